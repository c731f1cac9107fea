import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Delivery } from '../../src/network/send-message.ts';
import type { FieldError } from '../../src/network/sender.ts';
import { type Draft, type Field, fields } from '../../src/widgets/contact-form/check-message.ts';
import {
  type ContactState,
  emptyState,
  failureOf,
  type Faults,
  faultsOf,
  hasFaults,
  blurred,
  prevented,
  settled,
  slowed,
  submitted,
  typed,
} from '../../src/widgets/contact-form/contact-state.ts';

let count = 0;
const envelope = () => ({ key: `key-${count++}`, language: 'nl', elapsedMs: 1, extra: '' });
/** What is on its way, or failed to arrive. */
const messageOf = (state: ContactState) => ('message' in state ? state.message : undefined);
const write = (texts: Partial<Draft>, state = emptyState) =>
  Object.entries(texts).reduce((each, [field, text]) => typed(each, field as Field, text), state);
const good = write({ email: 'a@b.nl', message: 'Dag' });
const failed = (more: object = {}): Delivery => ({ status: 'failed', reason: 'server', key: 'key', ...more });
const refused = (...errors: FieldError[]) =>
  settled(submitted(good, envelope()), failed({ reason: 'rejected', errors }));

describe('the state of a message', () => {
  test('begins empty', () =>
    assert.deepEqual([emptyState.phase, Object.values(emptyState.draft)], ['idle', ['', '', '']]));

  test('goes to the faults when something is missing, and away from them when all is corrected', () => {
    let state = submitted(emptyState, envelope());
    assert.deepEqual(
      [state.phase, faultsOf(state).email, faultsOf(state).message, faultsOf(state).name],
      ['validating', { code: 'required' }, { code: 'required' }, undefined],
    );
    state = blurred(write({ email: 'a@b.nl' }, state), 'email');
    assert.deepEqual(
      [state.phase, faultsOf(state).email, faultsOf(state).message],
      ['validating', undefined, { code: 'required' }],
    );
    state = blurred(write({ message: 'Dag' }, state), 'message');
    assert.equal(state.phase, 'idle');
    assert.equal(hasFaults(state), false);
  });

  test('looks at no field before the first failure', () =>
    assert.equal(faultsOf(blurred(write({ email: 'x' }), 'email')).email, undefined));

  test('sends what the fields say, and keeps them till the end', () => {
    const state = submitted(good, envelope());
    assert.equal(state.phase, 'sending');
    assert.deepEqual(
      [messageOf(state)!.email, messageOf(state)!.message, 'name' in messageOf(state)!],
      ['a@b.nl', 'Dag', false],
    );
    assert.deepEqual(state.draft, good.draft);
  });

  test('is not moved while it sends', () => {
    const state = submitted(good, envelope());
    assert.equal(submitted(state, envelope()), state);
    assert.equal(typed(state, 'message', 'Anders'), state);
    assert.equal(blurred(state, 'email'), state);
  });

  test('hears of an end only while it sends', () => {
    assert.equal(settled(good, failed()), good);
    assert.equal(slowed(good), good);
  });

  test('is empty after a success, all but the id', () => {
    const state = settled(submitted(good, envelope()), { status: 'sent', id: 'id', key: 'key' });
    assert.deepEqual(state, { phase: 'sent', draft: emptyState.draft, id: 'id' });
  });

  test('keeps the message of a failure for the next attempt, unless its text changes', () => {
    const sending = submitted(good, envelope());
    const state = settled(sending, failed({ key: messageOf(sending)!.key }));
    assert.equal(state.phase, 'failed');
    assert.deepEqual(messageOf(submitted(state, envelope())), messageOf(sending));
    assert.equal(messageOf(submitted(write({ email: ' a@b.nl' }, state), envelope()))!.key, messageOf(sending)!.key);
    assert.notEqual(
      messageOf(submitted(write({ message: 'Anders' }, state), envelope()))!.key,
      messageOf(sending)!.key,
    );
    assert.notEqual(messageOf(submitted(write({ name: 'Jan' }, state), envelope()))!.key, messageOf(sending)!.key);
  });

  test('goes on with the key under which the message went last', () => {
    const state = settled(submitted(good, envelope()), failed({ key: 'renewed' }));
    assert.equal(messageOf(submitted(state, envelope()))!.key, 'renewed');
  });

  const errors: [errors: FieldError[], faults: Faults][] = [
    [[], {}],
    [[{ field: 'email', code: 'email', detail: 'x' }], { email: { code: 'email' } }],
    [
      [
        { field: 'email', detail: 'Nee' },
        { field: 'email', code: 'required' },
      ],
      { email: { detail: 'Nee' } },
    ],
    [[{ field: 'name', code: 'unknown', detail: 'Nee' }], { name: { detail: 'Nee' } }],
    [
      [
        { field: '__proto__', code: 'email', detail: 'Nee' },
        { field: 'toString' },
        { field: 'hasOwnProperty', detail: 'Ook nee' },
      ],
      { rest: 'Nee' },
    ],
    [[{ field: '', detail: 'x'.repeat(1_000_000) }], { rest: 'x'.repeat(200) }],
    [[{ field: 'email' }, { field: 'email', detail: 'Later' }], { email: { detail: 'Later' } }],
  ];
  for (const [given, faults] of errors) {
    test(`takes what a service finds wrong: ${JSON.stringify(given).slice(0, 80)} (H03, F15, H45)`, () =>
      assert.deepEqual(faultsOf(refused(...given)), faults));
  }

  test('keeps what a service finds wrong with a text till that text changes', () => {
    const state = refused({ field: 'email', detail: 'Dit adres bestaat niet.' });
    assert.equal(blurred(state, 'email'), state);
    assert.equal(faultsOf(blurred(write({ email: 'c@d.nl' }, state), 'email')).email, undefined);
  });

  test('is not sent when the page prevents it; what was on its way may have arrived', () => {
    const before = prevented(good);
    assert.deepEqual([before.phase, failureOf(before)!.isUncertain, before.draft], ['failed', false, good.draft]);
    const sending = submitted(good, envelope());
    assert.equal(failureOf(prevented(sending))!.isUncertain, false);
    const after = prevented(sending, { idempotent: true });
    assert.deepEqual(
      [failureOf(after)!.isUncertain, failureOf(after)!.isIdempotent, after.draft],
      [true, true, good.draft],
    );
    assert.equal(messageOf(submitted(after, envelope())), messageOf(sending));
  });

  test('knows that an earlier attempt may have arrived, till a service refuses the message or it is another one', () => {
    const again = (state: ContactState, delivery: Delivery) => settled(submitted(state, envelope()), delivery);
    const uncertain = again(good, failed({ reason: 'timeout', isUncertain: true }));
    assert.equal(failureOf(again(uncertain, failed({ reason: 'offline' })))!.isUncertain, true);
    assert.equal(failureOf(again(uncertain, failed({ reason: 'rejected' })))!.isUncertain, false);
    assert.equal(
      failureOf(again(write({ message: 'Anders' }, uncertain), failed({ reason: 'offline' })))!.isUncertain,
      false,
    );
  });

  for (const errors of [
    5,
    null,
    'x',
    [null],
    [5],
    [[]],
    [{ field: 'email', detail: 5 }],
    [{ field: null, detail: null }],
    [{ pointer: {} }],
  ]) {
    test(`takes errors that make no sense: ${JSON.stringify(errors)}`, () =>
      assert.deepEqual(
        faultsOf(refused(...([] as FieldError[]))),
        faultsOf(settled(submitted(good, envelope()), failed({ errors }))),
      ));
  }

  test('never loses a text before it is confirmed: 2 000 random sequences of acts and faults', () => {
    type Act =
      ['type', Field, string] | ['leave', Field] | ['submit' | 'slow'] | ['prevent', boolean] | ['settle', Delivery];
    const field = fc.constantFrom(...fields);
    const text = fc.oneof(fc.constantFrom('', 'a@b.nl', 'Dag', ' ', 'x'.repeat(5001)), fc.string({ unit: 'grapheme' }));
    const delivery = fc.oneof(
      fc.constant<Delivery>({ status: 'sent', id: 'id', key: 'key' }),
      fc.record({
        status: fc.constant('failed' as const),
        reason: fc.constantFrom('offline', 'timeout', 'blocked', 'rejected', 'busy', 'server', 'configuration'),
        isUncertain: fc.boolean(),
        key: fc.constantFrom('one', 'two'),
        errors: fc.array(
          fc.record({
            field: fc.constantFrom(...fields, '', 'constructor'),
            code: fc.constantFrom('email', 'x'),
            detail: text,
          }),
        ),
      }) as fc.Arbitrary<Delivery>,
    );
    const act: fc.Arbitrary<Act> = fc.oneof(
      fc.tuple(fc.constant('type' as const), field, text),
      fc.tuple(fc.constant('leave' as const), field),
      fc.tuple(fc.constant('submit' as const)),
      fc.tuple(fc.constant('slow' as const)),
      fc.tuple(fc.constant('settle' as const), delivery),
      fc.tuple(fc.constant('prevent' as const), fc.boolean()),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 100 }), (acts) => {
        let state = emptyState;
        const written = { name: '', email: '', message: '' };
        for (const [what, ...rest] of acts) {
          const before = state;
          if (what === 'type') {
            const [name, words] = rest as [Field, string];
            state = typed(state, name, words);
            if (before.phase !== 'sending' && before.phase !== 'sent') written[name] = words;
          } else if (what === 'leave') state = blurred(state, rest[0] as Field);
          else if (what === 'submit') state = submitted(state, envelope());
          else if (what === 'slow') state = slowed(state);
          else if (what === 'settle') state = settled(state, rest[0] as Delivery);
          // After a success the form is closed, and asks for nothing.
          else if (state.phase !== 'sent') state = prevented(state, rest[0] ? {} : undefined);

          if (state.phase === 'sent') Object.assign(written, emptyState.draft);
          assert.deepEqual(state.draft, written);
          assert.ok(state.phase !== 'sending' || messageOf(state));
          assert.ok(state.phase !== 'validating' || hasFaults(state));
          assert.equal(state.phase === 'failed', failureOf(state) !== undefined);
          // Only the answer of a service ends a sending, or what makes it unheard.
          if (before.phase === 'sending' && state.phase !== 'sending')
            assert.ok(what === 'settle' || what === 'prevent');
          if (state.phase === 'sent' && before.phase !== 'sent') assert.equal(before.phase, 'sending');
        }
      }),
      { numRuns: 2000 },
    );
  });
});
