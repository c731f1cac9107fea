import { openBrowser } from '../../test/support/browser.ts';
import { startServers } from '../start/servers.ts';

/** Takes the picture of the example page that the README shows. */
export async function takePicture(file: string): Promise<void> {
  const servers = await startServers(0);
  const browser = await openBrowser('chromium');
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
