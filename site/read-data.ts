import type { BuilderData } from './builder/data.ts';

/** What the build wrote into the page. */
export const readData = (): BuilderData => JSON.parse(document.getElementById('data')!.textContent) as BuilderData;
