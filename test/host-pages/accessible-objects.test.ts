import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { exampleMarkup } from '../../publish/example.ts';
import { tags } from '../../publish/project.ts';
import { type AccessibilityEvent, type Desktop, desktopSkipReason, startDesktop } from '../../tools/desktop.ts';
import { skipReason } from '../../tools/engines.ts';
import { type FaultServer, startFaultServer } from '../support/fault-server.ts';
import { cdnFiles } from '../support/host-pages/cdn-files.ts';
import { serve, type Site } from '../../tools/serve.ts';
import { waitFor } from '../../tools/wait-for.ts';

/** Runs in the page: something that a visitor does with a widget. */
type Interaction = () => unknown;

interface Step {
  name: string;
  act: Interaction;
  /** Of which elements something is taken away that is no longer on screen; of none by default. */
  loses?: string[];
  /** In Chromium an element without a role is no object: what it loses, something around it loses. */
  losesInChromium?: string[];
}

// What stays on screen must stay the same object: a screen reader that is in it would lose its place.
const steps: Record<string, Step[]> = {
  'gezin-levels-diagram': [
    { name: 'a level opens', act: () => pressIn('gezin-levels-diagram', 'li:first-child button') },
    {
      name: 'another opens, and the first closes',
      act: () => pressIn('gezin-levels-diagram', 'li:last-child button'),
      loses: ['div', 'li'],
    },
    { name: 'it closes', act: () => pressIn('gezin-levels-diagram', 'li:last-child button'), loses: ['div', 'li'] },
  ],
  'gezin-partner-carousel': [
    { name: 'the row moves on', act: () => pressIn('gezin-partner-carousel', '[part=next]'), loses: ['p'] },
    {
      name: 'a mark is pressed',
      act: () => pressIn('gezin-partner-carousel', 'li:last-child > [part=mark]'),
      loses: ['p'],
    },
    { name: 'a key is pressed', act: () => keyIn('gezin-partner-carousel', '[part=row]', 'Home'), loses: ['p'] },
    { name: 'it moves on again', act: () => pressIn('gezin-partner-carousel', '[part=next]'), loses: ['p'] },
    { name: 'and back', act: () => pressIn('gezin-partner-carousel', '[part=previous]'), loses: ['p'] },
  ],
  'gezin-fact-counters': [
    { name: 'its numbers count', act: () => document.querySelector('gezin-fact-counters')!.scrollIntoView() },
  ],
  'gezin-contact-form': [
    { name: 'the form is sent empty', act: () => pressIn('gezin-contact-form', '[part=send]') },
    { name: 'a letter is typed', act: () => typeIn('message', 'J') },
    { name: 'another letter is typed', act: () => typeIn('message', 'Ja'), loses: ['textarea'] },
    { name: 'an address is typed', act: () => typeIn('email', 'jan@voorbeeld.nl') },
    {
      name: 'the sending fails',
      act: () => pressIn('gezin-contact-form', '[part=send]'),
      loses: ['form', 'div', 'p', 'button'],
    },
    { name: 'the text is copied', act: () => pressIn('gezin-contact-form', '[part=copy]'), loses: ['p'] },
    {
      name: 'the form is sent',
      act: () => pressIn('gezin-contact-form', '[part=send]'),
      loses: ['form', 'div', 'p', 'button', 'input', 'textarea'],
      losesInChromium: ['main', 'gezin-contact-form'],
    },
    {
      name: 'another message is begun',
      act: () => pressIn('gezin-contact-form', '[part=again]'),
      loses: ['div'],
      losesInChromium: ['main', 'gezin-contact-form'],
    },
  ],
};

// With a heading that the page hides or gives itself, the element is a group with a name.
const pages = [
  ['firefox', 'with their headings', {}],
  ['firefox', 'without their headings', { heading: '' }],
  ['firefox', 'with a name of the page', { 'aria-label': 'Groep' }],
  ['chromium', 'with their headings', {}],
] as const;

