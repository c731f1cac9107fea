import { fstatSync, openSync, readFileSync, closeSync, writeFileSync } from 'node:fs';
import { platform } from 'node:process';
import { keyBytes } from './sealed-box.ts';

/** Reads 32 bytes, written as base64url, from a file that nobody else may read. */
export function readSecretFile(file: string): Uint8Array {
  const descriptor = openSync(file, 'r');
  try {
    // Windows has no such rights.
    if (platform !== 'win32' && fstatSync(descriptor).mode & 0o077) {
      throw new Error(`${file} can be read by others: chmod 600 ${file}`);
    }
    return decodeKey(readFileSync(descriptor, 'utf8').trim());
  } finally {
    closeSync(descriptor);
  }
}

/** @throws when the file is there already: a key that is overwritten is lost. */
export function writeSecretFile(file: string, bytes: Uint8Array): void {
  writeFileSync(file, `${encodeKey(bytes)}\n`, { mode: 0o600, flag: 'wx' });
}

export const encodeKey = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

export const isKey = (text: string): boolean =>
  /^[\w-]{43}$/.test(text) && Buffer.from(text, 'base64url').length === keyBytes;

export function decodeKey(text: string): Uint8Array {
  if (!isKey(text)) throw new Error('a key has 32 bytes, written in base64url as 43 characters');
  return Buffer.from(text, 'base64url');
}
