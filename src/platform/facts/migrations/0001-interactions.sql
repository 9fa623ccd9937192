-- One row per thing that happened between a customer and the company, whatever the channel.
-- `id` comes from (source, message id). The replacing column is `version`: a newer version corrects or annotates the row.
CREATE TABLE interactions (
  id UUID,
  version UInt64,
  customer_id UUID,
  occurred_at DateTime64(3, 'UTC'),
  received_at DateTime64(3, 'UTC'),
  original_at Nullable(DateTime64(3, 'UTC')),
  sent_at Nullable(DateTime64(3, 'UTC')),
  kind LowCardinality(String),
  name LowCardinality(String),
  touchpoint LowCardinality(String),
  stage LowCardinality(String),
  channel LowCardinality(String),
  source LowCardinality(String),
  import_id LowCardinality(String),
  unit LowCardinality(String),
  country LowCardinality(String),
  language LowCardinality(String),
  product LowCardinality(String),
  direction LowCardinality(String),
  account_id String,
  session_id String,
  conversation_id String,
  order_id String,
  agent_id String,
  value Nullable(Decimal(18, 4)),
  currency LowCardinality(String),
  metric LowCardinality(String),
  scale LowCardinality(String),
  wording LowCardinality(String),
  score Nullable(Float64),
  text String,
  promised_at Nullable(DateTime64(3, 'UTC')),
  fulfilled_at Nullable(DateTime64(3, 'UTC')),
  promise_id String,
  properties JSON,
  -- What arrived lately lies in few parts: looking for it reads those alone.
  INDEX received received_at TYPE minmax
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(occurred_at)
ORDER BY (customer_id, occurred_at, id)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1, non_replicated_deduplication_window = 10000;

-- Which ids have arrived: the first arrival fixes time and key. Looked up once per batch.
CREATE TABLE interaction_ids (
  id UUID,
  import_id LowCardinality(String),
  received_at DateTime64(3, 'UTC')
)
ENGINE = MergeTree
PARTITION BY toYYYYMM(received_at)
ORDER BY id
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1, non_replicated_deduplication_window = 10000,
  index_granularity = 512;

-- The customers' traits, mirrored from PostgreSQL by the one writer, so that filters stay inside the store.
CREATE TABLE customer_traits (
  customer_id UUID,
  version UInt64,
  unit LowCardinality(String),
  traits Map(LowCardinality(String), String)
)
ENGINE = ReplacingMergeTree(version)
ORDER BY customer_id
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1, non_replicated_deduplication_window = 10000;
