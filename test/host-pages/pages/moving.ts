import assert from 'node:assert/strict';
import type { HostPage, Visit } from '../../support/host-pages/host-page.ts';

const frame = '<iframe title="Een ander document" width="1024" height="700"></iframe>';

/** Pages that move the widgets about. */
export const moving: HostPage[] = [
  {
    row: 'P19',
    name: 'widgets that it takes away and puts back 50 times',
    message: 'sent',
    async act({ page, seeWidgets }) {
      await seeWidgets();
      const before = await page.evaluate(countNodes);
      await page.evaluate(takeAwayAndBack, 50);
      await seeWidgets();
      assert.deepEqual(await page.evaluate(countNodes), before);
    },
  },
  {
    row: 'P19',
    name: 'widgets that it moves from parent to parent',
    message: 'sent',
    async act({ page, seeWidgets }) {
      await seeWidgets();
      await page.evaluate(fillInDraft);
      await page.evaluate(moveToAnotherParent);
      await seeWidgets();
      assert.equal(await page.evaluate(readDraft), 'Een begin', 'gezin-contact-form: what was typed');
    },
  },
  {
    row: 'P19',
    name: 'widgets that it replaces by their clones',
    message: 'sent',
    async act({ page, seeWidgets }) {
      await seeWidgets();
      await page.evaluate(fillInDraft);
      await page.evaluate(() => {
        for (const widget of document.querySelectorAll('main > div > *')) widget.replaceWith(widget.cloneNode(true));
      });
      await seeWidgets();
      assert.equal(await page.evaluate(readDraft), '', 'gezin-contact-form: a clone knows nothing of what was typed');
    },
  },
  ...(['append', 'adoptNode'] as const).map((way): HostPage => ({
    row: 'P20',
    name: `widgets that go into the document of a frame and back, by ${way}`,
    foot: frame,
    message: 'sent',
    act: (visit) => goAndComeBack(visit, 'frame', way),
  })),
  ...(['append', 'adoptNode'] as const).map((way): HostPage => ({
    row: 'P20',
    name: `widgets that go into a window of their own and back, by ${way}`,
    message: 'sent',
    act: (visit) => goAndComeBack(visit, 'window', way),
  })),
];

async function goAndComeBack(
  { page, seeWidgets }: Visit,
  where: 'frame' | 'window',
  way: 'append' | 'adoptNode',
): Promise<void> {
  await seeWidgets();
  const before = await page.evaluate(looks);
  if (where === 'window') {
    await page.evaluate(openWhenPressed);
    await page.click('#opener');
  }
  await page.evaluate(goElsewhere, where, way);
  await seeWidgets();
  assert.deepEqual(await page.evaluate(looks), before, 'elsewhere');
  await page.evaluate(comeBack);
  await seeWidgets();
  assert.deepEqual(await page.evaluate(looks), before, 'back');
}

/* What follows runs in the page. */

function countNodes(): Record<string, number> {
  return Object.fromEntries(
    [...document.querySelectorAll('main > div > *')].map(({ localName, shadowRoot }) => [
      localName,
      shadowRoot!.querySelectorAll('*').length,
    ]),
  );
}

async function takeAwayAndBack(times: number): Promise<void> {
  const places = [...document.querySelectorAll('main > div')].map((place) => ({
    place,
    widget: place.firstElementChild!,
  }));
  for (let i = 0; i < times; i++) {
    for (const { widget } of places) widget.remove();
    // Now and then long enough to be noticed.
    if (i % 10 === 0) await new Promise((done) => setTimeout(done));
    for (const { place, widget } of places) place.append(widget);
  }
}

function moveToAnotherParent(): void {
  const other = document.querySelector('main')!.appendChild(document.createElement('section'));
  for (const widget of document.querySelectorAll('main > div > *'))
    other.appendChild(document.createElement('div')).append(widget);
}

function fillInDraft(): void {
  const field = document.querySelector('gezin-contact-form')!.shadowRoot!.querySelector('textarea')!;
  field.value = 'Een begin';
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

function readDraft(): string {
  return document.querySelector('gezin-contact-form')!.shadowRoot!.querySelector('textarea')!.value;
}

/** How the parts of each widget are painted, as far as that does not depend on the document. */
function looks(): Record<string, string[]> {
  const page = window.shownDocument ?? document;
  return Object.fromEntries(
    [...page.querySelectorAll<HTMLElement>('main > div > *')].map((widget) => [
      widget.localName,
      [widget, ...widget.shadowRoot!.querySelectorAll('[part]')].map((each) => {
        const { display, fontWeight, backgroundColor, borderRadius } = page.defaultView!.getComputedStyle(each);
        return [each.getAttribute('part'), display, fontWeight, backgroundColor, borderRadius].join();
      }),
    ]),
  );
}

// Only a visitor may open a window.
function openWhenPressed(): void {
  const opener = Object.assign(document.createElement('button'), { id: 'opener', textContent: 'Open' });
  opener.addEventListener('click', () => (window.opened = window.open('', '', 'width=1040,height=700')));
  document.body.append(opener);
}

function goElsewhere(where: 'frame' | 'window', way: 'append' | 'adoptNode'): void {
  const view = where === 'frame' ? document.querySelector('iframe')!.contentWindow : window.opened;
  if (!view) throw new Error('no window opens');
  const other = (window.shownDocument = view.document);
  // As it is here, so that the widgets look the same.
  other.documentElement.lang = 'nl';
  other.body.append(other.createElement('main'));
  other.querySelector('main')!.style.inlineSize = `${document.querySelector('main')!.clientWidth}px`;
  for (const place of document.querySelectorAll('main > div'))
    other.querySelector('main')!.append(way === 'append' ? place : other.adoptNode(place));
}

function comeBack(): void {
  const other = window.shownDocument!;
  for (const place of other.querySelectorAll('main > div')) document.querySelector('main')!.append(place);
  window.shownDocument = undefined;
  // With a frame on the page, WebKit's driver presses where it scrolled to, and no click comes of it.
  document.querySelector('iframe')?.remove();
  window.opened?.close();
  window.opened = undefined;
  // The host does not count what was done to open it.
  document.querySelector('#opener')?.remove();
  window.heard = {};
}
