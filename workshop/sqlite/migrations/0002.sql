-- People come and go while a vote is open. From here on round.seats is how many
-- are expected to vote; rows of seat may be more, for seats stay where their
-- people have left. After the round is closed the number stands with its result.

CREATE TRIGGER round_seats BEFORE UPDATE OF seats, slots ON round
WHEN (NEW.seats <> OLD.seats OR NEW.slots <> OLD.slots) AND OLD.state <> 1
BEGIN SELECT RAISE(ABORT, 'seats change while the round is open'); END;
