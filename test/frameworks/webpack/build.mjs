import { copyFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';

const context = fileURLToPath(new URL('.', import.meta.url));

webpack(
  { context, mode: 'production', entry: './src/main.js', output: { path: `${context}dist`, clean: true } },
  (error, stats) => {
    console.log(error ?? stats.toString());
    if (error || stats.hasErrors()) process.exitCode = 1;
    else copyFileSync(`${context}index.html`, `${context}dist/index.html`);
  },
);
