package export_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/export"
	"github.com/upturn-workshop/upturn/workshop/export/calendar"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/followup"
	"github.com/upturn-workshop/upturn/workshop/memory"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/rehearsal"
	"github.com/upturn-workshop/upturn/workshop/result"
	"github.com/upturn-workshop/upturn/workshop/tally"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

var later = time.Date(2026, 12, 3, 9, 0, 0, 0, time.UTC)

// following is the follow-up of a whole workshop, held to its end by invented people.
func following(t *testing.T, lang string, plan followup.Plan) (workshop.State, pack.Words) {
	t.Helper()
	first, w := played(t, lang)
	catalog, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	plan.Day = later
	st, err := followup.Of(first, plan, w, catalog)
	if err != nil {
		t.Fatal(err)
	}
	s, err := workshop.Start(memory.New(st), workshop.Rules{Pages: wall.Pages, Discussed: tally.Discussed, Now: func() time.Time { return later }})
	if err != nil {
		t.Fatal(err)
	}
	if err := rehearsal.Run(s, rehearsal.Options{Seed: 7, Words: w}); err != nil {
		t.Fatal(err)
	}
	st = s.State()
	st.ID = "ffeeddccbbaa99887766554433221100"
	return st, w
}

// document is what is read of a follow-up's JSON.
type document struct {
	Pack    struct{ Edition int }
	Follows *struct {
		Workshop, Date string
		Wave           int
		Promises       []struct {
			Item, Status string
			First        string `json:"first_step"`
			DueOn        string `json:"due_on"`
			Owner        string
			New          *struct {
				First string `json:"first_step"`
				DueOn string `json:"due_on"`
				Owner string
			}
		}
	}
	Votes []struct {
		Step      string
		Questions []struct {
			ID     string
			Counts []struct {
				Part     string
				Withheld bool
				Then     *struct {
					N, CantSay int
					People     []int
				}
				Change *struct {
					Word, Text         string
					ThenN              int `json:"then_n"`
					N                  int
					ThenMedian, Median *float64
				}
			}
		}
	}
}

func read(t *testing.T, st workshop.State, w pack.Words, with export.With) (doc document) {
	t.Helper()
	data, err := export.JSONWith(st, w, w.ReadDate, with)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &doc); err != nil {
		t.Fatal(err)
	}
	return doc
}

// onWall are the words of change as the room sees them, question by question.
func onWall(st workshop.State, w pack.Words, r workshop.Round) map[string]figure.ThenNowRow {
	out := map[string]figure.ThenNowRow{}
	t := st.Team(*r.Tally)
	fig, ok := result.ThenNow(result.NewFigures(st, w), t)
	if !ok {
		return out
	}
	for i, row := range fig.Rows {
		out[t.Counts[i].Question] = row
	}
	return out
}

// The export says of two days what the wall says, and has the first day's counts beside it.
func TestTwoDaysInAnExport(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		st, w := following(t, lang, followup.Plan{Counted: true})
		doc, beside := read(t, st, w, export.With{}), 0
		if f := doc.Follows; f == nil || f.Workshop != st.Info.After.ID || f.Wave != 1 || f.Date != "2026-11-03" || len(f.Promises) > 0 {
			t.Fatalf("it follows %+v", f)
		}
		for i, v := range doc.Votes {
			rows := onWall(st, w, st.Rounds[i])
			then, _ := workshop.Before(st, v.Step)
			for _, q := range v.Questions {
				for _, c := range q.Counts {
					row, seen := rows[q.ID]
					if seen != (c.Then != nil) || seen != (c.Change != nil) {
						t.Fatalf("%s %s: on the wall %v, %+v", v.Step, q.ID, seen, c)
					}
					if !seen {
						continue
					}
					beside++
					was, _ := then.Find(q.ID, c.Part)
					if !slices.Equal(c.Then.People, was.N) || c.Then.N != was.Answers() || c.Change.ThenN != was.Answers() || (c.Change.Word == "clear") != row.Clear || c.Change.Text != row.Word.First {
						t.Errorf("%s %s: %+v %+v beside %+v %+v", v.Step, q.ID, c.Then, c.Change, was, row)
					}
				}
			}
		}
		changes := named(t, export.Tables(st, w, w.ReadDate, export.With{}), "change")
		at := func(name string) int { return slices.Index(changes.Columns, name) }
		if beside < 2 || len(changes.Rows) != beside {
			t.Errorf("%d questions stand beside the first day, %d rows: %v", beside, len(changes.Rows), changes.Rows)
		}
		for _, row := range changes.Rows {
			if row[at("since")] != "first_day" || row[at("first_median")] == nil || row[at("median")] == nil || (row[at("word")] == "clear") != (row[at("clear")] == 1) || row[at("at_least_moved")] != nil {
				t.Errorf("%v", row)
			}
		}
	}
}

