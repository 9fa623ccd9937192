-- Where visitors of a site or app are asked by the script on its pages.
CREATE TABLE survey_places (
  id uuid PRIMARY KEY,
  survey_id uuid NOT NULL REFERENCES surveys ON DELETE CASCADE,
  -- 'pop-over' in the corner, 'inline' where the selector points to.
  kind text NOT NULL,
  selector text NOT NULL DEFAULT '',
  -- The event that sets it off; empty where seeing the page is enough.
  event text NOT NULL DEFAULT '',
  -- Addresses it is asked on, with * for anything; empty for all.
  path text NOT NULL DEFAULT '',
  delay_seconds integer NOT NULL DEFAULT 0,
  -- How many of those who could be asked are, 0 to 1.
  share real NOT NULL DEFAULT 1,
  -- Only customers of this segment; null for everybody, known or not.
  segment_id uuid,
  -- The source whose pages these are; empty for all.
  source text NOT NULL DEFAULT '',
  is_on boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL
);
CREATE INDEX survey_places_of ON survey_places (survey_id);

-- Who was asked at which place.
ALTER TABLE survey_invitations ADD COLUMN place_id uuid REFERENCES survey_places ON DELETE SET NULL;
CREATE INDEX survey_invitations_place ON survey_invitations (place_id) WHERE place_id IS NOT NULL;
