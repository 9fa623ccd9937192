-- A colleague's follow-ups as a calendar they subscribe to: whoever has the link may read it, so it is secret and can be
-- revoked. Only the hash of its token is kept.
CREATE TABLE calendar_feeds (
  person_id uuid PRIMARY KEY REFERENCES people ON DELETE CASCADE,
  token_hash bytea NOT NULL UNIQUE,
  created_at timestamptz NOT NULL,
  last_read_at timestamptz
);
