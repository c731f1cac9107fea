/** A UUID v4 (RFC 9562 §5.4). Not by `randomUUID`, which pages over plain http lack. */
export const newKey = (): string =>
  '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, (digit) =>
    // Random bits in the place of 0 and 1, and below the two upper bits of 8.
    // eslint-disable-next-line @typescript-eslint/no-non-null-assertion -- an array of one byte has one
    (Number(digit) ^ (crypto.getRandomValues(new Uint8Array(1))[0]! & (15 >> (Number(digit) / 4)))).toString(16),
  );
