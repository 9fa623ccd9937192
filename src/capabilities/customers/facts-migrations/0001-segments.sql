-- Every customer there is, mirrored from PostgreSQL without anything that tells who they are: segments are looked for
-- among them. A customer that was removed or merged into another has no row.
CREATE TABLE known_customers (
  customer_id UUID,
  version UInt64,
  unit LowCardinality(String),
  source LowCardinality(String),
  known_since DateTime64(3, 'UTC'),
  has_email UInt8,
  has_phone UInt8,
  has_user_id UInt8
)
ENGINE = ReplacingMergeTree(version)
ORDER BY customer_id
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1, non_replicated_deduplication_window = 10000;

-- Who was in a segment from when to when, as it was worked out. Who left has a newer version of the row, with the time.
CREATE TABLE segment_members (
  segment_id UUID,
  customer_id UUID,
  entered_at DateTime64(3, 'UTC'),
  left_at Nullable(DateTime64(3, 'UTC')),
  unit LowCardinality(String),
  version UInt64
)
ENGINE = ReplacingMergeTree(version)
ORDER BY (segment_id, customer_id, entered_at)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1, non_replicated_deduplication_window = 10000;

-- How large each segment was whenever it was worked out, and how many came and went since the time before; per unit.
CREATE TABLE segment_sizes (
  segment_id UUID,
  evaluated_at DateTime64(3, 'UTC'),
  unit LowCardinality(String),
  size UInt64,
  entered UInt64,
  gone UInt64,
  version UInt64
)
ENGINE = ReplacingMergeTree(version)
ORDER BY (segment_id, evaluated_at, unit)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1, non_replicated_deduplication_window = 10000;
