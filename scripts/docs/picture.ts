import { openBrowser } from '../../tools/browser.ts';
import { skipReason } from '../../tools/engines.ts';
import { startServers } from '../start/servers.ts';

/** Takes the picture of the example page that the README shows; without Chromium the picture stays as it is. */
export async function takePicture(file: string): Promise<void> {
  const missing = skipReason('chromium');
  if (missing) {
    console.log(`${file} is not taken anew: ${missing}`);
    return;
  }
  const browser = await openBrowser('chromium');
  const servers = await startServers(0);
  try {
    const page = await browser.newPage({ width: 960, reducedMotion: true, colorScheme: 'light' });
    await page.goto(servers.page);
    await page.resize(960, await page.evaluate(() => document.documentElement.scrollHeight));
    await page.screenshot(file);
  } finally {
    await browser.close();
    await servers.stop();
  }
}
