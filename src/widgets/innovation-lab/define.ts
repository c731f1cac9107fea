import { defineElement } from '../../shared/define-element.ts';
import { InnovationLab } from './innovation-lab.ts';

defineElement(InnovationLab.tag, InnovationLab);

export type * from './innovation-lab.ts';
export type * from '../../content/content-error-event.ts';
