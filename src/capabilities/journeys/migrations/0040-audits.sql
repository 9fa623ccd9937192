-- Audits that were made, so that they can be read again and held against each other. Words of customers are not in
-- them: quotes are kept as the ids of interactions.
CREATE TABLE audits (
  id uuid PRIMARY KEY,
  -- Period, filter and segment as they were asked.
  asked jsonb NOT NULL,
  -- The units of who asked for it: others see it where theirs are at least these. NULL: all.
  units text[],
  made_by text NOT NULL,
  status text NOT NULL CHECK (status IN ('running', 'done', 'failed')),
  progress real NOT NULL DEFAULT 0,
  error text,
  audit jsonb,
  asked_at timestamptz NOT NULL,
  finished_at timestamptz
);
CREATE INDEX audits_newest ON audits (asked_at DESC);
