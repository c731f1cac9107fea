export { keygen } from './commands/keygen.ts';
export { checkConfig, type Config, ConfigError } from './config/config.ts';
export { type Connection, createReceiver, type Receiver, type ReceiverOptions } from './http/receiver.ts';
export { type RunningServer, type ServerOptions, startServer } from './http/server.ts';
export { type Facts, jsonLog, type Log } from './log.ts';
export type { MailSettings } from './outbox/mail.ts';
export { type Mailer, smtpMailer, type SmtpSettings } from './outbox/smtp.ts';
export { startWorker, type Worker, type WorkerOptions } from './outbox/worker.ts';
export { type RetentionPolicy, sweep } from './retention/sweep.ts';
export { pseudonyms, type Pseudonyms } from './seal/pseudonyms.ts';
export { type KeyPair, keyPairOf, newKeyPair } from './seal/sealed-box.ts';
export { readSecretFile } from './seal/secret-file.ts';
export { type RunningService, serve } from './serve.ts';
export { openStore } from './store/open-store.ts';
export type {
  Acceptance,
  DueMail,
  HourlyLimits,
  NewMessage,
  Store,
  StoredMessage,
  StoreStatus,
  Suspicion,
} from './store/store.ts';
