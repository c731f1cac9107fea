import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkConfig, jsonLog, keygen, keyPairOf, readSecretFile, serve } from '../../receiver/src/index.ts';
import { type CaughtMail, startMailCatcher } from '../../tools/mail-catcher.ts';

/** A receiver that really stores and mails, to a mail server that passes nothing on. */
export interface ExampleReceiver {
  /** For the attribute `endpoint` of a contact form. */
  endpoint: string;
  /** What was mailed, the newest first; `mailPage` shows it. */
  mails: CaughtMail[];
  stop: () => Promise<void>;
}

export interface ExampleReceiverOptions {
  /** Of the pages that send, such as `http://127.0.0.1:8000`. */
  allowedOrigins: string[];
  /** 0 takes a free one. */
  port?: number;
  /** Where its keys and its database are; git has to ignore it. */
  folder?: string;
}

export async function startExampleReceiver({
  allowedOrigins,
  port = 0,
  folder = '.build/receiver',
}: ExampleReceiverOptions): Promise<ExampleReceiver> {
  mkdirSync(folder, { recursive: true });
  const privateKeyFile = join(folder, 'private.key');
  if (!existsSync(privateKeyFile)) keygen(folder);
  const catcher = await startMailCatcher();
  const config = {
    port,
    store: `sqlite:${join(folder, 'receiver.db')}`,
    publicKey: Buffer.from(keyPairOf(readSecretFile(privateKeyFile)).publicKey).toString('base64url'),
    privateKeyFile,
    secretFile: join(folder, 'secret.key'),
    smtp: { host: '127.0.0.1', port: catcher.port, security: 'none' },
    forms: { contact: { from: 'formulier@example.nl', to: 'team@example.nl', subject: 'Bericht via de website' } },
    allowedOrigins,
    limits: { perClient: 1000 },
  };
  try {
    const service = await serve(
      checkConfig(config),
      jsonLog(() => undefined),
    );
    return {
      endpoint: `${service.url}/v1/forms/contact/messages`,
      mails: catcher.mails,
      stop: async () => {
        await service.stop();
        await catcher.stop();
      },
    };
  } catch (error) {
    await catcher.stop();
    throw error;
  }
}
