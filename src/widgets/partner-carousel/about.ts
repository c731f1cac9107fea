import type { About } from '../../shared/about.ts';

export const about: About = {
  height: 310,
  limits: ({ partners }) => ({ autoplay: { least: 2 }, index: { greatest: (partners?.items.length ?? 1) - 1 } }),
};
