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
  per_minute integer NOT NULL DEFAULT 120,
  changed_at timestamptz NOT NULL
);
