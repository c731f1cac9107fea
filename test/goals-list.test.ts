import { expect, fixture, html } from '@open-wc/testing';
import type { Content } from '../src/content/content.ts';
import en from '../src/content/en.json' with { type: 'json' };
import nl from '../src/content/nl.json' with { type: 'json' };
import { GoalsList } from '../src/widgets/goals-list/goals-list.ts';
import { itInChromium } from './support/it-in-chromium.ts';
import { treeOutline, treeText } from './support/wtr/commands.ts';
import { waitUntil } from './support/wait-until.ts';

const texts = (content: Pick<typeof nl, 'goals' | 'language'>) => content.goals.items.map(({ text }) => text);

const goalsOf = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll('ol > li')].map(({ textContent }) => textContent.trim());

const own: Content = {
  language: 'nl',
  goals: {
    heading: 'Plannen',
    items: [
      { key: 'a', text: 'Eerst dit.' },
      { key: 'b', text: 'Dan dat.' },
    ],
  },
};

const shows = (element: Element, content: Pick<typeof nl, 'goals' | 'language'>) =>
  waitUntil(() => goalsOf(element)[0] === texts(content)[0], `shows the goals in ${content.language}`);

async function goalsList(template = html`<gezin-goals-list></gezin-goals-list>`): Promise<GoalsList> {
  const element = await fixture<GoalsList>(template);
  await shows(element, nl);
  return element;
}

describe('the class of gezin-goals-list', () => {
  it('defines nothing by itself', () => {
    expect(GoalsList.tag).to.equal('gezin-goals-list');
    expect(customElements.get(GoalsList.tag)?.name).to.equal(undefined);
  });
});

describe('gezin-goals-list', () => {
  before(() => import('../src/widgets/goals-list/define.ts'));

  it('has a heading of level 2', async () => {
    const heading = (await goalsList()).shadowRoot!.querySelector('h1, h2, h3, h4, h5, h6')!;
    expect(heading.localName).to.equal('h2');
    expect(heading.textContent.trim()).to.equal(nl.goals.heading);
  });

  it('has a heading of the level that is asked for', async () => {
    const element = await goalsList(html`<gezin-goals-list heading-level="4"></gezin-goals-list>`);
    expect(element.shadowRoot!.querySelector('h4')?.textContent.trim()).to.equal(nl.goals.heading);
  });

  it('shows the goals as an ordered list', async () => {
    const goals = goalsOf(await goalsList());
    expect(goals).to.deep.equal(texts(nl));
  });

  it('changes its texts with its language', async () => {
    const element = await goalsList();
    element.lang = 'en';
    await shows(element, en);
    expect(goalsOf(element)).to.deep.equal(texts(en));
    expect(element.shadowRoot!.querySelector('h2')?.textContent.trim()).to.equal(en.goals.heading);
  });

  it('says each goal once, though its fallback says them too', async () => {
    await goalsList(
      html`<gezin-goals-list
        ><ol>
          ${texts(nl).map((text) => html`<li>${text}</li>`)}
        </ol></gezin-goals-list
      >`,
    );
    const read = await treeText();
    expect(read.filter((text) => texts(nl).includes(text))).to.deep.equal(texts(nl));
  });

  it('is a list for every reader: its markers are empty, not none (A16)', async () => {
    const list = (await goalsList()).shadowRoot!.querySelector('ol')!;
    expect(getComputedStyle(list).listStyleType).to.equal('""');
  });

  itInChromium('reads each numeral with its goal, once (only Chromium shows its tree) (A16)', async () => {
    const element = await goalsList();
    element.content = own;
    await element.updateComplete;
    expect(await treeOutline()).to.deep.equal([
      'heading "Plannen" level=2',
      '  text "Plannen"',
      'list',
      '  listitem level=1',
      '    text "1"',
      '    text "Eerst dit."',
      '  listitem level=1',
      '    text "2"',
      '    text "Dan dat."',
    ]);
  });

  it('has neither an intro nor a line above the list when its content has none', async () => {
    const element = await goalsList();
    element.content = own;
    await element.updateComplete;
    expect(element.shadowRoot!.querySelectorAll('p')).to.have.length(0);
    expect(goalsOf(element)).to.deep.equal(['Eerst dit.', 'Dan dat.']);
  });

  it('says nothing of goals when there are none', async () => {
    const element = await goalsList();
    element.content = { language: 'nl', goals: { heading: 'Plannen', listTitle: 'Doelen:', items: [] } };
    await element.updateComplete;
    expect(element.shadowRoot!.textContent).to.not.contain('Doelen:');
    await expect(element).to.be.accessible();
  });

  for (const [width, columns] of [
    [320, 1],
    [1000, 2],
  ] as const) {
    it(`has ${columns} ${columns === 1 ? 'column' : 'columns'} in ${width} px, its numerals beside the goals`, async () => {
      const element = await goalsList();
      element.style.inlineSize = `${width}px`;
      const goals = [...element.shadowRoot!.querySelectorAll('li')];
      expect(new Set(goals.map((goal) => goal.getBoundingClientRect().left))).to.have.length(columns);
      for (const goal of goals) {
        const range = document.createRange();
        range.selectNodeContents(goal);
        expect(range.getBoundingClientRect().left - goal.getBoundingClientRect().left).to.be.above(30);
      }
    });
  }

  it('has nothing that axe complains about', async () => {
    await expect(await goalsList()).to.be.accessible();
  });
});
