-- Read by SQLite and PostgreSQL alike; times are milliseconds since 1970.

-- One row per mail: that of one message, or a digest of several suspicious ones.
CREATE TABLE outbox (
  id TEXT PRIMARY KEY,
  form TEXT NOT NULL,
  is_digest SMALLINT NOT NULL,
  created_at BIGINT NOT NULL,
  due_at BIGINT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  delivered_at BIGINT,
  parked_at BIGINT
);

CREATE INDEX outbox_due ON outbox (due_at) WHERE delivered_at IS NULL AND parked_at IS NULL;
CREATE INDEX outbox_digests ON outbox (form, created_at) WHERE is_digest = 1;

-- A message without text (sealed is null) is the tombstone of one that was erased; one without a
-- mail (mail_id is null) waits in quarantine for the next digest.
CREATE TABLE messages (
  id TEXT PRIMARY KEY,
  form TEXT NOT NULL,
  received_at BIGINT NOT NULL,
  suspicion TEXT,
  sealed BYTEA,
  mail_id TEXT REFERENCES outbox (id),
  warned_at BIGINT,
  erased_at BIGINT
);

CREATE INDEX messages_by_form ON messages (form, received_at);
CREATE INDEX messages_by_mail ON messages (mail_id);
CREATE INDEX messages_with_text ON messages (received_at) WHERE sealed IS NOT NULL;
CREATE INDEX messages_in_quarantine ON messages (form, received_at) WHERE mail_id IS NULL AND sealed IS NOT NULL;

CREATE TABLE idempotency_keys (
  key_hash BYTEA PRIMARY KEY,
  fingerprint BYTEA NOT NULL,
  message_id TEXT NOT NULL REFERENCES messages (id),
  expires_at BIGINT NOT NULL
);

CREATE INDEX idempotency_keys_by_end ON idempotency_keys (expires_at);

-- How many messages came from one client in one hour.
CREATE TABLE client_counts (
  client_hash BYTEA NOT NULL,
  hour BIGINT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (client_hash, hour)
);
