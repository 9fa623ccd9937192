-- In the order of the turns: all of a sending are due at once, and fifty at a time would be sorted out of all that wait.
CREATE INDEX survey_invitations_in_turn ON survey_invitations (send_id, due_at, id) WHERE state = 'planned';
DROP INDEX survey_invitations_due;
