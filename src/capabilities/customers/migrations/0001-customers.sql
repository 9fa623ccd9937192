-- One row per person we know of. What they told about themselves lives here and nowhere else unmasked.
CREATE TABLE customers (
  id uuid PRIMARY KEY,
  name text,
  email text,
  phone text,
  traits jsonb NOT NULL DEFAULT '{}',
  -- When each of name, email, phone and the traits was last told, in ms since 1970: the newest wins, whatever came first.
  told_at jsonb NOT NULL DEFAULT '{}',
  unit text NOT NULL DEFAULT '',
  source text NOT NULL,
  -- The import that brought the customer; '' for everything else.
  import_id text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE INDEX customers_by_name ON customers (lower(name) text_pattern_ops);
CREATE INDEX customers_by_import ON customers (import_id) WHERE import_id <> '';

-- What a person is known by. Each identity is one customer's.
CREATE TABLE identities (
  kind text NOT NULL CHECK (kind IN ('userId', 'email', 'phone', 'anonymousId')),
  value text COLLATE "C" NOT NULL CHECK (length(value) BETWEEN 1 AND 320),
  customer_id uuid NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  source text NOT NULL,
  import_id text NOT NULL DEFAULT '',
  first_seen timestamptz NOT NULL,
  PRIMARY KEY (kind, value)
);
CREATE INDEX identities_by_customer ON identities (customer_id);
