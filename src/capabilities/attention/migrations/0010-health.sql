-- What leaving means here, and how health is worked out: one row.
CREATE TABLE health_settings (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  settings jsonb NOT NULL,
  changed_at timestamptz NOT NULL
);

-- What was learned when, of what, and how well it foretold a later window. The newest that is `in_force` is asked.
CREATE TABLE health_models (
  id uuid PRIMARY KEY,
  method text NOT NULL CHECK (method IN ('learned', 'points')),
  made_at timestamptz NOT NULL,
  in_force boolean NOT NULL DEFAULT false,
  definition jsonb NOT NULL,
  model jsonb NOT NULL,
  backtest jsonb NOT NULL
);
CREATE INDEX health_models_newest ON health_models (made_at DESC);
