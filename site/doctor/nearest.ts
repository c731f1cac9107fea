/** How many letters have to be changed, left out, put in or swapped. */
export function distance(one: string, other: string): number {
  const rows = [[...Array(other.length + 1).keys()]];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1];
      row.push(Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + (isSame ? 0 : 1)));
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (isSwapped) row[j] = Math.min(row[j]!, rows[i - 2]![j - 2]! + 1);
    }
    rows.push(row);
  }
  return rows.at(-1)!.at(-1)!;
}

/** The name that was meant, when one is near enough. */
export function nearest(given: string, names: string[], limit: (name: string) => number): string | undefined {
  const near = names.filter((name) => distance(given, name) <= limit(name));
  return near.toSorted((one, other) => distance(given, one) - distance(given, other))[0];
}
