/* The style sheets of two public themes of NL Design System, and what passes their tokens on to the widgets. */

const urls = [
  new URL('../../node_modules/@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css', import.meta.url),
  new URL('../../node_modules/@utrecht/design-tokens/dist/theme.css', import.meta.url),
  new URL('../../dist/themes/nl-design-system.css', import.meta.url),
];

/** Puts them into the page, once; without the class of a theme around it, nothing changes there. */
export async function loadThemes(): Promise<void> {
  loading ??= Promise.all(urls.map(load));
  await loading;
}

let loading: Promise<unknown> | undefined;

const load = ({ href }: URL) =>
  new Promise((resolve, reject) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
    link.addEventListener('load', resolve);
    link.addEventListener('error', reject);
    document.head.append(link);
  });
