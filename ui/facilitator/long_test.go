package facilitator

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/facilitator/parts"
	"github.com/upturn-workshop/upturn/workshop"
)

// Whoever pastes far too much is told how much of it was kept, in whatever field it was.
func TestMuchTooMuchIsToldOf(t *testing.T) {
	at := func(step string) *room {
		r := newRoom(t, settings{})
		r.do(func(s *workshop.Session) error { return s.AddItem("obstacles", "phones") })
		r.jump(step)
		r.work()
		return r
	}
	for name, tt := range map[string]struct {
		room  func() *room
		field func(*room) *parts.Field
	}{
		"what the group says": {func() *room { return at("B5") }, func(r *room) *parts.Field { return r.win.body.collect.entry }},
		"a first step":        {func() *room { return at("B7") }, func(r *room) *parts.Field { return r.win.body.actions.fields[0] }},
		"an owner":            {func() *room { return at("B7") }, func(r *room) *parts.Field { return r.win.body.actions.fields[1] }},
		"words of a promise":  {func() *room { return promisesRoom(t, "en", fyne.Size{}) }, func(r *room) *parts.Field { return r.win.body.checks.note }},
	} {
		t.Run(name, func(t *testing.T) {
			r := tt.room()
			field := tt.field(r)
			clip := fyne.CurrentApp().Clipboard()
			clip.SetContent(strings.Repeat("word ", 8000))
			r.canvas.Focus(field)
			field.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
			field.OnSubmitted(field.Text)
			r.pump()
			want := r.win.b.Words.Error(workshop.Errorf(workshop.EText, nil, "what", "cut", "n", "599"))
			if got := r.win.body.fault.Text(); got != want || !strings.Contains(got, "599") {
				t.Errorf("%q, want %q", got, want)
			}
		})
	}
}

// What was typed for a list and is not on it yet is quoted by its beginning.
func TestALongTextThatIsOnNoListIsQuotedByItsBeginning(t *testing.T) {
	r := newRoom(t, settings{})
	r.jump("B5")
	r.work()
	r.win.body.collect.entry.Write(strings.Repeat("word ", 100))
	r.press(fyne.KeyPageDown)
	if got := r.win.body.fault.Text(); !strings.Contains(got, "word word") || workshop.Letters(got) > 200 {
		t.Errorf("%q", got)
	}
}
