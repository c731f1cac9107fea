import { configureReentrantLocalization } from '@lit/localize/init/reentrant.js';
import { isServer } from 'lit';
import { warnOnce } from '../platform/warn-once.ts';
import { isMultilingual, loadLocale, locales, readyLocale } from './locales.ts';
import { pickLanguage, readsDutch, sourceLanguage } from './pick-language.ts';

let active = sourceLanguage;
let configured: object | undefined;

const languages = () => Object.keys(locales);

/** Renders with `msg()` speaking one language. Synchronous, so that two widgets never mix. */
export function inLanguage<T>(language: string, render: () => T): T {
  if (!isMultilingual) return render();
  configured ??= configureReentrantLocalization({
    sourceLocale: sourceLanguage,
    targetLocales: languages(),
    getLocale: () => active,
    loadLocaleSync: (locale) => ({ templates: readyLocale(locale)?.messages ?? {} }),
  });
  const before = active;
  active = language;
  try {
    return render();
  } finally {
    active = before;
  }
}

/** The language that an element speaks: of what its nearest `lang` asks, the best that there is. */
export const languageOf = (element: HTMLElement): string =>
  isMultilingual ? pickLanguage(declaredLanguage(element), languages()) : onlyLanguage(element);

// Of a file that speaks one. The snippets write the language on the element itself.
function onlyLanguage({ lang }: HTMLElement): string {
  if (!readsDutch.test(lang)) warnOnce(`no "${lang}" in this file`);
  return sourceLanguage;
}

/**
 * Loads the words of a language ahead. Needed only before rendering on a server, and before
 * hydrating what a server rendered: elsewhere each widget loads its own language.
 *
 * @param tag BCP 47 tag; an unknown one loads the language that the widgets would show for it.
 */
export const loadLanguage = (tag: string): Promise<void> => loadLocale(pickLanguage(tag, languages()));

function declaredLanguage(element: Element): string | null {
  // A server has no tree to climb.
  const near = isServer ? element : element.closest('[lang]');
  if (near) return near.getAttribute('lang');
  const { host } = element.getRootNode() as Node & { host?: Element };
  return host ? declaredLanguage(host) : null;
}
