import { setTimeout as wait } from 'node:timers/promises';
import type { TestRunnerConfig } from '@web/test-runner';

/**
 * Answers on `/feed` as the query says: with the `body`, in which `$request` stands for the cookie and
 * the referrer that came along, with the `status`, after `delay` milliseconds; with `never`, never.
 */
export const feed: NonNullable<TestRunnerConfig['middleware']>[number] = async (context, next) => {
  if (!context.path.startsWith('/feed')) {
    await next();
    return;
  }
  const { searchParams } = context.URL;
  if (searchParams.has('never')) await new Promise((done) => context.req.once('close', done));
  await wait(Number(searchParams.get('delay')));
  const { cookie, referer } = context.headers;
  context.status = Number(searchParams.get('status') ?? 200);
  context.set('cache-control', 'no-store');
  context.type = 'application/json';
  context.body = (searchParams.get('body') ?? '').replaceAll(
    '$request',
    `cookie: ${cookie ?? 'none'}, referrer: ${referer ?? 'none'}`,
  );
};
