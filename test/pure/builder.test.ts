import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { siteData } from '../../site/site-data.ts';
import { checkValue, isFolder } from '../../site/builder/check-value.ts';
import {
  type Choices,
  ownAttributes,
  readChoices,
  sharedAttributes,
  siteNames,
  writeChoices,
} from '../../site/builder/choices.ts';
import type { BuilderData } from '../../site/builder/data.ts';
import { attributesOf, markupOf } from '../../site/builder/element.ts';
import { formNeeds, instructionsFor } from '../../site/builder/kinds.ts';
import { readNumber, writeNumber } from '../../site/builder/numbers.ts';
import { ownSettings, sharedSettings, withText } from '../../site/builder/settings.ts';
import { webmasterNote } from '../../site/builder/note.ts';
import { policyText, sourceOf } from '../../site/builder/policy.ts';
import { tokensOf } from '../../publish/contrast.ts';
import { loadFallbacks } from '../../publish/fallback.ts';

const site = await siteData({ base: 'https://cdn.example/gezin/0.1.0', embed: 'https://cdn.example/embed' });
const tags = site.widgets.map(({ tag }) => tag);
const data: BuilderData = { ...site, fallbackOf: await loadFallbacks(tags, site.languages) };
const usual = readChoices('', data);
const with_ = (changes: Partial<Choices>): Choices => ({ ...usual, ...changes });
const markup = (tag: string, changes: Partial<Choices>) =>
  markupOf(
    data.widgets.find((widget) => widget.tag === tag)!,
    with_({ widgets: [tag], ...changes }),
    data,
  );

describe('the address of the builder', () => {
  const value = (attributes: (typeof data.widgets)[0]['attributes']) =>
    fc.record(
      Object.fromEntries(
        attributes
          .filter(({ name, kind }) => kind !== 'text' || name === 'heading')
          .map(({ name, kind, choices, default: own }) => [
            name,
            name === 'heading'
              ? fc.constant('')
              : kind === 'choice'
                ? fc.constantFrom(...choices!.filter((choice) => choice !== own))
                : kind === 'flag'
                  ? fc.constant('')
                  : fc.integer({ min: 3, max: 8 }).map(String),
          ]),
      ),
      { requiredKeys: [] },
    ) as fc.Arbitrary<Record<string, string>>;
  const choices: fc.Arbitrary<Choices> = fc.record({
    widgets: fc.subarray(tags, { minLength: 1 }),
    language: fc.constantFrom(...data.languages),
    shared: value(sharedAttributes(data)),
    own: fc.constantFrom(...data.widgets).chain((widget) =>
      value(ownAttributes(widget)).map((all) => {
        const own = Object.fromEntries(
          Object.entries(all).filter(([name]) => !all.value || !['from', 'to'].includes(name)),
        );
        return Object.keys(own).length ? { [widget.tag]: own } : {};
      }),
    ),
    colours: fc.dictionary(
      fc.constantFrom(...tokensOf(data.colours.light)),
      fc.integer({ min: 0, max: 0xffffff }).map((colour) => `#${colour.toString(16).padStart(6, '0')}`),
    ),
    isFollowing: fc.boolean(),
    site: fc.constantFrom(...siteNames),
    ownBase: fc.constant(''),
  });

  test('gives back whatever was chosen', () => {
    fc.assert(
      fc.property(choices, (chosen) => {
        const plain = JSON.parse(JSON.stringify(chosen)) as Choices;
        assert.deepEqual(readChoices(`?${writeChoices(plain, data)}`, data), plain);
      }),
      { numRuns: 500 },
    );
  });

  test('holds neither texts nor addresses', () => {
    const secret = {
      endpoint: 'https://geheim.example/',
      'privacy-url': '/geheim',
      heading: 'geheim',
      'contact-email': 'geheim@a.nl',
      'subject-key': 'geheim',
    };
    const written = writeChoices(
      with_({
        widgets: tags,
        own: { 'gezin-contact-form': secret, 'gezin-fact-counter': { label: 'geheim', value: '5' } },
        ownBase: 'https://geheim.example',
      }),
      data,
    );
    assert.doesNotMatch(written, /geheim/);
    assert.match(written, /fact-counter\.value=5/);
  });

  test('cannot bring in what is not on a list', () => {
    const asked =
      '?widgets=evil script&lang=xx&theme=red&heading-level=<b>&site=evil&contact-form.endpoint=https://evil.example&goals-list.heading=Evil&color.accent=url(x)&levels-diagram.expanded=yes&partner-carousel.layout=list&fact-counter.value=1e9&follow-me';
    assert.deepEqual(readChoices(asked, data), { ...usual, widgets: [] });
    for (const name of ['__proto__', 'constructor'])
      assert.deepEqual(readChoices(`?${name}=x&color.${name}=aabbcc`, data), usual);
  });

  test('reads anything without an exception', () => {
    fc.assert(fc.property(fc.string(), (search) => void readChoices(search, data)));
  });
});

