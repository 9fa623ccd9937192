-- Whether it asks if a trouble is really solved: such a question may come in quarantine, and counts like any other.
ALTER TABLE survey_invitations ADD COLUMN closes_loop boolean NOT NULL DEFAULT false;
