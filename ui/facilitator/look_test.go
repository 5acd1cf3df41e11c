package facilitator

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/workshop"
)

// TestLook draws every stand of a workshop. With UPTURN_LOOK it keeps pictures.
func TestLook(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		t.Run(lang, func(t *testing.T) {
			r := newRoom(t, settings{lang: lang, size: fyne.NewSize(1366, 768)})
			n := 0
			r.visit(func(st workshop.State) {
				n++
				r.shot(fmt.Sprintf("%s-%03d-%s-%s-%d", lang, n, st.Now().ID, st.Pos.Phase, st.Pos.Page))
			})
		})
	}
}
