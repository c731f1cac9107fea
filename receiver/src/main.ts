#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { execPath, stderr, version } from 'node:process';

// An older Node.js can read this file, and none of the others.
const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  engines: { node: string };
};
const needed = /\d+/.exec(engines.node)![0];

if (Number.parseInt(version.slice(1)) < Number(needed)) {
  stderr.write(`contact-receiver needs Node.js ${needed} or newer, and this is ${version} (${execPath}).\n`);
  process.exitCode = 1;
} else {
  await import('./command-line.ts');
}
