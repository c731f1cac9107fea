import { html, nothing, type TemplateResult } from 'lit';
import type { Partner } from '../../content/content.ts';
import type { ContentSetting } from '../content-element.ts';

/**
 * A partner's tile: its logo where the content has one, otherwise, and when the logo fails, its name.
 * A link where there is an address that is safe to link to.
 *
 * @param target `_blank` opens the link in a new window.
 */
export function partnerTemplate(
  partner: Partner,
  { url, image }: Pick<ContentSetting, 'url' | 'image'>,
  target?: string,
): TemplateResult {
  const { name, href, lang = nothing, spoken, logo } = partner;
  const src = image(logo?.src);
  const shown = html`${
      logo && src
        ? html`<img
            part="logo"
            src=${src}
            width=${logo.width}
            height=${logo.height}
            alt=""
            loading="lazy"
            decoding="async"
            @load=${onLoad}
            @error=${onError}
          />`
        : nothing
    }<span part="name" lang=${lang}
      >${spoken ? html`<span aria-hidden="true">${name}</span><span class="spoken">${spoken}</span>` : name}</span
    >`;
  const address = url(href);
  return address
    ? html`<a part="partner" href=${address} target=${target === '_blank' ? target : nothing} rel="noopener noreferrer"
        >${shown}</a
      >`
    : html`<span part="partner">${shown}</span>`;
}

const onLoad = ({ target }: Event) => (target as Element).classList.remove('failed');
const onError = ({ target }: Event) => (target as Element).classList.add('failed');
