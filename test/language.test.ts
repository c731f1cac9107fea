import { aTimeout, expect, fixture } from '@open-wc/testing';
import en from '../src/content/en.json' with { type: 'json' };
import nl from '../src/content/nl.json' with { type: 'json' };
import type { WidgetElement } from '../src/shared/widget-element.ts';
import { type TestLanguage, testLanguages } from './support/test-languages.ts';
import { locales, readyLocale } from '../src/language/locales.ts';
import { warningsOf } from './support/warnings.ts';
import { waitUntil } from './support/wait-until.ts';

/** The language of the root that is rendered, of the content and of the words of the interface. */
function spoken(element: Element): { root?: string; content?: string; interface?: string } {
  const root = element.shadowRoot?.querySelector<HTMLElement>('[part=base]');
  const intro = root?.querySelector('[part=intro]')?.textContent.trim();
  const estimate = root?.querySelector('[part=estimate]')?.textContent.trim();
  const localeOf = (isIt: (language: string) => boolean) =>
    testLanguages.find((language) => readyLocale(language) && isIt(language));
  return {
    root: root?.lang,
    content: localeOf((language) => readyLocale(language)!.content.facts!.intro === intro),
    interface: localeOf(
      (language) => (readyLocale(language)!.messages?.['fact.estimate'] ?? 'Naar schatting') === estimate,
    ),
  };
}

const allIn = (language: TestLanguage) => ({ root: language, content: language, interface: language });

async function speaks(element: Element, language: TestLanguage) {
  await waitUntil(() => spoken(element).root === language, `${JSON.stringify(spoken(element))} becomes ${language}`);
  expect(spoken(element)).to.deep.equal(allIn(language));
}

const facts = (lang?: string) =>
  `<gezin-fact-counters${lang === undefined ? '' : ` lang="${lang}"`}></gezin-fact-counters>`;
const find = (page: ParentNode) => page.querySelector<WidgetElement>('gezin-fact-counters')!;
const numbers = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll('[part=number] > :first-child')].map(({ textContent }) =>
    textContent.replace(/\s/g, ' '),
  );

const warnings = warningsOf();

describe('the language of a widget', () => {
  before(() => import('../src/define.ts'));

  it('loads only the words that it needs, when it needs them', async () => {
    await speaks(find(await fixture(`<div>${facts('nl')}</div>`)), 'nl');
    expect(locales.en).to.be.a('function');
  });

  it('stays what it was when the new words cannot be loaded, which is said once, and comes when they can', async () => {
    const unhandled: unknown[] = [];
    const note = (event: PromiseRejectionEvent) => unhandled.push(event.reason);
    addEventListener('unhandledrejection', note);
    locales['de-XC'] = () => Promise.reject(new Error('offline'));
    try {
      const element = find(await fixture(`<div>${facts('nl')}</div>`));
      const before = spoken(element);
      for (const lang of ['de-XC', 'de-XC-x-b']) {
        element.lang = lang;
        await element.updateComplete;
        await aTimeout(50);
        expect(spoken(element)).to.deep.equal(before);
      }
      expect(warnings()).to.deep.equal(['gezin-widgets: the words in "de-XC" cannot be loaded: Error: offline']);
      expect(unhandled).to.deep.equal([]);
      locales['de-XC'] = () => Promise.resolve({ ...readyLocale('nl')!, direction: 'rtl' });
      element.lang = 'de-XC';
      await waitUntil(() => element.shadowRoot!.querySelector<HTMLElement>('[part=base]')!.lang === 'de-XC');
    } finally {
      delete locales['de-XC'];
      removeEventListener('unhandledrejection', note);
    }
  });

  it('stays what it was till the new words are there, and then changes all at once', async () => {
    const element = find(await fixture(`<div>${facts('nl')}</div>`));
    const seen = new Set<string>();
    const observer = new MutationObserver(() => seen.add(JSON.stringify(spoken(element))));
    observer.observe(element.shadowRoot!, { subtree: true, childList: true, characterData: true, attributes: true });
    element.lang = 'en';
    await speaks(element, 'en');
    element.lang = 'nl';
    await speaks(element, 'nl');
    observer.disconnect();
    expect([...seen]).to.have.members([JSON.stringify(allIn('en')), JSON.stringify(allIn('nl'))]);
  });

  const asked: [lang: string | undefined, spoken: TestLanguage][] = [
    ['nl', 'nl'],
    ['nl-BE', 'nl'],
    ['en', 'en'],
    ['en-GB', 'en'],
    ['EN-us', 'en'],
    ['pl', 'en'],
    ['zh-Hant-TW', 'en'],
    ['fy', 'nl'],
    ['li', 'nl'],
    ['nds-NL', 'nl'],
    ['pap', 'nl'],
    ['', 'nl'],
    ['  ', 'nl'],
    [undefined, 'nl'],
    ['en-XA', 'en-XA'],
    ['ar-xb', 'ar-XB'],
  ];

  for (const [lang, language] of asked) {
    it(`is ${language} for ${lang === undefined ? 'no lang' : `lang="${lang}"`}`, async () => {
      await speaks(find(await fixture(`<div>${facts(lang)}</div>`)), language);
    });
  }

  it('is its own for each of several on one page', async () => {
    const page = await fixture(
      `<div lang="en">${facts('nl')}${facts('en')}<p lang="ar-XB">${facts()}</p>${facts()}</div>`,
    );
    const widgets = [...page.querySelectorAll('gezin-fact-counters')];
    await waitUntil(() => widgets.every((each) => spoken(each).root));
    expect(widgets.map(spoken)).to.deep.equal((['nl', 'en', 'ar-XB', 'en'] as const).map(allIn));
  });

  it('stays each one\u2019s own when they update at the same time', async () => {
    const page = await fixture(`<div>${facts('nl')}${facts('en')}${facts('nl')}${facts('en-XA')}</div>`);
    const widgets = [...page.querySelectorAll<WidgetElement>('gezin-fact-counters')];
    widgets.forEach((each) => each.requestUpdate());
    await Promise.all(widgets.map((each) => each.updateComplete));
    expect(widgets.map(spoken)).to.deep.equal((['nl', 'en', 'nl', 'en-XA'] as const).map(allIn));
  });
});

