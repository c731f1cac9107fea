import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { embedded, type HostPage, own, snippet, type Visit } from '../../support/host-pages/host-page.ts';

const wrapped = `
  const wrap = (owner, name) => {
    const original = owner[name];
    owner[name] = function (...words) { return original.apply(this, words); };
  };
  for (const name of ['fetch', 'setTimeout', 'requestAnimationFrame', 'queueMicrotask']) wrap(window, name);
  for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent']) wrap(EventTarget.prototype, name);
  wrap(Element.prototype, 'attachShadow');
  wrap(HTMLElement.prototype, 'attachInternals');
  wrap(Promise.prototype, 'then');
  window.Promise = class extends Promise {};`;

// What the web of before 2015 did to the prototypes of everybody.
const extended = `
  Array.prototype.contains = function (item) { return this.includes(item); };
  String.prototype.capitalize = function () { return this; };
  Element.prototype.show = function () {};`;

const clobbering = `<form name="currentScript"><input name="src"></form><img name="getElementById" alt=""><img name="getElementsByTagName" alt="">
  <a id="customElements"></a><a id="litNonce"></a><a id="HTMLElement"></a><a id="trustedTypes"></a><a id="ShadyCSS"></a><a id="crypto"></a>
  <form name="fetch"><input name="JSON" aria-label="JSON"></form><img name="readyState" alt=""><a id="IntersectionObserver"></a><a id="CSSStyleSheet"></a>`;

/** A library that npm has no build of for browsers: a package of Debian has it. */
function fromDebian(name: string, file: string): Pick<HostPage, 'head' | 'files' | 'skip'> {
  const path = `/usr/share/javascript/${file}`;
  const reason = `apt-get install libjs-${name}`;
  if (!existsSync(path) && process.env.CI === 'true') throw new Error(reason);
  return {
    head: own('$here/library.js'),
    files: { 'library.js': existsSync(path) ? readFileSync(path, 'utf8') : '' },
    ...(!existsSync(path) && { skip: { chromium: reason, firefox: reason, webkit: reason } }),
  };
}

