import { expect, fixture } from '@open-wc/testing';
import { loadLanguage } from '../src/language/language.ts';
import type { FactCounter } from '../src/widgets.ts';
import { boxes, paintedNumbers, statements, stopClock } from './support/counting.ts';
import { itInChromium } from './support/it-in-chromium.ts';
import { warningsOf } from './support/warnings.ts';
import { treeOutline, treeText } from './support/wtr/commands.ts';

const fallback = '<p>fallback</p>';
const factCounter = (attributes: string, children = fallback) =>
  fixture<FactCounter>(
    `<gezin-fact-counter lang="nl" label="een feit." ${attributes}>${children}</gezin-fact-counter>`,
  );
const showsFallback = (element: Element) =>
  statements(element).length === 0 && element.firstElementChild!.checkVisibility({ visibilityProperty: true });

before(async () => {
  await import('../src/widgets/fact-counter/define.ts');
  await Promise.all(['nl', 'en'].map(loadLanguage));
});

const warnings = warningsOf();

describe('gezin-fact-counter', () => {
  const written: [attributes: string, statement: string][] = [
    ['value="25000"', '25.000 een feit.'],
    ['value=" 7 "', '7 een feit.'],
    ['value="0"', '0 een feit.'],
    ['value="007"', '7 een feit.'],
    ['value="1.5"', '1,5 een feit.'],
    ['value="999999999999999"', '999.999.999.999.999 een feit.'],
    ['value="93.5" unit="percent"', '93,5% een feit.'],
    ['value="100" unit="percent"', '100% een feit.'],
    ['value="93.5" unit="percent" lang="en"', '93,5% een feit.'],
    ['from="50" to="60" unit="percent"', '50% tot 60% een feit.'],
    ['from="1000" to="2000"', '1.000 tot 2.000 een feit.'],
    ['from="1.5" to="2"', '1,5 tot 2,0 een feit.'],
    ['from="5" to="5"', '5 een feit.'],
    ['value="5" from="50" to="60"', '5 een feit.'],
  ];

  for (const [attributes, statement] of written) {
    it(`writes ${attributes} as "${statement}"`, async () => {
      const element = await factCounter(attributes);
      expect(statements(element)).to.deep.equal([statement]);
      expect(element.firstElementChild!.checkVisibility({ visibilityProperty: true })).to.equal(false);
      expect(warnings()).to.deep.equal([]);
    });
  }

  it('writes it as another language does', async () => {
    const element = await fixture<FactCounter>(
      '<gezin-fact-counter lang="en" from="1000.5" to="2000" label="a fact."></gezin-fact-counter>',
    );
    expect(statements(element)).to.deep.equal(['1,000.5 to 2,000.0 a fact.']);
  });

  const properties: [value: unknown, statement: string][] = [
    [93.5, '93,5 een feit.'],
    [0, '0 een feit.'],
    [-0, '0 een feit.'],
    [5n, '5 een feit.'],
    ['25000', '25.000 een feit.'],
  ];

  for (const [value, statement] of properties) {
    it(`takes ${typeof value} ${Object.is(value, -0) ? '-0' : String(value)} as a property (H16)`, async () => {
      const element = await factCounter('');
      element.value = value as number;
      await element.updateComplete;
      expect(statements(element)).to.deep.equal([statement]);
    });
  }

  it('says that a number is an estimate', async () => {
    const element = await factCounter('value="5" estimate');
    expect(await treeText()).to.deep.equal(['5', 'een feit.', 'Naar schatting']);
    element.estimate = false;
    await element.updateComplete;
    expect(await treeText()).to.deep.equal(['5', 'een feit.']);
  });

  it('has a bar for a percentage only', async () => {
    const element = await factCounter('value="40" unit="percent"');
    const bar = () => element.shadowRoot!.querySelectorAll('rect');
    const [whole, part] = [...bar()].map((rect) => rect.getBoundingClientRect());
    expect(part!.width / whole!.width).to.be.closeTo(0.4, 0.005);
    element.unit = 'count';
    await element.updateComplete;
    expect(bar()).to.have.length(0);
  });

  it('follows its attributes while it lives', async () => {
    const element = await factCounter('value="5"');
    element.setAttribute('value', '12');
    element.setAttribute('label', 'nieuw.');
    await element.updateComplete;
    expect(statements(element)).to.deep.equal(['12 nieuw.']);
    element.removeAttribute('value');
    element.setAttribute('from', '1');
    element.setAttribute('to', '2');
    await element.updateComplete;
    expect(statements(element)).to.deep.equal(['1 tot 2 nieuw.']);
    element.removeAttribute('to');
    await element.updateComplete;
    expect(showsFallback(element)).to.equal(true);
  });

  it('shows its label as text (H10)', async () => {
    const element = await factCounter('value="5"');
    element.label = '<img src=x onerror=alert(1)>';
    await element.updateComplete;
    expect(statements(element)).to.deep.equal(['5 <img src=x onerror=alert(1)>']);
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
  });

  it('counts up, read as the end from the first moment (A10), and moves nothing (A12)', async () => {
    const clock = stopClock();
    const element = await factCounter('value="93.5" unit="percent"');
    await clock.at(0);
    const [texts, before] = [await treeText(), boxes(element)];
    const painted: string[] = [];
    for (const part of [0, 0.5, 1]) {
      await clock.at(part);
      painted.push(...paintedNumbers(element));
      expect(await treeText()).to.deep.equal(texts);
      expect(boxes(element)).to.deep.equal(before);
    }
    expect(texts).to.deep.equal(['93,5%', 'een feit.']);
    expect(painted).to.deep.equal(['0,0%', '81,8%', '93,5%']);
  });

  itInChromium('is read as a heading and a text (only Chromium shows its tree)', async () => {
    await factCounter('value="5" heading="Een kop"');
    expect(await treeOutline()).to.deep.equal([
      'heading "Een kop" level=2',
      '  text "Een kop"',
      'text "5"',
      'text " "',
      'text "een feit."',
    ]);
  });

  it('has nothing that axe complains about, on its fallback too', async () => {
    await expect(await factCounter('value="93.5" unit="percent" estimate')).to.be.accessible();
    await expect(await factCounter('value="zeven"')).to.be.accessible();
  });
});

