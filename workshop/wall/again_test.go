package wall

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/memory"
	"github.com/upturn-workshop/upturn/workshop/rehearsal"
	"github.com/upturn-workshop/upturn/workshop/result"
	"github.com/upturn-workshop/upturn/workshop/tally"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// held is a workshop in which the vote of a step was held twice, by twelve
// people and by eleven; show is the step that shows it.
func held(t *testing.T, lang, step, show string, second int) (workshop.State, result.Words) {
	t.Helper()
	st, err := trial.State(trial.Info(lang, 12, 180))
	if err != nil {
		t.Fatal(err)
	}
	for i, text := range []string{"Two approvals", "No time", "Old phones", "Two systems", "Nobody answers"} {
		st.Items = append(st.Items, workshop.Item{ID: "O" + strconv.Itoa(i+1), List: "obstacles", Text: text})
	}
	s, err := workshop.Start(memory.New(st), workshop.Rules{Pages: Pages, Discussed: tally.Discussed})
	if err != nil {
		t.Fatal(err)
	}
	at := func(id string) int {
		for i, a := range st.Agenda {
			if a.ID == id {
				return i
			}
		}
		t.Fatal("no step", id)
		return 0
	}
	vote := func(seed int64, n int) {
		r, _ := s.State().OpenRound()
		for seat := range n {
			if err := s.Cast(seat, rehearsal.Ballot(seed, s.State().Info, r.Spec, seat)); err != nil {
				t.Fatal(err)
			}
		}
		if err := s.CloseRound(); err != nil {
			t.Fatal(err)
		}
	}
	must := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	must(s.Jump(at(step)))
	must(s.Open(workshop.Booth))
	vote(1, 12)
	must(s.Jump(at(show)))
	must(s.Next()) // what was closed is shown
	if second > 0 {
		must(s.VoteAgain(workshop.Booth))
		vote(2, second)
		must(s.Next())
	}
	return s.State(), wordsIn(t, lang)
}

// shownWords are the texts of the present page.
func shownWords(st workshop.State, w result.Words) string {
	var words []string
	for _, it := range Scene(st, w, figure.Size{W: 1280, H: 720}, 1).Items {
		if text, ok := it.(figure.Text); ok {
			words = append(words, text.S)
		}
	}
	return strings.Join(words, "|")
}

func TestTwoVotesStandSideBySide(t *testing.T) {
	for _, c := range []struct{ name, step, show string }{
		{"cards", "A2", "A2"}, {"pairs", "A4", "A5"}, {"one scale", "B1", "B1"}, {"chain", "B3", "B3"},
		{"keys", "C2", "C4"}, {"dots", "B6", "B6"}, {"three keys", "C6", "C6"},
	} {
		t.Run(c.name, func(t *testing.T) {
			st, w := held(t, "en", c.step, c.show, 11)
			if st.Now().ID != c.show || st.Pos.Phase != workshop.PhaseResult {
				t.Fatalf("at %s %s", st.Now().ID, st.Pos.Phase)
			}
			pages := Pages(st)
			for st.Pos.Page = range pages {
				got := shownWords(st, w)
				if c.name != "dots" && c.name != "three keys" && (!strings.Contains(got, "First vote") || !strings.Contains(got, "After the discussion")) {
					t.Errorf("page %d of %d names not both votes: %s", st.Pos.Page+1, pages, got)
				}
				if !strings.Contains(got, "11") || !strings.Contains(got, "12") {
					t.Errorf("page %d of %d tells not both numbers of people: %s", st.Pos.Page+1, pages, got)
				}
			}
		})
	}
}

// What the facilitator reads beside two votes is about the second one.
func TestTheSecondVoteIsRead(t *testing.T) {
	st, w := held(t, "en", "B1", "B1", 12)
	_, second, ok := st.Again("B1")
	if !ok {
		t.Fatal("not asked twice")
	}
	got, want := Reading(st, w), result.NewFigures(st, w).Findings(second)
	if len(got) == 0 || !slices.Equal(got, want) || !strings.Contains(got[0].Text, " first, ") {
		t.Errorf("reads %v, want %v", got, want)
	}
	st, _ = held(t, "en", "B1", "B1", 4)
	first, _ := st.Round("B1", false)
	if got, want := Reading(st, w), result.NewFigures(st, w).Findings(*first.Tally); !slices.Equal(got, want) {
		t.Errorf("of a second vote of too few it reads %v, want %v", got, want)
	}
}

func TestASecondVoteOfTooFewStaysHidden(t *testing.T) {
	st, w := held(t, "en", "B1", "B1", 4)
	once, _ := held(t, "en", "B1", "B1", 0)
	got, first := shownWords(st, w), shownWords(once, w)
	if !strings.Contains(got, "After the discussion: 4/12") {
		t.Errorf("that it was asked again is not told: %s", got)
	}
	if strings.ReplaceAll(got, " · After the discussion: 4/12", "") != first {
		t.Errorf("more is told than the first vote:\n%s\n%s", got, first)
	}
}

func TestCardsAreShownOneByOne(t *testing.T) {
	st, w := held(t, "fi", "A2", "A2", 0)
	st.Rounds = nil
	s, err := workshop.Start(memory.New(st), workshop.Rules{Pages: Pages})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Back(); err != nil {
		t.Fatal(err)
	}
	if err := s.Jump(st.Pos.Step); err != nil {
		t.Fatal(err)
	}
	if err := s.Open(workshop.Cards); err != nil {
		t.Fatal(err)
	}
	st = s.State()
	r, _ := st.OpenRound()
	if Pages(st) != len(r.Spec.Questions) {
		t.Fatalf("%d pages for %d cards", Pages(st), len(r.Spec.Questions))
	}
	if err := s.Next(); err != nil {
		t.Fatal(err)
	}
	got := shownWords(s.State(), w)
	text := st.T("item." + r.Spec.Questions[1].ID + ".text")
	if first, _, _ := strings.Cut(text, " "); !strings.Contains(got, first) || !strings.Contains(got, "Rajoittaa") {
		t.Errorf("the wall shows %s, want %s", got, text)
	}
	if err := s.ShowPage(Pages(st)); workshop.CodeOf(err) != workshop.ENotFound {
		t.Error("a page beyond the last card")
	}
}
