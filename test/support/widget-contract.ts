import { aTimeout, expect, fixture, fixtureCleanup, html, nextFrame } from '@open-wc/testing';
import { loadLanguage } from '../../src/language/language.ts';
import type { WidgetElement } from '../../src/shared/widget-element.ts';
import { fonts } from './fonts.ts';
import { handedDown } from './handed-down.ts';
import { isShipped } from './is-shipped.ts';
import { itInChromium } from './it-in-chromium.ts';
import { expectRenderingToOnlyRead } from './only-reads.ts';
import { directions, type TestLanguage, testLanguages } from './test-languages.ts';
import { collectGarbage, emulate, isNamed, treeText } from './wtr/commands.ts';

const fallback = '<p>What stood here before.</p>';

// WCAG 2.2, 1.4.12.
const textSpacing = new CSSStyleSheet();
textSpacing.replaceSync(
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
);

// Of these the page's own are kept, or they follow from the size of the page.
const isFree = (name: string) =>
  /^(--|color|.*-color$|perspective-origin|transform-origin|(min-|max-)?(block|inline)-size|width|height|inset|top|left|right|bottom)/.test(
    name,
  );

const shadow = (element: Element) => [...element.shadowRoot!.querySelectorAll<HTMLElement>('*')];
const base = (element: Element) => element.shadowRoot?.querySelector<HTMLElement>('[part=base]');
const textsOf = (element: Element) =>
  shadow(element)
    .filter((each) => !each.closest('[aria-hidden=true]'))
    .flatMap(({ childNodes }) => [...childNodes].filter((node) => node instanceof Text))
    .map(({ data }) => data.replace(/\s+/g, ' ').trim())
    .filter((text) => text);
const textOf = (element: Element) => textsOf(element).join(' ');
const headingOf = (element: Element) => element.shadowRoot!.querySelector('h1, h2, h3, h4, h5, h6');
const isInSight = (element: Element) => element.checkVisibility({ visibilityProperty: true });
const open = (element: Element) =>
  element.shadowRoot!.querySelectorAll('details').forEach((details) => (details.open = true));