describe('gezin-fact-counter refuses (H16)', () => {
  const refused = [
    'value="25.000"',
    'value="1.234.567"',
    'value="1,5"',
    'value="25 000"',
    'value="1e308"',
    'value="-5"',
    'value="+5"',
    'value="0x10"',
    'value="NaN"',
    'value="Infinity"',
    'value="veel"',
    'value="5%"',
    'value="٥"',
    'value="5."',
    'value=".5"',
    'value="1000000000000000"',
    'from="60" to="50"',
    'from="50"',
    'to="60"',
    'from="50" to="zestig"',
    'from="1.000" to="2.000"',
  ];

  for (const attributes of refused) {
    it(`${attributes}: the fallback stays, and the console says once what to write`, async () => {
      const [one, other] = [await factCounter(attributes), await factCounter(attributes)];
      expect([one, other].map(showsFallback)).to.deep.equal([true, true]);
      expect(await treeText()).to.deep.equal(['fallback', 'fallback']);
      expect(warnings()).to.have.length(1);
      expect(warnings()[0]).to.match(/^gezin-widgets: <gezin-fact-counter> .*value="93\.5", or from="50" to="60"$/);
    });
  }

  it('a unit that it does not know, since the number would say something else: the fallback stays', async () => {
    const element = await factCounter('value="93.5" unit="%"');
    expect(showsFallback(element)).to.equal(true);
    expect(warnings()).to.have.length(1);
    expect(warnings()[0]).to.match(/^gezin-widgets: <gezin-fact-counter> .* %: write unit="percent"/);
    element.unit = 'percent';
    await element.updateComplete;
    expect(statements(element)).to.deep.equal(['93,5% een feit.']);
    element.removeAttribute('unit');
    await element.updateComplete;
    expect(statements(element)).to.deep.equal(['93,5 een feit.']);
  });

  for (const [name, value] of Object.entries({
    NaN,
    Infinity,
    '-1': -1,
    '1e308': 1e308,
    'an object': {},
    true: true,
  })) {
    it(`${name} as a property: the fallback stays`, async () => {
      const element = await factCounter('');
      element.value = value as number;
      await element.updateComplete;
      expect(showsFallback(element)).to.equal(true);
    });
  }

  it('silently, when it was given no number at all', async () => {
    const element = await factCounter('');
    element.value = null as unknown as undefined;
    await element.updateComplete;
    expect(showsFallback(element)).to.equal(true);
    expect(warnings()).to.deep.equal([]);
  });

  it('what is put in the place of a good number, whose fallback comes back', async () => {
    const element = await factCounter('value="5"');
    element.value = '2,5';
    await element.updateComplete;
    expect(showsFallback(element)).to.equal(true);
    element.value = '2.5';
    await element.updateComplete;
    expect(statements(element)).to.deep.equal(['2,5 een feit.']);
  });
});
