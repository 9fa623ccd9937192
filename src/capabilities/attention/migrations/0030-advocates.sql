-- When happy customers may be asked for something, how often, and where it leads: one row.
CREATE TABLE advocate_settings (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  settings jsonb NOT NULL,
  changed_at timestamptz NOT NULL
);

-- Who was asked to speak for us, or thanked for praise, and what came of it.
CREATE TABLE advocate_asks (
  id uuid PRIMARY KEY,
  customer_id uuid NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  unit text NOT NULL DEFAULT '',
  kind text NOT NULL CHECK (kind IN ('review', 'reference', 'referral', 'thanks')),
  -- By hand: somebody wrote or called from wherever they do. By mail: it leaves from here.
  way text NOT NULL CHECK (way IN ('hand', 'mail')),
  state text NOT NULL CHECK (state IN ('sending', 'asked', 'failed', 'said-yes', 'done', 'said-no', 'no-answer')),
  -- The good moment it came from; empty where somebody asked without one.
  moment_id uuid,
  moment text NOT NULL DEFAULT '',
  subject text NOT NULL DEFAULT '',
  words text NOT NULL DEFAULT '',
  language text NOT NULL DEFAULT '',
  asked_at timestamptz NOT NULL,
  asked_by uuid REFERENCES people (id),
  -- Why it did not leave.
  trouble text NOT NULL DEFAULT '',
  told_at timestamptz,
  told text NOT NULL DEFAULT '',
  -- Where the review or the reference can be read.
  link text NOT NULL DEFAULT ''
);
CREATE INDEX advocate_asks_of ON advocate_asks (customer_id, asked_at DESC);
CREATE INDEX advocate_asks_newest ON advocate_asks (asked_at DESC, id DESC);
CREATE INDEX advocate_asks_leaving ON advocate_asks (asked_at) WHERE state = 'sending';
