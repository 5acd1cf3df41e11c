package ui

import (
	"testing"

	"github.com/upturn-workshop/upturn/ui/layers"
	"github.com/upturn-workshop/upturn/workshop"
)

// The wall does not go dark before a room by a slip: a workshop that is under way asks first,
// and one that has not begun or is at its end does not.
func TestQuittingAsksInAWorkshopThatIsUnderWay(t *testing.T) {
	for _, tc := range []struct {
		name string
		at   func(*workshop.State)
		want string
	}{
		{"under way", func(*workshop.State) {}, "app.quit_workshop"},
		{"at its end", func(st *workshop.State) { st.Pos.Step = len(st.Agenda) - 1 }, ""},
		{"before a vote after the closing", func(st *workshop.State) {
			st.Agenda = st.Agenda[:st.Pos.Step+1]
		}, "app.quit_workshop"},
		{"after that vote", func(st *workshop.State) {
			st.Agenda, st.Pos.Phase = st.Agenda[:st.Pos.Step+1], workshop.PhaseResult
		}, ""},
		{"a rehearsal", func(st *workshop.State) { st.Info.Rehearsal = true }, ""},
		{"looked back into", func(st *workshop.State) { st.ReadOnly = true }, ""},
	} {
		d := atDesk(t, "en", desktopSize, deskFiles{})
		d.workshop("A2")
		tc.at(&d.p.lead.st)
		if got := d.p.goesOn(); got != tc.want {
			t.Errorf("%s: asks %q, want %q", tc.name, got, tc.want)
		}
		if tc.want == "" {
			continue
		}
		d.p.quit()
		if _, asks := layers.Find[*notice](d.p.layers); !asks || !d.says(tc.want) || d.p.lead == nil {
			t.Errorf("%s: %q", tc.name, words(d.top()))
		}
	}
}
