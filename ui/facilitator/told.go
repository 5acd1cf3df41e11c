package facilitator

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// told is what the facilitator reads about the row of the picture that pointer or
// keys ask for: its exact numbers, in a card right under the picture. The room
// does not see it.
type told struct {
	card    *controls.Panel
	text    *controls.Text
	content *fyne.Container
}

func newTold() *told {
	t := &told{
		card: controls.NewCard(figure.Edge),
		text: controls.NewText("", controls.Style{Size: theme.Small, Fit: controls.Wrap}),
	}
	t.content = controls.Free(fyne.NewSize(0, 0), t.place, t.card, t.text)
	t.content.Hide()
	return t
}

func (t *told) set(text string) {
	if text == "" {
		t.content.Hide()
		return
	}
	t.text.SetText(text)
	t.content.Show()
	t.content.Resize(fyne.NewSize(t.content.Size().Width, t.height(t.content.Size().Width)))
	t.content.Refresh()
}

func (t *told) height(w float32) float32 { return t.text.HeightFor(w-theme.S24) + theme.S16 }

func (t *told) place(size fyne.Size) {
	controls.Place(t.card, 0, 0, size.Width, size.Height)
	controls.Place(t.text, theme.S12, theme.S8, size.Width-theme.S24, size.Height-theme.S16)
}
