import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { Fault } from '../check-value.ts';
import type { AttributeData } from '../../../publish/attributes.ts';
import { readNumber, writeNumber } from '../numbers.ts';
import type { Setting } from '../settings.ts';
import type { WidgetData } from '../../data.ts';
import { type View, wordsOf } from './view.ts';

/** A control for one setting, of a kind that fits it. */
export interface Field {
  setting: Setting;
  /** Of the control, unique in the page. */
  id: string;
  view: View;
  /** Whose attribute it is; nothing for one of every widget. */
  widget?: WidgetData;
  /** The number is a percentage; nothing where it is no number to show. */
  isPercent?: boolean;
  /** Called with what the setting holds from now on, or nothing; and with what else changes. */
  onText: (text: string | undefined, changes?: Partial<View>) => void;
}

export function fieldTemplate(field: Field): TemplateResult {
  const { id, view, setting, widget } = field;
  const { attribute, fault } = setting;
  const { name, description, kind } = attribute;
  const named = wordsOf(name, view, widget);
  // A new attribute has no words here yet: its own, in English, will do.
  const hint = named ? named.hint : description;
  const label = named?.label ?? name;
  if (kind === 'flag') return flagTemplate(field, label);
  // What is not whole yet is called wrong only when it is done.
  const shown = view.typed?.id === id && !view.typed.wasFaulty ? undefined : fault;
  const read = readTemplate(field);
  const described =
    [hint && `${id}-hint`, shown && `${id}-fault`, read && `${id}-read`].filter(Boolean).join(' ') || undefined;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${hint ? html`<p class="hint" id=${`${id}-hint`} lang=${ifDefined(named ? undefined : 'en')}>${hint}</p>` : nothing}
    ${shown ? html`<p class="fault" id=${`${id}-fault`}>${faultWords(shown, attribute, view)}</p>` : nothing}
    ${kind === 'choice' ? selectTemplate(field, described) : inputTemplate(field, described, shown)} ${read ?? nothing}
  </div>`;
}

const faultWords = (fault: Fault, { least, greatest }: AttributeData, { texts }: View) =>
  texts.faults[fault](String(fault === 'least' ? least : greatest));

/** How the number is understood, as the widget will write it. */
function readTemplate({ setting: { value }, id, view, isPercent }: Field) {
  if (!value || isPercent === undefined) return undefined;
  return html`<p class="hint" id=${`${id}-read`}>
    ${view.texts.read(`${writeNumber(value, view.language)}${isPercent ? '%' : ''}`)}
  </p>`;
}

const flagTemplate = ({ setting, id, onText }: Field, label: string) =>
  html`<div class="check">
    <input
      type="checkbox"
      id=${id}
      .checked=${live(setting.value !== undefined)}
      @change=${({ target }: Event) => onText((target as HTMLInputElement).checked ? '' : undefined)}
    />
    <label for=${id}>${label}</label>
  </div>`;

function selectTemplate(
  { setting: { attribute, value }, id, view, widget, onText }: Field,
  described: string | undefined,
) {
  const words = wordsOf(attribute.name, view, widget)?.choices;
  return html`<select
    id=${id}
    aria-describedby=${ifDefined(described)}
    @change=${({ target }: Event) => onText((target as HTMLSelectElement).value)}
  >
    ${attribute.choices!.map((choice) => html`<option value=${choice} .selected=${live(choice === (value ?? attribute.default))}>${words?.[choice] ?? choice}</option>`)}
  </select>`;
}

// An address is a text to the browser too: a relative one is right.
function inputTemplate(
  { setting, id, view, isPercent, onText }: Field,
  described: string | undefined,
  fault: Fault | undefined,
) {
  const {
    attribute: { name, kind, default: usual },
    written = '',
  } = setting;
  const isNumber = kind === 'number';
  const take = ({ target }: Event, isDone: boolean) => {
    const given = (target as HTMLInputElement).value;
    const typed = isDone ? undefined : { id, text: given, wasFaulty: fault !== undefined };
    const text = isNumber ? readNumber(given, view.language, isPercent) : given;
    onText(name === 'heading' && !text.trim() ? undefined : text, { typed });
  };
  return html`<input
    id=${id}
    inputmode=${isNumber ? 'decimal' : 'text'}
    autocomplete="off"
    spellcheck="false"
    placeholder=${ifDefined(isNumber ? usual : undefined)}
    aria-describedby=${ifDefined(described)}
    aria-invalid=${fault ? 'true' : nothing}
    .value=${live(view.typed?.id === id ? view.typed.text : isNumber ? writeNumber(written, view.language) : written)}
    @input=${(event: Event) => take(event, false)}
    @change=${(event: Event) => take(event, true)}
  />`;
}
