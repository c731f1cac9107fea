import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

const nothing = ["'none'"];

const secure = secureHeaders({
  contentSecurityPolicy: { defaultSrc: nothing, baseUri: nothing, formAction: nothing, frameAncestors: nothing },
  // The proxy answers for TLS: docs/receiver.md.
  strictTransportSecurity: false,
  xFrameOptions: 'DENY',
});

/** Keeps every answer out of frames, caches and wrong hands. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await secure(context, next);
  context.header('Cache-Control', 'no-store');
};
