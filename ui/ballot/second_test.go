package ballot

import (
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/ui/ballot/ballottest"
	"github.com/upturn-workshop/upturn/ui/ballot/stage"
	"github.com/upturn-workshop/upturn/workshop"
)

// inLang are the texts of another language.
type inLang struct {
	room
	lang string
}

func (l inLang) T(key string, args ...string) string { return l.Catalog.T(l.lang, key, args...) }

// In a mixed group everybody takes the ballot in the language that they read, and the
// curtain does not tell in which the last one did.
func TestAVoterChoosesTheLanguage(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "A4", Names: []string{"Aino", "Ben", "Cleo", "Dan", "Eve", "Finn"}})
	d := r.deps()
	d.Second = inLang{r, "fi"}
	b := NewBooth(d)
	win := ballottest.Show(t, b.Content(), stage.RefW, stage.RefH)
	draw := func(st workshop.State) {
		st.Info.Second = "fi"
		b.Draw(st)
	}
	draw(r.Session.State())
	r.Session.Subscribe(func(st workshop.State, _ workshop.Event) { draw(st) })
	ballottest.Fits(t, win, b.stage, 48)
	curtain := ballottest.Everything(b.stage)
	says := func(s string) bool { return strings.Contains(ballottest.Everything(b.stage), s) }
	if !says("It’s my turn") || !says("Minun vuoroni") || !says("Seuraavana: Aino") ||
		!says("Äänestäneitä: 0/6") || !says(r.Catalog.T("fi", "ballot.lock")) || !says(r.Catalog.T("fi", "ballot.other")) {
		t.Fatal("the curtain does not offer both languages")
	}
	ballottest.Press(b.stage, "tab", "tab", "enter")
	if b.visit == nil || !says("Varmistamme laadun") || says("We secure quality") || !says("Seuraava") {
		t.Fatalf("not a ballot in Finnish: %s", ballottest.Everything(b.stage))
	}
	b.Wipe()
	b.cleared = false
	b.stage.Redraw()
	if ballottest.Everything(b.stage) != curtain {
		t.Error("the curtain tells that somebody read Finnish")
	}
	ballottest.Press(b.stage, "enter")
	if !says("We secure quality") || says("Varmistamme laadun") {
		t.Error("the next ballot is not in the language of the group")
	}
}
