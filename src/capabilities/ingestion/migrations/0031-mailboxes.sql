-- A mailbox that is read. Mails themselves are not kept: they become interactions.
CREATE TABLE mailboxes (
  source_id uuid PRIMARY KEY REFERENCES sources (id) ON DELETE CASCADE,
  host text NOT NULL,
  port integer NOT NULL CHECK (port BETWEEN 1 AND 65535),
  security text NOT NULL CHECK (security IN ('tls', 'starttls', 'none')),
  username text NOT NULL,
  -- Encrypted.
  secret text NOT NULL,
  secret_kind text NOT NULL CHECK (secret_kind IN ('password', 'token')),
  -- What customers wrote, and what we wrote to them.
  folders text[] NOT NULL,
  sent_folders text[] NOT NULL DEFAULT '{}',
  -- Addresses (ann@shop.example) and whole domains (@shop.example) that are ours.
  own_addresses text[] NOT NULL,
  -- Mails that arrived earlier are left alone.
  read_from timestamptz NOT NULL,
  every_seconds integer NOT NULL DEFAULT 300 CHECK (every_seconds BETWEEN 15 AND 86400),
  take_lists boolean NOT NULL DEFAULT false,
  -- Counts up with every change of the settings, so that whoever reads begins anew.
  revision integer NOT NULL DEFAULT 1,
  paused_at timestamptz,
  -- How it goes.
  last_read_at timestamptz,
  taken bigint NOT NULL DEFAULT 0,
  failures integer NOT NULL DEFAULT 0,
  trouble text,
  trouble_fix text,
  trouble_since timestamptz,
  next_at timestamptz
);

-- How far each folder is read. While uid_validity is the same, a UID means the same mail.
CREATE TABLE mailbox_folders (
  source_id uuid NOT NULL REFERENCES mailboxes (source_id) ON DELETE CASCADE,
  path text NOT NULL,
  uid_validity text NOT NULL,
  last_uid bigint NOT NULL,
  PRIMARY KEY (source_id, path)
);

-- Digests of the ids of mails that were dealt with: none is taken twice, also not after it was deleted here.
CREATE TABLE mailbox_mails (
  source_id uuid NOT NULL REFERENCES mailboxes (source_id) ON DELETE CASCADE,
  digest text NOT NULL,
  read_at timestamptz NOT NULL,
  PRIMARY KEY (source_id, digest)
);

-- Which conversation a mail belongs to, also of mails that were only referred to yet.
CREATE TABLE mailbox_threads (
  source_id uuid NOT NULL REFERENCES mailboxes (source_id) ON DELETE CASCADE,
  digest text NOT NULL,
  conversation text NOT NULL,
  PRIMARY KEY (source_id, digest)
);

-- Subject and other side of a conversation, for answers of programs that refer to nothing.
CREATE TABLE mailbox_subjects (
  source_id uuid NOT NULL REFERENCES mailboxes (source_id) ON DELETE CASCADE,
  subject text NOT NULL,
  person text NOT NULL,
  conversation text NOT NULL,
  last_at timestamptz NOT NULL,
  PRIMARY KEY (source_id, subject, person)
);

-- What was passed over, and why.
CREATE TABLE mailbox_skips (
  source_id uuid NOT NULL REFERENCES mailboxes (source_id) ON DELETE CASCADE,
  reason text NOT NULL,
  mails bigint NOT NULL,
  last_at timestamptz NOT NULL,
  PRIMARY KEY (source_id, reason)
);
