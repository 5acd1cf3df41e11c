package controls

import (
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/workshop"
)

var drawnWords = strings.Fields(`a is done by the book leader's “quotes” well-known decision-making-together
	Työyhteisö päättää yhdessä äänestämällä että ei "näin" – hätätilannejohtamisjärjestelmäsuunnittelu Åbo öljy 👍 1,5 no.`)

// sentence draws some words with one, two or three spaces between, and lines where allowed.
func sentence(r *rand.Rand, lines bool) string {
	var b strings.Builder
	for range 4 + r.IntN(16) {
		b.WriteString(drawnWords[r.IntN(len(drawnWords))])
		switch n := r.IntN(12); {
		case n == 0 && lines:
			b.WriteString("\n")
		case n < 3:
			b.WriteString(strings.Repeat(" ", n+1))
		default:
			b.WriteString(" ")
		}
	}
	return b.String()
}

// typist types into a field, and knows without it what must stand there.
type typist struct {
	e    *Entry
	r    *rand.Rand
	text []rune
	pos  int
}

func (y *typist) put(s string) {
	y.text = []rune(string(y.text[:y.pos]) + s + string(y.text[y.pos:]))
	y.pos += len([]rune(s))
}

func (y *typist) rune(r rune) {
	if r == '\n' {
		y.e.TypedKey(key(fyne.KeyReturn))
	} else {
		y.e.TypedRune(r)
	}
	y.put(string(r))
}

// disturb does one of the things that happen between two keys.
func (y *typist) disturb() {
	e := y.e
	switch n := y.r.IntN(60); {
	case n < 6:
		e.Resize(fyne.NewSize(e.Size().Width, float32(50+y.r.IntN(200))))
	case n < 10:
		e.Resize(fyne.NewSize(float32(120+y.r.IntN(300)), e.Size().Height))
	case n < 12:
		e.Refresh()
	case n < 15 && y.pos > 0:
		e.TypedKey(key(fyne.KeyBackspace))
		y.text = append(y.text[:y.pos-1:y.pos-1], y.text[y.pos:]...)
		y.pos--
	case n < 17 && y.pos < len(y.text):
		e.TypedKey(key(fyne.KeyDelete))
		y.text = append(y.text[:y.pos:y.pos], y.text[y.pos+1:]...)
	case n == 17:
		clip := fyne.CurrentApp().Clipboard()
		clip.SetContent("pasted  words ")
		e.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
		y.put("pasted  words ")
	case n == 18:
		e.TypedKey(key(fyne.KeyPageDown))
		y.pos = len(y.text)
	case n == 19:
		e.TypedKey(key(fyne.KeyLeft))
		y.pos = e.CursorTextOffset()
	}
}

// No sign is lost, doubled or moved, whatever happens to the field between two keys.
func TestTypingIsKeptInEveryField(t *testing.T) {
	start(t)
	many := 500
	if testing.Short() {
		many = 60
	}
	if os.Getenv("UPTURN_LONG") != "" {
		many = 5000
	}
	for name, field := range map[string]func() *Entry{
		"of one line": func() *Entry { return NewEntry("", nil) },
		"that wraps":  func() *Entry { return NewArea("", nil) },
		"that grows": func() *Entry {
			e := NewArea("", nil)
			e.OnChanged = func(s string) { e.Resize(fyne.NewSize(e.Size().Width, float32(50+len(s)))) }
			return e
		},
	} {
		t.Run(name, func(t *testing.T) {
			r := rand.New(rand.NewPCG(13, 7))
			win := test.NewTempWindow(t, container.NewWithoutLayout())
			wrong := 0
			for range many {
				e := field()
				win.SetContent(container.NewWithoutLayout(e))
				e.Resize(fyne.NewSize(float32(120+r.IntN(300)), 90))
				win.Canvas().Focus(e)
				y := &typist{e: e, r: r}
				for _, c := range sentence(r, e.MultiLine) {
					y.rune(c)
					y.disturb()
				}
				if e.Text != string(y.text) {
					if wrong++; wrong < 4 {
						t.Errorf("typed %q,\nstands %q", string(y.text), e.Text)
					}
				}
			}
			if wrong > 0 {
				t.Errorf("%d of %d sentences wrong", wrong, many)
			}
		})
	}
}

