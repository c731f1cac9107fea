import { createHash } from 'node:crypto';
import { siteData } from '../../../site/site-data.ts';
import { fallbackMarkup } from '../../../publish/fallback-markup.ts';
import { exampleMarkup } from '../../../publish/example.ts';
import type { FindingCode } from '../../../site/doctor/finding.ts';
import { classicSnippet, loaderSnippet, scriptSnippet } from '../../../publish/snippet.ts';

/** A page on which something is wrong, as its editor would paste it. */
export interface Planted {
  name: string;
  body: string;
  /** The body is all that is pasted. */
  isAll?: true;
  headers?: string;
  head?: string;
  address?: string;
  /** What the doctor finds, the gravest first. */
  finds: FindingCode[];
  /** Words of the remedy or the cause in Dutch. */
  says?: RegExp;
  /** Words of neither. */
  saysNot?: RegExp;
  /** The lines of the first, where the body is more than one. */
  lines?: number[];
  /** The widgets notice it too while they run, and say it on the console in the same words. */
  isNoticed?: true;
  /**
   * Whether the widgets come in a browser; where a policy keeps them away, they come once it is as the doctor says. WebKit lets
   * modules through beside `'strict-dynamic'`.
   */
  comes?: boolean | 'in WebKit';
}

/** Where the files of the planted pages are. */
export const base = 'https://cdn.example/gezin/0.1.0';
export const data = await siteData({ base, embed: 'https://cdn.example/embed' });
const { published } = data;
const loader = loaderSnippet(published, 'nl');
export const [sheet, script] = loader.split('\n') as [string, string];
export const goals = await exampleMarkup('gezin-goals-list', 'nl');
const counter = (attributes: string) =>
  `<gezin-fact-counter lang="nl" ${attributes}><p>Een feit.</p></gezin-fact-counter>`;
const form = (attributes: string) =>
  `<gezin-contact-form lang="nl" ${attributes}><p>Schrijf ons.</p></gezin-contact-form>`;
const csp = (policy: string) => `HTTP/2 200\nContent-Type: text/html\nContent-Security-Policy: ${policy}\nDate: today`;
const own = `default-src 'self'; script-src ${base}/widgets.js; style-src ${base}/fallback.css`;
const ownFiles =
  '<link rel="stylesheet" href="https://www.gemeente.example/g/fallback.css"><script type="module" src="https://www.gemeente.example/g/widgets.js"></script>';
const plain = (file: string) => scriptSnippet(published, file).replace(' type="module"', '');
const noCors = (markup: string) => markup.replace(' crossorigin="anonymous"', '');
const classic = classicSnippet(published, 'widgets.classic.js');
const levels = await exampleMarkup('gezin-levels-diagram', 'nl');
const wholeForm = await exampleMarkup('gezin-contact-form', 'nl');
const curly = (markup: string) => markup.replaceAll(/="([^"]*)"/g, '=”$1”');
const partners = (attributes: string) =>
  `<gezin-partner-carousel lang="nl" ${attributes}><p>Onze partners</p></gezin-partner-carousel>`;
const frame = (attributes: string) => `<iframe ${attributes}="https://cdn.example/embed/nl/goals-list.html"></iframe>`;
const hash = published.files['widgets.js']!.integrity;
const bare = (markup: string) => markup.replaceAll(/<\/?gezin-[^>]*>/g, '');
const colours = '<style>:root { --gezin-color-accent: #123456; }</style>';
const coloursHash = `sha256-${createHash('sha256').update(':root { --gezin-color-accent: #123456; }').digest('base64')}`;
// Any element may have these, and what frameworks write on it does no harm.
const everywhere =
  'id class style title hidden role tabindex dir slot part exportparts inert translate nonce is itemid itemprop contenteditable accesskey spellcheck draggable enterkeyhint inputmode popover autofocus autocapitalize autocorrect anchor writingsuggestions xml:lang xmlns aria-label aria-level data-x data-src data-lang data-theme onclick onload _ngcontent-abc-c12 _nghost-c1 ng-if ng-reflect-heading-level v-if v-bind:theme :theme :heading-level @click x-data x-bind:lang hx-get wire:model wire:key jsname jscontroller [theme] (click) #form'
    .split(' ')
    .map((name) => `${name}="1"`)
    .join(' ');
const everywhereOn = data.widgets
  .map(
    ({ tag, examples }) =>
      `<div><${tag} lang="nl" ${tag === 'gezin-contact-form' ? 'endpoint="https://post.example/x" privacy-url="/privacy"' : tag === 'gezin-fact-counter' ? 'value="1"' : ''} ${everywhere}>${fallbackMarkup(examples.nl!.fallback)}</${tag}></div>`,
  )
  .join('');

