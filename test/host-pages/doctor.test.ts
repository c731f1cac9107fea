import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { builderData } from '../../scripts/build/builder-data.ts';
import { floorMarkup } from '../../scripts/build/floor.ts';
import { version } from '../../scripts/build/project.ts';
import { diagnose } from '../../site/doctor/diagnose.ts';
import type { FindingCode } from '../../site/doctor/finding.ts';
import { texts as english } from '../../site/doctor/texts/en.ts';
import { texts as dutch } from '../../site/doctor/texts/nl.ts';
import { adviceFor } from '../../site/doctor/texts/texts.ts';
import { classicSnippet, loaderSnippet } from '../../site/snippet.ts';
import { watchConsole } from '../support/browser/in-page.ts';
import { type Browser, openBrowser } from '../support/browser.ts';
import { engineNames, skipReason } from '../support/engines.ts';
import { type ExampleServer, startExample } from '../support/example-server.ts';
import { serve } from '../support/serve.ts';

/** A page on which something is wrong, as its editor would paste it. */
interface Planted {
  name: string;
  body: string;
  headers?: string;
  /** What the doctor finds, the gravest first. */
  finds: FindingCode[];
  /** Words of the remedy or the cause in Dutch. */
  says?: RegExp;
  /** The widgets notice it too while they run, and say it on the console in the same words. */
  isNoticed?: true;
}

const base = 'https://cdn.example/gezin/0.1.0';
const data = await builderData({ base, embed: 'https://cdn.example/embed' });
const { published } = data;
const loader = loaderSnippet(published, 'nl');
const [sheet, script] = loader.split('\n') as [string, string];
const goals = await floorMarkup('gezin-goals-list', 'nl');
const counter = (attributes: string) => `<gezin-fact-counter lang="nl" ${attributes}><p>Een feit.</p></gezin-fact-counter>`;
const form = (attributes: string) => `<gezin-contact-form lang="nl" ${attributes}><p>Schrijf ons.</p></gezin-contact-form>`;
const csp = (policy: string) => `HTTP/2 200\nContent-Type: text/html\nContent-Security-Policy: ${policy}\nDate: today`;
const own = `default-src 'self'; script-src ${base}/widgets.js; style-src ${base}/floor.css`;

