import { jsonForScript } from '../publish/escape.ts';
import type { SiteLanguage } from './language.ts';
import { policyName } from '../publish/policy-name.ts';
import type { SiteData } from './data.ts';

/** The pages of the site, by their names; each is a folder. */
export const pageNames = ['builder', 'doctor'] as const;
export type PageName = (typeof pageNames)[number];

const words = {
  nl: {
    site: 'Widgets van de Gezinsbenadering',
    menu: 'Onderdelen van deze site',
    builder: 'Op uw site zetten',
    doctor: 'Werkt het niet?',
    example: 'Voorbeeldpagina',
    storybook: 'Voor ontwikkelaars',
    other: 'English',
  },
  en: {
    site: 'Widgets of the Family Approach',
    menu: 'Parts of this site',
    builder: 'Put it on your site',
    doctor: 'Does it not work?',
    example: 'Example page',
    storybook: 'For developers',
    other: 'Nederlands',
  },
};

/** Folder of a page in the site: the builder in Dutch is the site's own first page. */
export const pageFolder = (page: PageName, language: SiteLanguage): string =>
  `${language === 'nl' ? '' : `${language}/`}${page === 'builder' ? '' : `${page}/`}`;

// Whatever is written on these pages stays in the browser: there is nothing that they may connect to.
const policy = `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html ${policyName}`;

/** A page as it is written. */
export interface SitePage {
  language: SiteLanguage;
  page: PageName;
  title: string;
  lead: string;
  noScript: string;
  /** Files of the site, loaded as modules. */
  scripts: string[];
  /** For the scripts. */
  data: SiteData;
}

/** One page of the site; all its addresses are relative, so that the folder can stand anywhere. */
export function pageMarkup({ language, page, title, lead, noScript, scripts, data }: SitePage): string {
  const root = '../'.repeat(pageFolder(page, language).split('/').length - 1) || './';
  const text = words[language];
  const other = language === 'nl' ? 'en' : 'nl';
  const link = (to: PageName) =>
    `<a href="${root}${pageFolder(to, language)}"${to === page ? ' aria-current="page"' : ''}>${text[to]}</a>`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<title>${title} – ${text.site}</title>
<link rel="icon" href="${root}icon.svg">
<link rel="stylesheet" href="${root}site.css">
${scripts.map((file) => `<script type="module" src="${root}${file}"></script>`).join('\n')}
</head>
<body>
<header>
<p><img src="${root}icon.svg" alt="" width="32" height="32"> ${text.site}</p>
<nav aria-label="${text.menu}"><ul>
<li>${link('builder')}</li>
<li>${link('doctor')}</li>
<li><a href="${root}example/">${text.example}</a></li>
<li><a href="${root}storybook/" hreflang="en">${text.storybook}</a></li>
<li><a href="${root}${pageFolder(page, other)}" lang="${other}" hreflang="${other}" data-keep>${text.other}</a></li>
</ul></nav>
</header>
<main>
<h1>${title}</h1>
<p class="lead">${lead}</p>
<noscript><p class="fault">${noScript}</p></noscript>
<div id="app" class="${page}"></div>
<script type="application/json" id="data">${jsonForScript(data)}</script>
</main>
</body>
</html>
`;
}
