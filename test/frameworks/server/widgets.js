import { loadLanguage } from '@gezinsbenadering/widgets';

// What is rendered first has to be what the server rendered.
await Promise.all(['nl', 'en'].map(loadLanguage));
await import('@gezinsbenadering/widgets/define');
