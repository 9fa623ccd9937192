-- Who a map is about, as people picture them; what is measured of them comes from the segment.
CREATE TABLE personas (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  segment_id uuid REFERENCES segments ON DELETE SET NULL,
  portrait text NOT NULL DEFAULT '',
  needs text NOT NULL DEFAULT '',
  decisions text NOT NULL DEFAULT '',
  information text NOT NULL DEFAULT '',
  changed_by text NOT NULL,
  changed_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX personas_name ON personas (lower(name));

-- What people believe of a journey. `version` counts the changes of the columns `about` and `shape`.
CREATE TABLE journey_maps (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  journey_id uuid REFERENCES journeys ON DELETE SET NULL,
  persona_id uuid REFERENCES personas ON DELETE SET NULL,
  segment_id uuid REFERENCES segments ON DELETE SET NULL,
  -- Need, owner, sponsor, stakeholders, sources of research.
  about jsonb NOT NULL,
  -- Stages with their steps, and lanes, in order.
  shape jsonb NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL,
  changed_by text NOT NULL,
  changed_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX journey_maps_name ON journey_maps (lower(name));

-- What stands where a column and a lane meet. A cell that is not here is empty and has version 0.
CREATE TABLE map_cells (
  map_id uuid NOT NULL REFERENCES journey_maps ON DELETE CASCADE,
  column_id text NOT NULL,
  lane_id text NOT NULL,
  cards jsonb NOT NULL,
  -- How it feels there, as people believe: -2 very bad ... 2 very good. Only in the lane `feels`.
  believed smallint CHECK (believed BETWEEN -2 AND 2),
  version integer NOT NULL,
  changed_by text NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (map_id, column_id, lane_id)
);

CREATE TABLE map_comments (
  id uuid PRIMARY KEY,
  map_id uuid NOT NULL REFERENCES journey_maps ON DELETE CASCADE,
  column_id text NOT NULL,
  lane_id text NOT NULL,
  text text NOT NULL,
  by_id uuid,
  by_name text NOT NULL,
  at timestamptz NOT NULL,
  resolved_by text,
  resolved_at timestamptz
);
CREATE INDEX map_comments_of_map ON map_comments (map_id, at);

-- Whom of the customers somebody spoke to. Beside the versions: who is forgotten is in none of them.
CREATE TABLE map_interviews (
  id uuid PRIMARY KEY,
  map_id uuid NOT NULL REFERENCES journey_maps ON DELETE CASCADE,
  day date NOT NULL,
  customers integer NOT NULL CHECK (customers > 0),
  note text NOT NULL DEFAULT '',
  -- The record of the one who was spoken to, where it is known.
  customer_id uuid,
  by_name text NOT NULL
);
CREATE INDEX map_interviews_of_map ON map_interviews (map_id, day);
CREATE INDEX map_interviews_of_customer ON map_interviews (customer_id) WHERE customer_id IS NOT NULL;

-- What a map said: under a name somebody gave it, or at the end of an editing session.
CREATE TABLE map_versions (
  id uuid PRIMARY KEY,
  map_id uuid NOT NULL REFERENCES journey_maps ON DELETE CASCADE,
  number integer NOT NULL,
  name text NOT NULL DEFAULT '',
  content jsonb NOT NULL,
  by_name text NOT NULL,
  -- When the session began, and when it was last added to.
  at timestamptz NOT NULL,
  until timestamptz NOT NULL,
  UNIQUE (map_id, number)
);
