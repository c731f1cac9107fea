import { readFileSync } from 'node:fs';

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The lines of the owner's page up to one, white space and list numbers left out. */
export function seedLines(last: string): string[] {
  const lines = readFileSync('test/fixtures/over-ons.nl.txt', 'utf8')
    .split('\n')
    .map(plain)
    .filter((line) => line);
  const end = lines.findIndex((line) => line.endsWith(last));
  if (end < 0) throw new Error(`the seed does not say ${last}`);
  return lines.slice(0, end + 1).map((line) => line.replace(/^\d+\. /, ''));
}

/**
 * What some texts say beside the expected lines, which they must say in order.
 *
 * @throws for the first line that is not there, or not in its place.
 */
export function beyond(texts: string[], expected: string[]): string[] {
  // Numerals before a goal are list numbers.
  let rest = plain(texts.filter((text) => !/^\d\.?$/.test(text)).join(' '));
  const others: string[] = [];
  for (const line of expected) {
    // What points on at the end of a link is seen, and not read.
    const words = line.replace(/ →$/, '');
    const at = rest.indexOf(words);
    if (at < 0) throw new Error(`missing, or not in its place: ${words}`);
    others.push(rest.slice(0, at));
    rest = rest.slice(at + words.length);
  }
  return [...others, rest].map(plain).filter((text) => text);
}
