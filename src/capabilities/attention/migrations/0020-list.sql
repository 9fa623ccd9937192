-- Who was put on the attention list, when and why, and what became of it. One open item for each customer and list.
CREATE TABLE attention_items (
  id uuid PRIMARY KEY,
  customer_id uuid NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  list text NOT NULL CHECK (list IN ('intervene', 'grow')),
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'snoozed', 'dismissed', 'done', 'passed')),
  listed_at timestamptz NOT NULL,
  -- When it was last found that they belong on it, and the latest of what speaks for it.
  seen_at timestamptz NOT NULL,
  latest_at timestamptz NOT NULL,
  -- What the list is sorted by: how pressing × how much is at stake.
  priority double precision NOT NULL,
  -- Points of the signs, and the chance health foretells (by its method); null where nothing can be said.
  points real NOT NULL,
  chance real,
  method text NOT NULL DEFAULT '',
  horizon_days smallint,
  value double precision,
  currency text NOT NULL DEFAULT '',
  -- What was seen: `[{sign, n, at, interaction, conversation, points, detail}]`.
  signs jsonb NOT NULL,
  -- Group of like customers, by which is told what helped them.
  like_key text NOT NULL DEFAULT '',
  assigned_to uuid REFERENCES people (id),
  snoozed_until timestamptz,
  decided_by uuid REFERENCES people (id),
  decided_at timestamptz,
  -- Why it was dismissed, what was done, the case that came of it.
  decision jsonb NOT NULL DEFAULT '{}',
  revision integer NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX attention_items_open ON attention_items (customer_id, list) WHERE state IN ('open', 'snoozed');
CREATE INDEX attention_items_list ON attention_items (list, state, priority DESC, id);
CREATE INDEX attention_items_customer ON attention_items (customer_id, list, listed_at DESC);
CREATE INDEX attention_items_listed ON attention_items (listed_at);

-- How far the facts have been followed, what was last worked out about like customers, and how the list did: one row.
CREATE TABLE attention_followed (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  followed_until timestamptz,
  refreshed_at timestamptz,
  helped jsonb NOT NULL DEFAULT '{}',
  hits jsonb NOT NULL DEFAULT '{}',
  measured_at timestamptz
);
INSERT INTO attention_followed DEFAULT VALUES;
