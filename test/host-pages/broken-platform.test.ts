import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { tags } from '../../publish/project.ts';
import { type Browser, openBrowser, type Page } from '../../tools/browser.ts';
import { watchConsole } from '../../tools/browser/in-page.ts';
import { breakages, breaking } from '../support/host-pages/breakages.ts';
import { cdnFiles } from '../support/host-pages/cdn-files.ts';
import { element, embedded, script } from '../support/host-pages/host-page.ts';
import { inEngines } from '../support/in-engines.ts';
import { serve, type Site } from '../../tools/serve.ts';

// Each also as a group that the page names, which goes by other ways.
const named = tags.map((tag) => element(tag, 'aria-label="Groep"')).join('');
const widgets = (embedded + named).replaceAll('$endpoint', 'https://contact.example/');
const lines =
  '<link rel="stylesheet" href="/fallback.css"/><script src="/widgets.all.classic.js" defer="defer"></script>';

const page = (scripts: string, content = widgets) =>
  `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Pagina</title>${scripts}${lines}</head><body><main>${content}</main></body></html>`;

// As a server writes it that takes its pages for XML.
const xhtml = `<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" lang="nl" xml:lang="nl"><head><title>Pagina</title><script src="/watch.js"></script>${lines}</head><body><main>${widgets}</main></body></html>`;

// What an editor of 2005 saves, sent without a word about its characters.
const western = Uint8Array.from(
  page('<script src="/watch.js"></script>', `<p id="own">Geco\u00f6rdineerd</p>${widgets}`).replace(
    '<meta charset="utf-8">',
    '',
  ),
  (character) => character.charCodeAt(0),
);

let site: Site;

before(async () => {
  site = await serve((path, query) => {
    const how = breakages[query.get('how') ?? ''];
    if (path === '/watch.js') return script(watchConsole);
    if (path === '/early.js') return breaking(how!, true);
    if (path === '/late.js') return breaking(how!, false);
    if (path === '/server') {
      const element = `<gezin-fact-counter value="5" label="is een feit."><template shadowrootmode="open">${query.get('root')!}</template><p>De vloer.</p></gezin-fact-counter>`;
      return {
        body: page(
          `<script src="/watch.js"></script><script src="/early.js?how=${encodeURIComponent(query.get('how')!)}"></script>`,
          `<div>${element}</div>`,
        ),
        headers: { 'content-type': 'text/html' },
      };
    }
    if (path === '/xhtml') return { body: xhtml, headers: { 'content-type': 'application/xhtml+xml' } };
    if (path === '/western') return { body: western, headers: { 'content-type': 'text/html' } };
    // A server that says nothing of the characters of a script either.
    if (path.endsWith('.js') && cdnFiles[path])
      return { body: cdnFiles[path], headers: { 'content-type': 'text/javascript' } };
    if (path === '/page') {
      const when = query.get('when')!;
      return {
        body: page(
          `<script src="/watch.js"></script><script src="/${when}.js?how=${encodeURIComponent(query.get('how')!)}"></script>`,
        ),
        headers: { 'content-type': 'text/html' },
      };
    }
    return cdnFiles[path];
  });
});

after(() => site.close());

