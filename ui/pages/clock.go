package pages

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
)

// Rhythm is work that grows from one person to the whole room: alone, in pairs,
// in fours, all together.
var Rhythm = [...]time.Duration{time.Minute, 2 * time.Minute, 4 * time.Minute, 5 * time.Minute}

// Clock is the page to start a clock on the wall from.
func Clock(w Words, start func(parts ...time.Duration), back func()) *Page {
	p := &Page{Title: w.T("pages.clock.title"), Lead: w.T("pages.clock.lead"), Back: w.T("pages.back"), OnBack: back}
	p.Choices = []Choice{{
		Text: w.T("pages.clock.rhythm"), Hint: w.T("pages.clock.rhythm_hint"), Icon: controls.IconNext,
		Do: func() { start(Rhythm[:]...) },
	}}
	for _, c := range []struct {
		minutes int
		hint    string
	}{{1, "one"}, {3, "three"}, {5, "five"}, {10, "ten"}} {
		p.Choices = append(p.Choices, Choice{
			Text: w.T("pages.clock.minutes", "n", strconv.Itoa(c.minutes)), Hint: w.T("pages.clock." + c.hint), Icon: controls.IconPlay,
			Do: func() { start(time.Duration(c.minutes) * time.Minute) },
		})
	}
	p.Key = func(e *fyne.KeyEvent) bool {
		if n, err := strconv.Atoi(string(e.Name)); err == nil && n > 0 && n <= 9 {
			start(time.Duration(n) * time.Minute)
			return true
		}
		return false
	}
	return p
}
