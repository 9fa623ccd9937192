-- Ways in that came later: other programs call us (webhook), or we read a mailbox.
ALTER TABLE sources DROP CONSTRAINT sources_kind_check;
ALTER TABLE sources ADD CONSTRAINT sources_kind_check
  CHECK (kind IN ('segment', 'import', 'sample', 'webhook', 'mailbox'));

-- How the deliveries of a source are checked and what they become.
CREATE TABLE webhooks (
  source_id uuid PRIMARY KEY REFERENCES sources (id) ON DELETE CASCADE,
  -- The part of the address nobody can guess.
  path text NOT NULL UNIQUE,
  preset text,
  signature jsonb NOT NULL,
  -- Encrypted; the newest first. Two while a sender changes over.
  secrets text[] NOT NULL DEFAULT '{}' CHECK (cardinality(secrets) <= 2),
  mapping jsonb NOT NULL,
  per_minute integer NOT NULL DEFAULT 600 CHECK (per_minute > 0),
  keep_days integer NOT NULL DEFAULT 30 CHECK (keep_days > 0),
  -- Deliveries that were turned away at the door: never stored, only counted.
  refused bigint NOT NULL DEFAULT 0,
  last_refused_at timestamptz,
  last_refusal text
);

-- Every delivery as it came, before anything was made of it. Read again when the mapping changes.
CREATE TABLE webhook_deliveries (
  id uuid PRIMARY KEY,
  source_id uuid NOT NULL REFERENCES webhooks (source_id) ON DELETE CASCADE,
  -- The sender's own id for it, or the digest of its body.
  delivery_key text NOT NULL,
  received_at timestamptz NOT NULL,
  headers jsonb NOT NULL,
  -- Null once it was erased.
  body text,
  size integer NOT NULL,
  state text NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'done', 'failed', 'ignored')),
  interactions integer NOT NULL DEFAULT 0,
  attempts integer NOT NULL DEFAULT 0,
  reason text,
  field text,
  fix text,
  handled_at timestamptz,
  -- Digests of whom it named, so that a person can be found in it.
  people text[] NOT NULL DEFAULT '{}',
  UNIQUE (source_id, delivery_key)
);
CREATE INDEX webhook_deliveries_by_source ON webhook_deliveries (source_id, id);
CREATE INDEX webhook_deliveries_waiting ON webhook_deliveries (source_id, id) WHERE state = 'new';
CREATE INDEX webhook_deliveries_failed ON webhook_deliveries (source_id, id) WHERE state = 'failed';
CREATE INDEX webhook_deliveries_people ON webhook_deliveries USING gin (people);