export const planted: Planted[] = [
  { name: 'nothing', body: ' ', finds: ['nothing-pasted'] },
  ...[
    'https://www.gemeente.example/over-ons',
    ' http://gemeente.example\n',
    'www.gemeente.example/a?b=c',
    'gemeente.example/over-ons',
    'view-source:https://www.gemeente.example/',
    'https://cdn.example/embed/nl/goals-list.html',
    'https://www.gemeente.example/a\nhttps://www.gemeente.example/b',
  ].map((body): Planted => ({
    name: `a web address for a source: ${body.trim()}`,
    body,
    isAll: true,
    finds: ['address-pasted'],
    says: /U hebt een webadres geplakt, geen broncode\. Open de pagina, druk op Ctrl\+U/,
  })),
  {
    name: 'an address that is no more than a word of its text',
    body: '<p>Zie www.gemeente.example</p>',
    isAll: true,
    finds: ['no-widget'],
  },
  { name: 'a page that is right', body: loader + goals, headers: csp(own), finds: [] },
  {
    name: 'a page that is right, with a folder for a source',
    body: loader + goals,
    headers: csp("default-src 'none'; script-src-elem https://cdn.example/gezin/; style-src https:"),
    finds: [],
  },
  {
    name: 'a page that is right, with a nonce',
    body: sheet + script.replace('<script', '<script nonce="abc"') + goals,
    headers: csp("script-src 'nonce-abc' 'strict-dynamic'"),
    finds: [],
  },
  {
    name: 'a page that is right, with the hash of the script',
    body: loader + goals,
    headers: csp(`script-src '${published.files['widgets.js']!.integrity}'`),
    finds: [],
  },
  {
    name: 'a page that is right, on a server of its own',
    body: '<link rel="stylesheet" href="/g/fallback.css"><script type="module" src="/g/widgets.js"></script>' + goals,
    headers: csp("default-src 'self'"),
    finds: [],
  },
  { name: 'the classic file', body: sheet + classicSnippet(published, 'widgets.classic.js') + goals, finds: [] },
  {
    name: 'an element that was stripped',
    body: loader + goals.replaceAll(/<\/?gezin-goals-list[^>]*>/g, ''),
    finds: ['tag-stripped'],
    says: /weggehaald/,
  },
  { name: 'a page without anything of ours', body: '<p>Hallo</p>', finds: ['no-widget'] },
  {
    name: 'code that was pasted as text',
    body: '<p>&lt;gezin-goals-list lang="nl"&gt;</p>',
    finds: ['pasted-as-text'],
    says: /als tekst/,
  },
  {
    name: 'an address that stayed text',
    body: '<p>https://cdn.example/embed/nl/goals-list.html</p>',
    finds: ['frame-stripped'],
  },
  {
    name: 'an iframe that may run no scripts',
    body: '<iframe src="https://cdn.example/embed/nl/goals-list.html" sandbox=""></iframe>',
    finds: ['frame-sandbox'],
    says: /allow-scripts/,
  },
  {
    name: 'an iframe that the policy forbids',
    body: '<iframe src="https://cdn.example/embed/nl/goals-list.html"></iframe>',
    headers: csp("default-src 'self'"),
    finds: ['policy'],
    says: /frame-src 'self' https:\/\/cdn\.example\/embed\/nl\/goals-list\.html/,
  },
  {
    name: 'an iframe that the policy lets through',
    body: '<iframe src="https://cdn.example/embed/nl/goals-list.html"></iframe>',
    headers: csp("default-src 'self'; child-src *.example"),
    finds: [],
  },
  {
    name: 'an element without an end',
    body: `${loader}<gezin-goals-list lang="nl"><p>Tekst.</p><p>De rest van de pagina.</p>`,
    finds: ['not-closed'],
    says: /<\/gezin-goals-list>/,
  },
  {
    name: 'an element that closes itself',
    body: `${loader}<gezin-goals-list lang="nl" /><p>De rest van de pagina.</p>`,
    finds: ['not-closed'],
  },
  {
    name: 'an element in a paragraph',
    body: `${loader}<p><gezin-goals-list lang="nl"><h2>Doelen</h2></gezin-goals-list></p>`,
    finds: ['in-paragraph'],
    says: /<div>/,
  },
  { name: 'an element in a template', body: `${loader}<template>${goals}</template>`, finds: ['not-live'] },
  {
    name: 'an element in a comment',
    body: `${loader}${goals}<!-- <gezin-levels-diagram></gezin-levels-diagram> -->`,
    finds: ['not-live'],
  },
  {
    name: 'a name that is not ours',
    body: `${loader}${goals}<gezin-goal-list></gezin-goal-list>`,
    finds: ['unknown-tag'],
    says: /gezin-goals-list/,
  },
  { name: 'a script that was stripped', body: sheet + goals, finds: ['no-script'], says: /script/ },
  {
    name: 'a script that was put together with others',
    body: `<script src="/wp-content/cache/autoptimize/js/autoptimize_a1.js"></script>${goals}`,
    finds: ['script-bundled'],
    says: /misschien.*sluit het.*haalt uw systeem scripts weg/,
  },
  {
    name: 'a script that a cookie banner keeps back',
    body: `${sheet}<script type="text/plain" data-cookieconsent="statistics" src="${base}/widgets.js"></script>${goals}`,
    finds: ['script-rewritten'],
    says: /type="text\/plain"/,
  },
  {
    name: 'a script that an optimiser keeps back',
    body: `${sheet}<script type="module" data-rocket-src="${base}/widgets.js"></script>${goals}`,
    finds: ['script-rewritten'],
    says: /data-rocket-src/,
  },
  {
    name: 'a script that is a module no more, alone',
    body: sheet + plain('widgets.js') + goals,
    finds: [],
    comes: true,
  },
  {
    name: 'scripts that are modules no more',
    body: sheet + plain('levels-diagram.js') + plain('goals-list.js') + goals,
    finds: ['module-stripped'],
    says: /goals-list\.js/,
    comes: false,
  },
  {
    name: 'a script that is a module no more, beside one that still is',
    body: sheet + plain('levels-diagram.js') + scriptSnippet(published, 'goals-list.js') + goals,
    finds: [],
    comes: true,
  },
  {
    name: 'a script in a template',
    body: `${sheet}<template>${script}</template>${goals}`,
    finds: ['script-not-live'],
  },
  {
    name: 'a file without the widget',
    body:
      sheet +
      script
        .replace('widgets.js', 'fact-counters.js')
        .replace(published.files['widgets.js']!.integrity, published.files['fact-counters.js']!.integrity) +
      goals,
    finds: ['file-lacks-widget'],
    says: /fact-counters\.js/,
  },
  {
    name: 'a file without the language',
    body: loader + goals.replace('lang="nl"', 'lang="en"'),
    finds: ['language'],
    says: /„en”/,
    isNoticed: true,
  },
  {
    name: 'a file without a language that no file has',
    body: loader + goals.replace('lang="nl"', 'lang="de"'),
    finds: ['language'],
    says: /„de”.*„en”/,
    isNoticed: true,
  },
  {
    name: 'a file without a variant of a language',
    body: loader + goals.replace('lang="nl"', 'lang="en-GB"'),
    finds: ['language'],
    isNoticed: true,
  },
  {
    name: 'content of its own that is not right',
    body:
      loader +
      goals.replace(
        '<h2>',
        '<script type="application/json">{"language":"nl","goals":{"heading":"Eigen","items":[{"key":"a"}]}}</script><h2>',
      ),
    finds: ['content'],
    says: /goals\.items\[0\]\.text/,
    isNoticed: true,
  },
  {
    name: 'content of its own that is right',
    body:
      loader +
      goals.replace(
        '<h2>',
        '<script type="application/json">{"language":"nl","goals":{"heading":"Eigen","items":[{"key":"a","text":"Ons doel."}]}}</script><h2>',
      ),
    finds: [],
    comes: true,
  },
  {
    name: 'a policy that cannot be decoded',
    body: loader + goals,
    headers: csp(`${own}; font-src https://cdn.example/100%; script-src-elem https://cdn.example/100%`),
    finds: ['policy'],
  },
  {
    name: 'a policy in capitals',
    body: sheet + script.replace('<script', '<script nonce="aBc"') + goals,
    headers: csp("SCRIPT-SRC 'NONCE-aBc' 'Strict-Dynamic'"),
    finds: [],
  },
  { name: 'a policy for every host and port', body: loader + goals, headers: csp('default-src *:*'), finds: [] },
  { name: 'elements deeper than calls may be', body: `${loader}${goals}${'<i>'.repeat(20_000)}`, finds: [] },
  {
    name: 'an attribute as long as a page',
    body: `${loader}${goals}<script data-x="${'a-b1'.repeat(25_000)}"></script>`,
    finds: [],
  },
  {
    name: 'a file without the language of the page',
    body: `<html lang="en-GB">${loader}${goals.replace(' lang="nl"', '')}`,
    finds: ['language'],
  },
  {
    name: 'a language that nobody speaks here, or a neighbour',
    body: `${loader}${goals.replace('lang="nl"', 'lang="fy"')}`,
    finds: [],
  },
  {
    name: 'the hash of another file',
    body: sheet + script.replace('widgets.js', 'widgets.en.js') + goals,
    finds: ['integrity'],
    says: /widgets\.en\.js/,
  },
  {
    name: 'the hash of another version',
    body: sheet + script.replace('/0.1.0/', '/0.2.0/') + goals,
    finds: ['integrity'],
    says: /0\.2\.0/,
  },
  {
    name: 'a module with a hash and without crossorigin',
    body: sheet + noCors(script) + goals,
    finds: [],
    comes: true,
  },
  {
    name: 'a classic script with a hash and without crossorigin',
    body: sheet + noCors(classic) + goals,
    finds: ['no-crossorigin'],
    saysNot: /verspringt/,
    comes: false,
  },
  {
    name: 'a style sheet with a hash and without crossorigin',
    body: noCors(sheet) + script + goals,
    finds: ['no-crossorigin'],
    says: /fallback\.css.*verspringt/,
  },
  {
    name: 'a style sheet with the hash of another file',
    body: sheet.replace(/sha384-[^"]*/, published.files['widgets.js']!.integrity) + script + goals,
    finds: ['integrity'],
    says: /fallback\.css.*verspringt/,
  },
  {
    name: 'a policy without the script',
    body: loader + goals,
    headers: csp(`default-src 'self'; style-src ${base}/fallback.css`),
    finds: ['policy'],
    says: new RegExp(`script-src 'self' ${base}/widgets\\.js`),
    comes: false,
  },
  {
    name: 'a policy without the style sheet',
    body: loader + goals,
    headers: csp(`style-src 'self'`),
    finds: ['policy'],
    says: /style-src 'self' https:\/\/cdn\.example\/gezin\/0\.1\.0\/fallback\.css/,
  },
  {
    name: 'a policy in the page itself',
    head: `<meta http-equiv="Content-Security-Policy" content="script-src 'self'; sandbox">`,
    body: loader + goals,
    finds: ['policy'],
  },
  {
    name: 'a policy that stands where it does nothing',
    body: `<meta http-equiv="Content-Security-Policy" content="script-src 'self'">${loader}${goals}`,
    finds: [],
    comes: true,
  },
  {
    name: 'two policies of which one forbids it',
    body: loader + goals,
    headers: csp(`${own}, script-src 'self'`),
    finds: ['policy'],
  },
  {
    name: 'a policy that only reports',
    body: loader + goals,
    headers: "Content-Security-Policy-Report-Only: default-src 'none'",
    finds: [],
  },
  {
    name: 'a policy that lets no endpoint through',
    body: loader + form('endpoint="https://post.example/x" privacy-url="/privacy"'),
    headers: csp(`${own}; connect-src 'self'`),
    finds: ['policy'],
    says: /eigen site.*connect-src 'self' https:\/\/post\.example\/x/,
  },
  {
    name: 'Trusted Types that do not list ours',
    body: loader + goals,
    headers: csp(`${own}; require-trusted-types-for 'script'; trusted-types other`),
    finds: ['trusted-types'],
    says: /trusted-types other gezin-widgets/,
    isNoticed: true,
  },
  {
    name: 'a policy that runs nothing',
    body: loader + goals,
    headers: csp(`${own}; sandbox allow-forms`),
    finds: ['policy-sandbox'],
    says: /sandbox allow-forms allow-scripts/,
  },
  {
    name: 'quotes that a word processor made',
    body: loader + goals.replace('lang="nl"', 'lang=“nl”'),
    finds: ['attribute-value'],
    says: /aanhalingstekens/,
  },
  {
    name: 'an attribute that lost its hyphen',
    body: loader + goals.replace('lang="nl"', 'lang="nl" headingLevel="3"'),
    finds: ['attribute-unknown'],
    says: /heading-level/,
  },
  {
    name: 'an attribute that a filter renamed',
    body: loader + goals.replace('lang="nl"', 'lang="nl" data-heading-level="3"'),
    finds: ['attribute-unknown'],
    says: /Schrijf heading-level/,
  },
  {
    name: 'an attribute that is none of ours',
    body: loader + goals.replace('lang="nl"', 'lang="nl" colour="red" data-id="5" class="x"'),
    finds: [],
  },
  {
    name: 'a value that is not on the list',
    body: loader + goals.replace('lang="nl"', 'lang="nl" theme="donker"'),
    finds: ['attribute-value'],
    says: /auto, light, dark/,
  },
  {
    name: 'a level of headings that is none',
    body: loader + goals.replace('lang="nl"', 'lang="nl" heading-level="h3"'),
    finds: ['attribute-value'],
  },
  {
    name: 'a number with a comma',
    body: loader + counter('value="1,5" label="kinderen."'),
    finds: ['number'],
    says: /met een punt/,
    isNoticed: true,
  },
  {
    name: 'a form without an endpoint',
    body: loader + form('endpoint="" privacy-url="/privacy"'),
    finds: ['configuration'],
    says: /endpoint/,
    isNoticed: true,
  },
  {
    name: 'a form without a privacy statement',
    body: loader + form('endpoint="https://post.example/x"'),
    finds: ['configuration'],
    says: /privacy-url/,
    isNoticed: true,
  },
  {
    name: 'an email address to which the form would send',
    body: loader + form('endpoint="info@gemeente.example" privacy-url="/privacy"'),
    finds: ['email-as-address'],
    says: /endpoint="info@gemeente\.example" is een e-mailadres\. Vul hier een webadres in dat begint met https:\/\//,
  },
  ...['mailto:info@gemeente.example', 'https://info@gemeente.example', ' Info@Gemeente.example '].map(
    (endpoint): Planted => ({
      name: `an email address to which the form would send: ${endpoint}`,
      body: loader + form(`endpoint="${endpoint}" privacy-url="/privacy"`),
      finds: ['email-as-address'],
    }),
  ),
  {
    name: 'an email address for the privacy statement',
    body: loader + form('endpoint="https://post.example/x" privacy-url="privacy@gemeente.example"'),
    finds: ['email-as-address'],
    says: /privacy-url=/,
  },
  {
    name: 'an email address for the contact page',
    body: loader + form('endpoint="https://post.example/x" privacy-url="/privacy" contact-url="info@gemeente.example"'),
    finds: ['email-as-address'],
    says: /contact-url=.*contact-email/,
  },
  {
    name: 'email addresses that no policy can let through',
    body: loader + form('endpoint="info@gemeente.example" privacy-url="/privacy" src="info@gemeente.example"'),
    headers: csp(`${own}; connect-src 'none'`),
    finds: ['email-as-address', 'email-as-address'],
  },
  {
    name: 'an email address for a feed',
    body: loader + goals.replace('lang="nl"', 'lang="nl" src="info@gemeente.example"'),
    finds: ['email-as-address'],
    says: /src=/,
  },
  {
    name: 'two email addresses for web addresses, and nothing for the privacy statement',
    body: loader + form('endpoint="info@gemeente.example" contact-url="info@gemeente.example"'),
    finds: ['email-as-address', 'email-as-address', 'configuration'],
  },
  {
    name: 'addresses that are no email addresses',
    body:
      loader +
      form(
        'endpoint="https://post.example/@jan" privacy-url="/a@b" contact-url="contact.html" contact-email="mailto:info@gemeente.example" contact-phone="tel:+31 (0)50-123 45 67" src="feeds/{lang}.json"',
      ),
    finds: [],
  },
  {
    name: 'a web address for an email address',
    body:
      loader +
      form('endpoint="https://post.example/x" privacy-url="/privacy" contact-email="https://gemeente.example"'),
    finds: ['attribute-value'],
    says: /contact-email=.*e-mailadres in/,
  },
  {
    name: 'two email addresses to show',
    body:
      loader +
      form('endpoint="https://post.example/x" privacy-url="/privacy" contact-email="a@b.example, c@d.example"'),
    finds: ['attribute-value'],
    says: /één e-mailadres in/,
  },
  {
    name: 'words for a telephone number',
    body: loader + form('endpoint="https://post.example/x" privacy-url="/privacy" contact-phone="bel ons"'),
    finds: ['attribute-value'],
    says: /contact-phone=.*cijfers/,
  },
  ...['www.gemeente.example/contact', 'javascript:alert(1)'].map((url): Planted => ({
    name: `a contact page at ${url}`,
    body: loader + form(`endpoint="https://post.example/x" privacy-url="/privacy" contact-url="${url}"`),
    finds: ['attribute-value'],
    says: /contact-url=.*https:\/\//,
  })),
  {
    name: 'a feed with the language twice in its address',
    body: loader + goals.replace('lang="nl"', 'lang="nl" src="https://feed.example/{lang}/feed.{lang}.json"'),
    headers: csp(`${own}; connect-src 'self'`),
    finds: ['policy'],
    says: /connect-src 'self' https:\/\/feed\.example\/nl\/feed\.nl\.json$/,
  },
  {
    name: 'a feed for a variant of a language',
    body:
      sheet +
      scriptSnippet(published, 'widgets.all.js') +
      goals.replace('lang="nl"', 'lang="en-GB" src="https://feed.example/{lang}.json"'),
    headers: csp("connect-src 'self'"),
    finds: ['policy'],
    says: /https:\/\/feed\.example\/en\.json$/,
  },
  {
    name: 'a feed for a language whose readers read Dutch',
    body: loader + goals.replace('lang="nl"', 'lang="fy" src="https://feed.example/{lang}.json"'),
    headers: csp(`${own}; connect-src 'self'`),
    finds: ['policy'],
    says: /https:\/\/feed\.example\/nl\.json$/,
  },
  {
    name: 'two versions',
    body: `${loader}<script type="module" src="/0.0.9/widgets.js"></script>${goals}`,
    finds: ['two-versions'],
    says: /0\.0\.9/,
    isNoticed: true,
  },
  {
    name: 'a script that comes by http, on a page on https',
    address: 'https://www.gemeente.example/over-ons',
    body: sheet + script.replace('https:', 'http:') + goals,
    finds: ['mixed-content'],
    says: /begint met https, en http:\/\/cdn\.example.*niet;.*Schrijf ook hier https/,
  },
  {
    name: 'a script that comes by http, on a page of which nobody knows',
    body: sheet + script.replace('https:', 'http:') + goals,
    finds: ['mixed-content'],
    says: /Begint het adres van uw pagina met https/,
  },
  {
    name: 'a script that comes by http, as its page does',
    address: 'http://www.gemeente.example/over-ons',
    body: sheet + script.replace('https:', 'http:') + goals,
    finds: [],
  },
  {
    name: 'a script that comes by http, which the policy repairs',
    address: 'https://www.gemeente.example/over-ons',
    body: sheet + script.replace('https:', 'http:') + goals,
    headers: csp('upgrade-insecure-requests'),
    finds: [],
  },
  {
    name: 'a script that comes by http from the machine itself',
    body: sheet.replace(base, 'http://localhost:8000') + script.replace(base, 'http://127.0.0.1:8000') + goals,
    finds: [],
  },
  {
    name: 'a style sheet that comes by http',
    address: 'https://www.gemeente.example/over-ons',
    body: sheet.replace('https:', 'http:').replace('fallback.css', 'fallback.css?ver=6.5') + script + goals,
    finds: ['mixed-content'],
    says: /verspringt/,
  },
  {
    name: 'a window that comes by http',
    address: 'https://www.gemeente.example/over-ons',
    body: frame('src').replace('https:', 'http:'),
    finds: ['mixed-content'],
  },
  {
    name: 'a feed that comes by http',
    address: 'https://www.gemeente.example/over-ons',
    body: loader + goals.replace('lang="nl"', 'lang="nl" src="http://feed.example/{lang}.json"'),
    finds: ['mixed-content'],
    says: /http:\/\/feed\.example/,
  },
  {
    name: 'a form that sends by http, on a page of which nobody knows',
    body: loader + form('endpoint="http://post.example/x" privacy-url="/privacy"'),
    finds: ['mixed-content'],
    says: /http:\/\/post\.example.*toont het onderdeel geen formulier/,
    saysNot: /bestand/,
  },
  {
    name: 'a form that sends by http, which no policy repairs',
    body: loader + form('endpoint="http://post.example/x" privacy-url="/privacy"'),
    headers: csp('upgrade-insecure-requests'),
    finds: ['mixed-content'],
  },
  {
    name: 'a script that comes by http, on a page that calls itself so',
    head: '<link rel="canonical" href="http://www.gemeente.example/over-ons">',
    body: sheet + script.replace('https:', 'http:') + goals,
    finds: ['mixed-content'],
    says: /Begint het adres/,
  },
  { name: 'no style sheet', body: script + goals, finds: ['no-sheet'] },
  // Policies and headers.
  {
    name: 'a policy that only reports, in lower case',
    body: loader + goals,
    headers: "content-security-policy-report-only: default-src 'none'; script-src 'self'",
    finds: [],
  },
  {
    name: 'a policy that only reports, on two lines',
    body: loader + goals,
    headers: "content-security-policy-report-only:\ndefault-src 'none'; script-src 'self'\ndate:\ntoday",
    finds: [],
  },
  {
    name: 'a policy that only reports, after a tab',
    body: loader + goals,
    headers: "Content-Security-Policy-Report-Only\tdefault-src 'none'; script-src 'self'",
    finds: [],
  },
  {
    name: 'a policy that only reports, as JSON',
    body: loader + goals,
    headers: `{"headers":[{"name":"content-security-policy-report-only","value":"default-src 'none'; script-src 'self'"}]}`,
    finds: [],
  },
  {
    name: 'headers as Chrome copies them',
    body: loader + goals,
    headers:
      "cache-control:\nno-cache\ncontent-security-policy:\nscript-src 'self'\ncontent-type:\ntext/html; charset=utf-8",
    finds: ['policy'],
    says: /script-src 'self' https/,
  },
  {
    name: 'headers as Firefox shows them',
    body: loader + goals,
    headers: "cache-control\tno-cache\nContent-Security-Policy\tscript-src 'self'\ncontent-type\ttext/html",
    finds: ['policy'],
    says: /script-src 'self' https/,
  },
  {
    name: 'headers as Firefox copies them',
    body: loader + goals,
    headers: `{"Response Headers (1 kB)":{"headers":[{"name":"date","value":"today"},{"name":"content-security-policy","value":"script-src 'self'"}]}}`,
    finds: ['policy'],
    says: /script-src 'self' https/,
  },
  {
    name: 'headers as curl prints them',
    body: loader + goals,
    headers: "< HTTP/2 200\r\n< content-security-policy: script-src 'self'\r\n< content-type: text/html\r\n",
    finds: ['policy'],
    says: /script-src 'self' https/,
  },
  {
    name: 'a policy on several lines',
    body: loader + goals,
    headers: "Content-Security-Policy: default-src https:;\n  script-src 'self'\nDate: today",
    finds: ['policy'],
    says: /script-src 'self' https/,
  },
  {
    name: 'the text of a policy alone',
    body: loader + goals,
    headers: "upgrade-insecure-requests; default-src https:; script-src 'self'",
    finds: ['policy'],
    says: /script-src 'self' https/,
  },
  {
    name: 'a policy for script elements',
    body: loader + goals,
    headers: csp(`script-src 'self' ${base}/; script-src-elem 'self'`),
    finds: ['policy'],
    says: /script-src-elem 'self' https/,
    comes: false,
  },
  {
    name: 'a policy for the windows of children',
    body: frame('src'),
    headers: csp("default-src https:; child-src 'none'"),
    finds: ['policy'],
    says: /child-src https/,
  },
  {
    name: 'a policy that lets nothing through',
    body: loader + goals,
    headers: csp("default-src 'none'"),
    finds: ['policy', 'policy'],
    says: /script-src https.*style-src https/,
    saysNot: /(script|style)-src 'none'/,
  },
  {
    name: 'a policy with a nonce',
    body: loader + goals,
    headers: csp("script-src 'nonce-x' 'self'"),
    finds: ['policy'],
    says: new RegExp(`script-src 'nonce-x' 'self' '${hash.replaceAll('+', '\\+')}'`),
    comes: false,
  },
  {
    name: 'a policy with strict-dynamic',
    body: loader + goals,
    headers: csp(`script-src 'nonce-x' 'strict-dynamic' ${base}/`),
    finds: ['policy'],
    says: /'sha384-/,
    comes: 'in WebKit',
  },
  {
    name: 'a policy with strict-dynamic and a script without a hash',
    body: sheet + script.replace(/ integrity="[^"]*"/, '') + goals,
    headers: csp("script-src 'nonce-x' 'strict-dynamic'"),
    finds: ['policy'],
    says: /met integrity.*'sha384-/,
    comes: 'in WebKit',
  },
  {
    name: 'two addresses that one directive refuses',
    body:
      loader + form('endpoint="https://post.example/x" privacy-url="/privacy" src="https://feed.example/{lang}.json"'),
    headers: csp(`${own}; connect-src 'none'`),
    finds: ['policy'],
    says: /connect-src https:\/\/post\.example\/x https:\/\/feed\.example\/nl\.json$/,
  },
  {
    name: 'Trusted Types that list none',
    body: loader + goals,
    headers: csp(`${own}; require-trusted-types-for 'script'; trusted-types 'none'`),
    finds: ['trusted-types'],
    says: /trusted-types gezin-widgets$/,
  },
  {
    name: 'colours that the policy refuses',
    body: loader + colours + goals,
    headers: csp(own),
    finds: ['policy-colours'],
    says: new RegExp(`style-src ${base}/fallback\\.css '${coloursHash.replaceAll('+', '\\+')}'`),
  },
  {
    name: 'colours that the policy lets through',
    body: loader + colours + goals,
    headers: csp(`${own} '${coloursHash}'`),
    finds: [],
  },
  {
    name: 'colours in a policy that takes all inline',
    body: loader + colours + goals,
    headers: csp(`${own} 'unsafe-inline'`),
    finds: [],
  },
  {
    name: 'Trusted Types that list ours once for two files',
    body: sheet + scriptSnippet(published, 'levels-diagram.js') + scriptSnippet(published, 'goals-list.js') + goals,
    headers: csp(`require-trusted-types-for 'script'; trusted-types gezin-widgets`),
    finds: ['trusted-types-once'],
    says: /trusted-types gezin-widgets 'allow-duplicates'$/,
    comes: false,
  },
  {
    name: 'a policy of the address before the page',
    body: loader + goals,
    headers: "HTTP/2 301\ncontent-security-policy: default-src 'none'\n\nHTTP/2 200\ncontent-type: text/html",
    finds: [],
  },
  {
    name: 'headers as an object',
    body: loader + goals,
    headers: `{"date": "today", "content-security-policy": "script-src 'self'",\n"x": "y"}`,
    finds: ['policy'],
  },
  // Where the page is.
  {
    name: 'files of its own at whole addresses',
    body: ownFiles + goals,
    headers: csp("default-src 'self'"),
    address: 'www.gemeente.example/gezin',
    finds: [],
  },
  {
    name: 'files of its own at whole addresses, and a canonical address',
    body: `<link rel="canonical" href="https://www.gemeente.example/x">${ownFiles}${goals}`,
    headers: csp("default-src 'self'"),
    finds: [],
  },
  {
    name: 'files of its own at whole addresses, and an address for sharing',
    body: `<meta property="og:url" content="https://www.gemeente.example/x">${ownFiles}${goals}`,
    headers: csp("default-src 'self'"),
    finds: [],
  },
  {
    name: 'files of its own at whole addresses, and a base',
    body: `<base href="https://www.gemeente.example/">${ownFiles}${goals}`,
    headers: csp("default-src 'self'"),
    finds: [],
  },
  {
    name: 'files at whole addresses of nobody knows whom',
    body: ownFiles + goals,
    headers: csp("default-src 'self'"),
    finds: ['policy', 'policy'],
    says: /Is dat adres van uw eigen site/,
  },
  {
    name: 'files of another site',
    body: ownFiles + goals,
    headers: csp("default-src 'self'"),
    address: 'https://www.ander.example/',
    finds: ['policy', 'policy'],
    saysNot: /eigen site/,
  },
  {
    name: 'an endpoint that is not safe',
    body: loader + form('endpoint="http://post.example/x" privacy-url="/privacy"'),
    address: 'https://www.gemeente.example/',
    finds: ['configuration'],
    says: /https/,
  },
  {
    name: 'an endpoint on a page that is not safe',
    body: loader + form('endpoint="http://post.example/x" privacy-url="/privacy"'),
    address: 'http://www.gemeente.example/',
    finds: [],
  },
  // What was stripped.
  {
    name: 'one of two elements that was stripped',
    body: loader + levels + bare(wholeForm),
    finds: ['tag-stripped'],
    says: /gezin-contact-form/,
  },
  {
    name: 'one of two elements that was pasted as text',
    body: `${loader}${goals}<p>&lt;gezin-levels-diagram lang="nl"&gt;</p>`,
    finds: ['pasted-as-text'],
    says: /gezin-levels-diagram/,
  },
  {
    name: 'the code of an element beside the element',
    body: `${loader}${goals}<pre>&lt;gezin-goals-list lang="nl"&gt;</pre>`,
    finds: [],
  },
  {
    name: 'a text that is a part of that of another',
    body: loader + levels + bare(await exampleMarkup('gezin-fact-counters', 'nl')),
    finds: ['tag-stripped'],
    says: /gezin-fact-counters/,
  },
  { name: 'all widgets, with attributes that any element has', body: loader + everywhereOn, finds: [] },
  {
    name: 'an element in a field for text',
    body: '<textarea>&lt;gezin-goals-list lang="nl"&gt;</textarea>',
    finds: ['not-live'],
    says: /<textarea>/,
  },
  // Frames.
  ...['data-cmplz-src', 'data-cookieblock-src', 'data-src-cmplz', 'suppressedsrc'].map((name): Planted => ({
    name: `a frame that is kept back by ${name}`,
    body: frame(`src="about:blank" ${name}`),
    finds: ['frame-rewritten'],
    says: new RegExp(name),
  })),
  {
    name: 'a frame that a cookie banner marks by its class',
    body: frame('class="optanon-category-C0002" data-src'),
    finds: ['frame-rewritten'],
    says: /optanon/,
  },
  ...['data-src', 'data-lazy-src', 'data-litespeed-src'].map((name): Planted => ({
    name: `a frame that comes late by ${name}`,
    body: frame(`src="about:blank" loading="lazy" ${name}`),
    finds: [],
  })),
  { name: 'a frame with curly quotes', body: curly(frame('src')), finds: ['curly-quotes'], says: /<iframe>/ },
  {
    name: 'a frame that came after consent',
    body: frame('class="optanon-category-C0002" data-src="https://cdn.example/embed/nl/goals-list.html" src'),
    finds: [],
  },
  // Scripts.
  {
    name: 'a file that comes first and lacks the language',
    body:
      sheet +
      scriptSnippet(published, 'goals-list.js') +
      scriptSnippet(published, 'widgets.en.js') +
      goals.replace('lang="nl"', 'lang="en"'),
    finds: ['language'],
    says: /goals-list\.js/,
    comes: true,
  },
  {
    name: 'a file for another widget that lacks the language',
    body:
      sheet +
      scriptSnippet(published, 'levels-diagram.js') +
      scriptSnippet(published, 'widgets.en.js') +
      goals.replace('lang="nl"', 'lang="en"'),
    finds: [],
  },
  {
    name: 'a classic file that comes before a module that stands before it',
    body:
      sheet +
      script +
      classicSnippet(published, 'widgets.en.classic.js').replace(' defer', '') +
      goals.replace('lang="nl"', 'lang="en"'),
    finds: [],
  },
  {
    name: 'a script that the site may have built in',
    body: `${sheet}<script type="module" src="/assets/index-Bx3.js"></script>${goals}`,
    finds: ['no-script'],
    says: /ontwikkelaar.*dan is dit goed.*plak/s,
  },
  {
    name: 'a file with a hash in its name',
    body: `${sheet}<script type="module" src="/assets/widgets.a1b2c3d4.js"></script>${goals}`,
    finds: [],
  },
  {
    name: 'a file with a hash in its name, of one widget',
    body: `${sheet}<script type="module" src="/assets/goals-list-Bx3kT9_a.js"></script>${levels}`,
    finds: ['file-lacks-widget'],
  },
  {
    name: 'a copy under another name',
    body: `${sheet}<script type="module" src="/js/gezin.js" integrity="${hash}"></script>${goals}`,
    finds: [],
  },
  {
    name: 'a file of another maker with the name of ours',
    body: `${sheet}<script async src="https://platform.twitter.com/widgets.js"></script>${goals}`,
    finds: ['no-script'],
  },
  {
    name: 'a script line with curly quotes',
    body: sheet + curly(script) + goals,
    finds: ['curly-quotes'],
    says: /gekrulde/,
    comes: false,
  },
  {
    name: 'curly quotes that a system wrote as characters',
    body: sheet + curly(script).replaceAll('”', '&#8221;') + goals,
    finds: ['curly-quotes'],
  },
  {
    name: 'a style sheet with curly quotes',
    body: curly(sheet) + script + goals,
    finds: ['curly-quotes'],
    says: /fallback\.css/,
  },
  // Elements and attributes.
  {
    name: 'an old copy in a comment',
    body: `${loader}${goals}<!-- <gezin-goals-list></gezin-goals-list> -->`,
    finds: [],
    comes: true,
  },
  {
    name: 'two of a kind of which the second has no end',
    body: `${loader}${goals}<gezin-goals-list lang="nl"><p>Tekst.</p>`,
    finds: ['not-closed'],
  },
  {
    name: 'two of a kind of which the second is in a paragraph',
    body: `${loader}${goals}<p><gezin-goals-list lang="nl"><h2>Doelen</h2></gezin-goals-list></p>`,
    finds: ['in-paragraph'],
  },
  {
    name: 'an end tag in a comment',
    body: `${loader}<gezin-goals-list lang="nl"><p>Tekst.</p><!-- </gezin-goals-list> -->`,
    finds: ['not-closed'],
  },
  {
    name: 'a name with a letter too few',
    body: `${loader}<gezin-level-diagram lang="nl"></gezin-level-diagram>`,
    finds: ['unknown-tag'],
    says: /Schrijf gezin-levels-diagram/,
    saysNot: /goals/,
  },
  {
    name: 'a name that is like none of ours',
    body: `${loader}${goals}<gezin-x></gezin-x>`,
    finds: ['unknown-tag'],
    says: /opnieuw/,
  },
  {
    name: 'curly quotes around a text',
    body: loader + counter('value="5" label=“kinderen.”'),
    finds: ['attribute-value'],
    says: /rechte aanhalingstekens \("\) omheen\.$/,
  },
  {
    name: 'curly quotes around a key',
    body: loader + levels.replace('lang="nl"', 'lang="nl" level=“active”'),
    finds: ['attribute-value'],
    says: /een van: facilitative, active, intensive\.$/,
  },
  {
    name: 'a key that is none',
    body: loader + levels.replace('lang="nl"', 'lang="nl" level="hoog"'),
    finds: ['attribute-value'],
    says: /een van: facilitative, active, intensive\.$/,
  },
  { name: 'curly quotes inside a text', body: loader + counter('value="5" label="“kinderen”."'), finds: [] },
  {
    name: 'an attribute with a letter too few',
    body:
      loader +
      form('endpont="https://post.example/x" endpoint="https://post.example/x" privacy-url="/p" subject-ky="a"'),
    finds: ['attribute-unknown'],
    says: /Schrijf subject-key/,
  },
  {
    name: 'a row that never moves',
    body: loader + partners('autoplay="1"'),
    finds: ['attribute-value'],
    says: /2 of meer/,
  },
  {
    name: 'a row that moves, or stands still',
    body: loader + partners('autoplay="4" index="8"') + partners('autoplay="0"'),
    finds: [],
  },
  {
    name: 'a partner that is not there',
    body: loader + partners('index="9"'),
    finds: ['attribute-value'],
    says: /0 tot en met 8/,
  },
  { name: 'a partner of a list of its own', body: loader + partners('index="9" src="/partners.json"'), finds: [] },
  {
    name: 'several lines',
    body: `${loader}\n<p>Tekst</p>\n<gezin-goals-list lang="nl" theme="donker"></gezin-goals-list>`,
    finds: ['attribute-value'],
    lines: [4],
  },
  {
    name: 'the same fault on several lines',
    body: `${loader}\n${counter('value="1,5" label="a"')}\n${counter('value="1,5" label="b"')}`,
    finds: ['number'],
    lines: [3, 4],
  },
];

/** Wraps the body of a page in the rest of it, on its first line. */
export const page = (body: string, head = '') =>
  `<!doctype html>${body.includes('<html') ? '' : '<html lang="nl">'}<head><meta charset="utf-8"><title>Page</title>${head}</head><body>${body}</body></html>`;
