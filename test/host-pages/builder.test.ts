import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { autop } from '@wordpress/autop';
import fc from 'fast-check';
import { build } from 'vite';
import { nameOf } from '../../publish/names.ts';
import { languages, tags } from '../../publish/project.ts';
import { siteNames } from '../../site/builder/choices.ts';
import { watchConsole } from '../../tools/browser/in-page.ts';
import { type Browser, openBrowser, type Page } from '../../tools/browser.ts';
import { type ExampleServer, startExample } from '../support/example-server.ts';
import { type FaultServer, startFaultServer } from '../support/fault-server.ts';
import { openSitePage } from '../support/host-pages/open-site-page.ts';
import { data } from '../support/host-pages/planted-pages.ts';
import { inEngines } from '../support/in-engines.ts';
import { type PackedPackage, packPackage } from '../support/packed-package.ts';
import { serve, type Site } from '../../tools/serve.ts';

/** What was copied from the builder, by the names of its texts. */
type Copied = Record<string, string>;

let example: ExampleServer;
let faults: FaultServer;
let packed: PackedPackage;

before(async () => {
  example = await startExample();
  faults = await startFaultServer();
  packed = packPackage();
  symlinkSync(resolve('node_modules/lit'), join(packed.consumer, 'node_modules/lit'), 'junction');
});

after(async () => {
  await example.stop();
  await faults.close();
  packed.remove();
});

/** Builds what a developer would, of the lines that were copied: the script that a page then loads. */
async function bundle(script: string): Promise<string> {
  const folder = join(packed.consumer, 'app');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'main.js'), script);
  await build({
    root: packed.consumer,
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: 'app/dist',
      modulePreload: false,
      rolldownOptions: { input: join(folder, 'main.js'), output: { entryFileNames: 'main.js', codeSplitting: false } },
    },
  });
  return readFileSync(join(folder, 'dist/main.js'), 'utf8');
}

/** What Drupal writes into a page for a library of the theme. */
function libraryTags(text: string): string {
  const entries = [...text.matchAll(/^ {4,6}(http\S+): \{ .*attributes: \{ (.*?) \} \}$/gm)];
  assert.equal(entries.length, 2, text);
  return entries
    .map(([, address, attributes]) => {
      const given = [...attributes!.matchAll(/(\w+): '?([^',]+)'?/g)]
        .map(([, name, value]) => `${name!}="${value!}"`)
        .join(' ');
      return address!.endsWith('.css')
        ? `<link rel="stylesheet" href="${address!}" ${given}>`
        : `<script src="${address!}" ${given}></script>`;
    })
    .join('\n');
}

/** What WordPress puts in an address's place: it asks the page, and restricts what it is given. */
async function embedded(address: string): Promise<string> {
  const page = await (await fetch(address)).text();
  const [, discovered] = /type="application\/json\+oembed" href="([^"]+)"/.exec(page)!;
  const { html } = (await (await fetch(discovered!)).json()) as { html: string };
  return html.replace(
    /src="([^"]+)"/,
    'sandbox="allow-scripts" security="restricted" src="$1#?secret=aB3dE5" data-secret="aB3dE5"',
  );
}

