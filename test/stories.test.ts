import { expect } from '@open-wc/testing';
import type { CustomElement, Package } from 'custom-elements-manifest/schema.d.ts';
import { nameOf } from '../publish/names.ts';
import { languages } from '../stories/support/content.ts';
import { loadLanguage } from '../src/language/language.ts';
import * as widgets from '../src/widgets.ts';
import { showStory, storiesOf, type StoryModule } from './support/show-story.ts';

const names = [...Object.values(widgets).map(({ tag }) => nameOf(tag)), 'nl-design-system', 'tokens'];
const modules = await Promise.all(
  names.map(async (name) => (await import(`../stories/${name}.stories.ts`)) as StoryModule),
);

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
        const elements = [...page.querySelectorAll<HTMLElement>('*')].filter(({ localName }) =>
          localName.startsWith('gezin-'),
        );
        for (const element of [page, ...elements]) expect(element.getBoundingClientRect().height).to.be.above(10);
        for (const form of page.querySelectorAll('gezin-contact-form')) {
          const canSend = form.shadowRoot!.querySelector('[part=send]') !== null;
          expect(!canSend || !!form.sender, 'sends nowhere').to.equal(true);
        }
        await expect(page).to.be.accessible();
        expect(said.length).to.equal(sayMore.includes(name) ? 1 : 0, said.join('\n'));
        const asked = performance
          .getEntriesByType('resource')
          .filter(({ name: url }) => new URL(url).origin !== location.origin);
        expect(asked.map(({ name: url }) => url)).to.deep.equal([]);
      });
    }
  }
});

describe('the colours in the story of the tokens', () => {
  const tokensStories = modules[names.indexOf('tokens')]!;
  const rowsOf = async (name: string) =>
    [...(await showStory(tokensStories, tokensStories[name]!)).querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('code')].map(({ textContent }) => textContent),
    );

  async function coloursOfPackage(): Promise<Map<string, string>> {
    const { modules: parts } = (await (await fetch('/dist/custom-elements.json')).json()) as Package;
    const properties = parts
      .flatMap(({ declarations = [] }) => declarations as CustomElement[])
      .flatMap(({ cssProperties = [] }) => cssProperties);
    return new Map(
      properties
        .filter(({ name }) => name.startsWith('--gezin-color-'))
        .map(({ name, default: standard = '' }) => [name, standard]),
    );
  }

  it('are all that the package has, each with a swatch of both themes', async () => {
    const expected = [...(await coloursOfPackage())].map(([name, standard]) => {
      const [light = '', dark = light] = (standard.match(/#\w+/g) ?? []).map((hex) =>
        hex.length === 4 ? hex.replaceAll(/\w/g, '$&$&') : hex,
      );
      return [name, light, dark].join();
    });
    expect(expected.length).to.be.above(7);
    expect((await rowsOf('Colours')).map((row) => row.join()).toSorted()).to.deep.equal(expected.toSorted());
  });

  it('have a contrast each, or the reason for none', async () => {
    const inPairs = new Set((await rowsOf('Contrast')).flat());
    for (const name of (await coloursOfPackage()).keys())
      expect([...inPairs], name).to.include(name.replace('--gezin-color-', ''));
  });
});
