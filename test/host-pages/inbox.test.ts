import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { mailPage } from '../../scripts/start/mail-page.ts';
import { startExampleReceiver } from '../../scripts/start/receiver.ts';
import { send } from '../../receiver/test/support/http-client.ts';
import { goodBody, goodHeaders, origin } from '../../receiver/test/support/receiver.ts';
import { temporaryFolder } from '../../receiver/test/support/temporary.ts';

test('the receiver of the example page stores a message and mails it where it can be read, and starts again on what it has', async () => {
  const { folder, remove } = temporaryFolder();
  for (const message of ['<b>Hallo</b>', 'Nog een keer']) {
    const { endpoint, mails, stop } = await startExampleReceiver({ allowedOrigins: [origin], folder });
    const { status } = await send(endpoint, {
      method: 'POST',
      headers: goodHeaders(),
      body: JSON.stringify({ ...goodBody, message }),
    });
    assert.equal(status, 202);
    for (let i = 0; !mails.length && i < 200; i++) await delay(20);
    assert.equal(mails.length, 1);
    assert.match(mails[0]!.text, new RegExp(`${message}\n$`));
    const page = mailPage(mails);
    assert.match(page, /antwoord aan sam@example\.nl/);
    assert.doesNotMatch(page, /<b>/);
    await stop();
  }
  remove();
});
