-- What is brought up to date lies in small parts beside the large one, and every look has to sort out which row is the
-- newest: five times the work. Parts of an hour are merged into it, also where there are only few.
ALTER TABLE journey_instances MODIFY SETTING min_age_to_force_merge_seconds = 3600;
