import limits from '../../../contract/limits.json' with { type: 'json' };
import type { About } from '../../shared/about.ts';

export const about: About = {
  height: 920,
  // Until the page fills these in, there is no form.
  attributes: () => ({ endpoint: '', 'privacy-url': '' }),
  limits: () => ({ 'subject-key': { greatest: limits.subjectKey } }),
};
