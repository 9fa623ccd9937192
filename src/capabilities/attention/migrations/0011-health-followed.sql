-- How far the facts have been followed by health: what came since is worked out again. `model_id` worked out everybody last,
-- at `scored_at`: another model in force means that everybody is worked out anew.
CREATE TABLE health_followed (
  is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
  until timestamptz NOT NULL DEFAULT 'epoch',
  model_id text NOT NULL DEFAULT '',
  scored_at timestamptz NOT NULL DEFAULT 'epoch'
);
INSERT INTO health_followed DEFAULT VALUES;
