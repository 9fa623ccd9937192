-- What people send with their answers: a picture, a receipt. No reference to the response, which may be written a moment
-- later; the trigger lets files go with it.
CREATE TABLE survey_files (
  id uuid PRIMARY KEY,
  survey_id uuid NOT NULL REFERENCES surveys ON DELETE CASCADE,
  response_id uuid NOT NULL,
  question text NOT NULL,
  name text NOT NULL,
  -- As the browser said.
  type text NOT NULL,
  content bytea NOT NULL,
  kept_at timestamptz NOT NULL
);
CREATE INDEX survey_files_of ON survey_files (response_id);

CREATE FUNCTION forget_files() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM survey_files WHERE response_id = OLD.id;
  RETURN NULL;
END
$$;
CREATE TRIGGER responses_removed AFTER DELETE ON survey_responses FOR EACH ROW EXECUTE FUNCTION forget_files();
