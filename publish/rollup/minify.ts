import { minify as swcMinify } from '@swc/core';
import type { OutputPlugin } from 'rollup';

/** Makes a CDN file small. */
export function minify(): OutputPlugin {
  return {
    name: 'minify',
    async renderChunk(code, _chunk, { format }) {
      const { code: small } = await swcMinify(code, {
        module: format === 'es',
        ecma: 2022,
        compress: { ecma: 2022, passes: 4, unsafe: true, unsafe_arrows: true },
        mangle: true,
        // A page or a server may name any characters for it.
        format: { comments: false, ascii_only: true },
      });
      return { code: small, map: null };
    },
  };
}
