package keyed

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/ballot/ballottest"
	"github.com/upturn-workshop/upturn/ui/ballot/stage"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

func TestPanelsFit(t *testing.T) {
	for _, lang := range trial.Languages() {
		for _, set := range []ballottest.Settings{
			{Step: "A2", Length: workshop.Full, Way: workshop.Cards}, {Step: "B4", Length: workshop.Deep, Way: workshop.Cards},
			{Step: "B4", Length: workshop.Deep, Way: workshop.Paper}, {Step: "A4", Length: workshop.Full, Way: workshop.Paper},
			{Step: "C2", Length: workshop.Full, Way: workshop.Paper, People: 12, Leaders: 4}, {Step: "B6", Way: workshop.Paper}, {Step: "C6", Way: workshop.Paper},
			{Step: "A1", Way: workshop.Paper, Order: []string{}}, {Step: "A1", Way: workshop.Paper, Order: []string{}, Asks: workshop.Points},
			{Step: "A1", Way: workshop.Paper, Order: []string{}, Asks: workshop.Choice}, {Step: "A1", Way: workshop.Cards, Order: []string{}, Asks: workshop.Choice},
		} {
			for _, size := range []fyne.Size{{Width: 958, Height: 720}, {Width: 1366, Height: 768}} {
				set.Lang = lang
				if set.Step == "B6" {
					set.Items = ballottest.Obstacles(lang, 15)
				}
				if set.Order != nil {
					set.Order = ballottest.LongOrder[lang]
				}
				name := fmt.Sprintf("%s-%s%s-%s-%.0f", lang, set.Step, set.Asks, set.Way, size.Width)
				t.Run(name, func(t *testing.T) {
					r := newRoom(t, set)
					panel := func(s *stage.Stage, win fyne.Window, steps int, keys ...string) {
						win.Resize(size)
						for i := range steps {
							ballottest.Fits(t, win, s, 30)
							ballottest.Picture(t, win, fmt.Sprintf("panel-%s-%02d", name, i))
							ballottest.Press(s, keys...)
						}
					}
					if set.Way == workshop.Cards {
						c, win := r.cards(t)
						panel(c.stage, win, len(c.counts)+1, "1", "down", "space", "enter")
						return
					}
					p, win := r.paper(t)
					panel(p.stage, win, 3, "1")
				})
			}
		}
	}
}

// The places of a long slip end above the lines that tell what the keys do.
func TestALongSlipLeavesTheHintAlone(t *testing.T) {
	p, win := newRoom(t, ballottest.Settings{Lang: "fi", Step: "A4", Length: workshop.Full, Way: workshop.Paper}).paper(t)
	win.Resize(fyne.NewSize(1366, 768))
	v, n := p.stage.View(), 0
	for _, h := range v.Hits {
		if h.W != boxW {
			continue
		}
		n++
		if top := v.H - 98 - stage.Text*stage.Leading - stage.Text; h.Y+h.H > top {
			t.Errorf("a place ends at %v, the hint begins at %v", h.Y+h.H, top)
		}
	}
	if n != 16 {
		t.Errorf("%d places", n)
	}
}
