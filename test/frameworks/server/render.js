import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { loadLanguage } from '@gezinsbenadering/widgets';
import '@gezinsbenadering/widgets/define';

// Once, before anything is rendered.
await Promise.all(['nl', 'en'].map(loadLanguage));

/** The markup of a template such as html`<gezin-goals-list lang="nl"></gezin-goals-list>`. */
export const rendered = (template) => collectResult(render(template));
