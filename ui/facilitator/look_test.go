package facilitator

import (
	"fmt"
	"os"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/workshop"
)

// TestLook keeps pictures of the window in the folder that UPTURN_SHOTS names:
// every stand of a workshop, and what stands only for a moment.
func TestLook(t *testing.T) {
	if os.Getenv("UPTURN_SHOTS") == "" {
		t.Skip("UPTURN_SHOTS names no folder for the pictures")
	}
	for _, lang := range []string{"en", "fi"} {
		for _, size := range []fyne.Size{{Width: 1280, Height: 720}, {Width: 1366, Height: 768}, {Width: 1920, Height: 1080}} {
			r := newRoom(t, settings{lang: lang, size: size, rehearsal: size.Width == 1280})
			n := 0
			r.visit(func(st workshop.State) {
				n++
				r.shot(fmt.Sprintf("%s-%v-%03d-%s-%s-%d", lang, size.Width, n, st.Now().ID, st.Pos.Phase, st.Pos.Page))
			})
			r = newRoom(t, settings{lang: lang, size: size})
			r.jump("C2")
			r.press(fyne.KeyPageDown)
			r.vote(7)
			r.press(fyne.KeyPageDown)
			r.shot(fmt.Sprintf("%s-%v-open-behind", lang, size.Width))
			r.press(fyne.KeyPageDown)
			r.shot(fmt.Sprintf("%s-%v-question", lang, size.Width))
		}
	}
}
