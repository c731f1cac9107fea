import assert from 'node:assert/strict';
import { exampleOf } from '../../../publish/example.ts';
import { fallbackTexts } from '../../../publish/fallback-texts.ts';
import { tags } from '../../../publish/project.ts';
import english from '../../../src/content/en.json' with { type: 'json' };
import dutch from '../../../src/content/nl.json' with { type: 'json' };
import type { HostPage } from './host-page.ts';
import { examples, fallbackText } from './host-page.ts';
import type { InspectedWidget } from './inspect-widgets.ts';

type Words = typeof dutch | typeof english;

/** What each widget says, whatever the page: sentences of its content and of its interface. */
const saysOf = (
  { mission, facts, goals, levels, lab, partners, contact }: Words,
  isDutch: boolean,
): Record<string, string[]> => ({
  'gezin-mission-statement': [
    mission.heading,
    ...mission.paragraphs,
    mission.contact.text,
    ...mission.collaborators.map(({ name }) => name),
  ],
  'gezin-fact-counters': [facts.heading, ...facts.items.map(({ text }) => text), isDutch ? '93,5%' : '93.5%'],
  'gezin-fact-counter': [isDutch ? '93,5%' : '93.5%', 'is een man.'],
  'gezin-goals-list': [goals.heading, ...goals.items.map(({ text }) => text)],
  'gezin-levels-diagram': levels.items.map(({ label }) => label),
  'gezin-innovation-lab': [lab.heading, ...lab.paragraphs, ...lab.links.map(({ text }) => text), lab.award.name],
  'gezin-partner-carousel': [
    partners.heading,
    ...partners.items.map(({ key, name }) => (key === 'kind' ? 'Expertisecentrum' : name)),
  ],
  'gezin-contact-form': [contact.heading, contact.link.text, isDutch ? 'Versturen' : 'Send', '050 123 45 67'],
});

/** What stands in the fallback of a widget, with the attributes that it has on every page in the place of those of the language. */
async function wordsOfFallback(tag: string, language: string): Promise<string[]> {
  const { fallback, attributes } = await exampleOf(tag, language);
  return fallbackTexts(fallback)
    .map((text) => text.trim())
    .map((text) => {
      const name = Object.keys(attributes).find((each) => attributes[each] === text);
      return name ? examples[tag]![name]! : text;
    });
}

/** A widget that nobody wrote down above says what its fallback says. */
async function saysIn(language: string, known: Record<string, string[]>): Promise<Record<string, string[]>> {
  const says = Object.fromEntries(
    await Promise.all(tags.map(async (tag) => [tag, known[tag] ?? (await wordsOfFallback(tag, language))] as const)),
  );
  for (const tag of tags) assert.ok(says[tag]!.length, `nothing is known of what ${tag} says`);
  return says;
}

const says = { nl: await saysIn('nl', saysOf(dutch, true)), en: await saysIn('en', saysOf(english, false)) };

/** What points on at the end of a link is seen, and not read. */
const withoutArrow = (sentence: string) => sentence.replace(/ →$/, '');

/** Sees to it that every widget is there, and shows what it is to show. */
export function seeWidgets(
  looks: InspectedWidget[],
  { shows, language = 'nl', leavesOut }: Pick<HostPage, 'shows' | 'language' | 'leavesOut'>,
): void {
  assert.deepEqual(
    [...new Set(looks.map(({ tag }) => tag))].toSorted(),
    tags.toSorted(),
    'not every widget is on the page',
  );
  for (const { tag, text, lang, direction, width, height, sameIds, fixed, version: found } of looks) {
    if (shows === 'fallback') {
      assert.equal(text, fallbackText, tag);
      assert.ok(!found, `${tag} is defined`);
      continue;
    }
    assert.ok(found, `${tag} is not defined`);
    for (const sentence of says[language][tag]!.filter((each) => each !== leavesOut))
      assert.ok(text.includes(withoutArrow(sentence)), `${tag} does not say “${sentence}”: ${text}`);
    assert.ok(!text.includes(fallbackText), `${tag} shows its fallback: ${text}`);
    assert.ok(width > 0 && height > 0, `${tag} is ${width} by ${height} pixels`);
    assert.deepEqual([lang, direction], [language, 'ltr'], `${tag}: language and direction`);
    assert.deepEqual(sameIds, [], `${tag}: ids that occur more than once`);
    assert.deepEqual(fixed, [], `${tag}: fixed positions`);
  }
}
