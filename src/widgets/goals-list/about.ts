import type { About } from '../../shared/about.ts';

export const about: About = { height: 430 };
