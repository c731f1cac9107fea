import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { builderData } from '../../scripts/build/builder-data.ts';
import { checkValue, isFolder } from '../../site/builder/check-value.ts';
import { type Choices, ownAttributes, readChoices, sharedAttributes, siteNames, writeChoices } from '../../site/builder/choices.ts';
import { markupOf } from '../../site/builder/element.ts';
import { inAddress } from '../../site/builder/frames.ts';
import { formNeeds, instructionsFor } from '../../site/builder/kinds.ts';
import { webmasterNote } from '../../site/builder/note.ts';
import { policyText, sourceOf } from '../../site/builder/policy.ts';
import { tokensOf } from '../../site/contrast.ts';

const data = await builderData({ base: 'https://cdn.example/gezin/0.1.0', embed: 'https://cdn.example/embed' });
const tags = data.widgets.map(({ tag }) => tag);
const usual = readChoices('', data);
const with_ = (changes: Partial<Choices>): Choices => ({ ...usual, ...changes });
const markup = (tag: string, changes: Partial<Choices>) => markupOf(data.widgets.find((widget) => widget.tag === tag)!, with_({ widgets: [tag], ...changes }), data);

describe('the address of the builder', () => {
  const value = (attributes: typeof data.widgets[0]['attributes']) =>
    fc.record(
      Object.fromEntries(
        attributes
          .filter(({ name, kind }) => kind !== 'text' || name === 'heading')
          .map(({ name, kind, choices, default: own }) => [
            name,
            name === 'heading' ? fc.constant('') : kind === 'choice' ? fc.constantFrom(...choices!.filter((choice) => choice !== own)) : kind === 'flag' ? fc.constant('') : fc.integer({ min: 3, max: 8 }).map(String),
          ]),
      ),
      { requiredKeys: [] },
    ) as fc.Arbitrary<Record<string, string>>;
  const choices: fc.Arbitrary<Choices> = fc.record({
    widgets: fc.subarray(tags, { minLength: 1 }),
    language: fc.constantFrom(...data.languages),
    shared: value(sharedAttributes(data)),
    own: fc.constantFrom(...data.widgets).chain((widget) => value(ownAttributes(widget)).map((own) => (Object.keys(own).length ? { [widget.tag]: own } : {}))),
    colours: fc.dictionary(fc.constantFrom(...tokensOf(data.colours.light)), fc.integer({ min: 0, max: 0xffffff }).map((colour) => `#${colour.toString(16).padStart(6, '0')}`)),
    isFollowing: fc.boolean(),
    site: fc.constantFrom(...siteNames),
    ownBase: fc.constant(''),
  });

  test('gives back whatever was chosen', () => {
    fc.assert(fc.property(choices, (chosen) => {
      const plain = JSON.parse(JSON.stringify(chosen)) as Choices;
      assert.deepEqual(readChoices(`?${writeChoices(plain, data)}`, data), plain);
    }), { numRuns: 500 });
  });

  test('holds neither texts nor addresses', () => {
    const secret = { endpoint: 'https://geheim.example/', 'privacy-url': '/geheim', heading: 'geheim', 'contact-email': 'geheim@a.nl', 'subject-key': 'geheim' };
    const written = writeChoices(with_({ widgets: tags, own: { 'gezin-contact-form': secret, 'gezin-fact-counter': { label: 'geheim', value: '5' } }, ownBase: 'https://geheim.example' }), data);
    assert.doesNotMatch(written, /geheim/);
    assert.match(written, /fact-counter\.value=5/);
  });

  test('cannot bring in what is not on a list', () => {
    const asked = '?widgets=evil script&lang=xx&theme=red&heading-level=<b>&site=evil&contact-form.endpoint=https://evil.example&goals-list.heading=Evil&color.accent=url(x)&levels-diagram.expanded=yes&partner-carousel.layout=list&fact-counter.value=1e9&follow-me';
    assert.deepEqual(readChoices(asked, data), { ...usual, widgets: [] });
    for (const name of ['__proto__', 'constructor']) assert.deepEqual(readChoices(`?${name}=x&color.${name}=aabbcc`, data), usual);
  });

  test('reads anything without an exception', () => {
    fc.assert(fc.property(fc.string(), (search) => void readChoices(search, data)));
  });
});

