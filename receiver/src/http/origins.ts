/** Which pages may send. */
export interface OriginRules {
  /** Exact origins, such as `https://partner.example`. */
  allowedOrigins: readonly string[];
  /** Whether sandboxed frames may, whose origin is `null`; then every page in the world may. */
  allowOpaqueOrigins: boolean;
}

export const isAllowed = (origin = '', { allowedOrigins, allowOpaqueOrigins }: OriginRules): boolean =>
  origin === 'null' ? allowOpaqueOrigins : allowedOrigins.includes(origin);
