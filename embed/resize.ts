/*
 * For the page around: makes each iframe with a widget as high as what it shows. Listens to none but the
 * frames of the page themselves, and of those to none but where they were loaded from.
 */
const highest = 10_000;

addEventListener('message', ({ data, source, origin }: MessageEvent<{ type?: unknown; height?: unknown } | null>) => {
  const height = data?.type === 'gezin-embed-height' && Number(data.height);
  if (!height || !(height > 0 && height < highest)) return;
  for (const frame of document.querySelectorAll('iframe')) {
    // Others may have no address.
    if (frame.contentWindow !== source) continue;
    // A frame in a sandbox has no origin of its own.
    const isOrigin = origin === new URL(frame.src).origin || (origin === 'null' && frame.hasAttribute('sandbox'));
    if (isOrigin) frame.height = String(height);
  }
});
