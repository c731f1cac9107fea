/** The languages of the builder and the doctor. */
export const siteLanguages = ['nl', 'en'] as const;
export type SiteLanguage = (typeof siteLanguages)[number];

/** The language of this page; English where a translator has put another into its `lang`. */
export const pageLanguage = (): SiteLanguage =>
  siteLanguages.find((language) => language === document.documentElement.lang) ?? 'en';
