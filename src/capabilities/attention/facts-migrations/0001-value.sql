-- What each customer is worth, as it was last worked out: one row for each customer and currency.
-- `expected` is what is still to come within `horizon_days`, with the ends of its 95 % interval; `p_alive` the chance that
-- they still buy. Written by the value room, read by health, the attention list and cases.
CREATE TABLE customer_value (
  customer_id UUID,
  currency LowCardinality(String),
  version UInt64,
  unit LowCardinality(String),
  worked_out_at DateTime64(3, 'UTC'),
  model LowCardinality(String),
  orders UInt32,
  spent Float64,
  spent_year Float64,
  first_at DateTime64(3, 'UTC'),
  last_at DateTime64(3, 'UTC'),
  p_alive Nullable(Float32),
  horizon_days UInt16,
  expected Nullable(Float64),
  expected_low Nullable(Float64),
  expected_high Nullable(Float64),
  recency UInt8,
  frequency UInt8,
  monetary UInt8
)
ENGINE = ReplacingMergeTree(version)
ORDER BY (customer_id, currency);
