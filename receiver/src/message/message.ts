import * as v from 'valibot';
import faults from '../../../contract/faults.json' with { type: 'json' };
import limits from '../../../contract/limits.json' with { type: 'json' };
import { cleanAddress, codePoints, isOneAddress, normalise } from '../../../contract/normalise.ts';

/** What a visitor sends, normalised. */
export interface Message {
  email: string;
  message: string;
  name?: string;
  subjectKey?: string;
  language: string;
  /** Milliseconds from the first input to sending. */
  elapsedMs: number;
  /** The honeypot: a person leaves it empty. */
  extra: string;
}

export interface FieldError {
  /** JSON pointer of the field. */
  pointer: string;
  code: keyof typeof faults;
  detail: string;
}

export type CheckedMessage = { message: Message } | { errors: FieldError[] };

const text = (max: number) =>
  v.pipe(
    v.string('required'),
    v.transform(normalise),
    v.check((value) => codePoints(value) <= max, 'too-long'),
  );

const filled = (max: number) =>
  v.pipe(
    text(max),
    v.check((value) => value.trim() !== '', 'required'),
  );

const schema = v.object({
  email: v.pipe(
    v.string('required'),
    v.transform(cleanAddress),
    v.check((value) => value !== '', 'required'),
    v.check((value) => codePoints(value) <= limits.email, 'too-long'),
    v.check((value) => value === '' || isOneAddress(value), 'email'),
  ),
  message: filled(limits.message),
  name: v.optional(text(limits.name)),
  subjectKey: v.optional(text(limits.subjectKey)),
  language: text(limits.language),
  elapsedMs: v.pipe(v.number('required'), v.safeInteger('required'), v.minValue(0, 'required')),
  extra: v.string('required'),
});

const isCode = (text: string): text is FieldError['code'] => Object.hasOwn(faults, text);

const isKnown = (name: string) => Object.hasOwn(schema.entries, name);

/** Checks a body by the contract. A member that the contract does not know is refused, but not named: it may be anything. */
export function checkMessage(body: Record<string, unknown>): CheckedMessage {
  const { success, output, issues } = v.safeParse(schema, body);
  // Not the library's strict object: to it, `toString` is a member of everything.
  if (success) return Object.keys(body).every(isKnown) ? { message: output } : { errors: [] };
  const language = typeof body.language === 'string' && /^nl\b/i.test(body.language) ? 'nl' : 'en';
  const errors = new Map<string, FieldError>();
  for (const { path, message } of issues) {
    const pointer = `/${String(path?.[0]?.key)}`;
    // A member that is not there has a message of the library.
    const code = isCode(message) ? message : 'required';
    // The first of a field says what to do.
    if (!errors.has(pointer)) errors.set(pointer, { pointer, code, detail: faults[code][language] });
  }
  return { errors: [...errors.values()] };
}
