package pages

import (
	"strings"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// keyRows are the rows of the page, by their keys in the translations.
var keyRows = []string{"next", "back", "blank", "freeze", "dark", "show", "swap", "full", "clock", "plan", "screens", "who", "moments", "rows", "tab", "press", "undo", "escape", "help"}

// Keys is the page that tells what the keys do.
func Keys(w Words, back func()) *Page {
	p := &Page{Title: w.T("pages.keys.title"), Back: w.T("pages.back"), OnBack: back, Wide: true}
	var rows []fyne.CanvasObject
	for _, id := range keyRows {
		// "Page Down, Space | go on": the key, a bar, what it does.
		key, what, _ := strings.Cut(w.T("pages.keys."+id), "|")
		rows = append(rows,
			controls.NewText(strings.TrimSpace(key), controls.Style{Size: theme.Text, Bold: true, Fit: controls.Wrap}),
			controls.NewText(strings.TrimSpace(what), controls.Style{Size: theme.Text, Role: figure.Ink2, Fit: controls.Wrap}))
	}
	p.Body = controls.Free(fyne.NewSize(0, 0), func(s fyne.Size) { placeRows(rows, s) }, rows...)
	return p
}

// placeRows writes pairs in two columns of the page.
func placeRows(pairs []fyne.CanvasObject, s fyne.Size) {
	const gap, keyShare = theme.S40, 0.38
	half := (len(pairs)/2 + 1) / 2
	width := (s.Width - gap) / 2
	x, y := float32(0), float32(0)
	for i := 0; i < len(pairs); i += 2 {
		if i/2 == half {
			x, y = width+gap, 0
		}
		y += placePair(pairs[i], pairs[i+1], x, y, width, width*keyShare, theme.S12) + theme.S8
	}
}

// placePair writes two texts beside each other, the second from share on, and
// gives the height of the higher one.
func placePair(first, second fyne.CanvasObject, x, y, width, share, gap float32) float32 {
	a, b := first.(*controls.Text), second.(*controls.Text)
	h := max(a.HeightFor(share-gap), b.HeightFor(width-share))
	controls.Place(a, x, y, share-gap, h)
	controls.Place(b, x+share, y, width-share, h)
	return h
}
