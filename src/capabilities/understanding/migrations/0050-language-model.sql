-- What a language model was asked and said, so that the same is never asked and paid for twice.
-- `asked` is a hash of model, task and words; `answer` is null where what came back could not be used.
CREATE TABLE model_answers (
  asked text PRIMARY KEY,
  model text NOT NULL,
  task text NOT NULL,
  answer jsonb,
  tokens_in integer NOT NULL,
  tokens_out integer NOT NULL,
  at timestamptz NOT NULL
);
