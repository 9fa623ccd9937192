-- Playbooks of the company's own, and what it changed in those that come with Attune (under the same id).
CREATE TABLE playbooks (
  id uuid PRIMARY KEY,
  playbook jsonb NOT NULL,
  -- Offered no longer; what was begun with it goes on.
  is_off boolean NOT NULL DEFAULT false,
  revision integer NOT NULL DEFAULT 1,
  changed_at timestamptz NOT NULL
);

-- A playbook that was begun in a case, with its steps as they were worded then.
CREATE TABLE case_playbooks (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
  playbook_id uuid NOT NULL,
  name text NOT NULL,
  steps jsonb NOT NULL,
  -- Whether it was the one that was suggested; it tells how good suggestions are.
  was_suggested boolean NOT NULL,
  started_at timestamptz NOT NULL,
  started_by uuid REFERENCES people (id),
  stopped_at timestamptz
);
CREATE INDEX case_playbooks_of ON case_playbooks (case_id, started_at);
CREATE INDEX case_playbooks_with ON case_playbooks (playbook_id, started_at);
CREATE UNIQUE INDEX case_playbooks_once ON case_playbooks (case_id, playbook_id) WHERE stopped_at IS NULL;

CREATE TABLE case_playbook_steps (
  run_id uuid NOT NULL REFERENCES case_playbooks (id) ON DELETE CASCADE,
  step_id text NOT NULL,
  -- `skipped`: it did not fit this customer.
  outcome text NOT NULL CHECK (outcome IN ('done', 'skipped')),
  at timestamptz NOT NULL,
  by uuid REFERENCES people (id),
  PRIMARY KEY (run_id, step_id)
);
