// Package pages holds the pages that lie over the facilitator's view for a
// moment: what the keys do, how the screens stand, what to do when the day runs
// late, and who might see a ballot. All of them work with the keyboard alone.
package pages

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Words are the program's texts in the facilitator's language.
type Words interface {
	T(key string, args ...string) string
}

// Choice is one thing to do on a page.
type Choice struct {
	Text, Hint string
	Icon       controls.Icon
	Do         func()
	Main       bool // blue: what comes next, on a calm page
	Begins     bool // it has the focus at first; only what does no harm when Enter is pressed once too often
}

// Page is a title, a few sentences, choices below each other and, beside them,
// something to look at.
type Page struct {
	Title, Lead string
	Choices     []Choice
	Body        fyne.CanvasObject // nil = the choices have the page to themselves
	Wide        bool              // the body takes the room of the choices as well
	Measure     float32           // as wide as the body gets at the most; 0 = as there is room
	Left        float32           // width of the choices beside a body; 0 = as usual
	Steady      bool              // the sentences keep the room that they once took, so that nothing under them moves
	Calm        bool              // the blue button is in the body or among the choices, not the way back
	Back        string
	Least       fyne.Size // that it needs; 0 = 760 × 520
	OnBack      func()
	Key         func(*fyne.KeyEvent) bool // sees keys before the buttons do

	helps    bool             // it is the help itself
	help     *controls.Button // the way to it; nil = none
	root     *fyne.Container
	title    *controls.Text
	lead     *controls.Text
	leadSize fyne.Size // that the sentences once took
	buttons  []*controls.Button
	back     *controls.Button
}

const (
	wideFrom  = 1200 // a narrower window has less air
	leftWidth = 400  // of the choices beside a body
	closeFrom = 1000 // in a window that is narrower than that they have less
	lowFrom   = 620  // a lower window has less air above and below
	soleWidth = 640  // of choices alone

	fewChoices  = 5   // more of them are in want of room sooner
	leastHinted = 48  // height of a choice that has room for what stands under it
	textWidth   = 760 // of sentences
)

// Content is what to put into the window.
func (p *Page) Content() fyne.CanvasObject {
	if p.root == nil {
		p.build()
	}
	return p.root
}

// First is what should have the focus: the choice with which one begins, or the safe way out.
func (p *Page) First() fyne.Focusable {
	p.Content()
	for i, b := range p.buttons {
		if p.Choices[i].Begins && b.Visible() && !b.Disabled() {
			return b
		}
	}
	return p.back
}

// SetHelp gives the page a way to the help, beside the way back. Tab comes to it before the
// way back, so that from there it begins with the first choice, as without it.
func (p *Page) SetHelp(b *controls.Button) {
	if p.helps {
		return
	}
	p.Content()
	p.help, b.KeyFirst = b, p.back.KeyFirst
	at := slices.Index(p.root.Objects, fyne.CanvasObject(p.back))
	p.root.Objects = slices.Insert(p.root.Objects, at, fyne.CanvasObject(b))
	p.root.Refresh()
}

// SetLead changes the sentences.
func (p *Page) SetLead(s string) {
	p.Content()
	p.Lead = s
	p.lead.SetText(s)
	p.root.Refresh()
}

// SetChoice changes the words of a choice.
func (p *Page) SetChoice(i int, text string) {
	p.Content()
	p.buttons[i].SetText(text)
}

// SetHint changes what stands under a choice.
func (p *Page) SetHint(i int, hint string) {
	p.Content()
	p.Choices[i].Hint = hint
	p.root.Refresh()
}

// Show shows a choice, or hides it.
func (p *Page) Show(i int, on bool) {
	p.Content()
	if on {
		p.buttons[i].Show()
	} else {
		p.buttons[i].Hide()
	}
}

// Enable lets a choice be chosen, or not.
func (p *Page) Enable(i int, on bool) {
	p.Content()
	if on {
		p.buttons[i].Enable()
	} else {
		p.buttons[i].Disable()
	}
}

