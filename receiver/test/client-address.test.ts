import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { day } from '../src/clock.ts';
import { clientAddress } from '../src/http/client-address.ts';
import { network, pseudonyms } from '../src/seal/pseudonyms.ts';

const peer = '203.0.113.9';

describe('H38 the address of a client', () => {
  const cases: [what: string, forwarded: string | null, proxies: number, address: string][] = [
    ['no proxy', null, 0, peer],
    ['no proxy, forged', '192.0.2.1', 0, peer],
    ['one proxy', '192.0.2.1', 1, '192.0.2.1'],
    ['one proxy, forged', '198.51.100.1, 192.0.2.1', 1, '192.0.2.1'],
    ['one proxy, 100 hops forged', `${'198.51.100.1, '.repeat(100)}192.0.2.1`, 1, '192.0.2.1'],
    ['two proxies', '198.51.100.1, 192.0.2.1, 10.0.0.1', 2, '192.0.2.1'],
    ['one proxy that says nothing', null, 1, 'unknown'],
    ['more proxies than hops', '192.0.2.1', 5, '192.0.2.1'],
    ['one proxy, IPv6', '2001:db8::1', 1, '2001:db8::1'],
    ['a proxy that writes the port', '192.0.2.1:5678', 1, '192.0.2.1'],
    ['a proxy that writes the port, IPv6', '[2001:db8::1]:5678', 1, '2001:db8::1'],
    ['no address', 'evil"; DROP TABLE', 1, 'unknown'],
    ['empty hops', ' , ,', 1, 'unknown'],
  ];
  for (const [what, forwarded, proxies, address] of cases) {
    test(`${what}: ${address}`, () => assert.equal(clientAddress(forwarded, peer, proxies), address));
  }
});

describe('one client', () => {
  const cases = {
    '192.0.2.1': '192.0.2.1',
    '::ffff:192.0.2.1': '192.0.2.1',
    '2001:db8:0:1:2:3:4:5': '2001:db8:0:1',
    '2001:0DB8:0:1::9': '2001:db8:0:1',
    '2001:db8::1': '2001:db8:0:0',
    '::1': '0:0:0:0',
    unknown: 'unknown',
  };
  for (const [address, expected] of Object.entries(cases)) {
    test(`has ${address} as ${expected}`, () => assert.equal(network(address), expected));
  }
});

describe('pseudonyms', () => {
  const secret = Buffer.alloc(32, 1);
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
  const ours = pseudonyms(secret);

  test('are the same for the same value, and need the secret', () => {
    const others = pseudonyms(Buffer.alloc(32, 2));
    assert.equal(hex(ours.key('contact', 'a')), hex(pseudonyms(secret).key('contact', 'a')));
    assert.notEqual(hex(ours.key('contact', 'a')), hex(others.key('contact', 'a')));
    assert.equal(ours.key('contact', 'a').length, 32);
  });

  test('are others for another form, and for another use of the same value', () => {
    assert.notEqual(hex(ours.key('contact', 'a')), hex(ours.key('other', 'a')));
    assert.notEqual(hex(ours.fingerprint(Buffer.from('contact a'))), hex(ours.key('contact', 'a')));
  });

  test('of a client are others each day, and the same all day', () => {
    const at = (time: number) => hex(ours.client('192.0.2.1', time));
    assert.equal(at(20_000 * day), at(20_001 * day - 1));
    assert.notEqual(at(20_000 * day), at(20_001 * day));
  });
});
