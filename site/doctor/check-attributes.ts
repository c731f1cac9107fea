import { numberGiven } from '../../src/shared/fact/fact-number.ts';
import { safeUrl } from '../../src/shared/safe-url.ts';
import { attributeAtFault, checkConfiguration } from '../../src/widgets/contact-form/check-configuration.ts';
import { isEmail, isEmailToShow, isPhone } from '../addresses.ts';
import type { AttributeData } from '../../publish/attributes.ts';
import { isForm, type WidgetData } from '../data.ts';
import type { Finding, Wanted } from './finding.ts';
import { nearest } from './nearest.ts';
import type { Place } from './page-address.ts';
import type { PageSource, SourceElement } from './page-source.ts';

/** What is wrong with the attributes of an element. */
export function* checkAttributes(
  element: SourceElement,
  widget: WidgetData,
  page: PageSource,
  place: Place,
): Generator<Finding> {
  const { tag, attributes, curly, lines } = element;
  for (const [attribute, value] of Object.entries(attributes)) {
    const described = widget.attributes.find(({ name }) => name === attribute);
    if (described) {
      const isCurly =
        curly.includes(attribute) || ((described.kind !== 'text' || attribute === 'lang') && /[“”„″«»]/.test(value));
      if (!isCurly && isForAddress(attribute) && isEmail(value)) {
        const hasOwnPlace = attribute === 'contact-url';
        yield { code: 'email-as-address', tag, attribute, value, hasOwnPlace, lines };
        continue;
      }
      const right = rightFor(described, value, hasOwnContent(element, page), place);
      if (isCurly || right) yield { code: 'attribute-value', tag, attribute, value, isCurly, ...right, lines };
    } else {
      const meant = meantBy(
        attribute,
        widget.attributes.map(({ name }) => name).filter((name) => attributes[name] === undefined),
      );
      if (meant) yield { code: 'attribute-unknown', tag, attribute, meant, lines };
    }
  }
  // Of a value with the wrong quotes around it all has been said.
  if (curly.length) return;
  if (widget.attributes.some(({ name }) => name === 'from')) yield* checkNumber(element);
  if (isForm(widget)) yield* checkForm(element, place);
}

/** What would be right, when a value is not. */
function rightFor(
  { kind, choices, name, least, greatest }: AttributeData,
  value: string,
  isOwnContent: boolean,
  { base }: Place,
): { choices?: string[]; from?: number; to?: number; wanted?: Wanted } | undefined {
  if (kind === 'choice' && value && !choices!.includes(value)) return { choices: choices!.filter(Boolean) };
  // None is as good as not set.
  if (kind === 'number' && least !== undefined && !(Number(value) === 0 || Number(value) >= least))
    return { from: least };
  if (
    kind === 'number' &&
    greatest !== undefined &&
    !isOwnContent &&
    !(Number(value) >= 0 && Number(value) <= greatest)
  )
    return { from: 0, to: greatest };
  // What is no link is only text.
  if (name === 'contact-url' && value && (/^\s*www\./i.test(value) || !safeUrl(value, base.href)))
    return { wanted: 'address' };
  if (name === 'contact-email' && value && !isEmailToShow(value)) return { wanted: 'email' };
  if (name === 'contact-phone' && value && !isPhone(value)) return { wanted: 'phone' };
  return undefined;
}

const isForAddress = (name: string) => /^(endpoint|src)$|-url$/.test(name);

/** Whether a widget shows content of the page's own, of which we do not know how much there is. */
const hasOwnContent = ({ tag, attributes }: SourceElement, { elements }: PageSource): boolean =>
  attributes.src !== undefined || elements.some((each) => each.tag === 'script' && each.around[0] === tag);

// What belongs to a framework: `:theme`, `v-bind:theme`, `[theme]`, `x-theme`, `_ngcontent-c1`.
const ofFramework = /^(aria|ng|v|x|hx|wire|js|on)-|^on|[^a-z\d_-]|^_/;

/**
 * The name that was meant: `headingLevel`, `heading_level`, and `data-heading-level` of a filter are
 * `heading-level`, and so is what differs in a letter or two. Any other name does no harm.
 */
function meantBy(given: string, names: string[]): string | undefined {
  if (ofFramework.test(given)) return undefined;
  if (given.startsWith('data-')) return names.find((name) => name.includes('-') && `data-${name}` === given);
  const known = names.find((name) => letters(name) === letters(given));
  return known ?? nearest(given, names, (name) => Math.floor(name.length / 4));
}

const letters = (name: string) => name.replaceAll(/[^a-z]/g, '');

function* checkNumber({ tag, attributes: { value, from, to }, lines }: SourceElement): Generator<Finding> {
  const given = [value, from, to];
  if (numberGiven({ value, from, to })) return;
  yield { code: 'number', tag, given: given.join(' '), lines };
}

function* checkForm({ tag, attributes, lines }: SourceElement, { address }: Place): Generator<Finding> {
  const {
    endpoint,
    service,
    'field-names': fieldNames,
    'privacy-url': privacyUrl,
    'subject-key': subjectKey,
  } = attributes;
  const configuration = { endpoint, service, fieldNames, privacyUrl, subjectKey };
  const fault = attributeAtFault(checkConfiguration(configuration, address?.href));
  // Of an email address all has been said.
  if (fault && !isEmail(attributes[fault] ?? ''))
    yield {
      code: 'configuration',
      tag,
      attribute: fault,
      isUnsafe: fault !== attributeAtFault(checkConfiguration(configuration)),
      lines,
    };
}
