package course

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/memory"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/rehearsal"
)

// session is a workshop of three hours in memory.
func session(t *testing.T) *workshop.Session {
	t.Helper()
	p, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	agenda, _, err := p.Plan(workshop.Info{Minutes: 180, Exercises: []string{"A", "B", "C"}})
	if err != nil {
		t.Fatal(err)
	}
	info := workshop.Info{Lang: "en", People: 12, Minutes: 180, MinShow: 3, Way: workshop.Paper}
	s, err := workshop.Start(memory.New(workshop.State{Pack: p, Agenda: agenda, Info: info}), workshop.Rules{})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// jump goes to a step by its ID.
func jump(t *testing.T, s *workshop.Session, id string) {
	t.Helper()
	at := slices.IndexFunc(s.State().Agenda, func(step workshop.Step) bool { return step.ID == id })
	if at < 0 {
		t.Fatalf("no step %s", id)
	}
	if err := s.Jump(at); err != nil {
		t.Fatal(err)
	}
}

func TestTimeAgainstPlan(t *testing.T) {
	nine := time.Date(2026, 11, 3, 9, 0, 0, 0, time.UTC)
	// 10 + 20 + 30 minutes, the last of them the closing.
	agenda := func(spent ...int) []workshop.Step {
		out := []workshop.Step{{ID: "a", Minutes: 10}, {ID: "b", Minutes: 20}, {ID: "c", Minutes: 30}}
		for i, m := range spent {
			out[i].Spent = minutes(m)
		}
		return out
	}
	for _, tt := range []struct {
		name      string
		agenda    []workshop.Step
		step      int
		now       time.Time
		rehearsal bool
		behind    int
		closing   int
		began     time.Time
	}{
		{"before the beginning", agenda(), 0, nine.Add(-time.Hour), false, 0, 30, nine},
		{"being prepared for long", agenda(25), 0, nine.Add(-30 * time.Hour), false, 0, 30, nine},
		{"on time", agenda(10), 1, nine.Add(minutes(10)), false, 0, 20, nine},
		{"the first step took longer", agenda(16), 1, nine.Add(minutes(16)), false, 6, 20, nine},
		{"the present step takes longer", agenda(10, 25), 1, nine.Add(minutes(35)), false, 5, 0, nine},
		{"a step was skipped", agenda(10), 2, nine.Add(minutes(10)), false, -20, 0, nine},
		{"the room began late", agenda(), 0, nine.Add(minutes(12)), false, 12, 30, nine},
		{"the room began early", agenda(10), 1, nine.Add(minutes(-10)), false, -20, 20, nine},
		{"a rehearsal has its own clock", agenda(16), 1, nine.Add(minutes(90)), true, 6, 20, nine.Add(minutes(74))},
		{"begun in the afternoon instead", agenda(16), 1, nine.Add(8 * time.Hour), false, 6, 20, nine.Add(8*time.Hour - minutes(16))},
		{"just begun in the afternoon", agenda(), 0, nine.Add(8 * time.Hour), false, 0, 30, nine.Add(8 * time.Hour)},
		{"another day", agenda(16), 1, nine.Add(48 * time.Hour), false, 6, 20, nine.Add(48*time.Hour - minutes(16))},
	} {
		t.Run(tt.name, func(t *testing.T) {
			st := workshop.State{Agenda: tt.agenda, Pos: workshop.Position{Step: tt.step}, Info: workshop.Info{When: nine, Rehearsal: tt.rehearsal}}
			got := TimeOf(st, tt.now)
			if got.Behind != minutes(tt.behind) || got.Closing != minutes(tt.closing) {
				t.Errorf("behind %v, closing in %v; want %d and %d minutes", got.Behind, got.Closing, tt.behind, tt.closing)
			}
			if want := tt.began.Add(minutes(60 + tt.behind)); !got.Ends.Equal(want) {
				t.Errorf("ends %v, want %v", got.Ends, want)
			}
		})
	}
}

func TestAgendaFolds(t *testing.T) {
	s := session(t)
	for _, tt := range []struct{ step, want string }{
		{"rules", "open rules* practice A break1 B break2 C promises close"},
		{"A5", "open A: A1 A2 A4 A5* A6 A7 A8 break1 B break2 C promises close"},
		{"break1", "open A break1* B break2 C promises close"},
		{"close", "open A break1 B break2 C promises close*"},
	} {
		t.Run(tt.step, func(t *testing.T) {
			jump(t, s, tt.step)
			var got []string
			for _, row := range Agenda(s.State()) {
				name := s.State().Agenda[row.Step].ID
				if row.Part != "" {
					name = row.Part
				}
				if row.Heading {
					name += ":"
				}
				if row.Now {
					name += "*"
				}
				got = append(got, name)
			}
			if strings.Join(got, " ") != tt.want {
				t.Errorf("the agenda is\n%s, want\n%s", strings.Join(got, " "), tt.want)
			}
		})
	}
	jump(t, s, "B2")
	i := slices.IndexFunc(Agenda(s.State()), func(row Row) bool { return row.Part == "A" })
	if a := Agenda(s.State())[i]; !a.Done || a.Planned != 41 {
		t.Errorf("the part behind is done %v with %d minutes", a.Done, a.Planned)
	}
}

// Ballots that come in while pairs talk: the vote's own step leads on to that talk, which is
// what the wall shows then, and from there Next leads to the box until nobody is missing. To
// close the vote before is no press of a clicker.
func TestNextLeadsToTheBoxWhilePairsTalk(t *testing.T) {
	pages := func(workshop.State) int { return 1 }
	for _, way := range []workshop.Way{workshop.Booth, workshop.Paper} {
		s := session(t)
		jump(t, s, "C2")
		if err := s.Open(way); err != nil {
			t.Fatal(err)
		}
		if next := Preview(s.State(), pages); next.Kind != ToStep || EntersNext(s.State(), 1) {
			t.Errorf("%s: at the vote Next is %s", way, next.Kind)
		}
		if err := s.Next(); err != nil {
			t.Fatal(err)
		}
		if at := s.State().Now().ID; at != "C3" {
			t.Fatal(at)
		}
		spec := s.State().Rounds[0].Spec
		for seat := range 12 {
			if next := Preview(s.State(), pages); next.Kind != Deed(way) || !EntersNext(s.State(), 1) || ClosesNext(s.State(), 1) {
				t.Fatalf("%s: with %d of 12 Next is %s", way, seat, next.Kind)
			}
			var err error
			if way.Traits().Seats {
				err = s.Cast(seat, rehearsal.Ballot(1, s.State().Info, spec, seat))
			} else {
				err = s.CastFree(rehearsal.Ballot(1, s.State().Info, spec, seat))
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		if next := Preview(s.State(), pages); next.Kind != ToClose || EntersNext(s.State(), 1) {
			t.Errorf("%s: when all have voted Next is %s", way, next.Kind)
		}
	}
	s := session(t)
	jump(t, s, "C2")
	if err := s.Open(workshop.Booth); err != nil {
		t.Fatal(err)
	}
	jump(t, s, "B2")
	if EntersNext(s.State(), 1) {
		t.Error("a step before the vote leads to its box")
	}
}

// The minutes that are said and the end that is said add up to the end as planned.
func TestWhatIsToldAddsUp(t *testing.T) {
	planned := time.Date(2026, 11, 3, 11, 58, 20, 0, time.UTC)
	for seconds, want := range map[int]int{0: 0, 29: 0, 31: 1, 96: 2, -29: 0, -95: -2, 3600: 60} {
		at := time.Duration(seconds) * time.Second
		behind, end := Timing{Behind: at, Planned: planned, Ends: planned.Add(at)}.Told()
		if behind != want || !end.Equal(planned.Add(minutes(want))) {
			t.Errorf("%d s behind: %d min, %v", seconds, behind, end)
		}
	}
}

// A follow-up has few steps: none of them stands behind another's name.
func TestAFollowUpIsNotFolded(t *testing.T) {
	st := session(t).State()
	st.Info.After = &workshop.After{}
	folded := len(Agenda(st))
	st.Info.After = nil
	if opening := len(Agenda(st)); folded < opening {
		t.Errorf("%d rows, of a first day %d", folded, opening)
	}
	st.Pos.Step = len(st.Agenda) - 1 // the opening is behind
	first := Agenda(st)
	st.Info.After = &workshop.After{}
	if later := Agenda(st); len(later) <= len(first) || later[0].Step != 0 || later[1].Step != 1 {
		t.Errorf("%d rows, of a first day %d", len(later), len(first))
	}
}
