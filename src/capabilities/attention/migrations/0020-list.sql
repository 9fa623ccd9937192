-- Who was put on the attention list, when and why, and what became of it. One open item for each customer and list.
CREATE TABLE attention_items (
  id uuid PRIMARY KEY,
  customer_id uuid NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  list text NOT NULL CHECK (list IN ('intervene', 'grow')),
  unit text NOT NULL DEFAULT '',
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'snoozed', 'dismissed', 'done', 'passed')),
  listed_at timestamptz NOT NULL,
  seen_until timestamptz NOT NULL,
  priority double precision NOT NULL,
  chance real,
  value double precision,
  currency text NOT NULL DEFAULT '',
  reasons jsonb NOT NULL,
  suggestion text NOT NULL DEFAULT '',
  assigned_to uuid REFERENCES people (id),
  snoozed_until timestamptz,
  decided_by uuid REFERENCES people (id),
  decided_at timestamptz,
  decision jsonb NOT NULL DEFAULT '{}'
);
CREATE UNIQUE INDEX attention_items_open ON attention_items (customer_id, list) WHERE state IN ('open', 'snoozed');
CREATE INDEX attention_items_list ON attention_items (list, state, priority DESC, id);
CREATE INDEX attention_items_listed ON attention_items (listed_at);
