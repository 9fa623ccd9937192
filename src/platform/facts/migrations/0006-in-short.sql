-- What a line of time shows of an interaction, in one column. Reading somebody's line costs by the columns it takes from
-- every month; this one stands for 25. Derived by the store itself, whoever writes or changes the row.
-- Read by `customers/profile/in-short.ts`, which knows the places.
ALTER TABLE interactions ADD COLUMN in_short Array(String) MATERIALIZED [
  kind::String, name::String, touchpoint::String, stage::String, channel::String, source::String, import_id::String,
  direction::String, product::String, order_id, conversation_id, ifNull(toString(value), ''), currency::String,
  scale::String, ifNull(toString(score), ''), feeling::String, arrayStringConcat(emotions, ' '),
  ifNull(toString(toUnixTimestamp64Milli(promised_at)), ''), ifNull(toString(toUnixTimestamp64Milli(fulfilled_at)), ''),
  link, country::String, language::String, wording::String, ifNull(toString(sentiment), ''), promise_id
];
-- Waited for however long it takes, and so for every change before it: a piece that is taken over below takes no change
-- along that is under way.
ALTER TABLE interactions MATERIALIZE COLUMN in_short SETTINGS mutations_sync = 2, max_execution_time = 0;
-- Somebody's few rows lie among others: with finer granules and blocks less of those is read. What is there is taken over
-- as it lies; pieces that are merged become finer.
CREATE TABLE interactions_finer AS interactions
ENGINE = ReplacingMergeTree(version)
PARTITION BY toYYYYMM(occurred_at)
ORDER BY (customer_id, occurred_at, id)
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1, non_replicated_deduplication_window = 10000,
  index_granularity = 1024, min_compress_block_size = 16384, max_compress_block_size = 65536,
  min_age_to_force_merge_seconds = 21600, min_age_to_force_merge_on_partition_only = 1;
ALTER TABLE interactions_finer ATTACH PARTITION ALL FROM interactions;
EXCHANGE TABLES interactions AND interactions_finer;
DROP TABLE IF EXISTS interactions_finer SETTINGS max_table_size_to_drop = 0;
