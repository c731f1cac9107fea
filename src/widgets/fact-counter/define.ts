import { defineElement } from '../../shared/define-element.ts';
import { FactCounter } from './fact-counter.ts';

defineElement(FactCounter.tag, FactCounter);

export type * from './fact-counter.ts';
