import type { PropertyDeclarations } from 'lit';

interface WidgetClass {
  readonly tag: string;
  /** The section of the content that it shows. */
  readonly section?: string;
  /** Those of its own. */
  readonly properties: PropertyDeclarations;
}

/** Of some widgets it is more than words. The accents are there because a made-up language has them in each of its words. */
const known: Record<string, string> = {
  'gezin-contact-form': 'endpoint="/v1/forms/site/messages" privacy-url="/privacy" contact-phone="050"',
  'gezin-fact-counter': 'value="93.5" unit="percent" heading="Á fáct" label="ís shówn here." estimate',
};

/** What a widget without content of its own needs in order to have something to show, a heading too. */
export function neededAttributes({ tag, section, properties }: WidgetClass): string {
  if (known[tag] !== undefined) return known[tag];
  if (section) return '';
  const words = Object.entries(properties).filter(([, { attribute, type }]) => attribute !== false && !type);
  const names = words.map(([name, { attribute }]) => (typeof attribute === 'string' ? attribute : name.toLowerCase()));
  return ['heading', ...names].map((name) => `${name}="Wórds óf íts ówn"`).join(' ');
}