describe('the language of what is around a widget', () => {
  before(() => import('../src/define.ts'));

  afterEach(() => document.documentElement.removeAttribute('lang'));

  it('is followed up to the nearest ancestor that has one', async () => {
    const page = await fixture<HTMLElement>(`<div lang="nl"><section lang="en"><p>${facts()}</p></section></div>`);
    const element = find(page);
    await speaks(element, 'en');
    page.querySelector('section')!.lang = 'en-XA';
    await speaks(element, 'en-XA');
    page.querySelector('section')!.removeAttribute('lang');
    await speaks(element, 'nl');
    page.querySelector('p')!.lang = 'ar-XB';
    await speaks(element, 'ar-XB');
  });

  it('is that of the page in the end', async () => {
    document.documentElement.lang = 'en';
    const element = find(await fixture(`<div>${facts()}</div>`));
    await speaks(element, 'en');
    document.documentElement.lang = 'nl';
    await speaks(element, 'nl');
  });

  it('counts for nothing where the widget has its own, and again when it is taken away', async () => {
    const page = await fixture<HTMLElement>(`<div lang="en">${facts('nl')}</div>`);
    await speaks(find(page), 'nl');
    find(page).removeAttribute('lang');
    await speaks(find(page), 'en');
  });

  it('stops at an empty one', async () => {
    await speaks(find(await fixture(`<div lang="en"><p lang="">${facts()}</p></div>`)), 'nl');
  });

  it('is followed through shadow hosts', async () => {
    const page = await fixture<HTMLElement>('<div lang="en"><section><article></article></section></div>');
    const outer = page.querySelector('article')!.attachShadow({ mode: 'open' });
    outer.innerHTML = '<main></main>';
    const inner = outer.querySelector('main')!.attachShadow({ mode: 'closed' });
    inner.innerHTML = facts();
    const element = find(inner);
    await speaks(element, 'en');
    page.lang = 'ar-XB';
    await speaks(element, 'ar-XB');
    page.querySelector('article')!.lang = 'nl';
    await speaks(element, 'nl');
    outer.querySelector('main')!.lang = 'en-XA';
    await speaks(element, 'en-XA');
  });

  it('is that of the new place after a move, and still followed there', async () => {
    const page = await fixture<HTMLElement>(`<div><p lang="en">${facts()}</p><p lang="ar-XB"></p></div>`);
    const [from, to] = page.querySelectorAll('p');
    const element = find(page);
    await speaks(element, 'en');
    to!.append(element);
    await speaks(element, 'ar-XB');
    to!.lang = 'nl';
    await speaks(element, 'nl');
    from!.lang = 'ar-XB';
    await element.updateComplete;
    expect(spoken(element)).to.deep.equal(allIn('nl'));
  });

  it('that changed while the widget was off the page counts when it is back', async () => {
    const page = await fixture<HTMLElement>(`<div lang="en">${facts()}</div>`);
    const element = find(page);
    await speaks(element, 'en');
    element.remove();
    page.lang = 'nl';
    page.append(element);
    await speaks(element, 'nl');
  });

  it('is followed by one widget after another one has gone', async () => {
    const page = await fixture<HTMLElement>(`<div lang="en">${facts()}${facts()}</div>`);
    find(page).remove();
    await speaks(find(page), 'en');
    page.lang = 'nl';
    await speaks(find(page), 'nl');
  });
});

describe('numbers are written as the language does', () => {
  before(() => import('../src/define.ts'));

  const arabic = (value: number, options?: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat('ar-XB', options).format(value);
  const written: Record<TestLanguage, string[]> = {
    nl: ['25.000', '93,5%', '50% tot 60%', '800.000'],
    en: ['25,000', '93.5%', '50% to 60%', '800,000'],
    'en-XA': ['25,000', '93.5%', '50% t\u0301tóo 60%'.normalize(), '800,000'],
    'ar-XB': [
      arabic(25000),
      arabic(0.935, { style: 'percent', minimumFractionDigits: 1 }),
      `${arabic(0.5, { style: 'percent' })} شع ${arabic(0.6, { style: 'percent' })}`,
      arabic(800000),
    ],
  };

  for (const [language, expected] of Object.entries(written)) {
    it(`in ${language}: ${expected.join(', ')}`, async () => {
      const element = find(await fixture(`<div>${facts(language)}</div>`));
      await speaks(element, language as TestLanguage);
      expect(numbers(element)).to.deep.equal(expected);
    });
  }
});

describe('the texts of the two languages', () => {
  it('are of the same facts', () => {
    expect(en.facts.items.map(({ key }) => key)).to.deep.equal(nl.facts.items.map(({ key }) => key));
  });
});
