/* Fails on words that the project does not use: `node scripts/check-words.ts`, part of `npm run lint`. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { wordsNotUsed } from '../tools/words.ts';

// Where the words themselves stand, and what a screen reader said.
const left =
  /^(CHANGELOG\.md|tools\/words\.ts|docs\/decisions\/words\.md|docs\/transcripts\/|docs\/screen-reader\.md)|lock\.json$/;
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .trim()
  .split('\n')
  .filter((file) => existsSync(file) && !left.test(file) && /\.(ts|mjs|md|mdx|css|html|json|txt|yml)$/.test(file));

for (const file of files) {
  for (const [i, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    for (const [word, instead] of wordsNotUsed) {
      const [found] = word.exec(line) ?? [];
      if (found === undefined) continue;
      console.error(`${file}:${i + 1}: not “${found}”, but: ${instead}`);
      process.exitCode = 1;
    }
  }
}
