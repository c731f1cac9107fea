import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  attributeAtFault,
  checkConfiguration,
  type Configuration,
} from '../../src/widgets/contact-form/check-configuration.ts';

const page = 'https://partner.example/contact';
const good: Configuration = { endpoint: 'https://contact.example/v1/forms/site/messages', privacyUrl: '/privacy' };
const forms: Configuration = { ...good, service: 'contact-form-7', endpoint: '/contact-forms/1/feedback' };

describe('the configuration of the form', () => {
  const right: [what: string, configuration: Configuration, base?: string][] = [
    ['another origin, the normal case', good, page],
    ['an address of the page itself', { ...good, endpoint: '/messages' }, page],
    ['http on a page over http', { ...good, endpoint: 'http://contact.example/' }, 'http://partner.example/'],
    ['a server, which knows no page', { ...good, endpoint: '/messages' }],
    ['a subject key of 64 code points', { ...good, subjectKey: '👨'.repeat(64) }, page],
    ['attributes that were taken away', { ...good, service: null, fieldNames: null, subjectKey: null }, page],
    [
      'a sender and no endpoint',
      { privacyUrl: '/privacy', sender: { send: () => Promise.resolve({ status: 'sent', id: '' }) } },
      page,
    ],
    [
      'Contact Form 7, its fields by other names',
      {
        ...good,
        service: 'contact-form-7',
        endpoint: '/wp-json/contact-form-7/v1/contact-forms/1/feedback',
        fieldNames: 'email: mail; message:vraag',
      },
      page,
    ],
    [
      'Contact Form 7, with a field for the subject',
      { ...forms, fieldNames: 'subject:your-subject', subjectKey: 'bezoek' },
      page,
    ],
  ];
  for (const [what, configuration, base] of right) {
    test(`takes ${what}`, () => {
      const checked = checkConfiguration(configuration, base);
      assert.ok('sender' in checked, attributeAtFault(checked));
      assert.deepEqual([typeof checked.sender.send, checked.privacyUrl], ['function', '/privacy']);
    });
  }

  const wrong: [what: string, configuration: Configuration, fault: string][] = [
    ['http on a page over https', { ...good, endpoint: 'http://contact.example/' }, 'endpoint'],
    ['credentials in the address', { ...good, endpoint: 'https://user:word@contact.example/' }, 'endpoint'],
    ['an endpoint that was taken away', { ...good, endpoint: null }, 'endpoint'],
    ['a privacy statement that was taken away', { ...good, privacyUrl: null }, 'privacy-url'],
    ['an e-mail address', { ...good, endpoint: 'info@partner.example' }, 'endpoint'],
    ['an address without its scheme', { ...good, privacyUrl: 'www.partner.example/privacy' }, 'privacy-url'],
    ['a privacy statement by mail', { ...good, privacyUrl: 'mailto:a@b.nl' }, 'privacy-url'],
    ['a subject key that is too long', { ...good, subjectKey: '👨'.repeat(65) }, 'subject-key'],
    ['a sender that is a function', { ...good, sender: (() => undefined) as never }, 'sender'],
    ['an unknown service', { ...good, service: 'constructor' }, 'service'],
    ['a field that it does not have', { ...forms, fieldNames: '__proto__:x' }, 'field-names'],
    ['a subject for which the form has no field', { ...forms, subjectKey: 'bezoek' }, 'field-names'],
  ];
  for (const [what, configuration, fault] of wrong) {
    test(`refuses ${what} (H43)`, () => assert.deepEqual(checkConfiguration(configuration, page), { fault }));
  }
});
