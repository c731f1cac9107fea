/*
 * What happens to a message, from empty fields to an answer. Pure: each function gives the next state, or
 * the same one when what happened means nothing there. What is typed stays till the service has confirmed it.
 */
import { type Delivery, mayHaveArrived } from '../../network/send-message.ts';
import { type Failure, type Message, objectsOf, type Sender } from '../../network/sender.ts';
import {
  checkField,
  type Draft,
  type FaultCode,
  faultCodes,
  type Field,
  fieldOf,
  fields,
  sentText,
} from './check-message.ts';

/** What is wrong with a field: a code that the form has words for, or a service's own words. */
export type Fault = { readonly code: FaultCode } | { readonly detail: string };

/** What is wrong with each field; `rest` is a service's words about none of them. */
export type Faults = Readonly<Partial<Record<Field, Fault> & { rest: string }>>;

/** What a message carries beside what is typed. */
export type Envelope = Omit<Message, Field>;

/** How sending ended without success. */
export type Ending = Failure & Pick<Delivery, 'isIdempotent'>;

interface Written {
  /** What stands in the fields. */
  readonly draft: Draft;
}

/** What is left of an earlier attempt. */
interface Tried {
  /** What is on its way, or failed to arrive: sent again as it is if nothing in it changed. */
  readonly message?: Message;
  /** It may have arrived. */
  readonly isUncertain: boolean;
}

export type ContactState =
  | ({ readonly phase: 'idle' } & Written & Tried)
  | ({ readonly phase: 'validating'; readonly faults: Faults } & Written & Tried)
  | ({ readonly phase: 'sending'; readonly message: Message; readonly isSlow: boolean } & Written & Tried)
  | ({ readonly phase: 'failed'; readonly faults: Faults; readonly failure: Ending } & Written & Tried)
  // By the service's name for the message.
  | ({ readonly phase: 'sent'; readonly id: string } & Written);

export type Phase = ContactState['phase'];

const emptyDraft: Draft = { name: '', email: '', message: '' };

export const emptyState: ContactState = { phase: 'idle', draft: emptyDraft, isUncertain: false };

/** A message is on its way, or has arrived: typing and sending do nothing. */
export const isClosed = (state: ContactState): state is Extract<ContactState, { phase: 'sending' | 'sent' }> =>
  state.phase === 'sending' || state.phase === 'sent';

/** Something was typed in a field. */
export const typed = (state: ContactState, field: Field, text: string): ContactState =>
  isClosed(state) || state.draft[field] === text ? state : { ...state, draft: { ...state.draft, [field]: text } };

/** The visitor left a field: checked again only when something was wrong. */
export function blurred(state: ContactState, field: Field): ContactState {
  if (!('faults' in state) || !hasFaults(state)) return state;
  const { draft, message, isUncertain, faults: before } = state;
  const code = checkField(field, draft[field]);
  // What a service finds wrong with a text stays so.
  if (before[field] && message?.[field] === sentText(field, draft[field]) && !code) return state;
  const next = { ...state, faults: { ...before, [field]: code && { code } } };
  return hasFaults(next) ? next : { phase: 'idle', draft, message, isUncertain };
}

/** The visitor asked to send. */
export function submitted(state: ContactState, envelope: Envelope): ContactState {
  if (isClosed(state)) return state;
  const { draft, message: before, isUncertain } = state;
  const faultOf = (field: Field) => {
    const code = checkField(field, draft[field]);
    return code && { code };
  };
  // Not by `Object.fromEntries`, which old polyfills break.
  const faults = { name: faultOf('name'), email: faultOf('email'), message: faultOf('message') };
  const checked: ContactState = { phase: 'validating', draft, faults, message: before, isUncertain };
  if (hasFaults(checked)) return checked;
  const texts = textsOf(draft);
  const isSame = !!before && fields.every((field) => before[field] === texts[field]);
  return {
    phase: 'sending',
    draft,
    message: isSame ? before : { ...envelope, ...texts },
    isSlow: false,
    isUncertain: isSame && isUncertain,
  };
}

/** The sending takes longer than one attempt. */
export const slowed = (state: ContactState): ContactState =>
  state.phase === 'sending' ? { ...state, isSlow: true } : state;

/** The sending came to its end. */
export function settled(state: ContactState, delivery: Delivery): ContactState {
  if (state.phase !== 'sending') return state;
  if (delivery.status === 'sent') return { phase: 'sent', draft: emptyDraft, id: delivery.id };
  const { draft, message } = state;
  const isUncertain = mayHaveArrived(state.isUncertain, delivery);
  return {
    phase: 'failed',
    draft,
    faults: faultsIn(delivery),
    message: { ...message, key: delivery.key },
    failure: { ...delivery, isUncertain },
    isUncertain,
  };
}

/**
 * Something on the page kept the message from being sent, or its outcome from being heard.
 *
 * @param tried what it was given to, if it came to that.
 */
export function prevented(state: ContactState, tried?: Pick<Sender, 'idempotent'>): ContactState {
  if (state.phase === 'sent') return state;
  const { draft, message } = state;
  const isUncertain = !!tried || state.isUncertain;
  const isIdempotent = !!tried?.idempotent;
  const failure = { status: 'failed', reason: 'configuration', isUncertain, isIdempotent } as const;
  return { phase: 'failed', draft, faults: {}, message, failure, isUncertain };
}

/** What is wrong with the fields. */
export const faultsOf = (state: ContactState): Faults => ('faults' in state ? state.faults : {});

/** Whether something is wrong with the fields. */
export const hasFaults = (state: ContactState): boolean => Object.values(faultsOf(state)).some(Boolean);

/** How the last attempt ended, where it failed. */
export const failureOf = (state: ContactState): Ending | undefined =>
  state.phase === 'failed' ? state.failure : undefined;

function textsOf(draft: Draft): Pick<Message, Field> {
  const [name, email, message] = fields.map((field) => sentText(field, draft[field])) as [string, string, string];
  return { email, message, ...(name && { name }) };
}

// Shown at most of what a service says.
const longestDetail = 200;

function faultsIn({ errors }: Failure): Faults {
  const faults: Partial<Record<Field, Fault> & { rest: string }> = {};
  // Whatever a service or a page's own sender says they are.
  for (const { field, pointer, code, detail } of objectsOf(errors)) {
    const own = fieldOf(field ?? String(pointer).slice(1));
    const known = faultCodes.find((each) => each === code);
    const words = typeof detail === 'string' ? detail.slice(0, longestDetail) : '';
    // Of several for one field the first counts.
    if (own && known) faults[own] ??= { code: known };
    else if (own && words) faults[own] ??= { detail: words };
    else if (words) faults.rest ??= words;
  }
  return faults;
}
