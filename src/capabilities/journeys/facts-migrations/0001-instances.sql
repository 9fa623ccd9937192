-- Journeys that were walked: one row for each, written anew whenever something comes to it.
-- The first columns are those people filter by, as the first step has them.
CREATE TABLE journey_instances (
  journey_id LowCardinality(String),
  -- Which building of the journey it comes from: a changed definition is built beside the one that is shown.
  built UInt32,
  id UUID,
  version UInt64,
  -- What it was made from has changed so that there is another in its place, or none.
  is_gone UInt8 DEFAULT 0,
  customer_id UUID,
  -- The order, conversation, visit or whatever a case is; the customer's id where it is the customer.
  case_id String,
  kind LowCardinality(String),
  channel LowCardinality(String),
  touchpoint LowCardinality(String),
  stage LowCardinality(String),
  source LowCardinality(String),
  unit LowCardinality(String),
  country LowCardinality(String),
  language LowCardinality(String),
  product LowCardinality(String),
  started_at DateTime64(3, 'UTC'),
  -- Its last step; equal to the end where it has ended with one.
  latest_at DateTime64(3, 'UTC'),
  outcome LowCardinality(String),
  -- The steps in their order; all arrays are as long as the path.
  path Array(LowCardinality(String)),
  path_id UInt64,
  -- Seconds from the step before; the first is 0.
  gaps Array(Float64),
  channels Array(LowCardinality(String)),
  touchpoints Array(LowCardinality(String)),
  stages Array(LowCardinality(String)),
  -- The interaction that made the step (the first, where several did).
  ids Array(UUID),
  -- How the words at the step feel, and what answers said there, both -1 to 1; the mean where there are several.
  felt Array(Nullable(Float32)),
  rated Array(Nullable(Float32)),
  -- How often the customer turned to people; was passed on to another person; a step came again; the channel changed.
  contacts UInt16,
  transfers UInt16,
  repeats UInt16,
  channel_changes UInt16,
  -- Minutes the customer was busy with it: within visits and contacts, from the first to the last thing of each.
  minutes Float32,
  -- Promises that became due in it, how many were broken (still open ones too), and the worst gap: days late, below 0 early.
  promises UInt16,
  broken UInt16,
  worst_gap_days Nullable(Float32),
  -- The last answer about it as it was given, and the last about how easy it was (1 easiest ... 0 hardest is `ease`, 0 to 1).
  scale LowCardinality(String),
  score Nullable(Float64),
  ease Nullable(Float32),
  -- Mean of how all words feel, the lowest step, and how often words show effort.
  feeling Nullable(Float32),
  lowest Nullable(Float32),
  effort_words UInt16,
  value Decimal(18, 4),
  currency LowCardinality(String),
  -- What the case was when it was followed: the sum of the hashes of its interactions. Where that is another now, it is followed anew.
  seen UInt64
)
ENGINE = ReplacingMergeTree(version, is_gone)
ORDER BY (journey_id, built, customer_id, id)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1, non_replicated_deduplication_window = 10000, index_granularity = 1024;
