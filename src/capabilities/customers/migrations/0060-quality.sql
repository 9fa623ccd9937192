-- How the data are held to be: weights of the score, after how many days a value is old, which traits matter. One row.
CREATE TABLE quality_settings (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  settings jsonb NOT NULL,
  changed_by text NOT NULL,
  changed_at timestamptz NOT NULL
);

-- The check of all customers: how far it is, when it was last done. One row.
CREATE TABLE quality_checks (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  started_at timestamptz,
  finished_at timestamptz,
  done bigint NOT NULL DEFAULT 0,
  total bigint NOT NULL DEFAULT 0
);
INSERT INTO quality_checks DEFAULT VALUES;

-- What a check found, in counts: one row per day, field, source and unit. `about` is customers or interactions.
-- `parts` holds counts by name (filled, valid, ...), `ages` how old the values are, `problems` how often which was found.
CREATE TABLE quality_days (
  day date NOT NULL,
  about text NOT NULL CHECK (about IN ('customers', 'interactions')),
  field text NOT NULL,
  source text NOT NULL,
  unit text NOT NULL,
  n bigint NOT NULL,
  parts jsonb NOT NULL,
  ages bigint[] NOT NULL DEFAULT '{}',
  problems jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (day, about, field, source, unit)
);

-- When each source last brought something, and its usual rhythm; as of the last check.
CREATE TABLE quality_arrivals (
  source text NOT NULL,
  unit text NOT NULL,
  -- Hours in the last 60 days in which something arrived, and the gaps between them.
  hours integer NOT NULL,
  last_at timestamptz NOT NULL,
  longest_gap_hours integer NOT NULL,
  usual_gap_hours double precision NOT NULL,
  PRIMARY KEY (source, unit)
);

-- Values to mend: which record, which field, what is wrong. Never the value itself: that stays with the customer.
CREATE TABLE quality_findings (
  customer_id uuid NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  field text NOT NULL,
  problem text NOT NULL,
  source text NOT NULL,
  unit text NOT NULL,
  has_proposal boolean NOT NULL,
  found_at timestamptz NOT NULL,
  PRIMARY KEY (customer_id, field, problem)
);
CREATE INDEX quality_findings_by_problem ON quality_findings (field, problem, customer_id);

-- By these, values that several customers share are found: 64 bits of a hash, for fields in which each has their own.
CREATE TABLE quality_keys (
  field text NOT NULL,
  key bigint NOT NULL,
  customer_id uuid NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  source text NOT NULL,
  unit text NOT NULL,
  PRIMARY KEY (field, key, customer_id)
);
CREATE INDEX quality_keys_by_customer ON quality_keys (customer_id);

-- Findings somebody set aside: not found again until the value changes (`mark` is a hash of it and the record).
CREATE TABLE quality_ignored (
  customer_id uuid NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  field text NOT NULL,
  problem text NOT NULL,
  mark text NOT NULL,
  reason text NOT NULL,
  ignored_by text NOT NULL,
  ignored_at timestamptz NOT NULL,
  PRIMARY KEY (customer_id, field, problem)
);

-- Thresholds of the warning signs. One row.
CREATE TABLE signal_settings (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  settings jsonb NOT NULL,
  changed_by text NOT NULL,
  changed_at timestamptz NOT NULL
);

-- Each signal day by day: how often something happened (hits), over how much there was to it (n).
CREATE TABLE signal_days (
  signal text NOT NULL,
  day date NOT NULL,
  unit text NOT NULL,
  hits double precision NOT NULL,
  n double precision NOT NULL,
  PRIMARY KEY (signal, day, unit)
);

-- When the series were last worked out, and from which day to which (inclusive). One row.
CREATE TABLE signal_runs (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  looked_at timestamptz,
  took_ms integer,
  first_day date,
  last_day date,
  -- What the series were chosen by, such as which question NPS was asked with.
  chosen jsonb NOT NULL DEFAULT '{}'
);
INSERT INTO signal_runs DEFAULT VALUES;

-- What was found unusual: of the whole company (scope NULL) or of one unit.
CREATE TABLE signal_alarms (
  id uuid PRIMARY KEY,
  signal text NOT NULL,
  scope text,
  direction text NOT NULL CHECK (direction IN ('up', 'down')),
  -- The first unusual day, and the day on which that was certain enough to be told.
  since date NOT NULL,
  found_on date NOT NULL,
  opened_at timestamptz NOT NULL,
  closed_at timestamptz,
  -- back: as usual again; new usual: it stayed, and is what is usual now; rules: somebody changed the thresholds.
  closed_because text CHECK (closed_because IN ('back', 'new usual', 'rules')),
  -- How much it is since then, and what was usual before: value, usual, low, high.
  told jsonb NOT NULL,
  CHECK ((closed_at IS NULL) = (closed_because IS NULL))
);
CREATE UNIQUE INDEX signal_alarms_open ON signal_alarms (signal, coalesce(scope, E'\x01')) WHERE closed_at IS NULL;
CREATE INDEX signal_alarms_by_time ON signal_alarms (opened_at DESC);

-- Who has seen an alarm; it stays open, but no longer shouts at them.
CREATE TABLE signal_alarms_seen (
  alarm_id uuid NOT NULL REFERENCES signal_alarms (id) ON DELETE CASCADE,
  seen_by text NOT NULL,
  seen_at timestamptz NOT NULL,
  PRIMARY KEY (alarm_id, seen_by)
);
