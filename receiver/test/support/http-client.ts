import { Agent, request } from 'node:http';
import { connect } from 'node:net';

export interface Answer {
  status: number;
  headers: Record<string, string | undefined>;
  text: string;
}

export interface Sending {
  method?: string;
  headers?: Record<string, string | string[]>;
  body?: string | Uint8Array;
  agent?: Agent;
}

/** Sends a request as it is given, without what a browser would add or forbid. */
export function send(url: string, { method = 'GET', headers = {}, body, agent }: Sending = {}): Promise<Answer> {
  const { hostname, port } = new URL(url);
  // Not the path of the URL, in which dots and escapes would be resolved.
  const path = url.slice(url.indexOf('/', 'http://'.length));
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers as Answer['headers'],
          text: Buffer.concat(chunks).toString(),
        }),
      );
    });
    sent.on('error', reject).end(body);
  });
}

/** Sends bytes, and gives all that comes back until the other end closes. */
export function sendRaw(
  url: string,
  parts: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let answer = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => (answer += chunk));
    // A reset after the answer is as good as an end.
    socket.on('error', () => undefined).on('close', () => resolve(answer));
    void (async () => {
      for await (const part of parts) {
        if (!socket.writable) return;
        socket.write(part);
      }
    })();
  });
}