// otherPeople are counts of the team without those who lead it where all had answered together, and
// the other way round.
func otherPeople(t workshop.Tally) workshop.Tally {
	t.Spec.Views, t.Counts = &workshop.Views{Leaders: "own"}, slices.Clone(t.Counts)
	for i, c := range t.Counts {
		t.Counts[i].NotAsked = 0
		if c.NotAsked == 0 {
			t.Counts[i].NotAsked = 5
		}
	}
	return t
}

// What is kept back on the wall, of whichever day, is in no export: no count, no median, no word.
func TestTwoDaysWithWhatIsKeptBack(t *testing.T) {
	st, w := following(t, "en", followup.Plan{Counted: true})
	hide := func(t workshop.Tally) workshop.Tally {
		t.Counts = slices.Clone(t.Counts)
		c := &t.Counts[0]
		*c = workshop.Count{Question: c.Question, Part: c.Part, Lo: c.Lo, Hidden: true, Apart: true}
		return t
	}
	for name, spoil := range map[string]func(*workshop.State){
		"today": func(st *workshop.State) {
			st.Rounds = slices.Clone(st.Rounds)
			for i, r := range st.Rounds {
				hidden := hide(*r.Tally)
				st.Rounds[i].Tally = &hidden
			}
		},
		"the first day": func(st *workshop.State) {
			a := *st.Info.After
			a.Then = slices.Clone(a.Then)
			for i, then := range a.Then {
				a.Then[i] = hide(then)
			}
			st.Info.After = &a
		},
		"another population": func(st *workshop.State) {
			a := *st.Info.After
			a.Then = slices.Clone(a.Then)
			for i, then := range a.Then {
				a.Then[i] = otherPeople(then)
			}
			st.Info.After = &a
		},
	} {
		t.Run(name, func(t *testing.T) {
			st := st
			spoil(&st)
			whole := name == "another population"
			for i, v := range read(t, st, w, export.With{}).Votes {
				for n, q := range v.Questions {
					for _, c := range q.Counts {
						if (whole || n == 0) && (c.Then != nil || c.Change != nil) {
							t.Errorf("%s %s: %+v %+v", v.Step, q.ID, c.Then, c.Change)
						}
						if row := onWall(st, w, st.Rounds[i])[q.ID]; c.Then == nil && row.Clear {
							t.Errorf("%s %s: the wall has %+v", v.Step, q.ID, row)
						}
					}
				}
			}
		})
	}
}

