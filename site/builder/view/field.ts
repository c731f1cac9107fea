import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { checkValue, type Fault } from '../check-value.ts';
import type { AttributeData } from '../data.ts';
import type { View } from './view.ts';

/** A control for one attribute, of a kind that fits it. */
export interface Field {
  attribute: AttributeData;
  /** As it would be written; nothing where it is not. */
  value: string | undefined;
  /** Of the control, unique in the page. */
  id: string;
  view: View;
  /** Called with what is to be written, or nothing; and with what else changes. */
  onValue: (value: string | undefined, changes?: Partial<View>) => void;
}

export function fieldTemplate(field: Field): TemplateResult {
  const { attribute, id, view } = field;
  const { name, description, kind } = attribute;
  const named = view.texts.attributes[name];
  // A new attribute has no words here yet: its own, in English, will do.
  const hint = named ? named.hint : description;
  const label = named?.label ?? name;
  if (kind === 'flag') return flagTemplate(field, label);
  const fault = faultOf(field);
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ') || undefined;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${hint ? html`<p class="hint" id=${`${id}-hint`} lang=${ifDefined(named ? undefined : 'en')}>${hint}</p>` : nothing}
    ${fault ? html`<p class="fault" id=${`${id}-fault`}>${faultWords(fault, attribute, view)}</p>` : nothing}
    ${kind === 'choice' ? selectTemplate(field, described) : inputTemplate(field, described, fault)}
  </div>`;
}

const faultOf = ({ attribute, id, view }: Field): Fault | undefined => checkValue(attribute, view.refused[id] ?? '').fault;

const faultWords = (fault: Fault, { least, greatest }: AttributeData, { texts }: View) => texts.faults[fault](String(fault === 'least' ? least : greatest));

const flagTemplate = ({ value, id, onValue }: Field, label: string) =>
  html`<div class="check">
    <input type="checkbox" id=${id} .checked=${live(value !== undefined)} @change=${({ target }: Event) => onValue((target as HTMLInputElement).checked ? '' : undefined)}>
    <label for=${id}>${label}</label>
  </div>`;

function selectTemplate({ attribute, value, id, view, onValue }: Field, described: string | undefined) {
  const words = view.texts.attributes[attribute.name]?.choices;
  const onChange = ({ target }: Event) => onValue(checkValue(attribute, (target as HTMLSelectElement).value).value);
  return html`<select id=${id} aria-describedby=${ifDefined(described)} @change=${onChange}>
    ${attribute.choices!.map((choice) => html`<option value=${choice} .selected=${live(choice === (value ?? attribute.default))}>${words?.[choice] ?? choice}</option>`)}
  </select>`;
}

// An address is a text to the browser too: a relative one is right.
function inputTemplate({ attribute, value, id, view, onValue }: Field, described: string | undefined, fault: Fault | undefined) {
  const { kind, default: usual } = attribute;
  // What is not whole yet is refused only when it is done.
  const take = ({ target }: Event, isDone: boolean) => {
    const given = (target as HTMLInputElement).value;
    const { value: good, fault: bad } = checkValue(attribute, given);
    const typed = isDone ? undefined : { id, text: given };
    if (!bad) onValue(good, { refused: { ...view.refused, [id]: '' }, typed });
    else if (isDone || view.refused[id]) onValue(undefined, { refused: { ...view.refused, [id]: given }, typed });
  };
  return html`<input id=${id} inputmode=${kind === 'number' ? 'decimal' : 'text'} autocomplete="off" spellcheck="false"
    placeholder=${ifDefined(kind === 'number' ? usual : undefined)} aria-describedby=${ifDefined(described)} aria-invalid=${fault ? 'true' : nothing}
    .value=${live(view.typed?.id === id ? view.typed.text : (fault ? view.refused[id]! : (value ?? '')))} @input=${(event: Event) => take(event, false)} @change=${(event: Event) => take(event, true)}>`;
}
