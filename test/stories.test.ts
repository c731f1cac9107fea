import { expect } from '@open-wc/testing';
import { languages } from '../stories/support/content.ts';
import { loadLanguage } from '../src/language/language.ts';
import * as widgets from '../src/widgets.ts';
import { showStory, storiesOf, type StoryModule } from './support/show-story.ts';

const names = [...Object.values(widgets).map(({ tag }) => tag.replace('gezin-', '')), 'nl-design-system', 'tokens'];
const modules = await Promise.all(names.map(async (name) => (await import(`../stories/${name}.stories.ts`)) as StoryModule));

/** The stories that show what goes wrong: the console says it too. */
const sayMore = ['Error', 'NotSetUp'];

describe('the stories', () => {
  let said: unknown[][];
  const { warn, error } = console;

  before(() => Promise.all(languages.map(loadLanguage)));

  beforeEach(() => {
    said = [];
    console.warn = console.error = (...words) => said.push(words);
    performance.clearResourceTimings();
  });

  afterEach(() => Object.assign(console, { warn, error }));

  for (const module of modules) {
    const { title } = module.default;

    for (const [name, story] of storiesOf(module)) {
      it(`${title}, ${name}: has something to show, nothing that axe complains about, and asks nobody`, async () => {
        const page = await showStory(module, story);
        const elements = [...page.querySelectorAll<HTMLElement>('*')].filter(({ localName }) => localName.startsWith('gezin-'));
        for (const element of [page, ...elements]) expect(element.getBoundingClientRect().height).to.be.above(10);
        for (const form of page.querySelectorAll('gezin-contact-form')) {
          const canSend = form.shadowRoot!.querySelector('[part=send]') !== null;
          expect(!canSend || !!form.sender, 'sends nowhere').to.equal(true);
        }
        await expect(page).to.be.accessible();
        expect(said.length).to.equal(sayMore.includes(name) ? 1 : 0, said.join('\n'));
        const asked = performance.getEntriesByType('resource').filter(({ name: url }) => new URL(url).origin !== location.origin);
        expect(asked.map(({ name: url }) => url)).to.deep.equal([]);
      });
    }
  }
});
