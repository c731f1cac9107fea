import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { contrast, pairs, tokenOf, tokensOf } from '../../contrast.ts';
import { type Choices, ownAttributes, readValue, sharedAttributes } from '../choices.ts';
import type { AttributeData, WidgetData } from '../data.ts';
import { chosenWidgets } from '../element.ts';
import { formLacks } from '../kinds.ts';
import { fieldTemplate } from './field.ts';
import { titleOf, type View } from './view.ts';

/** All that can be chosen, but for the kind of site. */
export const settingsTemplate = (view: View): TemplateResult =>
  html`${widgetsTemplate(view)} ${looksTemplate(view)} ${chosenWidgets(view.choices, view.data).map((widget) => ownTemplate(widget, view))}`;

function widgetsTemplate(view: View) {
  const { data, choices, texts, choose } = view;
  const onChange = ({ target }: Event) => {
    const { value, checked } = target as HTMLInputElement;
    choose({ widgets: data.widgets.map(({ tag }) => tag).filter((tag) => (tag === value ? checked : choices.widgets.includes(tag))) });
  };
  return html`<fieldset>
    <legend>${texts.widgets}</legend>
    <ul class="widgets" @change=${onChange}>
      ${data.widgets.map(
        (widget) => html`<li>
          <input type="checkbox" id=${widget.tag} value=${widget.tag} .checked=${live(choices.widgets.includes(widget.tag))} aria-describedby=${`${widget.tag}-summary`}>
          <label for=${widget.tag}>${titleOf(widget, view)}</label>
          <p id=${`${widget.tag}-summary`}>${texts.summaries[widget.tag] ?? widget.summary}</p>
        </li>`,
      )}
    </ul>
    <p class="fault" role="status">${choices.widgets.length ? nothing : texts.noWidget}</p>
  </fieldset>`;
}

function looksTemplate(view: View) {
  const { data, choices, texts, choose } = view;
  const isNews = chosenWidgets(choices, data).some(({ attributes }) => attributes.some(({ name }) => name === 'src'));
  return html`<fieldset>
    <legend>${texts.looks}</legend>
    <div class="field">
      <label for="language">${texts.language}</label>
      <select id="language" @change=${({ target }: Event) => choose({ language: (target as HTMLSelectElement).value })}>
        ${data.languages.map((language) => html`<option value=${language} lang=${language} .selected=${live(language === choices.language)}>${texts.languages[language] ?? language}</option>`)}
      </select>
    </div>
    ${sharedAttributes(data).map((attribute) =>
      fieldTemplate({
        attribute,
        value: choices.shared[attribute.name],
        id: `shared-${attribute.name}`,
        texts,
        onValue: (value) => choose({ shared: withValue(choices.shared, attribute, value) }),
      }),
    )}
    ${isNews
      ? html`<div class="check">
          <input type="checkbox" id="follow" .checked=${live(choices.isFollowing)} aria-describedby="follow-hint" @change=${({ target }: Event) => choose({ isFollowing: (target as HTMLInputElement).checked })}>
          <label for="follow">${texts.follow}</label>
          <p class="hint" id="follow-hint">${texts.followHint}</p>
        </div>`
      : nothing}
    ${coloursTemplate(view)}
  </fieldset>`;
}

function withValue(values: Record<string, string>, attribute: AttributeData, given: string | undefined): Record<string, string> {
  const value = readValue(attribute, given);
  const others = Object.entries(values).filter(([name]) => name !== attribute.name);
  return Object.fromEntries(value === undefined ? others : [...others, [attribute.name, value]]);
}

function coloursTemplate({ data, choices, texts, language, choose }: View) {
  const usual = data.colours[choices.shared.theme === 'dark' ? 'dark' : 'light'];
  const colours = Object.fromEntries(Object.entries(usual).map(([name, colour]) => [name, choices.colours[tokenOf(name)] ?? colour]));
  const isPainted = choices.shared.theme !== undefined;
  const chosen = Object.keys(choices.colours);
  const faults = pairs.filter(
    ({ front, back, least }) =>
      [front, back].some((name) => chosen.includes(tokenOf(name))) && (isPainted || back !== 'background') && contrast(colours[front]!, colours[back]!) < least,
  );
  const format = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const onInput = ({ target }: Event) => {
    const { name, value } = target as HTMLInputElement;
    choose({ colours: { ...choices.colours, [name]: value } });
  };
  return html`<details>
    <summary>${texts.colours}</summary>
    <p class="hint">${texts.coloursHint}</p>
    <ul class="colours" @input=${onInput}>
      ${tokensOf(usual).map(
        (token) => html`<li>
          <input type="color" id=${`color-${token}`} name=${token} .value=${live(sixDigits(colours[token]!))}>
          <label for=${`color-${token}`}>${texts.colour[token] ?? token}</label>
        </li>`,
      )}
    </ul>
    <div role="status">
      ${chosen.length && !faults.length ? html`<p>${texts.contrastGood}</p>` : nothing}
      ${faults.map(({ what, front, back, least }) => html`<p class="fault">${texts.contrastBad(what[language] ?? what.en!, format.format(contrast(colours[front]!, colours[back]!)), format.format(least))}</p>`)}
    </div>
    ${chosen.length ? html`<button type="button" class="quiet" @click=${() => choose({ colours: {} })}>${texts.reset}</button>` : nothing}
  </details>`;
}

const sixDigits = (colour: string) => (colour.length === 4 ? colour.replaceAll(/\w/g, '$&$&') : colour);

function ownTemplate(widget: WidgetData, view: View) {
  const { choices, texts, choose } = view;
  const values = choices.own[widget.tag] ?? {};
  const { example } = widget.texts[choices.language]!;
  const lacks = widget.attributes.some(({ name }) => name === 'endpoint') && formLacks(choices, view.data).length > 0;
  const set = (own: Choices['own'][string]) => choose({ own: { ...choices.own, [widget.tag]: own } });
  return html`<details class="own" ?open=${lacks}>
    <summary>${texts.details(titleOf(widget, view))}</summary>
    <p class="fault" role="status">${lacks ? texts.formLacks : nothing}</p>
    ${ownAttributes(widget).map((attribute) =>
      fieldTemplate({
        attribute,
        value: values[attribute.name] ?? example[attribute.name],
        id: `${widget.tag}-${attribute.name}`,
        texts,
        onValue: (value) => set(withValue(values, attribute, value)),
      }),
    )}
  </details>`;
}