describe('what is pasted', () => {
  test('holds the text of the widget, in its language', () => {
    assert.match(
      markup('gezin-goals-list', {}),
      /^<div><gezin-goals-list lang="nl"><h2>De Gezinsbenadering in een notendop<\/h2>.*recidive van de ouder\..*<\/gezin-goals-list><\/div>$/,
    );
    assert.match(markup('gezin-goals-list', { language: 'en' }), /lang="en"><h2>The Family Approach/);
  });

  test('has its headings where the levels of the page want them', () => {
    const deep = markup('gezin-goals-list', { shared: { 'heading-level': '5' } });
    assert.match(deep, /heading-level="5"><h5>/);
    assert.match(deep, /<\/h5>/);
    assert.doesNotMatch(deep, /h2/);
  });

  test('has the heading of the editor, as text', () => {
    assert.match(
      markup('gezin-goals-list', { own: { 'gezin-goals-list': { heading: '<b>"Wij" & $1 $&</b>' } } }),
      /heading="&lt;b>&quot;Wij&quot; &amp; \$1 \$&amp;&lt;\/b>"><h2>&lt;b>&quot;Wij&quot; &amp; \$1 \$&amp;&lt;\/b><\/h2>/,
    );
    assert.doesNotMatch(markup('gezin-goals-list', { own: { 'gezin-goals-list': { heading: '' } } }), /<h2>/);
  });

  test('has a fact of the editor in its fallback', () => {
    assert.match(
      markup('gezin-fact-counter', {
        own: { 'gezin-fact-counter': { value: '12500', unit: 'count', label: 'kinderen.' } },
      }),
      /lang="nl" value="12500" label="kinderen\."><p><b>12\.500<\/b> kinderen\.<\/p>/,
    );
    assert.match(
      markup('gezin-fact-counter', {
        own: { 'gezin-fact-counter': { from: '50', to: '60', unit: 'percent', label: 'vader.' } },
      }),
      /<p><b>50% tot 60%<\/b> vader\.<\/p>/,
    );
  });

  for (const given of [{ from: '60' }, { from: '60', to: '50' }, { to: '50' }] as Record<string, string>[]) {
    test(`has no number in its fallback that is none: ${JSON.stringify(given)}`, () => {
      assert.match(
        markup('gezin-fact-counter', { own: { 'gezin-fact-counter': { ...given, unit: 'percent', label: 'vader.' } } }),
        /><p>vader\.<\/p></,
      );
    });
  }

  test('follows the feed only where there is something to follow', () => {
    assert.match(
      markup('gezin-goals-list', { isFollowing: true }),
      / src="https:\/\/cdn\.example\/gezin\/0\/content\/\{lang\}\.json"/,
    );
    assert.doesNotMatch(markup('gezin-fact-counter', { isFollowing: true }), / src=/);
  });
});

