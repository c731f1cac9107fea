import { type KeyPair, keyPairOf } from '../seal/sealed-box.ts';
import { readSecretFile } from '../seal/secret-file.ts';
import type { Config } from './config.ts';

/** The owner's keys, when mails are in plain text. */
export function readKeys({ mail, privateKeyFile, publicKey }: Config): KeyPair | undefined {
  if (mail === 'sealed' || privateKeyFile === undefined) return undefined;
  const keys = keyPairOf(readSecretFile(privateKeyFile));
  if (!Buffer.from(keys.publicKey).equals(publicKey))
    throw new Error(`privateKeyFile: ${privateKeyFile} does not belong to publicKey`);
  return keys;
}
