import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { watchConsole } from '../../tools/browser/in-page.ts';
import { type Browser, openBrowser, type Page } from '../../tools/browser.ts';
import { type Act, acts, type FaultServer, startFaultServer } from '../support/fault-server.ts';
import { inEngines } from '../support/in-engines.ts';
import { type Answer, serve, type Site } from '../../tools/serve.ts';

/*
 * The form on a page of another origin than its endpoint, under the policy of a public site. Its limits
 * are a tenth of the real ones, so that an hour of faults takes a minute.
 */
const limits = { attempt: 1500, total: 6000, retries: 3, pause: 30, longestPause: 3000 };

const words = { name: 'Jan', email: 'jan@voorbeeld.nl', message: 'Regel 1\nRegel 2: é, ĳ, 👨‍👩‍👧 en <b>meer</b>.' };

interface Outcome {
  state: string;
  /** What still stands in the fields; nothing when there are none. */
  kept: string[];
  heading: string;
  isHeadingFocused: boolean;
  text: string;
  events: string[];
  announced: string[];
  /** From the click to the end, in milliseconds. */
  took: number;
}

/** A fault that the server plays, and what becomes of the message. */
interface Row {
  name: string;
  acts: Act[];
  /** What it does after these; it accepts by default. */
  others?: Act;
  /** The reason of the failure; none where the message arrives. */
  fails?: string;
  /** How many requests there are; `undefined` where the engine itself may repeat one. */
  posts?: number;
  /** How many messages are kept under how many keys: as many as keys, one by default. */
  kept?: number;
  keys?: number;
  says?: RegExp;
  /** The console says that the service answers otherwise than agreed. */
  isTold?: true;
  /** At least and at most, in milliseconds. */
  takes?: [least: number, most: number];
  /** Whether it is said that it takes longer; not looked at where the engine itself may repeat a request. */
  isSlow?: boolean;
}

const { accept, problem, answer } = acts;
const unavailable = (retryAfter: string) => problem(503, 'unavailable', {}, { 'retry-after': retryAfter });
const errors = (...list: object[]) => problem(422, 'invalid-fields', { errors: list });
const uncertain = /We weten niet of uw bericht is aangekomen/;

