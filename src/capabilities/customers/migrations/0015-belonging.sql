-- The customer this record was merged into: always the last of a chain. What is told and known stays with the record
-- that brought it, so that a merge can be undone.
ALTER TABLE customers ADD COLUMN merged_into uuid REFERENCES customers (id) ON DELETE SET NULL;
CREATE INDEX customers_merged ON customers (merged_into) WHERE merged_into IS NOT NULL;

-- The record an identity was first known by; `customer_id` is the customer that record belongs to now.
ALTER TABLE identities ADD COLUMN origin_id uuid;
UPDATE identities SET origin_id = customer_id;
ALTER TABLE identities ALTER COLUMN origin_id SET NOT NULL;

-- `external`: the id another system gave, as `system:id`. `device`: a device that several people may share.
ALTER TABLE identities DROP CONSTRAINT identities_kind_check;
ALTER TABLE identities ADD CONSTRAINT identities_kind_check
  CHECK (kind IN ('userId', 'email', 'external', 'phone', 'device', 'anonymousId'));
