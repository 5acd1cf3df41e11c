package layers

import (
	"slices"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/workshop"
)

// Stack is what is open in a window. Use it on the goroutine of the windows.
type Stack struct {
	// Resized is called when the window may have another size; nil = nobody asks.
	Resized func()

	window fyne.Window
	pages  []Layer // the ground first
	floats []Layer // over the page on top, the lowest first
}

// New makes the stack of a window and takes the window's keys.
func New(w fyne.Window) *Stack {
	s := &Stack{window: w}
	w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) {
		if l := s.first(); l != nil {
			l.Key(e)
		}
	})
	w.Canvas().SetOnTypedRune(func(r rune) {
		if l := s.first(); l != nil {
			l.Rune(r)
		}
	})
	return s
}

// Open puts a page on top. What floats stays above it.
func (s *Stack) Open(page Layer) {
	if top := s.Top(); top != nil {
		top.Cover()
	}
	s.pages = append(s.pages, page)
	s.show()
}

// Float lays something over the page on top.
func (s *Stack) Float(l Layer) {
	if first := s.first(); first != nil {
		first.Cover()
	}
	s.floats = append(s.floats, l)
	l.Show(s.window.Canvas())
}

// Close closes a layer, and a page with all pages above it; what was below is seen
// again. What is not open any more stays closed.
func (s *Stack) Close(l Layer) {
	if i := slices.Index(s.floats, l); i >= 0 {
		s.floats = slices.Delete(s.floats, i, i+1)
		l.Close()
		return
	}
	if i := slices.Index(s.pages, l); i >= 0 {
		s.cut(i)
		s.show()
	}
}

// Back closes all pages above one, which is seen again.
func (s *Stack) Back(page Layer) {
	if i := slices.Index(s.pages, page); i >= 0 && i < len(s.pages)-1 {
		s.cut(i + 1)
		s.show()
	}
}

// Sink closes what floats. The page stays.
func (s *Stack) Sink() {
	for len(s.floats) > 0 {
		s.Close(s.floats[len(s.floats)-1])
	}
}

// Clear closes everything. The window shows what it showed until a page is opened.
func (s *Stack) Clear() {
	s.Sink()
	s.cut(0)
}

// cut closes the pages from one on, the top one first.
func (s *Stack) cut(from int) {
	for len(s.pages) > from {
		last := len(s.pages) - 1
		l := s.pages[last]
		s.pages = slices.Delete(s.pages, last, last+1)
		l.Close()
	}
}

// show brings the page on top into the window. A menu or a tip of the page before goes. What had the focus is told that it has it
// no more, which the toolkit forgets: it would keep its line, and show it when it comes
// back.
func (s *Stack) show() {
	top := s.Top()
	if top == nil {
		return
	}
	controls.Hush(s.window.Canvas())
	s.window.Canvas().Unfocus()
	content := top.Content()
	if content != nil {
		content = controls.Within(content, s.Resized)
	}
	s.window.SetContent(content)
	top.Show(s.window.Canvas())
}

// Top is the page that is seen; nil = none.
func (s *Stack) Top() Layer {
	if len(s.pages) == 0 {
		return nil
	}
	return s.pages[len(s.pages)-1]
}

// first is what the keys go to.
func (s *Stack) first() Layer {
	if len(s.floats) > 0 {
		return s.floats[len(s.floats)-1]
	}
	return s.Top()
}

// Draw shows a state in every layer. A second of the clock reaches only what is seen:
// drawn behind another page it would have the whole window painted for nothing.
func (s *Stack) Draw(st workshop.State, ev workshop.Event) {
	top := s.Top()
	for _, l := range slices.Concat(s.pages, s.floats) {
		if ev.Kind != workshop.EventClock || l == top || slices.Contains(s.floats, l) {
			l.Draw(st, ev)
		}
	}
}

// Find gives the uppermost open layer of a type.
func Find[T Layer](s *Stack) (found T, ok bool) {
	for _, l := range slices.Backward(slices.Concat(s.pages, s.floats)) {
		if found, ok = l.(T); ok {
			return found, true
		}
	}
	return found, false
}
