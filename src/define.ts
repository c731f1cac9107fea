import { defineElement } from './shared/define-element.ts';
import * as widgets from './widgets.ts';

for (const widget of Object.values(widgets)) defineElement(widget.tag, widget);

export type * from './index.ts';
