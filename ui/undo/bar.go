// Package undo is the line that says what was just done, with a button that takes it
// back: for ten seconds, in the column where it happened. Ctrl+Z takes back what is
// longer ago.
package undo

import (
	"image/color"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Height is that of the line.
const Height float32 = 48

// stays is for how long the line stands.
const stays = 10 * time.Second

// Deps are what the line needs.
type Deps struct {
	Words    Words
	Name     func(workshop.State, workshop.Step) string // of a step, in the facilitator's language
	Do       func(func(*workshop.Session) error)
	KeyFirst func(*fyne.KeyEvent) bool // sees keys before the button does
	Now      func() time.Time          // nil = time.Now
	Changed  func()                    // the line has come or gone: what is around it is laid out anew
}

// Bar is the line. It is hidden while there is nothing to say.
type Bar struct {
	Content *fyne.Container

	d          Deps
	words, key *canvas.Text
	ground     *canvas.Rectangle
	track, run *canvas.Rectangle
	button     *link
	done       workshop.Done            // what it is about
	gone       int                      // number of the deed that the button was pressed for, or that had its time
	full       func(text string) string // the sentence, with the words that it is about
}

// New makes the line; Draw fills it.
func New(d Deps) *Bar {
	if d.Now == nil {
		d.Now = time.Now
	}
	b := &Bar{d: d}
	// It is dark in both palettes, as it is drawn.
	tone := func(r figure.Role) color.Color { return theme.Dark().Color(r) }
	text := func(r figure.Role, size float32) *canvas.Text {
		t := canvas.NewText("", tone(r))
		t.TextSize = size
		return t
	}
	b.words, b.key = text(figure.Ink, theme.Text), text(figure.Ink2, theme.Small)
	b.ground = canvas.NewRectangle(tone(figure.Card))
	b.ground.CornerRadius, b.ground.StrokeColor, b.ground.StrokeWidth = theme.Corner, tone(figure.Edge), 1
	b.track, b.run = canvas.NewRectangle(tone(figure.Rule)), canvas.NewRectangle(tone(figure.Ink2))
	b.button = newLink(b.press)
	b.button.KeyFirst = d.KeyFirst
	b.Content = controls.Free(fyne.NewSize(0, Height), b.place, b.ground, b.words, b.key, b.track, b.run, b.button)
	b.Content.Hide()
	return b
}

// Draw takes up a state.
func (b *Bar) Draw(st workshop.State) {
	done, ok := b.offers(st)
	if ok {
		b.done, b.full = done, func(text string) string {
			done.Text = text
			return b.sentence(st, done)
		}
		word, key := "undo", "key_undo"
		if done.Again {
			word, key = "redo", "key_redo"
		}
		b.button.SetText(b.d.Words.T("undo." + word))
		b.key.Text = b.d.Words.T("undo." + key)
	}
	b.show(ok)
}

// Tick has the line under it run on; at its end it goes, but never from under the focus.
func (b *Bar) Tick(st workshop.State) {
	if !b.Content.Visible() {
		return
	}
	if _, ok := b.offers(st); !ok && !b.button.Focused {
		b.show(false)
		return
	}
	b.Content.Refresh()
}

// offers is what can be taken back now, or done again, and is worth a line: it was done a
// moment ago, and something was lost by it.
func (b *Bar) offers(st workshop.State) (workshop.Done, bool) {
	var done workshop.Done
	for _, d := range []*workshop.Done{st.Undo, st.Redo} {
		if d != nil && d.N > done.N {
			done = *d
		}
	}
	young := b.d.Now().Sub(done.At) < stays || b.button.Focused && b.Content.Visible()
	return done, done.N > b.gone && (done.Loses || done.Again) && young
}

func (b *Bar) show(on bool) {
	if on {
		b.Content.Refresh()
	}
	if on != b.Content.Visible() {
		if b.Content.Hidden = !on; !on {
			b.gone = b.done.N
		}
		b.d.Changed()
	}
}

// press takes back, or does again. The line goes at once: the disk may take its time.
func (b *Bar) press() {
	again := b.done.Again
	b.show(false)
	b.d.Do(func(s *workshop.Session) error {
		if again {
			return s.Redo()
		}
		return s.Undo()
	})
}

// closeFrom is the width under which the words have the room of the key as well.
const closeFrom = 380

func (b *Bar) place(s fyne.Size) {
	const pad, line = 20, 2
	controls.Place(b.ground, 0, 0, s.Width, s.Height)
	bw := b.button.MinSize().Width
	controls.Place(b.button, s.Width-bw-pad+linkPad, 4, bw, s.Height-8)
	kw := theme.Extent(b.key)
	right := s.Width - pad - bw + linkPad - theme.S8
	if b.key.Hidden = s.Width < closeFrom; b.key.Hidden {
		kw.Width = -theme.S8
	}
	controls.Place(b.key, right-kw.Width, (s.Height-kw.Height)/2, kw.Width, kw.Height)
	room := right - kw.Width - theme.S16 - pad
	b.words.Text = ""
	if b.full != nil {
		b.words.TextSize = theme.Text
		if theme.Width(b.full(b.done.Text), theme.Text, fyne.TextStyle{}) > room {
			b.words.TextSize = theme.Small // before it is cut
		}
		b.words.Text = shorten(b.full, b.done.Text, b.words.TextSize, room)
	}
	h := theme.Extent(b.words).Height
	controls.Place(b.words, pad, (s.Height-h)/2, room, h)
	left := 1 - float32(b.d.Now().Sub(b.done.At))/float32(stays)
	width := s.Width - 2*pad
	controls.Place(b.track, pad, s.Height-7, width, line)
	controls.Place(b.run, pad, s.Height-7, width*min(max(left, 0), 1), line)
}

// shorten cuts the words in a sentence so that it fits a width in a size, or the sentence
// where it has none.
func shorten(sentence func(text string) string, text string, size, width float32) string {
	fits := func(s string) bool { return theme.Width(s, size, fyne.TextStyle{}) <= width }
	full := sentence(text)
	for n := workshop.Letters(text) - 1; n > 0 && !fits(full); n-- {
		full = sentence(strings.TrimSpace(workshop.FirstLetters(text, n)) + "…")
	}
	if fits(full) {
		return full
	}
	signs := []rune(full)
	for len(signs) > 0 && !fits(string(signs)+"…") {
		signs = signs[:len(signs)-1]
	}
	return string(signs) + "…"
}
