const folderIn = (line: string) => line.split('/')[2]!;

/** The list of all widgets, `src/widgets.ts`, with one line more, in the order of their folders. */
export function withLine(list: string, line: string): string {
  const lines = list.trim().split('\n');
  const next = lines.findIndex((each) => each.startsWith('export') && folderIn(each) > folderIn(line));
  return `${lines.toSpliced(next < 0 ? lines.length : next, 0, line).join('\n')}\n`;
}
