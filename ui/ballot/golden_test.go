package ballot

import (
	"slices"
	"strconv"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/ballot/ballottest"
	"github.com/upturn-workshop/upturn/ui/ballot/stage"
	"github.com/upturn-workshop/upturn/workshop"
)

// Every kind of page looks as before, covered and uncovered.
func TestPagesLookAsBefore(t *testing.T) {
	d := &ballottest.Diary{}
	for _, set := range ballottest.EveryKindOfPage() {
		d.Begin(set.Called("booth"))
		walkThrough(t, d, set, false)
		d.Begin(set.Called("blind"))
		walkThrough(t, d, set, true)
	}
	for _, lang := range []string{"en", "fi"} {
		darkPages(t, d, lang, stage.RefH)
	}
	darkPages(t, d, "en", stage.RefH+200)
	d.Compare(t)
}

// people are more than stand on a page of names, one of them with a long name.
func people() []string {
	names := []string{"Aino", "Bartholomäus Freiherr von und zu Hohenstein-Wittelsbach the Younger", ""}
	for i := range 30 {
		names = append(names, "Person of the list "+strconv.Itoa(i))
	}
	return names
}

// darkPages notes what is between two ballots, and what may come in between.
func darkPages(t *testing.T, d *ballottest.Diary, lang string, high float32) {
	set := ballottest.Settings{Step: "B1", Lang: lang, People: 33, Names: people()}
	d.Begin(set.Called("dark"))
	r := newRoom(t, set)
	deps := r.deps()
	deps.Second = inLang{r, map[string]string{"en": "fi", "fi": "en"}[lang]}
	b := r.boothOf(t, deps)
	b.stage.Resize(fyne.NewSize(stage.RefW, high))
	note := func(page string, keys ...string) {
		ballottest.Press(b.stage, keys...)
		d.Note(page, b.stage)
	}
	note("first")
	b.hold(true)
	note("held")
	b.hold(false)
	b.choose()
	note("names")
	ballottest.Tap(b.stage, len(b.stage.View().Hits)-1)
	note("more names")
	note("called", "esc")
	note("cleared", "enter", "5", "esc")
	ballottest.Press(b.stage, "enter", "5", "enter")
	r.Pass(idleAfter + 3*time.Second)
	note("warning")
	r.Hold = true
	note("sending", "1", "enter")
	r.Deliver()
	note("recorded")
	r.Pass(recordedFor)
	note("thanks")
	r.Hold = false
	for _, code := range []workshop.Code{workshop.EFull, workshop.EUnsure} {
		r.Store.Fail = workshop.Errorf(code, nil)
		note("failed", "enter", "5", "enter", "enter")
		r.Store.Fail = nil
		ballottest.Press(b.stage, "esc")
	}
	for {
		round := r.Round()
		seat := slices.Index(round.Used, false)
		if seat < 0 {
			break
		}
		if err := r.Session.Cast(seat, workshop.Ballot{3}); err != nil {
			t.Fatal(err)
		}
	}
	note("all in")
	if err := r.Session.Void(); err != nil {
		t.Fatal(err)
	}
	note("no vote")
}

func walkThrough(t *testing.T, d *ballottest.Diary, set ballottest.Settings, blind bool) {
	r := newRoom(t, set)
	b := r.booth(t)
	b.Blind = blind
	d.Note("curtain", b.stage)
	ballottest.Press(b.stage, "enter")
	for !b.visit.Review() {
		d.Note("empty", b.stage)
		ballottest.Press(b.stage, "enter")
		d.Note("missing", b.stage)
		for _, k := range ballottest.Answers() {
			ballottest.Press(b.stage, k)
			d.Note(k, b.stage)
		}
		ballottest.Press(b.stage, "2", "3", "1")
		d.Note("answered", b.stage)
		switch {
		case r.ranks():
			ballottest.Press(b.stage, "4", "5")
		case r.shares() && blind:
			ballottest.Press(b.stage, "space")
		case r.shares():
			ballottest.Press(b.stage, "9", "down", "1")
			d.Note("all given", b.stage)
		}
		at := b.visit.At()
		if ballottest.Press(b.stage, "enter"); b.visit.At() == at {
			t.Fatalf("%s is stuck on page %d", set.Called("it"), at)
		}
	}
	d.Note("review", b.stage)
}