/** What every widget keeps, whatever it shows. With its attributes it has something to show, a heading too. */
export function widgetContract(tag: string, attributes: string): void {
  // An attribute counts where it is first.
  const markup = (more = '', children = '') => `<${tag} ${more} ${attributes}>${children}</${tag}>`;
  const widget = (more = '', children = '') => fixture<WidgetElement>(markup(more, children));
  const parsed = (more = '') => {
    const template = document.createElement('template');
    template.innerHTML = markup(more);
    return template;
  };

  describe(`<${tag}> as every widget`, () => {
    let said: unknown[][];
    const { warn, error } = console;

    before(async () => {
      await import('../../src/define.ts');
      await Promise.all(testLanguages.map(loadLanguage));
    });

    beforeEach(() => {
      said = [];
      console.warn = console.error = (...words) => said.push(words);
    });

    afterEach(() => {
      Object.assign(console, { warn, error });
      expect(said).to.deep.equal([]);
    });

    it('is of the files that the tests are about', async () => {
      const widgets = Object.values<unknown>(await import('../../src/widgets.ts'));
      expect(widgets.includes(customElements.get(tag))).to.equal(!isShipped);
    });

    describe('comes onto the page', () => {
      const ways: Record<string, (page: Element) => unknown> = {
        innerHTML: (page) => (page.innerHTML = markup()),
        insertAdjacentHTML: (page) => page.insertAdjacentHTML('beforeend', markup()),
        'createElement and attributes': (page) => {
          const element = document.createElement(tag);
          for (const { name, value } of parsed().content.firstElementChild!.attributes)
            element.setAttribute(name, value);
          page.append(element);
        },
        'createElement, with attributes when it is there': (page) => {
          const element = page.appendChild(document.createElement(tag));
          for (const { name, value } of parsed().content.firstElementChild!.attributes)
            element.setAttribute(name, value);
        },
        'a clone of a template': (page) => page.append(parsed().content.cloneNode(true)),
        importNode: (page) => page.append(document.importNode(parsed().content, true)),
        DOMParser: (page) =>
          page.append(new DOMParser().parseFromString(markup(), 'text/html').body.firstElementChild!),
        'a clone of another': (page) =>
          page.append(page.ownerDocument.importNode(parsed().content, true).firstElementChild!.cloneNode(true)),
      };

      for (const [name, put] of Object.entries(ways)) {
        it(`by ${name} (P24)`, async () => {
          const expected = textOf(await widget());
          const page = await fixture(html`<div></div>`);
          put(page);
          await aTimeout(0);
          expect(expected).to.not.equal('');
          expect(textOf(page.firstElementChild!)).to.equal(expected);
        });
      }

      it('without attributes, with something to show or its fallback', async () => {
        const element = await fixture(`<${tag}>${fallback}</${tag}>`);
        expect(isInSight(element.firstElementChild!)).to.equal(textOf(element) === '');
        // What needs to be set up says so.
        said = said.filter(([line]) => !String(line).endsWith(' is missing or cannot be used'));
      });

      it('in the place of its fallback, which is neither shown nor read any more', async () => {
        const element = await widget('', fallback);
        expect(isInSight(element.firstElementChild!)).to.equal(false);
        expect((await treeText()).join()).to.not.contain('What stood here before.');
      });

      it('with the properties that it had before it was upgraded (P24)', async () => {
        const template = parsed();
        const given = { heading: 'Set early', headingLevel: 4, theme: 'dark' };
        const element = template.content.querySelector<WidgetElement>(tag)!;
        Object.assign(element as object, given);
        (await fixture(html`<div></div>`)).append(template.content);
        await element.updateComplete;
        const { heading, headingLevel, theme } = element;
        expect({ heading, headingLevel, theme }).to.deep.equal(given);
        expect(headingOf(element)?.localName).to.equal('h4');
        expect(headingOf(element)?.textContent).to.equal('Set early');
      });

      it('with booleans that are false where a server writes "false"', async () => {
        const { elementProperties } = customElements.get(tag) as unknown as {
          elementProperties: Map<string, { type?: unknown; attribute?: string }>;
        };
        for (const [name, { type, attribute = name.toLowerCase() }] of elementProperties) {
          if (type !== Boolean) continue;
          for (const [text, value] of [
            ['', true],
            ['true', true],
            ['false', false],
          ] as const) {
            const element = await widget(`${attribute}="${text}"`);
            expect((element as unknown as Record<string, unknown>)[name], `${attribute}="${text}"`).to.equal(value);
          }
        }
      });

      it('with no attribute that its author did not write', async () => {
        const element = await widget('id="own"');
        expect(element.getAttributeNames()).to.have.members(
          parsed('id="own"').content.firstElementChild!.getAttributeNames(),
        );
      });

      it('without styles that a strict policy refuses, and with ids that lead somewhere (A23)', async () => {
        const element = await widget();
        expect(shadow(element).filter((each) => each.matches('style, [style], link'))).to.have.length(0);
        const references = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns'];
        for (const each of shadow(element)) {
          const ids = references.flatMap((name) => each.getAttribute(name)?.split(/\s+/) ?? []);
          for (const id of ids) expect(element.shadowRoot!.getElementById(id), `#${id}`).to.not.equal(null);
        }
      });

      it('with the same twice where it renders twice, whatever a property becomes, and nothing else comes of it', async () => {
        const element = await widget('', fallback);
        await settled(element);
        const { elementProperties } = customElements.get(tag) as unknown as {
          elementProperties: Map<string, { type?: unknown; attribute?: string | false }>;
        };
        for (const [name, { type, attribute }] of elementProperties) {
          if (attribute === false && name !== 'content') continue;
          const properties = element as unknown as Record<string, unknown>;
          const own = properties[name];
          properties[name] = type === Boolean ? !own : type === Number ? 3 : `nonsense ${name}`;
          expectRenderingToOnlyRead(element, name);
          properties[name] = own;
          await element.updateComplete;
        }
      });

      it('without a request', async () => {
        performance.clearResourceTimings();
        for (const language of testLanguages) {
          const element = await widget(`lang="${language}"`);
          open(element);
        }
        await nextFrame();
        expect(performance.getEntriesByType('resource').map(({ name }) => name)).to.deep.equal([]);
      });
    });

    describe('moves about the page', () => {
      it('removed and put back 50 times (P19)', async () => {
        const element = await widget();
        const before = [textOf(element), shadow(element).length];
        const page = element.parentElement!;
        for (let i = 0; i < 50; i++) {
          element.remove();
          if (i % 10 === 0) await element.updateComplete;
          page.append(element);
        }
        await element.updateComplete;
        expect([textOf(element), shadow(element).length]).to.deep.equal(before);
      });

      it('into another parent, whose language it takes on', async () => {
        const page = await fixture(`<div><div lang="nl">${markup()}</div><div lang="en"></div></div>`);
        const element = page.querySelector<WidgetElement>(tag)!;
        page.lastElementChild!.append(element);
        await element.updateComplete;
        expect(base(element)!.lang).to.equal('en');
      });

      it('and off it, in the language that it had, and without a request', async () => {
        const page = await fixture(`<div lang="en">${markup()}</div>`);
        const element = page.querySelector<WidgetElement>(tag)!;
        await settled(element);
        const asked: unknown[] = [];
        const { fetch } = globalThis;
        globalThis.fetch = (address) => (asked.push(address), Promise.reject(new Error('not off the page')));
        try {
          element.remove();
          element.requestUpdate();
          await element.updateComplete;
        } finally {
          globalThis.fetch = fetch;
        }
        expect([base(element)!.lang, asked]).to.deep.equal(['en', []]);
      });

      it('replaced by its clone (P19)', async () => {
        const element = await widget('lang="en"');
        await settled(element);
        const before = textOf(element);
        const page = element.parentElement!;
        element.replaceWith(element.cloneNode(true));
        const clone = page.querySelector<WidgetElement>(tag)!;
        await settled(clone);
        expect(textOf(clone)).to.equal(before);
      });

      it('into the document of a frame and back, with its styles (P20)', async () => {
        const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Other document"></iframe>`);
        const element = await widget();
        const page = element.parentElement!;
        await settled(element);
        // As wide as the page: some widgets have more to show when there is room.
        frame.style.inlineSize = `${page.clientWidth + 4}px`;
        frame.contentDocument!.body.style.margin = '0';
        const look = () => [
          getComputedStyle(element).display,
          ...shadow(element).map((each) => getComputedStyle(each).fontWeight),
        ];
        const before = look();
        frame.contentDocument!.body.append(element);
        await settled(element);
        expect(look()).to.deep.equal(before);
        page.append(element);
        await settled(element);
        expect(look()).to.deep.equal(before);
      });

      itInChromium(
        'and off it, without anything that keeps it (P19; only Chromium can be asked to collect garbage)',
        async () => {
          const make = async () => {
            const elements = await Promise.all([1, 2, 3].map(() => widget()));
            await nextFrame();
            elements.forEach((element) => element.remove());
            return elements.map((element) => new WeakRef(element));
          };
          const elements = await make();
          fixtureCleanup();
          await aTimeout(50);
          expect(await collectGarbage()).to.equal(true);
          expect(elements.filter((each) => each.deref())).to.have.length(0);
        },
      );
    });

    describe('speaks', () => {
      for (const language of testLanguages) {
        it(`${language}, and says so on its root (A24)`, async () => {
          const element = await widget(`lang="${language}"`);
          expect(base(element)!.lang).to.equal(language);
          expect(base(element)!.dir).to.equal(directions[language]);
          expect(getComputedStyle(base(element)!).direction).to.equal(directions[language]);
        });

        it(`${language} on a page of the other direction (P22)`, async () => {
          const page = await fixture(
            `<div dir="${directions[language] === 'rtl' ? 'ltr' : 'rtl'}">${markup(`lang="${language}"`)}</div>`,
          );
          const element = page.querySelector(tag)!;
          const lines = shadow(element).filter((each) => each.matches('p, h2'));
          expect(lines).to.not.have.length(0);
          for (const line of lines) expect(getComputedStyle(line).direction).to.equal(directions[language]);
        });
      }

      // The CDN files hold no language of the tests.
      if (testLanguages.includes('en-XA')) {
        it('and keeps no word in another language (en-XA)', async () => {
          const element = await widget('lang="en-XA"');
          open(element);
          const words = textsOf(element).filter((text) => /\p{L}/u.test(text));
          expect(words.filter((text) => !text.normalize('NFD').includes('\u0301'))).to.deep.equal([]);
        });
      }
    });

    describe('has a heading', () => {
      const levels: [asked: string, given: string][] = [
        ...['2', '3', '4', '5', '6'].map((level): [string, string] => [level, `h${level}`]),
        ...['99', 'x', '', '1', '0', '-3', '2.5'].map((level): [string, string] => [level, 'h2']),
      ];

      for (const [asked, given] of levels) {
        it(`<${given}> for heading-level="${asked}" (A25)`, async () => {
          expect(headingOf(await widget(`heading-level="${asked}"`))?.localName).to.equal(given);
        });
      }

      it('<h2> by default, <h3> when the level changes (A25)', async () => {
        const element = await widget();
        expect(headingOf(element)?.localName).to.equal('h2');
        element.headingLevel = 3;
        await element.updateComplete;
        expect(headingOf(element)?.localName).to.equal('h3');
      });

      it('of the page\u2019s own words', async () => {
        const element = await widget('heading="Own &lt;b&gt; words"');
        expect(headingOf(element)?.textContent).to.equal('Own <b> words');
      });

      it('or none, when heading is empty', async () => {
        const element = await widget('heading=""');
        expect(headingOf(element)).to.equal(null);
        expect(textOf(element)).to.not.equal('');
      });
    });

    describe('is named for assistive technology', () => {
      it('by nothing but the heading that it shows (A09)', async () => {
        const element = await widget();
        expect(await isNamed(tag, 'group', headingOf(element)!.textContent)).to.equal(false);
      });

      it('by the heading that it hides, as far as its content has one (A09)', async () => {
        const element = await widget();
        const text = headingOf(element)!.textContent;
        element.heading = '';
        await element.updateComplete;
        // What only shows its attributes has no other heading.
        const has = 'content' in element;
        expect(await isNamed(tag, 'group', text)).to.equal(has);
      });

      it('by the aria-label that the page gave before the upgrade (A09)', async () => {
        await widget('aria-label="The page knows better"');
        expect(await isNamed(tag, 'group', 'The page knows better')).to.equal(true);
      });

      it('by the aria-label that the page gives afterwards (A09)', async () => {
        const element = await widget();
        element.setAttribute('aria-label', 'The page knows better');
        element.heading = 'Changed';
        await element.updateComplete;
        expect(await isNamed(tag, 'group', 'The page knows better')).to.equal(true);
      });
    });

    describe('has nothing that axe complains about', () => {
      const pages = ['light', 'dark'].flatMap((scheme) =>
        ['auto', 'light', 'dark'].map((theme) => ({ scheme, theme, name: `theme ${theme} on a ${scheme} page` })),
      );
      const colours = { light: 'color: #111; background: #fff', dark: 'color: #eee; background: #111' };

      for (const language of testLanguages) {
        it(`in ${language}: ${pages.map(({ name }) => name).join(', ')}`, async () => {
          const page = await fixture(
            `<div>${pages
              .map(
                ({ scheme, theme, name }) =>
                  `<div style="color-scheme: ${scheme}; ${colours[scheme as 'light']}">
                ${markup(`lang="${language}" theme="${theme}" aria-label="${name}"`)}
              </div>`,
              )
              .join('')}</div>`,
          );
          page.querySelectorAll(tag).forEach(open);
          await expect(page).to.be.accessible();
        });
      }

      it('without a heading, and on any level', async () => {
        const page = await fixture(`<div>${markup('heading=""')}${markup('heading-level="3"')}</div>`);
        await expect(page).to.be.accessible({ ignoredRules: ['heading-order'] });
      });

      itInChromium(
        'with forced colours, which it leaves to the visitor (only Chromium emulates them) (A15)',
        async () => {
          await emulate({ forcedColors: 'active' });
          const element = await widget();
          expect(shadow(element).filter((each) => getComputedStyle(each).forcedColorAdjust === 'none')).to.have.length(
            0,
          );
          await expect(element).to.be.accessible();
        },
      );
    });

    describe('follows the visitor and the page', () => {
      it('paints no surface of its own by default, one with a theme', async () => {
        const element = await widget();
        const background = () => getComputedStyle(element).backgroundColor;
        expect(background()).to.equal('rgba(0, 0, 0, 0)');
        element.theme = 'light';
        await element.updateComplete;
        const light = background();
        element.theme = 'dark';
        await element.updateComplete;
        expect(new Set(['rgba(0, 0, 0, 0)', light, background()])).to.have.length(3);
        expect(getComputedStyle(element).colorScheme).to.equal('dark');
      });

      itInChromium('has no animation when less motion is asked for (only Chromium emulates it)', async () => {
        await emulate({ reducedMotion: 'reduce' });
        const element = await widget();
        await nextFrame();
        expect(element.shadowRoot!.getAnimations()).to.have.length(0);
      });

      itInChromium('is printed in the light (only Chromium emulates print)', async () => {
        const element = await widget('theme="dark"');
        // Each look once: on paper there may be room for more of the same. What is pressed may not be there.
        const look = () =>
          [
            ...new Set(
              [element, ...shadow(element)]
                .filter((each) => !each.closest('button'))
                .map((each) => getComputedStyle(each))
                .map(({ color, backgroundColor, fill }) => [color, backgroundColor, fill].join()),
            ),
          ].toSorted();
        element.theme = 'light';
        await element.updateComplete;
        await Promise.all(element.shadowRoot!.getAnimations().map(({ finished }) => finished));
        const light = look();
        element.theme = 'dark';
        await element.updateComplete;
        expect(look()).not.to.deep.equal(light);
        await emulate({ media: 'print' });
        expect(look()).to.deep.equal(light);
      });

      it('is not there when it is hidden', async () => {
        const element = await widget('hidden');
        expect(getComputedStyle(element).display).to.equal('none');
      });

      it('looks the same whatever a page hands down', async () => {
        const looks = async (style: string) => {
          const page = await fixture<HTMLElement>(
            `<div style="${style}; font-family: serif; inline-size: 720px">${markup()}</div>`,
          );
          const element = page.firstElementChild as WidgetElement;
          await settled(element);
          return [base(element)!, ...base(element)!.querySelectorAll('*')].map((each) => {
            const styles = getComputedStyle(each);
            return Object.fromEntries([...styles].map((name) => [name, styles.getPropertyValue(name)]));
          });
        };
        const plain = await looks('font-size: 1rem; line-height: 1.5');
        const handed = await looks(handedDown);
        const differences = plain.flatMap((styles, i) =>
          Object.entries(styles)
            .filter(([name, value]) => !isFree(name) && handed[i]![name] !== value)
            .map(([name, value]) => `${i} ${name}: ${handed[i]![name]}, not ${value}`),
        );
        expect(differences).to.deep.equal([]);
      });

      it('is written from left to right where the page is written from top to bottom', async () => {
        const page = await fixture(`<div style="writing-mode: vertical-rl">${markup()}</div>`);
        expect(getComputedStyle(base(page.firstElementChild!)!).writingMode).to.equal('horizontal-tb');
      });

      it('takes on the colour, the scheme and the visibility of the page', async () => {
        const page = await fixture(
          `<div style="color: rgb(1, 2, 3); color-scheme: dark; visibility: hidden">${markup()}</div>`,
        );
        const { color, colorScheme, visibility } = getComputedStyle(page.firstElementChild!);
        expect([color, colorScheme, visibility]).to.deep.equal(['rgb(1, 2, 3)', 'dark', 'hidden']);
      });
    });

    describe('fits', () => {
      const sizes: [name: string, fontSize: string, sheets: CSSStyleSheet[]][] = [
        ['', '100%', []],
        [', letters of 200 %', '200%', []],
        [', with text spacing', '100%', [textSpacing]],
        [', letters of 200 % with text spacing', '200%', [textSpacing]],
      ];

      for (const font of fonts) {
        for (const width of [320, 200, 90]) {
          it(`${width} px, in letters that are ${font.toLowerCase()} (A27)`, async () => {
            const languages = width < 200 ? ['nl'] : testLanguages;
            const page = await fixture<HTMLElement>(
              `<div style="inline-size: ${width}px; font-family: ${font}">${languages.map((language) => markup(`lang="${language}"`)).join('')}</div>`,
            );
            for (const element of page.querySelectorAll<WidgetElement>(tag)) await settled(element);
            expect([...page.children].flatMap((element) => sticksOut(element, page))).to.deep.equal([]);
          });
        }
      }

      for (const width of [320, 200]) {
        for (const [name, fontSize, sheets] of sizes) {
          it(`${width} px${name} (A27, A28)`, async () => {
            const page = await fixture<HTMLElement>(
              `<div style="inline-size: ${width}px">${testLanguages.map((language) => markup(`lang="${language}"`)).join('')}</div>`,
            );
            document.documentElement.style.fontSize = fontSize;
            for (const element of page.children) {
              element.shadowRoot!.adoptedStyleSheets.push(...sheets);
              open(element);
            }
            expect([...page.children].flatMap((element) => sticksOut(element, page))).to.deep.equal([]);
            document.documentElement.style.removeProperty('font-size');
          });
        }
      }
    });
  });
}

/** Waits till a widget has measured the room that it has. */
async function settled(element: WidgetElement): Promise<void> {
  await element.updateComplete;
  for (let i = 0; i < 3; i++) await nextFrame();
  await element.updateComplete;
}

/** What in a widget is wider than itself or than the page's column. */
function sticksOut(element: Element, page: Element): string[] {
  const column = page.getBoundingClientRect();
  const isOutside = (each: Element) => {
    const { left, right } = each.getBoundingClientRect();
    const isScrolled = each.clientWidth > 0 && each.scrollWidth > each.clientWidth + 1;
    return isScrolled || left < column.left - 1 || right > column.right + 1;
  };
  const { lang } = base(element)!;
  // What scrolls by itself may hold more than is in view; what is not shown has no place.
  const scrollers = shadow(element).filter((each) => getComputedStyle(each).overflowX === 'auto');
  return [element, ...shadow(element)]
    .filter((each) => each.getClientRects().length && !scrollers.some((scroller) => scroller.contains(each)))
    .filter(isOutside)
    .map(
      (each) =>
        `${lang as TestLanguage} ${each.getAttribute('part') ?? each.localName}: ${each.scrollWidth} of ${each.clientWidth}`,
    );
}
