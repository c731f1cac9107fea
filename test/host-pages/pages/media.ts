import assert from 'node:assert/strict';
import type { HostPage, Visit } from '../../support/host-pages/host-page.ts';

const style = (css: string) => `<style>${css}</style>`;
// Axe takes what has no colour for white.
const dark = 'body { background: #111; color: #eee } a { color: #9cf } button { background: #333; color: #eee }';
const noWebKitPrint = { webkit: 'WebKitGTK cannot be told to print' };

async function fits({ page }: Visit): Promise<void> {
  assert.deepEqual(await page.evaluate(sticksOut), []);
}

/** Pages as their visitors have set them. */
export const media: HostPage[] = [
  {
    row: 'P23',
    name: 'a window of 320 pixels',
    options: { width: 320 },
    skip: { webkit: 'its window does not become narrower than 450 pixels' },
    check: fits,
  },
  { row: 'P23', name: 'a column of 320 pixels', head: style('main { inline-size: 320px; margin: 0 }'), check: fits },
  {
    row: 'P23',
    name: 'letters of 200 %',
    options: { width: 640 },
    head: style('html { font-size: 200% }'),
    check: fits,
  },
  {
    row: 'P23',
    name: 'letters of 200 % in a column of 320 pixels',
    head: style('html { font-size: 200% } main { inline-size: 320px; margin: 0 }'),
    check: fits,
  },
  {
    row: 'P23',
    name: 'letters that the visitor never wants smaller than 24 pixels',
    options: { minimumFontSize: 24 },
    skip: { webkit: 'WebKitGTK takes it from no setting that a test can write' },
    check: fits,
  },
  {
    row: 'P23',
    name: 'letters that the visitor never wants smaller than 24 pixels, in a column of 640 pixels',
    options: { minimumFontSize: 24 },
    skip: { webkit: 'WebKitGTK takes it from no setting that a test can write' },
    head: style('main { inline-size: 640px; margin: 0 }'),
    async check(visit) {
      await fits(visit);
      assert.deepEqual(await visit.page.evaluate(outsideTheirBands), []);
    },
  },
  {
    row: 'P23',
    name: 'text spacing, in a column of 320 pixels',
    head: style(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important } main { inline-size: 320px; margin: 0 }',
    ),
    async check(visit) {
      await fits(visit);
      const spacing = await visit.page.evaluate(
        () =>
          getComputedStyle(document.querySelector('gezin-goals-list')!.shadowRoot!.querySelector('li')!).letterSpacing,
      );
      assert.equal(spacing, '1.92px');
    },
  },
  {
    row: 'P23',
    name: 'forced colours',
    options: { forcedColors: true },
    skip: { webkit: 'WebKit has no forced colours' },
    async check({ page }) {
      assert.ok(await page.evaluate(() => matchMedia('(forced-colors: active)').matches));
    },
  },
  {
    row: 'P23',
    name: 'a scheme that the visitor chooses, and who chose dark',
    options: { colorScheme: 'dark' },
    head: style(`:root { color-scheme: light dark } ${dark}`),
    check: ({ page }) => page.evaluate(isDark).then((dark) => assert.ok(dark)),
  },
  {
    row: 'P23',
    name: 'a dark scheme, whatever the visitor chose',
    head: style(`:root { color-scheme: dark } ${dark}`),
    check: ({ page }) => page.evaluate(isDark).then((dark) => assert.ok(dark)),
  },
  {
    row: 'P23',
    name: 'no scheme, for a visitor who chose dark',
    options: { colorScheme: 'dark' },
    check: ({ page }) => page.evaluate(isDark).then((dark) => assert.ok(!dark)),
  },
  {
    row: 'P23',
    name: 'less motion',
    options: { reducedMotion: true },
    async check({ page }) {
      const moving = await page.evaluate(() => {
        const roots = [...document.querySelectorAll('main > div > *')].map(({ shadowRoot }) => shadowRoot!);
        return roots.flatMap((root) => [
          ...root.getAnimations().map(() => root.host.localName),
          ...[...root.querySelectorAll('.counting')].map(() => root.host.localName),
        ]);
      });
      assert.deepEqual(moving, []);
    },
  },
  {
    row: 'P23',
    name: 'the look of paper',
    options: { print: true },
    leavesOut: 'Versturen',
    skip: { firefox: 'Firefox does not show a page as it is printed', ...noWebKitPrint },
  },
  {
    row: 'P23',
    name: 'a printer',
    skip: noWebKitPrint,
    async check({ page }) {
      // Lines are broken and words hyphenated.
      const text = (await page.pdfText()).replace(/[\s\u00ad-]+/g, '');
      for (const line of [
        '25.000',
        '50%tot60%',
        'Hetterugdringenvanrecidivevandeouder',
        'Facilitair',
        'Intensief',
        'EuroPris',
        'GeestKracht(FNO)',
        'PrisonAchievementAward',
        '0501234567',
      ])
        assert.ok(text.includes(line), `${line} in ${text}`);
    },
  },
];

/* What follows runs in the page. */

function isDark(): boolean {
  const { color } = getComputedStyle(
    document.querySelector('gezin-fact-counters')!.shadowRoot!.querySelector('[part=number]')!,
  );
  const [red, green, blue] = color.match(/[\d.]+/g)!.map(Number);
  return red! + green! + blue! > 383;
}

/** What is wider than its column or than the page. */
function sticksOut(): string[] {
  const { clientWidth, scrollWidth } = document.documentElement;
  const widgets = [...document.querySelectorAll('main > div > *')];
  const { right, left } = document.querySelector('main')!.getBoundingClientRect();
  const outside = widgets.filter(
    (each) =>
      each.scrollWidth > each.clientWidth + 1 ||
      each.getBoundingClientRect().right > right + 1 ||
      each.getBoundingClientRect().left < left - 1,
  );
  return [
    ...outside.map(({ localName }) => localName),
    ...(scrollWidth > clientWidth ? [`the page: ${scrollWidth} of ${clientWidth}`] : []),
  ];
}

/** The texts of the pyramid that stick out of the band in which they stand. */
function outsideTheirBands(): string[] {
  const buttons = [...document.querySelector('gezin-levels-diagram')!.shadowRoot!.querySelectorAll('.inside button')];
  return buttons.flatMap((button, i) => {
    const band = button.querySelector('svg')!.getBoundingClientRect();
    return [...button.querySelectorAll('.name > *')].flatMap((each) => {
      const { left, right, top } = each.getBoundingClientRect();
      // 20 % wide at the tip, 100 % at the base.
      const width = ((20 + (80 * (i + (top - band.top) / band.height)) / buttons.length) / 100) * band.width;
      const middle = band.left + band.width / 2;
      return left < middle - width / 2 - 1 || right > middle + width / 2 + 1 ? [each.textContent.trim()] : [];
    });
  });
}
