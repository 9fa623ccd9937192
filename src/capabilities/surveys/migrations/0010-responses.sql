CREATE SEQUENCE survey_arrivals;

-- One passage of somebody through a survey. It is durable before they are thanked; from here answers become facts.
CREATE TABLE survey_responses (
  id uuid PRIMARY KEY,
  survey_id uuid NOT NULL REFERENCES surveys ON DELETE CASCADE,
  version integer NOT NULL,
  -- 'begun' may still be answered, 'complete' was sent, 'partial' was left for good.
  state text NOT NULL,
  -- Who answers, by the record they were known by: null in all three where the survey is anonymous or nobody is known.
  invitation_id uuid,
  customer_id uuid,
  person jsonb,
  channel text NOT NULL,
  language text NOT NULL,
  -- By name of the question, as SurveyJS keeps them. Where the survey is anonymous words are masked.
  answers jsonb NOT NULL DEFAULT '{}',
  -- What was known when they were asked, for piping and for the facts: name, product, agent, order, conversation, journey …
  known jsonb NOT NULL DEFAULT '{}',
  -- Questions they were shown, in order: where people leave.
  seen text[] NOT NULL DEFAULT '{}',
  -- Days alone where the survey is anonymous.
  started_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  completed_at timestamptz,
  seconds integer NOT NULL DEFAULT 0,
  -- When its answers became facts; null while they have not.
  landed_at timestamptz,
  -- How often they did: what was left for good may still be sent.
  landings integer NOT NULL DEFAULT 0,
  -- The customer its facts belong to: another one after a merge, and they land anew.
  landed_as uuid,
  -- In order of arrival, for whoever follows; drawn by lot where the survey is anonymous, for the order would tell who.
  arrival bigint NOT NULL
);
CREATE INDEX survey_responses_of ON survey_responses (survey_id, arrival);
CREATE INDEX survey_responses_unlanded ON survey_responses (arrival) WHERE landed_at IS NULL AND state <> 'begun';
CREATE INDEX survey_responses_customer ON survey_responses (customer_id) WHERE customer_id IS NOT NULL;
CREATE INDEX survey_responses_begun ON survey_responses (changed_at) WHERE state = 'begun';
CREATE INDEX survey_responses_invitation ON survey_responses (invitation_id) WHERE invitation_id IS NOT NULL;

-- How many sent responses each quota holds for, over all versions.
CREATE TABLE survey_quota_counts (
  survey_id uuid NOT NULL REFERENCES surveys ON DELETE CASCADE,
  quota text NOT NULL,
  taken integer NOT NULL,
  PRIMARY KEY (survey_id, quota)
);
