-- Phones take part with a place. All of its records are there, full of chance, before anybody
-- joins; who joins overwrites one that is drawn by lot. A place knows nothing of what was voted,
-- and no record says which phone came first.

CREATE TABLE phones(                              -- one row, once places were laid ready
  one    INTEGER PRIMARY KEY CHECK(one = 1),
  code   TEXT    NOT NULL,                        -- of the room, on the wall for everybody
  places INTEGER NOT NULL CHECK(places BETWEEN 1 AND 2000)
) STRICT;

CREATE TABLE pass(
  id   INTEGER PRIMARY KEY,
  used INTEGER NOT NULL DEFAULT 0 CHECK(used IN (0, 1)), -- given to a phone
  hash BLOB    NOT NULL CHECK(length(hash) = 32)         -- SHA-256 of the phone's secret, or chance
) STRICT;

CREATE TRIGGER pass_once BEFORE UPDATE ON pass
WHEN OLD.used <> 0 OR NEW.used <> 1 OR NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'place already given'); END;

-- Which places have voted in the open round: all are there before the first ballot, and none
-- after the last.
CREATE TABLE pass_vote(
  round INTEGER NOT NULL REFERENCES round(id),
  pass  INTEGER NOT NULL REFERENCES pass(id),
  used  INTEGER NOT NULL DEFAULT 0 CHECK(used IN (0, 1)),
  PRIMARY KEY(round, pass)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER pass_vote_once BEFORE UPDATE ON pass_vote
WHEN OLD.used <> 0 OR NEW.used <> 1 OR NEW.pass <> OLD.pass OR NEW.round <> OLD.round
  OR (SELECT state FROM round WHERE id = OLD.round) IS NOT 1
BEGIN SELECT RAISE(ABORT, 'this place has voted'); END;
