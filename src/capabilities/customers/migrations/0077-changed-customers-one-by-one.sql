-- Row by row: most updates change nothing the mirror holds, which is seen without a look at any other row. Joined as sets,
-- thousands at once were held against each other, each against all, wherever the plan had been made for a single one.
CREATE FUNCTION note_changed_customer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO customer_changes (customer_id)
    SELECT unnest(array_remove(ARRAY[NEW.id, NEW.merged_into, OLD.merged_into], NULL));
  RETURN NULL;
END
$$;
DROP TRIGGER customers_changed ON customers;
CREATE TRIGGER customers_changed AFTER UPDATE ON customers FOR EACH ROW
  WHEN ((NEW.unit, NEW.source, NEW.merged_into, NEW.created_at, NEW.email IS NULL, NEW.phone IS NULL)
    IS DISTINCT FROM
    (OLD.unit, OLD.source, OLD.merged_into, OLD.created_at, OLD.email IS NULL, OLD.phone IS NULL))
  EXECUTE FUNCTION note_changed_customer();
DROP FUNCTION note_changed_customers;
