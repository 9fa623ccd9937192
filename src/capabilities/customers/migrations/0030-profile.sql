-- Who told what: by the keys of `told_at`, the name of the source, or "by hand". What was told before this was kept has none.
ALTER TABLE customers ADD COLUMN told_by jsonb NOT NULL DEFAULT '{}';
-- The person of ours who looks after them.
ALTER TABLE customers ADD COLUMN owner_id uuid;
CREATE INDEX customers_by_owner ON customers (owner_id) WHERE owner_id IS NOT NULL;
-- The list in the order of what they are called; the nameless come last.
CREATE INDEX customers_as_called ON customers (
  (lower(coalesce(name, email, phone, '')) = ''), lower(coalesce(name, email, phone, '')), id
) WHERE merged_into IS NULL;
-- Who writes from which company.
CREATE INDEX identities_by_domain ON identities (split_part(value, '@', 2)) WHERE kind = 'email';

-- What people here wrote down about a customer. A note stays with the record it was written on.
CREATE TABLE customer_notes (
  id uuid PRIMARY KEY,
  customer_id uuid NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  text text NOT NULL CHECK (length(text) BETWEEN 1 AND 10000),
  -- People who work here and are named in it.
  mentions uuid[] NOT NULL DEFAULT '{}',
  pinned boolean NOT NULL DEFAULT false,
  written_by text NOT NULL,
  written_by_name text NOT NULL,
  written_at timestamptz NOT NULL,
  edited_at timestamptz
);
CREATE INDEX customer_notes_by_customer ON customer_notes (customer_id);

-- Companies that customers belong to. `key` is what the sources call them, as in the account_id of an interaction.
CREATE TABLE accounts (
  id uuid PRIMARY KEY,
  key text COLLATE "C" NOT NULL UNIQUE CHECK (length(key) BETWEEN 1 AND 200),
  name text,
  domain text,
  traits jsonb NOT NULL DEFAULT '{}',
  -- When and by which source each of name, domain and the traits (trait:NAME) was last told: the newest wins.
  told_at jsonb NOT NULL DEFAULT '{}',
  told_by jsonb NOT NULL DEFAULT '{}',
  unit text NOT NULL DEFAULT '',
  source text NOT NULL,
  import_id text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE INDEX accounts_as_called ON accounts (lower(coalesce(name, key)), id);
CREATE INDEX accounts_by_domain ON accounts (domain) WHERE domain IS NOT NULL;
CREATE INDEX accounts_by_import ON accounts (import_id) WHERE import_id <> '';

-- Who belongs to which account, from when to when; a membership stays with the record it was told of.
CREATE TABLE account_people (
  account_id uuid NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  customer_id uuid NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  role text,
  since timestamptz NOT NULL,
  until timestamptz,
  source text NOT NULL,
  import_id text NOT NULL DEFAULT '',
  PRIMARY KEY (account_id, customer_id)
);
CREATE INDEX account_people_by_customer ON account_people (customer_id);
CREATE INDEX account_people_by_import ON account_people (import_id) WHERE import_id <> '';
