import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env } from 'node:process';

const folders = [...(env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/bin', '/sbin', '/bin'];

export const findProgram = (name: string): string | undefined =>
  folders.map((folder) => join(folder, name)).find(existsSync);

/**
 * Why tests with these programs are to be skipped; `false` when they can run.
 *
 * @throws With `CI=true`, when one of them is not on this machine.
 */
export function skipWithout(...names: string[]): string | false {
  const missing = names.filter((name) => !findProgram(name));
  if (!missing.length) return false;
  const hint = `not on this machine: ${missing.join(', ')}`;
  if (env.CI === 'true') throw new Error(hint);
  return hint;
}
