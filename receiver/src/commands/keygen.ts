import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { newKeyPair } from '../seal/sealed-box.ts';
import { encodeKey, writeSecretFile } from '../seal/secret-file.ts';

/** Makes the owner's key and the secret of the pseudonyms, in files that are not there yet; gives what to tell. */
export function keygen(folder: string): string {
  const { publicKey, privateKey } = newKeyPair();
  const keyFile = join(folder, 'private.key');
  const secretFile = join(folder, 'secret.key');
  writeSecretFile(keyFile, privateKey);
  writeSecretFile(secretFile, randomBytes(32));
  return `publicKey       ${encodeKey(publicKey)}
private key     ${keyFile}
secretFile      ${secretFile}

Keep a copy of the private key where it cannot get lost: without it nobody can read what is stored.
`;
}
