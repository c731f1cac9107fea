import { defineElement } from '../../shared/define-element.ts';
import { LevelsDiagram } from './levels-diagram.ts';

defineElement(LevelsDiagram.tag, LevelsDiagram);

export type * from './levels-diagram.ts';
export type * from '../../content/content-error-event.ts';
