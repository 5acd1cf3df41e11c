package script

import (
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/trial"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// The facilitator has the note of the card that is up, with what it usually is, and no
// other one; of a vote on paper, where all rows stand together, none.
func TestTheNoteOfTheCardThatIsUp(t *testing.T) {
	c, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range []string{"en", "fi"} {
		s, err := trial.Start(trial.Info(lang, 12, 180), wall.Pages)
		if err != nil {
			t.Fatal(err)
		}
		at := func(step string, way workshop.Way, page int) []string {
			t.Helper()
			i := slices.IndexFunc(s.State().Agenda, func(a workshop.Step) bool { return a.ID == step })
			for _, err := range []error{s.Jump(i), s.Open(way), s.ShowPage(page)} {
				if err != nil {
					t.Fatal(err)
				}
			}
			lines := Of(s.State(), lang, c.In(lang)).About
			if err := s.Void(); err != nil {
				t.Fatal(err)
			}
			return lines
		}
		text := func(key string) string { return s.State().Pack.Text(lang, key) }
		if got, want := at("A2", workshop.Cards, 1), []string{text("item.P3.note")}; !slices.Equal(got, want) {
			t.Errorf("A2: %q, want %q", got, want)
		}
		if got, want := at("B4", workshop.Cards, 0), []string{c.In(lang).T("script.usual", "text", text("item.N1.usual"))}; !slices.Equal(got, want) {
			t.Errorf("B4: %q, want %q", got, want)
		}
		if got := at("A2", workshop.Paper, 0); got != nil {
			t.Errorf("on paper: %q", got)
		}
	}
}

// While people read the keys, the facilitator has the notes of those on the page, each
// under its name.
func TestTheNotesOfTheKeysOnAPage(t *testing.T) {
	st, err := trial.State(trial.Info("en", 12, 60))
	if err != nil {
		t.Fatal(err)
	}
	c, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	st.Pos.Step = slices.IndexFunc(st.Agenda, func(a workshop.Step) bool { return a.ID == "C1" })
	st.Pos.Phase = workshop.PhaseAsk
	first := strings.Join(Of(st, "en", c.In("en")).About, "\n")
	st.Pos.Page = 1
	second := strings.Join(Of(st, "en", c.In("en")).About, "\n")
	if !strings.Contains(first, st.Pack.Text("en", "item.K1.name")+": "+st.Pack.Text("en", "item.K1.note")) || strings.Contains(first, st.Pack.Text("en", "item.K6.note")) {
		t.Errorf("page 1: %q", first)
	}
	if !strings.Contains(second, st.Pack.Text("en", "item.K6.note")) {
		t.Errorf("page 2: %q", second)
	}
}

// What people are told to do suits the way in which the vote is open, before it opens the
// one in which it will; a result asks nobody to vote.
func TestPeopleAreToldToVoteInTheWayThatIsChosen(t *testing.T) {
	c, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	w := c.In("en")
	s, err := trial.Start(trial.Info("en", 12, 180), wall.Pages)
	if err != nil {
		t.Fatal(err)
	}
	told := func() (ways []workshop.Way) {
		for _, way := range workshop.Ways() {
			if strings.HasSuffix(Of(s.State(), "en", w).People, w.T("vote_by."+string(way))) {
				ways = append(ways, way)
			}
		}
		return ways
	}
	for step, usual := range map[string]workshop.Way{"practice": workshop.Paper, "A2": workshop.Cards, "A4": workshop.Paper} {
		i := slices.IndexFunc(s.State().Agenda, func(a workshop.Step) bool { return a.ID == step })
		if err := s.Jump(i); err != nil {
			t.Fatal(err)
		}
		if got := told(); !slices.Equal(got, []workshop.Way{usual}) {
			t.Errorf("%s before: %v", step, got)
		}
		for _, way := range []workshop.Way{workshop.Booth, workshop.Paper} {
			if err := s.Open(way); err != nil {
				t.Fatal(err)
			}
			if got := told(); !slices.Equal(got, []workshop.Way{way}) {
				t.Errorf("%s open by %s: %v", step, way, got)
			}
			if err := s.Void(); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := s.Jump(0); err != nil {
		t.Fatal(err)
	}
	if got := told(); got != nil {
		t.Errorf("the opening: %v", got)
	}
}

// A number that is shown is shown with fingers, and an option with a card: also where either
// is asked on the spot.
func TestPeopleAreToldWhatToHoldUp(t *testing.T) {
	c, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	for name, v := range map[string]struct {
		quick workshop.Quick
		want  string
	}{
		"a number":  {workshop.Quick{Question: "How sure are we?", Hi: 5, Way: workshop.Cards}, "fingers"},
		"an option": {workshop.Quick{Question: "Shall we?", Options: []string{"Yes", "No"}, Way: workshop.Cards}, "cards"},
		"in secret": {workshop.Quick{Question: "How sure are we?", Hi: 5, Way: workshop.Paper}, "paper"},
	} {
		for _, lang := range []string{"en", "fi"} {
			t.Run(name+" "+lang, func(t *testing.T) {
				s, err := trial.Start(trial.Info(lang, 12, 60), wall.Pages)
				if err != nil {
					t.Fatal(err)
				}
				if err := s.AskQuick(v.quick); err != nil {
					t.Fatal(err)
				}
				w := c.In(lang)
				if got, want := Of(s.State(), lang, w).People, w.T("vote_by."+v.want); !strings.HasSuffix(got, want) {
					t.Errorf("%q, want %q", got, want)
				}
			})
		}
	}
}

// While a vote on paper is open the facilitator has what pairs may talk about, in the
// language of the notes; not before, nor where the vote goes another way.
func TestThePairsOfAVoteOnPaper(t *testing.T) {
	c, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	s, err := trial.Start(trial.Info("en", 12, 180), wall.Pages)
	if err != nil {
		t.Fatal(err)
	}
	for _, step := range []string{"A2", "A4", "B1"} {
		i := slices.IndexFunc(s.State().Agenda, func(a workshop.Step) bool { return a.ID == step })
		if err := s.Jump(i); err != nil {
			t.Fatal(err)
		}
		if got := Of(s.State(), "fi", c.In("fi")).Pairs; got != "" {
			t.Errorf("%s: before the vote %q", step, got)
		}
		for _, way := range workshop.Ways() {
			if err := s.Open(way); workshop.CodeOf(err) != "" {
				continue // a way that this vote does not take
			}
			want := ""
			if way == workshop.Paper {
				want = s.State().Pack.Text("fi", "step."+step+".meanwhile")
			}
			if got := Of(s.State(), "fi", c.In("fi")).Pairs; got != want || way == workshop.Paper && got == "" {
				t.Errorf("%s by %s: %q, want %q", step, way, got, want)
			}
			if err := s.Void(); err != nil {
				t.Fatal(err)
			}
		}
	}
}
