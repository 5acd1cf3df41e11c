-- A follow-up goes back to what a workshop has promised, and keeps how far each promise has
-- come. The promises and the first counts lie in info, for nothing changes them any more.

CREATE TABLE status(
  item   TEXT PRIMARY KEY,                          -- the obstacle that was promised about
  status TEXT NOT NULL,
  note   TEXT NOT NULL
) STRICT;
