import assert from 'node:assert/strict';
import { domainToASCII } from 'node:url';
import { describe, test } from 'node:test';
import MailComposer from 'nodemailer/lib/mail-composer';
import addresses from '../../contract/email-addresses.json' with { type: 'json' };
import { checkMessage } from '../src/message/message.ts';
import { goodBody } from './support/receiver.ts';

/** The mailbox that an address names, however it is written. */
function mailboxOf(address: string): string {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  return `${local.startsWith('"') ? local.slice(1, -1).replaceAll(/\\(.)/g, '$1') : local}@${domainToASCII(address.slice(at + 1))}`;
}

describe('the receiver', () => {
  for (const { address, sent = address, isGood, why } of addresses) {
    test(`${isGood ? 'takes' : 'refuses'} ${JSON.stringify(address).slice(0, 50)}: ${why}`, () => {
      const checked = checkMessage({ ...goodBody, email: address });
      assert.equal('message' in checked ? checked.message.email : undefined, isGood ? sent : undefined);
    });

    if (isGood) {
      test(`can send mail to ${JSON.stringify(sent).slice(0, 50)}, and to nobody else`, () => {
        const { to } = new MailComposer({ envelope: { from: 'a@b.nl', to: [sent] } }).compile().getEnvelope();
        assert.deepEqual(to.map(mailboxOf), [mailboxOf(sent)]);
      });
    }
  }
});