inEngines('a widget or the text inside it', (engine) => {
  let browser: Browser;
  let shown: Page;

  before(async () => {
    browser = await openBrowser(engine);
    shown = await browser.newPage({});
  });

  after(() => browser.close());

  for (const how of Object.keys(breakages)) {
    test(`on a page ${how}, when the widgets come`, async () => {
      await shown.goto(`${site.url}/page?when=early&how=${encodeURIComponent(how)}`);
      const pressed = await shown.evaluate(pressAll);
      await shown.evaluate(() => window.repairIt());
      const looks = await shown.evaluate(lookForText);
      seeEach(looks, { says: !how.includes('console') });
      assert.deepEqual(
        looks
          .filter(({ said, tag }) => said.some((line) => line.startsWith(`gezin-widgets: <${tag}> shows only`)))
          .map(({ tag }) => tag)
          .filter((tag) => looks.every((look) => look.isWidget || look.tag !== tag)),
        [],
        'say that they show only their text, and show a widget',
      );
      // What is shown works.
      assert.deepEqual(pressed, [], 'dead controls');
    });

    test(`on a page ${how}, when they are there and change`, async () => {
      await shown.goto(`${site.url}/page?when=late&how=${encodeURIComponent(how)}`);
      await shown.evaluate(lookForText);
      // Broken when the message is written, and before it is sent.
      const pressed = await shown.evaluate(pressAll);
      await shown.evaluate(() => window.repairIt());
      assert.deepEqual(pressed, [], 'dead controls');
      seeEach(await shown.evaluate(lookForText), { says: !how.includes('console') });
      await shown.evaluate(changeBroken);
      seeEach(await shown.evaluate(lookForText), { says: !how.includes('console') });
      // The next rendering that succeeds brings back what was there.
      await shown.evaluate(changeAgain);
      const looks = await shown.evaluate(lookForText);
      seeEach(looks);
      assert.deepEqual(
        looks.filter(({ isWidget, isDefined }) => !isWidget && isDefined).map(({ tag }) => tag),
        [],
        'do not come back',
      );
    });
  }

  test('in place of a control that failed, till a property changes or it is moved', async () => {
    const how = encodeURIComponent('getComputedStyle that throws');
    const cases: [meanwhile: () => void, revive: () => void][] = [
      [() => undefined, () => void (document.querySelector('gezin-partner-carousel')!.heading = 'Anders')],
      [
        () => document.querySelector('gezin-partner-carousel')!.requestUpdate(),
        () => document.querySelector('main > div')!.append(document.querySelector('gezin-partner-carousel')!),
      ],
    ];
    for (const [meanwhile, revive] of cases) {
      await shown.goto(`${site.url}/page?when=late&how=${how}`);
      await shown.evaluate(lookForText);
      await shown.evaluate(() => {
        const carousel = document.querySelector('gezin-partner-carousel')!;
        // Of one height, so that no change of size lets the row be measured anew.
        carousel.style.blockSize = '40em';
        carousel.goTo(3);
      });
      assert.equal(await shown.evaluate(whereRowIs), '3 in view');
      await shown.evaluate(pressAll);
      await shown.evaluate(() => window.repairIt());
      const shows = async () => {
        const looks = await shown.evaluate(lookForText);
        return looks.find(({ tag }) => tag === 'gezin-partner-carousel')!.isWidget;
      };
      await shown.evaluate(meanwhile);
      assert.equal(await shows(), false, 'comes back with a dead control');
      await shown.evaluate(revive);
      assert.equal(await shows(), true, 'does not come back');
      // The row is where it says that it is.
      assert.equal(await shown.evaluate(whereRowIs), '3 in view');
    }
  });

  for (const [what, root] of [
    ['empty', ''],
    ['filled', '<slot inert></slot><div part="base"><h2>Van de server</h2></div>'],
  ]) {
    test(`in a root that came ${what} from a server, when rendering fails`, async () => {
      await shown.goto(
        `${site.url}/server?root=${encodeURIComponent(root!)}&how=${encodeURIComponent('Intl.NumberFormat that throws')}`,
      );
      const [look] = await shown.evaluate(lookForText);
      assert.deepEqual([look!.isFallback, look!.isWidget], [true, false]);
    });
  }

  test('on a page of XHTML', async () => {
    await shown.goto(`${site.url}/xhtml`);
    const looks = await shown.evaluate(lookForText);
    seeEach(looks, { isXml: true });
    assert.ok(looks[0]!.said.length);
  });

  test('on a page in windows-1252 from a server that names no characters, with each of its own', async () => {
    await shown.goto(`${site.url}/western`);
    const looks = await shown.evaluate(lookForText);
    seeEach(looks);
    assert.equal(looks.filter(({ isWidget }) => isWidget).length, looks.length);
    const text = looks.map((look) => look.text).join(' ');
    assert.match(text, /gecoördineerd/);
    assert.doesNotMatch(text, /Ã|â€/);
  });
});

