-- Where the source shows the thing itself, as the intake found it in the properties: reading somebody's line of time need
-- not open those of every row.
ALTER TABLE interactions ADD COLUMN link String DEFAULT '';
ALTER TABLE interactions UPDATE link = arrayFirst(found -> match(found, '^https?://'),
  [ifNull(properties.url.:String, ''), ifNull(properties.link.:String, ''), ifNull(properties.permalink.:String, '')])
  WHERE match(ifNull(properties.url.:String, ''), '^https?://') OR match(ifNull(properties.link.:String, ''), '^https?://')
    OR match(ifNull(properties.permalink.:String, ''), '^https?://');
-- A customer's line lies in every month, and is read from every piece of each: months to which nothing was added for hours
-- become one piece.
ALTER TABLE interactions MODIFY SETTING min_age_to_force_merge_seconds = 21600, min_age_to_force_merge_on_partition_only = 1;
