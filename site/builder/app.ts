import { html, render } from 'lit';
import { readData } from '../read-data.ts';
import { type Choices, readChoices, writeChoices } from './choices.ts';
import { coloursCss } from './element.ts';
import { texts as en } from './texts/en.ts';
import { texts as nl } from './texts/nl.ts';
import { copyTemplate } from './view/copy.ts';
import { previewTemplate, syncPreview } from './view/preview.ts';
import { settingsTemplate } from './view/settings.ts';
import type { View } from './view/view.ts';

const root = document.getElementById('app')!;
const data = readData();
data.embed = new URL(data.embed, document.baseURI).href;
const language = document.documentElement.lang;

let view: View = {
  data,
  choices: readChoices(location.search, data),
  texts: language === 'nl' ? nl : en,
  language,
  width: innerWidth < 700 ? 320 : 640,
  choose,
  setWidth: (width) => update({ width }),
  copy: (id) => void copy(id),
};

function choose(choices: Partial<Choices>): void {
  update({ choices: { ...view.choices, ...choices }, copied: undefined });
  history.replaceState(null, '', `?${writeChoices(view.choices, data)}`);
  void hashColours();
}

function update(changes: Partial<View>): void {
  view = { ...view, ...changes };
  render(html`<div class="settings">${settingsTemplate(view)}</div><div class="result">${previewTemplate(view)} ${copyTemplate(view)}</div>`, root);
  syncPreview(root.querySelector('.paper')!, view);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-keep]')) link.search = writeChoices(view.choices, data);
}

/** A policy lets an inline style sheet through by its hash. Only a safe page can compute one. */
async function hashColours(): Promise<void> {
  const css = coloursCss(view.choices);
  const subtle = css && (crypto.subtle as SubtleCrypto | undefined);
  const bytes = subtle && new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(css)));
  const styleHash = bytes ? `sha256-${btoa(String.fromCharCode(...bytes))}` : undefined;
  if (css === coloursCss(view.choices) && styleHash !== view.styleHash) update({ styleHash });
}

async function copy(id: string): Promise<void> {
  const area = document.getElementById(`text-${id}`) as HTMLTextAreaElement;
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
addEventListener('resize', () => update({}));
