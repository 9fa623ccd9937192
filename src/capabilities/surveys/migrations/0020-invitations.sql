-- One sending of a survey to a set of people: what was planned, and how far it is.
CREATE TABLE survey_sends (
  id uuid PRIMARY KEY,
  survey_id uuid NOT NULL REFERENCES surveys ON DELETE CASCADE,
  version integer NOT NULL,
  -- 'planning' works out who may be asked, 'ready' shows it and waits for a person, 'sending', 'paused', 'done', 'cancelled'.
  state text NOT NULL,
  -- What `SendPlan` tells: whom, channel, window, sample, reminder, variants.
  plan jsonb NOT NULL,
  -- Whose customers may be meant: the units of whoever planned it; null for all.
  units text[],
  -- How far the planning has come: the last customer looked at, and how many so far.
  planned_after text NOT NULL DEFAULT '',
  looked_at bigint NOT NULL DEFAULT 0,
  -- Why the planning ended early, for whoever looks.
  trouble text NOT NULL DEFAULT '',
  created_by text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  started_at timestamptz
);
CREATE INDEX survey_sends_of ON survey_sends (survey_id, created_at);

-- Everybody who was meant: asked, or not asked with the reason.
-- Without references: checking two of them for each of a million rows takes longer than planning does. Triggers below
-- let the rows go with what they belong to.
CREATE TABLE survey_invitations (
  id uuid PRIMARY KEY,
  survey_id uuid NOT NULL,
  -- Null where an event set it off, and not a sending.
  send_id uuid,
  customer_id uuid,
  channel text NOT NULL,
  -- Where it goes, of people who are no customers. A customer's own is looked up when it is sent.
  address text NOT NULL DEFAULT '',
  -- 'planned'; 'sending' is being handed over; 'sent', 'failed', 'bounced'; 'left-out' with the reason.
  state text NOT NULL,
  -- Why they are not asked, as in protection/reasons.ts; empty where they are.
  reason text NOT NULL DEFAULT '',
  variant text NOT NULL DEFAULT '',
  language text NOT NULL DEFAULT '',
  known jsonb NOT NULL DEFAULT '{}',
  -- What set it off, so that one event asks once.
  cause text NOT NULL DEFAULT '',
  due_at timestamptz NOT NULL,
  -- From the moment it is handed over: by this, people are left in peace.
  sent_at timestamptz,
  reminded_at timestamptz,
  answered_at timestamptz
);
CREATE INDEX survey_invitations_due ON survey_invitations (send_id, due_at) WHERE state = 'planned';
CREATE INDEX survey_invitations_asked ON survey_invitations (customer_id, sent_at) WHERE sent_at IS NOT NULL;
CREATE INDEX survey_invitations_asked_at ON survey_invitations (address, sent_at) WHERE sent_at IS NOT NULL AND address <> '';
CREATE INDEX survey_invitations_sent ON survey_invitations (send_id, sent_at) WHERE sent_at IS NOT NULL;
-- Sent and neither answered nor reminded: who is looked through for a reminder.
CREATE INDEX survey_invitations_silent ON survey_invitations (send_id, sent_at)
  WHERE state = 'sent' AND reminded_at IS NULL AND answered_at IS NULL;
-- Handed over, and not known yet what became of it.
CREATE INDEX survey_invitations_sending ON survey_invitations (sent_at) WHERE state = 'sending';
CREATE INDEX survey_invitations_of_send ON survey_invitations (send_id, state, reason);
CREATE INDEX survey_invitations_of_event ON survey_invitations (customer_id) WHERE state = 'planned' AND send_id IS NULL;
CREATE INDEX survey_invitations_of_survey ON survey_invitations (survey_id, due_at) WHERE send_id IS NULL;
CREATE INDEX survey_invitations_sent_of_survey ON survey_invitations (survey_id, sent_at) WHERE sent_at IS NOT NULL;
CREATE UNIQUE INDEX survey_invitations_cause ON survey_invitations (survey_id, cause) WHERE cause <> '';
-- Nobody twice in one sending, also when its planning was cut off and goes on.
-- Also by which everything somebody was meant for is found.
CREATE UNIQUE INDEX survey_invitations_once ON survey_invitations (customer_id, send_id) WHERE customer_id IS NOT NULL;
CREATE UNIQUE INDEX survey_invitations_address_once ON survey_invitations (send_id, address) WHERE address <> '';

CREATE FUNCTION forget_invitations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'surveys' THEN
    DELETE FROM survey_invitations WHERE survey_id = OLD.id AND send_id IS NULL;
  ELSE
    DELETE FROM survey_invitations WHERE send_id = OLD.id;
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER sends_removed AFTER DELETE ON survey_sends FOR EACH ROW EXECUTE FUNCTION forget_invitations();
CREATE TRIGGER surveys_removed AFTER DELETE ON surveys FOR EACH ROW EXECUTE FUNCTION forget_invitations();

-- People of a file, in its order, until the planning has looked at them.
CREATE TABLE survey_recipients (
  send_id uuid NOT NULL REFERENCES survey_sends ON DELETE CASCADE,
  n integer NOT NULL,
  -- The mail address or telephone number, in the spelling customers are known by.
  address text NOT NULL,
  language text NOT NULL DEFAULT '',
  known jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (send_id, n)
);

-- When a survey asks by itself: after an event, a conversation, a journey.
CREATE TABLE survey_triggers (
  id uuid PRIMARY KEY,
  survey_id uuid NOT NULL REFERENCES surveys ON DELETE CASCADE,
  -- What `Trigger` tells: what sets it off, delay, channel, share, words.
  trigger jsonb NOT NULL,
  -- What sets it off, in a word: 'event', 'conversation', 'journey'.
  after text NOT NULL,
  is_on boolean NOT NULL DEFAULT true,
  -- It asks about what happened since then; what happened until `followed_until` was looked at.
  since timestamptz NOT NULL,
  followed_until timestamptz NOT NULL,
  created_by text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL
);
CREATE INDEX survey_triggers_of ON survey_triggers (survey_id);

-- How often people may be asked at all, across all surveys. One row.
CREATE TABLE contact_rules (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  rules jsonb NOT NULL,
  changed_by text NOT NULL,
  changed_at timestamptz NOT NULL
);