const planted: Planted[] = [
  { name: 'nothing', body: ' ', finds: ['nothing-pasted'] },
  { name: 'a page that is right', body: loader + goals, headers: csp(own), finds: [] },
  { name: 'a page that is right, with a folder for a source', body: loader + goals, headers: csp("default-src 'none'; script-src-elem https://cdn.example/gezin/; style-src https:"), finds: [] },
  { name: 'a page that is right, with a nonce', body: sheet + script.replace('<script', '<script nonce="abc"') + goals, headers: csp("script-src 'nonce-abc' 'strict-dynamic'"), finds: [] },
  { name: 'a page that is right, with the hash of the script', body: loader + goals, headers: csp(`script-src '${published.files['widgets.js']!.integrity}'`), finds: [] },
  { name: 'a page that is right, on a server of its own', body: '<link rel="stylesheet" href="/g/floor.css"><script type="module" src="/g/widgets.js"></script>' + goals, headers: csp("default-src 'self'"), finds: [] },
  { name: 'the classic file', body: sheet + classicSnippet(published, 'widgets.classic.js') + goals, finds: [] },
  { name: 'an element that was stripped', body: loader + goals.replaceAll(/<\/?gezin-goals-list[^>]*>/g, ''), finds: ['tag-stripped'], says: /weggehaald/ },
  { name: 'a page without anything of ours', body: '<p>Hallo</p>', finds: ['no-widget'] },
  { name: 'code that was pasted as text', body: '<p>&lt;gezin-goals-list lang="nl"&gt;</p>', finds: ['pasted-as-text'], says: /als tekst/ },
  { name: 'an address that stayed text', body: '<p>https://cdn.example/embed/nl/goals-list.html</p>', finds: ['frame-stripped'] },
  { name: 'an iframe that may run no scripts', body: '<iframe src="https://cdn.example/embed/nl/goals-list.html" sandbox=""></iframe>', finds: ['frame-sandbox'], says: /allow-scripts/ },
  { name: 'an iframe that the policy forbids', body: '<iframe src="https://cdn.example/embed/nl/goals-list.html"></iframe>', headers: csp("default-src 'self'"), finds: ['policy'], says: /frame-src https:\/\/cdn\.example\/embed\/nl\/goals-list\.html/ },
  { name: 'an iframe that the policy lets through', body: '<iframe src="https://cdn.example/embed/nl/goals-list.html"></iframe>', headers: csp("default-src 'self'; child-src *.example"), finds: [] },
  { name: 'an element without an end', body: `${loader}<gezin-goals-list lang="nl"><p>Tekst.</p><p>De rest van de pagina.</p>`, finds: ['not-closed'], says: /<\/gezin-goals-list>/ },
  { name: 'an element that closes itself', body: `${loader}<gezin-goals-list lang="nl" /><p>De rest van de pagina.</p>`, finds: ['not-closed'] },
  { name: 'an element in a paragraph', body: `${loader}<p><gezin-goals-list lang="nl"><h2>Doelen</h2></gezin-goals-list></p>`, finds: ['in-paragraph'], says: /<div>/ },
  { name: 'an element in a template', body: `${loader}<template>${goals}</template>`, finds: ['not-live'] },
  { name: 'an element in a comment', body: `${loader}${goals}<!-- <gezin-levels-diagram></gezin-levels-diagram> -->`, finds: ['not-live'] },
  { name: 'a name that is not ours', body: `${loader}${goals}<gezin-goal-list></gezin-goal-list>`, finds: ['unknown-tag'], says: /gezin-goals-list/ },
  { name: 'a script that was stripped', body: sheet + goals, finds: ['no-script'], says: /script/ },
  { name: 'a script that was put together with others', body: `<script src="/wp-content/cache/autoptimize/js/autoptimize_a1.js"></script>${goals}`, finds: ['script-bundled'], says: /Sluit/ },
  { name: 'a script that a cookie banner keeps back', body: `${sheet}<script type="text/plain" data-cookieconsent="statistics" src="${base}/widgets.js"></script>${goals}`, finds: ['script-rewritten'], says: /type="text\/plain"/ },
  { name: 'a script that an optimiser keeps back', body: `${sheet}<script type="module" data-rocket-src="${base}/widgets.js"></script>${goals}`, finds: ['script-rewritten'], says: /data-rocket-src/ },
  { name: 'a script that is a module no more', body: sheet + script.replace(' type="module"', '') + goals, finds: ['module-stripped'], says: /modules weghaalt/ },
  { name: 'a script in a template', body: `${sheet}<template>${script}</template>${goals}`, finds: ['script-not-live'] },
  { name: 'a file without the widget', body: sheet + script.replace('widgets.js', 'fact-counters.js').replace(published.files['widgets.js']!.integrity, published.files['fact-counters.js']!.integrity) + goals, finds: ['file-lacks-widget'], says: /fact-counters\.js/ },
  { name: 'a file without the language', body: loader + goals.replace('lang="nl"', 'lang="en"'), finds: ['language'], says: /„en”/, isNoticed: true },
  { name: 'a file without the language of the page', body: `<html lang="en-GB">${loader}${goals.replace(' lang="nl"', '')}`, finds: ['language'] },
  { name: 'a language that nobody speaks here, or a neighbour', body: `${loader}${goals.replace('lang="nl"', 'lang="fy"')}`, finds: [] },
  { name: 'the hash of another file', body: sheet + script.replace('widgets.js', 'widgets.en.js') + goals, finds: ['integrity'], says: /widgets\.en\.js/ },
  { name: 'the hash of another version', body: sheet + script.replace('/0.1.0/', '/0.2.0/') + goals, finds: ['integrity'], says: /0\.2\.0/ },
  { name: 'a hash without crossorigin', body: sheet + script.replace(' crossorigin="anonymous"', '') + goals, finds: ['no-crossorigin'] },
  { name: 'a policy without the script', body: loader + goals, headers: csp(`default-src 'self'; style-src ${base}/floor.css`), finds: ['policy'], says: new RegExp(`script-src ${base}/widgets\\.js`) },
  { name: 'a policy without the style sheet', body: loader + goals, headers: csp(`style-src 'self'`), finds: ['policy'], says: /style-src https:\/\/cdn\.example\/gezin\/0\.1\.0\/floor\.css/ },
  { name: 'a policy in the page itself', body: `<meta http-equiv="Content-Security-Policy" content="script-src 'self'">${loader}${goals}`, finds: ['policy'] },
  { name: 'two policies of which one forbids it', body: loader + goals, headers: csp(`${own}, script-src 'self'`), finds: ['policy'] },
  { name: 'a policy that only reports', body: loader + goals, headers: "Content-Security-Policy-Report-Only: default-src 'none'", finds: [] },
  { name: 'a policy that lets no endpoint through', body: loader + form('endpoint="https://post.example/x" privacy-url="/privacy"'), headers: csp(`${own}; connect-src 'self'`), finds: ['policy'], says: /connect-src https:\/\/post\.example\/x/ },
  { name: 'Trusted Types that do not list ours', body: loader + goals, headers: csp(`${own}; require-trusted-types-for 'script'; trusted-types other`), finds: ['trusted-types'], says: /trusted-types gezin-widgets/, isNoticed: true },
  { name: 'a policy that runs nothing', body: loader + goals, headers: csp(`${own}; sandbox allow-forms`), finds: ['policy-sandbox'] },
  { name: 'quotes that a word processor made', body: loader + goals.replace('lang="nl"', 'lang=“nl”'), finds: ['attribute-value'], says: /aanhalingstekens/ },
  { name: 'an attribute that lost its hyphen', body: loader + goals.replace('lang="nl"', 'lang="nl" headingLevel="3"'), finds: ['attribute-unknown'], says: /heading-level/ },
  { name: 'an attribute that a filter renamed', body: loader + goals.replace('lang="nl"', 'lang="nl" data-heading-level="3"'), finds: ['attribute-unknown'], says: /Schrijf heading-level/ },
  { name: 'an attribute that is none of ours', body: loader + goals.replace('lang="nl"', 'lang="nl" colour="red" data-id="5" class="x"'), finds: ['attribute-unknown'] },
  { name: 'a value that is not on the list', body: loader + goals.replace('lang="nl"', 'lang="nl" theme="donker"'), finds: ['attribute-value'], says: /auto, light, dark/ },
  { name: 'a level of headings that is none', body: loader + goals.replace('lang="nl"', 'lang="nl" heading-level="h3"'), finds: ['attribute-value'] },
  { name: 'a number with a comma', body: loader + counter('value="1,5" label="kinderen."'), finds: ['number'], says: /met een punt/, isNoticed: true },
  { name: 'a form without an endpoint', body: loader + form('endpoint="" privacy-url="/privacy"'), finds: ['configuration'], says: /endpoint/, isNoticed: true },
  { name: 'a form without a privacy statement', body: loader + form('endpoint="https://post.example/x"'), finds: ['configuration'], says: /privacy-url/, isNoticed: true },
  { name: 'two versions', body: `${loader}<script type="module" src="/0.0.9/widgets.js"></script>${goals}`, finds: ['two-versions'], says: /0\.0\.9/, isNoticed: true },
  { name: 'no style sheet', body: script + goals, finds: ['no-sheet'] },
];

