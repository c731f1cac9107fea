import type { SiteData } from './data.ts';

/** What the build wrote into the page. */
export const readData = (): SiteData => JSON.parse(document.getElementById('data')!.textContent) as SiteData;
