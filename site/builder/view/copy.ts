import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { isFolder } from '../check-value.ts';
import { siteNames } from '../choices.ts';
import { chosenWidgets, coloursCss } from '../element.ts';
import { formNeeds, instructionsFor } from '../kinds.ts';
import { webmasterNote } from '../note.ts';
import { policyText } from '../policy.ts';
import { type View, wordsOf } from './view.ts';

/** What kind of site there is, as the editor knows it. */
export const sitesTemplate = ({ choices, texts, choose }: View): TemplateResult =>
  html`<fieldset class="sites">
    <legend>${texts.site}</legend>
    ${siteNames.map(
      (name) =>
        html`<div class="check">
          <input
            type="radio"
            name="site"
            id=${`site-${name}`}
            .checked=${live(choices.site === name)}
            @change=${() => choose({ site: name })}
          />
          <label for=${`site-${name}`}>${texts.sites[name]}</label>
        </div>`,
    )}
    <details>
      <summary>${texts.others}</summary>
      <dl>
        ${texts.otherSystems.map(
          ({ name, fits, advice }) =>
            html`<div>
              <dt>${name}</dt>
              <dd>
                <button type="button" class="link" @click=${() => choose({ site: fits })}>${texts.sites[fits]}</button>.
                ${advice}
              </dd>
            </div>`,
        )}
      </dl>
    </details>
  </fieldset>`;

/** The texts to copy for the chosen kind of site. */
export function copyTemplate(view: View): TemplateResult {
  const { choices, data, texts, styleHash } = view;
  const { parts, leftOut } = instructionsFor(choices.site, choices, data, styleHash);
  const left = leftOut.map(
    (name) => wordsOf(name, view)?.label ?? colourLabel(name, view) ?? (name === 'src' ? texts.follow : name),
  );
  const needs = formNeeds(choices, data);
  return html`<section aria-labelledby="copy-title">
    <h2 id="copy-title">${texts.copyTitle}</h2>
    <div data-said>
      <p class="step">${texts.steps[choices.site]}</p>
      ${left.length ? html`<p class="fault">${texts.leftOut(left.join(', '))}</p>` : nothing}
      ${needs ? html`<p class="fault">${texts.formNeeds[needs]}</p>` : nothing}
    </div>
    ${choices.widgets.length ? parts.map(({ name, text }) => copyableTemplate(name, texts.parts[name], text, view, false)) : html`<p class="fault">${texts.noWidget}</p>`}
  </section>`;
}

const colourLabel = (name: string, { texts }: View) => {
  const token = name.replace('--gezin-color-', '');
  return token === name ? undefined : `${texts.colours} (${texts.colour[token] ?? token})`;
};

function copyableTemplate(id: string, label: string, text: string, { texts, copied, copy }: View, isQuiet = true) {
  const told = copied?.id === id ? (copied.isSelected ? texts.selected : texts.copied) : nothing;
  return html`<div class="copyable">
    <label for=${`text-${id}`}>${label}</label>
    <textarea
      id=${`text-${id}`}
      readonly
      spellcheck="false"
      lang=""
      rows=${Math.min(isQuiet ? 8 : 6, Math.ceil(text.length / 70) + text.split('\n').length - 1)}
      .value=${live(text)}
    ></textarea>
    <p>
      <button type="button" class=${isQuiet ? 'quiet' : ''} @click=${() => copy(id)}>
        ${texts.copy}<span class="unseen"> ${label}</span>
      </button>
      <span role="status">${told}</span>
    </p>
  </div>`;
}

/** What the site's administrator has to know. */
export function adminTemplate(view: View): TemplateResult {
  const { choices, texts, data, styleHash } = view;
  const instructions = instructionsFor(choices.site, choices, data, styleHash);
  const { policy, trustedTypes, allowed, exclusion } = instructions;
  const titles = chosenWidgets(choices, data).map((widget) => widget.examples.nl!.title);
  const lacksHash = coloursCss(choices) && policy['style-src'] && !styleHash;
  return html`<details>
    <summary>${texts.admin}</summary>
    ${exclusion ? baseTemplate(view) : nothing}
    ${
      policyText(policy)
        ? html`<p class="hint" id="policy-hint">${texts.policyHint}</p>
            ${lacksHash ? html`<p class="fault">${texts.noHash}</p>` : nothing}
            ${copyableTemplate('policy', texts.policy, policyText(policy), view)}`
        : nothing
    }
    ${trustedTypes && copyableTemplate('trusted-types', texts.trustedTypes, trustedTypes, view)}
    ${allowed && copyableTemplate('allowed', texts.allowed, allowed, view)}
    ${exclusion && copyableTemplate('exclusion', texts.exclusion, exclusion, view)}
    ${copyableTemplate('note', texts.note, webmasterNote(choices.site, instructions, titles), view)}
  </details>`;
}

function baseTemplate({ choices, texts, refusedBase, choose }: View) {
  const id = 'own-base';
  const written = refusedBase || choices.ownBase;
  const isRefused = written !== choices.ownBase;
  const onChange = ({ target }: Event) => {
    const given = (target as HTMLInputElement).value.trim();
    const isGood = !given || isFolder(given);
    choose({ ownBase: isGood ? given : '' }, { refusedBase: isGood ? '' : given });
  };
  return html`<div class="field">
    <label for=${id}>${texts.ownBase}</label>
    <p class="hint" id="own-base-hint">${texts.ownBaseHint}</p>
    ${isRefused ? html`<p class="fault" id="own-base-fault">${texts.faults.address('')}</p>` : nothing}
    <input
      id=${id}
      autocomplete="off"
      spellcheck="false"
      aria-describedby=${`own-base-hint${isRefused ? ' own-base-fault' : ''}`}
      aria-invalid=${isRefused ? 'true' : nothing}
      .value=${live(written)}
      @change=${onChange}
    />
  </div>`;
}
