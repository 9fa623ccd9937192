-- Which name of an agent in the facts is which colleague. Set by a manager; null: nobody who works here.
CREATE TABLE agent_people (
  agent text PRIMARY KEY,
  person_id uuid REFERENCES people ON DELETE CASCADE,
  set_at timestamptz NOT NULL
);
CREATE INDEX agent_people_of ON agent_people (person_id);
