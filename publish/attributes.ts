import type { Attribute, CustomElement } from 'custom-elements-manifest/schema.d.ts';
import { readyLocale } from '../src/language/locales.ts';
import { loadLanguage } from '../src/language/language.ts';
import { aboutOf } from './about.ts';
import { choicesIn, isOfEveryWidget } from './elements.ts';
import { languages } from './project.ts';

/** An attribute, as `custom-elements.json` and the folder of its widget describe it. */
export interface AttributeData {
  name: string;
  /** In English. */
  description: string;
  /** `choice` is one of `choices`; `text` is of the editor's own, and an address is a text. */
  kind: 'choice' | 'flag' | 'number' | 'text';
  choices?: string[];
  /** Of a number, or of the length of a text. */
  least?: number;
  greatest?: number;
  /** As it would be written. */
  default?: string;
  /** Every widget has it. */
  isShared: boolean;
}

/** The attributes of a widget, with the keys and the numbers of the built-in content. */
export async function attributesOf({ tagName, attributes = [] }: CustomElement): Promise<AttributeData[]> {
  const { facts } = await aboutOf(tagName!);
  const [language] = languages as [string];
  await loadLanguage(language);
  const { content } = readyLocale(language)!;
  const choices = facts.choices?.(content) ?? {};
  const limits = facts.limits?.(content) ?? {};
  return attributes.map((attribute) =>
    attributeData(attribute, Object.keys(choices[attribute.name] ?? {}), limits[attribute.name]),
  );
}

function attributeData(
  { name, description = '', type, default: usual, inheritedFrom }: Attribute,
  keys: string[],
  limits: Pick<AttributeData, 'least' | 'greatest'> | undefined,
): AttributeData {
  const text = type?.text ?? 'string';
  const choices = keys.length ? keys : choicesIn(text);
  const kind = choices.length ? 'choice' : text === 'boolean' ? 'flag' : /\bnumber\b/.test(text) ? 'number' : 'text';
  return {
    name,
    description,
    kind,
    ...(choices.length && { choices }),
    ...limits,
    ...((usual ?? keys.length) && usual !== 'false' && { default: (usual ?? '').replaceAll("'", '') }),
    isShared: isOfEveryWidget(inheritedFrom),
  };
}
