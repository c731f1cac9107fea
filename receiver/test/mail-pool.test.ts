import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { test } from 'node:test';
import { smtpMailer } from '../src/outbox/smtp.ts';
import { startSmtp } from './support/smtp.ts';

test('after a mail that took too long the next ones leave (F30)', async () => {
  const smtp = await startSmtp();
  const sockets = new Set<Socket>();
  // Its first connection says something now and then, and never an end; the others reach the mail server.
  const server = createServer((socket) => {
    const isFirst = !sockets.size;
    sockets.add(socket);
    socket.on('error', () => undefined);
    if (isFirst) {
      socket.write('220 host ESMTP\r\n');
      const drip = setInterval(() => socket.write('250-wait\r\n'), 100);
      socket.on('close', () => clearInterval(drip));
    } else {
      socket.pipe(connect(smtp.settings.port, '127.0.0.1').on('error', () => undefined)).pipe(socket);
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const mailer = smtpMailer(
    { host: '127.0.0.1', port: (server.address() as AddressInfo).port, security: 'none', timeout: 0.3 },
    1,
  );
  const mail = { from: 'formulier@example.nl', to: 'team@example.nl', text: 'x' };
  await assert.rejects(mailer.send(mail), /took too long/);
  await mailer.send(mail);
  await mailer.send(mail);
  assert.equal(smtp.mails.length, 2);
  mailer.close();
  for (const socket of sockets) socket.destroy();
  server.close();
  await smtp.stop();
});
