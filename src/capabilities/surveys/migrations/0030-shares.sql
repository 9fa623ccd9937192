-- Links by which people without an account see results, read only. The link itself is signed and stored nowhere.
CREATE TABLE survey_shares (
  id uuid PRIMARY KEY,
  survey_id uuid NOT NULL REFERENCES surveys ON DELETE CASCADE,
  name text NOT NULL,
  -- Period, filter, version and weighting as they were set.
  asked jsonb NOT NULL,
  with_words boolean NOT NULL,
  -- What whoever made it may see; null for everything.
  units text[],
  -- The last day it works, in the organisation's zone; null until it is ended.
  until date,
  made_by text NOT NULL,
  made_at timestamptz NOT NULL,
  ended_at timestamptz
);
CREATE INDEX survey_shares_of ON survey_shares (survey_id, made_at);
