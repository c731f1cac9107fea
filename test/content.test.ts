import { aTimeout, expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import type { Content, Goals } from '../src/content/content.ts';
import type { ContentErrorEvent } from '../src/content/content-error-event.ts';
import nl from '../src/content/nl.json' with { type: 'json' };
import { loadLanguage } from '../src/language/language.ts';
import type { FactCounters, GoalsList, MissionStatement } from '../src/widgets.ts';
import { warningsOf } from './support/warnings.ts';
import { waitUntil } from './support/wait-until.ts';

/** A document with one goal, which says by which route it came. */
const saying = (text: string, more: Partial<Goals> = {}): Content => ({
  language: 'nl',
  goals: { heading: text, items: [{ key: 'a', text }], ...more },
});

const withMission = (href: string): Content => ({
  language: 'nl',
  mission: {
    heading: 'Missie',
    paragraphs: ['Een.'],
    contact: { text: 'Schrijf ons', href },
    collaborators: [{ key: 'a', name: 'Samen', href }],
  },
});

let number = 0;

/** An address that no test had before, and how it answers. */
function feed(answer: { body?: unknown; status?: number; delay?: number; never?: boolean } = {}): string {
  const { body = saying('by src'), ...rest } = answer;
  const query = Object.entries({ body: typeof body === 'string' ? body : JSON.stringify(body), ...rest });
  const address = query
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value)).replaceAll('%7Blang%7D', '{lang}')}`)
    .join('&');
  return `feed/${++number}?${address}`;
}

const { fetch } = window;
let asked: string[] = [];
const requestsOf = (url: string) => asked.filter((each) => each === new URL(url, document.baseURI).href).length;

const inline = (text: string) => `<script type="application/json">${text}</script>`;
const goalsList = (attributes = '', children = '') =>
  fixture<GoalsList>(`<gezin-goals-list ${attributes}>${children}</gezin-goals-list>`);
const fallback = '<p>fallback</p>';

const goalsOf = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll('li')].map(({ textContent }) => textContent);
const showsFallback = (element: Element) =>
  Boolean(element.shadowRoot!.querySelector('slot')) && goalsOf(element).length === 0;
const shows = (element: Element, text: string) => waitUntil(() => goalsOf(element)[0] === text, `shows ${text}`);
const link = (element: Element, part: string) => element.shadowRoot!.querySelector(`[part=${part}]`)!;
const builtIn = nl.goals.items[0]!.text;

const errorOf = (element: Element) => oneEvent<ContentErrorEvent>(element, 'gezin-content-error');

before(async () => {
  await import('../src/define.ts');
  await Promise.all(['nl', 'en'].map(loadLanguage));
});

beforeEach(() => {
  asked = [];
  window.fetch = (input, init) => {
    asked.push(input as string);
    return fetch(input, init);
  };
});

afterEach(() => {
  window.fetch = fetch;
});

const warnings = warningsOf();

describe('content comes by the first route that has it', () => {
  const routes: [given: { property?: Content; inline?: Content; src?: Content }, shown: string][] = [
    [{ property: saying('by property'), inline: saying('by inline'), src: saying('by src') }, 'by property'],
    [{ inline: saying('by inline'), src: saying('by src') }, 'by inline'],
    [{ src: saying('by src') }, 'by src'],
    [{}, builtIn],
    [{ property: { language: 'nl' }, inline: saying('by inline') }, 'by inline'],
    [{ property: { language: 'nl' }, inline: { language: 'nl' }, src: saying('by src') }, 'by src'],
    [{ property: { language: 'nl' }, src: { language: 'nl' } }, builtIn],
  ];

  for (const [{ property, inline: child, src }, shown] of routes) {
    const named = Object.entries({ property, inline: child, src }).filter(([, value]) => value);
    const name = named.map(([route, value]) => `${route}${value?.goals ? '' : ' without the section'}`).join(', ');
    it(`${name || 'none given'}: ${shown}`, async () => {
      const url = src && feed({ body: src });
      const element = document.createElement('gezin-goals-list');
      if (child) element.innerHTML = inline(JSON.stringify(child));
      if (url) element.setAttribute('src', url);
      if (property) element.content = property;
      (await fixture(html`<div></div>`)).append(element);
      await shows(element, shown);
      await nextFrame();
      expect(goalsOf(element)[0]).to.equal(shown);
      if (url && (property?.goals ?? child?.goals)) expect(requestsOf(url)).to.equal(0);
    });
  }

  it('and nothing is added to it from another', async () => {
    const element = await goalsList(
      '',
      inline(JSON.stringify(saying('by inline', { intro: 'intro', listTitle: 'title' }))),
    );
    element.content = saying('by property');
    await shows(element, 'by property');
    expect(element.shadowRoot!.querySelector('[part=intro], [part=title]')).to.equal(null);
    expect(goalsOf(element)).to.deep.equal(['by property']);
  });

  it('by the next one when the property is taken away', async () => {
    const element = await goalsList('', inline(JSON.stringify(saying('by inline'))));
    for (const none of [undefined, null]) {
      element.content = saying('by property');
      await shows(element, 'by property');
      element.content = none as undefined;
      await shows(element, 'by inline');
    }
  });

  it('by property, when it was set before the upgrade', async () => {
    const template = document.createElement('template');
    template.innerHTML = '<gezin-goals-list></gezin-goals-list>';
    const element = template.content.firstElementChild as GoalsList;
    element.content = saying('set early');
    (await fixture(html`<div></div>`)).append(element);
    await shows(element, 'set early');
  });

  it('inline only from a direct child of the right type', async () => {
    const script = JSON.stringify(saying('by inline'));
    const element = await goalsList(
      '',
      `<p>${inline(script)}</p><script type="application/ld+json">${script}</script>`,
    );
    await shows(element, builtIn);
  });

  it('inline before src, when it is added later and the element put back', async () => {
    const element = await goalsList(`src="${feed()}"`);
    await shows(element, 'by src');
    element.insertAdjacentHTML('beforeend', inline(JSON.stringify(saying('by inline'))));
    element.parentElement!.append(element);
    await shows(element, 'by inline');
  });

  it('inline before src, which is not asked for while the parser may still come to the script', async () => {
    const url = feed();
    Object.defineProperty(document, 'readyState', { value: 'loading', configurable: true });
    const element = await goalsList(`src="${url}"`, fallback);
    await nextFrame();
    delete (document as { readyState?: string }).readyState;
    expect([showsFallback(element), requestsOf(url)]).to.deep.equal([true, 0]);
    element.insertAdjacentHTML('beforeend', inline(JSON.stringify(saying('by inline'))));
    document.dispatchEvent(new Event('DOMContentLoaded'));
    await shows(element, 'by inline');
    expect(requestsOf(url)).to.equal(0);
  });

  it('inline no longer, when its script is gone and the element put back', async () => {
    const element = await goalsList('', inline(JSON.stringify(saying('by inline'))));
    await shows(element, 'by inline');
    element.replaceChildren();
    element.parentElement!.append(element);
    await shows(element, builtIn);
  });

  it('built in, for each widget whose section a document leaves out', async () => {
    const page = await fixture(
      html`<div>
        <gezin-goals-list .content=${saying('own')}></gezin-goals-list>
        <gezin-mission-statement .content=${saying('own')}></gezin-mission-statement>
      </div>`,
    );
    await shows(page.firstElementChild!, 'own');
    expect(page.querySelector('gezin-mission-statement')!.shadowRoot!.textContent).to.contain(nl.mission.heading);
  });

  it('with members that nobody knows, which are ignored', async () => {
    const element = await goalsList();
    element.content = {
      ...saying('own'),
      confirmed: false,
      colour: 'red',
      goals: { ...saying('own').goals!, confirmed: 1 },
    } as Content;
    await shows(element, 'own');
  });
});

describe('content that lacks the section', () => {
  it('is said once, by property and inline, and no event is fired', async () => {
    let events = 0;
    const page = await fixture<HTMLElement>(html`<div></div>`);
    page.addEventListener('gezin-content-error', () => events++);
    const other = { language: 'nl', levels: undefined, lab: undefined, x: 1 } as Content;
    page.innerHTML = `<gezin-innovation-lab>${inline(JSON.stringify(other))}</gezin-innovation-lab>`.repeat(2);
    for (const element of page.querySelectorAll('gezin-innovation-lab')) {
      element.content = other;
      await element.updateComplete;
    }
    await nextFrame();
    expect(warnings()).to.deep.equal([
      'gezin-widgets: <gezin-innovation-lab> content by inline: has no "lab"',
      'gezin-widgets: <gezin-innovation-lab> content by property: has no "lab"',
    ]);
    expect(events).to.equal(0);
  });

  it('is a good feed for other widgets: the built-in content follows, with a fallback too, and nothing is said', async () => {
    const element = await goalsList(`src="${feed({ body: { language: 'nl' } })}"`, fallback);
    await shows(element, builtIn);
    expect(warnings()).to.deep.equal([]);
  });
});

describe('content that is wrong', () => {
  const fact = { key: 'a', unit: 'count', text: 'text', value: 1 };
  const withFact = (more: object) => ({ language: 'nl', facts: { heading: 'h', items: [fact, { ...fact, ...more }] } });
  const wrong: [document: unknown, path: string, message: RegExp][] = [
    ['text', '', /object/],
    [{}, 'language', /string/],
    [{ ...saying('x'), language: 5 }, 'language', /string/],
    [withFact({ value: undefined }), 'facts.items[1].from', /number/],
    [withFact({ value: '5' }), 'facts.items[1].value', /number/],
    [withFact({ value: -1 }), 'facts.items[1].value', /number >= 0/],
    [withFact({ value: NaN }), 'facts.items[1].value', /number/],
    [withFact({ value: undefined, from: 6, to: 5 }), 'facts.items[1]', /from <= to/],
    [withFact({ unit: 'kilo' }), 'facts.items[1].unit', /count\|percent/],
    [withFact({ source: {} }), 'facts.items[1].source.title', /string/],
    [{ language: 'nl', facts: { heading: 'h', items: {} } }, 'facts.items', /list/],
    [{ language: 'nl', facts: null }, 'facts', /object/],
  ];

  for (const [document, path, message] of wrong) {
    it(`${JSON.stringify(document)} is refused at "${path}"`, async () => {
      const element = await fixture<FactCounters>(html`<gezin-fact-counters></gezin-fact-counters>`);
      const before = element.shadowRoot!.textContent;
      setTimeout(() => (element.content = document as Content));
      const error = await errorOf(element);
      expect([error.source, error.path]).to.deep.equal(['property', path]);
      expect(error.message).to.match(message);
      expect(element.shadowRoot!.textContent).to.equal(before);
      await nextFrame();
      expect(
        warnings().filter((text) => text.includes(path) && text.includes('gezin-fact-counters')).length,
      ).to.be.at.most(1);
    });
  }

  it('tells the page, through shadow roots, and leaves nothing to cancel', async () => {
    const page = await fixture(html`<div></div>`);
    const element = page.attachShadow({ mode: 'open' }).appendChild(document.createElement('gezin-goals-list'));
    const told = new Promise<unknown[]>((done) => {
      const tell = (error: Event) =>
        done([error.composedPath()[0] === element, error.bubbles, error.composed, error.cancelable]);
      document.addEventListener('gezin-content-error', tell, { once: true });
    });
    element.content = { language: 'nl', goals: {} } as Content;
    expect(await told).to.deep.equal([true, true, true, false]);
  });

  it('tells the console once, with the tag, the route and the path, and the page each time', async () => {
    const page = await fixture(html`<div></div>`);
    let events = 0;
    page.addEventListener('gezin-content-error', () => events++);
    const wrongGoals = JSON.stringify({
      language: 'nl',
      goals: {
        heading: 'h',
        items: [
          { key: 'a', text: 'b' },
          { key: 'a', text: 7 },
        ],
      },
    });
    page.innerHTML = `<gezin-goals-list>${inline(wrongGoals)}</gezin-goals-list>`.repeat(2);
    await waitUntil(() => events === 2);
    const told = warnings().filter((text) => text.includes('goals.items[1].text'));
    expect(told).to.have.length(1);
    expect(told[0]).to.match(/^gezin-widgets: <gezin-goals-list> .*inline/);
  });

  it('leaves in sight what came by the same route before', async () => {
    const element = await goalsList();
    element.content = saying('good');
    await shows(element, 'good');
    setTimeout(() => (element.content = { language: 'nl', goals: [] } as never));
    await errorOf(element);
    await nextFrame();
    expect(goalsOf(element)).to.deep.equal(['good']);
  });

  it('leaves the next route to supply the section', async () => {
    const element = await goalsList('', inline(JSON.stringify(saying('by inline'))));
    setTimeout(() => (element.content = 5 as never));
    await errorOf(element);
    await shows(element, 'by inline');
  });

  it('is inline text that is no JSON', async () => {
    const page = await fixture(html`<div></div>`);
    setTimeout(() => (page.innerHTML = `<gezin-goals-list>${inline('{"language":')}</gezin-goals-list>`));
    const error = await errorOf(page);
    expect([error.source, error.path]).to.deep.equal(['inline', '']);
    await shows(page.firstElementChild!, builtIn);
  });
});

describe('content in another language than the widget\u2019s', () => {
  const german: Content = {
    language: 'de',
    goals: {
      heading: 'Ziele',
      intro: 'Worum es geht.',
      listTitle: 'Die Ziele:',
      items: [{ key: 'a', text: 'Ein Ziel.' }],
    },
    facts: {
      heading: 'Zahlen',
      intro: 'Einige Zahlen.',
      items: [
        {
          key: 'a',
          unit: 'count',
          value: 25000,
          text: 'Kinder.',
          estimate: true,
          source: { title: 'Bericht', year: 2010 },
        },
      ],
    },
    mission: {
      heading: 'Auftrag',
      paragraphs: ['Wir helfen.'],
      contact: { text: 'Schreiben Sie uns', href: '/' },
      collaboratorsTitle: 'Gemeinsam:',
      collaborators: [
        { key: 'a', name: 'Partner', href: '/' },
        { key: 'b', name: 'Partenaire', lang: 'fr' },
      ],
    },
  };
  const ours = /^(25\.000|Naar schatting|Bron)$/;

  for (const tag of ['gezin-goals-list', 'gezin-fact-counters', 'gezin-mission-statement'] as const) {
    it(`carries its own lang in ${tag}, heading included (A24)`, async () => {
      const element = await fixture<GoalsList>(`<${tag} lang="nl"></${tag}>`);
      element.content = german;
      await element.updateComplete;
      const walker = document.createTreeWalker(element.shadowRoot!, NodeFilter.SHOW_TEXT);
      const langs: string[] = [];
      while (walker.nextNode()) {
        const { data, parentElement } = walker.currentNode as Text;
        const text = data.trim();
        if (/\p{L}|000/u.test(text) && !parentElement!.ariaHidden)
          langs.push(`${parentElement!.closest<HTMLElement>('[lang]')!.lang} ${text}`);
      }
      const expected = langs
        .map((each) => each.slice(each.indexOf(' ') + 1))
        .map((text) => `${ours.test(text) ? 'nl' : text === 'Partenaire' ? 'fr' : 'de'} ${text}`);
      expect(langs).to.deep.equal(expected);
    });
  }

  it('runs in its own direction, in lists too', async () => {
    const page = await fixture<HTMLElement>(
      `<div style="inline-size: 600px"><gezin-goals-list lang="nl"></gezin-goals-list></div>`,
    );
    const element = page.querySelector('gezin-goals-list')!;
    element.content = { language: 'ar', goals: { heading: 'ع', intro: 'مقدمة.', items: [{ key: 'a', text: 'هدف.' }] } };
    await shows(element, 'هدف.');
    for (const selector of ['[part=intro]', 'li > span']) {
      const box = element.shadowRoot!.querySelector(selector)!;
      const text = document.createRange();
      text.selectNodeContents(box);
      expect(text.getBoundingClientRect().right, selector).to.be.closeTo(box.getBoundingClientRect().right, 1);
      expect(text.getBoundingClientRect().left, selector).to.be.above(box.getBoundingClientRect().left + 50);
    }
  });

  it('carries no lang where the language is the same', async () => {
    const element = await goalsList('lang="nl"');
    element.content = saying('own', { intro: 'intro' });
    await shows(element, 'own');
    expect(element.shadowRoot!.querySelectorAll('[lang]')).to.have.length(1);
  });
});

describe('a feed', () => {
  it('is fetched once for all widgets of a page', async () => {
    const url = feed({ body: { ...saying('by src'), ...withMission('/') } });
    const page = await fixture(`<div>${`<gezin-goals-list src="${url}"></gezin-goals-list>`.repeat(3)}
      <gezin-mission-statement src="${url}"></gezin-mission-statement></div>`);
    for (const element of page.querySelectorAll('gezin-goals-list')) await shows(element, 'by src');
    page.append(Object.assign(document.createElement('gezin-goals-list'), { src: url }));
    await shows(page.lastElementChild!, 'by src');
    expect(page.querySelector('gezin-mission-statement')!.shadowRoot!.textContent).to.contain('Schrijf ons');
    expect(requestsOf(url)).to.equal(1);
  });

  it('is asked without credentials and without a referrer', async () => {
    document.cookie = 'visitor=known; path=/';
    const element = await goalsList(`src="${feed({ body: JSON.stringify(saying('$request')) })}"`);
    await shows(element, 'cookie: none, referrer: none');
    document.cookie = 'visitor=; path=/; max-age=0';
  });

  it('may have {lang} in its address, for the language of the widget', async () => {
    const element = await goalsList(`lang="en-GB" src="${feed({ body: { ...saying('in {lang}'), language: 'en' } })}"`);
    await shows(element, 'in en');
    element.lang = 'nl';
    await shows(element, 'in nl');
  });

  it('may have {lang} in its address more than once', async () => {
    const url = feed({ body: { ...saying('in {lang}, really {lang}'), language: 'en' } });
    await shows(await goalsList(`lang="en" src="${url}"`), 'in en, really en');
  });

  it('is followed when its address changes', async () => {
    const element = await goalsList(`src="${feed({ body: saying('first') })}"`);
    await shows(element, 'first');
    element.src = feed({ body: saying('second'), delay: 100 });
    await nextFrame();
    expect(goalsOf(element)).to.deep.equal(['first']);
    await shows(element, 'second');
    element.src = undefined;
    await shows(element, builtIn);
  });

  it('that is late does not take the place of one that was asked for later', async () => {
    const element = await goalsList(`src="${feed({ body: saying('late'), delay: 300 })}"`);
    element.src = feed({ body: saying('asked later') });
    await shows(element, 'asked later');
    await aTimeout(400);
    expect(goalsOf(element)).to.deep.equal(['asked later']);
  });

  it('that is late leaves the fallback till then (F27)', async () => {
    const element = await goalsList(`src="${feed({ delay: 200 })}"`, fallback);
    expect(showsFallback(element)).to.equal(true);
    expect(element.firstElementChild!.checkVisibility({ visibilityProperty: true })).to.equal(true);
    await shows(element, 'by src');
    expect(element.firstElementChild!.checkVisibility({ visibilityProperty: true })).to.equal(false);
  });

  for (const answer of [{ delay: 200 }, { status: 500, delay: 100 }]) {
    it(`that is asked for later leaves what is shown, fallback or no fallback: ${JSON.stringify(answer)} (F27)`, async () => {
      const element = await goalsList('', fallback);
      await shows(element, builtIn);
      element.src = feed(answer);
      await element.updateComplete;
      expect(goalsOf(element)[0]).to.equal(builtIn);
      await (answer.status ? aTimeout(300) : shows(element, 'by src'));
      expect(goalsOf(element)[0]).to.equal(answer.status ? builtIn : 'by src');
    });
  }

  it('that fails is told in the console with its address, without a gap', async () => {
    const page = await fixture(html`<div></div>`);
    const url = feed({ status: 410 });
    setTimeout(() => (page.innerHTML = `<gezin-goals-list src="${url}"></gezin-goals-list>`));
    await errorOf(page);
    expect(warnings()).to.deep.equal([`gezin-widgets: <gezin-goals-list> content by src="${url}": Error: status 410`]);
  });

  it('that is late leaves the fallback till then, when the element is moved meanwhile too (F27)', async () => {
    const element = await goalsList(`src="${feed({ delay: 200 })}"`, fallback);
    element.parentElement!.append(element);
    await element.updateComplete;
    expect(showsFallback(element)).to.equal(true);
    await shows(element, 'by src');
  });

  it('that is given up leaves the built-in content', async () => {
    const element = await goalsList(`src="${feed({ never: true })}"`);
    expect(showsFallback(element)).to.equal(true);
    element.src = undefined;
    await shows(element, builtIn);
  });

  const failures: [name: string, answer: Parameters<typeof feed>[0], message: RegExp][] = [
    ['answers 404', { status: 404 }, /404/],
    ['answers 500', { status: 500 }, /500/],
    ['answers no JSON', { body: '<!doctype html>' }, /SyntaxError/],
    ['answers nothing', { body: '' }, /SyntaxError/],
    ['answers something else', { body: [] }, /string/],
    ['answers a wrong document', { body: { language: 'nl', goals: 5 } }, /object/],
  ];

  for (const [name, answer, message] of failures) {
    it(`that ${name} leaves the fallback, or the built-in content where there is none (F27)`, async () => {
      const page = await fixture<HTMLElement>(html`<div></div>`);
      const url = feed(answer);
      const errors: ContentErrorEvent[] = [];
      page.addEventListener('gezin-content-error', (error) => errors.push(error));
      page.innerHTML = `<gezin-goals-list src="${url}">${fallback}</gezin-goals-list><gezin-goals-list src="${url}"></gezin-goals-list>`;
      await waitUntil(() => errors.length === 2);
      await shows(page.lastElementChild!, builtIn);
      expect(showsFallback(page.firstElementChild!)).to.equal(true);
      expect(errors[0]!.source).to.equal('src');
      expect(errors[0]!.message).to.match(message);
    });
  }

  it('that never answers is given up after 10 s (a clock of 100 times the speed) (F27)', async () => {
    const { timeout } = AbortSignal;
    let asked = 0;
    AbortSignal.timeout = (ms) => timeout.call(AbortSignal, (asked = ms) / 100);
    const page = await fixture(html`<div></div>`);
    page.innerHTML = `<gezin-goals-list src="${feed({ never: true })}">${fallback}</gezin-goals-list>`;
    const error = await errorOf(page);
    AbortSignal.timeout = timeout;
    expect(asked).to.equal(10_000);
    expect(error.source).to.equal('src');
    expect(showsFallback(page.firstElementChild!)).to.equal(true);
  });

  it('that failed is asked again by the next widget', async () => {
    const url = feed({ status: 503 });
    const page = await fixture(html`<div></div>`);
    for (const times of [1, 2]) {
      setTimeout(() => (page.innerHTML = `<gezin-goals-list src="${url}"></gezin-goals-list>`));
      await errorOf(page);
      expect(requestsOf(url)).to.equal(times);
    }
  });

  for (const src of ['javascript:alert(1)', 'data:application/json,{}', 'https://user:secret@127.0.0.1/', 'http://']) {
    it(`is not fetched from ${src} (H07)`, async () => {
      const page = await fixture(html`<div></div>`);
      setTimeout(() => (page.innerHTML = `<gezin-goals-list src="${src}"></gezin-goals-list>`));
      expect((await errorOf(page)).message).to.contain('not a web address');
      expect(asked).to.have.length(0);
      await shows(page.firstElementChild!, builtIn);
    });
  }

  it('has addresses that stand against its own; elsewhere they stand against the page', async () => {
    const base = Object.assign(document.createElement('base'), { href: '/elsewhere/' });
    const element = await fixture<MissionStatement>(
      `<gezin-mission-statement src="/${feed({ body: withMission('about.html') })}"></gezin-mission-statement>`,
    );
    await waitUntil(() => element.shadowRoot!.querySelector('a'));
    const href = () => (link(element, 'contact') as HTMLAnchorElement).href;
    expect(href()).to.equal(`${location.origin}/feed/about.html`);
    document.head.append(base);
    element.content = withMission('about.html');
    await element.updateComplete;
    expect(href()).to.equal(`${location.origin}/elsewhere/about.html`);
    base.remove();
  });
});

describe('hostile content', () => {
  const mission = async (content: Content) => {
    const element = await fixture<MissionStatement>(
      html`<gezin-mission-statement .content=${content}></gezin-mission-statement>`,
    );
    await waitUntil(() => element.shadowRoot!.querySelector('[part=contact]'));
    return element;
  };

  const refused: [row: string, href: string][] = [
    ['H05', 'javascript:alert(1)'],
    ['H06', 'JaVaScRiPt:alert(1)'],
    ['H06', 'java\tscript:alert(1)'],
    ['H06', 'java\nscript:alert(1)'],
    ['H06', '\u0001javascript:alert(1)'],
    ['H06', ' \n javascript:alert(1)'],
    ['H07', 'data:text/html,<script>alert(1)</script>'],
    ['H07', `blob:${location.origin}/0`],
    ['H07', 'vbscript:msgbox(1)'],
    ['H07', 'file:///etc/passwd'],
    ['H07', 'intent://x#Intent;end'],
    ['H08', 'https://good.example@evil.example/'],
    ['H14', 'tel:*#06#'],
    ['H14', 'mailto:a@b.nl,c@d.nl'],
    ['', 'https://'],
    ['', ''],
  ];

  for (const [row, href] of refused) {
    it(`${JSON.stringify(href)} becomes no link, and its text stays ${row && `(${row})`}`, async () => {
      const element = await mission(withMission(href));
      expect(element.shadowRoot!.querySelectorAll('a, [href]')).to.have.length(0);
      expect(link(element, 'contact').textContent).to.equal('Schrijf ons');
      expect(link(element, 'partner').textContent).to.equal('Samen');
    });
  }

  const changed: [row: string, href: string, linked: string][] = [
    ['H08', '//evil.example/a', `${location.protocol}//evil.example/a`],
    ['H08', '\\\\evil.example', `${location.protocol}//evil.example/`],
    ['H08', 'https:\\\\evil.example', 'https://evil.example/'],
    ['H08', 'https://gez\u0456nsbenadering.nl/', 'https://xn--geznsbenadering-92m.nl/'],
    ['H14', 'mailto:a@b.nl?bcc=all@x.nl&body=hi', 'mailto:a@b.nl'],
    ['H14', 'tel:+31 (0)50-123', 'tel:+31050123'],
    ['', '/contact', `${location.origin}/contact`],
    ['', 'https://www.hanze.nl', 'https://www.hanze.nl/'],
  ];

  for (const [row, href, linked] of changed) {
    it(`${JSON.stringify(href)} links to ${linked}, and tells it nothing of the page ${row && `(${row})`}`, async () => {
      const element = await mission(withMission(href));
      for (const part of ['contact', 'partner']) {
        const { href: shown, rel } = link(element, part) as HTMLAnchorElement;
        expect(shown).to.equal(linked);
        expect(rel.split(' ')).to.include.members(['noopener', 'noreferrer']);
      }
    });
  }

  it('shows markup as text, in whatever text it stands (H10)', async () => {
    const markup =
      '<img src=x onerror="window.wasHacked = true"><script>window.wasHacked = true</script><style>*{display:none}</style>';
    const hack = <T>(value: T): T =>
      JSON.parse(JSON.stringify(value), (key, inner: unknown) =>
        typeof inner === 'string' && !['language', 'key', 'unit', 'href', 'lang'].includes(key) ? markup : inner,
      ) as T;
    const content = hack(nl) as unknown as Content;
    const page = await fixture(
      html`<div>
        <gezin-mission-statement .content=${content}></gezin-mission-statement>
        <gezin-fact-counters .content=${content}></gezin-fact-counters>
        <gezin-goals-list .content=${content} heading=${markup}></gezin-goals-list>
        <gezin-fact-counter value="1" label=${markup}></gezin-fact-counter>
      </div>`,
    );
    await waitUntil(() => page.querySelector('gezin-goals-list')!.shadowRoot!.querySelector('li'));
    for (const { shadowRoot } of page.children) {
      expect(shadowRoot!.querySelectorAll('img, script, style')).to.have.length(0);
      expect(shadowRoot!.textContent).to.contain(markup);
    }
    expect('wasHacked' in window).to.equal(false);
  });

  it('changes no prototype (H01, H02)', async () => {
    const text =
      '{"__proto__":{"x":1},"constructor":{"prototype":{"y":1}},"language":"nl","goals":{"__proto__":{"heading":"inherited"},"items":[]}}';
    const page = await fixture(html`<div></div>`);
    setTimeout(() => (page.innerHTML = `<gezin-goals-list>${inline(text)}</gezin-goals-list>`));
    expect((await errorOf(page)).path).to.equal('goals.heading');
    expect(({} as Record<string, unknown>).x ?? ({} as Record<string, unknown>).y).to.equal(undefined);
  });

  it('is read without what an object inherits (H03)', async () => {
    const element = await goalsList();
    setTimeout(
      () => (element.content = { language: 'nl', goals: Object.create({ heading: 'inherited', items: [] }) as Goals }),
    );
    expect((await errorOf(element)).path).to.equal('goals.heading');
  });

  for (const count of [0, 1, 3, 1000]) {
    it(`shows ${count} items (H17)`, async () => {
      const items = Array.from({ length: count }, (_, i) => ({ key: String(i), text: `goal ${i}` }));
      const element = await goalsList();
      element.content = saying('many', { items });
      await element.updateComplete;
      expect(goalsOf(element)).to.deep.equal(items.map(({ text }) => text));
    });
  }

  it('refuses a list with holes, and takes an object that holds itself (H17)', async () => {
    const element = await goalsList();
    const items = new Array<Goals['items'][number]>(3);
    items[2] = { key: 'a', text: 'last' };
    setTimeout(() => (element.content = saying('holes', { items })));
    expect((await errorOf(element)).path).to.equal('goals.items[0]');
    const cyclic = saying('itself') as Content & { self?: unknown };
    cyclic.self = cyclic;
    element.content = cyclic;
    await shows(element, 'itself');
  });

  it('shows items of one key in their order, before and after they change (H18)', async () => {
    const element = await goalsList();
    for (const texts of [
      ['a', 'b', 'c'],
      ['c', 'a'],
      ['b', 'b', 'a', 'c'],
    ]) {
      element.content = saying('same keys', { items: texts.map((text) => ({ key: 'same', text })) });
      await element.updateComplete;
      expect(goalsOf(element)).to.deep.equal(texts);
    }
  });

  it('shows every script as it was written (H21)', async () => {
    const texts = ['👨‍👩‍👧', 'العربية', '中文', 'ĳsland', 'e\u0301', 'é', '\u202eabc', 'a\u0000b'];
    const element = await goalsList();
    element.content = saying('scripts', { items: texts.map((text) => ({ key: text, text })) });
    await element.updateComplete;
    expect(goalsOf(element)).to.deep.equal(texts);
  });
});
