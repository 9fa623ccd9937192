-- How mail leaves: one account of a mail server. The password is sealed with the installation's key.
CREATE TABLE mail_senders (
  id text PRIMARY KEY DEFAULT 'default',
  host text NOT NULL,
  port integer NOT NULL,
  security text NOT NULL,
  user_name text NOT NULL DEFAULT '',
  password_sealed text NOT NULL DEFAULT '',
  from_name text NOT NULL,
  from_address text NOT NULL,
  reply_to text NOT NULL DEFAULT '',
  -- Where mails that cannot be delivered come back to; a mailbox that Attune reads. Empty: to from_address.
  bounce_address text NOT NULL DEFAULT '',
  per_minute integer NOT NULL DEFAULT 120,
  changed_at timestamptz NOT NULL,
  -- What is wrong with the account now; empty while it works.
  trouble text NOT NULL DEFAULT '',
  trouble_fix text NOT NULL DEFAULT '',
  trouble_since timestamptz,
  last_sent_at timestamptz
);

-- How short messages leave: a program that takes them by HTTP. Its address, headers and body may hold its key: sealed.
CREATE TABLE text_providers (
  channel text PRIMARY KEY,
  request_sealed text NOT NULL,
  per_minute integer NOT NULL DEFAULT 60,
  changed_at timestamptz NOT NULL,
  trouble text NOT NULL DEFAULT '',
  trouble_fix text NOT NULL DEFAULT '',
  trouble_since timestamptz,
  last_sent_at timestamptz
);

-- Every message that was handed over, by the reference its caller gave it: the same one never leaves twice.
-- The address itself is not kept, only a mark by which it is known again.
CREATE TABLE outward_messages (
  reference uuid PRIMARY KEY,
  channel text NOT NULL,
  mark bytea NOT NULL,
  customer_id uuid,
  purpose text NOT NULL,
  -- 'sending', 'later', 'sent', 'delivered', 'failed', 'bounced', 'complained'.
  state text NOT NULL,
  attempts smallint NOT NULL DEFAULT 1,
  why text NOT NULL DEFAULT '',
  changed_at timestamptz NOT NULL,
  sent_at timestamptz
);
CREATE INDEX outward_messages_changed ON outward_messages (changed_at, reference);
CREATE INDEX outward_messages_customer ON outward_messages (customer_id) WHERE customer_id IS NOT NULL;
CREATE INDEX outward_messages_mark ON outward_messages (mark, changed_at);

-- Addresses that get nothing more: known by their mark alone, so that it outlasts the person's being forgotten.
CREATE TABLE refused_addresses (
  mark bytea NOT NULL,
  channel text NOT NULL,
  -- Empty for every purpose (bounced, complained); else the one that was said no to.
  purpose text NOT NULL DEFAULT '',
  reason text NOT NULL,
  why text NOT NULL DEFAULT '',
  customer_id uuid,
  at timestamptz NOT NULL,
  PRIMARY KEY (mark, channel, purpose)
);
CREATE INDEX refused_addresses_newest ON refused_addresses (at, mark);

-- Other systems that are told what happens (Standard Webhooks). The secrets are sealed, the newest first; while a
-- secret is changed over there are two.
CREATE TABLE receivers (
  id uuid PRIMARY KEY,
  name text NOT NULL UNIQUE,
  url text NOT NULL,
  -- Names of events; {'*'} for all.
  types text[] NOT NULL,
  secrets_sealed text[] NOT NULL,
  is_on boolean NOT NULL DEFAULT true,
  -- Why it was switched off by itself; empty where a person did it.
  off_because text NOT NULL DEFAULT '',
  -- Since when every delivery has failed.
  failing_since timestamptz,
  -- Nothing is sent before: it asked for a pause.
  paused_until timestamptz,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL
);

-- What happened, once, however many are told.
CREATE TABLE notices (
  id uuid PRIMARY KEY,
  type text NOT NULL,
  data jsonb NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX notices_old ON notices (at);

CREATE TABLE notice_deliveries (
  id uuid PRIMARY KEY,
  receiver_id uuid NOT NULL REFERENCES receivers ON DELETE CASCADE,
  notice_id uuid NOT NULL REFERENCES notices ON DELETE CASCADE,
  -- 'waiting', 'done', 'failed' for good.
  state text NOT NULL,
  attempts smallint NOT NULL DEFAULT 0,
  due_at timestamptz NOT NULL,
  last_at timestamptz,
  last_status smallint,
  -- What went wrong, and the beginning of what was answered.
  last_why text NOT NULL DEFAULT '',
  last_answer text NOT NULL DEFAULT '',
  last_ms integer
);
CREATE INDEX notice_deliveries_due ON notice_deliveries (due_at) WHERE state = 'waiting';
CREATE INDEX notice_deliveries_of ON notice_deliveries (receiver_id, id DESC);
CREATE INDEX notice_deliveries_notice ON notice_deliveries (notice_id);
