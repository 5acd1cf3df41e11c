package pages

import (
	"strconv"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/promise"
)

// learners are the rows of the page, by their keys in the translations: from
// who can learn least to who can learn all.
var learners = []string{"program", "few", "wifi", "place", "file", "phones", "copy", "every", "false_wifi", "other", "cards", "words", "same"}

// minimums are the numbers of answers from which something is shown.
func minimums() []string {
	return []string{
		"usual", strconv.Itoa(workshop.UsualShow), "least", strconv.Itoa(workshop.LeastShow), "most", strconv.Itoa(workshop.UsualShow - 1),
		"part", strconv.Itoa(workshop.MinView),
	}
}

// Secrecy is the page that tells who can learn what of a vote, before there is any. It
// promises what the ballot box keeps, and names what it does not defend against.
func Secrecy(w Words, back func()) *Page { return secrecy(w, nil, back) }

// SecrecyOf is the page for a workshop: it also tells where its numbers may go, and can let
// them go less far. Once people have voted that cannot be taken back.
func SecrecyOf(w Words, st workshop.State, narrow func(workshop.Share), back func()) *Page {
	p := secrecy(w, []string{promise.See(st.Info, w.T)}, back)
	hint := "pages.secrecy.narrow_hint"
	if workshop.Told(st) {
		hint = "pages.secrecy.narrow_told"
	}
	for _, s := range workshop.Shares() {
		if s == st.Info.Sharing() {
			break
		}
		p.Choices = append(p.Choices, Choice{
			Text: w.T("pages.secrecy.narrow_" + s.Key()), Hint: w.T(hint), Icon: controls.IconLock, Do: func() { narrow(s) },
		})
	}
	p.Wide = len(p.Choices) == 0
	return p
}

// secrecy has rows of its own first.
func secrecy(w Words, first []string, back func()) *Page {
	p := &Page{Title: w.T("pages.secrecy.title"), Lead: w.T("pages.secrecy.lead"), Back: w.T("pages.back"), OnBack: back, Wide: true}
	said := first
	for _, id := range learners {
		// "Somebody who opens the file | sealed records": who, a bar, what.
		said = append(said, w.T("pages.secrecy."+id, minimums()...))
	}
	rows := pairsOf(said)
	rows.sole = true
	p.Body = controls.Free(fyne.NewSize(0, 0), func(s fyne.Size) { rows.place(0, 0, s.Width, s.Height) }, rows.pane)
	return p
}