const rows: Row[] = [
  { name: 'all is well', acts: [], posts: 1, isSlow: false },
  {
    name: 'F05 no answer to any attempt',
    acts: [],
    others: acts.silence,
    fails: 'timeout',
    kept: 0,
    says: uncertain,
    takes: [4000, 7500],
  },
  { name: 'F05 no answer once', acts: [acts.silence], posts: 2, takes: [1400, 5000] },
  { name: 'F06 headers, then silence', acts: [acts.headersOnly], posts: 2 },
  { name: 'F06 a body of a byte every 200 ms', acts: [acts.drip(200)], posts: 2 },
  { name: 'F07 a reset before the body', acts: [acts.resetBefore] },
  { name: 'F07 a reset in the body', acts: [acts.resetDuring] },
  { name: 'F07 a reset after it was kept', acts: [acts.resetAfter] },
  { name: 'F07 an answer that ends too early', acts: [acts.truncated], posts: 2 },
  ...[408, 425, 500, 502, 503, 504].map((status): Row => ({
    name: `F08 ${status} once`,
    acts: [answer(status)],
    posts: status === 408 ? undefined : 2,
  })),
  { name: 'F08 503 three times', acts: [503, 500, 502].map((status) => answer(status)), posts: 4 },
  {
    name: 'F08 503 four times',
    acts: [],
    others: problem(503, 'unavailable'),
    fails: 'server',
    posts: 4,
    kept: 0,
    says: /Er is een storing/,
  },
  { name: 'F09 Retry-After: 1', acts: [unavailable('1')], posts: 2, takes: [1000, 5000] },
  {
    name: 'F09 Retry-After: 9999',
    acts: [],
    others: unavailable('9999'),
    fails: 'server',
    posts: 1,
    kept: 0,
    isSlow: false,
    says: /Probeer het over 3 uur opnieuw/,
  },
  // The clock of another origin cannot be read, and the visitor's may be days off.
  {
    name: 'F09, F24 Retry-After: a date',
    acts: [(...all) => unavailable(new Date(Date.now() + 2500).toUTCString())(...all)],
    posts: 2,
  },
  ...['-5', 'soon', '1, 2', '', '1.5', 'Thu, 01 Jan 1970 00:00:00 GMT'].map((value): Row => ({
    name: `F09 Retry-After: ${value || 'empty'} is ignored`,
    acts: [unavailable(value)],
    posts: 2,
  })),
  {
    name: 'F10 429 four times',
    acts: [],
    others: problem(429, 'rate-limited'),
    fails: 'busy',
    posts: 4,
    kept: 0,
    says: /Probeer het later opnieuw/,
  },
  {
    name: 'F10 429 with Retry-After',
    acts: [],
    others: problem(429, 'rate-limited', {}, { 'retry-after': '120' }),
    fails: 'busy',
    posts: 1,
    kept: 0,
    isSlow: false,
    says: /Het is nu te druk\. Probeer het over 2 minuten opnieuw/,
  },
  { name: 'F14 409, still in progress', acts: [problem(409, 'in-progress')], posts: 2 },
  {
    name: '409 for another reason',
    acts: [problem(409, 'conflict')],
    fails: 'rejected',
    posts: 1,
    kept: 0,
    isSlow: false,
  },
  {
    name: 'F15 422 without a list of errors',
    acts: [problem(422, 'invalid-fields')],
    fails: 'rejected',
    posts: 1,
    kept: 0,
    isSlow: false,
    says: /Neem op een andere manier contact op/,
  },
  {
    name: 'F15 422 with a pointer to an unknown field, twice, and HTML in its words',
    acts: [
      errors(
        { pointer: '/__proto__', detail: '<img src=x onerror=alert(1)>' },
        { pointer: '/toString', detail: 'Iets anders' },
        { pointer: '/email', code: 'email' },
        { pointer: '/email', code: 'required' },
      ),
    ],
    fails: 'rejected',
    posts: 1,
    kept: 0,
    isSlow: false,
    says: /Vul één e-mailadres in.*<img src=x onerror=alert\(1\)>/,
  },
  {
    name: 'F15 422 with errors of every wrong shape',
    acts: [errors(...([null, 1, 'x', [], { pointer: 5 }, { pointer: '/email' }] as object[]))],
    fails: 'rejected',
    posts: 1,
    kept: 0,
    isSlow: false,
  },
  { name: 'F16 422, the key was used before', acts: [problem(422, 'key-reused')], posts: 2, keys: 2, isSlow: false },
  {
    name: 'F16 422, the key was used before, again and again',
    acts: [],
    others: problem(422, 'key-reused'),
    fails: 'rejected',
    posts: 2,
    keys: 2,
    kept: 0,
    isSlow: false,
  },
  {
    name: 'H45 an error of 1 MB, among 500',
    acts: [
      errors(
        { pointer: '/x', detail: 'lang '.repeat(200_000) },
        ...Array<object>(500).fill({ pointer: '/y', detail: 'y' }),
      ),
    ],
    fails: 'rejected',
    posts: 1,
    kept: 0,
    isSlow: false,
  },
  {
    name: 'an answer of another type',
    acts: [acts.wrongType],
    fails: 'server',
    isTold: true,
    posts: 1,
    isSlow: false,
    says: uncertain,
  },
  {
    name: '200 and an empty object',
    acts: [answer(200, {})],
    fails: 'server',
    isTold: true,
    posts: 1,
    kept: 0,
    isSlow: false,
    says: uncertain,
  },
  {
    name: '202 and no id',
    acts: [answer(202, { status: 'accepted' })],
    fails: 'server',
    isTold: true,
    posts: 1,
    kept: 0,
    isSlow: false,
  },
  {
    name: '202 and a list',
    acts: [answer(202, '[]')],
    fails: 'server',
    isTold: true,
    posts: 1,
    kept: 0,
    isSlow: false,
  },
  { name: '204', acts: [answer(204)], fails: 'server', posts: 1, kept: 0, isSlow: false },
  {
    name: '403, an origin that is not on the list',
    acts: [problem(403, 'forbidden-origin')],
    fails: 'configuration',
    posts: 1,
    kept: 0,
    isSlow: false,
  },
  {
    name: '404, an unknown form',
    acts: [problem(404, 'unknown-form')],
    fails: 'configuration',
    posts: 1,
    kept: 0,
    isSlow: false,
  },
  { name: '413', acts: [problem(413, 'too-large')], fails: 'rejected', posts: 1, kept: 0, isSlow: false },
  { name: '501', acts: [answer(501)], fails: 'server', posts: 1, kept: 0, isSlow: false, says: uncertain },
];

