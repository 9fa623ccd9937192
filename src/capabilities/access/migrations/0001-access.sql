-- The parts of the organisation that see their own customers. `id` is the name that facts carry in `unit`.
CREATE TABLE units (
  id text PRIMARY KEY CHECK (id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  name text NOT NULL,
  parent text REFERENCES units (id),
  created_at timestamptz NOT NULL
);
CREATE INDEX units_parent ON units (parent);

-- Who works here: better-auth's user and what we add. No units means the whole organisation.
CREATE TABLE people (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  email text NOT NULL UNIQUE CHECK (email = lower(email)),
  email_verified boolean NOT NULL DEFAULT false,
  image text,
  role text NOT NULL DEFAULT 'viewer' CHECK (role IN ('administrator', 'manager', 'analyst', 'agent', 'viewer')),
  units text[] NOT NULL DEFAULT '{}',
  disabled_at timestamptz,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);

-- better-auth's session: one signed-in browser.
CREATE TABLE sessions (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  token text NOT NULL UNIQUE,
  ip_address text,
  user_agent text,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE INDEX "sessions_userId_idx" ON sessions (user_id);

-- better-auth's account: a way in that a person has. A password is the provider `credential`.
CREATE TABLE sign_in_methods (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  account_id text NOT NULL,
  provider_id text NOT NULL,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  UNIQUE (user_id, provider_id, account_id)
);

-- better-auth's short-lived secrets of sign-ins in progress.
CREATE TABLE verifications (
  id uuid PRIMARY KEY,
  identifier text NOT NULL,
  value text NOT NULL,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE INDEX verifications_identifier_idx ON verifications (identifier);

-- One-time sign-in links. Only the hash of the token is kept; `session_id` is the session it opened.
CREATE TABLE sign_in_links (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  token_hash text NOT NULL UNIQUE,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  session_id uuid
);
CREATE INDEX sign_in_links_person ON sign_in_links (person_id);

-- How often someone tried to sign in lately, by address, by account and by both.
CREATE TABLE sign_in_attempts (
  subject text PRIMARY KEY,
  attempts integer NOT NULL,
  since timestamptz NOT NULL
);

-- Keys for programs. A key may do what it was given and its maker still may, never more.
CREATE TABLE api_keys (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  secret_hash text NOT NULL,
  last4 text NOT NULL,
  permissions text[] NOT NULL,
  units text[] NOT NULL DEFAULT '{}',
  created_by uuid NOT NULL REFERENCES people (id),
  created_at timestamptz NOT NULL,
  last_used_at timestamptz,
  expires_at timestamptz,
  revoked_at timestamptz
);
CREATE INDEX api_keys_created_by ON api_keys (created_by);
