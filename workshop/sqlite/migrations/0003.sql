-- What a command changes is one transaction from here on, so nothing of it may lie
-- among the notes, which are the facilitator's own.

-- The ways in which the ballots of a round came, as a set: 1 booth, 2 paper, 4 cards.
-- It says neither which came first nor how many came in which.
ALTER TABLE round ADD COLUMN ways INTEGER NOT NULL DEFAULT 0 CHECK(ways >= 0);

-- They lay in a note where they were others than the one that the round was opened in.
-- Where there is no ballot none has come, whatever was noted before it failed.
UPDATE round SET ways = (
  SELECT (instr(w, 'booth') > 0) + 2 * (instr(w, 'paper') > 0) + 4 * (instr(w, 'cards') > 0)
  FROM (SELECT coalesce((SELECT text FROM note WHERE key = 'ways.' || round.id), json_extract(round.spec, '$.way'), '') AS w)
) WHERE n_cast > 0;
DELETE FROM note WHERE key IN (SELECT 'ways.' || id FROM round);

CREATE TRIGGER round_ways BEFORE UPDATE OF ways ON round
WHEN NEW.ways <> OLD.ways AND (OLD.state <> 1 OR NEW.ways & OLD.ways <> OLD.ways)
BEGIN SELECT RAISE(ABORT, 'a way in which ballots came stays'); END;

CREATE TABLE draft(                               -- what was being written for a list
  list TEXT PRIMARY KEY,
  text TEXT NOT NULL
) STRICT;
INSERT INTO draft(list, text) SELECT substr(key, 7), text FROM note WHERE key GLOB 'draft.*';
DELETE FROM note WHERE key GLOB 'draft.*';
