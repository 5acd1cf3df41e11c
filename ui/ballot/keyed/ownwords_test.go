package keyed

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/ballot/ballottest"
	"github.com/upturn-workshop/upturn/workshop"
)

func slips() ballottest.Settings {
	return ballottest.Settings{Step: "B1", Order: []string{}, Asks: workshop.Words, Way: workshop.Paper}
}

// types types letters, each of which goes down as a key, too.
func (r room) types(p *Paper, text string) {
	for _, sign := range text {
		ballottest.Paint(p.stage)
		ev := &fyne.KeyEvent{Name: fyne.KeyName(strings.ToUpper(string(sign)))}
		if sign == ' ' {
			ev.Name = fyne.KeySpace
		}
		p.stage.KeyDown(ev)
		p.stage.TypedKey(ev)
		p.stage.TypedRune(sign)
		p.stage.KeyUp(ev)
	}
}

// Slips are typed in as they are written, also where a letter means something elsewhere in this
// window; a slip on which nothing stands is one as well.
func TestSlipsWithWordsAreKeyedIn(t *testing.T) {
	r := newRoom(t, slips())
	p, _ := r.paper(t)
	for _, text := range []string{"Look 1 L", "Very 2 V", "0 money", "x X", "hélas"} {
		r.types(p, text)
		ballottest.Press(p.stage, "down")
		r.types(p, "again "+text)
		ballottest.Press(p.stage, "enter")
	}
	ballottest.Press(p.stage, "enter") // nothing stands there yet
	if r.Casts != 5 || p.entry.Warning() == "" {
		t.Fatalf("%d ballots, %q", r.Casts, p.entry.Warning())
	}
	for i, hit := range p.stage.View().Hits {
		if i == 3 { // behind the three lines
			hit.Do()
		}
	}
	ballottest.Press(p.stage, "enter")
	if r.Casts != 6 {
		t.Fatalf("the empty slip was not taken: %q", p.entry.Warning())
	}
	if err := r.Session.CloseRound(); err != nil {
		t.Fatal(err)
	}
	st := r.Session.State()
	if c := st.Rounds[0].Tally.Counts[0]; c.Answers() != 5 || c.CantSay != 1 || len(st.Unread) != 10 {
		t.Errorf("%+v, %d answers", c, len(st.Unread))
	}
}
