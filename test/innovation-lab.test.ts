import { expect, fixture } from '@open-wc/testing';
import nl from '../src/content/nl.json' with { type: 'json' };
import { type InnovationLab, loadLanguage } from '../src/index.ts';
import { itInChromium } from './support/it-in-chromium.ts';
import { emulate } from './support/wtr/commands.ts';

const words = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();

async function lab(attributes = 'lang="nl"'): Promise<ShadowRoot> {
  return (await fixture<InnovationLab>(`<gezin-innovation-lab ${attributes}></gezin-innovation-lab>`)).shadowRoot!;
}

before(async () => {
  await import('../src/widgets/innovation-lab/define.ts');
  await loadLanguage('nl');
});

describe('gezin-innovation-lab', () => {
  it('shows its heading and its text', async () => {
    const root = await lab();
    expect(words(root.querySelector('h2')!)).to.equal('Innovatiewerkplaats');
    expect([...root.querySelectorAll('[part=paragraph]')].map(words)).to.deep.equal(nl.lab.paragraphs);
  });

  it('shows the award as a seal', async () => {
    expect(words((await lab()).querySelector('[part=award]')!)).to.equal('Prison Achievement Award 2022');
  });

  itInChromium(
    'draws the icon of the award in the colour of its text where colours are forced (A15; only Chromium emulates them)',
    async () => {
      const award = (await lab()).querySelector('[part=award]')!;
      const colors = () =>
        [award, award.querySelector('svg')!].map((each) => getComputedStyle(each)).map(({ color }) => color);
      expect(colors()[0]).not.to.equal(colors()[1]);
      await emulate({ forcedColors: 'active' });
      expect(colors()[0]).to.equal(colors()[1]);
    },
  );

  it('has the two links, in their own words', async () => {
    const links = [...(await lab()).querySelectorAll('a')];
    expect(links.map(words)).to.deep.equal(nl.lab.links.map(({ text }) => text));
    expect(links.map(({ href }) => href)).to.deep.equal(nl.lab.links.map(({ href }) => href));
  });

  it('leaves the seal and the list away where the content has none', async () => {
    const element = await fixture<InnovationLab>('<gezin-innovation-lab lang="nl"></gezin-innovation-lab>');
    element.content = { language: 'nl', lab: { heading: 'Plek', paragraphs: ['Tekst.'], links: [] } };
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('[part=award], ul')).to.equal(null);
    expect(words(element.shadowRoot!.querySelector('[part=base]')!)).to.equal('Plek Tekst.');
  });

  it('fits in 280 pixels', async () => {
    const box = await fixture<HTMLElement>('<div><gezin-innovation-lab lang="nl"></gezin-innovation-lab></div>');
    box.style.inlineSize = '280px';
    expect(box.scrollWidth).to.be.at.most(280);
  });
});
