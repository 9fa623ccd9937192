-- A case may be let go while another that went on in it stays: then it went on in one that is no more.
ALTER TABLE cases DROP CONSTRAINT cases_merged_into_fkey;
ALTER TABLE cases ADD CONSTRAINT cases_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES cases (id) ON DELETE SET NULL;
CREATE INDEX cases_merged_into ON cases (merged_into) WHERE merged_into IS NOT NULL;

-- What a rule has opened lately, for its page and for the most it may open in a day.
CREATE INDEX cases_of_rule ON cases ((cause ->> 'ruleId'), opened_at) WHERE cause ->> 'ruleId' IS NOT NULL;
