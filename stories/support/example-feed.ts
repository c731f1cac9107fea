/*
 * Answers in the place of feeds that are not there, so that a story can show how a widget waits for
 * one, and what it does when it fails. `feed.example` is a name that never leads anywhere (RFC 2606).
 */

/** A feed that is always on its way. */
export const slowFeed = 'https://feed.example/slow.json';

/** A feed that is gone. */
export const missingFeed = 'https://feed.example/missing.json';

const answers: Record<string, () => Promise<Response>> = {
  [slowFeed]: () => new Promise(() => undefined),
  [missingFeed]: () => Promise.resolve(new Response('', { status: 404 })),
};

const { fetch } = globalThis;

globalThis.fetch = (input, init) => (typeof input === 'string' ? answers[input]?.() : undefined) ?? fetch(input, init);
