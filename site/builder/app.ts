import { html, render } from 'lit';
import { loadFallbacks } from '../../publish/fallback.ts';
import { hashOf } from '../hash.ts';
import { pageLanguage } from '../language.ts';
import { readData } from '../read-data.ts';
import { type Choices, readChoices, writeChoices } from './choices.ts';
import type { BuilderData } from './data.ts';
import { coloursCss } from './element.ts';
import { textsIn } from './texts/texts-in.ts';
import { adminTemplate, copyTemplate, sitesTemplate } from './view/copy.ts';
import { previewTemplate, syncPreview } from './view/preview.ts';
import { settingsTemplate, widgetsTemplate } from './view/settings.ts';
import type { View } from './view/view.ts';

const root = document.getElementById('app')!;
const site = readData();
const data: BuilderData = {
  ...site,
  embed: new URL(site.embed, document.baseURI).href,
  fallbackOf: await loadFallbacks(
    site.widgets.map(({ tag }) => tag),
    site.languages,
  ),
};
const language = pageLanguage();

const status = root.parentElement!.appendChild(
  Object.assign(document.createElement('p'), { id: 'said', className: 'unseen', role: 'status' }),
);
let silence: ReturnType<typeof setTimeout> | undefined;
let writing: ReturnType<typeof setTimeout> | undefined;
let view: View = {
  data,
  choices: readChoices(location.search, data, language),
  texts: textsIn[language],
  language,
  width: innerWidth < 700 ? 320 : 640,
  isDark: false,
  refusedBase: '',
  update,
  choose,
  copy: (id) => void copy(id),
};

function choose(choices: Partial<Choices>, changes: Partial<View> = {}): void {
  const before = textsToSay();
  update({ ...changes, choices: { ...view.choices, ...choices }, copied: undefined });
  say(textsToSay().filter((text) => !before.includes(text)));
  clearTimeout(writing);
  // WebKit refuses to write an address more than some ten times a second.
  writing = setTimeout(() => history.replaceState(null, '', `?${writeChoices(view.choices, data)}`), 200);
  void hashColours();
}

function update(changes: Partial<View>): void {
  view = { ...view, ...changes };
  render(
    html`<div class="choose">${widgetsTemplate(view)} ${sitesTemplate(view)} ${settingsTemplate(view)}</div>
      <div class="result">${copyTemplate(view)} ${previewTemplate(view)} ${adminTemplate(view)}</div>`,
    root,
  );
  syncPreview(root.querySelector('.paper')!, view);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-keep]'))
    link.search = writeChoices(view.choices, data);
}

/** The texts that are said when a choice changes them: not as live regions of their own, which speak at load. */
const textsToSay = (): string[] =>
  [...root.querySelectorAll('[data-said] > *, [data-said]:not(:has(> *))')]
    .map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean);

function say(texts: string[]): void {
  if (!texts.length) return;
  clearTimeout(silence);
  status.textContent = texts.join(' ');
  // It has been said by then, and stands elsewhere on the page to be read.
  silence = setTimeout(() => (status.textContent = ''), 3000);
}

/** A policy lets an inline style sheet through by its hash. */
async function hashColours(): Promise<void> {
  const css = coloursCss(view.choices);
  const styleHash = css ? await hashOf(css) : undefined;
  if (css === coloursCss(view.choices) && styleHash !== view.styleHash) update({ styleHash });
}

async function copy(id: string): Promise<void> {
  const area = document.getElementById(`text-${id}`) as HTMLTextAreaElement;
  // So that the same words are told again.
  update({ copied: undefined });
  try {
    await navigator.clipboard.writeText(area.value);
    update({ copied: { id, isSelected: false } });
  } catch {
    area.focus();
    area.select();
    update({ copied: { id, isSelected: true } });
  }
}

update({});
void hashColours();
// The room changes with the window, and with the size of the text.
let room = 0;
new ResizeObserver(([desk]) => {
  if (desk!.contentRect.width !== room) syncPreview(root.querySelector('.paper')!, view);
  room = desk!.contentRect.width;
}).observe(root.querySelector('.desk')!);
