import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Content, Mission } from '../src/content/content.ts';
import en from '../src/content/en.json' with { type: 'json' };
import nl from '../src/content/nl.json' with { type: 'json' };
import { loadLanguage } from '../src/language/language.ts';
import type { MissionStatement } from '../src/widgets.ts';
import { brokenWords } from './support/broken-words.ts';
import { fonts } from './support/fonts.ts';
import { itInChromium } from './support/it-in-chromium.ts';
import { treeOutline } from './support/wtr/commands.ts';

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
const all = (element: Element, selector: string) => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const texts = (element: Element, selector: string) =>
  all(element, selector).map(({ textContent }) => plain(textContent));

const mission = (lang = 'nl') =>
  fixture<MissionStatement>(`<gezin-mission-statement lang="${lang}"></gezin-mission-statement>`);

const withMission = (more: Partial<Mission>): Content => ({
  language: 'nl',
  mission: {
    heading: 'Missie',
    paragraphs: ['Een.', 'Twee.'],
    contact: { text: 'Schrijf ons', href: '/contact' },
    collaborators: [],
    ...more,
  },
});

const showing = (more: Partial<Mission>) =>
  fixture<MissionStatement>(
    html`<gezin-mission-statement lang="nl" .content=${withMission(more)}></gezin-mission-statement>`,
  );

before(async () => {
  await import('../src/widgets/mission-statement/define.ts');
  await Promise.all(['nl', 'en'].map(loadLanguage));
});

describe('gezin-mission-statement', () => {
  for (const { language, mission: said } of [nl, en]) {
    it(`says the mission in ${language}, and ends it with the way to contact`, async () => {
      const element = await mission(language);
      const [first, last] = said.paragraphs;
      expect(texts(element, 'h2, p')).to.deep.equal([
        said.heading,
        first,
        `${last!} ${said.contact.text}`,
        said.collaboratorsTitle,
      ]);
    });
  }

  for (const font of fonts) {
    it(`breaks no name inside a word, in letters that are ${font.toLowerCase()}, 240 to 1240 px wide`, async () => {
      const element = await mission();
      element.parentElement!.style.fontFamily = font;
      expect(brokenWords(element, 'name')).to.deep.equal([]);
    });
  }

  it('links the way to contact', async () => {
    const [contact] = all(await mission(), '[part=paragraph]:last-of-type a') as HTMLAnchorElement[];
    expect(contact!.href).to.equal(nl.mission.contact.href);
    expect(getComputedStyle(contact!).textDecorationLine).to.equal('underline');
  });

  it('lists who works together, each with a link', async () => {
    const links = all(await mission(), 'ul > li > a') as HTMLAnchorElement[];
    expect(links.map(({ textContent, href }) => [textContent, href])).to.deep.equal([
      ['Hanzehogeschool Groningen', 'https://www.hanze.nl/'],
      ['Dienst Justitiële Inrichtingen', 'https://www.dji.nl/'],
    ]);
  });

  it('says in which language a name is, where that is another (A24)', async () => {
    expect(all(await mission('en'), '[part=name]').map(({ lang }) => lang)).to.deep.equal(['', 'nl']);
  });

  it('shows a name without an address as text', async () => {
    const element = await showing({
      collaborators: [
        { key: 'a', name: 'Een' },
        { key: 'b', name: 'Twee', href: 'https://twee.example' },
      ],
    });
    expect(texts(element, 'li')).to.deep.equal(['Een', 'Twee']);
    expect(texts(element, 'li a')).to.deep.equal(['Twee']);
  });

  it('hides the line above them when nobody is named', async () => {
    const element = await showing({ collaboratorsTitle: 'Een samenwerking tussen:', collaborators: [] });
    expect(texts(element, 'p')).to.deep.equal(['Een.', 'Twee. Schrijf ons']);
    expect(all(element, 'ul')).to.have.length(0);
  });

  it('needs no line above them', async () => {
    const element = await showing({ collaborators: [{ key: 'a', name: 'Een' }] });
    expect(texts(element, 'p, li')).to.deep.equal(['Een.', 'Twee. Schrijf ons', 'Een']);
  });

  it('offers the way to contact when there is nothing else to say', async () => {
    expect(texts(await showing({ paragraphs: [] }), 'a')).to.deep.equal(['Schrijf ons']);
  });

  it('is gone through by keyboard, link by link', async () => {
    const element = await mission();
    const reached: string[] = [];
    for (const expected of all(element, 'a')) {
      await sendKeys({ press: 'Tab' });
      expect(element.shadowRoot!.activeElement).to.equal(expected);
      expect(parseFloat(getComputedStyle(expected).outlineWidth)).to.be.at.least(2);
      reached.push(expected.textContent);
    }
    expect(reached).to.deep.equal([nl.mission.contact.text, ...nl.mission.collaborators.map(({ name }) => name)]);
  });

  itInChromium('is read as paragraphs and a list of links (only Chromium shows its tree)', async () => {
    await showing({ collaboratorsTitle: 'Samen:', collaborators: [{ key: 'a', name: 'Een', href: '/' }] });
    expect(await treeOutline()).to.deep.equal([
      'heading "Missie" level=2',
      '  text "Missie"',
      'paragraph',
      '  text "Een."',
      'paragraph',
      '  text "Twee. "',
      '  link "Schrijf ons"',
      '    text "Schrijf ons"',
      'paragraph',
      '  text "Samen:"',
      'list',
      '  listitem level=1',
      '    link "Een"',
      '      text "Een"',
    ]);
  });
});
