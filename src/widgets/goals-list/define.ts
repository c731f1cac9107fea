import { defineElement } from '../../shared/define-element.ts';
import { GoalsList } from './goals-list.ts';

defineElement(GoalsList.tag, GoalsList);

export type * from './goals-list.ts';
export type * from '../../content/content-error-event.ts';
