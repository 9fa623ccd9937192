-- The organisation's own words for the signals: the newest version is in force. Only what differs from the words that
-- come with Attune is kept, so that better words of a later Attune still arrive.
CREATE TABLE signal_words (
  version integer PRIMARY KEY,
  -- By list: the phrases added or weighed otherwise, and those left out.
  changes jsonb NOT NULL,
  -- The list that was changed with this version.
  list text NOT NULL,
  changed_by text NOT NULL,
  changed_at timestamptz NOT NULL
);
