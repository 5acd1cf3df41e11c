package home

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/followup"
)

// What is said on the page is what is begun: Enter begins, and nobody can come in no number.
// Whoever only begins has counted nobody.
func TestAFollowUpIsPlanned(t *testing.T) {
	start(t)
	held := time.Date(2026, 11, 3, 9, 0, 0, 0, time.UTC)
	was := workshop.State{Info: workshop.Info{Group: "Team", When: held, People: 12, Lang: "en"}, Rounds: []workshop.Round{{Cast: 12, Tally: &workshop.Tally{Cast: 12}}}}
	for _, lang := range []string{"en", "fi"} {
		t.Run(lang, func(t *testing.T) {
			var begun []followup.Plan
			back := 0
			p := NewFollow(FollowDeps{
				Words: catalog(t, lang), Was: was, Now: held.AddDate(0, 0, 1),
				OnBegin: func(plan followup.Plan) { begun = append(begun, plan) }, OnCancel: func() { back++ },
			})
			w := window(t, p.Content(), 1366, 768)
			shot(t, w, "follow-"+lang)
			p.Focus(w.Canvas())
			p.begin.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			p.answered.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
			p.fresh.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
			p.fresh.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
			p.day.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
			p.minutes.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
			p.submit()
			if len(begun) != 2 {
				t.Fatalf("begun %v", begun)
			}
			if b := begun[0]; b.People != 12 || b.New != 0 || b.Gone != 0 || b.Counted || b.Minutes != followup.Short || b.Day.Format(time.DateOnly) != "2026-12-03" {
				t.Errorf("%+v", b)
			}
			if b := begun[1]; b.People != 13 || b.New != 2 || b.Gone != 1 || !b.Counted || b.Minutes != followup.Long || b.Day.Format(time.DateOnly) != "2027-01-04" {
				t.Errorf("%+v", b)
			}
			if p.Escape(); back != 1 {
				t.Errorf("back %d", back)
			}
		})
	}
}
