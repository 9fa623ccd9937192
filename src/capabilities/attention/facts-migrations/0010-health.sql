-- How each customer stands now: one row for each. `risk` is the chance to leave within `horizon_days`, `growth` the chance
-- to buy more; NULL where nothing can be said. `inputs` are the features in the order of the model `model_id`, `risk_effects`
-- and `growth_effects` what each of them adds (log-odds where learned, points where by rule).
CREATE TABLE customer_health (
  customer_id UUID,
  version UInt64,
  unit LowCardinality(String),
  account_id String,
  worked_out_at DateTime64(3, 'UTC'),
  method LowCardinality(String),
  model_id String,
  horizon_days UInt16,
  risk Nullable(Float32),
  growth Nullable(Float32),
  band LowCardinality(String),
  inputs Array(Float32),
  risk_effects Array(Float32),
  growth_effects Array(Float32),
  last_seen_at DateTime64(3, 'UTC')
)
ENGINE = ReplacingMergeTree(version)
ORDER BY customer_id;

-- The same once a week, so that one can see what changed.
CREATE TABLE customer_health_weeks AS customer_health
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(worked_out_at)
ORDER BY (customer_id, worked_out_at);

-- What would have been said at earlier moments, beside what then happened: the backtest, and what helped others.
-- `part` is 'learned' (the model saw these) or 'later' (it did not).
CREATE TABLE health_past (
  model_id String,
  cutoff Date,
  customer_id UUID,
  version UInt64,
  unit LowCardinality(String),
  part LowCardinality(String),
  risk Float32,
  growth Float32,
  did_leave UInt8,
  did_grow UInt8,
  value_year Float64
)
ENGINE = ReplacingMergeTree(version)
ORDER BY (model_id, cutoff, customer_id);
