-- One sending of a survey to a set of people: what was planned, and how far it is.
CREATE TABLE survey_sends (
  id uuid PRIMARY KEY,
  survey_id uuid NOT NULL REFERENCES surveys ON DELETE CASCADE,
  version integer NOT NULL,
  -- 'planned' waits for its hour, 'sending', 'paused', 'done', 'cancelled'.
  state text NOT NULL,
  -- What `SendPlan` tells: whom, channel, window, sample, reminder, variants.
  plan jsonb NOT NULL,
  created_by text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL
);
CREATE INDEX survey_sends_of ON survey_sends (survey_id, created_at);

-- Everybody who was meant: asked, or not asked with the reason.
CREATE TABLE survey_invitations (
  id uuid PRIMARY KEY,
  survey_id uuid NOT NULL REFERENCES surveys ON DELETE CASCADE,
  send_id uuid REFERENCES survey_sends ON DELETE CASCADE,
  customer_id uuid,
  channel text NOT NULL,
  -- Where it goes: the mail address or telephone number. Emptied when the person is forgotten.
  address text NOT NULL DEFAULT '',
  -- 'planned', 'sent', 'failed', 'bounced', 'left-out'.
  state text NOT NULL,
  -- QUARANTINE, OPT_OUT, NO_CHANNEL, SAMPLED_OUT, BOUNCED, CAP, NO_CONSENT, RECENTLY_ASKED, PRIORITY, FORGOTTEN …; empty where they are asked.
  reason text NOT NULL DEFAULT '',
  variant text NOT NULL DEFAULT '',
  language text NOT NULL DEFAULT '',
  known jsonb NOT NULL DEFAULT '{}',
  -- What set it off, so that one event asks once.
  cause text NOT NULL DEFAULT '',
  due_at timestamptz NOT NULL,
  sent_at timestamptz,
  reminded_at timestamptz,
  answered_at timestamptz
);
CREATE INDEX survey_invitations_due ON survey_invitations (due_at) WHERE state = 'planned';
CREATE INDEX survey_invitations_asked ON survey_invitations (customer_id, sent_at) WHERE sent_at IS NOT NULL;
CREATE INDEX survey_invitations_of_send ON survey_invitations (send_id, state, reason);
CREATE UNIQUE INDEX survey_invitations_cause ON survey_invitations (survey_id, cause) WHERE cause <> '';
