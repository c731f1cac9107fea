/*
 * Runs in a page for an iframe, also where it may do nothing but run scripts: takes over what the address and
 * the host's configuration say, brings the widget, and tells the page around how high it is: at
 * the start, when it changes, and when the helper of that page, `resize.ts`, asks.
 */

const fromConfiguration = [
  'endpoint',
  'service',
  'field-names',
  'privacy-url',
  'contact-url',
  'contact-email',
  'contact-phone',
  'src',
];

// A configuration that does not come must not keep the widget away, in milliseconds.
const patience = 3000;

const root = document.documentElement;
const { widget, script, taken } = root.dataset;
const element = document.querySelector(widget!)!;

const asked = new URLSearchParams(location.search);
// Texts, addresses and endpoints come from the configuration alone.
for (const [name, choices] of Object.entries(JSON.parse(taken ?? '{}') as Record<string, string[]>)) {
  const value = asked.get(name);
  if (value !== null && choices.includes(value)) element.setAttribute(name, value);
}
if (element.getAttribute('heading') === '') element.querySelector('h2')?.remove();
const theme = element.getAttribute('theme') ?? 'auto';
root.dataset.theme = theme;

async function readConfiguration(): Promise<Record<string, unknown>> {
  try {
    const response = await fetch('../embed.config.json', {
      credentials: 'omit',
      signal: AbortSignal.timeout(patience),
    });
    return ((await response.json()) ?? {}) as Record<string, unknown>;
  } catch {
    return {};
  }
}

void readConfiguration().then((configuration) => {
  for (const name of fromConfiguration) {
    const value = Object.hasOwn(configuration, name) && configuration[name];
    if (typeof value === 'string' && value) element.setAttribute(name, value);
  }
  const bringer = document.createElement('script');
  bringer.src = script!;
  document.head.append(bringer);
});

void customElements.whenDefined(widget!).then(() => parent.postMessage({ type: 'gezin-embed-ready' }, '*'));

// WordPress writes it behind the address, and knows its frame by it.
const secret = /\bsecret=(\w+)/.exec(location.hash)?.[1];

let told = 0;

function tellHeight(height: number): void {
  told = height;
  parent.postMessage({ type: 'gezin-embed-height', height }, '*');
  if (secret) parent.postMessage({ message: 'height', value: height, secret }, '*');
}

new ResizeObserver(() => {
  const height = Math.ceil(root.getBoundingClientRect().height);
  if (height !== told) tellHeight(height);
}).observe(root);

addEventListener('message', ({ data, source }: MessageEvent<{ type?: unknown; scheme?: unknown } | null>) => {
  if (source !== parent) return;
  if (data?.type === 'gezin-embed-ask' && told) tellHeight(told);
  // Where the page around is of one scheme, so is what follows it.
  if (data?.type === 'gezin-embed-scheme' && theme === 'auto' && (data.scheme === 'light' || data.scheme === 'dark'))
    root.dataset.theme = data.scheme;
});