func (p *Page) build() {
	p.title = controls.NewText(p.Title, controls.Style{Size: theme.Title, Bold: true, Fit: controls.Wrap})
	p.lead = controls.NewText(p.Lead, controls.Style{Size: theme.Read, Role: figure.Ink2, Fit: controls.Wrap})
	ground := controls.NewPanel(figure.Paper, 0)
	objects := []fyne.CanvasObject{ground, p.title, p.lead}
	key := func(e *fyne.KeyEvent) bool {
		if e.Name == fyne.KeyEscape {
			p.OnBack()
			return true
		}
		return p.Key != nil && p.Key(e)
	}
	for _, c := range p.Choices {
		b := controls.NewButton(controls.Card, c.Text, c.Do)
		b.Hint, b.Icon, b.KeyFirst, b.Height, b.Blue = c.Hint, c.Icon, key, 76, c.Main
		p.buttons = append(p.buttons, b)
		objects = append(objects, b)
	}
	p.back = controls.NewButton(controls.Main, p.Back, p.OnBack)
	if p.Calm {
		p.back.Kind, p.back.Height = controls.Plain, 52
	}
	p.back.KeyFirst = key
	if p.Body != nil {
		objects = append(objects, p.Body)
	}
	objects = append(objects, p.back)
	if p.Least.IsZero() {
		p.Least = fyne.NewSize(760, 520)
	}
	p.root = controls.Free(p.Least, func(s fyne.Size) {
		controls.Place(ground, 0, 0, s.Width, s.Height)
		p.place(s)
	}, objects...)
}

// leadHeight is the room of the sentences: what they need, or on a steady page have needed.
func (p *Page) leadHeight(width float32) float32 {
	h := p.lead.HeightFor(width)
	if !p.Steady {
		return h
	}
	if p.leadSize.Width != width {
		p.leadSize = fyne.NewSize(width, 0)
	}
	p.leadSize.Height = max(p.leadSize.Height, h)
	return p.leadSize.Height
}

// choicesWidth is that of the choices in a window.
func (p *Page) choicesWidth(window float32) float32 {
	switch {
	case p.Body == nil:
		return soleWidth
	case window < closeFrom && p.Left > 0:
		return window * 0.36
	case window < closeFrom:
		return window * 0.49
	}
	return cmp.Or(p.Left, leftWidth)
}

func (p *Page) place(s fyne.Size) {
	margin, gutter := float32(theme.S64), float32(theme.S40)
	if s.Width < wideFrom {
		margin, gutter = theme.S32, theme.S24
	}
	top, gap, foot := float32(76), float32(theme.S12), float32(theme.S40)
	if s.Height < lowFrom || len(p.buttons) > fewChoices && s.Height < lowFrom+100 {
		top, gap, foot = 60, theme.S8, theme.S24
	}
	y := controls.PlaceText(p.title, margin, top, s.Width-2*margin)
	if p.Lead != "" {
		w := min(textWidth, s.Width-2*margin)
		h := p.leadHeight(w)
		controls.Place(p.lead, margin, y+theme.S8, w, h)
		y += theme.S8 + h
	}
	y += theme.S24
	bottom := s.Height - foot
	p.placeBack(margin, bottom)
	width := p.choicesWidth(s.Width)
	for i, b := range p.buttons {
		if b.Hidden {
			continue
		}
		h := min(b.Height, (bottom-52-theme.S24-y+gap)/float32(len(p.buttons)-i)-gap)
		p.hint(i, h)
		controls.Place(b, margin, y, width, h)
		if p.Body == nil || !p.Wide {
			y += h + gap
		}
	}
	if p.Body == nil {
		return
	}
	top = p.lead.Position().Y + p.lead.Size().Height + theme.S24
	if p.Lead == "" {
		top = p.title.Position().Y + p.title.Size().Height + theme.S16
	}
	left := margin + width + gutter
	if p.Wide {
		left, bottom = margin, bottom-52-theme.S24
	}
	controls.Place(p.Body, left, top, min(s.Width-margin-left, cmp.Or(p.Measure, s.Width)), bottom-top)
}

// hint has what stands under a choice where there is room for it: many choices in a low window
// are named, and no more.
func (p *Page) hint(i int, h float32) {
	if h < leastHinted {
		p.buttons[i].SetHint("")
		return
	}
	p.buttons[i].SetHint(p.Choices[i].Hint)
}

// placeBack has the way back at the foot, and beside it the way to the help.
func (p *Page) placeBack(margin, bottom float32) {
	bw := p.back.MinSize().Width
	controls.Place(p.back, margin, bottom-52, bw, 52)
	if p.help != nil {
		controls.Place(p.help, margin+bw+theme.S16, bottom-26-theme.Control/2, p.help.MinSize().Width, theme.Control)
	}
}
