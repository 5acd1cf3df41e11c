-- What a group said is put together in front of the room, under names that it gives. The order
-- of cards in a group is the one in which they were put there.

CREATE TABLE card_group(
  place INTEGER PRIMARY KEY,
  id    TEXT NOT NULL UNIQUE,
  list  TEXT NOT NULL,
  name  TEXT NOT NULL,
  items TEXT NOT NULL                               -- IDs, as JSON
) STRICT;
