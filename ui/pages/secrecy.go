package pages

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// learners are the rows of the page, by their keys in the translations: from
// who can learn least to who can learn all.
var learners = []string{"program", "few", "file", "copy", "every", "other", "cards", "same"}

// minimums are the numbers of answers from which something is shown.
func minimums() []string {
	return []string{
		"usual", strconv.Itoa(workshop.UsualShow), "least", strconv.Itoa(workshop.LeastShow), "most", strconv.Itoa(workshop.UsualShow - 1),
		"part", strconv.Itoa(workshop.MinView),
	}
}

// Secrecy is the page that tells who can learn what of a vote. It promises what
// the ballot box keeps, and names what it does not defend against.
func Secrecy(w Words, back func()) *Page {
	p := &Page{Title: w.T("pages.secrecy.title"), Lead: w.T("pages.secrecy.lead"), Back: w.T("pages.back"), OnBack: back, Wide: true}
	var rows []fyne.CanvasObject
	for _, id := range learners {
		// "Somebody who opens the file | sealed records": who, a bar, what.
		who, what, _ := strings.Cut(w.T("pages.secrecy."+id, minimums()...), "|")
		rows = append(rows,
			controls.NewText(strings.TrimSpace(who), controls.Style{Size: theme.Text, Bold: true, Fit: controls.Wrap}),
			controls.NewText(strings.TrimSpace(what), controls.Style{Size: theme.Text, Role: figure.Ink2, Fit: controls.Wrap}))
	}
	p.Body = controls.Free(fyne.NewSize(0, 0), func(s fyne.Size) {
		const share, gap = 0.38, theme.S32
		y := float32(0)
		for i := 0; i < len(rows); i += 2 {
			y += placePair(rows[i], rows[i+1], 0, y, s.Width, s.Width*share, gap) + theme.S4
		}
	}, rows...)
	return p
}
