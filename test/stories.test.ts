import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { languages } from '../stories/support/content.ts';
import { loadLanguage } from '../src/language/language.ts';
import * as widgets from '../src/widgets.ts';
import { renderStory, storiesOf, type Story, type StoryModule } from './support/story.ts';

const names = Object.values(widgets).map(({ tag }) => tag.replace('gezin-', ''));
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

  /** Shows a story as Storybook does, its play included. */
  async function show(module: StoryModule, story: Story): Promise<HTMLElement> {
    const page = await fixture<HTMLElement>(html`<div>${renderStory(module, story)}</div>`);
    await nextFrame();
    await story.play?.({ canvasElement: page });
    await nextFrame();
    // What is still fading in has not its colours yet.
    const roots = [...page.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    await Promise.all(roots.flatMap((root) => root.getAnimations().map(({ finished }) => finished)));
    return page;
  }

  for (const module of modules) {
    const { title } = module.default;

    for (const [name, story] of storiesOf(module)) {
      it(`${title}, ${name}: has something to show, nothing that axe complains about, and asks nobody`, async () => {
        const page = await show(module, story);
        const elements = [...page.querySelectorAll<HTMLElement>('*')].filter(({ localName }) => localName.startsWith('gezin-'));
        expect(elements).to.not.have.length(0);
        for (const element of elements) expect(element.getBoundingClientRect().height).to.be.above(10);
        await expect(page).to.be.accessible();
        expect(said.length).to.equal(sayMore.includes(name) ? 1 : 0, said.join('\n'));
        const asked = performance.getEntriesByType('resource').filter(({ name: url }) => new URL(url).origin !== location.origin);
        expect(asked.map(({ name: url }) => url)).to.deep.equal([]);
      });
    }
  }
});
