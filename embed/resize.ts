/*
 * For the page around: makes each iframe with a widget as high as what it shows, and tells it which colour scheme the page has.
 * Frames that were there first are asked. Listens to none but the frames of the page themselves, and of those to none but where
 * they were loaded from.
 */
const highest = 10_000;

function tell(frame: HTMLIFrameElement, type: string, more?: object): void {
  // To any origin, as a frame in a sandbox has none to name; it says nothing private.
  frame.contentWindow?.postMessage({ type, ...more }, '*');
}

/** As high as its content, whatever the page's own rules for iframes say. */
function fit(frame: HTMLIFrameElement, height: number): void {
  const { boxSizing, borderTopWidth, borderBottomWidth, paddingTop, paddingBottom } = getComputedStyle(frame);
  const around = [borderTopWidth, borderBottomWidth, paddingTop, paddingBottom].reduce(
    (sum, width) => sum + parseFloat(width),
    0,
  );
  const rules = {
    height: `${boxSizing === 'border-box' ? height + around : height}px`,
    'min-height': '0',
    'max-height': 'none',
    'aspect-ratio': 'auto',
  };
  for (const [name, value] of Object.entries(rules)) frame.style.setProperty(name, value, 'important');
}

function isFrom(frame: HTMLIFrameElement, origin: string): boolean {
  // A frame in a sandbox has no origin of its own.
  if (origin === 'null') return frame.hasAttribute('sandbox');
  try {
    return origin === new URL(frame.src).origin;
  } catch {
    return false;
  }
}

addEventListener('message', ({ data, source, origin }: MessageEvent<{ type?: unknown; height?: unknown } | null>) => {
  const height = data?.type === 'gezin-embed-height' && data.height;
  if (typeof height !== 'number' || !(height > 0 && height < highest)) return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow !== source || !isFrom(frame, origin)) continue;
    fit(frame, height);
    tell(frame, 'gezin-embed-scheme', {
      scheme: getComputedStyle(frame)
        .colorScheme.replace(/\bonly\b/, '')
        .trim(),
    });
  }
});

/** Frames answer with their height, and hear the scheme in return. */
function ask(): void {
  for (const frame of document.querySelectorAll('iframe')) tell(frame, 'gezin-embed-ask');
}

ask();
// The scheme may change: pages with a switch for it write on their root, and the visitor has one too.
new MutationObserver(ask).observe(document.documentElement, { attributes: true });
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', ask);
