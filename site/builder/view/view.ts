import type { AttributeWords } from '../../../publish/about.ts';
import type { Choices } from '../choices.ts';
import type { WidgetData } from '../../data.ts';
import type { BuilderData } from '../data.ts';
import type { BuilderTexts } from '../texts/texts.ts';

/** What the templates are rendered from. */
export interface View {
  data: BuilderData;
  choices: Choices;
  texts: BuilderTexts;
  /** That the builder speaks. */
  language: string;
  /** Width of the preview, in CSS pixels. */
  width: number;
  /** Whether the preview is a dark page. */
  isDark: boolean;
  /** What was written for a folder of one's own, and is none. */
  refusedBase: string;
  /** What is being written in a control: it stays as it is, and is called wrong only if it was before, till it is done. */
  typed?: { id: string; text: string; wasFaulty: boolean };
  /** Hash of the colours' style sheet, as a policy names it. */
  styleHash?: string;
  /** The text that was copied last, or selected where the browser lets nobody copy. */
  copied?: { id: string; isSelected: boolean };
  update: (changes: Partial<View>) => void;
  choose: (choices: Partial<Choices>, changes?: Partial<View>) => void;
  copy: (id: string) => void;
}

/** What a widget is called in the language of the builder. */
export const titleOf = ({ examples }: WidgetData, { language }: View): string => examples[language]!.title;

/** How an attribute is called, if it has words: those of its widget, or of every widget. */
export const wordsOf = (
  name: string,
  { data, texts, language }: View,
  widget?: WidgetData,
): AttributeWords | undefined =>
  (widget ? [widget] : data.widgets)
    .map(({ words }) => words[language]?.attributes?.[name])
    .find((words) => words !== undefined) ?? texts.attributes[name];
