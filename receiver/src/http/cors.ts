/** Which pages may send. */
export interface OriginRules {
  /** Exact origins, such as `https://partner.example`. */
  allowedOrigins: readonly string[];
  /** Whether sandboxed frames may, whose origin is `null`; then every page in the world may. */
  allowOpaqueOrigins: boolean;
}

export const isAllowed = (origin: string | null, { allowedOrigins, allowOpaqueOrigins }: OriginRules): origin is string =>
  origin === 'null' ? allowOpaqueOrigins : origin !== null && allowedOrigins.includes(origin);

/** What lets a page of an allowed origin read the answer. */
export const corsHeaders = (origin: string): Record<string, string> => ({
  'Access-Control-Allow-Origin': origin,
  'Access-Control-Expose-Headers': 'Retry-After',
});

/** The answer to the question that a browser asks first. */
export const preflightHeaders: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Methods': 'POST',
  'Access-Control-Allow-Headers': 'content-type, idempotency-key',
  'Access-Control-Max-Age': '7200',
};
