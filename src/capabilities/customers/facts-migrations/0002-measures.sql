-- What later rooms worked out about each customer (how they stand, what they are worth, how loyal they are), so that segments
-- can ask for it: one row for each customer and measure, with a number or one of a few values.
CREATE TABLE customer_measures (
  customer_id UUID,
  measure LowCardinality(String),
  version UInt64,
  unit LowCardinality(String),
  number Nullable(Float64),
  choice LowCardinality(String)
)
ENGINE = ReplacingMergeTree(version)
ORDER BY (measure, customer_id)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1, non_replicated_deduplication_window = 10000;
