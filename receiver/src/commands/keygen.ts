import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { newKeyPair } from '../seal/sealed-box.ts';
import { encodeKey, writeSecretFile } from '../seal/secret-file.ts';

/** Makes the owner's key and the secret of the pseudonyms, in files that are not there yet; gives what to tell. */
export function keygen(folder: string): string {
  const { publicKey, privateKey } = newKeyPair();
  const keyFile = join(folder, 'private.key');
  const secretFile = join(folder, 'secret.key');
  // Both or none: of a key that was written alone nobody was told the public half.
  for (const file of [keyFile, secretFile]) if (existsSync(file)) throw new Error(`${file} is there already`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeSecretFile(keyFile, privateKey);
  writeSecretFile(secretFile, randomBytes(32));
  return `publicKey       ${encodeKey(publicKey)}
private key     ${keyFile}
secretFile      ${secretFile}

Keep a copy of the private key where it cannot get lost: without it nobody can read what is stored.
`;
}
