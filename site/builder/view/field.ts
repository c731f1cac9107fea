import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { AttributeData } from '../data.ts';
import type { BuilderTexts } from '../texts/texts.ts';

/** A control for one attribute, of a kind that fits it. */
export interface Field {
  attribute: AttributeData;
  /** As it would be written; nothing where it is not. */
  value: string | undefined;
  /** Of the control, unique in the page. */
  id: string;
  texts: BuilderTexts;
  /** Called with what is written, or nothing. */
  onValue: (value: string | undefined) => void;
}

export function fieldTemplate(field: Field): TemplateResult {
  const { attribute, id, texts } = field;
  const { name, description, kind } = attribute;
  const named = texts.attributes[name];
  // A new attribute has no words here yet: its own, in English, will do.
  const hint = named ? named.hint : description;
  const hintId = hint ? `${id}-hint` : undefined;
  const label = named?.label ?? name;
  if (kind === 'flag') return flagTemplate(field, label);
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${kind === 'choice' ? selectTemplate(field, hintId) : inputTemplate(field, hintId)}
    ${hint && html`<p class="hint" id=${hintId!} lang=${ifDefined(named ? undefined : 'en')}>${hint}</p>`}
  </div>`;
}

const flagTemplate = ({ value, id, onValue }: Field, label: string) =>
  html`<div class="check">
    <input type="checkbox" id=${id} .checked=${live(value !== undefined)} @change=${({ target }: Event) => onValue((target as HTMLInputElement).checked ? '' : undefined)}>
    <label for=${id}>${label}</label>
  </div>`;

function selectTemplate({ attribute, value, id, texts, onValue }: Field, hintId: string | undefined) {
  const words = texts.attributes[attribute.name]?.choices;
  return html`<select id=${id} aria-describedby=${ifDefined(hintId)} @change=${({ target }: Event) => onValue((target as HTMLSelectElement).value)}>
    ${attribute.choices!.map((choice) => html`<option value=${choice} .selected=${live(choice === (value ?? attribute.default))}>${words?.[choice] ?? choice}</option>`)}
  </select>`;
}

// An address is a text to the browser too: a relative one is right.
const inputTemplate = ({ attribute, value, id, onValue }: Field, hintId: string | undefined) =>
  html`<input id=${id} inputmode=${attribute.kind === 'number' ? 'decimal' : 'text'} autocomplete="off" spellcheck="false"
    placeholder=${ifDefined(attribute.kind === 'number' ? attribute.default : undefined)} aria-describedby=${ifDefined(hintId)}
    .value=${live(value ?? '')} @change=${({ target }: Event) => onValue((target as HTMLInputElement).value.trim() || undefined)}>`;
