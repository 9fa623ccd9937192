-- Answers per day: what scoreboards and trends read. A rebuilt day writes newer versions of its rows
-- (0 for rows that are gone), so a retried rebuild never counts twice.
CREATE TABLE answer_days (
  day Date,
  scale LowCardinality(String),
  wording LowCardinality(String),
  kind LowCardinality(String),
  direction LowCardinality(String),
  channel LowCardinality(String),
  touchpoint LowCardinality(String),
  stage LowCardinality(String),
  source LowCardinality(String),
  unit LowCardinality(String),
  country LowCardinality(String),
  language LowCardinality(String),
  product LowCardinality(String),
  score Float64,
  n UInt64,
  version UInt64
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(day)
ORDER BY (scale, day, wording, kind, direction, channel, touchpoint, stage, source, unit, country, language, product, score);

-- Interactions per day, with who they were with.
CREATE TABLE interaction_days (
  day Date,
  kind LowCardinality(String),
  direction LowCardinality(String),
  channel LowCardinality(String),
  touchpoint LowCardinality(String),
  stage LowCardinality(String),
  source LowCardinality(String),
  unit LowCardinality(String),
  country LowCardinality(String),
  language LowCardinality(String),
  product LowCardinality(String),
  n UInt64,
  customers AggregateFunction(uniqCombined64(20), UUID),
  version UInt64
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(day)
ORDER BY (day, kind, direction, channel, touchpoint, stage, source, unit, country, language, product);

-- Which days have had writes since they were last rolled up: those are read from the interactions themselves.
CREATE TABLE changed_days (day Date, changed_at DateTime64(3, 'UTC'))
ENGINE = ReplacingMergeTree(changed_at) ORDER BY day
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1;

CREATE TABLE built_days (day Date, built_at DateTime64(3, 'UTC'))
ENGINE = ReplacingMergeTree(built_at) ORDER BY day;