const element = (more = '', text = '') =>
  `<gezin-contact-form lang="nl" privacy-url="/privacy" contact-email="contact@voorbeeld.nl" contact-phone="050 123 45 67" ${more}>${text}<p>De vloer.</p></gezin-contact-form>`;

inEngines('the contact form', (engine) => {
  const onlyIn = (...can: string[]) => !can.includes(engine) && `${engine} has no command for it`;

  let faults: FaultServer;
  let site: Site;
  let browser: Browser;
  let page: Page;
  let markup = '';
  let head = '';
  let file = '';

  const files: Record<string, Answer> = {
    '/watch.js': `(${String(watchConsole)})();`,
    // A driver cannot look into a frame in a sandbox: its own script acts there, and tells.
    '/send.js': `${String(fill)}
      document.addEventListener('gezin-message-sent', () => parent.postMessage('sent', '*'));
      addEventListener('load', () => {
        fill(${JSON.stringify(words)});
        document.querySelector('gezin-contact-form').shadowRoot.querySelector('[part=send]').click();
      });`,
    ...Object.fromEntries(
      ['contact-form.js', 'contact-form.all.js'].map((name) => [`/${name}`, readFileSync(`dist/cdn/${name}`, 'utf8')]),
    ),
    '/widgets.classic.js': readFileSync('dist/cdn/widgets.classic.js', 'utf8'),
  };

  before(async () => {
    faults = await startFaultServer();
    site = await serve((path) => {
      if (path === '/framed')
        return `<!doctype html><html lang="nl"><title>Frame</title>${element(`endpoint="${faults.endpoint}"`)}<script src="/widgets.classic.js"></script><script src="/send.js"></script>`;
      if (path === '/elsewhere') return '<!doctype html><html lang="nl"><title>Elders</title><p>Elders';
      if (path !== '/') return files[path];
      return {
        body: `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Page</title><script src="/watch.js"></script>${head}
          <script type="module" src="/${file}"></script></head><body>${markup}</body></html>`,
        headers: {
          'content-security-policy': `default-src 'self'; connect-src *; script-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; trusted-types gezin-widgets`,
        },
      };
    });
    browser = await openBrowser(engine);
  });

  after(async () => {
    await browser.close();
    await site.close();
    await faults.close();
  });

  interface Setting {
    acts?: Act[];
    others?: Act;
    attributes?: string;
    markup?: string;
    head?: string;
    /** Of `dist/cdn`; that of Dutch by default. */
    file?: string;
  }

  /** Opens a page with the form, watched. */
  async function onForm(setting: Setting, run: () => Promise<void>): Promise<void> {
    faults.plan(setting.acts ?? [], setting.others);
    markup = setting.markup ?? element(setting.attributes ?? `endpoint="${faults.endpoint}"`);
    head = setting.head ?? '';
    file = setting.file ?? 'contact-form.js';
    page = await browser.newPage();
    try {
      await page.goto(site.url);
      await page.evaluate(watchForm, limits);
      await run();
      const said = (await page.consoleMessages()).map(({ text }) => text);
      // What the engines write themselves about a request that fails.
      const ours = said.filter(
        (text) =>
          !/Failed to load resource|blocked by CORS policy|Cross-Origin Request Blocked|access control checks|net::ERR|NetworkError/.test(
            text,
          ),
      );
      assert.deepEqual(
        ours.filter((text) => !/^gezin-widgets: (check the endpoint|\S+ answered )/.test(text)),
        [],
      );
    } finally {
      await page.close();
    }
  }

  const fillAndSend = async (texts: Partial<typeof words> = {}) => {
    await page.evaluate(fill, { ...words, ...texts });
    await page.click('gezin-contact-form >>> [part=send]');
  };
  const ended = () => page.evaluate(untilEnd);

  for (const row of rows) {
    test(row.name, () =>
      onForm({ acts: row.acts, others: row.others }, async () => {
        const {
          fails,
          posts,
          kept = 1,
          keys = 1,
          says,
          isTold,
          takes,
          isSlow = posts === undefined ? undefined : true,
        } = row;
        await fillAndSend();
        const outcome = await ended();
        assert.equal(outcome.state, fails ? 'failed' : 'sent', outcome.text);
        assert.deepEqual(outcome.events, [
          fails ? `gezin-message-failed ${fails}` : `gezin-message-sent ${[...faults.kept.values()].at(-1)!.id}`,
        ]);

        // Nothing is lost, nothing is kept twice.
        assert.deepEqual(outcome.kept, fails ? [words.name, words.email, words.message] : []);
        assert.equal(faults.kept.size, kept);
        assert.equal(new Set(faults.posted.map(({ key }) => key)).size, keys);
        assert.equal(new Set(faults.posted.map(({ body }) => body)).size, 1);
        if (posts) assert.equal(faults.posted.length, posts);

        // Said once, by the focus alone.
        assert.ok(outcome.isHeadingFocused);
        const slowly = 'status: Nog bezig met versturen';
        const wasSlow = isSlow ?? outcome.announced.includes(slowly);
        assert.deepEqual(outcome.announced, [
          'status: Bezig met versturen',
          ...(wasSlow ? [slowly] : []),
          `focus: ${outcome.heading}`,
        ]);
        if (says) assert.match(outcome.text, says);
        const told = (await page.consoleMessages()).filter(({ text }) => / answered \d+ without /.test(text));
        assert.equal(told.length, isTold ? 1 : 0);
        assert.ok(outcome.text.length < 2000);
        if (takes) assert.ok(outcome.took >= takes[0] && outcome.took <= takes[1], `${outcome.took} ms`);
      }),
    );
  }

  test('sends what the contract asks for, and nothing else', () =>
    onForm({ attributes: `endpoint="${faults.endpoint}" subject-key="vraag"` }, async () => {
      await fillAndSend({ message: 'e\u0301\r\nü' });
      await ended();
      const { key, body, headers } = faults.posted[0]!;
      assert.match(key, /^"[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}"$/);
      const { elapsedMs, ...rest } = JSON.parse(body) as Record<string, unknown>;
      assert.deepEqual(rest, {
        name: 'Jan',
        email: 'jan@voorbeeld.nl',
        message: '\u00e9\nü',
        subjectKey: 'vraag',
        language: 'nl',
        extra: '',
      });
      assert.ok(Number.isInteger(elapsedMs) && (elapsedMs as number) >= 0);
      assert.equal(headers['content-type'], 'application/json');
      assert.equal(headers.accept, 'application/json, application/problem+json');
      assert.equal(headers.cookie, undefined);
      assert.equal(headers.referer, undefined);
    }));

  test('F01 offline: it says so within a second, and sends when asked again', () =>
    onForm(
      {
        head:
          engine === 'webkit'
            ? '<script>Object.defineProperty(navigator, "onLine", { get: () => window.online ?? true })</script>'
            : '',
      },
      async () => {
        // WebKit's driver has no such command: there the connection is reset, and the page told that it is offline.
        const setOffline = (offline: boolean) =>
          engine === 'webkit'
            ? page.evaluate((online) => void Object.assign(window, { online }), !offline)
            : page.setOffline(offline);
        if (engine === 'webkit') faults.plan([acts.resetBefore]);
        await setOffline(true);
        await fillAndSend();
        const outcome = await ended();
        assert.deepEqual(outcome.events, ['gezin-message-failed offline']);
        assert.match(outcome.text, /U hebt geen internet/);
        assert.match(outcome.text, /Opnieuw proberen/);
        assert.ok(outcome.took < 1000, `${outcome.took} ms`);
        assert.deepEqual(outcome.kept, Object.values(words));
        await setOffline(false);
        await page.click('gezin-contact-form >>> [part=send]');
        assert.equal((await ended()).state, 'sent');
        assert.equal(faults.kept.size, 1);
      },
    ));

  test('F02 the answer is lost: the message goes again under the same key, and is kept once', () =>
    onForm({ others: acts.resetAfter }, async () => {
      await fillAndSend();
      const outcome = await ended();
      assert.deepEqual(outcome.events, ['gezin-message-failed blocked']);
      assert.match(outcome.text, uncertain);
      assert.match(outcome.text, /Als u niets verandert, komt uw bericht niet dubbel aan/);
      const before = faults.posted[0]!;
      const { id } = faults.kept.get(before.key)!;
      faults.plan([]);
      faults.kept.set(before.key, { id, body: before.body });
      await page.click('gezin-contact-form >>> [part=send]');
      assert.deepEqual((await ended()).events.at(-1), `gezin-message-sent ${id}`);
      assert.equal(faults.kept.size, 1);
    }));

  test('a message that was changed after a failure has a key of its own', () =>
    onForm({ acts: [problem(413, 'too-large')] }, async () => {
      await fillAndSend();
      await ended();
      await fillAndSend({ message: 'Korter.' });
      assert.equal((await ended()).state, 'sent');
      assert.equal(new Set(faults.posted.map(({ key }) => key)).size, 2);
    }));

  for (const [what, address] of [
    ['F03 a name that does not exist', 'http://nowhere.invalid/v1/forms/a/messages'],
    ['F03 no TLS', 'https:'],
  ] as const) {
    test(`${what}: it ends, and the text is still there`, () =>
      onForm(
        { attributes: `endpoint="${address === 'https:' ? faults.endpoint.replace('http:', address) : address}"` },
        async () => {
          await fillAndSend();
          const outcome = await ended();
          assert.deepEqual(outcome.events, ['gezin-message-failed blocked']);
          assert.deepEqual(outcome.kept, Object.values(words));
          assert.ok(outcome.took < limits.total + 1000);
        },
      ));
  }

  test('F04 no CORS: it names the other ways, and tells the developer once', () =>
    onForm({}, async () => {
      faults.withoutCors = true;
      await fillAndSend();
      const outcome = await ended();
      assert.deepEqual(outcome.events, ['gezin-message-failed blocked']);
      assert.match(outcome.text, /contact@voorbeeld\.nl.*050 123 45 67/);
      assert.deepEqual(outcome.kept, Object.values(words));
      const hints = (await page.consoleMessages()).filter(({ text }) => /gezin-widgets: .*CORS/.test(text));
      assert.equal(hints.length, 1);
    }));

  for (const status of [301, 302, 303, 307, 308]) {
    test(`F13 ${status} to another host is not followed`, async () => {
      let asked = 0;
      const other = await serve(() => {
        asked++;
        return { body: '{}', headers: { 'access-control-allow-origin': '*' } };
      });
      try {
        await onForm({ others: answer(status, '', { location: `${other.url}/` }) }, async () => {
          await fillAndSend();
          assert.deepEqual((await ended()).events, ['gezin-message-failed blocked']);
          assert.equal(asked, 0);
        });
      } finally {
        await other.close();
      }
    });
  }

  test('F17 a double click, Enter and a click, and 50 clicks by a script are one message', () =>
    onForm({ others: acts.after(300, accept) }, async () => {
      await page.evaluate(fill, words);
      await page.evaluate(() => {
        const root = document.querySelector('gezin-contact-form')!.shadowRoot!;
        root.querySelector('input')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
        for (let i = 0; i < 50; i++) root.querySelector<HTMLElement>('[part=send]')!.click();
      });
      await page.click('gezin-contact-form >>> [part=send]');
      assert.equal((await ended()).state, 'sent');
      assert.equal(faults.posted.length, 1);
    }));

  test('F17, F18 two forms with the same words are two messages', () =>
    onForm(
      { markup: element(`endpoint="${faults.endpoint}"`) + element(`endpoint="${faults.endpoint}"`) },
      async () => {
        await page.evaluate(fill, words);
        await page.evaluate(async () => {
          const forms = [...document.querySelectorAll('gezin-contact-form')];
          for (const form of forms) form.shadowRoot!.querySelector<HTMLElement>('[part=send]')!.click();
          while (forms.some(({ state }) => state !== 'sent')) await new Promise((done) => setTimeout(done, 20));
        });
        assert.equal(faults.posted.length, 2);
        assert.equal(faults.kept.size, 2);
      },
    ));

  for (const [name, act, end] of [
    ['answered', acts.after(200, accept), 'sent'],
    ['refused', acts.after(200, problem(413, 'too-large')), 'failed'],
    ['reset, and tried again', acts.after(200, acts.resetAfter), 'sent'],
  ] as const) {
    test(`F19 the element is taken away while the message is ${name}: it shows how it ended when it comes back`, () =>
      onForm({ acts: [act] }, async () => {
        await fillAndSend();
        const came = await page.evaluate(async (milliseconds) => {
          const form = document.querySelector('gezin-contact-form')!;
          form.remove();
          await new Promise((done) => setTimeout(done, milliseconds));
          document.body.append(form);
          await form.updateComplete;
          for (const end = performance.now() + 5000; form.state === 'sending' && performance.now() < end;)
            await new Promise((done) => setTimeout(done, 20));
          return { state: form.state, message: form.shadowRoot!.querySelector('textarea')?.value ?? '' };
        }, 1500);
        assert.deepEqual(came, { state: end, message: end === 'sent' ? '' : words.message });
        assert.equal(faults.kept.size, end === 'sent' ? 1 : 0);
      }));
  }

  test('F21 back from another page after the sending: it is not sent again', () =>
    onForm({}, async () => {
      await fillAndSend();
      await ended();
      await goAwayAndBack();
      assert.notEqual(await stateSoon(), 'sending');
      assert.equal(faults.posted.length, 1);
    }));

  test('F21 back from another page during the sending: it does not hang, and nothing is kept twice', () =>
    onForm({ acts: [acts.after(400, accept)] }, async () => {
      await fillAndSend();
      await goAwayAndBack();
      await page.evaluate(() => new Promise((done) => setTimeout(done, 3000)));
      assert.notEqual(await stateSoon(), 'sending');
      assert.equal(faults.kept.size, 1);
    }));

  const goAwayAndBack = async () => {
    await page.goto(`${site.url}/elsewhere`);
    await page.evaluate(() => void setTimeout(() => history.back()));
    // While it changes pages nothing can be asked.
    const isBack = () =>
      page.evaluate(() => !!document.querySelector('gezin-contact-form')?.shadowRoot).catch(() => false);
    for (const end = Date.now() + 10_000; !(await isBack()) && Date.now() < end;)
      await new Promise((done) => setTimeout(done, 50));
  };
  const stateSoon = () => page.evaluate(() => document.querySelector('gezin-contact-form')!.state);

  test('F22 timers that are held up: the end is by the clock', () =>
    onForm(
      {
        others: problem(503, 'unavailable'),
        head: '<script>const set = setTimeout; window.setTimeout = (run, time) => set(run, time && time + 2500)</script>',
      },
      async () => {
        await fillAndSend();
        const outcome = await ended();
        assert.deepEqual(outcome.events, ['gezin-message-failed server']);
        // The pauses of 2.5 s leave room for three attempts in 6 s.
        assert.equal(faults.posted.length, 3);
      },
    ));

  for (const days of [-1, 1]) {
    test(`F24 a clock that is ${days} day off`, () =>
      onForm(
        {
          acts: [(...all) => unavailable(new Date(Date.now() + 1000).toUTCString())(...all)],
          head: `<script>const now = Date.now; Date.now = () => now() + ${days * 86_400_000}</script>`,
        },
        async () => {
          await fillAndSend();
          assert.equal((await ended()).state, 'sent');
        },
      ));
  }

  test('a page over plain http, whose crypto has neither randomUUID nor subtle', () =>
    onForm(
      { head: '<script>delete Crypto.prototype.randomUUID; delete Crypto.prototype.subtle</script>' },
      async () => {
        await fillAndSend();
        assert.equal((await ended()).state, 'sent');
      },
    ));

  test('a page that wraps what the platform gives, and clobbers names', () =>
    onForm(
      {
        head: `<script>
          for (const name of ['fetch', 'setTimeout']) { const original = window[name]; window[name] = function (...words) { return original.apply(this, words); }; }
          window.Promise = class extends Promise {};
        </script>`,
        markup: `<a id="crypto"></a><form name="fetch"><input name="JSON"></form><img name="getElementById" alt="">${element(`endpoint="${faults.endpoint}"`)}`,
      },
      async () => {
        await fillAndSend();
        assert.equal((await ended()).state, 'sent');
      },
    ));

  test("within a page's own form: no field, no event and no submit of ours reaches it", () =>
    onForm(
      {
        markup: `<form id="own" action="/elsewhere"><input name="own" value="1">${element(`endpoint="${faults.endpoint}"`)}</form>`,
      },
      async () => {
        await page.evaluate(() => {
          const heard: string[] = [];
          const own = document.querySelector('form')!;
          for (const type of [
            'input',
            'beforeinput',
            'textInput',
            'change',
            'keydown',
            'keypress',
            'keyup',
            'submit',
            'formdata',
          ])
            own.addEventListener(type, () => heard.push(type));
          Object.assign(window, { heard });
        });
        await page.click('gezin-contact-form >>> [name=email]');
        await page.type('jan@voorbeld.nl');
        await page.click('gezin-contact-form >>> textarea');
        await page.type('Dag?');
        await page.click('gezin-contact-form >>> [name=email]');
        await page.press('Enter');
        assert.equal((await ended()).state, 'sent');
        const seen = await page.evaluate(() => ({
          heard: [...(window as unknown as { heard: string[] }).heard],
          fields: [...new FormData(document.querySelector('form')!).keys()],
          path: location.pathname + location.search + location.hash,
        }));
        assert.deepEqual(seen, { heard: [], fields: ['own'], path: '/' });
        assert.equal((JSON.parse(faults.posted[0]!.body) as { message: string }).message, 'Dag?');
      },
    ));

  test('P07 in a frame that may run scripts and nothing else: the click sends', () =>
    onForm(
      {
        markup: `${element(`endpoint="${faults.endpoint}"`)}<iframe sandbox="allow-scripts" src="/framed" title="Frame" width="600" height="900"></iframe>`,
        head: '<script>addEventListener("message", ({ data }) => (window.told = data))</script>',
      },
      async () => {
        const told = await page.evaluate(async () => {
          const end = performance.now() + 5000;
          while (!('told' in window) && performance.now() < end) await new Promise((done) => setTimeout(done, 20));
          return (window as unknown as { told?: string }).told;
        });
        assert.equal(told, 'sent');
        assert.equal(faults.posted[0]!.headers.origin, 'null');
      },
    ));

  test('H42 what only a machine fills in goes along, and is not judged', () =>
    onForm({}, async () => {
      await page.evaluate(fill, words);
      await page.evaluate(() => {
        document
          .querySelector('gezin-contact-form')!
          .shadowRoot!.querySelector<HTMLInputElement>('[name=extra]')!.value = 'https://spam.example';
      });
      await page.click('gezin-contact-form >>> [part=send]');
      assert.equal((await ended()).state, 'sent');
      assert.equal((JSON.parse(faults.posted[0]!.body) as { extra: string }).extra, 'https://spam.example');
    }));

  test('H44 attributes that change while it sends: the message goes where it went, in the language in which it began', () =>
    onForm({ acts: [acts.after(300, answer(500))], file: 'contact-form.all.js' }, async () => {
      await fillAndSend();
      await page.evaluate(() => {
        const form = document.querySelector('gezin-contact-form')!;
        form.endpoint = '/elsewhere';
        form.removeAttribute('privacy-url');
        form.subjectKey = 'other';
        form.lang = 'en';
      });
      assert.equal((await ended()).state, 'sent');
      assert.equal(faults.posted.length, 2);
      assert.equal(new Set(faults.posted.map(({ body }) => body)).size, 1);
    }));

  describe('with Contact Form 7', () => {
    const attributes = () =>
      `endpoint="${faults.endpoint.replace('/v1/forms/site/messages', '/wp-json/contact-form-7/v1/contact-forms/12/feedback')}" service="contact-form-7"`;
    const feedback = (status: string, more: object = {}) =>
      answer(200, { status, ...more }, { 'content-type': 'application/json' });

    test('sends once, and knows when it was mailed', () =>
      onForm({ attributes: attributes(), acts: [feedback('mail_sent', { posted_data_hash: 'abc' })] }, async () => {
        await fillAndSend();
        assert.deepEqual((await ended()).events, ['gezin-message-sent abc']);
        const { body, headers } = faults.posted[0]!;
        assert.match(headers['content-type']!, /^multipart\/form-data/);
        assert.match(body, /name="_wpcf7_unit_tag"\r\n\r\nwpcf7-f12-o1\r\n/);
        assert.match(body, /name="your-message"\r\n\r\nRegel 1\r\nRegel 2/);
      }));

    for (const [what, act] of [
      ['is reset', acts.resetAfter],
      ['never answers', acts.silence],
      ['answers 500', answer(500)],
    ] as const) {
      test(`asks no second time when it ${what}, and says that nobody knows`, () =>
        onForm({ attributes: attributes(), others: act }, async () => {
          await fillAndSend();
          const outcome = await ended();
          assert.equal(outcome.state, 'failed');
          assert.match(outcome.text, uncertain);
          assert.match(outcome.text, /Neem liever op een andere manier contact op/);
          // An engine may repeat a request whose connection was closed before anything came.
          if (act !== acts.resetAfter) assert.equal(faults.posted.length, 1);
          assert.deepEqual(outcome.kept, Object.values(words));
        }));
    }

    test('shows beside the field what it finds wrong, as text', () =>
      onForm(
        {
          attributes: attributes(),
          acts: [
            feedback('validation_failed', { invalid_fields: [{ field: 'your-email', message: '<b>Onbekend</b>' }] }),
          ],
        },
        async () => {
          await fillAndSend();
          assert.match((await ended()).text, /<b>Onbekend<\/b>.*E-mailadres.*<b>Onbekend<\/b>/);
        },
      ));
  });

  test('F29 without its script its fallback is read', { skip: onlyIn('chromium', 'firefox') }, async () => {
    faults.plan([]);
    markup = element(`endpoint="${faults.endpoint}"`);
    page = await browser.newPage();
    try {
      await page.intercept('/contact-form.js', 'block');
      await page.goto(site.url);
      assert.equal((await page.treeText()).join(), 'De vloer.');
    } finally {
      await page.close();
    }
  });
});

