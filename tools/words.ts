/** Words that the project does not use, with what it says instead; `docs/decisions/words.md` says why. */
export const wordsNotUsed: [word: RegExp, instead: string][] = [
  [/(?<!Math\.)\bfloors?\b/i, 'fallback'],
  [/LanguagePack|\breadyPack\b|\b(language|locale) packs?\b|language\/packs/i, 'locale'],
  [/\b(the|whose|a) slice\b/i, 'section'],
  [/\b(to|is|are|it|which|who) mend(s|ed)?\b|\bmend it\b/i, 'fix, correct; an error'],
  [/\bpart="?ways\b|waysTemplate/, 'contact options'],
  [/\bnpm run look\b/, 'npm run screenshots'],
  [/\bwhoever\b/i, 'a noun: the administrator, a caller, anyone who'],
  [/\bnobody but\b/i, 'only'],
  [/what stands (inside|between the tags)/i, 'fallback content'],
];
