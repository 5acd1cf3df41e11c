package pages

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Unopened is a workshop's file that did not open as it should.
type Unopened struct {
	Why    string // the sentence for it
	Rescue func() // puts a damaged file aside and looks what is whole; nil = not damaged
	Look   func() // opens the file without writing to it; nil = it cannot be read either
	Back   func()
}

// CannotOpen is the page that says why a file did not open and what can be
// done about it.
func CannotOpen(w Words, u Unopened) *Page {
	p := &Page{Title: w.T("pages.trouble.title"), Lead: u.Why, Back: w.T("pages.trouble.back"), OnBack: u.Back}
	if u.Rescue != nil {
		p.Choices = append(p.Choices, Choice{Text: w.T("pages.trouble.rescue"), Hint: w.T("pages.trouble.rescue_hint"), Icon: controls.IconSheet, Do: u.Rescue})
	}
	if u.Look != nil {
		p.Choices = append(p.Choices, Choice{Text: w.T("pages.trouble.look"), Hint: w.T("pages.trouble.look_hint"), Icon: controls.IconLock, Do: u.Look})
	}
	return p
}

// Whole is what is left of a damaged workshop.
type Whole struct {
	Copy    string   // where the damaged file was copied to
	Votes   []string // that are whole in it, a line each
	Broken  int      // votes that are not
	Backup  []string // votes in the newest backup, a line each
	Secret  bool     // the damaged file may hold ballots of an open vote
	Words   bool     // texts may not be as they were written
	Make    func()   // opens what is whole as a workshop of its own; nil = it cannot be
	Restore func()   // opens the backup as a workshop of its own; nil = there is none
	Back    func()
}

// WhatIsWhole is the page that names what is left.
func WhatIsWhole(w Words, found Whole) *Page {
	p := &Page{
		Title: w.T("pages.trouble.whole"), Lead: w.T("pages.trouble.copied", "copy", found.Copy),
		Back: w.T("pages.trouble.back"), OnBack: found.Back,
	}
	if found.Secret {
		p.Lead += " " + w.T("pages.trouble.secret")
	}
	if found.Words {
		p.Lead += " " + w.T("pages.trouble.words")
	}
	if found.Restore != nil {
		p.Choices = append(p.Choices, Choice{Text: w.T("pages.trouble.restore"), Hint: w.T("pages.trouble.restore_hint"), Icon: controls.IconNext, Do: found.Restore})
	}
	if found.Make != nil {
		p.Choices = append(p.Choices, Choice{Text: w.T("pages.trouble.make"), Hint: w.T("pages.trouble.make_hint"), Icon: controls.IconNext, Do: found.Make})
	}
	votes := found.Votes
	if found.Broken > 0 {
		votes = append(votes[:len(votes):len(votes)], w.T("pages.trouble.broken", "n", strconv.Itoa(found.Broken)))
	}
	left := listed(w, w.T("pages.trouble.in_file"), votes)
	right := listed(w, w.T("pages.trouble.in_backup"), found.Backup)
	if found.Restore == nil {
		right = listed(w, w.T("pages.trouble.no_backup"), []string{w.T("pages.trouble.no_backup_hint")})
	}
	p.Body = controls.NewPane(sideBySide(left, right))
	return p
}

// listed is a heading and what stands under it, a line each.
func listed(w Words, heading string, lines []string) [2]*controls.Text {
	if len(lines) == 0 {
		lines = []string{w.T("pages.trouble.none")}
	}
	return [2]*controls.Text{
		controls.NewText(heading, controls.Style{Size: theme.Text, Bold: true, Fit: controls.Wrap}),
		controls.NewText(strings.Join(lines, "\n"), controls.Style{Size: theme.Small, Role: figure.Ink2, Fit: controls.Wrap}),
	}
}

// sideBySide lays two lists beside each other, as high as the longer one.
func sideBySide(lists ...[2]*controls.Text) fyne.CanvasObject {
	return container.New(sided(lists), lists[0][0], lists[0][1], lists[1][0], lists[1][1])
}

// sided is the layout of lists that stand beside each other.
type sided [][2]*controls.Text

const sidedGap = theme.S24

func (l sided) each(width float32, do func(t *controls.Text, x, y, w, h float32)) {
	w := width/float32(len(l)) - sidedGap // the last gap is for the bar
	for i, list := range l {
		x, y := float32(i)*(w+sidedGap), float32(0)
		for _, t := range list {
			h := t.HeightFor(w)
			do(t, x, y, w, h)
			y += h + theme.S8
		}
	}
}

// Layout is Fyne's way of asking.
func (l sided) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	l.each(s.Width, func(t *controls.Text, x, y, w, h float32) { controls.Place(t, x, y, w, h) })
}

// MinSize is as high as the texts are at the width that they have.
func (l sided) MinSize([]fyne.CanvasObject) fyne.Size {
	width, bottom := float32(0), float32(0)
	for _, list := range l {
		width += list[0].Size().Width + sidedGap
	}
	l.each(max(width, 2*200), func(_ *controls.Text, _, y, _, h float32) { bottom = max(bottom, y+h) })
	return fyne.NewSize(1, bottom)
}