/* What follows runs in the page. */

interface Watched extends Window {
  watched: { events: string[]; announced: string[]; began: number; took: number };
}

function watchForm(limits: object): void {
  const watched = { events: [] as string[], announced: [] as string[], began: 0, took: 0 };
  Object.assign(window, { watched });
  for (const form of document.querySelectorAll('gezin-contact-form')) {
    Object.assign(form, { limits });
    const root = form.shadowRoot!;
    root.addEventListener('click', () => (watched.began ||= performance.now()), true);
    root.addEventListener('focusin', ({ target }) => {
      if ((target as Element).matches('[part=outcome]'))
        watched.announced.push(`focus: ${(target as Element).textContent.trim()}`);
    });
    let said = '';
    new MutationObserver(() => {
      const text = [...root.querySelectorAll('[aria-live]')]
        .map(({ textContent }) => textContent.trim())
        .filter(Boolean)
        .join(' | ');
      if (text !== said && text) watched.announced.push(`status: ${text}`);
      said = text;
    }).observe(root, { subtree: true, childList: true, characterData: true });
  }
  for (const [type, detail] of [
    ['gezin-message-sent', 'id'],
    ['gezin-message-failed', 'reason'],
  ] as const) {
    document.addEventListener(type, (event) => {
      watched.events.push(`${type} ${String(event[detail as never])}`);
      watched.took = performance.now() - watched.began;
      watched.began = 0;
    });
  }
}

