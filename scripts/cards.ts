/* Makes PNG pictures of the cards of the last build, next to them: `npm run cards`. */
import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openBrowser } from '../tools/browser.ts';

const browser = await openBrowser('chromium');
try {
  for (const file of globSync('dist/cards/*.svg')) {
    const page = await browser.newPage({ width: 1200, height: 630 });
    await page.goto(pathToFileURL(resolve(file)).href);
    await page.screenshot(file.replace('.svg', '.png'));
    await page.close();
    console.log(file.replace('.svg', '.png'));
  }
} finally {
  await browser.close();
}
