import { expect, fixture, html } from '@open-wc/testing';
import { loadLanguage } from '../src/language/language.ts';
import type { WidgetElement } from '../src/shared/widget-element.ts';
import * as widgets from '../src/widgets.ts';
import { loadThemes } from '../stories/support/theme-sheets.ts';
import { neededAttributes } from './support/needed-attributes.ts';
import { animationsIn } from './support/show-story.ts';

/** The tokens of each theme that the widgets must show: the accent, the surface, the tint, and what is wrong. */
const themes: Record<string, Record<string, string>> = {
  'voorbeeld-theme': {
    '--_accent': '--basis-color-action-1-color-default',
    '--_surface': '--basis-color-action-1-bg-default',
    '--_tint': '--basis-color-action-1-border-subtle',
    '--_text': '--basis-color-default-color-document',
    '--_muted': '--basis-color-default-color-default',
    '--_field': '--basis-color-default-bg-document',
    '--_error': '--basis-color-negative-color-default',
  },
  'utrecht-theme': {
    '--_accent': '--utrecht-button-primary-action-background-color',
    '--_surface': '--utrecht-surface-background-color',
    '--_tint': '--utrecht-separator-color',
    '--_text': '--utrecht-document-color',
    '--_muted': '--utrecht-form-control-placeholder-color',
    '--_field': '--utrecht-document-background-color',
    '--_error': '--utrecht-form-field-error-message-color',
  },
};

const all = Object.values(widgets)
  .map((widget) => `<${widget.tag} ${neededAttributes(widget)}></${widget.tag}>`)
  .join('');

/** The colour that a token stands for, where it is asked. */
function colourOf(place: Element | ShadowRoot, token: string): string {
  const probe = place.appendChild(document.createElement('i'));
  probe.style.color = `var(${token}, transparent)`;
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

async function allIn(theme: string): Promise<HTMLElement> {
  const page = await fixture<HTMLElement>(`<div class="${theme}">${all}</div>`);
  await Promise.all(
    [...page.children].map((element) => (element as Element & Pick<WidgetElement, 'updateComplete'>).updateComplete),
  );
  return page;
}

describe('a theme of NL Design System', () => {
  before(async () => {
    await import('../src/define.ts');
    await Promise.all([loadThemes(), loadLanguage('nl')]);
  });

  for (const [theme, tokens] of Object.entries(themes)) {
    describe(theme, () => {
      it('gives every widget its colours', async () => {
        const page = await allIn(theme);
        const plain = await allIn('');
        for (const [i, element] of [...page.children].entries()) {
          for (const [own, token] of Object.entries(tokens)) {
            const isOwn = colourOf(plain.children[i]!.shadowRoot!, own) !== 'rgba(0, 0, 0, 0)';
            if (!isOwn) continue;
            const given = colourOf(page, token);
            expect(given, token).to.not.equal('rgba(0, 0, 0, 0)');
            expect(colourOf(element.shadowRoot!, own), `${element.localName} ${own}`).to.equal(given);
          }
        }
      });

      it('gives its colours to what is seen, and its type', async () => {
        const page = await allIn(theme);
        const facts = page.querySelector('gezin-fact-counters')!.shadowRoot!;
        const number = getComputedStyle(facts.querySelector('[part=number]')!);
        expect(number.color).to.equal(colourOf(page, tokens['--_accent']!));
        expect(number.fontFamily).to.contain('Noto Sans');
        expect(getComputedStyle(facts.querySelector('[part=facts]')!).backgroundColor).to.equal(
          colourOf(page, tokens['--_surface']!),
        );
        const send = page.querySelector('gezin-contact-form')!.shadowRoot!.querySelector('[part=send]')!;
        expect(getComputedStyle(send).backgroundColor).to.equal(colourOf(page, tokens['--_accent']!));
        expect(getComputedStyle(send).borderRadius).to.equal(theme === 'utrecht-theme' ? '0px' : '8px');
      });

      it('leaves nothing that axe complains about', async () => {
        const page = await allIn(theme);
        page.querySelector('gezin-levels-diagram')!.level = 'active';
        page.querySelector('gezin-contact-form')!.shadowRoot!.querySelector<HTMLElement>('[part=send]')!.click();
        await page.querySelector('gezin-levels-diagram')!.updateComplete;
        await animationsIn(page);
        await expect(page).to.be.accessible();
      });

      it('is followed when the page changes one of its tokens', async () => {
        const page = await allIn(theme);
        page.style.setProperty(tokens['--_accent']!, 'rgb(1, 2, 3)');
        const facts = page.querySelector('gezin-fact-counters')!.shadowRoot!;
        expect(getComputedStyle(facts.querySelector('[part=number]')!).color).to.equal('rgb(1, 2, 3)');
      });

      it('is outweighed by a rule of the page', async () => {
        const page = await fixture<HTMLElement>(
          html`<div class=${theme}>
            <style>
              gezin-fact-counters {
                --gezin-color-accent: rgb(4, 5, 6);
              }
            </style>
            <gezin-fact-counters></gezin-fact-counters>
          </div>`,
        );
        expect(colourOf(page.querySelector('gezin-fact-counters')!.shadowRoot!, '--_accent')).to.equal('rgb(4, 5, 6)');
      });
    });
  }

  it('leaves the widgets as they are where there is none', async () => {
    const plain = await allIn('');
    expect(colourOf(plain.querySelector('gezin-goals-list')!.shadowRoot!, '--_accent')).to.equal('rgb(13, 87, 96)');
  });
});
