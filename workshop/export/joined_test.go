package export_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/export"
	"github.com/upturn-workshop/upturn/workshop/trial"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// people sums the people of the counts by mark, in no language.
func people(t *testing.T, tables []export.Table) map[string]int {
	t.Helper()
	counts, out := named(t, tables, export.Counts), map[string]int{}
	for _, row := range counts.Rows {
		key := ""
		for _, c := range []string{"step", "again", "question", "part", "population", "mark_id"} {
			key += fmt.Sprint(row[slices.Index(counts.Columns, c)]) + " "
		}
		out[key] += row[slices.Index(counts.Columns, "people")].(int)
	}
	return out
}

// onTheSpot has the practice vote be one that somebody has put on the spot.
func onTheSpot(t *testing.T, st workshop.State) workshop.State {
	t.Helper()
	def, ok := st.Pack.Step("practice")
	i := slices.IndexFunc(st.Rounds, func(r workshop.Round) bool { return r.Spec.Step == "practice" })
	if !ok || i < 0 {
		t.Fatal("no practice vote")
	}
	packed := *st.Pack
	def.ID = "Q1"
	packed.Steps = append(slices.Clone(packed.Steps), def)
	st.Pack, st.Rounds = &packed, slices.Clone(st.Rounds)
	tally := *st.Rounds[i].Tally
	tally.Spec.Step, st.Rounds[i].Spec.Step, st.Rounds[i].Tally = "Q1", "Q1", &tally
	return st
}

// Workshops in two languages add up by the names of their marks, and no word of a group's own
// and no name that was not to go along is there.
func TestJoinedWorkshopsAddUp(t *testing.T) {
	var joined export.Joined
	all := map[string]int{}
	for i, lang := range []string{"en", "fi"} {
		st, w := played(t, lang)
		st.ID = strings.Repeat(fmt.Sprint(i), 32)
		st.Info.Rehearsal, st.Info.Share, st.Info.Programme = false, []workshop.Share{workshop.ShareProgramme, workshop.ShareNamed}[i], "Service 2027"
		st.Info.Group = "Group " + lang
		joined.Make = func(st workshop.State) []export.Table {
			return export.Tables(st, w, w.ReadDate, export.With{Actions: true, Names: true})
		}
		st = onTheSpot(t, st)
		alone := people(t, joined.Make(st))
		if err := joined.Add(st); err != nil {
			t.Fatal(err)
		}
		if len(st.Items) == 0 || len(st.Actions) == 0 {
			t.Fatal("nothing was collected")
		}
		for key, n := range alone {
			if !strings.HasPrefix(key, "B6 ") && !strings.HasPrefix(key, "Q1 ") { // on the group's own obstacles
				all[key] += n
			}
		}
		if i == 0 && (joined.Several() || !maps.Equal(alone, people(t, joined.Tables()))) {
			t.Error("a workshop alone is not told of whole")
		}
		defer func() {
			for _, it := range st.Items {
				if strings.Contains(fmt.Sprint(joined.Tables()), it.Text) {
					t.Errorf("%q stands beside another group", it.Text)
				}
			}
		}()
	}
	tables := joined.Tables()
	if got := people(t, tables); !maps.Equal(got, all) || len(got) < 50 {
		for key, n := range all {
			if got[key] != n {
				t.Errorf("%s: %d people, want %d", key, got[key], n)
			}
		}
		t.Errorf("%d marks of %d", len(got), len(all))
	}
	said := fmt.Sprint(named(t, tables, "workshops").Rows)
	if strings.Contains(said, "Group en") || !strings.Contains(said, "Group fi") || len(named(t, tables, "promises").Rows) > 0 {
		t.Error(said)
	}
	rows := named(t, tables, "about").Rows
	for i, r := range rows {
		if slices.ContainsFunc(rows[:i], func(b []export.Cell) bool { return slices.Equal(b, r) }) {
			t.Errorf("said twice: %v", r)
		}
	}
}

// What the room was promised to keep, what is made up, and what is there twice comes beside no
// other workshop, whichever comes first.
func TestWhatStandsBesideNoOther(t *testing.T) {
	st, w := played(t, "en")
	st.Info.Rehearsal, st.Info.Share, st.Info.Programme, st.Path = false, workshop.ShareProgramme, "Service 2027", "a.upturn"
	other := st
	other.ID, other.Path = "22", "b.upturn"
	for what, change := range map[string]func(*workshop.State){
		"room_beside":      func(st *workshop.State) { st.Info.Share, st.Info.Programme = "", "" },
		"rehearsal_beside": func(st *workshop.State) { st.Info.Rehearsal = true },
		"twice":            func(st *workshop.State) { st.ID = "22" },
		"programme_beside": func(st *workshop.State) { st.Info.Programme = "Service 2028" },
		"":                 func(*workshop.State) {},
	} {
		odd := st
		change(&odd)
		for _, order := range [][]workshop.State{{odd, other}, {other, odd}} {
			joined := export.Joined{Make: func(st workshop.State) []export.Table { return export.Tables(st, w, w.ReadDate, export.With{}) }}
			err := joined.Add(order[0])
			if err == nil {
				err = joined.Add(order[1])
			}
			got := ""
			if e, is := err.(*workshop.Error); is {
				got = e.Args["what"]
			}
			if got != what {
				t.Errorf("%q: %v", what, err)
			}
		}
	}
}

// A group of four may see its result by everybody's consent. What goes to a programme needs five
// answers, as the group was told, and its own file keeps what it had.
func TestFewerThanFiveStandBesideNobody(t *testing.T) {
	info := trial.Info("en", 4, 180)
	info.MinShow = workshop.LeastShow
	few, err := trial.Play(info, wall.Pages, 1, nil)
	if err != nil {
		t.Fatal(err)
	}
	other, w := played(t, "en")
	for i, st := range []*workshop.State{&few, &other} {
		st.ID = strings.Repeat(fmt.Sprint(i), 32)
		st.Info.Rehearsal, st.Info.Share, st.Info.Programme = false, workshop.ShareNamed, "Service 2027"
	}
	tables := func(st workshop.State) []export.Table { return export.Tables(st, w, w.ReadDate, export.With{}) }
	if len(of(few.ID, named(t, tables(few), export.Counts))) == 0 {
		t.Fatal("four people have no result of their own")
	}
	before := fmt.Sprint(tables(few))
	for _, order := range [][]workshop.State{{few, other}, {other, few}} {
		joined := export.Joined{Make: tables}
		for _, st := range order {
			if err := joined.Add(st); err != nil {
				t.Fatal(err)
			}
		}
		for _, name := range []string{export.Counts, "measures", "change"} {
			list := named(t, joined.Tables(), name)
			if rows := of(few.ID, list); len(rows) > 0 {
				t.Errorf("%s of four people: %v", name, rows[0])
			}
			if name != "change" && len(of(other.ID, list)) == 0 {
				t.Errorf("%s of all others are gone", name)
			}
		}
	}
	if after := fmt.Sprint(tables(few)); after != before {
		t.Error("what the group itself has is gone as well")
	}
}

// of are the rows of a list that belong to a workshop.
func of(workshop string, list export.Table) (rows [][]export.Cell) {
	for _, row := range list.Rows {
		if row[0] == workshop {
			rows = append(rows, row)
		}
	}
	return rows
}
