import type { CDPSession, Page } from 'puppeteer-core';

/** What `@media` asks about; what is missing is as the browser has it. */
export interface EmulatedMedia {
  media?: 'print' | 'screen' | undefined;
  reducedMotion?: 'reduce' | 'no-preference' | undefined;
  forcedColors?: 'active' | 'none' | undefined;
  colorScheme?: 'light' | 'dark' | undefined;
}

// What a session sets lasts as long as the session.
const sessions = new WeakMap<Page, CDPSession>();

/** Shows a page of Chromium as with other settings; everything that is not asked for is reset. */
export async function emulateMedia(page: Page, wanted: EmulatedMedia): Promise<void> {
  const session = sessions.get(page) ?? (await page.createCDPSession());
  sessions.set(page, session);
  // Puppeteer's own method silently ignores forced colours.
  await session.send('Emulation.setEmulatedMedia', {
    media: wanted.media ?? '',
    features: [
      { name: 'prefers-reduced-motion', value: wanted.reducedMotion ?? '' },
      { name: 'forced-colors', value: wanted.forcedColors ?? '' },
      { name: 'prefers-color-scheme', value: wanted.colorScheme ?? '' },
    ],
  });
}
