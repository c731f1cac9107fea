import { defineElement } from '../../shared/define-element.ts';
import { MissionStatement } from './mission-statement.ts';

defineElement(MissionStatement.tag, MissionStatement);

export type * from './mission-statement.ts';
export type * from '../../content/content-error-event.ts';