function fill(texts: Record<string, string>): void {
  for (const form of document.querySelectorAll('gezin-contact-form')) {
    for (const [name, text] of Object.entries(texts)) {
      const field = form.shadowRoot!.querySelector<HTMLInputElement>(`[name=${name}]`)!;
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
  }
}

async function untilEnd(): Promise<Outcome> {
  const form = document.querySelector('gezin-contact-form')!;
  const { watched } = window as unknown as Watched;
  const { length } = watched.events;
  const end = performance.now() + 15_000;
  // The form goes a moment after it was sent.
  const isLeaving = () => form.state === 'sent' && form.shadowRoot!.querySelector('form');
  while ((form.state === 'sending' || isLeaving() || (!length && !watched.events.length)) && performance.now() < end)
    await new Promise((done) => setTimeout(done, 20));
  await form.updateComplete;
  await new Promise((done) => setTimeout(done, 50));
  const root = form.shadowRoot!;
  const heading = root.querySelector('[part=outcome]');
  return {
    state: form.state,
    kept: [...root.querySelectorAll<HTMLInputElement>('[part=input]')].map(({ value }) => value),
    heading: heading?.textContent.trim() ?? '',
    isHeadingFocused: root.activeElement === heading,
    text: root.querySelector('[part=base]')!.textContent.replace(/\s+/g, ' '),
    events: watched.events,
    announced: watched.announced,
    took: watched.took,
  };
}
