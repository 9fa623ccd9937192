-- What colleagues granted a customer beyond the rules, and why that was right: written down by hand. What was given in
-- cases beyond a budget is read from there.
CREATE TABLE exceptions (
  id uuid PRIMARY KEY,
  -- Who granted it; null where they left.
  person_id uuid REFERENCES people ON DELETE SET NULL,
  rule text NOT NULL,
  justification text NOT NULL,
  outcome text NOT NULL DEFAULT '',
  amount numeric(18, 4),
  currency text NOT NULL DEFAULT '',
  customer_id uuid,
  unit text NOT NULL DEFAULT '',
  day date NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE INDEX exceptions_newest ON exceptions (day DESC, id DESC);

-- Stories of the front line, for everybody to read.
CREATE TABLE stories (
  id uuid PRIMARY KEY,
  -- Who wrote it, and whose deed it is; null where they left, or it is everybody's.
  author_id uuid REFERENCES people ON DELETE SET NULL,
  about_id uuid REFERENCES people ON DELETE SET NULL,
  -- 'story', 'win' or 'exception': what was done in spite of a rule.
  kind text NOT NULL,
  title text NOT NULL,
  words text NOT NULL,
  -- The customer and the moment it is about: an interaction.
  customer_id uuid,
  moment_id uuid,
  exception_id uuid REFERENCES exceptions ON DELETE SET NULL,
  unit text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL,
  -- Taken off the wall by a manager, with the reason.
  hidden_at timestamptz,
  hidden_because text NOT NULL DEFAULT ''
);
CREATE INDEX stories_newest ON stories (created_at DESC, id DESC);

-- Who celebrates it.
CREATE TABLE story_cheers (
  story_id uuid NOT NULL REFERENCES stories ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
  at timestamptz NOT NULL,
  PRIMARY KEY (story_id, person_id)
);
