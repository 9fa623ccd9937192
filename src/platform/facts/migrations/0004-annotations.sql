-- What was understood of an interaction's words, beside the words: a newer version of the row carries it.
-- Which models and rules said so; empty while nobody has read it yet, or where there are no words.
ALTER TABLE interactions ADD COLUMN annotation_version LowCardinality(String) DEFAULT '';
-- How it feels, -1 to 1, and in a word: negative, neutral, positive.
ALTER TABLE interactions ADD COLUMN sentiment Nullable(Float32) DEFAULT NULL;
ALTER TABLE interactions ADD COLUMN feeling LowCardinality(String) DEFAULT '';
-- The emotions that are there, strongest first; and how probable each is, in the order of the language room's list.
ALTER TABLE interactions ADD COLUMN emotions Array(LowCardinality(String)) DEFAULT [];
ALTER TABLE interactions ADD COLUMN emotion_values Array(Float32) DEFAULT [];
-- What it does or asks for: question, request, complaint, praise, suggestion, urgency, churn, escalation, effort, empathy.
ALTER TABLE interactions ADD COLUMN signals Array(LowCardinality(String)) DEFAULT [];
-- Ids of its topics, with those above them; and the id of the theme it lies closest to.
ALTER TABLE interactions ADD COLUMN topics Array(LowCardinality(String)) DEFAULT [];
ALTER TABLE interactions ADD COLUMN theme LowCardinality(String) DEFAULT '';
-- False where the words are too few or in a language that is hardly known.
ALTER TABLE interactions ADD COLUMN is_sure Bool DEFAULT true;
