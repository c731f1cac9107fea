import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Package } from 'custom-elements-manifest/schema.d.ts';
import { html, type TemplateResult } from 'lit';
import manifest from '../dist/custom-elements.json' with { type: 'json' };
import { elementsOf } from '../publish/elements.ts';
import { ContactForm } from '../src/widgets/contact-form/contact-form.ts';
import '../src/widgets/contact-form/define.ts';
import { type Colours as ColoursOfTheme, contrast, pairs, tokenOf } from '../publish/contrast.ts';

const prefix = '--gezin-color-';

/** The colours of all widgets, by the names of their tokens; those that only some have come last. */
const tokens = coloursIn(manifest as unknown as Package);

/** What means nothing that its words do not say: no contrast is asked of it. */
const decorations = ['highlight'];

const themes = ['light', 'dark'] as const;

interface Token {
  name: string;
  standard: string;
  description?: string;
}

function coloursIn(manifest: Package): Token[] {
  const colours = elementsOf(manifest)
    .flatMap(({ cssProperties = [] }) => cssProperties)
    .filter(({ name }) => name.startsWith(prefix));
  const uses = ({ name }: { name: string }) => colours.filter((each) => each.name === name).length;
  return [...new Map(colours.map((each) => [each.name, each])).values()]
    .toSorted((one, other) => uses(other) - uses(one))
    .map(({ name, default: standard = '', description }) => ({
      name: name.slice(prefix.length),
      standard,
      description,
    }));
}

/** The colours that a widget of a theme really has here: the ones that its tokens give it, or its own. */
function coloursOf(theme: 'light' | 'dark'): ColoursOfTheme {
  const form = document.createElement(ContactForm.tag);
  form.setAttribute('theme', theme);
  // So that it has nothing to say about its configuration.
  Object.assign(form, { hidden: true, privacyUrl: '/', sender: { send: () => new Promise(() => undefined) } });
  document.body.append(form);
  const colours = tokens.map(({ name, standard }) => {
    // One for each: WebKit keeps the first `light-dark()` of an element when its style changes.
    const probe = form.shadowRoot!.appendChild(document.createElement('i'));
    probe.style.color = `var(${prefix}${name}, ${standard})`;
    return [name, inHex(getComputedStyle(probe).color)];
  });
  form.remove();
  const all = Object.fromEntries(colours) as ColoursOfTheme;
  return { ...all, field: all.background! };
}

const inHex = (colour: string) =>
  `#${colour
    .match(/[\d.]+/g)!
    .slice(0, 3)
    .map((part) => Math.round(Number(part)).toString(16).padStart(2, '0'))
    .join('')}`;

const swatch = (colour = '') =>
  html`<td><span class="swatch" style="background: ${colour}"></span> <code>${colour}</code></td>`;

function ratioCell(colours: ColoursOfTheme, front: string, back: string, least: number): TemplateResult {
  const [one, other] = [colours[front]!, colours[back]!];
  const ratio = contrast(one, other);
  const sample =
    least < 4.5
      ? html`<span class="swatch" style="background: ${one}; outline: 6px solid ${other}"></span>`
      : html`<span class="sample" style="color: ${one}; background: ${other}">Aa</span>`;
  return html`<td>${sample} ${ratio.toFixed(2)}${ratio < least ? ' too low' : ''}</td>`;
}

/** What the tokens and their contrasts come to on this page, read from a widget as it is shown. */
export default {
  title: 'Themes/Tokens',
  component: ContactForm.tag,
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
} satisfies Meta;

/** The colours of the two themes. */
export const Colours: StoryObj = {
  render: () => {
    const [light, dark] = themes.map(coloursOf) as [ColoursOfTheme, ColoursOfTheme];
    return html`<table class="tokens">
      <thead>
        <tr>
          <th scope="col">token</th>
          <th scope="col">light</th>
          <th scope="col">dark</th>
        </tr>
      </thead>
      <tbody>
        ${tokens.map(
          ({ name }) =>
            html`<tr>
              <th scope="row"><code>${prefix}${name}</code></th>
              ${swatch(light[name])}${swatch(dark[name])}
            </tr>`,
        )}
      </tbody>
    </table>`;
  },
};

/** Each pair of colours that meet, and the contrast that WCAG 2.2 asks of it. */
export const Contrast: StoryObj = {
  render: () => {
    const [light, dark] = themes.map(coloursOf) as [ColoursOfTheme, ColoursOfTheme];
    return html`<table class="tokens">
      <thead>
        <tr>
          <th scope="col">what</th>
          <th scope="col">colours</th>
          <th scope="col">at least</th>
          <th scope="col">light</th>
          <th scope="col">dark</th>
        </tr>
      </thead>
      <tbody>
        ${pairs.map(
          ({ what, front, back, least }) =>
            html`<tr>
              <th scope="row">${what.en}</th>
              <td><code>${tokenOf(front)}</code> on <code>${tokenOf(back)}</code></td>
              <td>${least}</td>
              ${ratioCell(light, front, back, least)}${ratioCell(dark, front, back, least)}
            </tr>`,
        )}
        ${tokens
          .filter(({ name }) => decorations.includes(name))
          .map(
            ({ name, description }) =>
              html`<tr>
                <th scope="row">${description}</th>
                <td><code>${name}</code></td>
                <td colspan="3">only decorates: no contrast is asked of it</td>
              </tr>`,
          )}
      </tbody>
    </table>`;
  },
};
