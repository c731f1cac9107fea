import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Certificate {
  keyFile: string;
  certFile: string;
  key: string;
  cert: string;
}

export interface Authority extends Certificate {
  /** Signs a certificate for these names; with days below zero it has expired. */
  sign: (name: string, days?: number, subjects?: string) => Certificate;
}

const read = (keyFile: string, certFile: string): Certificate => ({
  keyFile,
  certFile,
  key: readFileSync(keyFile, 'utf8'),
  cert: readFileSync(certFile, 'utf8'),
});

/** An authority of its own, with its files in a folder; nobody trusts it who is not told to. */
export function newAuthority(folder: string): Authority {
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  openssl(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    'ca.key',
    '-out',
    'ca.pem',
    '-subj',
    '/CN=Test authority',
    '-days',
    '2',
  );
  return {
    ...read(join(folder, 'ca.key'), join(folder, 'ca.pem')),
    sign: (name, days = 2, subjects = `DNS:${name}`) => {
      openssl(
        'req',
        '-newkey',
        'rsa:2048',
        '-nodes',
        '-keyout',
        `${name}.key`,
        '-out',
        `${name}.csr`,
        '-subj',
        `/CN=${name}`,
      );
      writeFileSync(join(folder, 'extensions'), `subjectAltName=${subjects}`);
      openssl(
        'x509',
        '-req',
        '-in',
        `${name}.csr`,
        '-CA',
        'ca.pem',
        '-CAkey',
        'ca.key',
        '-CAcreateserial',
        '-days',
        String(days),
        '-extfile',
        'extensions',
        '-out',
        `${name}.pem`,
      );
      return read(join(folder, `${name}.key`), join(folder, `${name}.pem`));
    },
  };
}
