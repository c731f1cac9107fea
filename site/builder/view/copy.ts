import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { type SiteName, siteNames } from '../choices.ts';
import { chosenWidgets } from '../element.ts';
import { type Instructions, instructionsFor } from '../kinds.ts';
import { webmasterNote } from '../note.ts';
import { policyText } from '../policy.ts';
import type { View } from './view.ts';

/** The texts to copy for the chosen kind of site, and what whoever runs it needs. */
export function copyTemplate(view: View): TemplateResult {
  const { choices, data, texts, styleHash } = view;
  const site = choices.site as SiteName;
  const instructions = instructionsFor(site, choices, data, styleHash);
  const left = instructions.leftOut.map((name) => texts.attributes[name]?.label ?? (name === 'src' ? texts.follow : name));
  return html`<section aria-labelledby="copy-title">
    <h2 id="copy-title">${texts.copyTitle}</h2>
    ${sitesTemplate(view)}
    <p class="step">${texts.steps[site]}</p>
    ${left.length ? html`<p class="fault">${texts.leftOut(left.join(', '))}</p>` : nothing}
    ${choices.widgets.length
      ? html`${instructions.parts.map(({ name, text }) => copyableTemplate(name, texts.parts[name], text, view, false))} ${adminTemplate(site, instructions, view)}`
      : html`<p class="fault">${texts.noWidget}</p>`}
    ${othersTemplate(view)}
  </section>`;
}

const sitesTemplate = ({ choices, texts, choose }: View) =>
  html`<fieldset class="sites" @change=${({ target }: Event) => choose({ site: (target as HTMLInputElement).value })}>
    <legend>${texts.site}</legend>
    ${siteNames.map(
      (name) => html`<div class="check">
        <input type="radio" name="site" id=${`site-${name}`} value=${name} .checked=${live(choices.site === name)}>
        <label for=${`site-${name}`}>${texts.sites[name]}</label>
      </div>`,
    )}
  </fieldset>`;

function copyableTemplate(id: string, label: string, text: string, { texts, copied, copy }: View, isQuiet = true) {
  const told = copied?.id === id ? (copied.isSelected ? texts.selected : texts.copied) : nothing;
  return html`<div class="copyable">
    <label for=${`text-${id}`}>${label}</label>
    <textarea id=${`text-${id}`} readonly spellcheck="false" lang="" rows=${Math.min(10, Math.ceil(text.length / 70) + text.split('\n').length - 1)} .value=${live(text)}></textarea>
    <p><button type="button" class=${isQuiet ? 'quiet' : ''} @click=${() => copy(id)} aria-describedby=${`text-${id}-label`}>${texts.copy}<span class="unseen" id=${`text-${id}-label`}> ${label}</span></button> <span role="status">${told}</span></p>
  </div>`;
}

function adminTemplate(site: SiteName, instructions: Instructions, view: View) {
  const { choices, texts, data, choose } = view;
  const { policy, trustedTypes, allowed, exclusion } = instructions;
  const titles = chosenWidgets(choices, data).map((widget) => widget.texts.nl!.title);
  return html`<details>
    <summary>${texts.admin}</summary>
    ${exclusion
      ? html`<div class="field">
          <label for="own-base">${texts.ownBase}</label>
          <input id="own-base" autocomplete="off" spellcheck="false" aria-describedby="own-base-hint" .value=${live(choices.ownBase)} @change=${({ target }: Event) => choose({ ownBase: (target as HTMLInputElement).value.trim() })}>
          <p class="hint" id="own-base-hint">${texts.ownBaseHint}</p>
        </div>`
      : nothing}
    ${policyText(policy) && copyableTemplate('policy', `${texts.policy}. ${texts.policyHint}`, policyText(policy), view)}
    ${trustedTypes && copyableTemplate('trusted-types', texts.trustedTypes, trustedTypes, view)}
    ${allowed && copyableTemplate('allowed', texts.allowed, allowed, view)}
    ${exclusion && copyableTemplate('exclusion', texts.exclusion, exclusion, view)}
    ${copyableTemplate('note', texts.note, webmasterNote(site, instructions, titles), view)}
  </details>`;
}

const othersTemplate = ({ texts }: View) =>
  html`<details>
    <summary>${texts.others}</summary>
    <dl>${texts.otherSystems.map(({ name, fits, advice }) => html`<div><dt>${name}</dt><dd><b>${texts.sites[fits]}.</b> ${advice}</dd></div>`)}</dl>
  </details>`;
