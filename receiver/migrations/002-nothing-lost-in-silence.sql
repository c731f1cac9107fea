-- Whether a mail that is not delivered was tried since the receiver last started.
ALTER TABLE outbox ADD COLUMN is_tried SMALLINT NOT NULL DEFAULT 0;

CREATE INDEX outbox_tried ON outbox (id) WHERE is_tried = 1;
CREATE INDEX outbox_oldest ON outbox (created_at) WHERE delivered_at IS NULL AND parked_at IS NULL;
CREATE INDEX outbox_parked ON outbox (parked_at) WHERE parked_at IS NOT NULL;

-- What the receiver has to know of its last run: when it swept (last-sweep), and how many erasures
-- have not left the files yet (unscrubbed).
CREATE TABLE facts (
  name TEXT PRIMARY KEY,
  number BIGINT NOT NULL
);

-- Written and thrown away again, to find out whether the store can be written to.
CREATE TABLE probes (
  id INTEGER PRIMARY KEY,
  bytes BYTEA NOT NULL
);
