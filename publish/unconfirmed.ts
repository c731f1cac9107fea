import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** Every part of the content that the owner has still to confirm: the file's language, its path, what it says. */
export function unconfirmedParts(): { language: string; path: string; text: string }[] {
  return globSync('src/content/*.json')
    .toSorted()
    .flatMap((file) => {
      const language = basename(file, '.json');
      const document = JSON.parse(readFileSync(file, 'utf8')) as { translation?: string };
      const whole =
        document.translation === 'unofficial'
          ? [{ language, path: '', text: 'our own translation, not official' }]
          : [];
      return [...whole, ...[...parts(document, '')].map((part) => ({ language, ...part }))];
    });
}

function* parts(value: unknown, path: string): Generator<{ path: string; text: string }> {
  if (typeof value !== 'object' || value === null) return;
  const { confirmed, ...said } = value as Record<string, unknown>;
  if (confirmed === false) yield { path, text: [said.name ?? said.text, said.href].filter(Boolean).join(', ') };
  for (const [name, inner] of Object.entries(value)) {
    yield* parts(inner, Array.isArray(value) ? `${path}[${name}]` : path ? `${path}.${name}` : name);
  }
}

/** The text of a content document as it is published: without the notes on what was confirmed. */
export const publishedContent = (document: string): string =>
  JSON.stringify(
    JSON.parse(document, (key, value: unknown) => (key === 'confirmed' ? undefined : value)),
    null,
    2,
  );
