import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CSSResult, CSSResultGroup } from 'lit';
import { Features, transform } from 'lightningcss';
import postcss, { type AtRule, type Container, type Node, type Rule } from 'postcss';
import * as widgets from '../src/widgets.ts';
import { forEveryWidget } from './for-every-widget.ts';
import { tagOf } from './names.ts';

// As Lightning CSS writes versions. Safari 16 goes without hyphens, as in the widgets.
const targets = { chrome: 111 << 16, firefox: 128 << 16, safari: 17 << 16 };

const shared = 'src/shared/styles/fallback.css';

/** The style sheet that gives every fallback the room and the looks of its widget. */
export async function fallbackSheet(): Promise<string> {
  const files = [shared, ...globSync('src/**/*.fallback.css').toSorted()];
  const sheets = await Promise.all(
    files.map(async (file) => withTaken(readFileSync(file, 'utf8'), await stylesFor(file), file)),
  );
  const css = forEveryWidget(sheets.join('\n'));
  seeDeclared(css);
  const { code } = transform({
    filename: 'fallback.css',
    code: Buffer.from(css),
    minify: true,
    targets,
    // Where it is not known, the widgets are as on a light page.
    exclude: Features.LightDark,
  });
  return code.toString();
}

/** Sees to it that each private custom property that a rule reads is there. */
function seeDeclared(css: string): void {
  for (const [, name] of css.matchAll(/var\((--_[\w-]+)\)/g))
    if (!css.includes(`${name!}:`)) throw new Error(`the sheet of the fallbacks reads ${name!}, which nothing sets`);
}

/** The style sheets from which that of a fallback may take rules. */
async function stylesFor(file: string): Promise<string[]> {
  const tag = tagOf(basename(file, '.fallback.css'));
  const widget = Object.values(widgets).find((each) => each.tag === tag);
  if (widget) return textsOf([widget.styles as CSSResultGroup].flat(9) as CSSResult[]);
  const module = file === shared ? 'src/shared/styles/host-styles.ts' : file.replace('.fallback.css', '.styles.ts');
  if (!existsSync(module)) throw new Error(`${file}: there is no ${module} to take rules from`);
  return textsOf(Object.values((await import(pathToFileURL(resolve(module)).href)) as Record<string, CSSResult>));
}

/**
 * Puts what the widget's own rules say in the place of `@take <selector>;`, so that each measure and each colour is
 * written once; `@take-variables` takes the private custom properties alone. They have names of their own here: what
 * stands on the element would outweigh those of the widget, which may be of another version.
 */
export function withTaken(css: string, styles: string[], file?: string): string {
  const own = postcss.parse(styles.join('\n'));
  const sheet = postcss.parse(css, { from: file });
  sheet.walkAtRules(/^take/, (take) => {
    const found = rulesOf(own, take.params, conditionOf(take));
    const declarations = found.flatMap(({ nodes }) => nodes).filter((node) => node.type === 'decl');
    const taken = take.name === 'take' ? declarations : declarations.filter(({ prop }) => prop.startsWith('--_'));
    if (!taken.length) throw take.error(`the widget has nothing for ${take.params}`);
    take.replaceWith(taken.map((declaration) => declaration.clone()));
  });
  return sheet.toString().replaceAll('--_', '--_fallback-');
}

/** The rules with this selector, of those that hold under the same condition. */
function rulesOf(sheet: Container, selector: string, condition: string): Rule[] {
  const found: Rule[] = [];
  sheet.walkRules((rule) => {
    if (rule.selectors.includes(selector) && conditionOf(rule) === condition) found.push(rule);
  });
  return found;
}

/** The at-rules around a node, such as `@supports (…)`; empty where there are none. */
function conditionOf(node: Node): string {
  const { parent } = node;
  if (!parent) return '';
  return `${conditionOf(parent)}${isAtRule(parent) ? `@${parent.name} ${parent.params} ` : ''}`;
}

const isAtRule = (node: Node): node is AtRule => node.type === 'atrule';

const textsOf = (styles: CSSResult[]) => styles.map(({ cssText }) => cssText);
