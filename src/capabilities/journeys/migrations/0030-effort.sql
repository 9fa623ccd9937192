-- How much each part counts in the effort of a journey: for one journey, or (without one) for all that have none of their own.
-- Where there is no row at all, the assumption from the literature holds.
CREATE TABLE effort_weights (
  id uuid PRIMARY KEY,
  journey_id uuid REFERENCES journeys ON DELETE CASCADE,
  weights jsonb NOT NULL,
  source text NOT NULL CHECK (source IN ('own', 'data')),
  changed_by text NOT NULL,
  changed_at timestamptz NOT NULL,
  -- The one for all has no journey: two of those must not be.
  UNIQUE NULLS NOT DISTINCT (journey_id)
);
