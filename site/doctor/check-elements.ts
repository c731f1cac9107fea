import { parseAmount } from '../../src/shared/fact/fact-number.ts';
import { checkConfiguration } from '../../src/widgets/contact-form/check-configuration.ts';
import type { AttributeData, BuilderData, WidgetData } from '../builder/data.ts';
import type { Finding } from './finding.ts';
import type { PageSource, SourceElement } from './page-source.ts';

// Where nothing lives while the page shows its text.
const lifeless = ['template', 'noscript', 'textarea', 'iframe', 'style', 'script', 'title'];

/** What is wrong with the elements themselves. */
export function* checkElements(page: PageSource, data: BuilderData): Generator<Finding> {
  const { elements, comments, source } = page;
  const ours = elements.filter(({ tag }) => tag.startsWith('gezin-'));
  const known = data.widgets.map(({ tag }) => tag);
  if (!ours.some(({ tag }) => known.includes(tag)) && !elements.some(isFrame)) yield missing(page, data);
  for (const tag of known) if (comments.some((comment) => comment.includes(`<${tag}`))) yield { code: 'not-live', tag, inside: '<!-- -->' };
  for (const element of ours) {
    const { tag, around, isClosed } = element;
    const widget = data.widgets.find((each) => each.tag === tag);
    if (!widget) {
      yield { code: 'unknown-tag', tag, known };
      continue;
    }
    const inside = around.find((each) => lifeless.includes(each));
    if (inside) yield { code: 'not-live', tag, inside: `<${inside}>` };
    else if (!isClosed) yield { code: new RegExp(`</${tag}\\s*>`, 'i').test(source) ? 'in-paragraph' : 'not-closed', tag };
    yield* checkAttributes(element, widget);
  }
  for (const { attributes } of elements.filter(isFrame)) {
    if (attributes.sandbox !== undefined && !/\ballow-scripts\b/.test(attributes.sandbox)) yield { code: 'frame-sandbox' };
  }
}

/** A page for an iframe, such as `/embed/nl/goals-list.html`. */
export const isFrame = ({ tag, attributes }: SourceElement): boolean => tag === 'iframe' && /\/embed\/[\w-]+\/[\w-]+\.html\b/.test(attributes.src ?? '');

function missing({ source, text, elements }: PageSource, data: BuilderData): Finding {
  if (!source.trim()) return { code: 'nothing-pasted' };
  if (/&lt;(gezin-|iframe[^]*?\/embed\/)/i.test(source)) return { code: 'pasted-as-text' };
  // The beginning of a floor, without what stands around it.
  const floors = data.widgets.flatMap(({ texts }) => Object.values(texts).map(({ floor }) => floor.replaceAll(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim()));
  const hasFloor = floors.some((floor) => text.includes(floor.slice(0, 40)) || text.includes(floor.slice(-40)));
  if (hasFloor) return { code: 'tag-stripped' };
  return { code: elements.some(({ tag }) => tag === 'iframe') ? 'no-widget' : /\/embed\/[\w-]+\/[\w-]+\.html/.test(text) ? 'frame-stripped' : 'no-widget' };
}

// What any element may have.
const global = /^(id|class|style|title|hidden|role|tabindex|dir|slot|part|inert|translate|nonce|is|item\w+|aria-.+|data-.+|on\w+)$/;

function* checkAttributes({ tag, attributes }: SourceElement, widget: WidgetData): Generator<Finding> {
  for (const [attribute, value] of Object.entries(attributes)) {
    const described = widget.attributes.find(({ name }) => name === attribute);
    if (described) {
      const allowed = refuses(described, value);
      if (allowed) yield { code: 'attribute-value', tag, attribute, value, allowed };
    } else if (!global.test(attribute) || widget.attributes.some(({ name }) => letters(name) === letters(attribute))) {
      const meant = widget.attributes.find(({ name }) => letters(name) === letters(attribute));
      yield { code: 'attribute-unknown', tag, attribute, meant: meant?.name };
    }
  }
  if (widget.attributes.some(({ name }) => name === 'from')) yield* checkNumber(tag, attributes);
  if (widget.attributes.some(({ name }) => name === 'endpoint')) {
    const { endpoint, service, 'field-names': fieldNames, 'privacy-url': privacyUrl, 'subject-key': subjectKey } = attributes;
    const { fault } = checkConfiguration({ endpoint, service, fieldNames, privacyUrl, subjectKey });
    if (fault) yield { code: 'configuration', tag, attribute: fault };
  }
}

// `data-heading-level`, `headingLevel` and `heading_level` all want to be `heading-level`.
const letters = (name: string) => name.replace(/^data-/, '').replaceAll(/[^a-z]/g, '');

const quotes = /[“”„″«»]/;

/** What would be right, when a value is not. */
function refuses({ kind, choices, name }: AttributeData, value: string): string | undefined {
  if (quotes.test(value) && (kind !== 'text' || name === 'lang')) return choices?.join(', ') ?? '"';
  if (kind === 'choice' && value && !choices!.includes(value)) return choices!.join(', ');
  if (name === 'heading-level' && !/^[2-6]$/.test(value)) return '2, 3, 4, 5, 6';
  return undefined;
}

function* checkNumber(tag: string, { value, from, to }: Record<string, string>): Generator<Finding> {
  const given = [value, from, to];
  const [single, low, high] = given.map(parseAmount);
  if (single !== undefined || low! <= high!) return;
  yield { code: 'number', tag, given: given.join(' ') };
}
