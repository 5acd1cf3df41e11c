package sqlite

import (
	"database/sql"

	"github.com/upturn-workshop/upturn/workshop"
)

// wayBits are what the ways of voting are called in the file. Together they are a
// set: neither its bits nor its length say in which order they came.
var wayBits = map[workshop.Way]int64{workshop.Booth: 1, workshop.Paper: 2, workshop.Cards: 4, workshop.Phones: 8}

// bitOf is the bit of a way; one that has none cannot be kept.
func bitOf(way workshop.Way) (int64, error) {
	bit, ok := wayBits[way]
	if !ok {
		return 0, workshop.Errorf(workshop.EInvalid, nil, "what", "way")
	}
	return bit, nil
}

// addWays adds the ways of a set to a round.
func addWays(r *workshop.Round, set int64) {
	for way, bit := range wayBits {
		if set&bit != 0 {
			r.AddWay(way)
		}
	}
}

// loadWays adds the ways in which their ballots came to rounds.
func (v view) loadWays(all []workshop.Round) error {
	sets := map[int64]int64{}
	err := rows(v, func(r *sql.Rows) error {
		var id, set int64
		err := r.Scan(&id, &set)
		sets[id] = set
		return err
	}, "SELECT id, ways FROM round")
	for i := range all {
		addWays(&all[i], sets[all[i].ID])
	}
	return err
}
