import { type Clock, second } from '../clock.ts';

/** Whether messages can be stored: it knows of the last write, and tries one when that is long ago. */
export interface Health {
  /** Called with what came of each write. */
  wrote: (isOk: boolean) => void;
  isOk: () => Promise<boolean>;
}

/** So long a write says how it is; asking more often makes no more work. */
const fresh = 10 * second;

/** @param probe - Writes, and fails when that cannot be done. */
export function createHealth(probe: () => Promise<void>, now: Clock): Health {
  let last = { at: -Infinity, isOk: false };
  let probing: Promise<boolean> | undefined;
  const wrote = (isOk: boolean) => void (last = { at: now(), isOk });
  const tryOnce = async () => {
    wrote(
      await probe().then(
        () => true,
        () => false,
      ),
    );
    probing = undefined;
    return last.isOk;
  };
  return {
    wrote,
    isOk: () => (Math.abs(now() - last.at) < fresh ? Promise.resolve(last.isOk) : (probing ??= tryOnce())),
  };
}
