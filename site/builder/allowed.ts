/** What a system has to let through of a text to be pasted: each tag once, with all its attributes. */
export function allowedIn(markup: string): string {
  const tags = new Map<string, Set<string>>();
  for (const [, tag, attributes] of markup.matchAll(/<([a-z][\w-]*)((?:\s[\w-]+(?:="[^"]*")?)*)>/g)) {
    const known = tags.get(tag!) ?? new Set();
    for (const [, name] of attributes!.matchAll(/\s([\w-]+)(?:="[^"]*")?/g)) known.add(name!);
    tags.set(tag!, known);
  }
  return [...tags].map(([tag, attributes]) => `<${[tag, ...[...attributes].toSorted()].join(' ')}>`).join(' ');
}
