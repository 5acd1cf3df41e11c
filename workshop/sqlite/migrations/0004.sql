-- Results had a MAC from the first; from here on the words have one too, so that a letter
-- that a disk or a stranger has changed is not put on the wall. The program writes it, with
-- the key that lies in workshop, whenever it writes the words.

CREATE TABLE word_mac(
  part TEXT PRIMARY KEY,                            -- what it is of: info, pack, agenda, item, …
  mac  BLOB NOT NULL CHECK(length(mac) = 32)
) STRICT;
