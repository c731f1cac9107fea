import type { About } from '../../shared/about.ts';

export const about: About = {
  height: 800,
  choices: ({ levels }) => ({ level: ['', ...(levels?.items ?? []).map(({ key }) => key)] }),
};
