-- What kinds of promises there are, as people describe them; those nobody described get a kind of their own from the data.
CREATE TABLE promise_rules (
  id uuid PRIMARY KEY,
  position integer NOT NULL,
  name text NOT NULL,
  -- Sentences about the interaction in which the promise is given, as in recognition; empty where the id alone tells.
  conditions jsonb NOT NULL DEFAULT '[]',
  promise_id_begins text NOT NULL DEFAULT '',
  -- How much instead of when: what was promised, what was delivered, in which unit, and which way is good.
  amount jsonb,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX promise_rules_name ON promise_rules (lower(name));
-- How far the ledger follows the interactions, and by which rules it was made.
CREATE TABLE promises_followed (
  is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
  until timestamptz NOT NULL DEFAULT '1970-01-01',
  revision integer NOT NULL DEFAULT 1,
  built integer NOT NULL DEFAULT 0
);
INSERT INTO promises_followed DEFAULT VALUES;
