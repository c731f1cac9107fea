import { minify as swcMinify } from '@swc/core';
import type { OutputPlugin } from 'rollup';

/** Makes a CDN file small. Comments that begin with `!` stay. */
export function minify(): OutputPlugin {
  return {
    name: 'minify',
    async renderChunk(code, _chunk, { format }) {
      const { code: small } = await swcMinify(code, {
        module: format === 'es',
        ecma: 2022,
        compress: { ecma: 2022, passes: 2, unsafe_arrows: true },
        // Lit's own private names: all of Lit is inside the file.
        mangle: { props: { regex: '^_\\$' } } as never,
        format: { comments: false },
      });
      // Line breaks are left only in template literals, where HTML reads one and its indentation as a space.
      return { code: small.replace(/\n\s*/g, ' '), map: null };
    },
  };
}
