/*
 * Runs in a page for an iframe, also where it may do nothing but run scripts: takes over what the address and
 * the configuration of whoever hosts the pages say, brings the widget, and tells the page around how high it is.
 */

/** What the address may set, and to what. Texts, addresses and endpoints come from the configuration alone. */
const fromAddress: Record<string, RegExp> = {
  theme: /^(auto|light|dark)$/,
  'heading-level': /^[2-6]$/,
  level: /^(facilitative|active|intensive)$/,
  layout: /^(row|grid)$/,
};

const fromConfiguration = ['endpoint', 'service', 'field-names', 'privacy-url', 'contact-url', 'contact-email', 'contact-phone', 'src'];

// A configuration that does not come must not keep the widget away, in milliseconds.
const patience = 3000;

const { widget, script } = document.documentElement.dataset;
const element = document.querySelector(widget!)!;

const asked = new URLSearchParams(location.search);
for (const [name, pattern] of Object.entries(fromAddress)) {
  const value = asked.get(name);
  if (value && pattern.test(value)) element.setAttribute(name, value);
}

async function readConfiguration(): Promise<Record<string, unknown>> {
  try {
    const response = await fetch('../embed.config.json', { credentials: 'omit', signal: AbortSignal.timeout(patience) });
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
new ResizeObserver(() => {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  if (height === told) return;
  told = height;
  parent.postMessage({ type: 'gezin-embed-height', height }, '*');
  if (secret) parent.postMessage({ message: 'height', value: height, secret }, '*');
}).observe(document.documentElement);