// What is typed is undone and done again sign for sign, however it wraps.
func TestUndoBehindAHiddenSpace(t *testing.T) {
	start(t)
	const said = "A leader checks that the job is  done by the book and not by heart "
	for width := float32(120); width < 400; width += 9 {
		e := NewArea("", nil)
		test.NewTempWindow(t, container.NewWithoutLayout(e))
		e.Resize(fyne.NewSize(width, 120))
		for _, c := range said {
			e.TypedRune(c)
		}
		steps := 0
		for ; e.Text != "" && steps < 100; steps++ {
			e.TypedShortcut(&fyne.ShortcutUndo{})
		}
		for range steps {
			e.TypedShortcut(&fyne.ShortcutRedo{})
		}
		e.TypedRune('x')
		if e.Text != said+"x" || steps == 100 {
			t.Errorf("%v wide: %q after %d steps", width, e.Text, steps)
		}
	}
}

// The menu of the right button undoes, and what is typed next stands behind that.
func TestUndoByMenu(t *testing.T) {
	start(t)
	const said = "A leader checks that the job is  done by the book and not by heart "
	for width := float32(120); width < 400; width += 9 {
		e := NewArea("", nil)
		test.NewTempWindow(t, container.NewWithoutLayout(e))
		e.Resize(fyne.NewSize(width, 120))
		for _, c := range said {
			e.TypedRune(c)
		}
		for range 3 {
			e.Undo()
		}
		left := e.Text
		if e.TypedRune('x'); e.Text != left+"x" || len(left) >= len(said) {
			t.Errorf("%v wide: %q is left, and then %q", width, left, e.Text)
		}
		e.Undo()
		for e.Text != said {
			old := e.Text
			if e.Redo(); e.Text == old {
				break
			}
		}
		done := e.Text
		if e.TypedRune('y'); e.Text != done+"y" {
			t.Errorf("%v wide: after %q stands %q", width, done, e.Text)
		}
	}
}

// A field that takes another's place goes on where that one was.
func TestAFieldFollowsAnother(t *testing.T) {
	start(t)
	for _, tt := range []struct{ old, now, typed string }{
		{"one two", "one two", "onex two"}, {"one two", "one two three", "one two threex"}, {"one two", "one", "onex"}, {"one two", "one big two", "one big xtwo"}, {"one two", "three two", "three twox"},
	} {
		old, now := NewArea(tt.old, nil), NewArea(tt.now, nil)
		test.NewTempWindow(t, container.NewWithoutLayout(old, now))
		old.CursorColumn = 3
		now.Follow(old)
		now.Resize(fyne.NewSize(200, 100))
		if now.TypedRune('x'); now.Text != tt.typed {
			t.Errorf("%q after %q: %q", tt.now, tt.old, now.Text)
		}
	}
}

// A line takes in more than any text may have, but not so much that the toolkit, which measures
// it letter by letter at each press of the pointer, would stand still.
func TestALineTakesInOnlySoMuch(t *testing.T) {
	start(t)
	clip := fyne.CurrentApp().Clipboard()
	for name, tt := range map[string]struct {
		field  *Entry
		pasted string
		times  int
		want   int
	}{
		"a line":                 {NewEntry("", nil), "word ", 8000, lineMost},
		"a line as long as that": {NewEntry("", nil), "a", lineMost, lineMost},
		"letters of two signs":   {NewEntry("", nil), "a\u0301", 8000, lineMost},
		"behind something":       {NewEntry("beginning", nil), "word ", 8000, lineMost},
		"a page":                 {NewArea("", nil), "word ", 8000, 40_000},
	} {
		w := test.NewTempWindow(t, tt.field)
		w.Resize(fyne.NewSize(400, 200))
		tt.field.TypedKey(key(fyne.KeyEnd))
		begun := tt.field.Text
		for range 2 {
			clip.SetContent(strings.Repeat(tt.pasted, tt.times))
			tt.field.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
			if tt.field.MultiLine {
				break
			}
		}
		if n := workshop.Letters(tt.field.Text); n != tt.want || !strings.HasPrefix(tt.field.Text, begun) {
			t.Errorf("%s: %d letters, want %d", name, n, tt.want)
		}
		if clip.Content() != strings.Repeat(tt.pasted, tt.times) {
			t.Errorf("%s: what was copied is not there any more", name)
		}
		// What is selected gives its room.
		if !tt.field.MultiLine {
			tt.field.TypedShortcut(&fyne.ShortcutSelectAll{})
			clip.SetContent("new")
			tt.field.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
			if tt.field.Text != "new" {
				t.Errorf("%s: %q", name, tt.field.Text)
			}
		}
	}
}
