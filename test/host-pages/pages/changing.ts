import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { embedded, type HostPage, module, own, script, sheet } from '../../support/host-pages/host-page.ts';
import en from '../../../src/content/en.json' with { type: 'json' };
import nl from '../../../src/content/nl.json' with { type: 'json' };
import { fillIn, untilEnd, words } from '../../support/host-pages/message.ts';

const turbo = readFileSync('node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js', 'utf8').replace(
  /\/\/# sourceMappingURL.*/,
  '',
);

const limits = { attempt: 500, total: 1000, retries: 0, pause: 30, longestPause: 100 };

declare const Turbo: { visit: (path: string, options: object) => void };

/** Pages whose texts or elements something else changes while they are in use. */
export const changing: HostPage[] = [
  {
    row: 'P36',
    name: "a browser's translator, which puts elements in the place of all texts (imitated: no engine lets a test translate)",
    head: own('$here/translate.js', 'defer'),
    lines: sheet + module('widgets.all.js'),
    files: { 'translate.js': script(translate) },
    // It translates the texts of the host too.
    alone: true,
    widgets: `${embedded}<div><gezin-partner-carousel id="playing" autoplay="3"></gezin-partner-carousel></div>`,
    async act(visit) {
      const { page, faults } = visit;
      await visit.seeWidgets();
      await page.evaluate(untilTranslated);
      assert.deepEqual(await page.evaluate(readCarousel), ['1', '2', '3'], 'gezin-partner-carousel: where it is');
      assert.deepEqual(
        await page.evaluate(readAutoplay),
        ['Stop de beweging', 'Start de beweging'],
        'gezin-partner-carousel: its button',
      );
      assert.deepEqual(
        await page.evaluate(readForm),
        [
          'Tekens over: 400',
          'Tekens te veel: 3',
          'Fout: Vul uw e-mailadres in.',
          'Fout: Vul één e-mailadres in, zoals naam@voorbeeld.nl.',
        ],
        'gezin-contact-form',
      );
      assert.deepEqual(
        await page.evaluate(readSpoken),
        ['what the row says', 'what the row says'],
        'gezin-partner-carousel: what is spoken',
      );
      assert.deepEqual(
        await page.evaluate(readLanguages),
        [en.goals.heading, nl.goals.heading, en.goals.heading, nl.goals.heading],
        'gezin-goals-list: its heading, in another language and back',
      );
      faults.plan([(response) => void setTimeout(() => response.writeHead(500).end(), 300)]);
      await page.evaluate(fillIn, words, limits);
      await page.click('gezin-contact-form >>> [part=send]');
      assert.equal(await page.evaluate(readStatus), 'Bezig met versturen', 'gezin-contact-form: while it sends');
      const { text } = await page.evaluate(untilEnd);
      assert.match(text, /Opnieuw proberen/);
      assert.doesNotMatch(text, /Bezig met versturen|Versturen/);
      await page.evaluate(() => document.querySelector('gezin-contact-form')!.reset());
    },
    writes: /Failed to load resource/,
    check: async ({ page }) =>
      assert.ok(
        await page.evaluate(
          () => document.querySelector('gezin-contact-form')!.shadowRoot!.querySelectorAll('font > font').length > 10,
        ),
        'nothing was translated',
      ),
    message: 'sent',
  },
  {
    row: 'P37',
    name: 'Turbo, which morphs it into what a server writes, without what the visitor did',
    head: `<meta name="turbo-refresh-method" content="morph">${own('$here/turbo.js')}`,
    files: { 'turbo.js': turbo },
    // It is loaded twice.
    alone: true,
    widgets: embedded
      .replace('<gezin-partner-carousel', '<gezin-partner-carousel index="1"')
      .replace('<gezin-levels-diagram', '<gezin-levels-diagram level="active"'),
    async act(visit) {
      const { page } = visit;
      await visit.seeWidgets();
      const before = await page.evaluate(useAll);
      assert.deepEqual(before, { level: 'intensive', index: 2, draft: 'Een begin' });
      await page.evaluate(morph);
      await visit.seeWidgets();
      assert.deepEqual(await page.evaluate(readAll), before);
    },
    message: 'sent',
  },
];

/* What follows runs in the page. */

/** Does what translators do: puts two `<font>` in the place of each text, in open shadow roots too, and of each text that comes. */
function translate(): void {
  const seen = new WeakSet<Node>();
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records)
      (type === 'characterData' ? [target] : [...addedNodes]).forEach(walk);
  });
  const watch = (root: Node) => {
    if (seen.has(root)) return;
    seen.add(root);
    observer.observe(root, { childList: true, characterData: true, subtree: true });
  };
  function walk(node: Node): void {
    if (!node.isConnected) return;
    if (node instanceof Text) {
      const { parentElement, data } = node;
      if (!/\p{L}/u.test(data) || !parentElement || parentElement.matches('font, script, style, textarea')) return;
      const font = () => document.createElementNS('http://www.w3.org/1999/xhtml', 'font');
      const outer = font();
      // What a reader would see is the same: the words are checked.
      outer.appendChild(font()).textContent = data;
      node.replaceWith(outer);
      return;
    }
    const root = (node as Element).shadowRoot;
    if (root) {
      watch(root);
      root.childNodes.forEach(walk);
    }
    [...node.childNodes].forEach(walk);
  }
  addEventListener('load', () => {
    watch(document.body);
    walk(document.body);
    document.documentElement.dataset.translated = '';
  });
}

