import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { numberGiven } from '../../../src/shared/fact/fact-number.ts';
import type { Choices } from '../choices.ts';
import { isForm, type WidgetData } from '../../data.ts';
import { attributesOf, chosenWidgets } from '../element.ts';
import { ownSettings, sharedSettings, withText } from '../settings.ts';
import { coloursTemplate } from './colours.ts';
import { fieldTemplate } from './field.ts';
import { titleOf, type View } from './view.ts';

/** Which widgets there are, and which are chosen. */
export function widgetsTemplate(view: View): TemplateResult {
  const { data, choices, texts, choose } = view;
  const onChange = ({ target }: Event) => {
    const { value, checked } = target as HTMLInputElement;
    choose({
      widgets: data.widgets
        .map(({ tag }) => tag)
        .filter((tag) => (tag === value ? checked : choices.widgets.includes(tag))),
    });
  };
  return html`<fieldset>
    <legend>${texts.widgets}</legend>
    <ul class="widgets" @change=${onChange}>
      ${data.widgets.map(
        (widget) =>
          html`<li>
            <input
              type="checkbox"
              id=${widget.tag}
              value=${widget.tag}
              .checked=${live(choices.widgets.includes(widget.tag))}
              aria-describedby=${`${widget.tag}-summary`}
            />
            <label for=${widget.tag}>${titleOf(widget, view)}</label>
            <p id=${`${widget.tag}-summary`}>${widget.words[view.language]?.summary ?? widget.summary}</p>
          </li>`,
      )}
    </ul>
    <p class="fault" data-said>${choices.widgets.length ? nothing : texts.noWidget}</p>
  </fieldset>`;
}

/** What can be chosen of the widgets' looks, and of each of them. */
export const settingsTemplate = (view: View): TemplateResult =>
  html`${looksTemplate(view)} ${chosenWidgets(view.choices, view.data).map((widget) => ownTemplate(widget, view))}`;

function looksTemplate(view: View) {
  const { data, choices, texts, choose } = view;
  const isNews = chosenWidgets(choices, data).some(({ attributes }) => attributes.some(({ name }) => name === 'src'));
  return html`<details>
    <summary>${texts.looks}</summary>
    <div class="field">
      <label for="language">${texts.language}</label>
      <select id="language" @change=${({ target }: Event) => choose({ language: (target as HTMLSelectElement).value })}>
        ${data.languages.map((language) => html`<option value=${language} lang=${language} .selected=${live(language === choices.language)}>${texts.languages[language] ?? language}</option>`)}
      </select>
    </div>
    ${sharedSettings(choices, data).map((setting) =>
      fieldTemplate({
        setting,
        id: `shared-${setting.attribute.name}`,
        view,
        onText: (text, changes) => choose({ shared: withText(choices.shared, setting.attribute, text) }, changes),
      }),
    )}
    ${isNews ? checkTemplate('follow', choices.isFollowing, texts.follow, (isFollowing) => choose({ isFollowing }), texts.followHint) : nothing}
    ${coloursTemplate(view)}
  </details>`;
}

const checkTemplate = (
  id: string,
  isChecked: boolean,
  label: string,
  onChange: (isChecked: boolean) => void,
  hint?: string,
) =>
  html`<div class="check">
    <input
      type="checkbox"
      id=${id}
      .checked=${live(isChecked)}
      aria-describedby=${hint ? `${id}-hint` : nothing}
      @change=${({ target }: Event) => onChange((target as HTMLInputElement).checked)}
    />
    <label for=${id}>${label}</label>
    ${hint ? html`<p class="hint" id=${`${id}-hint`}>${hint}</p>` : nothing}
  </div>`;

function ownTemplate(widget: WidgetData, view: View) {
  const { choices, data, texts, choose } = view;
  const { tag } = widget;
  const values = choices.own[tag] ?? {};
  const { attributes: example } = widget.examples[choices.language]!;
  const lacksNumber =
    widget.attributes.some(({ name }) => name === 'from') && !numberGiven(attributesOf(widget, choices, data));
  const settings = ownSettings(widget, choices);
  const unit = settings.find(({ attribute }) => attribute.name === 'unit');
  const set = (own: Choices['own'][string], changes?: Partial<View>) =>
    choose({ own: { ...choices.own, [tag]: own } }, changes);
  return html`<details ?open=${isForm(widget)}>
    <summary>${texts.details(titleOf(widget, view))}</summary>
    <p class="fault" data-said>${lacksNumber ? texts.noNumber : nothing}</p>
    ${settings.map((setting) => {
      const { attribute } = setting;
      const { name, kind } = attribute;
      const isHidden = name === 'heading' && setting.value === '';
      const hide = (isChecked: boolean) => set(withText(values, attribute, isChecked ? '' : undefined));
      return html`${fieldTemplate({
        setting,
        id: `${tag}-${name}`,
        view,
        widget,
        ...(unit && kind === 'number' && { isPercent: unit.value === 'percent' }),
        onText: (text, changes) => set(withText(values, attribute, text, example), changes),
      })}
      ${name === 'heading' ? checkTemplate(`${tag}-no-heading`, isHidden, texts.noHeading, hide) : nothing}`;
    })}
    <p class="hint">${texts.notKept}</p>
  </details>`;
}
