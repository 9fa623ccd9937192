-- What employees suggest: every idea is decided and answered.
CREATE TABLE ideas (
  id uuid PRIMARY KEY,
  title text NOT NULL,
  words text NOT NULL,
  -- Who suggested it; null where they wished to stay unknown or left.
  person_id uuid REFERENCES people ON DELETE SET NULL,
  -- Then nothing tells who: no person, no unit, the day alone, an id without a time in it.
  is_unknown boolean NOT NULL DEFAULT false,
  unit text NOT NULL DEFAULT '',
  -- 'new', 'considering', 'planned', 'done' or 'declined': what the last answer said.
  state text NOT NULL DEFAULT 'new',
  created_at timestamptz NOT NULL,
  answered_at timestamptz
);
CREATE INDEX ideas_in_order ON ideas (created_at DESC, id);

-- Who wants it as well; shown as a number only.
CREATE TABLE idea_votes (
  idea_id uuid NOT NULL REFERENCES ideas ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
  PRIMARY KEY (idea_id, person_id)
);

-- What was decided and why, one after another.
CREATE TABLE idea_answers (
  id uuid PRIMARY KEY,
  idea_id uuid NOT NULL REFERENCES ideas ON DELETE CASCADE,
  state text NOT NULL,
  words text NOT NULL,
  by_name text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX idea_answers_of ON idea_answers (idea_id, id);
