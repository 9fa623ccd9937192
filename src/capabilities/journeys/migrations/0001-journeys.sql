-- What a journey is: a need of the customer's with its owner (the journey lead) and its definition.
CREATE TABLE journeys (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  need text NOT NULL DEFAULT '',
  owner_id uuid REFERENCES people ON DELETE SET NULL,
  owner_name text NOT NULL DEFAULT '',
  definition jsonb NOT NULL,
  -- The way it should go, as names of steps; empty where nobody chose one.
  happy_path text[] NOT NULL DEFAULT '{}',
  -- Counts up with every change of the definition; what is shown was built by `built`.
  revision integer NOT NULL DEFAULT 1,
  built integer NOT NULL DEFAULT 0,
  -- How far the building of a new revision is.
  build_total integer NOT NULL DEFAULT 0,
  build_done integer NOT NULL DEFAULT 0,
  build_failed text,
  built_at timestamptz,
  -- Everything written to the facts until then has been followed.
  followed_until timestamptz,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX journeys_name ON journeys (lower(name));
