package facilitator

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// Where all cuts together do not win back what is lost, the page of the plan says how much
// stays lost.
func TestTooLateForCuts(t *testing.T) {
	for lang, says := range map[string]string{"en": "Even with every cut, which saves ", "fi": "Vaikka kaikki lyhennetään ("} {
		t.Run(lang, func(t *testing.T) {
			r := newRoom(t, settings{lang: lang})
			start, saves := r.now, r.session.State().Savings()
			for late, missing := range map[int]bool{0: false, saves: false, saves + 1: true} {
				r.now = start.Add(time.Duration(late) * time.Minute)
				r.win.Draw(r.session.State(), workshop.Event{Kind: workshop.EventClock})
				got := r.win.HowTimeGoes()
				if strings.Contains(got, says+strconv.Itoa(saves)+" min") != missing || strings.HasSuffix(got, " ") {
					t.Errorf("%d minutes late: %s", late, got)
				}
			}
		})
	}
}
