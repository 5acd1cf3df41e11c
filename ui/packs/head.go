package packs

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/pack/edit"
)

// head is the line over the editor: which pack, how it stands, undo.
type head struct {
	e                *editor
	back, undo, redo *controls.Button
	help             *controls.Button
	name, status     *controls.Text
	gaps             *controls.Button
	missing          int // texts
	rule             *controls.Panel
	state            string // of writing
	size             fyne.Size
}

func newHead(e *editor) *head {
	p := e.p
	h := &head{e: e, rule: controls.NewRule(),
		back:   controls.NewButton(controls.Bare, p.t("packs.list"), p.showList),
		undo:   controls.NewButton(controls.Plain, p.t("packs.undo"), e.undo),
		redo:   controls.NewButton(controls.Plain, p.t("packs.redo"), e.redo),
		gaps:   controls.NewButton(controls.Link, "", e.nextGap),
		name:   controls.NewText("", nameStyle(theme.Say)),
		status: controls.NewText("", statusStyle(controls.Cut, fyne.TextAlignTrailing)),
	}
	h.undo.Tip, h.redo.Tip = controls.TipOf(p.t("packs.undo_tip")), controls.TipOf(p.t("packs.redo_tip"))
	h.back.Icon, h.help = controls.IconBack, p.helpButton()
	return h
}

// say shows a sentence until the next change.
func (h *head) say(sentence string) {
	h.state = sentence
	h.update()
}

func (h *head) update() {
	e := h.e
	h.name.SetText(e.pack().Text(e.p.d.Lang, "pack.name"))
	h.status.SetText(h.state)
	enable(h.undo, e.history.CanUndo())
	enable(h.redo, e.history.CanRedo())
	h.missing = 0
	for _, lang := range e.pack().Languages {
		h.missing += len(edit.Gaps(e.pack(), lang))
	}
	h.gaps.SetText(e.p.t("packs.gaps", "n", strconv.Itoa(h.missing)))
	h.place(h.size)
}

func enable(b *controls.Button, on bool) {
	if on {
		b.Enable()
	} else {
		b.Disable()
	}
}

func (h *head) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{h.back, h.name, h.gaps, h.status, h.undo, h.redo, h.help, h.rule}
}

func (h *head) place(s fyne.Size) {
	h.size = s
	const y = (headHeight - theme.Control) / 2
	bw := h.back.MinSize().Width
	controls.Place(h.back, theme.S8, y, bw, theme.Control)
	x := s.Width - theme.S24
	for _, b := range []*controls.Button{h.help, h.redo, h.undo} {
		w := b.MinSize().Width
		x -= w
		controls.Place(b, x, y, w, theme.Control)
		x -= theme.S8
	}
	controls.Place(h.rule, 0, headHeight-1, s.Width, 1)
	gw := float32(0)
	if h.missing > 0 {
		gw = h.gaps.MinSize().Width + theme.S16
	}
	g := columns(s.Width)
	if g.look == 0 {
		h.placeLines(theme.S16+bw, gw, x-theme.S24-bw)
		return
	}
	h.name.SetStyle(nameStyle(theme.Say))
	h.status.SetStyle(statusStyle(controls.Cut, fyne.TextAlignTrailing))
	controls.Show(h.name, true)
	controls.Show(h.gaps, h.missing > 0)
	controls.Place(h.gaps, x-gw, y+6, gw-theme.S16, 32)
	left := g.tree + g.air
	room := x - gw - theme.S16 - left
	name := min(h.name.Width()+2, max(room*0.6, room-h.status.Width()-theme.S16))
	controls.PlaceText(h.name, left, headHeight/2+8, name)
	controls.PlaceText(h.status, left+name+theme.S16, headHeight/2+6, room-name-theme.S16)
}

// placeLines has the name over how the pack stands, where there is no room for both beside
// each other. A sentence that has no room there either stands alone until the next change.
func (h *head) placeLines(x, gaps, room float32) {
	h.name.SetStyle(nameStyle(theme.Text))
	h.status.SetStyle(statusStyle(controls.Wrap, fyne.TextAlignLeading))
	alone := h.status.Width() > room-gaps
	controls.Show(h.name, !alone)
	controls.Show(h.gaps, !alone && h.missing > 0)
	if alone {
		high := h.status.HeightFor(room)
		controls.Place(h.status, x, (headHeight-high)/2, room, high)
		return
	}
	base := float32(headHeight/2 + 6) // alone, in the middle
	if h.missing > 0 || h.state != "" {
		base = headHeight/2 - 6
	}
	controls.PlaceText(h.name, x, base, room)
	controls.Place(h.gaps, x-theme.S8, headHeight/2, gaps-theme.S16, 32)
	controls.PlaceText(h.status, x+gaps, headHeight/2+21, room-gaps)
}

func nameStyle(size float32) controls.Style {
	return controls.Style{Size: size, Bold: true, Fit: controls.Cut}
}

func statusStyle(fit controls.Fit, align fyne.TextAlign) controls.Style {
	return controls.Style{Size: theme.Small, Role: figure.Ink2, Fit: fit, Align: align}
}

func splitLines(s string) []string { return strings.Split(s, "\n") }

// joinedBy puts a sign between two texts, neither of them empty.
func joinedBy(sign, a, b string) string {
	if a == "" {
		return b
	}
	return a + sign + b
}
