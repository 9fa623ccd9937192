-- Talks with customers as evidence: interviews and focus groups, what was to be found out and what is asked in them.
CREATE TABLE studies (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  -- 'interview' or 'group'.
  kind text NOT NULL,
  -- What it should find out.
  question text NOT NULL DEFAULT '',
  -- What is asked, in order: a list of texts.
  guide jsonb NOT NULL DEFAULT '[]',
  unit text NOT NULL DEFAULT '',
  -- Counts up with every change of name, question and guide.
  version integer NOT NULL DEFAULT 1,
  owner_name text NOT NULL,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL
);

CREATE TABLE study_participants (
  id uuid PRIMARY KEY,
  study_id uuid NOT NULL REFERENCES studies ON DELETE CASCADE,
  -- The number they go by wherever they are quoted: P1, P2 …
  number integer NOT NULL,
  -- Emptied when the person is forgotten.
  name text NOT NULL DEFAULT '',
  customer_id uuid,
  -- The day they agreed that their words are kept and quoted; null where they have not, or took it back.
  consented_on date,
  UNIQUE (study_id, number)
);
CREATE INDEX study_participants_customer ON study_participants (customer_id) WHERE customer_id IS NOT NULL;

CREATE TABLE study_sessions (
  id uuid PRIMARY KEY,
  study_id uuid NOT NULL REFERENCES studies ON DELETE CASCADE,
  held_on date NOT NULL,
  -- Word for word, or what was noted.
  is_transcript boolean NOT NULL DEFAULT false,
  words text NOT NULL DEFAULT '',
  participants uuid[] NOT NULL DEFAULT '{}',
  version integer NOT NULL DEFAULT 1,
  by_name text NOT NULL
);
CREATE INDEX study_sessions_of ON study_sessions (study_id, held_on);

-- A passage of what was said with what it is about.
CREATE TABLE study_quotes (
  id uuid PRIMARY KEY,
  study_id uuid NOT NULL REFERENCES studies ON DELETE CASCADE,
  session_id uuid NOT NULL REFERENCES study_sessions ON DELETE CASCADE,
  participant_id uuid REFERENCES study_participants ON DELETE CASCADE,
  -- Masked.
  words text NOT NULL,
  code text NOT NULL,
  -- What the code is about where it is one of these; gone ones are no longer shown.
  topic_id uuid,
  journey_id uuid,
  by_name text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX study_quotes_of ON study_quotes (study_id, id);
CREATE INDEX study_quotes_topic ON study_quotes (topic_id) WHERE topic_id IS NOT NULL;
CREATE INDEX study_quotes_journey ON study_quotes (journey_id) WHERE journey_id IS NOT NULL;
