-- One row per merge: the absorbed customer became part of the survivor. Both were customers of their own at that time;
-- following the merges that are not undone from any record leads to the customer it belongs to now.
CREATE TABLE merges (
  id uuid PRIMARY KEY,
  survivor_id uuid NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  absorbed_id uuid NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  -- person: somebody decided; candidate: somebody decided on a proposal; rule:…: a source named both together.
  reason text NOT NULL,
  -- Kinds of likeness only, never the values.
  evidence jsonb NOT NULL DEFAULT '[]',
  -- Per field, whose value was chosen by hand: this (the survivor's) or other.
  chosen jsonb NOT NULL DEFAULT '{}',
  -- The survivor's fields before, and those it took over, each with when it was told; emptied when the merge is undone.
  before jsonb NOT NULL,
  taken jsonb NOT NULL,
  merged_by text NOT NULL,
  merged_at timestamptz NOT NULL,
  undone_by text,
  undone_at timestamptz,
  -- When the facts have to be gathered (again) under the customers they belong to; NULL: that is done for good.
  facts_due_at timestamptz,
  CHECK (survivor_id <> absorbed_id),
  CHECK ((undone_at IS NULL) = (undone_by IS NULL))
);
CREATE UNIQUE INDEX merges_in_force ON merges (absorbed_id) WHERE undone_at IS NULL;
CREATE INDEX merges_by_absorbed ON merges (absorbed_id);
CREATE INDEX merges_by_survivor ON merges (survivor_id);
CREATE INDEX merges_due ON merges (facts_due_at) WHERE facts_due_at IS NOT NULL;

-- Two records that somebody said are not the same person, or split again: no rule merges or proposes them any more.
CREATE TABLE kept_apart (
  a uuid NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  b uuid NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  decided_by text NOT NULL,
  decided_at timestamptz NOT NULL,
  PRIMARY KEY (a, b),
  CHECK (a < b)
);
CREATE INDEX kept_apart_by_b ON kept_apart (b);

-- Two records that may be one person, for somebody to decide.
CREATE TABLE merge_candidates (
  id uuid PRIMARY KEY,
  a uuid NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  b uuid NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  -- How sure, 0 to 1.
  score real NOT NULL CHECK (score BETWEEN 0 AND 1),
  -- Kinds of likeness only, never the values.
  reasons jsonb NOT NULL DEFAULT '[]',
  -- Under which rule one source named both; NULL: found by likeness alone.
  rule text,
  found_at timestamptz NOT NULL,
  UNIQUE (a, b),
  CHECK (a < b)
);
CREATE INDEX merge_candidates_by_b ON merge_candidates (b);
CREATE INDEX merge_candidates_by_score ON merge_candidates (score, id);

-- What customers are compared by: only those that share a key are. Keys are hashes of canonical values.
CREATE TABLE merge_keys (
  key bigint NOT NULL,
  customer_id uuid NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  PRIMARY KEY (key, customer_id)
);
CREATE INDEX merge_keys_by_customer ON merge_keys (customer_id);

-- How far the search for candidates has come: records changed until then were compared; within a run, up to this record.
CREATE TABLE merge_search (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  searched_until timestamptz NOT NULL DEFAULT '-infinity',
  run_until timestamptz,
  run_after uuid
);
INSERT INTO merge_search DEFAULT VALUES;
