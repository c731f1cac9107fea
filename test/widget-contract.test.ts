import * as widgets from '../src/widgets.ts';
import { neededAttributes } from './support/needed-attributes.ts';
import { widgetContract } from './support/widget-contract.ts';

for (const widget of Object.values(widgets)) widgetContract(widget.tag, neededAttributes(widget));
