import { spawnSync } from 'node:child_process';

/** The text of a PDF file, read by `pdftotext` of poppler-utils. */
export function pdfText(pdf: Uint8Array): string {
  const { error, status, stdout, stderr } = spawnSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' });
  if (error) throw new Error('pdftotext is not found: apt-get install poppler-utils', { cause: error });
  if (status) throw new Error(`pdftotext: ${stderr}`);
  return stdout;
}
