package facilitator

import (
	"strconv"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// veil lies over answers that nobody has read yet while the room may see this window: a vote may
// be closed there, and what somebody wrote of a colleague would be in everybody's sight at once.
type veil struct {
	b       *bench
	n       int // answers under it
	said    *controls.Text
	lift    *controls.Button
	content *fyne.Container
}

func newVeil(b *bench) *veil {
	v := &veil{b: b, said: controls.NewText("", controls.Style{Role: figure.Ink2, Fit: controls.Wrap})}
	v.lift = controls.NewButton(controls.Plain, b.t("reading.unveil"), func() {
		b.Unseen()
		b.redraw()
	})
	v.lift.KeyFirst = b.key(keys.Button)
	v.content = controls.Free(fyne.NewSize(0, 0), v.place, v.said, v.lift)
	return v
}

func (v *veil) object() fyne.CanvasObject { return v.content }
func (v *veil) name() string              { return v.b.t("work.reading", "n", strconv.Itoa(v.n)) }
func (v *veil) save()                     {}
func (v *veil) least() float32            { return 120 }

func (v *veil) height(w float32) float32 { return v.said.HeightFor(w) + theme.S12 + theme.Control }

func (v *veil) place(s fyne.Size) {
	h := v.said.HeightFor(s.Width)
	controls.Place(v.said, 0, 0, s.Width, h)
	controls.Place(v.lift, 0, h+theme.S12, min(s.Width, v.lift.MinSize().Width), theme.Control)
}

func (v *veil) draw(st workshop.State) {
	v.n = len(workshop.UnreadOf(st, st.Now().ID))
	v.said.SetText(v.b.t("reading.veiled", "n", strconv.Itoa(v.n)))
	v.content.Refresh()
}

// veiled reports whether there is anything under it.
func (b *bench) veiled(st workshop.State) bool {
	return b.Seen != nil && b.Seen() && len(workshop.UnreadOf(st, st.Now().ID)) > 0
}