for (const [engine, how, more] of pages) {
  describe(
    `what stays on screen stays the same object for assistive technology, in ${engine}, of widgets ${how} (A34)`,
    { skip: desktopSkipReason() || skipReason(engine) },
    () => {
      let site: Site;
      let faults: FaultServer;
      let desktop: Desktop;
      let page: Page;
      const heard: AccessibilityEvent[] = [];

      before(async () => {
        faults = await startFaultServer();
        const attributes = { endpoint: faults.endpoint, 'privacy-url': '/privacy' };
        const blocks = await Promise.all(
          tags.map((tag) => exampleMarkup(tag, 'nl', { ...more, ...(tag === 'gezin-contact-form' && attributes) })),
        );
        const markup = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Pagina</title><link rel="stylesheet" href="/fallback.css">
        <script src="/widgets.classic.js" defer></script><script src="/tools.js"></script></head><body><main>${blocks.join('')}</main><p id="mark">0</p></body></html>`;
        site = await serve((path) =>
          path === '/'
            ? markup
            : path === '/tools.js'
              ? `${String(pressIn)} ${String(keyIn)} ${String(typeIn)}`
              : cdnFiles[path],
        );
        desktop = await startDesktop();
        await desktop.listen((event) => heard.push(event));
        const browser = await desktop.openBrowser(engine);
        page = (await browser.pages())[0]!;
        // The first time it fails, and is not tried again by itself.
        faults.plan([(response) => void response.writeHead(403, { 'access-control-allow-origin': '*' }).end()]);
        await page.goto(site.url);
        await page.evaluate(() =>
          Promise.all(
            [...document.querySelectorAll<HTMLElement & { updateComplete?: Promise<unknown> }>('main *')].map(
              ({ updateComplete = Promise.resolve() }) => updateComplete,
            ),
          ),
        );
      });

      after(async () => {
        await desktop.stop();
        await site.close();
        await faults.close();
      });

      let marks = 0;

      /** What was told up to a change of the page's own, which is told last. */
      async function until(act: Interaction | string): Promise<AccessibilityEvent[]> {
        await page.evaluate(`(${String(act)})()`);
        await page.evaluate(settle);
        const text = String(++marks);
        await page.evaluate((now) => (document.querySelector('#mark')!.textContent = now), text);
        await waitFor(() =>
          heard.some(
            ({ type, source, child }) =>
              type.startsWith('object:children-changed:add') && source.id === 'mark' && child?.name === text,
          ),
        );
        // What is gone itself is told by who lost it, and what a style sheet generates is nobody's place.
        return heard
          .splice(0)
          .filter(({ source }) => source.id !== 'mark' && source.role !== 'gone' && !source.tag.startsWith('::'));
      }

      for (const tag of tags) {
        test(`${tag}: ${[...(steps[tag] ?? []).map(({ name }) => name), 'another theme', 'a rendering that changes nothing'].join(', ')}`, async () => {
          await until('() => {}');
          for (const { name, act, loses = [], losesInChromium = [] } of steps[tag] ?? []) {
            const losers = engine === 'chromium' ? [...loses, ...losesInChromium] : loses;
            const lost = (await until(act)).filter(({ type }) => type.startsWith('object:children-changed:remove'));
            assert.deepEqual(
              lost
                .filter(({ source }) => !losers.includes(source.tag))
                .map(({ source }) => `${source.role} ${source.tag} ${source.name}`),
              [],
              `${name}: loses a part of`,
            );
          }
          for (const act of [
            `document.querySelector('${tag}').theme = 'dark'`,
            `document.querySelector('${tag}').requestUpdate()`,
          ]) {
            const lost = (await until(`() => { ${act}; }`)).filter(({ type }) =>
              type.startsWith('object:children-changed:remove'),
            );
            assert.deepEqual(
              lost.map(({ source }) => `${source.role} ${source.tag} ${source.name}`),
              [],
              `${act}: loses a part of`,
            );
          }
        });
      }
    },
  );
}

/* What follows runs in the page. */

function pressIn(tag: string, selector: string): void {
  document.querySelector(tag)!.shadowRoot!.querySelector<HTMLElement>(selector)!.click();
}

function typeIn(name: string, text: string): void {
  const field = document
    .querySelector('gezin-contact-form')!
    .shadowRoot!.querySelector<HTMLInputElement>(`[name=${name}]`)!;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

function keyIn(tag: string, selector: string, key: string): void {
  document
    .querySelector(tag)!
    .shadowRoot!.querySelector(selector)!
    .dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
}

async function settle(): Promise<void> {
  const widgets = [...document.querySelectorAll<HTMLElement & { updateComplete?: Promise<unknown> }>('main *')];
  const isMoving = () =>
    widgets.some(({ shadowRoot }) => shadowRoot?.getAnimations().length ?? shadowRoot?.querySelector('.smooth')) ||
    isLeaving();
  const form = document.querySelector('gezin-contact-form')!;
  const isLeaving = () => form.state === 'sending' || (form.state === 'sent' && form.shadowRoot!.querySelector('form'));
  do {
    await Promise.all(widgets.map(({ updateComplete = Promise.resolve() }) => updateComplete));
    for (let i = 0; i < 3; i++) await new Promise((done) => requestAnimationFrame(done));
  } while (isMoving());
}
