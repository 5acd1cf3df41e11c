-- The day until which something is to be done, where what was typed is a date: words alone
-- leave its year, and the order of day and month, to whoever reads them later. What was typed
-- stays beside the action as it is, and what earlier versions have written has no day.

CREATE TABLE due_day(
  item TEXT PRIMARY KEY,                            -- the obstacle that the action is about
  day  TEXT NOT NULL                                -- YYYY-MM-DD
) STRICT;
