import type { Engine } from '../engines.ts';
import { startWebKit } from '../webkit.ts';
import { type Browser, type Page, unsupported } from './page.ts';
import { WebKitPage } from './webkit-page.ts';

/** Opens WebKitGTK. Each page is a browser of its own: a WebDriver server has one session. */
export function openWebKit(engine: Engine): Browser {
  const pages = new Set<Page>();
  return {
    engine: 'webkit',
    async newPage({ width = 1024, height = 768, forcedColors, print, ...options } = {}) {
      if (forcedColors) throw unsupported('webkit', 'forced colours');
      if (print) throw unsupported('webkit', 'emulation of print');
      const page = await WebKitPage.open(await startWebKit(engine, options));
      pages.add(page);
      try {
        await page.resize(width, height);
        return page;
      } catch (error) {
        await page.close();
        throw error;
      }
    },
    async close() {
      await Promise.all([...pages].map((page) => page.close()));
    },
  };
}
