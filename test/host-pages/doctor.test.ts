import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { version } from '../../publish/project.ts';
import { diagnose } from '../../site/doctor/diagnose.ts';
import type { Finding } from '../../site/doctor/finding.ts';
import { texts as english } from '../../site/doctor/texts/en.ts';
import { texts as dutch } from '../../site/doctor/texts/nl.ts';
import { adviceFor, type DoctorTexts } from '../../site/doctor/texts/texts.ts';
import { watchConsole } from '../../tools/browser/in-page.ts';
import { type Browser, openBrowser } from '../../tools/browser.ts';
import { type ExampleServer, startExample } from '../support/example-server.ts';
import { openSitePage } from '../support/host-pages/open-site-page.ts';
import { base, data, goals, page, type Planted, planted, script, sheet } from '../support/host-pages/planted-pages.ts';
import { inEngines } from '../support/in-engines.ts';
import { serve } from '../../tools/serve.ts';

const wordsOf = (texts: DoctorTexts, findings: Finding[]) =>
  findings
    .map((finding) =>
      Object.values(adviceFor(texts, finding))
        .filter((words) => typeof words === 'string')
        .join(' '),
    )
    .join(' ');

/** The planted pages on which a policy is at fault. */
const refused = planted.filter(({ finds }) => finds.some((code) => /^policy|^trusted-types/.test(code)));

/** Those that are looked at in a browser. */
const tried = planted.filter(({ comes }) => comes !== undefined);

const noticed = planted.filter(({ isNoticed }) => isNoticed);

/** What the doctor finds on a planted page. */
const findingsOn = ({ body, isAll, head, headers, address }: Planted) =>
  diagnose({ source: isAll ? body : body.trim() && page(body, head), headers, address }, data);

/** Does as the doctor says with the policy of a page, and with the line of the script where that is asked too. */
async function fix(planted: Planted): Promise<Planted> {
  let { body, head = '', headers = '' } = planted;
  for (const finding of await findingsOn(planted)) {
    if (!('advised' in finding)) continue;
    const { advised, old } = finding;
    if (old) [headers, head] = [headers, head].map((text) => text.replace(old, advised)) as [string, string];
    else headers = headers.replace(/default-src/, `${advised}; default-src`);
    if ('needsIntegrity' in finding && finding.needsIntegrity) body = body.replace(/<script[^>]*><\/script>/, script);
  }
  return { ...planted, body, head, headers };
}

