import { fixture, html, nextFrame } from '@open-wc/testing';
import type { TemplateResult } from 'lit';

/** A story as its module has it: plain functions, which need no Storybook to run. */
export interface Story {
  name?: string;
  args?: object;
  loaders?: (() => Promise<unknown>)[];
  render?: (args: object) => TemplateResult;
  play?: (context: { canvasElement: HTMLElement }) => unknown;
}

/** A module of stories, by the names of its exports. */
export type StoryModule = Record<string, Story> & { default: Story & { title: string } };

/** The stories of a module. */
export const storiesOf = (module: StoryModule): [name: string, story: Story][] =>
  Object.entries(module).filter(([name]) => name !== 'default');

const fallbackSheet = new CSSStyleSheet();
const answer = await fetch('/dist/cdn/fallback.css');
if (!answer.ok) throw new Error('there is no dist/cdn/fallback.css: npm run build');
fallbackSheet.replaceSync(await answer.text());

/** Shows a story as Storybook does, what is done in it included. */
export async function showStory({ default: meta }: StoryModule, { args, render, play }: Story): Promise<HTMLElement> {
  document.adoptedStyleSheets = [fallbackSheet];
  await Promise.all((meta.loaders ?? []).map((load) => load()));
  const page = await fixture<HTMLElement>(html`<div>${(render ?? meta.render)!({ ...meta.args, ...args })}</div>`);
  await nextFrame();
  await play?.({ canvasElement: page });
  await nextFrame();
  await animationsIn(page);
  return page;
}

/** Waits for what is still fading in, which does not have its colours yet. */
export async function animationsIn(page: Element): Promise<void> {
  const roots = [...page.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  await Promise.all(roots.flatMap((root) => root.getAnimations().map(({ finished }) => finished)));
}
