package parts

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Told is what the facilitator reads about the row of the picture that pointer or
// keys ask for: its exact numbers, in a card right under the picture. The room
// does not see it.
type Told struct {
	Content *fyne.Container

	card *controls.Panel
	text *controls.Text
}

// NewTold makes an empty one.
func NewTold() *Told {
	t := &Told{
		card: controls.NewCard(figure.Edge),
		text: controls.NewText("", controls.Style{Size: theme.Small, Fit: controls.Wrap}),
	}
	t.Content = controls.Free(fyne.NewSize(0, 0), t.place, t.card, t.text)
	t.Content.Hide()
	return t
}

// Text is what it says.
func (t *Told) Text() string { return t.text.Text() }

// Set says something; "" hides it.
func (t *Told) Set(text string) {
	if text == "" {
		t.Content.Hide()
		return
	}
	t.text.SetText(text)
	t.Content.Show()
	t.Content.Resize(fyne.NewSize(t.Content.Size().Width, t.Height(t.Content.Size().Width)))
	t.Content.Refresh()
}

// Height is what it takes in a width.
func (t *Told) Height(w float32) float32 { return t.text.HeightFor(w-theme.S24) + theme.S16 }

func (t *Told) place(size fyne.Size) {
	controls.Place(t.card, 0, 0, size.Width, size.Height)
	controls.Place(t.text, theme.S12, theme.S8, size.Width-theme.S24, size.Height-theme.S16)
}
