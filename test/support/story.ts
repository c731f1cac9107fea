import type { TemplateResult } from 'lit';

/** A story as its module has it: plain functions, which need no Storybook to run. */
export interface Story {
  name?: string;
  args?: object;
  render?: (args: object) => TemplateResult;
  play?: (context: { canvasElement: HTMLElement }) => unknown;
}

/** A module of stories, by the names of its exports. */
export type StoryModule = Record<string, Story> & { default: Story & { title: string } };

/** The stories of a module. */
export const storiesOf = ({ default: _, ...stories }: StoryModule): [name: string, story: Story][] => Object.entries(stories);

/** What a story shows. */
export function renderStory({ default: meta }: StoryModule, { args, render }: Story): TemplateResult {
  return (render ?? meta.render)!({ ...meta.args, ...args });
}
