package keyed

import (
	"slices"
	"testing"

	"github.com/upturn-workshop/upturn/ui/ballot/ballottest"
	"github.com/upturn-workshop/upturn/workshop"
)

// Every kind of page looks as before: paper in sight and covered, and cards.
func TestPagesLookAsBefore(t *testing.T) {
	d := &ballottest.Diary{}
	for _, set := range ballottest.EveryKindOfPage() {
		d.Begin(set.Called("paper"))
		keyIn(t, d, set, nil)
		d.Begin(set.Called("covered"))
		keyIn(t, d, set, &sight{shared: true})
		d.Begin(set.Called("cards"))
		countCards(t, d, set)
	}
	for _, set := range ballottest.WordyPages("fi") {
		d.Begin(set.Called("keyed"))
		set.Way = workshop.Paper
		r := newRoom(t, set)
		p, _ := r.paperOf(t, r.deps())
		d.Note("paper", p.stage)
		set.Way = workshop.Cards
		c, _ := newRoom(t, set).cards(t)
		d.Note("cards", c.stage)
	}
	d.Compare(t)
}

func keyIn(t *testing.T, d *ballottest.Diary, set ballottest.Settings, cover *sight) {
	set.Way = workshop.Paper
	r := newRoom(t, set)
	deps := r.deps()
	if cover != nil {
		deps.Cover = cover
	}
	p, _ := r.paperOf(t, deps)
	d.Note("empty", p.stage)
	for _, k := range append(slices.Clone(ballottest.Answers()), "9", "2", "back", "x", "enter") {
		ballottest.Press(p.stage, k)
		d.Note(k, p.stage)
	}
}

func countCards(t *testing.T, d *ballottest.Diary, set ballottest.Settings) {
	set.Way = workshop.Cards
	r := newRoom(t, set)
	c, _ := r.cards(t)
	d.Note("empty", c.stage)
	for c.sheet != nil && c.at < len(c.counts) {
		for _, k := range []string{"2", "down", "3", "enter", "down", "space", "enter"} {
			ballottest.Press(c.stage, k)
			d.Note(k, c.stage)
		}
	}
}
