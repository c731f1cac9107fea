import { Problem } from './problems.ts';

/** Reads a body of at most `limit` bytes before `signal` aborts. */
export async function readBody(request: Request, limit: number, signal: AbortSignal): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw new Problem('too-large');
  if (!request.body) return new Uint8Array();
  const reader = request.body.getReader();
  const cancel = () => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', cancel);
  try {
    const chunks: Uint8Array[] = [];
    let length = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (signal.aborted) throw new Problem('timeout');
      if (done) return Buffer.concat(chunks);
      length += value.byteLength;
      if (length > limit) throw new Problem('too-large');
      chunks.push(value);
    }
  } catch (error) {
    cancel();
    // The connection broke off: nobody is there to read the answer.
    throw error instanceof Problem ? error : new Problem('bad-request', { detail: 'The body broke off.' });
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}