describe('what an editor writes', () => {
  const attribute = (tag: string, name: string) =>
    data.widgets.find((widget) => widget.tag === tag)!.attributes.find((each) => each.name === name)!;
  const cases: [tag: string, name: string, given: string, expected: ReturnType<typeof checkValue>][] = [
    ['gezin-fact-counter', 'value', '93.25', { value: '93.25' }],
    ['gezin-fact-counter', 'value', '25.000', { fault: 'number' }],
    ['gezin-fact-counter', 'value', 'veel', { fault: 'number' }],
    ['gezin-fact-counter', 'value', ' ', {}],
    ['gezin-partner-carousel', 'autoplay', '1', { fault: 'least' }],
    ['gezin-partner-carousel', 'autoplay', '5', { value: '5' }],
    ['gezin-partner-carousel', 'index', '99', { fault: 'greatest' }],
    ['gezin-goals-list', 'heading-level', '7', {}],
    ['gezin-goals-list', 'heading-level', '3', { value: '3' }],
    ['gezin-contact-form', 'endpoint', 'info@gemeente.nl', { fault: 'email-as-address' }],
    ['gezin-contact-form', 'endpoint', 'mailto:info@gemeente.nl', { fault: 'email-as-address' }],
    ['gezin-contact-form', 'endpoint', 'https://info@gemeente.nl', { fault: 'email-as-address' }],
    ['gezin-contact-form', 'endpoint', 'https://jan:geheim@gemeente.nl/x', { fault: 'address' }],
    ['gezin-contact-form', 'endpoint', 'http://localhost:8080/x', { value: 'http://localhost:8080/x' }],
    ['gezin-contact-form', 'privacy-url', 'privacy@gemeente.nl', { fault: 'email-as-address' }],
    ['gezin-contact-form', 'contact-url', 'info@gemeente.nl', { fault: 'email-as-address' }],
    ['gezin-contact-form', 'contact-url', 'https://gemeente.nl/@jan', { value: 'https://gemeente.nl/@jan' }],
    ['gezin-contact-form', 'field-names', 'naam', { fault: 'field-names' }],
    ['gezin-contact-form', 'field-names', 'email:e-mail', { value: 'email:e-mail' }],
    ['gezin-contact-form', 'subject-key', 'x'.repeat(65), { fault: 'too-long' }],
    ['gezin-contact-form', 'contact-email', 'https://gemeente.nl', { fault: 'email' }],
    ['gezin-contact-form', 'contact-email', 'a(b@c.nl', { fault: 'email' }],
    ['gezin-contact-form', 'contact-phone', '()', { fault: 'phone' }],
    ['gezin-contact-form', 'endpoint', 'https://post.example/x', { value: 'https://post.example/x' }],
    ['gezin-contact-form', 'privacy-url', 'www.gemeente.nl/privacy', { fault: 'address' }],
    ['gezin-contact-form', 'privacy-url', '/privacy', { value: '/privacy' }],
    ['gezin-contact-form', 'endpoint', '//post.example', { fault: 'address' }],
    ['gezin-contact-form', 'contact-email', 'a@b.nl, c@d.nl', { fault: 'email' }],
    ['gezin-contact-form', 'contact-phone', '050 - 123 45 67', { value: '050 - 123 45 67' }],
    ['gezin-contact-form', 'contact-phone', 'bel ons', { fault: 'phone' }],
  ];
  for (const [tag, name, given, expected] of cases) {
    test(`as ${name}, “${given}”, ${expected.fault ? `is refused: ${expected.fault}` : expected.value ? `is ${expected.value}` : 'is nothing'}`, () => {
      assert.deepEqual(checkValue(attribute(tag, name), given), expected);
    });
  }

  test('as an endpoint for Contact Form 7, has the number of a form', () => {
    const context = { service: 'contact-form-7' };
    const endpoint = attribute('gezin-contact-form', 'endpoint');
    assert.deepEqual(checkValue(endpoint, 'https://gemeente.nl/contact', context), { fault: 'contact-form-7' });
    assert.deepEqual(
      checkValue(endpoint, 'https://gemeente.nl/wp-json/contact-form-7/v1/contact-forms/5/feedback', context),
      { value: 'https://gemeente.nl/wp-json/contact-form-7/v1/contact-forms/5/feedback' },
    );
  });

  test('as a percentage, is 100 at most, and a count is not', () => {
    for (const name of ['value', 'from', 'to']) {
      assert.deepEqual(checkValue(attribute('gezin-fact-counter', name), '120', { isPercent: true }), {
        fault: 'percent',
      });
      assert.deepEqual(checkValue(attribute('gezin-fact-counter', name), '100', { isPercent: true }), { value: '100' });
      assert.deepEqual(checkValue(attribute('gezin-fact-counter', name), '120', { isPercent: false }), {
        value: '120',
      });
    }
  });

  for (const [given, expected] of [
    ['/gezin', true],
    ['/gezin/', true],
    ['https://www.gemeente.nl/gezin', true],
    ['www.gemeente.nl/gezin', false],
    ['/gezin?x', false],
    ['"><script>alert(1)</script>', false],
    ['gezin', false],
    ['//cdn.other.example/x', false],
    ['https://www.gemeente.nl', true],
    ['', false],
  ] as const) {
    test(`as a folder, ${given} ${expected ? 'will do' : 'will not'}`, () => assert.equal(isFolder(given), expected));
  }
});

