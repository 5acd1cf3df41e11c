package pages

import (
	"strings"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Talk is the page on which a talk that nobody planned is put into the plan:
// what it is about, Enter.
type Talk struct {
	*Page
	about                    *controls.Entry
	minutes                  *controls.Stepper
	put                      *controls.Button
	fault                    *controls.Text
	aboutLabel, minutesLabel *controls.Text
	body                     *fyne.Container
	words                    Words
	send                     func(workshop.Talk)
	focus                    func(fyne.Focusable)
}

// Minutes of a talk on the spot, to begin with and at most.
const (
	talkMinutes = 10
	talkMost    = 90
)

// NewTalk makes the page, with what was begun before. send takes what was typed; focus
// moves the cursor.
func NewTalk(w Words, begun workshop.Talk, send func(workshop.Talk), focus func(fyne.Focusable), back func()) *Talk {
	t := &Talk{words: w, send: send, focus: focus}
	label := func(key string) *controls.Text {
		return controls.NewText(w.T("pages.talk."+key), controls.Style{Size: theme.Small, Bold: true, Role: figure.Ink3})
	}
	t.aboutLabel, t.minutesLabel = label("about"), label("minutes")
	t.about = controls.NewEntry(begun.Title, func(string) { t.fault.SetText("") })
	t.about.CursorColumn = len([]rune(begun.Title))
	t.about.OnSubmitted = func(string) { t.submit() }
	t.minutes = controls.NewStepper(1, talkMost, max(begun.Minutes, 1), nil)
	if begun.Minutes == 0 {
		t.minutes.SetValue(talkMinutes)
	}
	t.put = controls.NewButton(controls.Main, w.T("pages.talk.put"), t.submit)
	t.fault = controls.NewText("", controls.Style{Bold: true, Fit: controls.Wrap})
	escape := func(e *fyne.KeyEvent) bool {
		if e.Name == fyne.KeyEscape {
			back()
		}
		return e.Name == fyne.KeyEscape
	}
	t.about.KeyFirst, t.put.KeyFirst = escape, escape
	t.minutes.KeyFirst = func(e *fyne.KeyEvent) bool {
		if e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter {
			t.submit()
			return true
		}
		return escape(e)
	}
	t.body = controls.Free(fyne.NewSize(0, 0), t.placeBody, t.aboutLabel, t.about, t.minutesLabel, t.minutes, t.put, t.fault)
	t.Page = &Page{
		Title: w.T("pages.talk.title"), Lead: w.T("pages.talk.lead"), Body: t.body, Wide: true, Calm: true,
		Back: w.T("pages.talk.back"), OnBack: back,
	}
	return t
}

// Talk is what stands on the page.
func (t *Talk) Talk() workshop.Talk {
	return workshop.Talk{Title: t.about.Text, Minutes: t.minutes.Value()}
}

// Field is where what it is about is typed.
func (t *Talk) Field() fyne.Focusable { return t.about }

func (t *Talk) submit() {
	if strings.TrimSpace(t.about.Text) == "" {
		t.fault.SetText(t.words.T("pages.talk.empty"))
		t.body.Refresh()
		t.focus(t.about)
		return
	}
	t.send(t.Talk())
}

func (t *Talk) placeBody(s fyne.Size) {
	w := min(s.Width, soleWidth)
	y := controls.PlaceText(t.aboutLabel, 0, 16, w) + theme.S8
	h := max(theme.Control, t.about.MinSize().Height)
	controls.Place(t.about, 0, y, w, h)
	y = controls.PlaceText(t.minutesLabel, 0, y+h+theme.S32, w) + theme.S8
	controls.Place(t.minutes, 0, y, t.minutes.MinSize().Width, theme.Control)
	y += theme.Control + theme.S32
	controls.Place(t.put, 0, y, t.put.MinSize().Width, 52)
	controls.Place(t.fault, 0, y+52+theme.S16, w, t.fault.HeightFor(w))
}
