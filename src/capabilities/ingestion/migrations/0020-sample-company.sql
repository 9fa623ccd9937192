-- The invented company of twelve months: there is one at most.
CREATE TABLE sample_company (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  status text NOT NULL,
  progress double precision NOT NULL,
  interactions integer NOT NULL,
  until date
);
INSERT INTO sample_company (status, progress, interactions) VALUES ('absent', 0, 0);
