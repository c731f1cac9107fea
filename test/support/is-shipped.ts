/** Whether the widgets come from the CDN files, as they are shipped, and not from the source. Those hold no language of the tests. */
export const isShipped = !!globalThis.document?.querySelector('script[type=importmap]');
