-- What people permit. A purpose is a promise in plain words: what it is for, and what they get for it.
CREATE TABLE consent_purposes (
  id text PRIMARY KEY CHECK (id ~ '^[a-z][a-z0-9-]{0,40}$'),
  name text NOT NULL,
  what_for text NOT NULL,
  what_you_get text NOT NULL,
  -- Article 6 of the GDPR, in words.
  basis text NOT NULL CHECK (basis IN ('consent', 'contract', 'legitimate interest', 'legal duty')),
  -- True: nothing happens before they agree. False: it happens until they object.
  ask_first boolean NOT NULL,
  -- What can be switched by itself; `any` alone where the way it comes makes no difference.
  channels text[] NOT NULL,
  position integer NOT NULL,
  -- No longer asked for. Records stay, and nobody is contacted for it.
  ended_at timestamptz
);
INSERT INTO consent_purposes (id, name, what_for, what_you_get, basis, ask_first, channels, position) VALUES
  ('surveys', 'Asking for your opinion', 'To ask you now and then how something went.',
    'A say in what we mend, and an answer when something went wrong.', 'legitimate interest', false,
    '{email,phone,sms,web}', 1),
  ('marketing', 'News and offers', 'To tell you about products and offers.',
    'Offers and news before others hear of them.', 'consent', true, '{email,phone,sms,post}', 2),
  ('personalisation', 'Fitting things to you', 'To choose what you see and what we write by what you did before.',
    'Less that does not concern you.', 'consent', true, '{any}', 3),
  ('analytics', 'Learning from visits', 'To see how pages and steps are used, so that we find what does not work.',
    'Pages and steps that work.', 'consent', true, '{any}', 4),
  ('calls', 'Recording calls', 'To keep calls and their transcripts, so that nobody has to ask you twice.',
    'You need not explain it again.', 'consent', true, '{any}', 5),
  ('sharing', 'Sharing or selling your data', 'To pass data about you on to other companies.',
    'Nothing you would miss: leave it off if you like.', 'consent', true, '{any}', 6);

-- One record per decision, only ever added; the newest one decides. It stays with the customer record it was given for.
CREATE TABLE consents (
  id uuid PRIMARY KEY,
  customer_id uuid NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  purpose text NOT NULL REFERENCES consent_purposes (id),
  channel text NOT NULL CHECK (channel IN ('email', 'phone', 'sms', 'web', 'post', 'any')),
  given boolean NOT NULL,
  at timestamptz NOT NULL,
  -- Where it was said: `own page`, `staff`, a source's name, `Sec-GPC`.
  source text NOT NULL,
  -- Who wrote it down: the customer, a person who works here, a source.
  recorded_by text NOT NULL,
  recorded_at timestamptz NOT NULL,
  -- The proof: the words they saw, where, from which network (the IP address cut short), which document, and why.
  wording text,
  page text,
  ip text,
  reference text,
  reason text
);
CREATE INDEX consents_by_customer ON consents (customer_id, purpose, at DESC);

CREATE FUNCTION refuse_changing_consents() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A consent is never changed: add a newer one.' USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER consents_are_added_only BEFORE UPDATE ON consents
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_changing_consents();

-- The links to customers' own pages are signed, not stored; raising the number ends all that were made before.
CREATE TABLE own_page_links (
  customer_id uuid PRIMARY KEY REFERENCES customers (id) ON DELETE CASCADE,
  generation integer NOT NULL,
  made_by text,
  made_at timestamptz,
  expires_at timestamptz
);

-- Who asked to be forgotten, without who they were: ids that lead nowhere, times and counts.
CREATE TABLE erasures (
  id uuid PRIMARY KEY,
  customer_id uuid NOT NULL,
  -- All records that were them.
  customer_ids uuid[] NOT NULL DEFAULT '{}',
  via text NOT NULL CHECK (via IN ('own page', 'staff', 'command')),
  -- Somebody who works here; null when they asked themselves.
  asked_by text,
  asked_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  status text NOT NULL CHECK (status IN ('waiting', 'running', 'done', 'cancelled')),
  started_at timestamptz,
  finished_at timestamptz,
  removed jsonb NOT NULL DEFAULT '{}',
  -- Why it does not go on now, if so.
  held_up text,
  lifted_at timestamptz
);
CREATE UNIQUE INDEX erasures_open ON erasures (customer_id) WHERE status IN ('waiting', 'running');
CREATE INDEX erasures_by_customer ON erasures USING gin (customer_ids);

-- What the forgotten were known by, as HMAC-SHA-256 with the salt below: it tells whether somebody is meant, not who.
CREATE TABLE tombstones (
  digest bytea PRIMARY KEY,
  erasure_id uuid NOT NULL REFERENCES erasures (id)
);
CREATE INDEX tombstones_by_erasure ON tombstones (erasure_id);

CREATE TABLE privacy_settings (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  -- Days in which somebody may change their mind before they are forgotten.
  grace_days integer NOT NULL DEFAULT 0 CHECK (grace_days BETWEEN 0 AND 30),
  -- Days a link to a customer's own page works.
  link_days integer NOT NULL DEFAULT 30 CHECK (link_days BETWEEN 1 AND 365),
  -- Two random UUIDs: 244 bits of chance.
  tombstone_salt bytea NOT NULL
    DEFAULT decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'),
  -- Raised with every change of the tombstones, so that every intake sees soon that it must read them again.
  tombstones_version bigint NOT NULL DEFAULT 0
);
INSERT INTO privacy_settings DEFAULT VALUES;

-- What the company did with what customers said, for their own pages.
CREATE TABLE public_notes (
  id uuid PRIMARY KEY,
  day date NOT NULL,
  topic text NOT NULL DEFAULT '',
  title text NOT NULL,
  body text NOT NULL,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE INDEX public_notes_by_day ON public_notes (day DESC, id DESC);

-- How long each kind of data is kept; a kind without a row is kept for good.
CREATE TABLE retention_rules (
  kind text PRIMARY KEY,
  days integer NOT NULL CHECK (days BETWEEN 1 AND 36500),
  -- Only the words go, the score stays.
  words_only boolean NOT NULL DEFAULT false,
  set_by text NOT NULL,
  set_at timestamptz NOT NULL,
  last_run_at timestamptz,
  last_removed bigint
);
