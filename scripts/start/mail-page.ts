import { escapeMarkup } from '../../publish/escape.ts';
import type { CaughtMail } from '../../tools/mail-catcher.ts';

/** The mails as a page that needs neither style nor script, so that any Content-Security-Policy will do. */
export function mailPage(mails: CaughtMail[]): string {
  const articles = mails.map(
    ({ date, from, to, replyTo, subject, text }) => `<article>
<h2>${escapeMarkup(subject)}</h2>
<p>${escapeMarkup(from)} → ${escapeMarkup(to)}${replyTo ? `, antwoord aan ${escapeMarkup(replyTo)}` : ''}, <time datetime="${date.toISOString()}">${date.toLocaleString('nl-NL')}</time></p>
<pre>${escapeMarkup(text)}</pre>
</article>`,
  );
  return `<!doctype html>
<html lang="nl">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Ontvangen mails</title>
<h1>Ontvangen mails</h1>
${articles.join('\n') || '<p>Er is nog niets ontvangen.</p>'}
</html>`;
}
