-- Goes on whenever identities are moved to another customer or removed: who remembers whose they are looks here whether
-- that still holds. It goes on before the change is committed, so what is read shortly after may still be the old.
CREATE SEQUENCE identities_otherwise;

CREATE FUNCTION note_identities_otherwise() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM former) THEN PERFORM nextval('identities_otherwise'); END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER identities_otherwise_moved AFTER UPDATE ON identities REFERENCING OLD TABLE AS former
  FOR EACH STATEMENT EXECUTE FUNCTION note_identities_otherwise();
CREATE TRIGGER identities_otherwise_removed AFTER DELETE ON identities REFERENCING OLD TABLE AS former
  FOR EACH STATEMENT EXECUTE FUNCTION note_identities_otherwise();

-- Many have no name; nobody looks for them by it.
DROP INDEX customers_by_name;
CREATE INDEX customers_by_name ON customers (lower(name) text_pattern_ops) WHERE name IS NOT NULL;
