import { Agent } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { openMessage } from '../../src/seal/sealed-message.ts';
import { openStore } from '../../src/store/open-store.ts';
import { send } from './http-client.ts';
import { goodBody, goodHeaders } from './receiver.ts';
import { type Service, startService, writeServiceFiles } from './service.ts';
import type { SmtpCatcher } from './smtp.ts';

export interface KillResult {
  acknowledged: number;
  /** Acknowledged, and not in the store, or there with another id. */
  lost: number;
  /** In the store more than once. */
  storedTwice: number;
  /** Acknowledged, and never mailed. */
  notMailed: number;
  /** Mails beyond the first that have another Message-ID than it. */
  otherMessageIds: number;
  /** Mails beyond the first with the same Message-ID, which a mail program shows once. */
  repeatedMails: number;
}

const connections = 50;
const longestLife = 500;

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A message of a visitor whose browser tries again until it has an answer. */
interface Visit {
  marker: string;
  headers: Record<string, string | string[]>;
  /** The id with which it was acknowledged. */
  id?: string;
}

/**
 * Starts a receiver, sends to it over 50 connections, kills it with SIGKILL at a random moment, and
 * so on, always on the same store; then lets one finish, and compares what was acknowledged with what
 * is stored and what was mailed.
 */
export async function killRuns(
  runs: number,
  seed: number,
  folder: string,
  store: string,
  smtp: SmtpCatcher,
): Promise<KillResult> {
  const random = seededRandom(seed);
  const files = writeServiceFiles(folder, store, smtp.settings);
  const visits: Visit[] = [];
  const waiting: Visit[] = [];
  const newVisit = (): Visit => {
    const visit = { marker: crypto.randomUUID(), headers: goodHeaders() };
    visits.push(visit);
    return visit;
  };

  const tryOnce = async (visit: Visit, { endpoint }: Service, agent: Agent) => {
    try {
      const body = JSON.stringify({ ...goodBody, message: `Merk ${visit.marker}` });
      const { status, text } = await send(endpoint, { method: 'POST', headers: visit.headers, body, agent });
      if (status === 202) visit.id = (JSON.parse(text) as { id: string }).id;
    } catch {
      // The connection broke off: the visitor does not know whether the message arrived.
    }
    if (!visit.id) waiting.push(visit);
  };

  const sendUntil = async (isOver: () => boolean, service: Service, next: () => Visit | undefined) => {
    const agent = new Agent({ keepAlive: true, maxSockets: connections });
    const connection = async () => {
      while (!isOver()) {
        const visit = next();
        if (!visit) return;
        await tryOnce(visit, service, agent);
        await delay(random() * 100);
      }
    };
    await Promise.all(Array.from({ length: connections }, connection));
    agent.destroy();
  };

  for (let run = 0; run < runs; run++) {
    const service = await startService(files);
    let isKilled = false;
    const sending = sendUntil(
      () => isKilled,
      service,
      () => waiting.shift() ?? newVisit(),
    );
    await delay(random() * longestLife);
    isKilled = true;
    await service.end('SIGKILL');
    await sending;
  }

  const last = await startService(files);
  while (waiting.length)
    await sendUntil(
      () => false,
      last,
      () => waiting.shift(),
    );
  while (await hasWaitingMails(last)) await delay(100);
  await last.end('SIGTERM');
  return compare(visits, await storedIds(store, files.keys), mailsByMarker(smtp));
}

async function hasWaitingMails({ adminUrl }: Service): Promise<boolean> {
  const { outbox } = JSON.parse((await send(`${adminUrl}/status`)).text) as { outbox: { waiting: number } };
  return outbox.waiting > 0;
}

async function storedIds(address: string, keys: Parameters<typeof openMessage>[1]): Promise<Map<string, string[]>> {
  const ids = new Map<string, string[]>();
  const store = await openStore(address);
  for await (const { id, sealed } of store.messages()) {
    const marker = openMessage(sealed, keys).message.replace('Merk ', '');
    ids.set(marker, [...(ids.get(marker) ?? []), id]);
  }
  await store.close();
  return ids;
}

function mailsByMarker({ mails }: SmtpCatcher): Map<string, string[]> {
  const messageIds = new Map<string, string[]>();
  for (const { raw } of mails) {
    const marker = /^Merk ([\da-f-]{36})/m.exec(raw)?.[1] ?? '';
    messageIds.set(marker, [...(messageIds.get(marker) ?? []), /^Message-ID: (\S+)/im.exec(raw)?.[1] ?? '']);
  }
  return messageIds;
}

function compare(visits: Visit[], stored: Map<string, string[]>, mails: Map<string, string[]>): KillResult {
  const count = (condition: (visit: Visit) => boolean) => visits.filter(condition).length;
  const ofAll = (number: (messageIds: string[]) => number) =>
    [...mails.values()].reduce((sum, ids) => sum + number(ids), 0);
  return {
    acknowledged: count(({ id }) => id !== undefined),
    lost: count(({ id, marker }) => id !== undefined && !stored.get(marker)?.includes(id)),
    storedTwice: count(({ marker }) => (stored.get(marker)?.length ?? 0) > 1),
    notMailed: count(({ id, marker }) => id !== undefined && !mails.get(marker)?.includes(`<${id}@example.nl>`)),
    otherMessageIds: ofAll((ids) => new Set(ids).size - 1),
    repeatedMails: ofAll((ids) => ids.length - new Set(ids).size),
  };
}
