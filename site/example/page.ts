import { exampleMarkup } from '../../publish/example.ts';
import { loaderSnippet, type Published } from '../../publish/snippet.ts';
import type { SiteLanguage } from '../language.ts';

const texts = {
  nl: {
    title: 'Over ons',
    name: 'Voorbeeldpartner',
    footer: 'Een voorbeeldpagina van een partner van de Gezinsbenadering.',
    other: 'English',
  },
  en: {
    title: 'About us',
    name: 'Example partner',
    footer: 'An example page of a partner of the Family Approach.',
    other: 'Nederlands',
  },
};

/** The languages in which there is an example page, by their folders. */
export const exampleFolders: Record<SiteLanguage, string> = { nl: '', en: 'en/' };

// In the order of the page that the widgets come from; the form is what its call to get in touch asks for.
const tags = [
  'gezin-mission-statement',
  'gezin-fact-counters',
  'gezin-goals-list',
  'gezin-levels-diagram',
  'gezin-innovation-lab',
  'gezin-partner-carousel',
  'gezin-contact-form',
];

/**
 * A partner's page that embeds the widgets as the README says, in one of the languages.
 *
 * @param endpoint where its form sends to; without one it has no form.
 */
export async function examplePage(language: SiteLanguage, published: Published, endpoint: string): Promise<string> {
  const own: Record<string, Record<string, string>> = {
    'gezin-contact-form': { endpoint, 'privacy-url': '/privacy/' },
  };
  const { title, name, footer, other } = texts[language];
  const otherLanguage = language === 'nl' ? 'en' : 'nl';
  const root = language === 'nl' ? './' : '../';
  const widgets = await Promise.all(
    tags.filter((tag) => endpoint || tag !== 'gezin-contact-form').map((tag) => exampleMarkup(tag, language, own[tag])),
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title} – ${name}</title>
<link rel="icon" href="${root}icon.svg">
<link rel="stylesheet" href="${root}page.css">
${loaderSnippet(published, language)}
</head>
<body>
<header>
<p>${name}</p>
<a href="${root}${exampleFolders[otherLanguage]}" lang="${otherLanguage}" hreflang="${otherLanguage}">${other}</a>
</header>
<main>
<h1>${title}</h1>
${widgets.join('\n')}
</main>
<footer><p>${footer}</p></footer>
</body>
</html>
`;
}