inEngines('the embed builder', (engine) => {
  let site: Site;
  let browser: Browser;
  let builder: Page;
  let visited: Page;
  let served: { body: string; policy: string; files?: Record<string, string>; isFrame?: boolean };

  before(async () => {
    site = await serve((path) => {
      if (path === '/watch.js')
        return `(${String(watchConsole)})(); window.told = []; addEventListener("message", ({ data }) => told.push(data));`;
      if (path !== '/') return served.files?.[path];
      return {
        body: `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Page</title><script src="/watch.js" nonce="watch"></script></head><body>${served.body}</body></html>`,
        headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': served.policy },
      };
    });
    browser = await openBrowser(engine);
    builder = await browser.newPage({ width: 1200 });
    await openSitePage(builder, example.builder);
    visited = await browser.newPage({ width: 800 });
  });

  after(async () => {
    await browser.close();
    await site.close();
  });

  /** Fills fields in, and copies all texts by their buttons. */
  const copy = (fields: Record<string, string> = {}): Promise<Copied> =>
    builder.evaluate(async (values) => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      for (const [id, value] of Object.entries(values)) {
        const field = document.getElementById(id) as HTMLInputElement;
        field.value = value;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }
      // The hash of the colours is computed aside.
      const hasHash = () => document.querySelector<HTMLTextAreaElement>('#text-policy')!.value.includes("'sha256-");
      while (document.querySelector<HTMLTextAreaElement>('#text-page')?.value.includes('<style>') && !hasHash())
        await new Promise((done) => setTimeout(done, 20));
      const texts: string[] = [];
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: { writeText: (text: string) => Promise.resolve(void texts.push(text)) },
      });
      const areas = [...document.querySelectorAll<HTMLTextAreaElement>('.copyable textarea')];
      for (const area of areas) area.closest('.copyable')!.querySelector('button')!.click();
      return Object.fromEntries(areas.map(({ id }, i) => [id.replace('text-', ''), texts[i]!]));
    }, fields);

  /** Chooses one widget and a kind of site. */
  const choose = (tag: string, kind: string) =>
    builder.evaluate(
      (chosen, site) => {
        for (const box of document.querySelectorAll<HTMLInputElement>('.widgets input'))
          if (box.checked !== (box.id === chosen)) box.click();
        document.getElementById(`site-${site}`)!.click();
      },
      tag,
      kind,
    );

  // Nothing but what the builder printed, and the test's own eyes.
  function policyOf(copied: Copied): string {
    const printed = copied.policy ?? '';
    const watched = printed.includes('script-src ')
      ? printed.replace('script-src ', "script-src 'nonce-watch' ")
      : `script-src 'nonce-watch'; ${printed}`;
    return [
      `default-src 'none'; img-src ${site.url}/favicon.ico; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; ${watched}`,
      copied['trusted-types'],
    ]
      .filter(Boolean)
      .join('; ');
  }

  async function onSite(what: typeof served, run: (page: Page) => Promise<void>): Promise<void> {
    served = what;
    const before = (await visited.consoleMessages()).length;
    await visited.goto(site.url);
    await run(visited);
    // In a frame the host of the pages sets the form up, and says so.
    // In WebKit each document begins anew.
    const all = (await visited.consoleMessages()).slice(engine === 'webkit' ? 0 : before);
    const said = all.filter(({ text }) => !what.isFrame || !text.includes('<gezin-contact-form> shows no form'));
    assert.deepEqual(said, []);
  }

  /** Writes a message, sends it, and waits for the answer. */
  async function send(page: Page): Promise<void> {
    await page.click('gezin-contact-form >>> [name=email]');
    await page.type('jan@voorbeeld.nl');
    await page.click('gezin-contact-form >>> [name=message]');
    await page.type('Hoi');
    await page.click('gezin-contact-form >>> [part=send]');
    await page.evaluate(async () => {
      const end = performance.now() + 5000;
      while (document.querySelector('gezin-contact-form')!.state !== 'sent' && performance.now() < end)
        await new Promise((done) => setTimeout(done, 20));
    });
  }

  /** What a page shows of a widget, once it is there; a frame says that it is, and how high. */
  const shownOf = (page: Page, tag: string) =>
    page.evaluate(async (name) => {
      const { told } = window as unknown as { told: { type?: string; height?: number }[] };
      const end = performance.now() + 5000;
      const text = () => document.querySelector(name)?.shadowRoot?.querySelector('[part=base]')?.textContent.trim();
      const isReady = () => told.some(({ type }) => type === 'gezin-embed-ready');
      const height = () => told.findLast(({ type }) => type === 'gezin-embed-height')?.height ?? 0;
      while (!text() && !(isReady() && height() >= 100) && performance.now() < end)
        await new Promise((done) => setTimeout(done, 20));
      return text() ?? `${isReady() ? 'ready' : 'a fallback'} of ${height()} pixels`;
    }, tag);

  const fieldsFor = (tag: string): Record<string, string> =>
    tag === 'gezin-contact-form'
      ? { 'gezin-contact-form-endpoint': faults.endpoint, 'gezin-contact-form-privacy-url': '/privacy' }
      : {};

  for (const kind of siteNames) {
    for (const tag of tags) {
      test(`${tag} works on another site by the text for: ${kind}, under the policy that goes with it`, async () => {
        const isFrame = ['iframe', 'url', 'wordpress-editor'].includes(kind);
        await choose(tag, kind);
        const copied = await copy(isFrame ? {} : fieldsFor(tag));
        const files: Record<string, string> = {};
        let body = copied.page ?? copied.frames ?? '';
        if (kind === 'wordpress') body = autop(body);
        if (kind === 'drupal') body = `${libraryTags(copied.libraries!)}${copied.blocks!}`;
        if (copied.addresses) body = await embedded(copied.addresses);
        if (kind === 'npm') {
          files['/main.js'] = await bundle(copied.script!);
          body = `<script type="module" src="/main.js"></script>${copied.blocks!}`;
        }
        await onSite({ body, policy: policyOf(copied), files, isFrame }, async (page) => {
          const shown = await shownOf(page, tag);
          assert.match(shown, isFrame ? /^ready of [1-9]\d{2,} pixels$/ : /\w{3}/);
          if (!isFrame) assert.ok(await page.evaluate((name) => customElements.get(name) !== undefined, tag));
        });
      });
    }
  }

  for (const directive of ['script-src', 'style-src', 'connect-src']) {
    test(`prints no ${directive} without need`, async () => {
      await openSitePage(builder, `${example.builder}?widgets=goals-list&follow`);
      const copied = await copy();
      served = {
        body: copied.page!,
        policy: policyOf(copied).replace(new RegExp(`${directive} [^;]*`), `${directive} 'nonce-watch'`),
      };
      const page = await browser.newPage();
      await page.goto(site.url);
      const refused = await page.evaluate(async (name) => {
        const said = () => window.watchedConsole!.map(({ text }) => text).join('\n');
        const end = performance.now() + 5000;
        while (!said().includes(name) && performance.now() < end) await new Promise((done) => setTimeout(done, 20));
        return said();
      }, directive);
      assert.match(refused, new RegExp(directive));
      await page.close();
    });
  }

  test('sends a message from another site', async () => {
    await choose('gezin-contact-form', 'any');
    const copied = await copy(fieldsFor('gezin-contact-form'));
    const before = faults.posted.length;
    await onSite({ body: copied.page!, policy: policyOf(copied) }, async (page) => {
      await shownOf(page, 'gezin-contact-form');
      await send(page);
    });
    // A busy machine may make the form try again: with the same key, which makes it one message.
    assert.equal(new Set(faults.posted.slice(before).map(({ key }) => key)).size, 1);
  });

  test('colours, theme, heading, language and feed go along', async () => {
    await openSitePage(
      builder,
      `${example.builder}?widgets=goals-list+levels-diagram&lang=en&theme=light&heading-level=3&follow&color.accent=7a1f3d&levels-diagram.level=active`,
    );
    const copied = await copy({ 'gezin-goals-list-heading': 'Our "own" <b>' });
    await onSite({ body: copied.page!, policy: policyOf(copied) }, async (page) => {
      assert.match(await shownOf(page, 'gezin-goals-list'), /^Our "own" <b>/);
      const seen = await page.evaluate(() => {
        const diagram = document.querySelector('gezin-levels-diagram')!;
        return {
          accent: getComputedStyle(diagram).getPropertyValue('--gezin-color-accent').trim(),
          heading: document.querySelector('gezin-goals-list')!.shadowRoot!.querySelector('h3')?.textContent.trim(),
          level: diagram.level,
          lang: diagram.shadowRoot!.querySelector<HTMLElement>('[part=base]')!.lang,
        };
      });
      assert.deepEqual(seen, { accent: '#7a1f3d', heading: 'Our "own" <b>', level: 'active', lang: 'en' });
      assert.ok((await page.requests()).some((url) => url.endsWith('/0/content/en.json')));
    });
  });

  for (const language of languages) {
    test(`is accessible, asks nobody for anything, and shows every attribute in ${language}`, async () => {
      const page = await browser.newPage({ width: 1200 });
      const address = `${example.builder}${language === 'nl' ? '' : `${language}/`}`;
      const all = tags.map(nameOf).join('+');
      await openSitePage(page, `${address}?widgets=${all}`);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      assert.deepEqual(await page.axe(), []);
      assert.deepEqual(await page.consoleMessages(), []);
      const asked = (await page.requests()).filter((url) => !url.startsWith('data:')).map((url) => new URL(url).origin);
      assert.deepEqual([...new Set(asked)], [new URL(example.builder).origin]);
      const shown = await page.evaluate(() =>
        [...document.querySelectorAll('main :is(input, select)[id^=gezin-]')].map(({ id }) => id),
      );
      const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as {
        modules: { declarations: { tagName?: string; attributes?: { name: string; inheritedFrom?: unknown }[] }[] }[];
      };
      const described = modules
        .flatMap(({ declarations }) => declarations)
        .flatMap(({ tagName, attributes = [] }) =>
          attributes
            .filter(({ name, inheritedFrom }) => tagName && name !== 'src' && (!inheritedFrom || name === 'heading'))
            .map(({ name }) => `${tagName!}-${name}`),
        );
      assert.deepEqual(
        shown.filter((id) => !tags.includes(id) && !id.endsWith('-no-heading')).toSorted(),
        described.toSorted(),
      );
      const told = (await page.treeText()).join(' ');
      assert.match(told, language === 'nl' ? /Zonder deze twee adressen/ : /Without these two addresses/);
      await page.close();
    });
  }

  const verdicts = [
    ['dark', '222222', /Te weinig contrast voor het getal van een feit: \d,\d, en nodig is 4,5\./],
    ['light', '222222', /Het contrast binnen de onderdelen is overal goed genoeg/],
    ['auto', '0a3d62', /^\s*Te weinig contrast voor het getal van een feit op een donkere pagina/],
  ] as const;
  for (const [theme, accent, contrast] of verdicts) {
    test(`says what the contrast of ${accent} is in the ${theme} theme`, async () => {
      const page = await browser.newPage({ width: 1200 });
      await openSitePage(page, `${example.builder}?widgets=fact-counters&color.accent=${accent}&theme=${theme}`);
      assert.match(await page.evaluate(() => document.querySelector('.colours ~ [data-said]')!.textContent), contrast);
      await page.close();
    });
  }

  test('can be used by keyboard alone, and keeps what was chosen in its address', async () => {
    const page = await browser.newPage({ width: 1200 });
    await openSitePage(page, example.builder);
    await page.evaluate(() => document.querySelector<HTMLElement>('#gezin-levels-diagram')!.focus());
    await page.type(' ');
    const hasAddress = (part: string) =>
      page.evaluate(async (wanted) => {
        const end = performance.now() + 5000;
        while (!location.search.includes(wanted) && performance.now() < end)
          await new Promise((done) => setTimeout(done, 20));
      }, part);
    // A key may still be on its way when the driver has sent it.
    await hasAddress('levels-diagram');
    await page.evaluate(() => document.querySelector<HTMLElement>('#site-any')!.focus());
    await page.press('ArrowDown');
    await hasAddress('classic');
    const { search, text, focused } = await page.evaluate(() => {
      return {
        search: location.search,
        text: document.querySelector('textarea')!.value,
        focused: document.activeElement!.id,
      };
    });
    assert.equal(search, '?widgets=goals-list+levels-diagram&lang=nl&site=classic');
    assert.match(text, /widgets\.classic\.js[^]*<gezin-goals-list[^]*<gezin-levels-diagram/);
    assert.equal(focused, 'site-classic');
    assert.deepEqual(await page.consoleMessages(), []);
    await page.close();
  });

  test('shows what is chosen, at three widths, and sends nothing', async () => {
    const page = await browser.newPage({ width: 1200 });
    await openSitePage(page, `${example.builder}?widgets=contact-form`);
    // The icon comes when the browser likes.
    const paths = async () =>
      [...new Set((await page.requests()).map((url) => new URL(url).pathname))].filter(
        (path) => !path.endsWith('/icon.svg'),
      );
    const before = await paths();
    // Ends where nothing is made smaller: WebKit's driver points where it was.
    for (const width of [1200, 640, 320]) {
      await page.click(`label[for=width-${width}]`);
      assert.equal(
        await page.evaluate(
          () =>
            document.querySelector('.desk')!.scrollWidth <= document.querySelector('.desk')!.clientWidth &&
            getComputedStyle(document.querySelector('.paper')!).width,
        ),
        `${width}px`,
      );
    }
    await send(page);
    assert.equal(await page.evaluate(() => document.querySelector('gezin-contact-form')!.state), 'sent');
    assert.deepEqual(await paths(), before);
    await page.close();
  });

  test('keeps the focus where the editor is, and says at the field what is wrong', async () => {
    const page = await browser.newPage({ width: 1200 });
    await openSitePage(page, `${example.builder}?widgets=contact-form`);
    await page.evaluate(() => document.querySelector<HTMLElement>('#gezin-contact-form-endpoint')!.focus());
    await page.type('info@gemeente.nl');
    await page.press('Tab');
    assert.match(
      (await page.treeText()).join(' '),
      /Dit is een e-mailadres\. Vul hier een webadres in dat begint met https:\/\//,
    );
    assert.ok(
      await page.evaluate(() =>
        document
          .querySelector('#gezin-contact-form-endpoint')!
          .matches('[aria-invalid=true][aria-describedby~=gezin-contact-form-endpoint-fault]'),
      ),
    );
    await page.evaluate(() => document.querySelector<HTMLInputElement>('#gezin-contact-form-endpoint')!.select());
    await page.evaluate(() => document.querySelector<HTMLElement>('#gezin-contact-form-endpoint')!.focus());
    await page.type('https://post.example/');
    await page.evaluate(() => document.querySelector<HTMLElement>('#gezin-contact-form-privacy-url')!.focus());
    await page.type('/privacy');
    await page.press('Tab');
    const { focused, text } = await page.evaluate(() => ({
      focused: document.activeElement!.id,
      text: document.querySelector('textarea')!.value,
    }));
    assert.equal(focused, 'gezin-contact-form-contact-url');
    assert.match(text, / endpoint="https:\/\/post\.example\/" privacy-url="\/privacy"/);
    assert.deepEqual(await page.axe(), []);
    await page.close();
  });

  for (const address of ['', '?site=iframe', '?widgets=', '?widgets=goals-list&color.accent=eeeeee']) {
    test(`says nothing by itself when it is opened with ${address || 'no choices'}, and then what a choice changed`, async () => {
      const page = await browser.newPage({ width: 1200 });
      await openSitePage(page, `${example.builder}${address}`);
      const regions = () =>
        page.evaluate(() =>
          [...document.querySelectorAll('[role=status], [role=alert], [aria-live]')]
            .map(({ textContent }) => textContent.trim())
            .filter(Boolean),
        );
      assert.deepEqual(await regions(), []);
      const step = await page.evaluate(() => {
        document.querySelector<HTMLElement>('[name=site]:not(:checked)')!.click();
        return document.querySelector('#copy-title ~ [data-said] > .step')!.textContent;
      });
      assert.deepEqual(await regions(), [step]);
      await page.close();
    });
  }

  test('takes a number as the Dutch write it, and shows what is typed while it is typed', async () => {
    const page = await browser.newPage({ width: 1200 });
    await openSitePage(page, `${example.builder}?widgets=fact-counter`);
    const { during, text } = await page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('#gezin-fact-counter-value')!;
      const write = (value: string, type: string) => {
        field.value = value;
        field.dispatchEvent(new Event(type, { bubbles: true }));
      };
      write('12,', 'input');
      write('12,5', 'input');
      const typed = field.value;
      write('12,5', 'change');
      return { during: typed, text: document.querySelector('textarea')!.value };
    });
    assert.equal(during, '12,5');
    assert.match(text, / value="12\.5"[^>]*><p><b>12,5%?<\/b>/);
    await page.close();
  });

  /** What is wrong between the controls of the fact's number and the code, and what they show. */
  const factOf = (page: Page, edits: [id: string, text: string][]) =>
    page.evaluate((all) => {
      const field = (id: string) => document.querySelector<HTMLInputElement>(`#gezin-fact-counter-${id}`)!;
      for (const [id, text] of all) {
        field(id).value = text;
        for (const type of ['input', 'change']) field(id).dispatchEvent(new Event(type, { bubbles: true }));
      }
      const [, written] = /<gezin-fact-counter((?: [\w-]+="[^"]*")*)>/.exec(document.querySelector('textarea')!.value)!;
      const code = Object.fromEntries(
        [...written!.matchAll(/ (value|unit|from|to)="([^"]*)"/g)].map(([, name, value]) => [name!, value!]),
      );
      const shown = Object.fromEntries(['value', 'from', 'to', 'unit'].map((name) => [name, field(name).value]));
      const told = (name: string) =>
        [...(field(name).getAttribute('aria-describedby') ?? '').split(' ')]
          .map((id) => document.getElementById(id)?.textContent)
          .join(' ')
          .replace(/\s+/g, ' ')
          .trim();
      return { code, shown, value: told('value'), from: told('from') };
    }, edits);

  test('shows in its controls what is in the code: another percentage, and after a reload', async () => {
    const page = await browser.newPage({ width: 1200 });
    await openSitePage(page, `${example.builder}?widgets=fact-counter`);
    assert.deepEqual((await factOf(page, [])).shown, { value: '93,5', from: '', to: '', unit: 'percent' });
    const typed = await factOf(page, [['value', '94']]);
    assert.deepEqual(
      [typed.code, typed.shown.unit, typed.shown.value],
      [{ value: '94', unit: 'percent' }, 'percent', '94'],
    );
    const search = await page.evaluate(async () => {
      const end = performance.now() + 5000;
      while (!location.search.includes('94') && performance.now() < end)
        await new Promise((done) => setTimeout(done, 20));
      return location.search;
    });
    await openSitePage(page, `${example.builder}${search}`);
    assert.deepEqual(await factOf(page, []), typed);
    await page.close();
  });

  for (const [language, count, read, more, refused] of [
    ['nl', '25.000', 'We lezen: 25.000', '93,5', /maximaal 100.*een aantal/],
    ['en', '25,000', 'We read: 25,000', '93.5', /100 at most.*a count/],
  ] as const) {
    test(`takes numbers as ${language} writes them, says how it reads them, and refuses a percentage over 100`, async () => {
      const page = await browser.newPage({ width: 1200 });
      await openSitePage(page, `${example.builder}${language === 'nl' ? '' : 'en/'}?widgets=fact-counter`);
      const over = await factOf(page, [['value', '120']]);
      assert.deepEqual([over.code, over.shown.value], [{ unit: 'percent' }, '120']);
      assert.match(over.value, refused);
      const counted = await factOf(page, [
        ['unit', 'count'],
        ['value', count],
      ]);
      assert.deepEqual([counted.code, counted.shown.value], [{ value: '25000' }, count]);
      assert.ok(counted.value.endsWith(read), counted.value);
      const part = await factOf(page, [
        ['unit', 'percent'],
        ['value', more],
      ]);
      assert.deepEqual([part.code, part.shown.value], [{ value: '93.5', unit: 'percent' }, more]);
      const range = await factOf(page, [
        ['from', '50'],
        ['to', '60'],
      ]);
      assert.deepEqual([range.code, range.shown.value], [{ from: '50', to: '60', unit: 'percent' }, '']);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      assert.deepEqual(await page.axe(), []);
      await page.close();
    });
  }

  test('shows in every control what is in the code, after anything is typed, chosen and cleared', async () => {
    const page = await browser.newPage({ width: 1200 });
    await openSitePage(page, `${example.builder}?widgets=${tags.map(nameOf).join('+')}`);
    const texts = [
      '',
      '94',
      '120',
      '93,5',
      '25.000',
      '1,2,3',
      'veel',
      '/privacy',
      'info@gemeente.nl',
      'https://post.example/x',
      ' Een "eigen" <b> ',
      '3',
    ];
    // The same each time, so that a failure comes again: any order will do that is none of ours.
    const edit = fc
      .tuple(fc.nat(), fc.constantFrom(...texts), fc.nat(), fc.boolean())
      .map(([control, text, choice, isTyped]) => ({ control, text, choice, isTyped }));
    const random = fc.sample(edit, { numRuns: 300, seed: 15 });
    const seen = await page.evaluate((edits) => {
      const controls = () => [
        ...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
          'main details :is(input, select):is([id^=gezin-], [id^=shared-])',
        ),
      ];
      return edits.map(({ control: at, text, choice, isTyped }) => {
        const all = controls();
        const control = all[at % all.length]!;
        if (control.type === 'checkbox') control.click();
        else {
          control.value =
            control instanceof HTMLSelectElement ? control.options[choice % control.options.length]!.value : text;
          for (const type of isTyped ? ['input', 'change'] : ['change'])
            control.dispatchEvent(new Event(type, { bubbles: true }));
        }
        return {
          after: `${control.id}: ${text}`,
          code: document.querySelector<HTMLTextAreaElement>('#text-page')!.value,
          controls: controls().map((each) => ({
            id: each.id,
            type: each.type,
            value: each.value,
            isChecked: each.matches(':checked'),
            isNumber: each.inputMode === 'decimal',
            isWrong: each.ariaInvalid === 'true',
          })),
        };
      });
    }, random);
    const unescape = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    const wrong = seen.flatMap(({ after, code, controls }) =>
      [...code.matchAll(/<div><(gezin-[\w-]+)((?: [\w-]+="[^"]*")*)>/g)].flatMap(([, tag, written]) => {
        const attributes = new Map(
          [...written!.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, unescape(value!)]),
        );
        const own = data.widgets
          .find((widget) => widget.tag === tag)!
          .attributes.filter(({ name }) => name !== 'lang' && name !== 'src');
        const differ = own.flatMap(({ name, kind, isShared, default: usual = '' }) => {
          const control = controls.find(
            ({ id }) => id === (isShared && name !== 'heading' ? `shared-${name}` : `${tag!}-${name}`),
          )!;
          const value = attributes.get(name);
          attributes.delete(name);
          const text = control.isNumber ? control.value.replaceAll('.', '').replace(',', '.') : control.value.trim();
          const isSame =
            kind === 'flag'
              ? control.isChecked === (value !== undefined)
              : control.isWrong
                ? !value
                : (value ?? usual) === (text || (value === '' ? '' : usual));
          const isHidden =
            name !== 'heading' || controls.find(({ id }) => id === `${tag!}-no-heading`)!.isChecked === (value === '');
          return isSame && isHidden ? [] : [`${tag!} ${name} shows ${control.value}, and is ${value ?? 'nothing'}`];
        });
        attributes.delete('lang');
        return [...differ, ...[...attributes.keys()].map((name) => `${tag!} has ${name}, and no control`)].map(
          (words) => `after ${after}: ${words}`,
        );
      }),
    );
    assert.deepEqual([seen.length, wrong], [300, []]);
    assert.deepEqual(await page.consoleMessages(), []);
    await page.close();
  });

  test('keeps up with colours that change fast', async () => {
    const page = await browser.newPage({ width: 1200 });
    await openSitePage(page, `${example.builder}?widgets=goals-list`);
    const { style, policy, hash } = await page.evaluate(async () => {
      const field = document.querySelector<HTMLInputElement>('#color-accent')!;
      for (let i = 0; i < 150; i++) {
        field.value = `#${(0x100000 + i * 1001).toString(16)}`;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }
      const end = performance.now() + 5000;
      const last = `color.accent=${field.value.slice(1)}`;
      while (!location.search.includes(last) && performance.now() < end)
        await new Promise((done) => setTimeout(done, 20));
      const css = /<style>(.*)<\/style>/.exec(document.querySelector('textarea')!.value)![1]!;
      const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(css)));
      return {
        style: css,
        policy: document.querySelector<HTMLTextAreaElement>('#text-policy')!.value,
        hash: btoa(String.fromCharCode(...bytes)),
      };
    });
    assert.ok(policy.includes(`'sha256-${hash}'`), `${style} ${policy}`);
    assert.deepEqual(await page.consoleMessages(), []);
    await page.close();
  });

  test('fits narrow windows with large text', async () => {
    const page = await browser.newPage({ width: engine === 'webkit' ? 480 : 320 });
    for (const path of ['?widgets=contact-form+levels-diagram&site=drupal', 'doctor/']) {
      await openSitePage(page, `${example.builder}${path}`);
      const { wide, room } = await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
        for (const details of document.querySelectorAll('details')) details.open = true;
        return { wide: document.documentElement.scrollWidth, room: document.documentElement.clientWidth };
      });
      assert.ok(wide <= room, `${path}: ${wide} > ${room}`);
    }
    await page.close();
  });

  test('stands on any host as it was built, beside the pages for iframes', async () => {
    const types: Record<string, string> = {
      html: 'text/html; charset=utf-8',
      js: 'text/javascript',
      css: 'text/css',
      svg: 'image/svg+xml',
    };
    const host = await serve((path) => {
      const file = `dist${path.replace('/folder', '').replace(/\/$/, '/index.html')}`;
      return existsSync(file)
        ? { body: readFileSync(file), headers: { 'content-type': types[file.split('.').at(-1)!]! } }
        : undefined;
    });
    try {
      const page = await browser.newPage({ width: 1200 });
      for (const [path, language] of [
        ['', 'nl'],
        ['en/', 'en'],
      ] as const) {
        await openSitePage(page, `${host.url}/folder/site/${path}?site=url`);
        assert.equal(
          await page.evaluate(() => document.querySelector('textarea')!.value),
          `${host.url}/folder/embed/${language}/goals-list.html`,
        );
        await openSitePage(page, `${host.url}/folder/site/${path}doctor/`);
        assert.ok(await page.evaluate(() => document.querySelector('textarea') !== null));
      }
      assert.deepEqual(await page.consoleMessages(), []);
      await page.close();
    } finally {
      await host.close();
    }
  });

  test('says how to copy where the browser lets nobody do it', async () => {
    const page = await browser.newPage({ width: 1200 });
    await openSitePage(page, example.builder);
    const { selected, told } = await page.evaluate(async () => {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
      const area = document.querySelector('textarea')!;
      area.closest('.copyable')!.querySelector('button')!.click();
      const end = performance.now() + 5000;
      while (document.activeElement !== area && performance.now() < end)
        await new Promise((done) => setTimeout(done, 20));
      return {
        selected: area.selectionEnd - area.selectionStart === area.value.length && document.activeElement === area,
        told: area.closest('.copyable')!.querySelector('[role=status]')!.textContent,
      };
    });
    assert.ok(selected);
    assert.match(told, /Ctrl\+C/);
    await page.close();
  });
});
