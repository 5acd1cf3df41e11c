package sqlite

import (
	"database/sql"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// A column more in one of the tables that a ballot changes is a column more that could say
// when it came.
func TestWhatABallotChangesHasNoRoomForATime(t *testing.T) {
	s := createStore(t)
	for table, want := range map[string][]string{
		"seat": {"round", "seat", "used"},
		"slot": {"id", "round", "sealed"},
		"pass": {"id", "used", "hash"}, "pass_vote": {"round", "pass", "used"},
		"round": {"id", "spec", "seats", "slots", "min_show", "state", "n_cast", "result", "result_mac", "ways"},
	} {
		if got := column(t, s, "SELECT name FROM pragma_table_info('"+table+"')"); !slices.Equal(got, want) {
			t.Errorf("%s has the columns %q, want %q", table, got, want)
		}
	}
}

// What the clock has counted up to a ballot would tell when it came, were it committed with
// it. Seconds pass before each here, too few for the clock to be committed by itself.
func TestTheClockIsNotCommittedWithABallot(t *testing.T) {
	st := aWorkshop(t)
	s, err := Create(memoryDir(t)+"/w.upturn", st)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	now := time.Date(2026, 11, 3, 9, 0, 0, 0, time.UTC)
	session, err := workshop.Start(s, workshop.Rules{Discussed: tally.Discussed, Now: func() time.Time { return now }})
	if err != nil {
		t.Fatal(err)
	}
	for i := range st.Agenda {
		if v := session.State().Def(session.State().Agenda[i]).Vote; v != nil && v.Kind == workshop.Choice {
			if err := session.Jump(i); err != nil {
				t.Fatal(err)
			}
			break
		}
	}
	if err := session.Open(workshop.Booth); err != nil {
		t.Fatal(err)
	}
	round, _ := session.State().OpenRound()
	before := elsewhere(t, s)
	for seat := range 3 {
		now = now.Add(time.Duration(seat+1) * time.Second)
		spent := session.State().Now().Spent
		if err := session.Tick(); err != nil || session.State().Now().Spent == spent {
			t.Fatal("the clock stands", err)
		}
		ballot := slices.Repeat(workshop.Ballot{workshop.CantSay}, len(round.Spec.Cells()))
		if err := session.Cast(seat, ballot); err != nil {
			t.Fatal(err)
		}
		if after := elsewhere(t, s); !slices.Equal(after, before) {
			t.Fatalf("with the ballot of seat %d came\n%s\nbefore it was\n%s", seat, after, before)
		}
	}
	now = now.Add(10 * time.Second)
	if err := session.Tick(); err != nil {
		t.Fatal(err)
	}
	if after := elsewhere(t, s); slices.Equal(after, before) {
		t.Error("the clock is not in the file ten seconds later")
	}
}

// elsewhere is all that a file holds but for its seats, its slots, how many have voted and
// in which ways.
func elsewhere(t *testing.T, s *Store) []string {
	t.Helper()
	var all []string
	for _, table := range column(t, s, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('seat', 'slot') ORDER BY name") {
		columns := "*"
		if table == "round" {
			columns = "id, spec, seats, slots, min_show, state"
		}
		err := rows(s.db, func(r *sql.Rows) error {
			names, err := r.Columns()
			if err != nil {
				return err
			}
			values := make([]any, len(names))
			for i := range values {
				values[i] = new(any)
			}
			if err := r.Scan(values...); err != nil {
				return err
			}
			line := table
			for _, v := range values {
				line += fmt.Sprintf("|%v", *v.(*any))
			}
			all = append(all, line)
			return nil
		}, "SELECT "+columns+" FROM "+table)
		if err != nil {
			t.Fatal(err)
		}
	}
	return all
}

// column is the one column of what is asked for.
func column(t *testing.T, s *Store, query string) []string {
	t.Helper()
	var all []string
	err := rows(s.db, func(r *sql.Rows) error {
		var one string
		err := r.Scan(&one)
		all = append(all, one)
		return err
	}, query)
	if err != nil {
		t.Fatal(err)
	}
	return all
}
