-- What many comments are about, found by itself. A theme lies in a direction (512 numbers) as seen from the middle of all
-- comments; a comment belongs to the one it lies farthest towards. Ids stay when themes are found anew.
CREATE TABLE themes (
  id text PRIMARY KEY,
  -- As it was found; people may call it something else.
  found_name text NOT NULL,
  given_name text,
  words text[] NOT NULL,
  direction real[] NOT NULL,
  middle real NOT NULL,
  reach real NOT NULL,
  -- Ids of its most central comments.
  examples uuid[] NOT NULL,
  found_at timestamptz NOT NULL,
  -- Not found any more by the latest search: its comments went to others. Null while it is.
  gone_at timestamptz,
  hidden_at timestamptz,
  -- What people joined it with: its comments count there.
  merged_into text REFERENCES themes ON DELETE SET NULL,
  -- What people split it from; the whole stands aside while its parts are there.
  split_from text REFERENCES themes ON DELETE CASCADE,
  topic_id text
);

-- The search for themes: when, over how many comments. One row.
CREATE TABLE theme_searches (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  searched_at timestamptz,
  comments bigint NOT NULL DEFAULT 0,
  -- When what emerges was looked for, and among how many comments.
  watched bigint NOT NULL DEFAULT 0,
  watched_at timestamptz
);
INSERT INTO theme_searches DEFAULT VALUES;

-- What is said much more often than usual: of themes and topics, one row from its beginning to its end.
CREATE TABLE emerging_issues (
  id uuid PRIMARY KEY,
  about text NOT NULL,
  about_id text NOT NULL,
  since date NOT NULL,
  found_on date NOT NULL,
  ended_on date,
  ratio real NOT NULL,
  q real NOT NULL,
  noticed_at timestamptz NOT NULL,
  UNIQUE (about, about_id, found_on)
);

-- “Tell us when more than so many percent of the comments on this are negative”.
CREATE TABLE voice_alerts (
  id uuid PRIMARY KEY,
  about text NOT NULL,
  about_id text NOT NULL DEFAULT '',
  above real NOT NULL,
  days integer NOT NULL,
  least integer NOT NULL,
  -- Ids of the people who are told; none means everybody who may read comments.
  tell text[] NOT NULL,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL
);

-- When such a rule was met, and how sure that was. Open while it holds.
CREATE TABLE voice_alarms (
  id uuid PRIMARY KEY,
  alert_id uuid NOT NULL REFERENCES voice_alerts ON DELETE CASCADE,
  opened_at timestamptz NOT NULL,
  closed_at timestamptz,
  negative integer NOT NULL,
  comments integer NOT NULL,
  low real NOT NULL
);
CREATE INDEX voice_alarms_of_alert ON voice_alarms (alert_id, opened_at DESC);
