-- What colleagues are told inside Attune: one row for each person that is told. The same key tells nobody twice.
CREATE TABLE notifications (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
  kind text NOT NULL,
  title text NOT NULL,
  says text NOT NULL DEFAULT '',
  -- Where it leads, within Attune: begins with a slash.
  link text NOT NULL,
  key text NOT NULL,
  -- Whom it is about, so that it goes when they are forgotten.
  customer_id uuid,
  at timestamptz NOT NULL,
  read_at timestamptz,
  -- Told by mail too, or left to be: what was read before needs no mail.
  mailed_at timestamptz,
  UNIQUE (person_id, key)
);
CREATE INDEX notifications_newest ON notifications (person_id, at DESC, id DESC);
CREATE INDEX notifications_unread ON notifications (person_id) WHERE read_at IS NULL;
CREATE INDEX notifications_unmailed ON notifications (person_id, at) WHERE mailed_at IS NULL AND read_at IS NULL;
CREATE INDEX notifications_about ON notifications (customer_id) WHERE customer_id IS NOT NULL;
CREATE INDEX notifications_old ON notifications (at);

-- What each person wants to be told by mail, and when. Without a row: as everybody begins.
CREATE TABLE notification_choices (
  person_id uuid PRIMARY KEY REFERENCES people ON DELETE CASCADE,
  -- By kind: 'at-once', 'digest' or 'never'.
  ways jsonb NOT NULL DEFAULT '{}',
  digest_hour smallint NOT NULL CHECK (digest_hour BETWEEN 0 AND 23),
  -- Their own time zone; empty: the organisation's.
  zone text NOT NULL DEFAULT '',
  changed_at timestamptz NOT NULL
);

-- How what is told is written for a receiver: 'standard' (Standard Webhooks) or 'slack' ({text, blocks}).
ALTER TABLE receivers ADD COLUMN format text NOT NULL DEFAULT 'standard';
