/*
 * What happens to a message, from empty fields to an answer. Pure: each function gives the next state, or
 * the same one when what happened means nothing there. What is typed stays till the service has confirmed it.
 */
import { type Delivery, mayHaveArrived } from '../../network/send-message.ts';
import { type Failure, type Message, objectsOf, type Sender } from '../../network/sender.ts';
import { checkField, type Draft, faultCodes, type Field, fieldOf, fields, sentText } from './check-message.ts';

export type Phase = 'idle' | 'validating' | 'sending' | 'sent' | 'failed';

/** What is wrong with each field: a `FaultCode`, or a service's own words. `rest` belongs to no field. */
export type Faults = Readonly<Partial<Record<Field | 'rest', string>>>;

/** What a message carries beside what is typed. */
export type Envelope = Omit<Message, Field>;

export interface ContactState {
  readonly phase: Phase;
  readonly draft: Draft;
  readonly faults: Faults;
  /** What is on its way, or failed to arrive: sent again as it is if nothing in it changed. */
  readonly message?: Message;
  /** The sending takes longer. */
  readonly isSlow?: boolean;
  readonly failure?: Failure & Pick<Delivery, 'isIdempotent'>;
  /** An earlier attempt to send this message may have arrived. */
  readonly isUncertain?: boolean;
  /** The service's name for the message that was sent. */
  readonly id?: string;
}

export const emptyState: ContactState = { phase: 'idle', draft: { name: '', email: '', message: '' }, faults: {} };

/** A message is on its way, or has arrived: typing and sending do nothing. */
export const isClosed = ({ phase }: ContactState) => phase === 'sending' || phase === 'sent';

/** Something was typed in a field. */
export const typed = (state: ContactState, field: Field, text: string): ContactState =>
  isClosed(state) || state.draft[field] === text ? state : { ...state, draft: { ...state.draft, [field]: text } };

/** The visitor left a field: looked at again only when there was something to mend. */
export function left(state: ContactState, field: Field): ContactState {
  const { draft, message, faults: before } = state;
  if (isClosed(state) || !hasFaults(state)) return state;
  // What a service finds wrong with a text stays so.
  if (before[field] && message?.[field] === sentText(field, draft[field]) && !checkField(field, draft[field]))
    return state;
  const faults = { ...before, [field]: checkField(field, draft[field]) };
  const next = { ...state, faults };
  return hasFaults(next) ? next : { ...next, phase: 'idle', failure: undefined };
}

/** The visitor asked to send. */
export function submitted(state: ContactState, envelope: Envelope): ContactState {
  if (isClosed(state)) return state;
  const { draft, message: before } = state;
  // Not by `Object.fromEntries`, which old polyfills break.
  const faultOf = (field: Field) => checkField(field, draft[field]);
  const faults = { name: faultOf('name'), email: faultOf('email'), message: faultOf('message') };
  const { isUncertain } = state;
  const mending: ContactState = { phase: 'validating', draft, faults, message: before, isUncertain };
  if (hasFaults(mending)) return mending;
  const texts = textsOf(draft);
  const isSame = before && fields.every((field) => before[field] === texts[field]);
  return {
    phase: 'sending',
    draft,
    faults: {},
    message: isSame ? before : { ...envelope, ...texts },
    isUncertain: isSame && isUncertain,
  };
}

/** The sending takes longer than one attempt. */
export const slowed = (state: ContactState): ContactState =>
  state.phase === 'sending' ? { ...state, isSlow: true } : state;

/** The sending came to its end. */
export function settled(state: ContactState, delivery: Delivery): ContactState {
  if (state.phase !== 'sending') return state;
  if (delivery.status === 'sent') return { ...emptyState, phase: 'sent', id: delivery.id };
  const { draft, message } = state;
  const isUncertain = mayHaveArrived(state.isUncertain, delivery);
  return {
    phase: 'failed',
    draft,
    faults: faultsOf(delivery),
    message: { ...message!, key: delivery.key },
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
  const isUncertain = !!tried || !!state.isUncertain;
  const isIdempotent = !!tried?.idempotent;
  const failure = { status: 'failed', reason: 'configuration', isUncertain, isIdempotent } as const;
  return { ...state, phase: 'failed', faults: {}, failure, isUncertain };
}

/** Whether there is something to mend. */
export const hasFaults = ({ faults }: ContactState): boolean => Object.values(faults).some(Boolean);

function textsOf(draft: Draft): Pick<Message, Field> {
  const [name, email, message] = fields.map((field) => sentText(field, draft[field])) as [string, string, string];
  return { email, message, ...(name && { name }) };
}

// Shown at most of what a service says.
const longestDetail = 200;

function faultsOf({ errors }: Failure): Faults {
  const faults: Partial<Record<Field | 'rest', string>> = {};
  // Whatever a service or a page's own sender says they are.
  for (const { field, pointer, code, detail } of objectsOf(errors)) {
    const own = fieldOf(field ?? String(pointer).slice(1));
    const text =
      (own && faultCodes.find((each) => each === code)) ??
      (typeof detail === 'string' ? detail.slice(0, longestDetail) : undefined);
    // Of several for one field the first counts.
    if (text) faults[own ?? 'rest'] ??= text;
  }
  return faults;
}
