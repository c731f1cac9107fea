import { defineElement } from '../../shared/define-element.ts';
import { FactCounters } from './fact-counters.ts';

defineElement(FactCounters.tag, FactCounters);

export type * from './fact-counters.ts';
export type * from '../../content/content-error-event.ts';