const page = (body: string) => `<!doctype html>${body.includes('<html') ? '' : '<html lang="nl">'}<head><meta charset="utf-8"><title>Page</title></head><body>${body}</body></html>`;

describe('the doctor', () => {
  for (const { name, body, headers = '', finds, says } of planted) {
    test(`finds ${finds.join(', ') || 'nothing'} on a page with ${name}`, () => {
      const findings = diagnose(body.trim() && page(body), headers, data);
      assert.deepEqual(findings.map(({ code }) => code), finds);
      const words = findings.map((finding) => Object.values(adviceFor(dutch, finding)).join(' ')).join(' ');
      if (says) assert.match(words, says);
      for (const texts of [dutch, english]) {
        const all = findings.map((finding) => Object.values(adviceFor(texts, finding)).join(' ')).join(' ');
        assert.doesNotMatch(all, /undefined|NaN|\[object/);
      }
    });
  }

  test('has a planted fault for every cause that it knows', () => {
    assert.deepEqual([...new Set(planted.flatMap(({ finds }) => finds))].toSorted(), Object.keys(dutch.advice).toSorted());
  });
});

for (const engine of engineNames) {
  describe(`the page of the doctor in ${engine}`, { skip: skipReason(engine) }, () => {
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
        await page.goto(`${example.builder}${language === 'nl' ? '' : 'en/'}doctor/`);
        // The icon comes when the browser likes.
        const paths = async () => [...new Set((await page.requests()).map((url) => new URL(url).pathname))].filter((path) => !path.endsWith('/icon.svg'));
        const before = await paths();
        assert.deepEqual(await page.axe(), []);
        await page.evaluate((source) => {
          document.querySelector<HTMLTextAreaElement>('#source')!.value = source;
          document.querySelector<HTMLElement>('#headers')!.focus();
        }, `<p>Een pagina</p>${sheet}${goals}<img src="https://evil.example/x.png" onerror="alert(1)">`);
        await page.press('Tab');
        await page.press('Enter');
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

    for (const { name, body, headers, isNoticed } of planted) {
      if (!isNoticed) continue;
      test(`says in English what the widgets say themselves on a page with ${name}`, async () => {
        const here = (text: string) => text.replaceAll(base, `${example.cdn}/${version}`);
        const policy = /Content-Security-Policy: (.*)/.exec(here(headers ?? ''))?.[1];
        const headersOf = policy && { 'content-security-policy': policy.replace('script-src', "script-src 'nonce-watch'") };
        const site = await serve((path) => {
          if (path === '/watch.js') return `(${String(watchConsole)})();`;
          if (path === '/0.0.9/widgets.js') return readFileSync('dist/cdn/widgets.js', 'utf8').replace(`"${version}"`, '"0.0.9"');
          const markup = page(`<script src="/watch.js" nonce="watch"></script>${here(body)}`);
          return { body: markup, headers: { 'content-type': 'text/html; charset=utf-8', ...headersOf } };
        });
        const window = await browser.newPage();
        await window.goto(site.url);
        const said = (await window.consoleMessages()).map(({ text }) => /^gezin-widgets: (.*)$/s.exec(text)?.[1]).filter((words) => words !== undefined);
        await window.close();
        await site.close();
        const [finding] = diagnose(page(body), headers ?? '', data);
        assert.deepEqual(said.map((words) => words.replace(/\s+/g, ' ')), [adviceFor(english, finding!).cause.replace(/\s+/g, ' ')]);
      });
    }
  });
}