describe('what is pasted', () => {
  test('holds the text of the widget, in its language', () => {
    assert.match(markup('gezin-goals-list', {}), /^<div><gezin-goals-list lang="nl"><h2>De Gezinsbenadering in een notendop<\/h2>.*recidive van de ouder\..*<\/gezin-goals-list><\/div>$/);
    assert.match(markup('gezin-goals-list', { language: 'en' }), /lang="en"><h2>The Family Approach/);
  });

  test('has its headings where the levels of the page want them', () => {
    const deep = markup('gezin-goals-list', { shared: { 'heading-level': '5' } });
    assert.match(deep, /heading-level="5"><h5>/);
    assert.match(deep, /<\/h5>/);
    assert.doesNotMatch(deep, /h2/);
  });

  test('has the heading of the editor, as text', () => {
    assert.match(markup('gezin-goals-list', { own: { 'gezin-goals-list': { heading: '<b>"Wij" & $1 $&</b>' } } }), /heading="&lt;b>&quot;Wij&quot; &amp; \$1 \$&amp;&lt;\/b>"><h2>&lt;b>&quot;Wij&quot; &amp; \$1 \$&amp;&lt;\/b><\/h2>/);
    assert.doesNotMatch(markup('gezin-goals-list', { own: { 'gezin-goals-list': { heading: '' } } }), /<h2>/);
  });

  test('has a fact of the editor in its floor', () => {
    assert.match(markup('gezin-fact-counter', { own: { 'gezin-fact-counter': { value: '12500', label: 'kinderen.' } } }), /lang="nl" label="kinderen\." value="12500"><p><b>12\.500<\/b> kinderen\.<\/p>/);
    assert.match(markup('gezin-fact-counter', { own: { 'gezin-fact-counter': { from: '50', to: '60', unit: 'percent', label: 'vader.' } } }), /<p><b>50% – 60%<\/b> vader\.<\/p>/);
  });

  for (const given of [{ from: '60' }, { from: '60', to: '50' }, { to: '50' }] as Record<string, string>[]) {
    test(`has no number in its floor that is none: ${JSON.stringify(given)}`, () => {
      assert.match(markup('gezin-fact-counter', { own: { 'gezin-fact-counter': { ...given, unit: 'percent', label: 'vader.' } } }), /><p>vader\.<\/p></);
    });
  }

  test('follows the feed only where there is something to follow', () => {
    assert.match(markup('gezin-goals-list', { isFollowing: true }), / src="https:\/\/cdn\.example\/gezin\/0\/content\/\{lang\}\.json"/);
    assert.doesNotMatch(markup('gezin-fact-counter', { isFollowing: true }), / src=/);
  });
});

describe('what an editor writes', () => {
  const attribute = (tag: string, name: string) => data.widgets.find((widget) => widget.tag === tag)!.attributes.find((each) => each.name === name)!;
  const cases: [tag: string, name: string, given: string, expected: ReturnType<typeof checkValue>][] = [
    ['gezin-fact-counter', 'value', '93,5', { value: '93.5' }],
    ['gezin-fact-counter', 'value', '93.25', { value: '93.25' }],
    ['gezin-fact-counter', 'value', '25.000', { fault: 'number' }],
    ['gezin-fact-counter', 'value', 'veel', { fault: 'number' }],
    ['gezin-fact-counter', 'value', ' ', {}],
    ['gezin-partner-carousel', 'autoplay', '1', { fault: 'least' }],
    ['gezin-partner-carousel', 'autoplay', '5', { value: '5' }],
    ['gezin-partner-carousel', 'index', '99', { fault: 'greatest' }],
    ['gezin-goals-list', 'heading-level', '7', {}],
    ['gezin-goals-list', 'heading-level', '3', { value: '3' }],
    ['gezin-contact-form', 'endpoint', 'info@gemeente.nl', { fault: 'address' }],
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

  for (const [given, expected] of [['/gezin', true], ['/gezin/', true], ['https://www.gemeente.nl/gezin', true], ['www.gemeente.nl/gezin', false], ['/gezin?x', false], ['"><script>alert(1)</script>', false], ['gezin', false], ['//cdn.other.example/x', false], ['https://www.gemeente.nl', true], ['', false]] as const) {
    test(`as a folder, ${given} ${expected ? 'will do' : 'will not'}`, () => assert.equal(isFolder(given), expected));
  }
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
      'script-src https://cdn.example/gezin/0.1.0/goals-list.js; style-src https://cdn.example/gezin/0.1.0/floor.css; connect-src https://cdn.example/gezin/0/content/nl.json',
    );
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
      for (const needed of [policyText(instructions.policy), instructions.exclusion, instructions.allowed].filter(Boolean)) assert.ok(note.includes(needed!), needed);
    });
  }
});

test('what goes into the address of a frame is what its page takes', () => {
  const [, lists] = /fromAddress[^{]*\{(.*?)\};/s.exec(readFileSync('embed/frame.ts', 'utf8'))!;
  assert.deepEqual([...lists!.matchAll(/^ {2}'?([\w-]+)'?:/gm)].map(([, name]) => name), inAddress);
});

test('what is not possible in a frame is told', () => {
  const chosen = with_({ widgets: ['gezin-levels-diagram'], shared: { theme: 'dark' }, own: { 'gezin-levels-diagram': { level: 'active', expanded: '' } }, colours: { accent: '#112233' }, isFollowing: true });
  assert.deepEqual(instructionsFor('iframe', chosen, data).leftOut, ['expanded', 'src', '--gezin-color-accent']);
  assert.match(instructionsFor('iframe', chosen, data).parts[0]!.text, /levels-diagram\.html\?theme=dark&amp;level=active"/);
  assert.deepEqual(instructionsFor('url', chosen, data).leftOut, ['theme', 'level', 'expanded', 'src', '--gezin-color-accent']);
});
