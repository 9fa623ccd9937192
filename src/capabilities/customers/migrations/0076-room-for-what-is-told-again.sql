-- When something was told again is written on all customers over and over: where a page has room for the new row, no index
-- has to learn of it.
ALTER TABLE customers SET (fillfactor = 90);
