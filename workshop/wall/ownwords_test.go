package wall

import (
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// haveWritten has a room of eight write in secret what is in their way, and the vote closed.
func haveWritten(t *testing.T, texts ...string) *workshop.Session {
	t.Helper()
	s, err := trial.Start(trial.Info("en", 8, 180), nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.AskQuick(workshop.Quick{Question: "What is in our way?", Kind: workshop.Words, Hi: 3}); err != nil {
		t.Fatal(err)
	}
	if err := s.Open(workshop.Paper); err != nil {
		t.Fatal(err)
	}
	for range 8 {
		b, _ := workshop.WriteWords(texts)
		if err := s.CastFree(b); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

// wholeWall is all that a wall says on all its pages.
func wholeWall(t *testing.T, st workshop.State) string {
	t.Helper()
	c, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	n := Pages(st)
	for page := range n {
		st.Pos.Page = page
		for _, it := range Scene(st, c.In("en"), figure.Size{W: 1280, H: 720}, 1).Items {
			if text, ok := it.(figure.Text); ok {
				out = append(out, text.S)
			}
		}
	}
	return strings.Join(out, " ")
}

// Nothing of what people wrote is on the wall before the facilitator shows it: neither while they
// write nor when the vote is closed; and then all of it is, however long, on all pages together.
func TestOwnWordsAreOnTheWallOnlyWhenTheyAreShown(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("nobody decides ", 9))
	s := haveWritten(t, "the printer is broken", long)
	if on := wholeWall(t, s.State()); strings.Contains(on, "printer") || !strings.Contains(on, "destroyed unread") {
		t.Errorf("in the open vote: %s", on)
	}
	if err := s.CloseRound(); err != nil {
		t.Fatal(err)
	}
	st := s.State()
	if on := wholeWall(t, st); strings.Contains(on, "printer") || strings.Contains(on, "nobody decides") {
		t.Errorf("in the closed vote: %s", on)
	}
	st.Pos.Phase = workshop.PhaseResult // as a window that is ahead of the command would ask
	if on := wholeWall(t, st); strings.Contains(on, "printer") {
		t.Errorf("before it is released: %s", on)
	}
	if err := s.Next(); err != nil {
		t.Fatal(err)
	}
	for view := range 2 {
		if err := s.SetView(view); err != nil {
			t.Fatal(err)
		}
		on := wholeWall(t, s.State())
		if n := strings.Count(on, "printer"); n != 8 {
			t.Errorf("view %d: %d of 8", view, n)
		}
		if n := strings.Count(on, "decides"); view == 0 && n != 72 {
			t.Errorf("view %d: a card is cut: %d", view, n)
		}
	}
}

// However long the answers are, nothing on a page of cards is smaller than the back row reads.
func TestCardsAreReadFromTheBackRow(t *testing.T) {
	c, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	for name, texts := range map[string][]string{
		"short": {"noise", "stairs", "haste"}, "usual": {"The price list changes and nobody tells us", "I am never sure how much I may give back", "Three of us at the desk on a Monday"},
		"full": {strings.TrimSpace(strings.Repeat("nobody decides ", 9)), strings.TrimSpace(strings.Repeat("päätösvalta puuttuu ", 7)), strings.TrimSpace(strings.Repeat("we wait for it ", 9))},
	} {
		s := haveWritten(t, texts...)
		if err := s.CloseRound(); err != nil {
			t.Fatal(err)
		}
		if err := s.Next(); err != nil {
			t.Fatal(err)
		}
		st := s.State()
		for _, size := range []figure.Size{{W: 1280, H: 720}, {W: 1440, H: 1080}, {W: 1920, H: 1080}} {
			for page := range Pages(st) {
				st.Pos.Page = page
				for _, it := range Scene(st, c.In("en"), size, 1).Items {
					if text, ok := it.(figure.Text); ok && text.Size < 0.999*size.H/30 {
						t.Fatalf("%s at %.0f × %.0f, page %d: %q has %.1f", name, size.W, size.H, page, text.S, text.Size)
					}
				}
			}
		}
	}
}
