import sodium from 'libsodium-wrappers';

await sodium.ready;

/** A pair of keys; only the private one opens what was sealed with the public one. */
export interface KeyPair {
  publicKey: Uint8Array;
  privateKey: Uint8Array;
}

export const keyBytes = sodium.crypto_box_PUBLICKEYBYTES;

export function newKeyPair(): KeyPair {
  const { publicKey, privateKey } = sodium.crypto_box_keypair();
  return { publicKey, privateKey };
}

export function keyPairOf(privateKey: Uint8Array): KeyPair {
  return { publicKey: sodium.crypto_scalarmult_base(privateKey), privateKey };
}

/** Seals a text: anyone with the public key can close the box, and only the owner of the private key open it. */
export function seal(text: string, publicKey: Uint8Array): Uint8Array {
  return sodium.crypto_box_seal(text, publicKey);
}

/** @throws when the box was sealed for another key, or has changed since. */
export function open(box: Uint8Array, { publicKey, privateKey }: KeyPair): string {
  return sodium.crypto_box_seal_open(box, publicKey, privateKey, 'text');
}
