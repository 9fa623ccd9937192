-- One row per answer, for results: a choice of several, a row of a matrix and a rank are rows of their own.
-- The first columns are those people filter by. Answers of known customers are interactions as well (`interaction_id`).
CREATE TABLE survey_answers (
  survey_id UUID,
  version UInt32,
  question LowCardinality(String),
  response_id UUID,
  -- Row of a matrix or option of a ranking; empty for all others.
  item LowCardinality(String),
  -- What was chosen, by its value; empty for numbers and open words.
  choice LowCardinality(String),
  revised UInt64,
  is_gone UInt8 DEFAULT 0,
  customer_id UUID,
  kind LowCardinality(String),
  channel LowCardinality(String),
  touchpoint LowCardinality(String),
  stage LowCardinality(String),
  source LowCardinality(String),
  unit LowCardinality(String),
  country LowCardinality(String),
  language LowCardinality(String),
  product LowCardinality(String),
  -- The day alone where the survey is anonymous.
  answered_at DateTime64(3, 'UTC'),
  -- The number on its scale, or the place in a ranking.
  scale LowCardinality(String),
  score Nullable(Float64),
  -- Masked words; empty where they were not asked in words.
  text String,
  -- How the words feel, -1 to 1: for anonymous answers alone, all others have their interaction's.
  feeling Nullable(Float32),
  topics Array(LowCardinality(String)),
  interaction_id UUID,
  is_anonymous UInt8
)
ENGINE = ReplacingMergeTree(revised, is_gone)
ORDER BY (survey_id, question, response_id, item, choice)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1, non_replicated_deduplication_window = 10000;

-- One row per passage: who began, how far they came, how long it took.
CREATE TABLE survey_passages (
  survey_id UUID,
  response_id UUID,
  revised UInt64,
  is_gone UInt8 DEFAULT 0,
  version UInt32,
  customer_id UUID,
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
  -- 'complete' or 'partial'.
  state LowCardinality(String),
  seconds UInt32,
  seen Array(LowCardinality(String)),
  answered Array(LowCardinality(String)),
  is_anonymous UInt8
)
ENGINE = ReplacingMergeTree(revised, is_gone)
ORDER BY (survey_id, response_id)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1, non_replicated_deduplication_window = 10000;
