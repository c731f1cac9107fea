import { embedded, type HostPage, module, sheet } from '../../support/host-pages/host-page.ts';

const all = sheet + module('widgets.all.js');
const inDutch = embedded.replaceAll(/<(gezin-[\w-]+) /g, '<$1 lang="nl" ');

/** Pages in other languages and directions. */
export const languages: HostPage[] = [
  {
    row: 'P22',
    name: 'a direction from right to left, in Arabic, with widgets in Dutch',
    html: '<html lang="ar" dir="rtl">',
    lines: all,
    widgets: inDutch,
  },
  {
    row: 'P22',
    name: 'a direction from right to left, and our file of one language',
    html: '<html lang="nl" dir="rtl">',
  },
  {
    row: 'P22',
    name: 'Arabic texts, of which our file has none',
    html: '<html lang="ar" dir="rtl">',
    lines: all,
    language: 'en',
  },
  { row: 'P22', name: 'English texts', html: '<html lang="en-GB">', lines: all, language: 'en' },
  { row: 'P22', name: 'English texts, and our file of one language', html: '<html lang="en">' },
  {
    row: 'P22',
    name: 'English texts around a part in Dutch',
    html: '<html lang="en">',
    lines: all,
    widgets: `<div lang="nl">${embedded}</div>`,
  },
  { row: 'P22', name: 'no language', html: '<html>', lines: all, flaws: ['html-has-lang'] },
  { row: 'P22', name: 'an empty language', html: '<html lang="">', lines: all, flaws: ['html-has-lang'] },
];
