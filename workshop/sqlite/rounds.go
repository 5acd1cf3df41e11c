package sqlite

import (
	"database/sql"
	"encoding/json"
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
)

// loadRounds reads the rounds in the order of opening, void ones left out.
func (v view) loadRounds(st *workshop.State) error {
	all, err := v.rounds()
	if err != nil {
		return err
	}
	if err := v.loadWays(all); err != nil {
		return err
	}
	for _, r := range all {
		if r.State == workshop.RoundVoid {
			continue
		}
		if r.State == workshop.RoundCounted || r.State == workshop.RoundShown {
			t, err := v.tally(r.ID)
			if err != nil {
				return err
			}
			r.Tally = &t
		}
		st.Rounds = append(st.Rounds, r)
	}
	return nil
}

// rounds reads all rounds as every version keeps them: without their results, and
// without the ways of their ballots.
func (v view) rounds() ([]workshop.Round, error) { return v.roundsWhere("true") }

func (v view) roundsWhere(condition string, args ...any) ([]workshop.Round, error) {
	var all []workshop.Round
	err := rows(v, func(rs *sql.Rows) error {
		var r workshop.Round
		var spec string
		if err := rs.Scan(&r.ID, &spec, &r.State, &r.Seats, &r.Cast, &r.MinShow); err != nil {
			return err
		}
		if err := json.Unmarshal([]byte(spec), &r.Spec); err != nil {
			return damaged(v.path, "round "+strconv.FormatInt(r.ID, 10)+" sheet", err)
		}
		all = append(all, r)
		return nil
	}, "SELECT id, spec, state, seats, n_cast, min_show FROM round WHERE "+condition+" ORDER BY id", args...)
	if err != nil {
		return nil, err
	}
	for i := range all {
		if all[i].Used, err = readSeats(v, all[i].ID); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// roundProblems looks into every round: the seats must agree with the counts,
// an open box must be whole, a closed one must be gone, a result unharmed.
func (v view) roundProblems() []error {
	all, err := v.rounds()
	if err != nil {
		return []error{unreadable(err, v.path)}
	}
	var found []error
	for _, r := range all {
		if err := v.roundProblem(r, loadBox); err != nil {
			found = append(found, unreadable(err, v.path))
		}
	}
	return found
}

func (v view) roundProblem(r workshop.Round, read func(querier, string, int64) (*box, error)) error {
	place := "round " + strconv.FormatInt(r.ID, 10)
	if len(r.Used) < r.Seats || count(r.Used) != r.Cast {
		return damaged(v.path, place+" seats", nil)
	}
	if err := r.Sound(); err != nil {
		return err
	}
	if r.State == workshop.RoundOpen {
		x, err := read(v, v.path, r.ID)
		if err == nil {
			x.drop()
		}
		return err
	}
	var left int
	err := v.QueryRow("SELECT (SELECT count(*) FROM slot WHERE round = ?1) + (SELECT count(*) FROM round_key WHERE round = ?1)", r.ID).Scan(&left)
	if err != nil {
		return err
	}
	if left > 0 {
		return damaged(v.path, place+" ballot box", nil)
	}
	if r.State == workshop.RoundCounted || r.State == workshop.RoundShown {
		t, err := v.tally(r.ID)
		if err != nil {
			return err
		}
		r.Tally = &t
		return r.Sound()
	}
	return nil
}
