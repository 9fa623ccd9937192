-- Thousands of identities are written at once. A foreign key asks for the customer of each by itself, which was more than
-- a third of all the work of a new customer; here it is asked for all of a statement together, with the same promise: an
-- identity's customer is there for as long as the identity is.
ALTER TABLE identities DROP CONSTRAINT identities_customer_id_fkey;

-- By an array, so that the index is used however few customers there were when the plan was made.
CREATE FUNCTION hold_customers(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  there bigint;
BEGIN
  -- Nobody else can remove whom this transaction itself wrote; all others are held until it ends.
  SELECT count(*) INTO there FROM customers WHERE id = ANY (ids) AND xmin = pg_current_xact_id()::xid;
  IF there < cardinality(ids) THEN
    SELECT count(*) INTO there FROM (SELECT FROM customers WHERE id = ANY (ids) ORDER BY id FOR KEY SHARE) AS held;
  END IF;
  IF there < cardinality(ids) THEN
    RAISE EXCEPTION 'An identity needs a customer that is there.' USING ERRCODE = 'foreign_key_violation';
  END IF;
END
$$;

CREATE FUNCTION note_added_identities() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ids uuid[] := ARRAY (SELECT DISTINCT customer_id FROM touched);
BEGIN
  PERFORM hold_customers(ids);
  INSERT INTO customer_changes (customer_id) SELECT unnest(ids);
  RETURN NULL;
END
$$;
DROP TRIGGER identities_added ON identities;
CREATE TRIGGER identities_added AFTER INSERT ON identities REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION note_added_identities();

CREATE OR REPLACE FUNCTION note_moved_identities() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM hold_customers(ARRAY (SELECT DISTINCT customer_id FROM fresh));
  INSERT INTO customer_changes (customer_id)
    SELECT customer_id FROM fresh UNION SELECT customer_id FROM former;
  RETURN NULL;
END
$$;

-- With a customer go the identities that lead to them.
CREATE FUNCTION remove_identities() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ids uuid[] := ARRAY (SELECT id FROM touched);
BEGIN
  DELETE FROM identities WHERE customer_id = ANY (ids);
  RETURN NULL;
END
$$;
CREATE TRIGGER customers_removed_with_identities AFTER DELETE ON customers REFERENCING OLD TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION remove_identities();
