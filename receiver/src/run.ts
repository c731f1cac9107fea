import { env, exit, stdout } from 'node:process';
import { ConfigError } from './config/config.ts';
import { loadConfig } from './config/load-config.ts';
import { PortError } from './http/server.ts';
import { type Facts, jsonLog, nameOf } from './log.ts';
import { serve } from './serve.ts';
import { StoreError } from './store/open-store.ts';

/** Runs the service until a signal ends it; what it has to say goes to the output, a start that failed as an alarm. */
export async function run(file: string): Promise<void> {
  const log = jsonLog((line) => void stdout.write(line));
  const start = async () => serve(loadConfig(file, env), log);
  const service = await start().catch((error: unknown) => {
    log.alarm('start-failed', startFacts(error));
    throw error;
  });
  let isStopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      log.info('stopping', { signal });
      void service.stop().then(() => {
        log.info('stopped');
        exit(0);
      });
    });
  }
}

/** What the log says of a start that failed; the message of the error is for the person who looks. */
function startFacts(error: unknown): Facts {
  if (error instanceof ConfigError) return { cause: 'configuration' };
  if (error instanceof PortError) return { cause: 'port', port: error.port, error: nameOf(error.cause) };
  if (error instanceof StoreError) return { cause: 'store', error: nameOf(error.cause) };
  return { cause: 'other', error: nameOf(error) };
}
