import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { tokensOf } from '../../../publish/contrast.ts';
import { isForm } from '../../data.ts';
import { attributesOf, chosenWidgets } from '../element.ts';
import type { View } from './view.ts';

/** Of a phone, a tablet and a wide screen, in CSS pixels. */
export const widths = [320, 640, 1200];

/** The widgets as they will be; `syncPreview` puts them into the paper. */
export function previewTemplate({ choices, data, texts, width, isDark, update }: View): TemplateResult {
  const hasForm = chosenWidgets(choices, data).some(isForm);
  return html`<section aria-labelledby="preview-title">
    <div class="bar">
      <h2 id="preview-title">${texts.preview}</h2>
      <fieldset class="widths">
        <legend class="unseen">${texts.preview}</legend>
        ${widths.map(
          (each) =>
            html`<div>
              <input
                type="radio"
                name="width"
                id=${`width-${each}`}
                .checked=${live(each === width)}
                @change=${() => update({ width: each })}
              />
              <label for=${`width-${each}`}>${texts.width(each)} <span>${each}</span></label>
            </div>`,
        )}
        <div>
          <input type="checkbox" id="dark" .checked=${live(isDark)} @change=${() => update({ isDark: !isDark })} />
          <label for="dark">${texts.darkPage}</label>
        </div>
      </fieldset>
    </div>
    <div class=${isDark ? 'desk dark' : 'desk'}><div class="paper" @click=${keepPage}></div></div>
    ${hasForm ? html`<p class="hint">${texts.previewHint}</p>` : nothing}
  </section>`;
}

// What was typed is in no address: a link must not take the page away.
function keepPage(event: MouseEvent): void {
  const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
  if (!link?.href || link.protocol === 'mailto:' || link.protocol === 'tel:') return;
  event.preventDefault();
  window.open(link.href, '_blank', 'noopener');
}

/** Sends nothing anywhere. */
const sender = { send: () => Promise.resolve({ status: 'sent', id: 'preview' }), idempotent: true };

/** The attributes that an element had of the choices. */
const given = new WeakMap<Element, string[]>();

/** Makes the elements in the paper those of the choices, and keeps the ones that stay. */
export function syncPreview(paper: HTMLElement, { choices, data, width }: View): void {
  const present = [...paper.children];
  const elements = chosenWidgets(choices, data).map((widget) => {
    const element = present.find(({ localName }) => localName === widget.tag) ?? document.createElement(widget.tag);
    // What is followed is the same text as here.
    const attributes = attributesOf(widget, { ...choices, isFollowing: false }, data);
    if (isForm(widget)) {
      Object.assign(element, { sender });
      attributes['privacy-url'] ||= './';
    }
    // What a visitor has opened here stays open.
    for (const name of given.get(element) ?? []) if (!(name in attributes)) element.removeAttribute(name);
    given.set(element, Object.keys(attributes));
    for (const [name, value] of Object.entries(attributes))
      if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    return element;
  });
  if (present.length !== elements.length || present.some((element, i) => element !== elements[i]))
    paper.replaceChildren(...elements);
  for (const token of tokensOf(data.colours.light))
    paper.style.setProperty(`--gezin-color-${token}`, choices.colours[token] ?? '');
  const room = paper.parentElement!.clientWidth;
  paper.style.setProperty('width', `${width}px`);
  // A wide screen is shown smaller, not cut off.
  paper.style.setProperty('zoom', String(Math.min(1, room / width)));
}
