import { parseAmount } from '../../src/shared/fact/fact-number.ts';
import { checkValue, type Context, type Fault } from './check-value.ts';
import { type Choices, ownAttributes, sharedAttributes } from './choices.ts';
import type { AttributeData } from '../../publish/attributes.ts';
import type { WidgetData } from '../data.ts';
import type { BuilderData } from './data.ts';

/** One attribute: its control and the code are both drawn from this, so that they cannot differ. */
export interface Setting {
  attribute: AttributeData;
  /** What its control holds, a number as the widgets want it; nothing where nobody has set it. */
  written: string | undefined;
  /** What stands in the code; nothing where the attribute does not. */
  value: string | undefined;
  fault: Fault | undefined;
}

/** What is set for all widgets. */
export const sharedSettings = ({ shared }: Choices, data: BuilderData): Setting[] =>
  sharedAttributes(data).map((attribute) => settingOf(attribute, shared[attribute.name], undefined, {}));

/** What is set for one widget: by the editor, or else by the example. */
export function ownSettings(widget: WidgetData, { own, language }: Choices): Setting[] {
  const { attributes: example } = widget.examples[language]!;
  const given = own[widget.tag] ?? {};
  // A range takes the place of the example's number.
  const isRange = range.some((name) => parseAmount(given[name]) !== undefined);
  const writtenOf = (name: string) => given[name] ?? (name === 'value' && isRange ? undefined : example[name]);
  const context: Context = { isPercent: writtenOf('unit') === 'percent', service: writtenOf('service') };
  return ownAttributes(widget).map((attribute) =>
    settingOf(attribute, writtenOf(attribute.name), example[attribute.name], context),
  );
}

function settingOf(
  attribute: AttributeData,
  written: string | undefined,
  example: string | undefined,
  context: Context,
): Setting {
  // Empty, they say something too.
  if (attribute.kind === 'flag' || attribute.name === 'heading')
    return { attribute, written, value: written?.trim(), fault: undefined };
  const { value, fault } = checkValue(attribute, written ?? '', context);
  // The example shows where its addresses belong.
  return { attribute, written, value: value ?? (example === '' ? example : undefined), fault };
}

/** What an editor has set, after a change of one; nothing for `text` takes back what was set. */
export function withText(
  given: Record<string, string>,
  { name, kind, default: usual }: AttributeData,
  text: string | undefined,
  example: Record<string, string> = {},
): Record<string, string> {
  const kept = Object.entries(given).filter(
    ([each]) => each !== name && !(parseAmount(text) !== undefined && excludes(name, each)),
  );
  const isSilent =
    kind !== 'flag' &&
    name !== 'heading' &&
    (text ?? '') === (example[name] ?? (kind === 'choice' ? usual : undefined) ?? '');
  return Object.fromEntries(text === undefined || isSilent ? kept : [...kept, [name, text]]);
}

// A number and a range are two ways to say one thing.
const range = ['from', 'to'];
const excludes = (name: string, other: string) =>
  (name === 'value' && range.includes(other)) || (range.includes(name) && other === 'value');
