import type { Content } from '@gezinsbenadering/widgets';

export const content: Content = {
  language: 'nl',
  levels: {
    heading: 'Onze niveaus',
    items: [
      { key: 'visit', label: 'Bezoek', aim: 'Elk kind kan op bezoek komen.', examples: [] },
      { key: 'home', label: 'Thuis', aim: 'Het gezin krijgt hulp aan huis.', examples: [] },
    ],
  },
};
