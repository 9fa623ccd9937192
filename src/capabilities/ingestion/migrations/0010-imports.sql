-- A file people handed over, with its first rows. An uploaded one lies in the data folder and is ours to remove;
-- one that was named on the command line stays where it is.
CREATE TABLE import_files (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  path text NOT NULL,
  uploaded boolean NOT NULL,
  -- How it is to be read, where somebody said so: delimiter, encoding, sheet.
  options jsonb NOT NULL,
  size bigint NOT NULL,
  format text NOT NULL,
  encoding text NOT NULL,
  delimiter text,
  columns jsonb NOT NULL,
  samples jsonb NOT NULL,
  notices jsonb NOT NULL,
  created_at timestamptz NOT NULL
);

CREATE TABLE imports (
  id uuid PRIMARY KEY,
  status text NOT NULL,
  preset text,
  mapping jsonb NOT NULL,
  files uuid[] NOT NULL,
  progress double precision NOT NULL DEFAULT 0,
  trial jsonb,
  result jsonb,
  error jsonb,
  rejected_path text,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL,
  finished_at timestamptz
);

CREATE TABLE saved_mappings (
  id uuid PRIMARY KEY,
  name text NOT NULL UNIQUE,
  mapping jsonb NOT NULL,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL
);
