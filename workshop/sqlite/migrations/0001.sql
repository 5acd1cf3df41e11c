-- The first format of a workshop file. Never edit this file: what is out there
-- was written by it. Later changes go into 0002.sql and so on.

PRAGMA application_id = 0x55505455; -- "UPTU"

-- The workshop ---------------------------------------------------------------

CREATE TABLE workshop(
  one     INTEGER PRIMARY KEY CHECK(one = 1),
  info    TEXT NOT NULL,                          -- JSON of what the facilitator said
  mac_key BLOB NOT NULL CHECK(length(mac_key) = 32) -- shows results that were damaged or moved
) STRICT;

CREATE TABLE pack(                                -- apart, for it is large and never changes
  one     INTEGER PRIMARY KEY CHECK(one = 1),
  content BLOB NOT NULL                           -- JSON of the exercises' content, frozen
) STRICT;

CREATE TABLE position(
  one     INTEGER PRIMARY KEY CHECK(one = 1),
  step    INTEGER NOT NULL CHECK(step >= 0),
  phase   TEXT    NOT NULL,
  page    INTEGER NOT NULL CHECK(page >= 0),
  view    INTEGER NOT NULL CHECK(view >= 0),
  flipped INTEGER NOT NULL CHECK(flipped IN (0, 1))
) STRICT;

CREATE TABLE agenda(
  n        INTEGER PRIMARY KEY,                   -- place, from 0
  id       TEXT    NOT NULL,                      -- of the pack's step
  exercise TEXT    NOT NULL,
  length   INTEGER NOT NULL,
  minutes  INTEGER NOT NULL,                      -- planned
  spent_ms INTEGER NOT NULL DEFAULT 0,
  entered  INTEGER NOT NULL DEFAULT 0 CHECK(entered IN (0, 1))
) STRICT;

CREATE TABLE item(
  id     TEXT    PRIMARY KEY,
  place  INTEGER NOT NULL,
  list   TEXT    NOT NULL,
  text   TEXT    NOT NULL,
  merged TEXT    NOT NULL                         -- JSON list of wordings
) STRICT;

CREATE TABLE action(
  item   TEXT    PRIMARY KEY,
  place  INTEGER NOT NULL,
  first  TEXT    NOT NULL,
  owner  TEXT    NOT NULL,
  due    TEXT    NOT NULL,
  notice TEXT    NOT NULL
) STRICT;

CREATE TABLE tile(
  n    INTEGER PRIMARY KEY,                       -- place, from 0
  name TEXT NOT NULL
) STRICT;

CREATE TABLE note(                                -- what the facilitator wrote for the report
  key  TEXT PRIMARY KEY,
  text TEXT NOT NULL
) STRICT;

-- The ballot box -------------------------------------------------------------
-- No column of it holds a time, and no id tells the order of casting.

CREATE TABLE round(
  id         INTEGER PRIMARY KEY,
  spec       TEXT    NOT NULL,                    -- JSON of the question sheet, frozen
  seats      INTEGER NOT NULL CHECK(seats BETWEEN 1 AND 2000),
  slots      INTEGER NOT NULL CHECK(slots >= seats AND slots < 4096),
  min_show   INTEGER NOT NULL DEFAULT 5 CHECK(min_show >= 3),
  state      INTEGER NOT NULL DEFAULT 0 CHECK(state BETWEEN 0 AND 4), -- 0 ready 1 open 2 counted 3 shown 4 void
  n_cast     INTEGER NOT NULL DEFAULT 0 CHECK(n_cast BETWEEN 0 AND seats),
  result     BLOB,                                -- JSON of the counts
  result_mac BLOB CHECK(result_mac IS NULL OR length(result_mac) = 32),
  CHECK((result IS NOT NULL) = (state IN (2, 3))),
  CHECK((result IS NULL) = (result_mac IS NULL))
) STRICT;

-- One round is open at most.
CREATE UNIQUE INDEX round_one_open ON round(state) WHERE state = 1;

-- The key has a page of its own, written when a round opens and when it closes.
CREATE TABLE round_key(
  round INTEGER PRIMARY KEY REFERENCES round(id),
  key   BLOB NOT NULL CHECK(length(key) = 32)
) STRICT;

