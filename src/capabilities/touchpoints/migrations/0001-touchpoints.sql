-- Stages of the relationship, in order. Facts keep a stage by its name; every name it ever had stays known.
CREATE TABLE touchpoint_stages (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  position integer NOT NULL
);

-- `folded` is the name in small letters, by which it is looked up.
CREATE TABLE touchpoint_stage_names (
  folded text PRIMARY KEY,
  stage_id uuid NOT NULL REFERENCES touchpoint_stages ON DELETE CASCADE
);
CREATE INDEX touchpoint_stage_names_by_stage ON touchpoint_stage_names (stage_id);

INSERT INTO touchpoint_stages (id, name, position) VALUES
  ('0199a000-0000-7000-8000-000000000001', 'attention', 1),
  ('0199a000-0000-7000-8000-000000000002', 'interest', 2),
  ('0199a000-0000-7000-8000-000000000003', 'desire', 3),
  ('0199a000-0000-7000-8000-000000000004', 'action', 4),
  ('0199a000-0000-7000-8000-000000000005', 'service', 5),
  ('0199a000-0000-7000-8000-000000000006', 'loyalty', 6);
INSERT INTO touchpoint_stage_names (folded, stage_id) SELECT name, id FROM touchpoint_stages;

-- Where customers meet us. The owner is somebody who works here, or a name.
CREATE TABLE touchpoints (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  description text NOT NULL DEFAULT '',
  stage_id uuid REFERENCES touchpoint_stages,
  channels text[] NOT NULL DEFAULT '{}',
  owner_id uuid REFERENCES people ON DELETE SET NULL,
  owner_name text NOT NULL DEFAULT '',
  status text NOT NULL DEFAULT 'in use' CHECK (status IN ('in use', 'planned', 'retired')),
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE INDEX touchpoints_by_stage ON touchpoints (stage_id);

-- Every name a touchpoint has or had, and those of touchpoints that were merged into it.
CREATE TABLE touchpoint_names (
  folded text PRIMARY KEY,
  name text NOT NULL,
  touchpoint_id uuid NOT NULL REFERENCES touchpoints ON DELETE CASCADE
);
CREATE INDEX touchpoint_names_by_touchpoint ON touchpoint_names (touchpoint_id);

-- What a channel that sources call `seen` is called here.
CREATE TABLE channel_names (
  folded text PRIMARY KEY,
  seen text NOT NULL,
  name text NOT NULL
);

-- How a touchpoint is listened to, for each of the three patterns.
CREATE TABLE listening_plans (
  touchpoint_id uuid NOT NULL REFERENCES touchpoints ON DELETE CASCADE,
  pattern text NOT NULL CHECK (pattern IN ('past', 'present', 'potential')),
  methods text[] NOT NULL,
  cadence text NOT NULL,
  note text NOT NULL DEFAULT '',
  since timestamptz NOT NULL,
  PRIMARY KEY (touchpoint_id, pattern)
);

-- How interactions are recognised; the first rule that fits counts.
CREATE TABLE recognition_rules (
  id uuid PRIMARY KEY,
  position integer NOT NULL,
  conditions jsonb NOT NULL,
  touchpoint_id uuid NOT NULL REFERENCES touchpoints ON DELETE CASCADE,
  channel text NOT NULL DEFAULT '',
  created_by text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE INDEX recognition_rules_by_touchpoint ON recognition_rules (touchpoint_id);

-- One row. `version` rises with every change that makes interactions be recognised differently.
CREATE TABLE touchpoint_settings (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  version bigint NOT NULL DEFAULT 0,
  asked_most integer NOT NULL DEFAULT 2,
  asked_days integer NOT NULL DEFAULT 30,
  again_days integer NOT NULL DEFAULT 14,
  feeds jsonb NOT NULL DEFAULT '[]'
);
INSERT INTO touchpoint_settings DEFAULT VALUES;

-- Rules applied to what happened before them; the newest one tells how far the past is up to date.
CREATE TABLE touchpoint_applications (
  id uuid PRIMARY KEY,
  status text NOT NULL CHECK (status IN ('running', 'done', 'cancelled', 'failed')),
  version bigint NOT NULL,
  months_done integer NOT NULL DEFAULT 0,
  months integer NOT NULL DEFAULT 0,
  changed bigint NOT NULL DEFAULT 0,
  started_by text NOT NULL,
  started_at timestamptz NOT NULL,
  finished_at timestamptz,
  error text
);
-- At most one runs.
CREATE UNIQUE INDEX touchpoint_applications_running ON touchpoint_applications ((true)) WHERE status = 'running';
