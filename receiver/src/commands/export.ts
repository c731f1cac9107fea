import type { KeyPair } from '../seal/sealed-box.ts';
import { openMessage, type ReadableMessage } from '../seal/sealed-message.ts';
import type { Store } from '../store/store.ts';

export interface ExportedMessage extends ReadableMessage {
  id: string;
  form: string;
  receivedAt: string;
  suspicion: string | null;
}

/** Opens all messages that are stored, oldest first; calls `onClosed` for those that none of the keys opens. */
export async function* exportMessages(
  store: Store,
  keys: KeyPair[],
  onClosed: (id: string) => void,
): AsyncGenerator<ExportedMessage> {
  for await (const { id, form, receivedAt, suspicion, sealed } of store.messages()) {
    let message: ReadableMessage;
    try {
      message = openMessage(sealed, keys);
    } catch {
      onClosed(id);
      continue;
    }
    yield { id, form, receivedAt: new Date(receivedAt).toISOString(), suspicion, ...message };
  }
}

const columns = [
  'id',
  'form',
  'receivedAt',
  'suspicion',
  'name',
  'email',
  'subjectKey',
  'language',
  'message',
] as const;

export const csvHeader = `${columns.join(',')}\r\n`;

export const csvLine = (message: ExportedMessage): string =>
  `${columns.map((column) => csvCell(message[column] ?? '')).join(',')}\r\n`;

/** A spreadsheet takes a cell that starts with one of these for a formula. */
const csvCell = (text: string): string =>
  `"${(/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
