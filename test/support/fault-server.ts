import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** A request to send a message, as it came in. */
export interface Posted {
  key: string;
  body: string;
  headers: IncomingMessage['headers'];
}

/** What the server does with one request; `keep` stores the message as a good receiver would, and gives its id. */
export type Act = (response: ServerResponse, keep: () => string, posted: Posted) => void | Promise<void>;

/** A receiver of messages on loopback that does what it is told. */
export interface FaultServer {
  /** Where to send to. */
  endpoint: string;
  /** All that was sent, in the order in which it came. */
  posted: Posted[];
  /** What was kept, by its key. */
  kept: Map<string, { id: string; body: string }>;
  /** Does these things, one for each request that comes; afterwards it accepts, or does `others`. */
  plan: (acts: Act[], others?: Act) => void;
  /** Answers without CORS headers, also to the question ahead. */
  withoutCors: boolean;
  close(): Promise<void>;
}

const json = { 'content-type': 'application/json' };
const accepted = (id: string) => JSON.stringify({ id, status: 'accepted' });

/** What a server may do. Times in milliseconds. */
export const acts = {
  accept: ((response, keep) => void response.writeHead(202, json).end(accepted(keep()))) satisfies Act,

  /** Answers with a status; a body that is no text is written as JSON. */
  answer:
    (status: number, body: unknown = '', headers: Record<string, string> = {}): Act =>
    (response) =>
      void response
        .writeHead(status, { 'content-type': 'application/problem+json', ...headers })
        .end(typeof body === 'string' ? body : JSON.stringify(body)),

  /** Answers with a problem of the wire contract. */
  problem: (status: number, type: string, more: object = {}, headers: Record<string, string> = {}): Act =>
    acts.answer(status, { type: `urn:gezin:problem:${type}`, status, ...more }, headers),

  after:
    (milliseconds: number, act: Act): Act =>
    async (...rest) => {
      await wait(milliseconds);
      await act(...rest);
    },

  /** Never answers. */
  silence: (() => undefined) satisfies Act,

  /** Sends the headers and never a body. */
  headersOnly: ((response) => {
    response.writeHead(202, json).flushHeaders();
  }) satisfies Act,

  /** Sends the body byte by byte. */
  drip:
    (pause: number): Act =>
    async (response, keep) => {
      response.writeHead(202, json);
      for (const letter of accepted(keep())) {
        if (response.destroyed) return;
        response.write(letter);
        await wait(pause);
      }
      response.end();
    },

  /** Ends the connection before anything is kept. */
  resetBefore: ((response) => void response.socket!.resetAndDestroy()) satisfies Act,

  /** Keeps the message, and ends the connection in the middle of the answer. */
  resetDuring: (async (response, keep) => {
    response.writeHead(202, { ...json, 'content-length': '100' }).write(accepted(keep()).slice(0, 20));
    await wait(50);
    response.socket!.resetAndDestroy();
  }) satisfies Act,

  /** Keeps the message, and ends the connection before it answers. */
  resetAfter: ((response, keep) => {
    keep();
    response.socket!.resetAndDestroy();
  }) satisfies Act,

  /** Keeps the message, and ends an answer of JSON too early, in good order. */
  truncated: ((response, keep) => void response.writeHead(202, json).end(accepted(keep()).slice(0, 20))) satisfies Act,

  /** Says that it accepts, but not as JSON. */
  wrongType: ((response, keep) =>
    void response.writeHead(200, { 'content-type': 'text/html' }).end(accepted(keep()))) satisfies Act,
};

/** Starts the server; by default it accepts everything. */
export async function startFaultServer(): Promise<FaultServer> {
  let plan: Act[] = [];
  let others: Act = acts.accept;
  const server = createServer((request, response) => {
    if (!faults.withoutCors) {
      const { origin = '*' } = request.headers;
      response.setHeader('access-control-allow-origin', origin);
      response.setHeader('access-control-allow-headers', 'content-type, idempotency-key');
      response.setHeader('access-control-expose-headers', 'Retry-After');
      response.setHeader('vary', 'Origin');
    }
    if (request.method === 'OPTIONS') response.writeHead(204).end();
    else void post(request, response);
  });

  async function post(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += String(chunk);
    const key = String(request.headers['idempotency-key'] ?? randomUUID());
    const posted = { key, body, headers: request.headers };
    faults.posted.push(posted);
    const keep = () => {
      const before = faults.kept.get(key);
      if (before && before.body !== body) throw new Error(`another body with the key ${key}`);
      const id = before?.id ?? randomUUID();
      faults.kept.set(key, { id, body });
      return id;
    };
    await (plan.shift() ?? others)(response, keep, posted);
  }

  const faults: FaultServer = {
    endpoint: '',
    posted: [],
    kept: new Map(),
    withoutCors: false,
    plan(acts_, others_ = acts.accept) {
      plan = [...acts_];
      others = others_;
      faults.posted.length = 0;
      faults.kept.clear();
      faults.withoutCors = false;
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  faults.endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/forms/site/messages`;
  return faults;
}
