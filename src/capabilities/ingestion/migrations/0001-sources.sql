-- Where things come from. A name is used once and for ever: it is part of every interaction's identity.
CREATE TABLE sources (
  id uuid PRIMARY KEY,
  name text NOT NULL UNIQUE CHECK (name ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  kind text NOT NULL CHECK (kind IN ('segment', 'import', 'sample')),
  unit text NOT NULL DEFAULT '',
  -- Of the write key only the SHA-256 (it is 256 bits of chance, so no salt is needed) and its end, to recognise it by.
  write_key_hash text UNIQUE,
  write_key_last4 text,
  created_at timestamptz NOT NULL,
  revoked_at timestamptz,
  last_received_at timestamptz,
  received bigint NOT NULL DEFAULT 0,
  rejected bigint NOT NULL DEFAULT 0,
  duplicates bigint NOT NULL DEFAULT 0
);

-- What could not be understood, with why and how to mend it. Personal data is masked; the newest 100,000 are kept.
CREATE TABLE dead_letters (
  id uuid PRIMARY KEY,
  received_at timestamptz NOT NULL,
  source text NOT NULL,
  unit text NOT NULL DEFAULT '',
  reason text NOT NULL,
  field text NOT NULL,
  fix text NOT NULL,
  payload jsonb NOT NULL,
  resolved_at timestamptz
);
CREATE INDEX dead_letters_by_source ON dead_letters (source, id) WHERE resolved_at IS NULL;
