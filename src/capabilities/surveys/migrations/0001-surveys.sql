-- What is asked: a survey as people work on it (draft), and the version that is asked now.
CREATE TABLE surveys (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  -- The word in its public address: /s/KEY.
  key text NOT NULL UNIQUE,
  -- 'relationship' asks how people feel about the company, 'transaction' about one event, 'pulse' asks employees.
  purpose text NOT NULL DEFAULT 'transaction',
  -- 'draft' was never asked, 'open' takes answers, 'closed' no longer does.
  state text NOT NULL DEFAULT 'draft',
  -- The JSON of SurveyJS as it is being worked on; counts up with every saved change.
  draft jsonb NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  -- The version that is asked; null until one was published.
  version integer,
  -- Nobody may learn who answered: no link to a customer, thresholds on every result.
  is_anonymous boolean NOT NULL DEFAULT false,
  unit text NOT NULL DEFAULT '',
  -- The touchpoint and the stage it is asked at, by name; empty where it is about none.
  touchpoint text NOT NULL DEFAULT '',
  stage text NOT NULL DEFAULT '',
  -- When it stops taking answers by itself.
  closes_at timestamptz,
  -- What `SurveySettings` tells: thanks, protection of those asked, reminders.
  settings jsonb NOT NULL DEFAULT '{}',
  owner_id uuid REFERENCES people ON DELETE SET NULL,
  owner_name text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX surveys_name ON surveys (lower(name));

-- What was asked, word for word: never changed once published.
CREATE TABLE survey_versions (
  survey_id uuid NOT NULL REFERENCES surveys ON DELETE CASCADE,
  version integer NOT NULL,
  definition jsonb NOT NULL,
  languages text[] NOT NULL,
  published_at timestamptz NOT NULL,
  published_by text NOT NULL DEFAULT '',
  PRIMARY KEY (survey_id, version)
);