-- WHO has voted. It knows nothing of what.
CREATE TABLE seat(
  round INTEGER NOT NULL REFERENCES round(id),
  seat  INTEGER NOT NULL CHECK(seat >= 0),
  used  INTEGER NOT NULL DEFAULT 0 CHECK(used IN (0, 1)),
  PRIMARY KEY(round, seat)
) STRICT, WITHOUT ROWID;

-- WHAT was voted. It knows nothing of who or when.
CREATE TABLE slot(
  id     INTEGER PRIMARY KEY CHECK(id / 4096 = round),
  round  INTEGER NOT NULL REFERENCES round(id),
  sealed BLOB    NOT NULL CHECK(length(sealed) = 540)
) STRICT;

CREATE TRIGGER seat_once BEFORE UPDATE ON seat
WHEN OLD.used <> 0 OR NEW.used <> 1 OR NEW.seat <> OLD.seat OR NEW.round <> OLD.round
BEGIN SELECT RAISE(ABORT, 'seat already used'); END;

CREATE TRIGGER seat_open BEFORE UPDATE ON seat
WHEN (SELECT state FROM round WHERE id = OLD.round) IS NOT 1
BEGIN SELECT RAISE(ABORT, 'round not open'); END;

CREATE TRIGGER seat_new BEFORE INSERT ON seat
WHEN NEW.used <> 0 OR (SELECT state FROM round WHERE id = NEW.round) NOT IN (0, 1)
BEGIN SELECT RAISE(ABORT, 'no new seat now'); END;

CREATE TRIGGER seat_nodel BEFORE DELETE ON seat
BEGIN SELECT RAISE(ABORT, 'seats stay'); END;

CREATE TRIGGER slot_open BEFORE UPDATE ON slot
WHEN NEW.id <> OLD.id OR NEW.round <> OLD.round OR (SELECT state FROM round WHERE id = OLD.round) IS NOT 1
BEGIN SELECT RAISE(ABORT, 'round not open'); END;

CREATE TRIGGER slot_new BEFORE INSERT ON slot
WHEN (SELECT state FROM round WHERE id = NEW.round) NOT IN (0, 1)
BEGIN SELECT RAISE(ABORT, 'no new slot now'); END;

CREATE TRIGGER slot_nodel BEFORE DELETE ON slot
WHEN (SELECT state FROM round WHERE id = OLD.round) = 1
BEGIN SELECT RAISE(ABORT, 'round is open'); END;

CREATE TRIGGER key_nodel BEFORE DELETE ON round_key
WHEN (SELECT state FROM round WHERE id = OLD.round) = 1
BEGIN SELECT RAISE(ABORT, 'round is open'); END;

CREATE TRIGGER round_state BEFORE UPDATE OF state ON round
WHEN NOT (NEW.state = OLD.state OR (OLD.state = 0 AND NEW.state = 1) OR (OLD.state = 1 AND NEW.state IN (2, 4))
  OR (OLD.state = 2 AND NEW.state IN (3, 4)))
BEGIN SELECT RAISE(ABORT, 'illegal round state'); END;

CREATE TRIGGER round_cast BEFORE UPDATE OF n_cast ON round
WHEN NEW.n_cast < OLD.n_cast OR OLD.state <> 1
BEGIN SELECT RAISE(ABORT, 'ballots are counted while the round is open'); END;

CREATE TRIGGER round_frozen BEFORE UPDATE OF id, spec, min_show ON round
WHEN NEW.id <> OLD.id OR NEW.spec <> OLD.spec OR NEW.min_show <> OLD.min_show
BEGIN SELECT RAISE(ABORT, 'the question sheet is frozen'); END;

CREATE TRIGGER round_result BEFORE UPDATE OF result, result_mac ON round
WHEN OLD.result IS NOT NULL AND NEW.state <> 4
BEGIN SELECT RAISE(ABORT, 'a result stays'); END;

CREATE TRIGGER round_nodel BEFORE DELETE ON round
BEGIN SELECT RAISE(ABORT, 'rounds stay'); END;
