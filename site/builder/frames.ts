import { frameMarkup, inAddress } from '../../publish/frame.ts';
import { nameOf } from '../../publish/names.ts';
import type { Choices } from './choices.ts';
import type { WidgetData } from '../data.ts';
import type { BuilderData } from './data.ts';
import { attributesOf, chosenWidgets } from './element.ts';

const isInAddress = (name: string, value: string | undefined, taken = inAddress) =>
  taken.includes(name) && !(name === 'heading' && value);

/** Address of a widget's own page. */
export const pageAddress = ({ tag }: WidgetData, { language }: Choices, { embed }: BuilderData): string =>
  `${embed}/${language}/${nameOf(tag)}.html`;

/** The iframe, as high as its widget is when it is 640 px wide. */
export function frameSnippet(widget: WidgetData, choices: Choices, data: BuilderData): string {
  const attributes = Object.entries(attributesOf(widget, choices, data)).filter(([name, value]) =>
    isInAddress(name, value),
  );
  const asked = new URLSearchParams(attributes).toString();
  const address = `${pageAddress(widget, choices, data)}${asked && `?${asked}`}`;
  return frameMarkup(address, widget.examples[choices.language]!.title, widget.height);
}

/** Names of what was chosen, and cannot go into a frame: what the code has otherwise than when nothing is chosen. */
export function leftOutOfFrames(choices: Choices, data: BuilderData, taken = inAddress): string[] {
  const left = chosenWidgets(choices, data).flatMap((widget) => {
    const [chosen, usual] = [choices, { ...choices, shared: {}, own: {}, isFollowing: false }].map((each) =>
      attributesOf(widget, each, data),
    ) as [Record<string, string>, Record<string, string>];
    return Object.keys({ ...usual, ...chosen }).filter(
      (name) => chosen[name] !== usual[name] && !isInAddress(name, chosen[name], taken),
    );
  });
  return [...new Set([...left, ...Object.keys(choices.colours).map((token) => `--gezin-color-${token}`)])];
}
