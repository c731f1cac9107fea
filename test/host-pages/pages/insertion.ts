import assert from 'node:assert/strict';
import { tags } from '../../../publish/project.ts';
import dutch from '../../../src/content/nl.json' with { type: 'json' };
import {
  classic,
  element,
  embedded,
  fallbackText,
  type HostPage,
  module,
  own,
  script,
  sheet,
  snippet,
} from '../../support/host-pages/host-page.ts';

// As it is built in, but for one sentence.
const content = JSON.stringify({ ...dutch, goals: { ...dutch.goals, intro: 'Een eigen begin.' } });

const place = '<div id="place"></div>';

/* Each of these runs in the page, with the widgets as text, and puts them into its place. */
const ways: Record<string, (text: string) => void> = {
  innerHTML: (text) => (document.querySelector('#place')!.innerHTML = text),
  insertAdjacentHTML: (text) => document.querySelector('#place')!.insertAdjacentHTML('beforeend', text),
  'setHTMLUnsafe, where there is one': (text) => {
    const place = document.querySelector('#place')!;
    if ('setHTMLUnsafe' in place) place.setHTMLUnsafe(text);
    else (place as Element).innerHTML = text;
  },
  'a clone of a template': (text) => {
    const template = document.createElement('template');
    template.innerHTML = text;
    document.querySelector('#place')!.append(template.content.cloneNode(true));
  },
  DOMParser: (text) =>
    document.querySelector('#place')!.append(...new DOMParser().parseFromString(text, 'text/html').body.childNodes),
  'a fragment of a range': (text) =>
    document.querySelector('#place')!.append(document.createRange().createContextualFragment(text)),
  'createElement, and attributes afterwards': (text) => {
    const { body } = new DOMParser().parseFromString(text, 'text/html');
    for (const { localName, attributes } of body.querySelectorAll('div > *:not(p)')) {
      const element = document.createElement(localName);
      document.querySelector('#place')!.append(element);
      for (const { name, value } of attributes) element.setAttribute(name, value);
    }
  },
  'the shadow root of an element of the host': (text) =>
    (document.querySelector('#place')!.attachShadow({ mode: 'open' }).innerHTML = text),
};

/** Runs in the page: sets properties on elements that nothing defines yet. */
function setEarly(): void {
  for (const element of document.querySelectorAll('main > div > *'))
    Object.assign(element, { headingLevel: 4, theme: 'dark' });
  Object.assign(document.querySelector('gezin-levels-diagram')!, { level: 'active' });
  Object.assign(document.querySelector('gezin-partner-carousel')!, { layout: 'grid' });
  Object.assign(document.querySelector('gezin-contact-form')!, {
    sender: { send: () => Promise.resolve({ status: 'sent', id: 'early' }) },
  });
  Object.assign(document.querySelector('gezin-fact-counter')!, { value: 12 });
}

/** Pages onto which the script and the elements come in every order and way. */
export const insertion: HostPage[] = [
  { row: 'P24', name: 'a script at the end', lines: sheet, foot: module() },
  { row: 'P24', name: 'a classic script that the parser waits for', lines: sheet + classic() },
  { row: 'P24', name: 'a deferred classic script', lines: sheet + classic('defer') },
  { row: 'P24', name: 'an asynchronous classic script', lines: sheet + classic('async') },
  { row: 'P24', name: 'an asynchronous module', lines: sheet + module('widgets.js', 'async') },
  { row: 'P24', name: 'no style sheet of ours', lines: module() },
  ...(
    [
      ['that comes after the script', sheet + classic()],
      ['that is there before the script', snippet],
    ] as const
  ).map(([when, lines]): HostPage => ({
    row: 'P24',
    name: `content of its own in the elements, ${when}`,
    lines,
    widgets: tags
      .map((tag) =>
        element(tag, '', `<script type="application/json" nonce="abc">${content}</script><p>${fallbackText}</p>`),
      )
      .join(''),
    check(_, looks) {
      assert.ok(looks.find(({ tag }) => tag === 'gezin-goals-list')!.text.includes('Een eigen begin.'));
    },
  })),
  {
    row: 'P24',
    name: 'a tag and a script that are written while the page loads',
    lines: sheet,
    files: {
      'written.js': `document.write(${JSON.stringify(embedded)} + ${JSON.stringify(classic()).replace('</script>', '<\\/script>')});`,
    },
    widgets: own('$here/written.js'),
    alone: true,
  },
  ...Object.entries(ways).flatMap(([name, put]): HostPage[] =>
    [snippet + own('$here/put.js', 'defer'), own('$here/put.js', 'defer') + snippet].map((lines, i) => ({
      row: 'P24',
      name: `${name}, ${i ? 'before' : 'after'} the script`,
      lines,
      files: { 'put.js': script(put, embedded) },
      widgets: place,
      alone: true,
    })),
  ),
  {
    row: 'P24',
    name: 'properties that were set before the script came',
    lines: own('$here/early.js', 'defer') + snippet,
    files: { 'early.js': script(setEarly) },
    // Its number is another.
    widgets: embedded.replace('value="93.5"', 'value="5"').replace('is een man.', '93,5% is een man.'),
    alone: true,
    flaws: ['heading-order'],
    async check({ page }) {
      const found = await page.evaluate(() => {
        const root = (tag: string) => document.querySelector(tag)!.shadowRoot!;
        const levels = [...document.querySelectorAll('main > div > *')].map((each) =>
          [(each as unknown as { headingLevel: number }).headingLevel, each.getAttribute('theme')].join(' '),
        );
        return {
          levels: [...new Set(levels)],
          heading: root('gezin-goals-list').querySelector('[part=heading]')!.localName,
          open: root('gezin-levels-diagram').querySelectorAll('[aria-expanded=true]').length,
          grid: root('gezin-partner-carousel').querySelectorAll('[part=grid]').length,
          number: root('gezin-fact-counter').querySelector('[part=number]')!.textContent.trim().startsWith('12%'),
        };
      });
      assert.deepEqual(found, { levels: ['4 dark'], heading: 'h4', open: 1, grid: 1, number: true });
      await page.evaluate(() => {
        const form = document.querySelector('gezin-contact-form')!;
        for (const name of ['email', 'message'])
          form.shadowRoot!.querySelector<HTMLInputElement>(`[name=${name}]`)!.value = 'jan@voorbeeld.nl';
      });
      await page.click('gezin-contact-form >>> [part=send]');
      const state = await page.evaluate(async () => {
        const form = document.querySelector('gezin-contact-form')!;
        await form.updateComplete;
        for (const end = performance.now() + 2000; form.state === 'sending' && performance.now() < end;)
          await new Promise((done) => setTimeout(done, 20));
        return form.state;
      });
      assert.equal(state, 'sent');
    },
  },
];
