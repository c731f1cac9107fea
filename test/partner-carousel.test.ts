import { aTimeout, expect, fixture, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import fc from 'fast-check';
import nl from '../src/content/nl.json' with { type: 'json' };
import type { Content, Partner } from '../src/content/content.ts';
import { loadLanguage } from '../src/language/language.ts';
import type { PartnerCarousel, SlideChangeEvent } from '../src/index.ts';
import { itInChromium } from './support/it-in-chromium.ts';
import { testLanguages } from './support/pseudo-languages.ts';
import { emulate, treeOutline } from './support/wtr/commands.ts';

const wide = 1000; // four in view
const middle = 500; // two
const narrow = 280; // one

const part = (element: Element, name: string) => element.shadowRoot!.querySelector<HTMLElement>(`[part=${name}]`);
const parts = (element: Element, name: string) => [...element.shadowRoot!.querySelectorAll<HTMLElement>(`[part=${name}]`)];
const words = (element: Element | null) => element?.textContent.replace(/\s+/g, ' ').trim();
const names = nl.partners.items.map(({ name }) => name);

const contentOf = (items: Partner[]): Content => ({ language: 'nl', partners: { heading: 'Partners', items } });
const many = (count: number, more: Partial<Partner> = {}) =>
  contentOf(Array.from({ length: count }, (_, i) => ({ key: `p${i}`, name: `Partner ${i}`, href: `https://partner.example/${i}`, ...more })));

/** The partners that are fully in view, counted from 0. */
function inView(element: Element): number[] {
  const row = part(element, 'row')!.getBoundingClientRect();
  return parts(element, 'slide').flatMap((slide, i) => {
    const { left, right } = slide.getBoundingClientRect();
    return left > row.left - 2 && right < row.right + 2 ? [i] : [];
  });
}

/** Waits till the row has not moved for a while. */
async function rested(element: Element): Promise<void> {
  const row = part(element, 'row')!;
  let last: number | undefined;
  for (let still = 0; still < 4; still = row.scrollLeft === last ? still + 1 : 0) {
    last = row.scrollLeft;
    await aTimeout(60);
  }
  // Engines without `scrollend` wait a while before they take it for rest.
  if (!('onscrollend' in window)) await aTimeout(350);
}

async function carousel(width = wide, attributes = 'lang="nl"', content?: Content): Promise<PartnerCarousel> {
  const box = await fixture<HTMLElement>(`<div><gezin-partner-carousel ${attributes}></gezin-partner-carousel></div>`);
  box.style.inlineSize = `${width}px`;
  const element = box.querySelector<PartnerCarousel>('gezin-partner-carousel')!;
  if (content) element.content = content;
  await element.updateComplete;
  await nextFrame();
  await nextFrame();
  await element.updateComplete;
  return element;
}

/** Notes what the row tells the host. */
function eventsOf(element: PartnerCarousel): string[] {
  const seen: string[] = [];
  element.addEventListener('gezin-slide-change', ({ index, reason }: SlideChangeEvent) => seen.push(`${index} ${reason}`));
  return seen;
}

before(async function () {
  this.timeout(10_000);
  await import('../src/widgets/partner-carousel/define.ts');
  await Promise.all(testLanguages.map(loadLanguage));
});

describe('gezin-partner-carousel, a row', function () {
  this.timeout(15_000);

  it('shows each partner once, as a link', async () => {
    const element = await carousel();
    const links = parts(element, 'partner') as HTMLAnchorElement[];
    expect(links.map(({ href }) => href)).to.deep.equal(nl.partners.items.map(({ href }) => new URL(href).href));
    expect(parts(element, 'name').slice(0, 8).map(words)).to.deep.equal(names.slice(0, 8));
  });

  it('is read as KIND, though K I N D is seen', async () => {
    const name = parts(await carousel(), 'name').at(-1)!;
    expect([...name.children].map((each) => [each.ariaHidden, words(each)])).to.deep.equal([
      ['true', 'Expertisecentrum K I N D'],
      [null, 'Expertisecentrum KIND'],
    ]);
  });

  it('carries the language of a name that is in another one', async () => {
    expect(parts(await carousel(), 'name').map(({ lang }) => lang).filter(Boolean)).to.deep.equal(['en', 'en', 'en']);
  });

  for (const [width, position, marks] of [[wide, '1 tot en met 4 van 9', 3], [middle, '1 tot en met 2 van 9', 5], [narrow, '1 van 9', 9]] as const) {
    it(`says in words where it is, and has a mark for each page, ${width} pixels wide`, async () => {
      const element = await carousel(width);
      expect(words(part(element, 'position'))).to.equal(position);
      expect(parts(element, 'mark')).to.have.length(marks);
      expect(inView(element)).to.have.length(Number(/met (\d)/.exec(position)?.[1] ?? 1));
    });
  }

  it('has no controls when all partners are in view', async () => {
    const element = await carousel(wide, 'lang="nl"', many(3));
    expect(element.shadowRoot!.querySelectorAll('button')).to.have.length(0);
    expect(part(element, 'position')).to.equal(null);
    expect(inView(element)).to.deep.equal([0, 1, 2]);
  });

  it('has no marks when there are too many pages to choose from', async () => {
    const element = await carousel(narrow, 'lang="nl"', many(200));
    expect(parts(element, 'mark')).to.have.length(0);
    expect(words(part(element, 'position'))).to.equal('1 van 200');
  });

  for (const count of [0, 1]) {
    it(`shows ${count} partners without a fault (H17)`, async () => {
      expect(parts(await carousel(wide, 'lang="nl"', many(count)), 'slide')).to.have.length(count);
    });
  }

  itInChromium('is a list of links, all of them there to be read (A06; only Chromium shows its tree)', async () => {
    await carousel();
    const tree = (await treeOutline()) as string[];
    expect(tree.filter((line) => line.includes('link "'))).to.have.length(9);
    expect(tree.filter((line) => line.includes('listitem'))).to.have.length.at.least(9);
    expect(tree.join('\n')).to.contain('button "Vorige"').and.to.contain('button "Volgende"').and.to.contain('link "Expertisecentrum KIND"');
  });
});

describe('the buttons of gezin-partner-carousel', function () {
  this.timeout(15_000);

  it('move by a page, stop at the ends, and keep the focus (A05)', async () => {
    const element = await carousel();
    const seen = eventsOf(element);
    const next = part(element, 'next')!;
    expect(part(element, 'previous')!.ariaDisabled).to.equal('true');
    next.focus();
    next.click();
    await rested(element);
    expect(inView(element)).to.deep.equal([4, 5, 6, 7]);
    expect(words(part(element, 'position'))).to.equal('5 tot en met 8 van 9');
    next.click();
    await rested(element);
    expect(inView(element)).to.deep.equal([5, 6, 7, 8]);
    expect(next.ariaDisabled).to.equal('true');
    next.click();
    await rested(element);
    expect(element.index).to.equal(5);
    expect(seen).to.deep.equal(['4 button', '5 button']);
    expect(element.shadowRoot!.activeElement).to.equal(next);
  });

  it('may be clicked again before the row rests', async () => {
    const element = await carousel(middle);
    const next = part(element, 'next')!;
    next.click();
    next.click();
    await rested(element);
    expect(element.index).to.equal(4);
  });

  it('lead to a page by its mark, which says which one (A08)', async () => {
    const element = await carousel();
    const seen = eventsOf(element);
    const marks = parts(element, 'mark');
    expect(marks.map(({ ariaLabel }) => ariaLabel)).to.deep.equal(['1 tot en met 4 van 9', '5 tot en met 8 van 9', '6 tot en met 9 van 9']);
    marks[2]!.click();
    await rested(element);
    expect(seen).to.deep.equal(['5 mark']);
    expect(parts(element, 'mark').map(({ ariaCurrent }) => ariaCurrent)).to.deep.equal([null, null, 'true']);
  });

  it('are at least 24 × 24 pixels (2.5.8)', async () => {
    for (const button of (await carousel()).shadowRoot!.querySelectorAll('button')) {
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
    }
  });
});

describe('the keyboard in gezin-partner-carousel', function () {
  this.timeout(15_000);

  for (const direction of ['ltr', 'rtl'] as const) {
    it(`moves with the arrows, Home and End, ${direction} (P22)`, async () => {
      const language = direction === 'rtl' ? 'ar-XB' : 'nl';
      const element = await carousel(middle, `lang="${language}"`);
      const seen = eventsOf(element);
      const forward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
      parts(element, 'partner')[0]!.focus({ preventScroll: true });
      for (const [key, index] of [['End', 7], ['Home', 0], [forward, 1], [forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft', 0]] as const) {
        await sendKeys({ press: key });
        await rested(element);
        expect(element.index, key).to.equal(index);
        expect(inView(element)[0], key).to.equal(index);
      }
      expect(seen).to.deep.equal(['7 key', '0 key', '1 key', '0 key']);
    });
  }

  it('reaches every link with Tab, and brings it into view', async () => {
    const element = await carousel(middle);
    parts(element, 'partner')[0]!.focus();
    for (let i = 1; i < 9; i++) {
      await sendKeys({ press: 'Tab' });
      await rested(element);
      expect(parts(element, 'partner').indexOf(element.shadowRoot!.activeElement as HTMLElement)).to.equal(i);
      expect(inView(element)).to.contain(i);
      expect(inView(element)[0]).to.equal(element.index);
    }
  });
});

describe('the host of gezin-partner-carousel', function () {
  this.timeout(15_000);

  it('moves with methods, which are told as such', async () => {
    const element = await carousel();
    const seen = eventsOf(element);
    element.next();
    await rested(element);
    element.previous();
    await rested(element);
    element.goTo(99);
    await rested(element);
    element.goTo(-3);
    await rested(element);
    expect(seen).to.deep.equal(['4 method', '0 method', '5 method', '0 method']);
  });

  it('sets the index without an event', async () => {
    const element = await carousel(wide, 'lang="nl" index="3"');
    const seen = eventsOf(element);
    expect(inView(element)).to.deep.equal([3, 4, 5, 6]);
    element.index = 1;
    await element.updateComplete;
    await rested(element);
    expect(inView(element)).to.deep.equal([1, 2, 3, 4]);
    element.index = 99;
    await element.updateComplete;
    await rested(element);
    expect([element.index, inView(element)]).to.deep.equal([5, [5, 6, 7, 8]]);
    expect(seen).to.deep.equal([]);
  });

  it('shows all at once in a grid, without controls', async () => {
    const element = await carousel(middle, 'lang="nl" layout="grid"');
    expect(element.shadowRoot!.querySelectorAll('button')).to.have.length(0);
    expect(parts(element, 'slide')).to.have.length(9);
    expect(part(element, 'grid')!.scrollWidth).to.be.at.most(part(element, 'grid')!.clientWidth);
  });

  for (const target of ['_self', '_blank']) {
    it(`opens the links in ${target}`, async () => {
      const link = parts(await carousel(wide, `lang="nl" link-target="${target}"`), 'partner')[0] as HTMLAnchorElement;
      expect([link.target || '_self', link.rel]).to.deep.equal([target, 'noopener noreferrer']);
    });
  }
});

describe('a scroll of gezin-partner-carousel by hand', function () {
  this.timeout(15_000);

  it('is followed by the words and the marks, once it rests', async () => {
    const element = await carousel(middle);
    const seen = eventsOf(element);
    const row = part(element, 'row')!;
    row.scrollTo({ left: parts(element, 'slide')[3]!.getBoundingClientRect().left - row.getBoundingClientRect().left, behavior: 'instant' });
    await waitUntil(() => element.index === 3);
    await element.updateComplete;
    expect(words(part(element, 'position'))).to.equal('4 tot en met 5 van 9');
    expect(seen).to.deep.equal(['3 scroll']);
  });

  it('survives a change of width: the first in view stays, as far as it can', async () => {
    const element = await carousel(narrow, 'lang="nl" index="4"');
    expect(inView(element)).to.deep.equal([4]);
    element.parentElement!.style.inlineSize = `${middle}px`;
    await rested(element);
    expect([element.index, inView(element)]).to.deep.equal([4, [4, 5]]);
    element.parentElement!.style.inlineSize = `${wide}px`;
    await rested(element);
    expect([element.index, inView(element), words(part(element, 'position'))]).to.deep.equal([4, [4, 5, 6, 7], '5 tot en met 8 van 9']);
  });
});

describe('a logo in gezin-partner-carousel', function () {
  this.timeout(15_000);

  const pixel = new URL('./fixtures/logo.svg', import.meta.url).href;

  it('is shown at one height, loaded lazily, with the name only to be read', async () => {
    const element = await carousel(wide, 'lang="nl"', many(3, { logo: { src: pixel, width: 300, height: 60 } }));
    await waitUntil(() => parts(element, 'logo').every((image) => (image as HTMLImageElement).complete));
    for (const image of parts(element, 'logo') as HTMLImageElement[]) {
      expect([image.loading, image.decoding, image.alt, image.getAttribute('width'), image.getAttribute('height')]).to.deep.equal(['lazy', 'async', '', '300', '60']);
      expect(image.getBoundingClientRect().height).to.be.closeTo(48, 1);
    }
    expect(parts(element, 'name').map((name) => name.getBoundingClientRect().width)).to.deep.equal([1, 1, 1]);
  });

  it('gives way to the name when it fails, and nothing moves (F28)', async () => {
    const element = await carousel(wide, 'lang="nl"', many(3));
    const before = part(element, 'row')!.getBoundingClientRect().height;
    element.content = many(3, { logo: { src: '/none/logo.png', width: 300, height: 60 } });
    await element.updateComplete;
    expect(part(element, 'row')!.getBoundingClientRect().height).to.equal(before);
    await waitUntil(() => parts(element, 'logo').every((image) => getComputedStyle(image).display === 'none'));
    expect(parts(element, 'name')[0]!.getBoundingClientRect().width).to.be.above(20);
    expect(part(element, 'row')!.getBoundingClientRect().height).to.equal(before);
  });

  for (const src of ['http://tracker.example/x.png', 'javascript:alert(1)', 'data:image/svg+xml,<svg/>', 'https://a:b@c.example/x.png']) {
    it(`is not asked for at ${src} (H09)`, async () => {
      expect(parts(await carousel(wide, 'lang="nl"', many(3, { logo: { src, width: 1, height: 1 } })), 'logo')).to.have.length(0);
    });
  }
});

describe('autoplay of gezin-partner-carousel', function () {
  this.timeout(15_000);

  const playing = async (width = wide) => carousel(width, 'lang="nl" autoplay="2"');
  const twoSeconds = () => aTimeout(2600);

  it('moves on by itself, and from the end back to the start', async function () {
    this.timeout(15_000);
    const element = await playing();
    const seen = eventsOf(element);
    await waitUntil(() => seen.length === 3, 'three moves', { timeout: 12_000 });
    expect(seen).to.deep.equal(['4 autoplay', '5 autoplay', '0 autoplay']);
  });

  it('has its button first in the tab order, which says what it does (A03)', async () => {
    const element = await playing();
    const button = part(element, 'autoplay')!;
    expect(element.shadowRoot!.querySelector('button, a')).to.equal(button);
    expect([words(button), button.hasAttribute('aria-pressed')]).to.deep.equal(['Stop de beweging', false]);
    button.click();
    await element.updateComplete;
    expect(words(part(element, 'autoplay'))).to.equal('Start de beweging');
  });

  it('is stopped for good by its button, till it is started again (A04)', async function () {
    this.timeout(12_000);
    const element = await playing();
    part(element, 'autoplay')!.click();
    await twoSeconds();
    expect(element.index).to.equal(0);
    part(element, 'autoplay')!.click();
    await waitUntil(() => element.index === 4, 'moves again', { timeout: 5000 });
  });

  it('is stopped for good by the focus inside (A04)', async function () {
    this.timeout(8000);
    const element = await playing();
    parts(element, 'partner')[0]!.focus();
    (document.activeElement as HTMLElement).blur();
    await element.updateComplete;
    expect(words(part(element, 'autoplay'))).to.equal('Start de beweging');
    await twoSeconds();
    expect(element.index).to.equal(0);
  });

  it('waits while it is out of sight (A04)', async function () {
    this.timeout(8000);
    const element = await playing();
    element.parentElement!.style.marginBlockStart = '300vh';
    await twoSeconds();
    expect(element.index).to.equal(0);
  });

  itInChromium('is not there under reduced motion (A04; only Chromium emulates it)', async () => {
    await emulate({ reducedMotion: 'reduce' });
    const element = await playing();
    expect(part(element, 'autoplay')).to.equal(null);
    expect(part(element, 'carousel')!.hasAttribute('role')).to.equal(false);
  });

  it('keeps quiet while it moves, and speaks when it is stopped (A05)', async () => {
    const element = await playing();
    expect(part(element, 'position')!.ariaLive).to.equal('off');
    part(element, 'autoplay')!.click();
    await element.updateComplete;
    expect(part(element, 'position')!.ariaLive).to.equal('polite');
  });

  it('is a carousel of slides, of which only those in view are there to be read (A02, A06, A07)', async () => {
    const element = await playing();
    const box = part(element, 'carousel')!;
    expect([box.role, box.ariaRoleDescription, box.ariaLabel]).to.deep.equal(['group', 'carrousel', 'Onze partners']);
    expect(parts(element, 'slide').map(({ inert, firstElementChild }) => [firstElementChild!.role, firstElementChild!.ariaRoleDescription, firstElementChild!.ariaLabel, inert])).to.deep.equal(
      names.map((_, i) => ['group', 'dia', `${i + 1} van 9`, i > 3]),
    );
    await expect(element).to.be.accessible();
  });

  for (const isRunning of [true, false]) {
    itInChromium(`has only the partners in view in its tree, ${isRunning ? 'running' : 'stopped'} (A07; only Chromium shows it)`, async () => {
      const element = await playing();
      if (!isRunning) part(element, 'autoplay')!.click();
      await element.updateComplete;
      const tree = (await treeOutline()) as string[];
      expect(tree.filter((line) => line.includes('link "'))).to.have.length(4);
    });
  }

  it('leaves no timer behind when it is removed', async () => {
    const alive = new Set<number>();
    const { setInterval, clearInterval } = window;
    window.setInterval = ((...given: Parameters<typeof setInterval>) => {
      const id = setInterval(...given);
      alive.add(id);
      return id;
    }) as typeof window.setInterval;
    window.clearInterval = ((id: number) => {
      alive.delete(id);
      clearInterval(id);
    }) as typeof window.clearInterval;
    try {
      const element = await playing();
      expect(alive.size).to.equal(1);
      element.remove();
      expect(alive.size).to.equal(0);
    } finally {
      Object.assign(window, { setInterval, clearInterval });
    }
  });

  for (const autoplay of ['0', '1', '-1', 'x', '']) {
    it(`is off for autoplay="${autoplay}"`, async () => {
      expect(part(await carousel(wide, `lang="nl" autoplay="${autoplay}"`), 'autoplay')).to.equal(null);
    });
  }
});

describe('gezin-partner-carousel, whatever is done with it', function () {
  this.timeout(15_000);

  it('never has its index, its words and its row disagree', async function () {
    this.timeout(60_000);
    const element = await carousel(middle, 'lang="nl"', many(12));
    const box = element.parentElement!;
    const acts = {
      next: () => part(element, 'next')?.click(),
      previous: () => part(element, 'previous')?.click(),
      mark: () => parts(element, 'mark').at(-1)?.click(),
      goTo: () => element.goTo(5),
      index: () => (element.index = 3),
      scroll: () => part(element, 'row')!.scrollTo({ left: 333, behavior: 'instant' }),
      key: () => part(element, 'row')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'End' })),
      narrow: () => (box.style.inlineSize = `${narrow}px`),
      middle: () => (box.style.inlineSize = `${middle}px`),
      wide: () => (box.style.inlineSize = `${wide}px`),
    };
    const names = fc.constantFrom(...(Object.keys(acts) as (keyof typeof acts)[]));
    await fc.assert(
      fc.asyncProperty(fc.array(names, { minLength: 10, maxLength: 10 }), async (walk) => {
        for (const name of walk) {
          acts[name]();
          await nextFrame();
        }
        await rested(element);
        await aTimeout(200);
        await element.updateComplete;
        const shown = inView(element);
        expect(shown[0], walk.join()).to.equal(element.index);
        const position = shown.length > 1 ? `${shown[0]! + 1} tot en met ${shown.at(-1)! + 1} van 12` : `${shown[0]! + 1} van 12`;
        expect(words(part(element, 'position')), walk.join()).to.equal(position);
      }),
      { numRuns: 10 },
    );
  });

  it('shows 1 000 partners', async function () {
    this.timeout(10_000);
    const element = await carousel(middle, 'lang="nl"', many(1000));
    element.goTo(997);
    await rested(element);
    await waitUntil(() => element.index === 997, 'gets there', { timeout: 8000 });
    expect(words(part(element, 'position'))).to.equal('998 tot en met 999 van 1000');
  });
});