describe('the doctor', () => {
  for (const each of planted) {
    const { name, finds, says, saysNot, lines } = each;
    test(`finds ${finds.join(', ') || 'nothing'} on a page with ${name}`, async () => {
      const findings = await findingsOn(each);
      assert.deepEqual(
        findings.map(({ code }) => code),
        finds,
      );
      if (says) assert.match(wordsOf(dutch, findings), says);
      if (saysNot) assert.doesNotMatch(wordsOf(dutch, findings), saysNot);
      if (lines) assert.deepEqual(findings[0]!.lines, lines);
      for (const texts of [dutch, english]) assert.doesNotMatch(wordsOf(texts, findings), /undefined|NaN|\[object/);
      for (const { remedy, isInBuilder } of findings.map((finding) => adviceFor(dutch, finding)))
        assert.ok(isInBuilder ?? !remedy.includes('bouwpagina'));
    });
  }

  for (const planted of refused) {
    test(`asks for a policy that helps, on a page with ${planted.name}`, async () => {
      assert.deepEqual(await findingsOn(await fix(planted)), []);
    });
  }

  test('has a planted fault for every cause that it knows', () => {
    assert.deepEqual(
      [...new Set(planted.flatMap(({ finds }) => finds))].toSorted(),
      Object.keys(dutch.advice).toSorted(),
    );
  });
});

inEngines('the page of the doctor', (engine) => {
  let example: ExampleServer;
  let browser: Browser;

  before(async () => {
    example = await startExample();
    browser = await openBrowser(engine);
  });

  after(async () => {
    await browser.close();
    await example.stop();
  });

  for (const language of ['nl', 'en'] as const) {
    test(`names the cause in ${language}, by keyboard, and sends nothing anywhere`, async () => {
      const page = await browser.newPage();
      await openSitePage(page, `${example.builder}${language === 'nl' ? '' : 'en/'}doctor/`);
      // The icon comes when the browser likes.
      const paths = async () =>
        [...new Set((await page.requests()).map((url) => new URL(url).pathname))].filter(
          (path) => !path.endsWith('/icon.svg'),
        );
      const before = await paths();
      assert.deepEqual(await page.axe(), []);
      await page.evaluate((source) => {
        document.querySelector<HTMLTextAreaElement>('#source')!.value = source;
        document.querySelector<HTMLElement>('#headers')!.focus();
      }, `<p>Een pagina</p>${sheet}${goals}<img src="https://evil.example/x.png" onerror="alert(1)">`);
      await page.press('Tab');
      await page.press('Enter');
      await page.evaluate(async () => {
        while (!document.querySelector('#result')) await new Promise(requestAnimationFrame);
      });
      const { heading, items, focused } = await page.evaluate(() => ({
        heading: document.querySelector('#result')!.textContent,
        items: [...document.querySelectorAll('.findings li')].map((item) => item.textContent),
        focused: document.activeElement!.id,
      }));
      assert.equal(focused, 'result');
      assert.equal(heading, (language === 'nl' ? dutch : english).found(1));
      assert.match(items.join(), language === 'nl' ? /Het script ontbreekt/ : /The script is missing/);
      assert.deepEqual(await page.axe(), []);
      assert.deepEqual(await paths(), before);
      assert.deepEqual(await page.consoleMessages(), []);
      await page.close();
    });
  }

  /** Serves a page with its policy, its files on the content delivery network of `npm start`. */
  async function open({ body, head, headers = '' }: Planted) {
    const here = (text: string) => text.replaceAll(base, `${example.cdn}/${version}`);
    const policy = /Content-Security-Policy: (.*)/.exec(here(headers))?.[1];
    const site = await serve((path) => {
      if (path === '/watch.js') return `(${String(watchConsole)})();`;
      if (path === '/0.0.9/widgets.js')
        return readFileSync('dist/cdn/widgets.js', 'utf8').replace(`"${version}"`, '"0.0.9"');
      return {
        body: page(here(body), head),
        headers: { 'content-type': 'text/html; charset=utf-8', ...(policy && { 'content-security-policy': policy }) },
      };
    });
    const window = await browser.newPage();
    await window.goto(site.url);
    const close = async () => {
      await window.close();
      await site.close();
    };
    return { window, close };
  }

  async function comesOn(planted: Planted): Promise<boolean> {
    const { window, close } = await open(planted);
    const comes = await window.evaluate(() =>
      [...document.querySelectorAll('[lang]:not(html)')].every((element) => element.shadowRoot),
    );
    await close();
    return comes;
  }

  test('says where, links to the builder, and is heard again', async () => {
    const window = await browser.newPage();
    await openSitePage(window, `${example.builder}doctor/`);
    const diagnose = (source: string, headers: string) =>
      window.evaluate(
        async (values) => {
          for (const [id, value] of Object.entries(values))
            document.querySelector<HTMLTextAreaElement>(`#${id}`)!.value = value;
          const heard: (string | null)[] = [];
          const hear = ({ target }: FocusEvent) => heard.push((target as Element).textContent);
          document.addEventListener('focusin', hear);
          document.querySelector('button')!.click();
          for (let frames = 0; frames < 100 && !heard.length; frames++) await new Promise(requestAnimationFrame);
          document.removeEventListener('focusin', hear);
          const textOf = (selector: string) =>
            [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
          return {
            heard,
            where: textOf('.where'),
            hints: textOf('.findings .hint'),
            links: [...document.querySelectorAll<HTMLAnchorElement>('.findings a')].map(({ href }) => href),
          };
        },
        { source, headers },
      );
    const source = `${sheet}\n\n${goals}`;
    const first = await diagnose(source, 'Date: today');
    assert.deepEqual(first, {
      heard: [dutch.found(1)],
      where: ['Regel 3'],
      hints: [dutch.noPolicy],
      links: [example.builder],
    });
    assert.deepEqual(await diagnose(source, ''), { ...first, hints: [] });
    await window.close();
  });

  test('says of an empty field that nothing was pasted, and not that something is wrong', async () => {
    const window = await browser.newPage();
    await openSitePage(window, `${example.builder}doctor/`);
    const words = await window.evaluate(async () => {
      document.querySelector('button')!.click();
      for (let frames = 0; frames < 100 && !document.querySelector('#result'); frames++)
        await new Promise(requestAnimationFrame);
      return [...document.querySelector('.findings')!.children].map(({ textContent }) => textContent);
    });
    const { cause, remedy } = adviceFor(dutch, { code: 'nothing-pasted' });
    assert.deepEqual(words, [cause, remedy]);
    await window.close();
  });

  for (const planted of tried) {
    const comes = planted.comes === 'in WebKit' ? engine === 'webkit' : planted.comes;
    test(`${comes ? 'shows' : 'does not show'} the widgets on a page with ${planted.name}`, async () => {
      assert.equal(await comesOn(planted), comes);
      if (refused.includes(planted)) assert.ok(await comesOn(await fix(planted)));
    });
  }

  for (const planted of noticed) {
    test(`says in English what the widgets say themselves on a page with ${planted.name}`, async () => {
      const watch = '<script src="/watch.js" nonce="watch"></script>';
      const { window, close } = await open({
        ...planted,
        body: watch + planted.body,
        headers: planted.headers?.replace('script-src', "script-src 'nonce-watch'"),
      });
      const said = (await window.consoleMessages())
        .map(({ text }) => /^gezin-widgets: (.*)$/s.exec(text)?.[1])
        .filter((words) => words !== undefined);
      await close();
      const [finding] = await findingsOn(planted);
      assert.deepEqual(
        said.map((words) => words.replace(/\s+/g, ' ')),
        [adviceFor(english, finding!).cause.replace(/\s+/g, ' ')],
      );
    });
  }
});
