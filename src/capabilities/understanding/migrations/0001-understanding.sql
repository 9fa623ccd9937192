-- How far the words of the interactions have been read: one row for each kind of reading.
-- `version` is what the past is being read with, `read_until` when the newest that was read had arrived;
-- `done_version` is what all of the past was read with last.
CREATE TABLE readings (
  name text PRIMARY KEY,
  version text NOT NULL,
  done_version text NOT NULL DEFAULT '',
  read_until timestamptz NOT NULL,
  total bigint NOT NULL DEFAULT 0,
  done bigint NOT NULL DEFAULT 0,
  updated_at timestamptz NOT NULL
);

-- What people said was understood wrongly, by interaction: it holds whatever reads the words again later.
-- Of each part null means that what was read stands.
CREATE TABLE corrections (
  interaction_id uuid PRIMARY KEY,
  known_as uuid NOT NULL,
  kind text NOT NULL,
  import_id text NOT NULL DEFAULT '',
  occurred_at timestamptz NOT NULL,
  feeling text,
  emotions text[],
  signals text[],
  topics text[],
  -- What the models had said, to learn from the difference.
  before jsonb NOT NULL,
  corrected_by text NOT NULL,
  corrected_at timestamptz NOT NULL
);
CREATE INDEX corrections_of_person ON corrections (known_as);
CREATE INDEX corrections_of_import ON corrections (import_id) WHERE import_id <> '';

-- Filters of the Voice page under a name: one's own, or everybody's.
CREATE TABLE voice_views (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  search jsonb NOT NULL,
  is_shared boolean NOT NULL,
  owner_id text NOT NULL,
  owner_name text NOT NULL,
  created_at timestamptz NOT NULL
);
