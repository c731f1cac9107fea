import { html, nothing, type TemplateResult } from 'lit';
import type { Fact } from '../../content/content.ts';
import { safeUrl } from '../safe-url.ts';
import { factWriter, originTemplate } from './fact.ts';

/** A fact as it stands inside an element until its widget comes. */
export const factFloor = (fact: Fact, language: string): TemplateResult =>
  html`<p><b>${factWriter(fact, language)()}</b> ${fact.text}</p>
    ${originTemplate(fact, nothing, safeUrl)}`;
