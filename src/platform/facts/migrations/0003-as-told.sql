-- What an interaction was when it came, beside what is made of it since: merging customers and applying rules to the past
-- rewrite the columns people read, and these tell how to go back.
-- The customer record by which the interaction was known; `customer_id` is the customer that record belongs to now.
ALTER TABLE interactions ADD COLUMN known_as UUID DEFAULT customer_id;
-- Where the source said it happened; empty where it left that open. NULL in rows from before this was kept.
ALTER TABLE interactions ADD COLUMN told_touchpoint LowCardinality(Nullable(String)) DEFAULT NULL;
ALTER TABLE interactions ADD COLUMN told_stage LowCardinality(Nullable(String)) DEFAULT NULL;
ALTER TABLE interactions ADD COLUMN told_channel LowCardinality(Nullable(String)) DEFAULT NULL;
