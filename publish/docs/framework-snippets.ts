import { readFileSync } from 'node:fs';
import { extname } from 'node:path';

/** The snippets of docs/frameworks.md, from what is tested: each the whole file. */
const files: Record<string, string> = {
  react: 'react/src/app.tsx',
  vue: 'vue/src/App.vue',
  'vue-config': 'vue/vite.config.js',
  plain: 'plain/src/main.ts',
  svelte: 'types/svelte/Levels.svelte',
  preact: 'types/preact/levels.tsx',
  solid: 'types/solid/levels.tsx',
  server: 'server/render.js',
  hydration: 'server/hydration.js',
  'server-widgets': 'server/widgets.js',
};

export const frameworkSnippets = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(files).map(([name, file]) => [
      name,
      `\`\`\`${extname(file).slice(1)}\n${readFileSync(`test/frameworks/${file}`, 'utf8')}\`\`\``,
    ]),
  );
