import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { type Colours, contrast, pairs, sixDigits, tokenOf, tokensOf } from '../../../publish/contrast.ts';
import type { View } from './view.ts';

type Theme = 'light' | 'dark';

/** Colours of the editor's own, and whether they are far enough apart wherever they meet. */
export function coloursTemplate(view: View): TemplateResult {
  const { data, choices, texts, choose } = view;
  const chosen = Object.keys(choices.colours);
  const shown = coloursOf(choices.shared.theme === 'dark' ? 'dark' : 'light', view);
  const onChange = ({ target }: Event) => {
    const { name, value } = target as HTMLInputElement;
    choose({ colours: { ...choices.colours, [name]: value } });
  };
  const faults = chosen.length ? themesOf(view).flatMap((theme) => faultsOf(theme, view)) : [];
  return html`<details>
    <summary>${texts.colours}</summary>
    <ul class="colours" @change=${onChange}>
      ${tokensOf(data.colours.light).map(
        (token) =>
          html`<li>
            <input type="color" id=${`color-${token}`} name=${token} .value=${live(sixDigits(shown[token]!))} />
            <label for=${`color-${token}`}>${texts.colour[token] ?? token}</label>
          </li>`,
      )}
    </ul>
    <div data-said>
      ${chosen.length && !faults.length ? html`<p>${texts.contrastGood}</p>` : nothing}
      ${faults.map((fault) => html`<p class="fault">${fault}</p>`)}
    </div>
    <button type="button" class="quiet" @click=${() => choose({ colours: {} })}>${texts.reset}</button>
  </details>`;
}

// A widget that follows the page may stand on either.
const themesOf = ({ choices: { shared } }: View): Theme[] =>
  shared.theme === 'light' || shared.theme === 'dark' ? [shared.theme] : ['light', 'dark'];

const coloursOf = (theme: Theme, { data, choices }: View): Colours =>
  Object.fromEntries(
    Object.entries(data.colours[theme]).map(([name, colour]) => [name, choices.colours[tokenOf(name)] ?? colour]),
  );

function faultsOf(theme: Theme, view: View): string[] {
  const { choices, texts, language } = view;
  const colours = coloursOf(theme, view);
  const isPainted = choices.shared.theme !== undefined;
  const format = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return pairs.flatMap(({ what, front, back, least }) => {
    const isChosen = [front, back].some((name) => tokenOf(name) in choices.colours);
    const ratio = contrast(colours[front]!, colours[back]!);
    if (!isChosen || ratio >= least || (!isPainted && back === 'background')) return [];
    return texts.contrastBad(
      what[language] ?? what.en!,
      format.format(ratio),
      format.format(least),
      isPainted ? undefined : theme,
    );
  });
}
