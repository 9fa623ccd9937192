-- What was understood in full, one record for each interaction with words: what the columns of the interactions have no room for.
-- `record` is the annotation as JSON (sentences, spans, reasons); `embedding` is the text's place in meaning, 512 numbers as int8 (× 127).
-- `kind`, `import_id`, `known_as` and `unit` are those of the interaction: by them it grows old, is taken back, is forgotten and is seen.
CREATE TABLE annotations (
  id UUID,
  version UInt64,
  known_as UUID,
  occurred_at DateTime64(3, 'UTC'),
  kind LowCardinality(String),
  import_id LowCardinality(String),
  unit LowCardinality(String),
  annotation_version LowCardinality(String),
  -- cityHash64 of the words that were read: other words need another record.
  words UInt64,
  record String,
  embedding Array(Int8),
  -- What the row of the interaction carries of it, people's corrections included.
  language LowCardinality(String),
  sentiment Nullable(Float32),
  feeling LowCardinality(String),
  emotions Array(LowCardinality(String)),
  emotion_values Array(Float32),
  signals Array(LowCardinality(String)),
  topics Array(LowCardinality(String)),
  theme LowCardinality(String),
  is_sure Bool
)
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(occurred_at)
ORDER BY (occurred_at, id)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1, non_replicated_deduplication_window = 10000, index_granularity = 1024;
