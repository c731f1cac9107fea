/**
 * The address to link to, or `undefined` for one that must not become a link: `http` and `https`
 * without credentials, `mailto:` without its query, `tel:` as digits and a plus.
 *
 * @param base what a relative address stands against.
 */
export function safeUrl(href: string | undefined, base?: string): string | undefined {
  const url = href ? parse(href, base) : undefined;
  switch (url?.protocol) {
    case 'http:':
    case 'https:':
      return url.username || url.password ? undefined : url.href;
    case 'mailto:':
      return /^[^\s%,;@]+@[^\s%,;@]+$/.test(url.pathname) ? `mailto:${url.pathname}` : undefined;
    case 'tel:': {
      const number = url.pathname.replace(/%20|[\s().-]/g, '');
      return /^\+?\d+$/.test(number) ? `tel:${number}` : undefined;
    }
    default:
      return undefined;
  }
}

/**
 * The address of an image to show: over https, or from the server to which the page's relative addresses lead.
 *
 * @param base what a relative address stands against.
 * @param page what those of the page stand against.
 */
export function safeImageUrl(src: string | undefined, base?: string, page?: string): string | undefined {
  const url = safeUrl(src, base) ?? '';
  const server = safeUrl('/', page);
  return url.startsWith('https:') || (server && url.startsWith(server)) ? url : undefined;
}

function parse(href: string, base?: string): URL | undefined {
  try {
    return new URL(href, base);
  } catch {
    return undefined;
  }
}
