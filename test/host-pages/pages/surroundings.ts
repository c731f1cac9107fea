import assert from 'node:assert/strict';
import { nameOf } from '../../../publish/names.ts';
import { tags } from '../../../publish/project.ts';
import { element, embedded, type HostPage, module, sheet, type Visit } from '../../support/host-pages/host-page.ts';
import { acts } from '../../support/fault-server.ts';
import { words } from '../../support/host-pages/message.ts';
import { noteStops, pressThrough } from '../../support/host-pages/stops.ts';

const style = (css: string) => `<style>${css}</style>`;
const hidesAds = style(
  '[class*=ad i], [id*=ad i], [class*=banner], [class*=sponsor], [class*=partner], [href*=sponsor], [data-ad], .ad, #ad { display: none !important }',
);
const adNames =
  /partner-banner\.js|[/_.-](ads?|adverts?|adservice|banners?|sponsors?|track(er|ing)?|analytics|pixel)[/_.-]/;

const sameSheets = () => {
  const byTag = new Map<string, CSSStyleSheet[]>();
  for (const { localName, shadowRoot } of document.querySelectorAll('main > div > *')) {
    const { adoptedStyleSheets } = shadowRoot!;
    const first = byTag.get(localName) ?? [...adoptedStyleSheets];
    byTag.set(localName, first);
    if (adoptedStyleSheets.length !== first.length || !first.every((sheet, i) => sheet === adoptedStyleSheets[i]))
      return false;
  }
  // All of them begin with the same one.
  return new Set([...byTag.values()].map(([sheet]) => sheet)).size === 1;
};

const forms = 2;
const facts = 4;
const many = 3 * tags.length + forms + facts;

/** Goes through the page from its end to its beginning, where what stays at the top gets in the way. */
const seeFocus = async ({ page }: Visit): Promise<void> => {
  await page.evaluate(noteStops);
  await page.evaluate(() => {
    const widgets = [...document.querySelectorAll('main > div > *, dialog > div > *')];
    widgets
      .flatMap(({ shadowRoot }) => [...shadowRoot!.querySelectorAll<HTMLElement>('button, a')])
      .at(-1)!
      .focus();
  });
  const stops = await pressThrough(page, 'Shift+Tab');
  assert.ok(stops.length > 20, `${stops.length} stops`);
  assert.deepEqual(
    stops.filter((stop) => stop.isHidden || !stop.hasRing),
    [],
  );
};

/** Puts the focus on everything, from the end to the beginning. */
const comesIntoView = async ({ page }: Visit): Promise<void> => {
  const { hidden, count } = await page.evaluate(hiddenStops);
  assert.ok(count > 20, `${count} stops`);
  assert.deepEqual(hidden, []);
};

