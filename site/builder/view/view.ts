import type { Choices } from '../choices.ts';
import type { BuilderData, WidgetData } from '../data.ts';
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
  /** Hash of the colours' style sheet, as a policy names it. */
  styleHash?: string;
  /** The text that was copied last, or selected where the browser lets nobody copy. */
  copied?: { id: string; isSelected: boolean };
  choose: (choices: Partial<Choices>) => void;
  setWidth: (width: number) => void;
  copy: (id: string) => void;
}

/** What a widget is called in the language of the builder. */
export const titleOf = ({ texts }: WidgetData, { language }: View): string => texts[language]!.title;
