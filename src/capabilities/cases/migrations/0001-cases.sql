-- The closed loop: one case is one trouble (or one chance) of one customer, with somebody who answers for it.
CREATE TABLE cases (
  id uuid PRIMARY KEY,
  -- What people call it by: 1, 2, 3 …
  number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  customer_id uuid NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  unit text NOT NULL DEFAULT '',
  kind text NOT NULL CHECK (kind IN ('recovery', 'renewal', 'growth')),
  title text NOT NULL,
  -- What opened it: the rule or the person, the interactions it is about, the words in which it is told.
  cause jsonb NOT NULL,
  priority text NOT NULL DEFAULT 'normal' CHECK (priority IN ('urgent', 'high', 'normal', 'low')),
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'waiting', 'resolved', 'closed', 'merged')),
  owner_id uuid REFERENCES people (id),
  skill text NOT NULL DEFAULT '',
  channel text NOT NULL DEFAULT '',
  opened_at timestamptz NOT NULL,
  -- As the clocks stand: the first contact and the solution, by business hours; moved by pausing and reopening.
  contact_due_at timestamptz,
  contacted_at timestamptz,
  due_at timestamptz,
  resolved_at timestamptz,
  closed_at timestamptz,
  escalation smallint NOT NULL DEFAULT 0,
  root_cause text NOT NULL DEFAULT '',
  outcome text NOT NULL DEFAULT '',
  -- Until then nobody has looked after whether it still holds; empty where that is done.
  follow_up_at timestamptz,
  -- What has to happen next, whatever that is: the first contact, the solution, going on, the follow-up. By it lists are sorted.
  next_at timestamptz,
  -- While it waits: when it goes on by itself, so that none is forgotten.
  paused_until timestamptz,
  -- Business minutes until they were first reached and until it was solved, and whether that was in time.
  contact_minutes integer,
  contact_in_time boolean,
  solution_minutes integer,
  solved_in_time boolean,
  reopened smallint NOT NULL DEFAULT 0,
  playbook_id uuid,
  merged_into uuid REFERENCES cases (id),
  revision integer NOT NULL DEFAULT 1
);
CREATE INDEX cases_customer ON cases (customer_id, opened_at DESC);
CREATE INDEX cases_owner ON cases (owner_id, state);
CREATE INDEX cases_next ON cases (next_at) WHERE state IN ('open', 'waiting', 'resolved');
CREATE INDEX cases_newest ON cases (opened_at DESC, id DESC);

-- Everything that opened a case or was added to one: the same cause opens none twice and is added to none twice.
CREATE TABLE case_causes (
  cause_key text PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES cases (id) ON DELETE CASCADE
);
CREATE INDEX case_causes_of ON case_causes (case_id);

-- Everything that happened in a case, in its order, never changed: the clocks are read from it.
CREATE TABLE case_events (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  at timestamptz NOT NULL,
  kind text NOT NULL,
  by uuid REFERENCES people (id),
  data jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX case_events_of ON case_events (case_id, at, id);

-- What was given to make up for it: counted against the budget of whoever gave it.
CREATE TABLE case_remedies (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  at timestamptz NOT NULL,
  by uuid NOT NULL REFERENCES people (id),
  kind text NOT NULL,
  amount numeric(18, 4),
  currency text NOT NULL DEFAULT '',
  words text NOT NULL DEFAULT '',
  -- Why it was right to go beyond the budget; empty within it.
  justification text NOT NULL DEFAULT '',
  -- Beyond the budget somebody decides on it: `waiting` until then; `within` needs nobody.
  approval text NOT NULL DEFAULT 'within' CHECK (approval IN ('within', 'waiting', 'approved', 'declined')),
  approved_by uuid REFERENCES people (id),
  decided_at timestamptz
);
CREATE INDEX case_remedies_of ON case_remedies (case_id);
CREATE INDEX case_remedies_by ON case_remedies (by, at);

-- Whether the customer agrees that it is solved: asked by a survey when the case is resolved.
CREATE TABLE case_reasks (
  case_id uuid NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  round smallint NOT NULL,
  survey_id uuid,
  asked_at timestamptz,
  -- Why they could not be asked; empty where they were.
  refused text NOT NULL DEFAULT '',
  answered_at timestamptz,
  score double precision,
  scale text NOT NULL DEFAULT '',
  is_happy boolean,
  PRIMARY KEY (case_id, round)
);

-- Business hours, targets, escalation, budgets, how owners are found: one row.
CREATE TABLE case_settings (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  settings jsonb NOT NULL,
  changed_at timestamptz NOT NULL
);

-- Who takes cases: what they know, how many at once, until when they are away.
CREATE TABLE case_handlers (
  person_id uuid PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
  skills text[] NOT NULL DEFAULT '{}',
  capacity smallint NOT NULL DEFAULT 10,
  away_until timestamptz
);

-- Which happenings open a case by themselves.
CREATE TABLE case_rules (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  is_on boolean NOT NULL DEFAULT true,
  position smallint NOT NULL,
  rule jsonb NOT NULL,
  changed_at timestamptz NOT NULL,
  followed_until timestamptz
);
