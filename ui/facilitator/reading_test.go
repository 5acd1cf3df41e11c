package facilitator

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/workshop"
)

// wrote has a room of twelve asked in secret what is in their way, and the vote closed.
func wrote(t *testing.T, lang string) *room {
	t.Helper()
	r := newRoom(t, settings{lang: lang})
	for i, a := range r.session.State().Agenda {
		if a.ID == "B5" {
			r.do(func(s *workshop.Session) error { return s.Jump(i) })
		}
	}
	if !r.win.extras.words.Visible() {
		t.Fatal("nothing offers to ask in secret")
	}
	r.win.extras.words.OnTapped()
	r.pump()
	r.do(func(s *workshop.Session) error { return s.Open(workshop.Paper) })
	for i := range 12 {
		text := []string{
			"Nobody may decide when the boss is away", "Two signatures for a ten-euro refund", "Ann from billing is a fool", "The price list changes and nobody tells us",
			"Three of us at the desk on a Monday, while the phone rings and a customer stands there waiting for somebody who could decide about it",
		}[i%5]
		b, _ := workshop.WriteWords([]string{text})
		r.do(func(s *workshop.Session) error { return s.CastFree(b) })
	}
	r.do(func(s *workshop.Session) error { return s.Next() })
	return r
}

// What people wrote is read here first: taken out, reworded, merged, and only then on the wall.
func TestAnswersAreReadBeforeTheRoomSeesThem(t *testing.T) {
	r := wrote(t, "en")
	read := r.win.body.reading
	if r.win.body.work != work(read) || len(read.items) != 12 {
		t.Fatalf("%d answers to read", len(read.items))
	}
	r.shot("reading-en")
	named := func() int {
		for i, it := range read.items {
			if strings.Contains(it.Text, "Ann") {
				return i
			}
		}
		return -1
	}
	read.choose(named())
	read.out.OnTapped()
	r.pump()
	read.choose(named())
	read.reword.OnTapped()
	if read.entry.Text != "" {
		t.Errorf("the field holds what is to go: %q", read.entry.Text)
	}
	read.entry.OnSubmitted("Billing does not call back")
	r.pump()
	same := ""
	for i, it := range read.items {
		if it.Text == "Nobody may decide when the boss is away" {
			if same = it.Text; len(read.chosen) < 2 {
				read.choose(i)
			}
		}
	}
	read.merge.OnTapped()
	r.pump()
	if n := len(read.items); n != 10 || named() >= 0 || same == "" {
		t.Fatalf("%d answers are left", n)
	}
	r.do(func(s *workshop.Session) error { return s.Next() })
	r.shot("reading-wall-en")
	st := r.session.State()
	if len(st.ItemsIn(workshop.ListObstacles)) != 10 || st.Pos.Phase != workshop.PhaseResult {
		t.Errorf("%d on the list, %s", len(st.ItemsIn(workshop.ListObstacles)), st.Pos.Phase)
	}
	if st.Undo != nil && st.Undo.Command == workshop.CommandEditItem {
		t.Error("what was reworded can be taken back")
	}
}

// The page in Finnish, for whoever changes it.
func TestPictureOfReading(t *testing.T) { wrote(t, "fi").shot("reading-fi") }

// Where the room may see this window, nothing of what people wrote is on it before the facilitator
// says that nobody else looks: neither the list nor the picture of what comes next has it.
func TestAnswersAreCoveredWhereTheRoomMaySeeThem(t *testing.T) {
	r := wrote(t, "en")
	insight := func() (n int) {
		for _, o := range test.LaidOutObjects(r.win.Content()) {
			if text, is := o.(*canvas.Text); is && strings.Contains(text.Text, "billing") {
				n++
			}
		}
		return n
	}
	if insight() == 0 {
		t.Fatal("nobody can read them at all")
	}
	seen := true
	r.win.b.Seen, r.win.b.Unseen = func() bool { return seen }, func() { seen = false }
	r.win.b.redraw()
	if n := insight(); n > 0 || r.win.body.work != work(r.win.body.veil) {
		t.Errorf("%d of them are in sight", n)
	}
	r.shot("reading-veiled-en")
	test.Tap(r.win.body.veil.lift)
	if insight() == 0 || r.win.body.work != work(r.win.body.reading) {
		t.Error("they stay covered")
	}
}
