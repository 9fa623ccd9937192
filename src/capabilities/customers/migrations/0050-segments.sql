-- A segment is a set of customers, described by a tree of conditions; see segments/definition.ts for its shape.
ALTER TABLE segments ADD COLUMN definition jsonb;
ALTER TABLE segments ADD COLUMN changed_at timestamptz;
-- When its members were last worked out as it is described now; NULL since it was described anew.
ALTER TABLE segments ADD COLUMN evaluated_at timestamptz;

-- Saved filters become segments: what they asked of traits stays; what they asked of interactions now means the
-- customers who ever had such an interaction, all of it in one and the same.
UPDATE segments SET changed_at = created_at, definition = jsonb_build_object('version', 1, 'root',
  jsonb_build_object('kind', 'all', 'of',
    (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', 'trait', 'name', substr(one ->> 'field', 7), 'test',
        jsonb_build_object('values', one -> 'values',
          'is', CASE WHEN (one ->> 'not')::boolean THEN 'not one of' ELSE 'one of' END))), '[]')
      FROM jsonb_array_elements(filter) AS one WHERE one ->> 'field' LIKE 'trait:%')
    || (SELECT CASE WHEN count(*) = 0 THEN '[]' ELSE jsonb_build_array(jsonb_build_object(
        'kind', 'did', 'where', jsonb_build_object('fields', jsonb_agg(one)),
        'times', jsonb_build_object('is', 'at least', 'n', 1), 'when', jsonb_build_object('is', 'ever'))) END
      FROM jsonb_array_elements(filter) AS one WHERE one ->> 'field' NOT LIKE 'trait:%')));

ALTER TABLE segments ALTER COLUMN definition SET NOT NULL;
ALTER TABLE segments ALTER COLUMN changed_at SET NOT NULL;
ALTER TABLE segments DROP COLUMN filter;

-- Customers whose mirror in the facts (known_customers) is to be written anew. Noted by the database itself, so that
-- nobody who writes customers or identities can forget it; appended only, so that nobody waits for anybody.
CREATE TABLE customer_changes (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id uuid NOT NULL
);
INSERT INTO customer_changes (customer_id) SELECT id FROM customers;

CREATE FUNCTION note_customers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO customer_changes (customer_id) SELECT id FROM touched;
  RETURN NULL;
END
$$;
CREATE TRIGGER customers_added AFTER INSERT ON customers REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION note_customers();
CREATE TRIGGER customers_removed AFTER DELETE ON customers REFERENCING OLD TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION note_customers();

-- Most changes are traits, which the mirror does not hold.
CREATE FUNCTION note_changed_customers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO customer_changes (customer_id)
    SELECT unnest(array_remove(ARRAY[fresh.id, fresh.merged_into, former.merged_into], NULL))
    FROM fresh JOIN former USING (id)
    WHERE (fresh.unit, fresh.source, fresh.merged_into, fresh.created_at, fresh.email IS NULL, fresh.phone IS NULL)
      IS DISTINCT FROM
      (former.unit, former.source, former.merged_into, former.created_at, former.email IS NULL, former.phone IS NULL);
  RETURN NULL;
END
$$;
CREATE TRIGGER customers_changed AFTER UPDATE ON customers REFERENCING NEW TABLE AS fresh OLD TABLE AS former
  FOR EACH STATEMENT EXECUTE FUNCTION note_changed_customers();

CREATE FUNCTION note_identities() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO customer_changes (customer_id) SELECT DISTINCT customer_id FROM touched;
  RETURN NULL;
END
$$;
CREATE TRIGGER identities_added AFTER INSERT ON identities REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION note_identities();
CREATE TRIGGER identities_removed AFTER DELETE ON identities REFERENCING OLD TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION note_identities();

CREATE FUNCTION note_moved_identities() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO customer_changes (customer_id)
    SELECT customer_id FROM fresh UNION SELECT customer_id FROM former;
  RETURN NULL;
END
$$;
CREATE TRIGGER identities_moved AFTER UPDATE ON identities REFERENCING NEW TABLE AS fresh OLD TABLE AS former
  FOR EACH STATEMENT EXECUTE FUNCTION note_moved_identities();
