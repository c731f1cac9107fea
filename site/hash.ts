/** The hash of a text, as a policy and `integrity` name it; nothing on a page that is not safe, where none can be computed. */
export async function hashOf(text: string, bits: 256 | 384 | 512 = 256): Promise<string | undefined> {
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  if (!subtle) return undefined;
  const bytes = new Uint8Array(await subtle.digest(`SHA-${bits}`, new TextEncoder().encode(text)));
  return `sha${bits}-${btoa(String.fromCharCode(...bytes))}`;
}
