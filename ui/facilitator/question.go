package facilitator

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
)

// question is asked in the window before something that cannot be undone. No
// is always the safe answer, and what Escape means.
type question struct {
	text, yes, no string
	then          func()
	stay          func() // what follows when No is pressed; nil = nothing
	// renew words the question anew for a later state, and reports whether it still
	// has to be asked; nil = it stands as it is.
	renew func(workshop.State) (text string, stands bool)
}

// asking shows a question in place of the Next button.
type asking struct {
	text    *controls.Text
	yes, no *controls.Button
	content *fyne.Container
	then    func()
	stay    func()
	renew   func(workshop.State) (string, bool)
}

func newAsking(b *bench, close func()) *asking {
	a := &asking{text: controls.NewText("", controls.Style{Size: theme.Say, Bold: true, Fit: controls.Wrap})}
	a.yes = controls.NewButton(controls.Plain, "", func() {
		then := a.then
		close()
		if then != nil {
			then()
		}
	})
	a.no = controls.NewButton(controls.Main, "", func() {
		stay := a.stay
		close()
		if stay != nil {
			stay()
		}
	})
	a.yes.Height, a.no.Height = 64, 64
	a.yes.TextSize, a.no.TextSize, a.no.Pad = theme.Read, theme.Read, theme.S16
	a.yes.KeyFirst, a.no.KeyFirst = b.key(keys.Button), b.key(keys.Button)
	a.content = controls.Free(fyne.NewSize(0, 0), a.place, a.text, a.no, a.yes)
	a.content.Hide()
	return a
}

// size writes the question as large as there is room for.
func (a *asking) size(size float32) {
	if style := a.text.Style(); style.Size != size {
		style.Size = size
		a.text.SetStyle(style)
	}
}

func (a *asking) place(s fyne.Size) {
	const gap = theme.S12
	half := (s.Width - gap) / 2
	y := s.Height - a.answers(s.Width)
	if a.stacks(s.Width) {
		controls.Place(a.yes, 0, y, s.Width, 56)
		controls.Place(a.no, 0, y+56+gap, s.Width, 56)
	} else {
		controls.Place(a.no, 0, y, half, 64)
		controls.Place(a.yes, half+gap, y, half, 64)
	}
	h := a.text.HeightFor(s.Width)
	controls.Place(a.text, 0, y-theme.S16-h, s.Width, h)
}

// stacks tells that the answers do not fit side by side.
func (a *asking) stacks(width float32) bool {
	return max(a.no.MinSize().Width, a.yes.MinSize().Width) > (width-theme.S12)/2
}

// answers is what the answers take.
func (a *asking) answers(width float32) float32 {
	if a.stacks(width) {
		return 2*56 + theme.S12
	}
	return 64
}

// height is what the question takes from the column.
func (a *asking) height(width float32) float32 {
	return a.text.HeightFor(width) + theme.S16 + a.answers(width)
}

func (a *asking) open(q question) {
	a.text.SetText(q.text)
	a.yes.SetText(q.yes)
	a.no.SetText(q.no)
	a.then, a.stay, a.renew = q.then, q.stay, q.renew
	a.content.Show()
}

func (a *asking) close() {
	a.then, a.stay, a.renew = nil, nil, nil
	a.content.Hide()
}

// stands takes up a later state, and reports whether the question is still one.
func (a *asking) stands(st workshop.State) bool {
	if a.renew == nil {
		return true
	}
	text, stands := a.renew(st)
	if stands {
		a.text.SetText(text)
	}
	return stands
}

// waits says what is waited for: Page Down answers no question.
func (a *asking) waits(b *bench) string { return b.t("waits", "no", a.no.Text, "yes", a.yes.Text) }

func (a *asking) isOpen() bool { return a.content.Visible() }
