-- The texts of conversations as they were written. Everything else about a message is a fact and lies with the facts, masked;
-- these are shown only to whoever may read conversations unmasked. `id` is the interaction's.
CREATE TABLE messages (
  id uuid PRIMARY KEY,
  -- The customer record by which it was known: merging customers moves nothing here.
  customer_id uuid NOT NULL,
  unit text NOT NULL DEFAULT '',
  import_id text NOT NULL DEFAULT '',
  at timestamptz NOT NULL,
  text text NOT NULL,
  kept_at timestamptz NOT NULL
);
CREATE INDEX messages_of_customer ON messages (customer_id);
CREATE INDEX messages_by_time ON messages (at);
CREATE INDEX messages_of_import ON messages (import_id) WHERE import_id <> '';

-- How far the facts have been followed: what came or was understood since is read again.
CREATE TABLE conversations_followed (
  is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
  until timestamptz NOT NULL DEFAULT 'epoch',
  -- Which rules read the conversations last: others read all of them anew.
  rules integer NOT NULL DEFAULT 0
);
INSERT INTO conversations_followed DEFAULT VALUES;
