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
  /** Whether the preview is a dark page. */
  isDark: boolean;
  /** What was written in fields and cannot be used, by the ids of their controls. */
  refused: Record<string, string>;
  /** What is being written in a control: it stays as it is till it is done. */
  typed?: { id: string; text: string };
  /** Hash of the colours' style sheet, as a policy names it. */
  styleHash?: string;
  /** The text that was copied last, or selected where the browser lets nobody copy. */
  copied?: { id: string; isSelected: boolean };
  update: (changes: Partial<View>) => void;
  choose: (choices: Partial<Choices>, changes?: Partial<View>) => void;
  copy: (id: string) => void;
}

/** What a widget is called in the language of the builder. */
export const titleOf = ({ texts }: WidgetData, { language }: View): string => texts[language]!.title;
