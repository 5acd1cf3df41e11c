package ui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/script"
)

// One press shows all hard moments at any step, before and during a vote, in a rehearsal
// too; one more what helps in each of them; Escape leads back and nothing has moved.
func TestHardMomentsAreOnePressAway(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		d := atDesk(t, lang, desktopSize, deskFiles{})
		d.workshop("", func(i *workshop.Info) { i.Rehearsal = lang == "fi" })
		list := script.Moments(d.p.Pack(), lang)
		all := func(where string) {
			t.Helper()
			before := d.p.lead.st.Pos
			d.press(fyne.KeyH)
			said := words(d.top())
			for _, m := range list {
				if !slices.Contains(said, m.What) {
					t.Errorf("%s %s: %q is not in the list", lang, where, m.What)
				}
			}
			d.press(fyne.KeyEscape)
			if d.where() != "lead" || d.p.lead.st.Pos != before {
				t.Errorf("%s %s: Escape leads to %s, from %+v to %+v", lang, where, d.where(), before, d.p.lead.st.Pos)
			}
		}
		for i, step := range d.p.lead.st.Agenda {
			d.run(func(s *workshop.Session) error { return s.Jump(i) })
			all(step.ID)
		}
		d.jump("A2")
		d.run(func(s *workshop.Session) error { return s.Open(workshop.Paper) })
		all("in a vote")

		d.choose("facilitator.moments")
		opened := func(m script.Moment) {
			t.Helper()
			said := strings.Join(words(d.top()), " ")
			if m.Do == "" || m.Say == "" || !strings.Contains(said, m.Do) || !strings.Contains(said, m.Say) {
				t.Errorf("%s: %q does not open: %s", lang, m.What, said)
			}
		}
		for i, m := range list {
			if i > 0 {
				d.press(fyne.KeyDown)
			}
			opened(m)
		}
		d.find(list[4].What)
		d.press(fyne.KeyReturn)
		opened(list[4])
		d.press(fyne.KeyUp)
		opened(list[3])
	}
}
