import { minify as swcMinify } from '@swc/core';
import type { OutputPlugin } from 'rollup';

/** Makes a CDN file small. Comments that begin with `!` stay. */
export function minify(): OutputPlugin {
  return {
    name: 'minify',
    async renderChunk(code, _chunk, { format }) {
      const { code: small } = await swcMinify(shortNames(code), {
        module: format === 'es',
        ecma: 2022,
        compress: { ecma: 2022, passes: 4, unsafe: true, unsafe_arrows: true },
        mangle: true,
        format: { comments: false },
      });
      // In a template a line break and its indentation are read as a space; a line break that ends a text is one.
      return { code: small.replace(/\n\s*(?!`)/g, ' '), map: null };
    },
  };
}

/** Lit's own private names, made short: all of Lit is inside the file. */
function shortNames(code: string): string {
  const names = [...new Set(code.match(/\b_\$\w+/g))];
  return code.replace(/\b_\$\w+/g, (name) => `$${names.indexOf(name).toString(36)}`);
}
