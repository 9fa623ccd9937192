-- What comments are about, in the organisation's words: a tree of at most three levels.
CREATE TABLE topics (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  description text NOT NULL DEFAULT '',
  -- Invented phrases that it is recognised by before anybody has labelled comments.
  phrases text[] NOT NULL DEFAULT '{}',
  parent_id uuid REFERENCES topics,
  -- Archived topics keep their comments' labels; nothing is found for them any more.
  archived_at timestamptz,
  created_at timestamptz NOT NULL,
  -- How well it was found when it was last learned, and the time before: n of comments, F1 with its interval.
  quality jsonb,
  quality_before jsonb
);
CREATE UNIQUE INDEX topics_by_name ON topics (lower(name)) WHERE archived_at IS NULL;

-- “This is about it”, “this is not”: what people said about comments, to learn from.
CREATE TABLE topic_examples (
  topic_id uuid NOT NULL REFERENCES topics ON DELETE CASCADE,
  interaction_id uuid NOT NULL,
  occurred_at timestamptz NOT NULL,
  known_as uuid NOT NULL,
  import_id text NOT NULL DEFAULT '',
  is_about boolean NOT NULL,
  said_by text NOT NULL,
  said_at timestamptz NOT NULL,
  PRIMARY KEY (topic_id, interaction_id)
);
CREATE INDEX topic_examples_of_person ON topic_examples (known_as);
CREATE INDEX topic_examples_of_comment ON topic_examples (interaction_id);

-- What was learned last, in one row. `changes` counts what people changed, `learned_changes` what of it was learned.
CREATE TABLE topic_learning (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  changes bigint NOT NULL DEFAULT 0,
  changed_at timestamptz,
  learned_changes bigint NOT NULL DEFAULT 0,
  learned_at timestamptz,
  -- 0 to 1 while it runs.
  progress real,
  error text,
  version text,
  model bytea,
  quality jsonb,
  quality_before jsonb
);
INSERT INTO topic_learning DEFAULT VALUES;
