-- A saved filter over interactions and traits, under a name.
CREATE TABLE segments (
  id uuid PRIMARY KEY,
  name text NOT NULL UNIQUE,
  filter jsonb NOT NULL,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL
);