interface TextLook {
  tag: string;
  isDefined: boolean;
  /** The widget is in sight. */
  isWidget: boolean;
  /** The text inside it is in sight. */
  isFallback: boolean;
  height: number;
  text: string;
  /** What we said on the console; and what went uncaught into the page. */
  said: string[];
  uncaught: string[];
}

/** @param isXml whose parser gives Chromium's elements no attributes. */
function seeEach(looks: TextLook[], { isXml = false, says = true } = {}): void {
  assert.ok(looks.length > 7, 'not every widget is on the page');
  for (const { tag, isDefined, isWidget, isFallback, height, text, said, uncaught } of looks) {
    const what = `${tag}: ${isWidget ? 'widget' : ''} ${isFallback ? 'fallback' : ''} ${height} px: ${text}\n${said.join('\n')}`;
    assert.ok(isWidget !== isFallback && height > 10 && text, what);
    assert.deepEqual(uncaught, [], 'went into the page');
    // Once that it shows only its text, once that it goes on without something; in XML of two groups.
    const heads = said.filter((line) => line.startsWith(`gezin-widgets: <${tag}>`)).map((line) => line.split(':')[1]);
    assert.ok(heads.length - new Set(heads).size <= (isXml ? 1 : 0), what);
    if (isFallback && !isXml && says) {
      const why = said.filter((line) => line.startsWith(`gezin-widgets: ${isDefined ? `<${tag}>` : ''}`));
      assert.ok(why.length, `${tag} does not say why it shows its fallback: ${said.join()}`);
    }
  }
}

/* What follows runs in the page. */

async function lookForText(): Promise<TextLook[]> {
  type Widget = HTMLElement & { updateComplete?: Promise<unknown> };
  const found = [...document.querySelectorAll<Widget>('main > div > *')];
  const pause = (time: number) => new Promise((done) => setTimeout(done, time));
  for (let i = 0; i < 3; i++) {
    await Promise.race([
      Promise.allSettled(found.map(({ updateComplete = Promise.resolve() }) => updateComplete)),
      pause(3000).then(() => Promise.reject(new Error('updateComplete never comes'))),
    ]);
    await pause(20);
  }
  const isInSight = (element?: Element | null) =>
    !!element && element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().height > 0;
  const lines = window.watchedConsole ?? [];
  return found.map((widget) => {
    const base = widget.shadowRoot?.querySelector('[part=base]');
    const isWidget = isInSight(base);
    const texts = isWidget ? [...base!.querySelectorAll('h2, p, li, button')] : [widget.firstElementChild!];
    return {
      tag: widget.localName,
      isDefined: !!customElements.get(widget.localName),
      isWidget,
      isFallback: isInSight(widget.firstElementChild),
      height: widget.getBoundingClientRect().height,
      text: texts.map(({ textContent }) => textContent.trim()).join(' '),
      said: lines.map(({ text }) => text).filter((text) => text.startsWith('gezin-widgets:')),
      uncaught: lines.filter(({ type }) => type === 'error').map(({ text }) => text),
    };
  });
}

