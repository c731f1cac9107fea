import type { Certificate } from './certificates.ts';
import type { OwnRoot } from './own-root.ts';

/** Starts Postfix with logins by Dovecot at port 587, for the addresses of example.nl; their mails go to /var/mail. */
export function startMailHost(
  root: OwnRoot,
  certificate: Certificate,
  user: string,
  password: string,
  mailbox: string,
): void {
  root.write('/etc/ssl/mail.pem', certificate.cert);
  root.write('/etc/ssl/mail.key', certificate.key, '600');
  root.write('/etc/dovecot/users', `${user}:{PLAIN}${password}\n`);
  root.write(
    '/etc/dovecot/dovecot.conf',
    `protocols =
ssl = no
disable_plaintext_auth = no
log_path = /var/log/dovecot.log
passdb {
  driver = passwd-file
  args = username_format=%u /etc/dovecot/users
}
userdb {
  driver = static
  args = uid=nobody gid=nogroup home=/tmp
}
service auth {
  unix_listener /var/spool/postfix/private/auth {
    mode = 0660
    user = postfix
    group = postfix
  }
}
`,
  );
  root.write(
    '/etc/postfix/main.cf',
    `compatibility_level = 3.6
myhostname = mail.example.nl
mydestination = example.nl
inet_interfaces = loopback-only
alias_maps =
local_recipient_maps =
maillog_file = /var/log/postfix.log
smtpd_tls_cert_file = /etc/ssl/mail.pem
smtpd_tls_key_file = /etc/ssl/mail.key
smtpd_tls_security_level = encrypt
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = private/auth
smtpd_recipient_restrictions = permit_sasl_authenticated, reject
`,
  );
  root.run(`useradd ${mailbox}
    postconf -M 'submission/inet=submission inet n - n - - smtpd'
    dovecot > /dev/null 2>&1
    postfix start > /dev/null 2>&1`);
}
