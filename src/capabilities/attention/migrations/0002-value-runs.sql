-- How value was last worked out, one row for each currency: of which days, by which model, and how sure it is.
CREATE TABLE value_runs (
  currency text PRIMARY KEY,
  as_of date NOT NULL,
  worked_out_at timestamptz NOT NULL,
  customers integer NOT NULL,
  learned jsonb NOT NULL
);
