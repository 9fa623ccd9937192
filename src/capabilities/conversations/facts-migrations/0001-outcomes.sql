-- What became of each conversation: one row, written anew whenever messages or annotations come to it.
-- The first columns are those people filter by, as the first message of the conversation has them.
CREATE TABLE conversation_outcomes (
  id UUID,
  version UInt64,
  source LowCardinality(String),
  conversation_id String,
  import_ids Array(LowCardinality(String)),
  customer_id UUID,
  known_as UUID,
  kind LowCardinality(String),
  channel LowCardinality(String),
  touchpoint LowCardinality(String),
  stage LowCardinality(String),
  unit LowCardinality(String),
  country LowCardinality(String),
  language LowCardinality(String),
  product LowCardinality(String),
  opened_at DateTime64(3, 'UTC'),
  latest_at DateTime64(3, 'UTC'),
  messages UInt32,
  replies UInt32,
  agents Array(String),
  -- Seconds from the first message of the customer to our first reply that no machine wrote.
  first_reply_after Nullable(Float64),
  -- The message with the question, and the words of it, masked.
  asked_in Nullable(UUID),
  asked_at Nullable(DateTime64(3, 'UTC')),
  question String,
  topics Array(LowCardinality(String)),
  theme LowCardinality(String),
  -- confirmed, silent, unanswered; empty where nothing was asked, unread where nobody here can read the language.
  outcome LowCardinality(String),
  answered_in Nullable(UUID),
  -- Seconds until the customer came back about it in another conversation (at most thirty days), and where.
  back_after Nullable(Float64),
  back_channel LowCardinality(String),
  back_in Nullable(UUID),
  -- Asked for somebody who can decide, or was passed on to another person: after how many of our replies and seconds.
  escalated LowCardinality(String),
  escalated_after Nullable(Float64),
  escalated_replies Nullable(UInt32),
  channels Array(LowCardinality(String)),
  moved_after Nullable(Float64),
  moved_replies Nullable(UInt32),
  -- How the customer's messages feel, where they have been read.
  first_feeling Nullable(Float32),
  last_feeling Nullable(Float32),
  -- The latest of the customer's messages in a word.
  feeling LowCardinality(String),
  turned LowCardinality(String),
  turned_in Nullable(UUID),
  -- Replies that were read, and in how many of them each part of a good reply is found.
  replies_read UInt32,
  acknowledges UInt32,
  apologises UInt32,
  explains UInt32,
  commits UInt32,
  personal UInt32,
  -- What it was made from: the sum of the messages' hashes. Where that is another now, it is made anew.
  seen UInt64
)
ENGINE = ReplacingMergeTree(version)
ORDER BY id
SETTINGS fsync_after_insert = 1, fsync_part_directory = 1, non_replicated_deduplication_window = 10000, index_granularity = 1024;
