import type { About } from '../../shared/about.ts';

export const about: About = {
  height: 800,
  choices: ({ levels }) => ({
    level: { '': '', ...Object.fromEntries((levels?.items ?? []).map(({ key, label }) => [key, label])) },
  }),
};