/** Pages with something around the widgets that gets in their way. */
export const surroundings: HostPage[] = [
  {
    row: 'P16',
    name: 'an ad-blocker that stops the endpoint, and hides and stops what sounds like advertising',
    options: {},
    head: hidesAds,
    lines: sheet + tags.map((tag) => module(`${nameOf(tag)}.js`)).join(''),
    async open({ page, faults, url, engine }) {
      // WebKit's driver stops nothing: there the server breaks off.
      if (engine === 'webkit') {
        faults.plan([], acts.resetBefore);
      } else {
        await page.intercept(adNames, 'block');
        await page.intercept(faults.endpoint, 'block');
      }
      await page.goto(url);
    },
    message: 'failed',
  },
  {
    row: 'P17',
    name: 'a form of its own around everything',
    around: (content) => `<form data-host="all" id="own" action="$site/elsewhere">${content}</form>`,
    async check({ page, faults }) {
      await page.evaluate(() => {
        window.heard = {};
        (document.activeElement as HTMLElement | null)?.blur();
      });
      await page.click('gezin-contact-form >>> [name=email]');
      // Nothing is filled in yet.
      await page.press('Enter');
      await page.click('gezin-contact-form >>> [name=email]');
      await page.type(words.email);
      await page.click('gezin-contact-form >>> textarea');
      await page.type('Dag');
      await page.click('gezin-contact-form >>> [name=email]');
      await page.press('Enter');
      const { state, heard, fields, path } = await page.evaluate(async () => {
        const form = document.querySelector('gezin-contact-form')!;
        for (const end = performance.now() + 15_000; form.state !== 'sent' && performance.now() < end;)
          await new Promise((done) => setTimeout(done, 20));
        const { keydown, keyup, input, beforeinput, change, submit, invalid, formdata } = window.heard;
        return {
          state: form.state,
          heard: { keydown, keyup, input, beforeinput, change, submit, invalid },
          fields: [...new FormData(document.querySelector('form')!).keys()],
          path: location.pathname + location.search + location.hash,
          formdata,
        };
      });
      assert.equal(state, 'sent');
      assert.equal(faults.kept.size, 1);
      assert.deepEqual(
        Object.entries(heard).filter(([, times]) => times),
        [],
        'what the host heard',
      );
      assert.deepEqual(fields, ['q']);
      assert.doesNotMatch(path, /elsewhere|[?#]/);
    },
  },
  {
    row: 'P34',
    name: `${many} widgets, ${3 + forms} forms among them`,
    widgets:
      embedded.repeat(3) + element('gezin-contact-form').repeat(forms) + element('gezin-fact-counters').repeat(facts),
    async check({ page }, looks) {
      assert.equal(looks.length, many);
      assert.ok(await page.evaluate(sameSheets), 'style sheets are not shared');
    },
  },
  {
    row: 'P35',
    name: 'a header that stays in view',
    head: style('header { position: sticky; inset-block-start: 0; block-size: 80px; background: #fff; z-index: 1 }'),
    check: seeFocus,
  },
  {
    row: 'P35',
    name: 'a dialog with the widgets, over a page that is inert',
    widgets: '',
    foot: `<dialog aria-label="Lijst">${embedded}</dialog>`,
    async act({ page }) {
      await page.evaluate(() => document.querySelector('dialog')!.showModal());
    },
    // The host without us shows no dialog.
    alone: true,
    message: 'sent',
    check: comesIntoView,
  },
  {
    row: 'P35',
    name: 'widgets that are inert behind a dialog',
    widgets: `<div id="behind" inert>${embedded}</div>`,
    async check({ page }) {
      const focused = await page.evaluate(() => {
        const stops = [...document.querySelectorAll('#behind > div > *')].flatMap(({ shadowRoot }) => [
          ...shadowRoot!.querySelectorAll<HTMLElement>('a[href], button, input, textarea'),
        ]);
        return stops.filter((stop) => {
          stop.focus();
          return document.activeElement !== document.body;
        }).length;
      });
      assert.equal(focused, 0);
    },
  },
  {
    row: 'P35',
    name: 'a parent that cuts off what sticks out',
    head: style('main > div { overflow: hidden }'),
    message: 'sent',
    check: comesIntoView,
  },
  {
    row: 'P35',
    name: 'a parent that is transformed',
    head: style('main { transform: translateX(10px) scale(0.98); filter: blur(0); will-change: transform }'),
    message: 'sent',
    check: comesIntoView,
  },
];

/** Runs in the page. */
async function hiddenStops(): Promise<{ hidden: string[]; count: number }> {
  const nextFrame = () =>
    Promise.race([new Promise((done) => requestAnimationFrame(done)), new Promise((done) => setTimeout(done, 200))]);
  const widgets = [...document.querySelectorAll('main > div > *, dialog > div > *')];
  const stops = widgets
    .flatMap(({ shadowRoot }) => [
      ...shadowRoot!.querySelectorAll<HTMLElement>('a[href], button, input:not([tabindex]), textarea, summary'),
    ])
    .filter((stop) => stop.checkVisibility());
  const hidden: string[] = [];
  for (const stop of stops.toReversed()) {
    stop.focus();
    const isOut = () => stop.getBoundingClientRect().bottom <= 0 || stop.getBoundingClientRect().top >= innerHeight;
    // WebKit brings what has the focus into view some time after.
    for (let i = 0; i === 0 || (i < 20 && isOut()); i++) await nextFrame();
    const { top, bottom } = stop.getBoundingClientRect();
    if (isOut())
      hidden.push(
        `${(stop.getRootNode() as ShadowRoot).host.localName} ${stop.getAttribute('part') ?? stop.localName} from ${top} to ${bottom}`,
      );
  }
  return { hidden, count: stops.length };
}
