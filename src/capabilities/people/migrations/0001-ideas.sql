-- What employees suggest: every idea is decided and answered.
CREATE TABLE ideas (
  id uuid PRIMARY KEY,
  title text NOT NULL,
  words text NOT NULL,
  -- Who suggested it; null where they wished to stay unknown.
  person_id uuid REFERENCES people ON DELETE SET NULL,
  unit text NOT NULL DEFAULT '',
  state text NOT NULL DEFAULT 'new',
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL
);
