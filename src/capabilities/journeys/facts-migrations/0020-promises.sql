-- The ledger of promises: one row for each, written anew whenever something comes to it.
-- The columns people filter by are those of the interaction in which it was given.
CREATE TABLE promises (
  -- The kind of promise: the id of a rule, or what the data says: `id:delivery` (how its id begins), `name:Order placed`.
  rule LowCardinality(String),
  customer_id UUID,
  id UUID,
  version UInt64,
  -- What it was made from has changed so that there is another in its place, or none.
  is_gone UInt8 DEFAULT 0,
  kind LowCardinality(String),
  channel LowCardinality(String),
  touchpoint LowCardinality(String),
  stage LowCardinality(String),
  source LowCardinality(String),
  unit LowCardinality(String),
  country LowCardinality(String),
  language LowCardinality(String),
  product LowCardinality(String),
  -- The interaction in which it was given, and the one that fulfilled it.
  given_in UUID,
  given_as LowCardinality(String),
  done_in Nullable(UUID),
  done_as LowCardinality(String),
  done_at LowCardinality(String),
  order_id String,
  conversation_id String,
  -- Hash of the interactions it was made from, by which a difference is found.
  seen UInt64,
  promised_on DateTime64(3, 'UTC'),
  due DateTime64(3, 'UTC'),
  delivered Nullable(DateTime64(3, 'UTC')),
  -- When it was fulfilled; until then, when it is due. By this it falls into a period.
  settled_at DateTime64(3, 'UTC'),
  -- `days`, or the unit of a promise about how much; and which way is good: `less` or `more`.
  measure LowCardinality(String),
  better LowCardinality(String),
  -- What was promised and what was delivered, in that measure (whole days from the day it was given), and the difference.
  promised Float64,
  actual Nullable(Float64),
  gap Nullable(Float64),
  is_kept Nullable(UInt8),
  -- Answers about the same order or case: scale, wording, score.
  answers Array(Tuple(scale String, wording String, score Float64)),
  -- How often the customer got in touch while it ran and a week after.
  contacts UInt16,
  -- Days from its fulfilment to the next order of the customer.
  next_order_after Nullable(Float64)
)
ENGINE = ReplacingMergeTree(version, is_gone)
ORDER BY (rule, customer_id, id)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1, non_replicated_deduplication_window = 10000, index_granularity = 4096;
