package pages

import "github.com/upturn-workshop/upturn/ui/controls"

// Seen asks whether the room sees the screen that the page is on. The focus is on the
// wall: Enter pressed too soon, and Escape, show nobody anything.
func Seen(w Words, seen, private func()) *Page {
	return &Page{
		Title: w.T("pages.seen.title"), Lead: w.T("pages.seen.lead"), Back: w.T("pages.seen.yes"), OnBack: seen,
		Choices: []Choice{{Text: w.T("pages.seen.no"), Hint: w.T("pages.seen.no_hint"), Icon: controls.IconMonitor, Do: private}},
	}
}