// How far promises have come goes along where promises are asked for, owners only where names
// are, in each way of writing; beside other workshops none of it.
func TestStatusesOfPromises(t *testing.T) {
	st, w := following(t, "en", followup.Plan{Counted: true})
	st.Info.Rehearsal, st.Info.Share, st.Info.Programme = false, workshop.ShareProgramme, "Service 2027"
	owner := st.Info.After.Promises[0].Owner
	if owner == "" || len(st.Actions) == 0 {
		t.Fatal("nobody sees to it, or nothing is stuck")
	}
	for _, with := range []export.With{{}, {Actions: true}, {Actions: true, Names: true}} {
		doc, tables := read(t, st, w, with), export.Tables(st, w, w.ReadDate, with)
		if !with.Actions {
			if len(doc.Follows.Promises) > 0 || slices.ContainsFunc(tables, func(t export.Table) bool { return t.Name == "kept" }) {
				t.Error("promises go along unasked")
			}
			continue
		}
		list, renewed := named(t, tables, "kept"), 0
		if len(doc.Follows.Promises) != len(st.Info.After.Promises) || len(list.Rows) != len(st.Info.After.Promises) {
			t.Fatalf("%+v %v", doc.Follows, list.Rows)
		}
		for i, p := range doc.Follows.Promises {
			was := st.Info.After.Promises[i]
			told := workshop.Checked(st, p.Item)
			row := list.Rows[i]
			cell := func(name string) export.Cell { return row[slices.Index(list.Columns, name)] }
			if p.Status != string(told.Status) || cell("status") != p.Status || p.First != was.First || cell("first_step") != p.First || p.DueOn != was.DueOn || p.DueOn == "" || fmt.Sprint(cell("due_on")) != p.DueOn {
				t.Errorf("%+v %v, promised was %+v and told %+v", p, row, was, told)
			}
			if (p.New != nil) != (told.Status == workshop.StatusStuck) || (cell("new_first_step") != "") != (p.New != nil) {
				t.Errorf("a new step %+v about what is %s: %v", p.New, told.Status, row)
			}
			if p.New != nil {
				renewed++
			}
		}
		said := fmt.Sprint(list.Columns, list.Rows) + fmt.Sprintf("%+v", doc.Follows)
		if renewed == 0 || strings.Contains(said, owner) != with.Names || slices.Contains(list.Columns, "new_owner") != with.Names {
			t.Errorf("%d new steps, names %v: %s", renewed, with.Names, said)
		}
		joined := export.Joined{Make: func(st workshop.State) []export.Table { return export.Tables(st, w, w.ReadDate, with) }}
		other := st
		other.ID = strings.Repeat("1", 32)
		for _, st := range []workshop.State{st, other} {
			if err := joined.Add(st); err != nil {
				t.Fatal(err)
			}
		}
		if all := joined.Tables(); len(named(t, all, "kept").Rows) > 0 || strings.Contains(fmt.Sprint(all), st.Info.After.Promises[0].First) || len(named(t, all, "change").Rows) == 0 {
			t.Error("words of a group stand beside another, or its numbers do not")
		}
	}
}

// A day that was kept goes before the words, whenever and in whatever language they are read;
// where none was, the words are read as before.
func TestTheDayThatWasKept(t *testing.T) {
	st, w := played(t, "en")
	for _, c := range []struct{ name, due, on, want string }{
		{"a day beside words that lack the year", "18.12.", "2027-12-18", "2027-12-18"},
		{"a day beside words of another language", "joulukuun 18.", "2026-12-18", "2026-12-18"},
		{"words of a file of before", "18 December 2026", "", "2026-12-18"},
		{"words that are no day", "soon", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			st.Actions = []workshop.Action{{Item: "O1", First: "Ask", Due: c.due, DueOn: c.on}}
			with := export.With{Actions: true}
			list := named(t, export.Tables(st, w, w.ReadDate, with), "promises")
			got := list.Rows[0][slices.Index(list.Columns, "due_on")]
			if words := list.Rows[0][slices.Index(list.Columns, "due")]; words != c.due || (got == nil) != (c.want == "") || got != nil && fmt.Sprint(got) != c.want {
				t.Errorf("%v until %v", words, got)
			}
			dated := slices.ContainsFunc(calendar.Entries(st, w, w.ReadDate, with), func(e calendar.Entry) bool {
				return e.Name == "O1" && e.Day.Format(time.DateOnly) == c.want
			})
			if dated != (c.want != "") {
				t.Errorf("it is in the calendar: %v", dated)
			}
		})
	}
}

// The edition of the pack stands in every way of writing results, and none where it has none.
func TestTheEditionOfThePack(t *testing.T) {
	st, w := played(t, "en")
	for _, edition := range []int{0, 1, 7} {
		p := *st.Pack
		p.Edition, st.Pack = edition, &p
		list := named(t, export.Tables(st, w, w.ReadDate, export.With{}), "workshops")
		want := export.Cell(edition)
		if edition == 0 {
			want = nil
		}
		if got := list.Rows[0][slices.Index(list.Columns, "pack_edition")]; !reflect.DeepEqual(got, want) || read(t, st, w, export.With{}).Pack.Edition != edition {
			t.Errorf("edition %d is %v", edition, got)
		}
	}
}