/** Presses what widgets show, while the platform is broken, and tells what neither does its work nor makes way for its text. */
async function pressAll(): Promise<string[]> {
  const pause = (time: number) => new Promise((done) => setTimeout(done, time));
  const dead: string[] = [];
  const isShown = ({ shadowRoot }: Element) => !!shadowRoot?.querySelector('[part=base]');
  const until = async (isDone: () => boolean) => {
    // Not by the clock of the page, which may be broken; long enough for a machine that is busy.
    for (let i = 0; i < 750 && !isDone(); i++) await pause(20);
    return isDone();
  };
  const press = async (widget: Element, control: string, what: string, isDone: () => boolean) => {
    if (!isShown(widget)) return;
    widget.shadowRoot!.querySelector<HTMLElement>(control)?.click();
    if (!(await until(() => isDone() || !isShown(widget)))) dead.push(what);
  };
  const diagram = document.querySelector('gezin-levels-diagram')!;
  const isOpen = () => diagram.shadowRoot!.querySelector('button')?.ariaExpanded === 'true';

  const carousel = document.querySelector('gezin-partner-carousel')!;
  await Promise.race([carousel.updateComplete, pause(3000)]);

  const form = document.querySelector('gezin-contact-form')!;
  const isAnswered = () => form.state === 'sent' || form.state === 'failed';
  form.sender = { send: () => Promise.resolve({ status: 'sent', id: '1' }) };
  await Promise.race([form.updateComplete, pause(3000)]);
  // A form without an address of its own may show only the other ways of contact.
  const textOf = () => form.shadowRoot?.querySelector('textarea');
  const isForm = !!textOf();
  for (const [name, text] of [
    ['email', 'an@voorbeeld.nl'],
    ['message', 'Hallo'],
  ] as const) {
    const input = isForm ? form.shadowRoot!.querySelector<HTMLInputElement>(`[name=${name}]`)! : undefined;
    input?.focus();
    if (input) input.value = text;
    input?.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    if (name === 'email' && location.search.includes('when=late')) window.breakIt();
    await pause(20);
  }

  const counters = [...document.querySelectorAll<HTMLElement>('gezin-fact-counters, gezin-fact-counter')].filter(
    isShown,
  );
  const rest = () => counters.filter((each) => each.shadowRoot!.querySelector('.counting > [aria-hidden]'));
  // Shown again until it has counted: a busy engine may not have looked before the next one comes.
  const countAll = async () => {
    for (let i = 0; i < 75 && rest().length; i++)
      for (const counter of rest()) {
        document.scrollingElement!.scrollTop = counter.offsetTop - 100;
        await pause(100);
      }
    if (rest().length) dead.push('a number');
  };

  await Promise.all([
    press(diagram, 'button', 'a level', isOpen),
    press(carousel, '[part=next]', 'the next partners', () => carousel.index > 0),
    isForm && press(form, '[part=send]', 'the form', isAnswered),
    countAll(),
  ]);
  const isKept = () => textOf()?.value === 'Hallo' && textOf()!.getClientRects().length > 0;
  if (isForm && form.state !== 'sent' && !isKept()) dead.push('the text of the message');
  return dead;
}

/** The partner that is said to be the first in view, and whether it is. */
async function whereRowIs(): Promise<string> {
  const carousel = document.querySelector('gezin-partner-carousel')!;
  const where = () => {
    const row = carousel.shadowRoot!.querySelector('[part=row]')!;
    const slide = row.children[carousel.index]!;
    const distance = Math.abs(slide.getBoundingClientRect().left - row.getBoundingClientRect().left);
    return `${carousel.index} ${distance <= 2 ? 'in view' : `${distance} px off`}`;
  };
  for (let i = 0; i < 150 && where() !== '3 in view'; i++) await new Promise((done) => setTimeout(done, 100));
  return where();
}

async function changeBroken(): Promise<void> {
  const found = document.querySelectorAll<HTMLElement & { heading?: string; updateComplete?: Promise<unknown> }>(
    'main > div > *',
  );
  window.breakIt();
  try {
    found.forEach((widget) => {
      widget.heading = 'Anders';
      widget.lang = 'en';
    });
    for (const { updateComplete } of found)
      await Promise.race([updateComplete, new Promise((done) => setTimeout(done, 3000))]);
  } catch {
    // It is looked at below.
  } finally {
    window.repairIt();
  }
}

function changeAgain(): void {
  for (const widget of document.querySelectorAll<HTMLElement & { heading?: string }>('main > div > *')) {
    widget.heading = 'Weer anders';
    widget.lang = 'nl';
  }
}
