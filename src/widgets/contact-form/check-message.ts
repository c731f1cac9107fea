/** The fields, in the order in which they stand in the form. */
export const fields = ['name', 'email', 'message'] as const;

export type Field = (typeof fields)[number];

/** The field of a name, if there is one. */
export const fieldOf = (name: unknown): Field | undefined => fields.find((field) => field === name);

/** What stands in the fields. */
export type Draft = Readonly<Record<Field, string>>;

/** What may be wrong with a field. */
export const faultCodes = ['required', 'email', 'too-long'] as const;

export type FaultCode = (typeof faultCodes)[number];

/** How long a field may be at most, in code points of its normal form; the wire contract's limits. */
export const longest: Readonly<Record<Field, number>> = { name: 100, email: 254, message: 5000 };

// In Unicode's normal form C, with LF as the end of a line.
const normalised = (text: string): string => text.normalize().replace(/\r\n?/g, '\n');

/** The text of a field as it is sent. Only a message keeps the space around it. */
export const sentText = (field: Field, text: string): string => (field === 'message' ? normalised(text) : normalised(text).trim());

/** How many code points a text has: what the limits count. */
export const codePoints = (text: string): number => Array.from(text).length;

/** How many characters more a field may have; less than 0 when it has too many. */
export const charactersLeft = (field: Field, text: string): number => longest[field] - codePoints(sentText(field, text));

// One address and nothing else. What is before the @ may stand in quotes; whether it exists, only a mail can tell.
const address = /^("[^"\p{Cc}]+"|[^\s\p{Cc}@,;<>"]+)@[^\s\p{Cc}@,;<>"]+$/u;

/** What is wrong with a field, if anything. */
export function checkField(field: Field, text: string): FaultCode | undefined {
  const sent = sentText(field, text);
  if (field !== 'name' && !sent.trim()) return 'required';
  if (charactersLeft(field, text) < 0) return 'too-long';
  return field === 'email' && !address.test(sent) ? 'email' : undefined;
}
