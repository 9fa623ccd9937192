-- How value is worked out: one row.
CREATE TABLE value_settings (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  settings jsonb NOT NULL,
  changed_at timestamptz NOT NULL
);
