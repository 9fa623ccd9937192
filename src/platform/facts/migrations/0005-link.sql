-- Where the source shows the thing itself: under these names sources tell it, and only a web address counts. Worked out
-- when the row is written, so that reading somebody's line of time need not open the properties.
ALTER TABLE interactions ADD COLUMN link String MATERIALIZED arrayFirst(found -> match(found, '^https?://'),
  [ifNull(properties.url.:String, ''), ifNull(properties.link.:String, ''), ifNull(properties.permalink.:String, '')]);
