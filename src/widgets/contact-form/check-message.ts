import type faults from '../../../contract/faults.json';
import limits from '../../../contract/limits.json' with { type: 'json' };
import { cleanAddress, codePoints, isOneAddress, normalise } from '../../../contract/normalise.ts';

/** The fields, in the order in which they stand in the form. */
export const fields = ['name', 'email', 'message'] as const;

export type Field = (typeof fields)[number];

/** The field of a name, if there is one. */
export const fieldOf = (name: unknown): Field | undefined => fields.find((field) => field === name);

/** What stands in the fields. */
export type Draft = Readonly<Record<Field, string>>;

/** What may be wrong with a field: the codes of the contract that the form has words of its own for. */
export const faultCodes = ['required', 'email', 'too-long'] as const satisfies (keyof typeof faults)[];

export type FaultCode = (typeof faultCodes)[number];

/** How long a field may be at most, in code points of its normal form. */
export const longest: Readonly<Record<Field | 'subjectKey', number>> = limits;

/** The text of a field as it is sent. Only a message keeps the space around it, and only an address loses what nobody sees in it. */
export const sentText = (field: Field, text: string): string =>
  field === 'email' ? cleanAddress(text) : field === 'message' ? normalise(text) : normalise(text).trim();

/** How many characters more a field may have; less than 0 when it has too many. */
export const charactersLeft = (field: Field, text: string): number =>
  longest[field] - codePoints(sentText(field, text));

/** What is wrong with a field, if anything. */
export function checkField(field: Field, text: string): FaultCode | undefined {
  const sent = sentText(field, text);
  if (field !== 'name' && !sent.trim()) return 'required';
  if (charactersLeft(field, text) < 0) return 'too-long';
  return field === 'email' && !isOneAddress(sent) ? 'email' : undefined;
}
