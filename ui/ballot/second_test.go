package ballot

import (
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// inLang are the texts of another language.
type inLang struct {
	*room
	lang string
}

func (l inLang) T(key string, args ...string) string { return l.words.T(l.lang, key, args...) }

// In a mixed group everybody takes the ballot in the language that they read, and the
// curtain does not tell in which the last one did.
func TestAVoterChoosesTheLanguage(t *testing.T) {
	r := newRoom(t, settings{step: "A4", names: []string{"Aino", "Ben", "Cleo", "Dan", "Eve", "Finn"}})
	d := r.deps()
	d.Second = inLang{r, "fi"}
	b := NewBooth(d)
	win := show(t, b.Content(), refW, refH)
	draw := func(st workshop.State) {
		st.Info.Second = "fi"
		b.Draw(st)
	}
	draw(r.session.State())
	r.session.Subscribe(func(st workshop.State, _ workshop.Event) { draw(st) })
	fits(t, win, b.stage, 48)
	curtain := everything(b.stage)
	says := func(s string) bool { return strings.Contains(everything(b.stage), s) }
	if !says("It is my turn") || !says("Minun vuoroni") {
		t.Fatal("the curtain does not offer both languages")
	}
	press(b.stage, "tab", "tab", "enter")
	if b.visit == nil || !says("Johtaja valvoo") || says("A leader sees") || !says("Seuraava") {
		t.Fatalf("not a ballot in Finnish: %s", everything(b.stage))
	}
	b.Wipe()
	b.cleared = false
	b.stage.redraw()
	if everything(b.stage) != curtain {
		t.Error("the curtain tells that somebody read Finnish")
	}
	press(b.stage, "enter")
	if !says("A leader sees") || says("Johtaja valvoo") {
		t.Error("the next ballot is not in the language of the group")
	}
}
