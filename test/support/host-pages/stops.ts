import type { Page } from '../../../tools/browser.ts';

/** Where the focus came, and what was seen of it. */
export interface Stop {
  name: string;
  /** Nothing of it can be seen: it is out of view, or under what the host lets stay there. */
  isHidden: boolean;
  /** Wide enough, and drawn. */
  hasRing: boolean;
  place: string;
}

declare global {
  interface Window {
    stops?: Stop[] | undefined;
  }
}

/**
 * Notes every stop of the focus in a widget as it is left, in this page and in frames that do the same. Runs
 * in the page, sent to it as text: it uses no variable from outside itself.
 */
export function noteStops(): void {
  const stops: Stop[] = (window.stops = []);
  let hasRing = false;
  const onFocus = ({ target }: Event) => {
    const stop = target as HTMLElement;
    // The bands of the pyramid have it on a line inside, which their twin tests.
    const { outlineStyle, outlineWidth } = getComputedStyle(stop);
    hasRing = stop.matches('[part=level]') || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2);
  };
  // By then the engine has brought it into view, which in WebKit takes a while.
  const onBlur = ({ target, currentTarget }: Event) => {
    const stop = target as HTMLElement;
    const { host } = currentTarget as ShadowRoot;
    const covers = [...document.querySelectorAll('header')].filter(
      (each) => getComputedStyle(each).position === 'sticky',
    );
    const from = Math.max(0, ...covers.map((each) => each.getBoundingClientRect().bottom));
    const { top, bottom, left, right } = stop.getBoundingClientRect();
    const seen: Stop = {
      name: `${host.localName} ${stop.getAttribute('part') ?? stop.localName}`,
      isHidden: bottom <= from || top >= innerHeight || right <= 0 || left >= innerWidth,
      hasRing,
      place: `from ${top} to ${bottom} below ${from} of ${innerHeight}`,
    };
    stops.push(seen);
    if (parent !== window) parent.postMessage({ stop: seen }, '*');
  };
  // A move inside of a shadow root is not heard outside.
  const watch = () =>
    document.querySelectorAll('*').forEach(({ shadowRoot }) => {
      shadowRoot?.addEventListener('focusin', onFocus);
      shadowRoot?.addEventListener('focusout', onBlur);
    });
  if (document.readyState === 'complete') watch();
  else addEventListener('load', watch);
  addEventListener('message', ({ data }) => {
    const { stop } = (data ?? {}) as { stop?: Stop };
    if (stop) stops.push(stop);
  });
}

/**
 * Presses a key so many times, and once more to leave the last stop; gives the stops in the widgets. Not so
 * many that the focus leaves the page: in Firefox the next page would not have it.
 */
export async function pressThrough(page: Page, key: 'Tab' | 'Shift+Tab', times = 40): Promise<Stop[]> {
  for (let i = 0; i <= times; i++) {
    await page.press(key);
    // What follows a press is seen a frame later.
    await page.evaluate((time) => new Promise((done) => setTimeout(done, time)), page.engine === 'webkit' ? 100 : 20);
    // Where the focus was put by a script is not where a key brought it.
    if (i === 0) await page.evaluate(() => void window.stops?.splice(0));
  }
  return page.evaluate(() => window.stops ?? []);
}
