import { type Clock } from './clock.ts';
import { checkLogin, type Config } from './config/config.ts';
import { readKeys } from './config/read-keys.ts';
import { startAdmin } from './http/admin.ts';
import { createHealth } from './http/health.ts';
import { createReceiver } from './http/receiver.ts';
import { type RunningServer, startServer } from './http/server.ts';
import type { Log } from './log.ts';
import { smtpMailer } from './outbox/smtp.ts';
import { parallelMails, startWorker } from './outbox/worker.ts';
import { startKeeper } from './retention/keeper.ts';
import { pseudonyms } from './seal/pseudonyms.ts';
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
  checkLogin(config);
  const keys = readKeys(config);
  const secret = readSecretFile(config.secretFile);
  const store = await openStore(config.store);
  await store.noteStart();
  const { limits, publicKey, smtp, maxAttempts, retention } = config;
  const forms = new Map(Object.entries(config.forms));
  const worker = startWorker({ store, forms, mailer: smtpMailer(smtp, parallelMails), keys, maxAttempts, log, now });
  const keeper = startKeeper(store, retention, log, now);
  const health = createHealth(() => store.probe(), now);
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
      onWrite: health.wrote,
    });
    const server = await startServer(receiver, config);
    servers.push(server);
    const admin =
      config.adminPort === undefined
        ? undefined
        : await startAdmin(store, health, { ...config, host: config.adminHost, port: config.adminPort });
    if (admin) servers.push(admin);
    log.info('started', { url: server.url, adminUrl: admin?.url, store: store.kind, mail: config.mail });
    return { url: server.url, adminUrl: admin?.url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
