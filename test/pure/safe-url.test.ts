import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { safeImageUrl, safeUrl } from '../../src/shared/safe-url.ts';

const base = 'https://host.example/page/';

describe('an address to link to', () => {
  const allowed: [href: string, url: string][] = [
    ['https://www.hanze.nl', 'https://www.hanze.nl/'],
    ['http://host.example:8080/a?b=c#d', 'http://host.example:8080/a?b=c#d'],
    ['HTTPS://HOST.example/A', 'https://host.example/A'],
    ['contact', 'https://host.example/page/contact'],
    ['../contact', 'https://host.example/contact'],
    ['/contact', 'https://host.example/contact'],
    ['?a=b', 'https://host.example/page/?a=b'],
    ['#part', 'https://host.example/page/#part'],
    ['mailto:info@host.example', 'mailto:info@host.example'],
    ['tel:+31501234567', 'tel:+31501234567'],
    ['tel:0800-0432', 'tel:08000432'],
    ['tel:(050)%20123.45 67', 'tel:0501234567'],
  ];
  for (const [href, url] of allowed) {
    test(`${href} gives ${url}`, () => assert.equal(safeUrl(href, base), url));
  }

  const others: [row: string, hrefs: string[]][] = [
    ['H05', ['javascript:alert(1)', 'javascript://host.example/%0aalert(1)']],
    ['H06', ['JaVaScRiPt:alert(1)', 'java\tscript:alert(1)', '\u0001javascript:alert(1)']],
    ['H06', [' \n javascript:alert(1)', 'javascript\r\n:alert(1)']],
    [
      'H07',
      [
        'data:text/html,<script>alert(1)</script>',
        'blob:https://host.example/1',
        'vbscript:msgbox',
        'file:///etc/passwd',
        'intent://scan/#Intent;end',
        'about:blank',
        'ftp://host.example',
        'ws://host.example',
        'view-source:https://host.example',
      ],
    ],
    ['H08', ['https://good.example@evil.example', 'https://good.example:@evil.example', '//good@evil.example']],
    ['H08', ['https://user:secret@host.example', 'https://:secret@host.example']],
    ['H14', ['mailto:', 'mailto:a', 'mailto:?to=a@b', 'mailto:a b@c', 'mailto:a@b@c']],
    ['H14', ['mailto:a@b,c@d', 'mailto:a@b;c@d', 'mailto:a@b%0abcc:c@d']],
    ['H14', ['tel:*%2306%23', 'tel:*#06#', 'tel:', 'tel:+', 'tel:1;ext=2', 'tel:12+3', 'tel:police']],
    ['not parsable', ['', 'https://', 'https://[', 'http://host:port']],
  ];
  for (const [row, hrefs] of others) {
    for (const href of hrefs)
      test(`${row}: ${JSON.stringify(href)} gives none`, () => assert.equal(safeUrl(href, base), undefined));
  }

  const origins: [href: string, url: string][] = [
    ['//evil.example', 'https://evil.example/'],
    ['\\\\evil.example', 'https://evil.example/'],
    ['https:\\\\evil.example', 'https://evil.example/'],
    ['/\\evil.example', 'https://evil.example/'],
    // The second and third letter are Cyrillic.
    ['https://g\u043e\u043ed.example', 'https://xn--gd-fmca.example/'],
  ];
  for (const [href, url] of origins) {
    test(`H08: ${href} shows the origin that it leads to`, () => assert.equal(safeUrl(href, base), url));
  }

  test('H14: loses what an e-mail link adds to the letter', () => {
    assert.equal(safeUrl('mailto:a@b?bcc=all@x&body=text#part'), 'mailto:a@b');
  });

  test('is none for a missing one', () => assert.equal(safeUrl(undefined, base), undefined));

  test('is none for a relative one where there is nothing that it stands against', () => {
    for (const without of [undefined, 'about:blank', 'data:text/html,'])
      assert.equal(safeUrl('contact', without), undefined);
  });
});

describe('any text', () => {
  const scheme = fc.constantFrom(
    'javascript:',
    'java\nscript:',
    'data:',
    'blob:',
    'https:',
    'HTTP:',
    'mailto:',
    'tel:',
    '//',
    '\\\\',
    '',
  );
  const middle = fc.constantFrom('', ' ', '\u0001', '//', '@', 'a:b@', 'a@b', '%0a', '+31', '?', '#');
  const pieced = fc.tuple(middle, scheme, middle, fc.string()).map((parts) => parts.join(''));
  const href = fc.oneof(fc.webUrl({ withFragments: true }), fc.string({ unit: 'binary' }), pieced);

  test('becomes nothing, or an address of a harmless kind and without credentials', () => {
    fc.assert(
      fc.property(href, (text) => {
        const url = safeUrl(text, base);
        if (url === undefined) return;
        const { protocol, username, password, search } = new URL(url);
        assert.ok(['http:', 'https:', 'mailto:', 'tel:'].includes(protocol), protocol);
        assert.equal(username + password, '');
        if (protocol === 'mailto:') assert.equal(search, '');
        if (protocol === 'tel:') assert.match(url, /^tel:\+?\d+$/);
      }),
      { numRuns: 3000 },
    );
  });

  test('becomes the same whether it is made safe once or twice', () => {
    fc.assert(
      fc.property(href, (text) => safeUrl(safeUrl(text, base), base) === safeUrl(text, base)),
      { numRuns: 3000 },
    );
  });
});

describe('an address of an image', () => {
  const page = 'http://host.example/page/';
  const given: [src: string | undefined, base: string, url: string | undefined][] = [
    ['https://elsewhere.example/logo.svg', page, 'https://elsewhere.example/logo.svg'],
    ['logo.svg', page, 'http://host.example/page/logo.svg'],
    ['logo.svg', 'https://feed.example/content/nl.json', 'https://feed.example/content/logo.svg'],
    ['logo.svg', 'http://feed.example/content/nl.json', undefined],
    ['http://host.example.elsewhere.example/logo.svg', page, undefined],
    ['http://host.example:8080/logo.svg', page, undefined],
    ['data:image/svg+xml,<svg/>', page, undefined],
    ['tel:0501234567', page, undefined],
    ['https://name:password@host.example/logo.svg', page, undefined],
    [undefined, page, undefined],
  ];
  for (const [src, base, url] of given) {
    test(`${src} gives ${url}`, () => assert.equal(safeImageUrl(src, base, page), url));
  }

  test('is none over http where nobody knows the page', () => {
    assert.equal(safeImageUrl('http://host.example/logo.svg'), undefined);
    assert.equal(safeImageUrl('https://host.example/logo.svg'), 'https://host.example/logo.svg');
  });
});