describe('a number', () => {
  const read: [language: string, given: string, expected: string][] = [
    ['nl', '25.000', '25000'],
    ['nl', '1.250.000', '1250000'],
    ['nl', '1.250,5', '1250.5'],
    ['nl', '93,5', '93.5'],
    ['nl', '93.5', '93.5'],
    ['nl', '93,', '93'],
    ['nl', '25 000', '25000'],
    ['nl', '25\u00a0000', '25000'],
    ['nl', ' 007 ', '7'],
    ['nl', '1.2345', '1.2345'],
    ['nl', '1.50', '1.50'],
    ['en', '25,000', '25000'],
    ['en', '1,250,000.5', '1250000.5'],
    ['en', '93.5', '93.5'],
    ['en', '93,5', '93.5'],
    // What could be read in two ways, or is no number, stays as it is, and is refused.
    ['nl', '25,000', '25,000'],
    ['nl', '2500.000', '2500.000'],
    ['nl', '0.500', '0.500'],
    ['nl', '1.25.000', '1.25.000'],
    ['nl', '1,250,000', '1,250,000'],
    ['nl', '1,5,5', '1,5,5'],
    ['nl', '-5', '-5'],
    ['nl', '1e9', '1e9'],
    ['nl', 'veel', 'veel'],
    ['nl', '94%', '94%'],
    ['en', '25.000', '25.000'],
  ];
  for (const [language, given, expected] of read)
    test(`“${given}” in ${language} is read as ${expected}`, () => assert.equal(readNumber(given, language), expected));

  test('may have the sign of a percentage, where it is one', () => {
    assert.equal(readNumber('93,5 %', 'nl', true), '93.5');
    assert.equal(readNumber('94%', 'en', true), '94');
  });

  test('is shown as its language writes it, and read again as the same', () => {
    assert.deepEqual(
      ['25000', '93.5', '1250.5', '100', 'veel'].map((text) => writeNumber(text, 'nl')),
      ['25.000', '93,5', '1.250,5', '100', 'veel'],
    );
    assert.equal(writeNumber('1250000.25', 'en'), '1,250,000.25');
    const number = fc.tuple(
      fc.nat({ max: 999_999_999_999_999 }),
      fc.option(fc.stringMatching(/^(\d{1,2}|\d{4,9})$/), { nil: undefined }),
    );
    fc.assert(
      fc.property(number, fc.constantFrom('nl', 'en'), ([whole, part], language) => {
        const text = `${whole}${part === undefined ? '' : `.${part}`}`;
        assert.equal(readNumber(writeNumber(text, language), language), text);
      }),
    );
  });

  test('is read once: what was read is read as the same', () => {
    const text = fc.string({
      unit: fc.constantFrom('0', '1', '2', '5', '9', '.', ',', '%', ' ', '-', 'e'),
      maxLength: 10,
    });
    fc.assert(
      fc.property(text, fc.constantFrom('nl', 'en'), fc.boolean(), (given, language, isPercent) => {
        const stored = readNumber(given, language, isPercent);
        assert.equal(readNumber(writeNumber(stored, language), language, isPercent), stored);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the controls and the code', () => {
  type Edit = [tag: string, name: string, text: string | undefined];
  const words = [
    '',
    'auto',
    'dark',
    'count',
    'percent',
    '3',
    '94',
    '120',
    '0',
    '8',
    '93,5',
    '25.000',
    '1,2,3',
    'veel',
    'active',
    'grid',
    'contact-form-7',
    '/privacy',
    'info@gemeente.nl',
    'https://post.example/x',
    'Een "eigen" <b>',
    ' ',
    'name:a',
  ];
  const edit: fc.Arbitrary<Edit> = fc
    .constantFrom(...data.widgets)
    .chain((widget) =>
      fc
        .constantFrom(...sharedAttributes(data), ...ownAttributes(widget))
        .chain(({ name, kind, choices }) =>
          (kind === 'choice'
            ? fc.constantFrom(...choices!)
            : kind === 'flag'
              ? fc.constantFrom('', undefined)
              : fc.constantFrom(...words)
          ).map((text): Edit => [widget.tag, name, text]),
        ),
    );

  /** The choices after an editor has typed, chosen and cleared. */
  function edited(edits: Edit[], language: string): Choices {
    let choices = with_({ widgets: tags, language });
    for (const [tag, name, given] of edits) {
      const widget = data.widgets.find((each) => each.tag === tag)!;
      const isShared = sharedAttributes(data).some((each) => each.name === name);
      const attribute = widget.attributes.find((each) => each.name === name)!;
      const text = attribute.kind === 'number' ? readNumber(given!, 'nl') : given;
      choices = isShared
        ? { ...choices, shared: withText(choices.shared, attribute, text) }
        : {
            ...choices,
            own: {
              ...choices.own,
              [tag]: withText(choices.own[tag] ?? {}, attribute, text, widget.examples[language]!.attributes),
            },
          };
    }
    return choices;
  }

  /** The attributes of each element in the code, as a browser would read them. */
  const inCode = (choices: Choices) =>
    Object.fromEntries(
      data.widgets.map((widget) => {
        const [, attributes] = /^<div><[\w-]+((?: [\w-]+="[^"]*")*)>/.exec(markupOf(widget, choices, data))!;
        const unescape = (text: string) =>
          text.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
        return [
          widget.tag,
          Object.fromEntries(
            [...attributes!.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, unescape(value!)]),
          ),
        ];
      }),
    );

  const edits = fc.array(edit, { maxLength: 12 });
  const language = fc.constantFrom(...data.languages);

  test('say the same, whatever is typed, chosen and cleared', () => {
    fc.assert(
      fc.property(edits, language, (typed, spoken) => {
        const choices = edited(typed, spoken);
        const code = inCode(choices);
        for (const widget of data.widgets) {
          const { lang, ...attributes } = code[widget.tag]!;
          const settings = [...sharedSettings(choices, data), ...ownSettings(widget, choices)];
          assert.equal(lang, spoken);
          assert.deepEqual(
            Object.keys(attributes).filter((name) => !settings.some(({ attribute }) => attribute.name === name)),
            [],
            'no attribute without a control',
          );
          for (const {
            attribute: { name, kind, default: usual },
            written,
            fault,
          } of settings) {
            const value = attributes[name];
            // What is shown as wrong is not in the code.
            const shown = fault ? '' : (written ?? '').trim();
            if (kind === 'flag' || name === 'heading') assert.equal(value, written?.trim(), name);
            else if (fault) assert.ok(!value, name);
            else assert.equal(value ?? usual ?? '', shown || (usual ?? ''), `${widget.tag} ${name}`);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('say the same after a reload, but for the texts and addresses', () => {
    const isText = (tag: string, name: string) =>
      data.widgets.find((widget) => widget.tag === tag)!.attributes.find((each) => each.name === name)!.kind === 'text';
    fc.assert(
      fc.property(
        fc.array(
          edit.filter(([tag, name, text]) => text === '' || !isText(tag, name)),
          { maxLength: 12 },
        ),
        language,
        (typed, spoken) => {
          const choices = edited(typed, spoken);
          const reloaded = readChoices(`?${writeChoices(choices, data)}`, data);
          assert.deepEqual(inCode(reloaded), inCode(choices));
        },
      ),
      { numRuns: 2000 },
    );
  });

  const fact = (edits: [name: string, text: string][]) =>
    attributesOf(
      data.widgets.find(({ tag }) => tag === 'gezin-fact-counter')!,
      edited(
        edits.map(([name, text]) => ['gezin-fact-counter', name, text]),
        'nl',
      ),
      data,
    );

  test('keep the percentage of the example, when another number takes its place', () => {
    const { value, unit } = fact([['value', '94']]);
    assert.deepEqual([value, unit], ['94', 'percent']);
    assert.equal(
      fact([
        ['value', '94'],
        ['unit', 'count'],
      ]).unit,
      undefined,
    );
    assert.equal(fact([['unit', 'count']]).unit, undefined);
  });

  test('have either a number or a range', () => {
    const { value, from, to } = fact([
      ['from', '50'],
      ['to', '60'],
    ]);
    assert.deepEqual([value, from, to], [undefined, '50', '60']);
    assert.deepEqual(
      Object.keys(
        fact([
          ['from', '50'],
          ['value', '94'],
        ]),
      ),
      ['lang', 'value', 'unit', 'label'],
    );
    assert.equal(fact([['value', '']]).value, undefined);
  });

  test('have no percentage over 100, also when the kind is chosen later', () => {
    assert.equal(fact([['value', '120']]).value, undefined);
    assert.equal(
      fact([
        ['unit', 'count'],
        ['value', '25.000'],
      ]).value,
      '25000',
    );
    assert.equal(
      fact([
        ['unit', 'count'],
        ['value', '25.000'],
        ['unit', 'percent'],
      ]).value,
      undefined,
    );
    assert.equal(
      fact([
        ['value', '25.000'],
        ['unit', 'count'],
      ]).value,
      '25000',
    );
  });
});

describe('a form in a frame', () => {
  test('is said not to work, whatever was filled in', () => {
    const own = { 'gezin-contact-form': { endpoint: '/x', 'privacy-url': '/y' } };
    assert.equal(formNeeds(with_({ widgets: ['gezin-contact-form'], own, site: 'iframe' }), data), 'another-site');
    assert.equal(formNeeds(with_({ widgets: ['gezin-contact-form'], own }), data), undefined);
    assert.equal(formNeeds(with_({ widgets: ['gezin-contact-form'] }), data), 'addresses');
    assert.equal(formNeeds(with_({ widgets: ['gezin-goals-list'], site: 'iframe' }), data), undefined);
  });
});

describe('the policy', () => {
  test('lets one file through, and not its host', () => {
    const { policy } = instructionsFor('any', with_({ widgets: ['gezin-goals-list'], isFollowing: true }), data);
    assert.equal(
      policyText(policy),
      'script-src https://cdn.example/gezin/0.1.0/goals-list.js; style-src https://cdn.example/gezin/0.1.0/fallback.css; connect-src https://cdn.example/gezin/0/content/nl.json',
    );
  });

  test('names the feed as the widgets fetch it, where its address has the language twice', () => {
    const twice = { ...data, feed: 'https://feed.example/{lang}/feed.{lang}.json' };
    const { policy } = instructionsFor(
      'any',
      with_({ widgets: ['gezin-goals-list'], language: 'en', isFollowing: true }),
      twice,
    );
    assert.deepEqual(policy['connect-src'], ['https://feed.example/en/feed.en.json']);
  });

  test('needs nothing but the site itself where the files are on it', () => {
    const { policy, parts } = instructionsFor('any', with_({ ownBase: '/gezin-widgets/' }), data);
    assert.equal(policyText(policy), "script-src 'self'; style-src 'self'");
    assert.match(parts[0]!.text, /src="\/gezin-widgets\/goals-list\.js"/);
  });

  test('cannot be broken out of by an address', () => {
    assert.equal(sourceOf('https://a.example/x;script-src *,y?z'), 'https://a.example/x%3Bscript-src%20*%2Cy');
    assert.equal(sourceOf('/v1/forms'), "'self'");
  });
});

describe('the note to the webmaster', () => {
  for (const site of siteNames) {
    test(`is in Dutch and says all that ${site} needs`, () => {
      const instructions = instructionsFor(site, with_({ site, language: 'en' }), data);
      const note = webmasterNote(site, instructions, ['Onze missie']);
      assert.match(note, /^Beste webmaster,\n\n.*Onze missie/);
      for (const needed of [policyText(instructions.policy), instructions.exclusion, instructions.allowed].filter(
        Boolean,
      ))
        assert.ok(note.includes(needed!), needed);
    });
  }
});

test('of a heading, a frame takes that there is none', () => {
  const own = (heading: string) => with_({ widgets: ['gezin-goals-list'], own: { 'gezin-goals-list': { heading } } });
  const [none, some] = [own(''), own('Eigen kop')].map((choices) => instructionsFor('iframe', choices, data));
  assert.match(none!.parts[0]!.text, /goals-list\.html\?heading="/);
  assert.deepEqual(none!.leftOut, []);
  assert.doesNotMatch(some!.parts[0]!.text, /\?/);
  assert.deepEqual(some!.leftOut, ['heading']);
  assert.deepEqual(instructionsFor('url', own(''), data).leftOut, ['heading']);
});

test('what is not possible in a frame is told', () => {
  const chosen = with_({
    widgets: ['gezin-levels-diagram'],
    shared: { theme: 'dark' },
    own: { 'gezin-levels-diagram': { level: 'active', expanded: '' } },
    colours: { accent: '#112233' },
    isFollowing: true,
  });
  assert.deepEqual(instructionsFor('iframe', chosen, data).leftOut, ['expanded', 'src', '--gezin-color-accent']);
  assert.match(
    instructionsFor('iframe', chosen, data).parts[0]!.text,
    /levels-diagram\.html\?theme=dark&amp;level=active"/,
  );
  assert.deepEqual(instructionsFor('url', chosen, data).leftOut, [
    'theme',
    'level',
    'expanded',
    'src',
    '--gezin-color-accent',
  ]);
});