const zone = readFileSync('node_modules/zone.js/bundles/zone.umd.js', 'utf8').replace(/\/\/# sourceMappingURL.*/, '');

const playing = `${embedded}<div><gezin-partner-carousel id="playing" autoplay="2"></gezin-partner-carousel></div>`;

/** Uses everything of the widgets that moves or counts. */
async function drive({ page }: Visit): Promise<void> {
  assert.equal(await page.evaluate(() => scrollY), 0, 'the page has jumped');
  assert.deepEqual(await page.evaluate(driveLevels), ['active'], 'gezin-levels-diagram');
  const { seen, expected, scrolled } = await page.evaluate(driveCarousel);
  assert.deepEqual(seen, expected, 'gezin-partner-carousel');
  assert.equal(scrolled, 0, 'the page scrolls with its row');
  assert.match(await page.evaluate(countCharacters), /Tekens te veel: 15000/, 'gezin-contact-form');
}

/** Pages that change what the platform gives. */
export const platform: HostPage[] = [
  {
    row: 'P15',
    name: 'functions of the platform that somebody wrapped',
    files: { 'wrapped.js': wrapped },
    head: own('$here/wrapped.js'),
    message: 'sent',
  },
  {
    row: 'P15',
    name: 'functions that somebody wraps after us',
    files: { 'wrapped.js': wrapped },
    lines: snippet + own('$here/wrapped.js', 'defer'),
    message: 'sent',
    alone: true,
  },
  { row: 'P15', name: 'zone.js', files: { 'zone.js': zone }, head: own('$here/zone.js'), message: 'sent' },
  {
    row: 'P15',
    name: 'zone.js after us',
    files: { 'zone.js': zone },
    lines: snippet + own('$here/zone.js', 'defer'),
    message: 'sent',
    alone: true,
  },
  {
    row: 'P15',
    name: 'MooTools 1.4.5, as in Joomla 3',
    ...fromDebian('mootools', 'mootools/mootools-core-nc.js'),
    widgets: playing,
    message: 'sent',
    check: drive,
  },
  {
    row: 'P15',
    name: 'Prototype 1.7.3, as in Magento 1',
    ...fromDebian('prototype', 'prototype/prototype-1.7.3.js'),
    widgets: playing,
    message: 'sent',
    check: drive,
  },
  {
    row: 'P15',
    name: 'prototypes that somebody extended',
    files: { 'extended.js': extended },
    head: own('$here/extended.js'),
    message: 'sent',
  },
  {
    row: 'P18',
    name: 'names that clobber those of the document and the window',
    foot: `<div hidden>${clobbering}</div>`,
    message: 'sent',
  },
  {
    row: 'P18',
    name: 'names that clobber those of the document before the script',
    around: (content) => `<div hidden>${clobbering}</div>${content}`,
    lines: snippet.replaceAll('type="module"', 'type="module" async'),
  },
  {
    row: 'P18',
    name: 'a name that clobbers what makes elements, without which nothing can render',
    around: (content) => `<img name="createElement" alt="">${content}`,
    shows: 'fallback',
    says: /./,
    // Axe makes elements too.
    withoutAxe: true,
  },
];

/* What follows runs in the page. */

async function driveLevels(): Promise<unknown[]> {
  const diagram = document.querySelector('gezin-levels-diagram')!;
  const heard: unknown[] = [];
  diagram.addEventListener('gezin-level-change', ({ level }) => heard.push(level));
  diagram.shadowRoot!.querySelectorAll('button')[1]!.click();
  await diagram.updateComplete;
  return heard;
}

async function driveCarousel(): Promise<{ seen: unknown[]; expected: unknown[]; scrolled: number }> {
  const carousel = document.querySelector('gezin-partner-carousel')!;
  const root = carousel.shadowRoot!;
  const row = root.querySelector('[part=row]')!;
  const until = async (isDone: () => boolean) => {
    for (const end = performance.now() + 15_000; !isDone() && performance.now() < end;)
      await new Promise((done) => setTimeout(done, 20));
  };
  // Firefox moves no row that is out of view.
  carousel.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { scrollY: before } = window;
  const visible = Math.round(row.clientWidth / row.firstElementChild!.getBoundingClientRect().width);
  const seen: unknown[] = [];
  const note = async (act: () => void, index: number) => {
    act();
    await until(() => carousel.index === index);
    await carousel.updateComplete;
    seen.push([carousel.index, root.querySelector('[part=position]')!.textContent.trim()]);
  };
  const key = (name: string) => row.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
  const last = 9 - visible;
  await note(() => root.querySelector<HTMLElement>('[part=next]')!.click(), visible);
  await note(() => key('End'), last);
  await note(() => key('Home'), 0);
  await note(() => carousel.goTo(2), 2);
  await note(() => (carousel.index = 1), 1);
  seen.push(root.querySelectorAll('[part=mark]').length);
  const scrolled = scrollY - before;
  const playing = document.querySelector<HTMLElementTagNameMap['gezin-partner-carousel']>('#playing')!;
  playing.scrollIntoView({ block: 'center', behavior: 'instant' });
  await until(() => playing.index > 0);
  seen.push(playing.index > 0);
  scrollTo({ top: 0, behavior: 'instant' });
  const words = (index: number) => [index, `${index + 1} tot en met ${index + visible} van 9`];
  return {
    seen,
    expected: [words(visible), words(last), words(0), words(2), words(1), Math.ceil(9 / visible), true],
    scrolled,
  };
}

async function countCharacters(): Promise<string> {
  const form = document.querySelector('gezin-contact-form')!;
  const field = form.shadowRoot!.querySelector('textarea')!;
  field.value = 'x'.repeat(20_000);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await form.updateComplete;
  return form.shadowRoot!.querySelector('[part=length]')!.textContent;
}
