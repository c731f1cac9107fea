import { html, nothing, type PropertyDeclaration, type TemplateResult } from 'lit';
import type { WidgetElement } from '../../src/shared/widget-element.ts';

/** What a story of a widget is told: what every element takes, and the widget's own properties. */
export type WidgetArgs<W extends WidgetElement, Own extends keyof W = never> = Partial<
  Pick<W, 'lang' | 'theme' | 'headingLevel' | 'heading' | Own>
>;

interface WidgetClass {
  readonly tag: string;
  readonly elementProperties: Map<PropertyKey, PropertyDeclaration>;
}

const strings = new Map<WidgetClass, TemplateStringsArray>();

/**
 * A widget's element as it is pasted: what the class reads from an attribute stands in one, if it is
 * given, and the rest is set as a property. The class must be defined.
 */
export function widgetTemplate(widget: WidgetClass, args: object, children: unknown = nothing): TemplateResult {
  const properties = [...widget.elementProperties] as [string, PropertyDeclaration][];
  const values = properties.map(([name, { attribute, type }]) => {
    const value = (args as Record<string, unknown>)[name];
    return attribute === false || type === Boolean ? value : (value ?? nothing);
  });
  const { lang = nothing } = args as { lang?: string };
  return html(stringsOf(widget, properties), lang, ...values, children);
}

// Lit needs the same strings each time, as it would get them from a literal.
function stringsOf(widget: WidgetClass, properties: [string, PropertyDeclaration][]): TemplateStringsArray {
  const known = strings.get(widget);
  if (known) return known;
  const names = properties.map(([name, { attribute, type }]) => {
    if (attribute === false) return `.${name}`;
    return `${type === Boolean ? '?' : ''}${typeof attribute === 'string' ? attribute : name.toLowerCase()}`;
  });
  const parts = [`<${widget.tag} lang=`, ...names.map((name) => ` ${name}=`), '>', `</${widget.tag}>`];
  const made = Object.assign(parts, { raw: parts });
  strings.set(widget, made);
  return made;
}
