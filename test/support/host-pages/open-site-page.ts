import type { Page } from '../../../tools/browser.ts';

/** Goes to the builder or the doctor, and waits till the script has built the page: WebKit's driver may be back earlier. */
export async function openSitePage(page: Page, url: string): Promise<void> {
  await page.goto(url);
  const isBuilt = await page.evaluate(async () => {
    const isThere = () => document.querySelector('#app > *') !== null;
    for (const end = performance.now() + 10_000; !isThere() && performance.now() < end;)
      await new Promise((done) => setTimeout(done, 20));
    return isThere();
  });
  if (!isBuilt) throw new Error(`${url} is not built`);
}
