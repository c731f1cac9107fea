import { feedAddress } from '../addresses.ts';
import type { Choices } from './choices.ts';
import type { BuilderData } from './data.ts';
import { attributesOf, chosenWidgets } from './element.ts';

/** A Content-Security-Policy, as far as the widgets need it: sources by directive. */
export type Policy = Record<string, string[]>;

/** The policy as it is written in a header. */
export const policyText = (policy: Policy): string =>
  Object.entries(policy)
    .filter(([, sources]) => sources.length)
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ');

/**
 * What a policy lists to let one address through: the file itself, not all of its host. An address without
 * a host is the page's own.
 *
 * @see https://www.w3.org/TR/CSP3/#framework-directive-source-list
 */
export function sourceOf(address: string): string {
  if (!URL.canParse(address)) return "'self'";
  const { origin, pathname } = new URL(address);
  return `${origin}${pathname}`.replaceAll(';', '%3B').replaceAll(',', '%2C');
}

/** Where the chosen widgets send to, and fetch from. */
export function connections(choices: Choices, data: BuilderData): string[] {
  const addresses = chosenWidgets(choices, data).flatMap((widget) => {
    const { endpoint, src } = attributesOf(widget, choices, data);
    return [endpoint, src && feedAddress(src, choices.language)].filter((address): address is string =>
      Boolean(address),
    );
  });
  return [...new Set(addresses.map(sourceOf))];
}
