/**
 * The text with one more entry, where the alphabet wants it among the lines that begin an entry.
 *
 * @param by what is compared of a line; by default its first name.
 */
export function withLine(text: string, entry: RegExp, line: string, by: (line: string) => string = nameIn): string {
  const lines = text.split('\n');
  const entries = lines.flatMap((each, i) => (entry.test(each) ? [i] : []));
  if (!entries.length) throw new Error(`no line that ${entry} matches`);
  const next = entries.find((i) => by(lines[i]!) > by(line));
  if (next !== undefined) lines.splice(next, 0, line);
  else insertLast(lines, entries.at(-1)!, line);
  return lines.join('\n');
}

const nameIn = (line: string) => /[\w-]+/.exec(line)![0];

/** After all the others, of which the last may take several lines, or end without a comma. */
function insertLast(lines: string[], last: number, line: string): void {
  const isList = !/[,[;]$/.test(lines[last]!);
  if (isList) lines[last] = `${lines[last]!},`;
  const end = lines[last]!.endsWith('[') ? lines.findIndex((each, i) => i > last && /^ {2}\],/.test(each)) : last;
  lines.splice(end + 1, 0, isList ? line.replace(/,$/, '') : line);
}
