import { Problem } from './problems.ts';

/** Reads a body of at most `limit` bytes before `signal` aborts. */
export async function readBody(request: Request, limit: number, signal: AbortSignal): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw new Problem('too-large');
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of request.body?.pipeThrough(new TransformStream<Uint8Array, Uint8Array>(), { signal }) ??
      []) {
      length += chunk.byteLength;
      if (length > limit) throw new Problem('too-large');
      chunks.push(chunk);
    }
  } catch (error) {
    if (signal.aborted) throw new Problem('timeout');
    // The connection broke off: nobody is there to read the answer.
    throw error instanceof Problem ? error : new Problem('bad-request', { detail: 'The body broke off.' });
  }
  return Buffer.concat(chunks);
}
