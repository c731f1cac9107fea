import { type Clock } from './clock.ts';
import type { Config } from './config/config.ts';
import { startAdmin } from './http/admin.ts';
import { createReceiver } from './http/receiver.ts';
import { type RunningServer, startServer } from './http/server.ts';
import type { Log } from './log.ts';
import { smtpMailer } from './outbox/smtp.ts';
import { parallelMails, startWorker } from './outbox/worker.ts';
import { startKeeper } from './retention/keeper.ts';
import { pseudonyms } from './seal/pseudonyms.ts';
import { type KeyPair, keyPairOf } from './seal/sealed-box.ts';
import { readSecretFile } from './seal/secret-file.ts';
import { openStore } from './store/open-store.ts';

export interface RunningService {
  url: string;
  /** Where the details are, if they are anywhere. */
  adminUrl?: string;
  /** Answers what is under way, mails what is on its way, and ends. */
  stop: () => Promise<void>;
}

/** Runs everything: takes messages, mails them and erases them. */
export async function serve(config: Config, log: Log, now: Clock = Date.now): Promise<RunningService> {
  const keys = readKeys(config);
  const secret = readSecretFile(config.secretFile);
  const store = await openStore(config.store);
  const { limits, publicKey, smtp, maxAttempts, retention } = config;
  const forms = new Map(Object.entries(config.forms));
  const worker = startWorker({ store, forms, mailer: smtpMailer(smtp, parallelMails), keys, maxAttempts, log, now });
  const keeper = startKeeper(store, retention, log, now);
  const servers: RunningServer[] = [];
  const stop = async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await Promise.all([worker.stop(), keeper.stop()]);
    await store.close();
  };
  try {
    const receiver = createReceiver({
      ...config,
      forms: [...forms.keys()],
      limits,
      publicKey,
      pseudonyms: pseudonyms(secret),
      store,
      log,
      now,
      onStored: worker.wake,
    });
    const server = await startServer(receiver, config);
    servers.push(server);
    const admin = config.adminPort === undefined ? undefined : await startAdmin(store, { ...config, host: config.adminHost, port: config.adminPort });
    if (admin) servers.push(admin);
    log.info('started', { url: server.url, adminUrl: admin?.url, store: store.kind, mail: config.mail });
    return { url: server.url, adminUrl: admin?.url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function readKeys({ mail, privateKeyFile, publicKey }: Config): KeyPair | undefined {
  if (mail === 'sealed' || privateKeyFile === undefined) return undefined;
  const keys = keyPairOf(readSecretFile(privateKeyFile));
  if (!Buffer.from(keys.publicKey).equals(publicKey)) throw new Error(`privateKeyFile: ${privateKeyFile} does not belong to publicKey`);
  return keys;
}
