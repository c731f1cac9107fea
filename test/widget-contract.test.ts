import * as widgets from '../src/widgets.ts';
import { widgetContract } from './support/widget-contract.ts';

/** What a widget without content of its own needs, in order to have something to show, a heading too. */
const attributes: Record<string, string> = {
  'gezin-contact-form': 'endpoint="/v1/forms/site/messages" privacy-url="/privacy" contact-phone="050"',
  'gezin-fact-counter': 'value="93.5" unit="percent" heading="Á fáct" label="ís shówn here." estimate',
};

for (const { tag } of Object.values(widgets)) widgetContract(tag, attributes[tag] ?? '');