async function untilTranslated(): Promise<void> {
  for (
    const end = performance.now() + 15_000;
    !('translated' in document.documentElement.dataset) && performance.now() < end;
  )
    await new Promise((done) => setTimeout(done, 20));
  if (!('translated' in document.documentElement.dataset)) throw new Error('it does not translate');
}

async function readCarousel(): Promise<string[]> {
  const carousel = document.querySelector('gezin-partner-carousel')!;
  carousel.scrollIntoView({ behavior: 'instant' });
  const first: string[] = [];
  for (const index of [0, 1, 2]) {
    carousel.index = index;
    await carousel.updateComplete;
    first.push(/\d+/.exec(carousel.shadowRoot!.querySelector('[part=position]')!.textContent)![0]);
  }
  return first;
}

async function readAutoplay(): Promise<string[]> {
  const carousel = document.querySelector<HTMLElementTagNameMap['gezin-partner-carousel']>('#playing')!;
  await carousel.updateComplete;
  const button = () => carousel.shadowRoot!.querySelector<HTMLElement>('[part=autoplay]')!;
  const before = button().textContent.trim();
  button().click();
  await carousel.updateComplete;
  return [before, button().textContent.trim()];
}

/** What is spoken after each button is where the row is. */
async function readSpoken(): Promise<string[]> {
  const carousel = document.querySelector('gezin-partner-carousel')!;
  const root = carousel.shadowRoot!;
  const textOf = (selector: string) => root.querySelector(selector)!.textContent.trim();
  const seen: string[] = [];
  for (const part of ['previous', 'next']) {
    const moved = new Promise((done) => carousel.addEventListener('gezin-slide-change', done, { once: true }));
    root.querySelector<HTMLElement>(`[part=${part}]`)!.click();
    await moved;
    await carousel.updateComplete;
    await new Promise((done) => setTimeout(done));
    const [spoken, shown] = [textOf('.spoken[aria-live]'), textOf('[part=position]')];
    seen.push(spoken && spoken === shown ? 'what the row says' : `${spoken}, not ${shown}`);
  }
  return seen;
}

async function readLanguages(): Promise<string[]> {
  const list = document.querySelector('gezin-goals-list')!;
  const seen: string[] = [];
  for (const language of ['en', 'nl', 'en', 'nl']) {
    list.lang = language;
    await list.updateComplete;
    await new Promise((done) => setTimeout(done));
    seen.push(list.shadowRoot!.querySelector('h2')!.textContent.trim());
  }
  list.removeAttribute('lang');
  return seen;
}

async function readStatus(): Promise<string> {
  const form = document.querySelector('gezin-contact-form')!;
  await form.updateComplete;
  await new Promise((done) => setTimeout(done));
  return form.shadowRoot!.querySelector('[part=status]')!.textContent.trim();
}

async function readForm(): Promise<string[]> {
  const form = document.querySelector('gezin-contact-form')!;
  const root = form.shadowRoot!;
  const type = async (name: string, text: string) => {
    const field = root.querySelector<HTMLInputElement>(`[name=${name}]`)!;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    field.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
    await form.updateComplete;
    // The translator comes after that.
    await new Promise((done) => setTimeout(done));
  };
  const read = (part: string) => root.querySelector(part)?.textContent.trim() ?? '';
  const seen: string[] = [];
  await type('message', 'x'.repeat(4501));
  await type('message', 'x'.repeat(4600));
  seen.push(read('[part=length]'));
  await type('message', 'x'.repeat(5003));
  seen.push(read('[part=length]'));
  root.querySelector<HTMLElement>('[part=send]')!.click();
  await form.updateComplete;
  await new Promise((done) => setTimeout(done));
  seen.push(read('#email-error'));
  await type('email', 'jan');
  seen.push(read('#email-error'));
  form.reset();
  await form.updateComplete;
  return seen;
}

async function useAll(): Promise<object> {
  const diagram = document.querySelector('gezin-levels-diagram')!;
  const carousel = document.querySelector('gezin-partner-carousel')!;
  const form = document.querySelector('gezin-contact-form')!;
  diagram.shadowRoot!.querySelector('button')!.click();
  carousel.scrollIntoView({ block: 'center', behavior: 'instant' });
  const moved = new Promise((done) => carousel.addEventListener('gezin-slide-change', done, { once: true }));
  carousel
    .shadowRoot!.querySelector('[part=row]')!
    .dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
  await moved;
  const field = form.shadowRoot!.querySelector('textarea')!;
  field.value = 'Een begin';
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await form.updateComplete;
  return { level: diagram.level, index: carousel.index, draft: field.value };
}

function readAll(): object {
  const root = (tag: string) => document.querySelector(tag)!.shadowRoot!;
  return {
    level: document.querySelector('gezin-levels-diagram')!.level,
    index: document.querySelector('gezin-partner-carousel')!.index,
    draft: root('gezin-contact-form').querySelector('textarea')!.value,
  };
}

async function morph(): Promise<void> {
  const widget = document.querySelector('gezin-goals-list')!;
  const morphed = new Promise((done) => addEventListener('turbo:morph', done, { once: true }));
  Turbo.visit(location.href, { action: 'replace' });
  await morphed;
  if (document.querySelector('gezin-goals-list') !== widget) throw new Error('it is not morphed but replaced');
}
