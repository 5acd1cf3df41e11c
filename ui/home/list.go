package home

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// list is the right part below its heading: the workshop that waits as a card, the others
// as rows, by what is to be done about them.
type list struct {
	d      Deps
	shelf  shelf
	press  func(fold) // a link that unfolds something
	lines  []line
	scroll *container.Scroll
	card   *card // nil when nothing waits
	rows   []*row
	links  map[fold]*controls.Button
	opens  map[string]fyne.Focusable // what opens each file
	order  []string                  // the files, from the top
}

// fold is what a link unfolds or folds.
type fold int

const (
	foldFinished fold = iota
	foldRehearsals
	foldMore
)

// line is something in the list that takes its whole width.
type line struct {
	high    float32
	objects []fyne.CanvasObject
	place   func(y, width float32)
}

const (
	rowPitch = 62
	cardH    = 116
	headH    = 44
	linkH    = 40
	inset    = theme.S32 // of the texts from the edge of the card
)

func newList(d Deps, s shelf, press func(fold)) list {
	l := list{d: d, shelf: s, press: press, links: map[fold]*controls.Button{}, opens: map[string]fyne.Focusable{}}
	x := sorted(d.Recent, s, d.Words, d.Now())
	if x.waiting >= 0 {
		l.addCard(d.Recent[x.waiting])
	}
	l.addRows(x.ahead)
	if len(x.due) > 0 {
		l.addHeading("home.due", len(x.due))
		l.addRows(x.due)
	}
	l.addFolded(x.finished)
	if len(l.order) == 0 && (!s.searching() || len(x.rehearsals) == 0) {
		l.addEmpty()
	}
	l.addRehearsals(x.rehearsals)
	l.scroll = controls.List(controls.Free(fyne.NewSize(1, l.height()), func(size fyne.Size) { l.placeLines(size.Width) }, l.objects()...))
	return l
}

func (l *list) addCard(e Entry) {
	c := newCard(l.d, e)
	l.card, l.opens[e.Path], l.order = c, c.button, append(l.order, e.Path)
	l.lines = append(l.lines, line{cardH + theme.S12, c.objects(), func(y, w float32) { c.place(0, y, w) }})
}

func (l *list) addRows(entries []Entry) {
	for i, e := range entries {
		r, dots, rule := newRow(l.d, e), newDots(l.d, e), controls.NewRule()
		objects := []fyne.CanvasObject{rule, r}
		follow := newFollowUp(l.d, e)
		if follow != nil {
			objects = append(objects, follow)
		}
		if i == len(entries)-1 {
			rule.Hide()
		}
		l.rows, l.opens[e.Path], l.order = append(l.rows, r), r, append(l.order, e.Path)
		pitch := e.pitch()
		l.lines = append(l.lines, line{pitch, append(objects, dots), func(y, w float32) {
			wide := rowIn(w)
			if follow != nil {
				bw := follow.MinSize().Width
				r.beside = bw + theme.S8
				wide -= r.beside
				controls.Place(follow, wide+theme.S4, y+(pitch-theme.Control)/2, bw, theme.Control)
			}
			controls.Place(rule, textsAt(w), y+pitch-0.5, w-textsAt(w)-inset, 1)
			controls.Place(r, 0, y, wide, pitch)
			controls.Place(dots, w-inset/2-dotsWide, y+(pitch-dotsWide)/2, dotsWide, dotsWide)
		}})
	}
}

// newFollowUp is what has the follow-up of a workshop planned, where it is due; else nil.
func newFollowUp(d Deps, e Entry) *controls.Button {
	if !e.due || d.Keep.Plan == nil {
		return nil
	}
	b := controls.NewButton(controls.Plain, d.Words.T("home.follow"), func() { d.Keep.Plan(e) })
	b.Pad, b.Tip = theme.S12, controls.TipOf(d.Words.T("home.menu.plan"))
	b.KeyFirst = func(k *fyne.KeyEvent) bool { return keep(d, e, b, k) }
	return b
}

// rowIn is how wide a row is in a list of a width, and textsAt where its texts begin: all
// that stands over and under rows begins there too.
func rowIn(w float32) float32   { return w - inset - dotsWide - theme.S4 }
func textsAt(w float32) float32 { return padOf(rowIn(w)) }

// addHeading puts a heading with a number over rows.
func (l *list) addHeading(key string, n int) {
	head := controls.NewText(l.d.Words.T(key), controls.Style{Size: theme.Small, Bold: true, Role: figure.Ink3})
	count := controls.NewText(strconv.Itoa(n), controls.Style{Size: theme.Small, Role: figure.Ink3})
	l.lines = append(l.lines, line{headH, []fyne.CanvasObject{head, count}, func(y, w float32) {
		in := textsAt(w)
		controls.PlaceText(head, in, y+32, w-2*in)
		controls.PlaceText(count, in+head.Width()+theme.S8, y+32, 100)
	}})
}

// addFolded adds what is finished: the newest, or all.
func (l *list) addFolded(all []Entry) {
	if len(all) == 0 {
		return
	}
	l.addHeading("home.finished", len(all))
	open := l.shelf.finished || l.shelf.searching()
	if !open {
		l.addRows(all[:min(newest, len(all))])
		if len(all) > newest {
			l.addLink(foldFinished, "home.all_finished", controls.IconNext, 0)
		}
		return
	}
	l.addPages(all)
	if l.shelf.finished && !l.shelf.searching() {
		l.addLink(foldFinished, "home.fewer", controls.IconUp, 0)
	}
}

// addPages adds rows up to a number that the window can take, and a link to more.
func (l *list) addPages(all []Entry) {
	n := min(len(all), onePage*(1+l.shelf.pages))
	l.addRows(all[:n])
	if n < len(all) && l.links[foldMore] == nil {
		l.addLink(foldMore, "home.more", controls.IconDown, len(all)-n)
	}
}

// addRehearsals adds the way to them, apart from real workshops.
func (l *list) addRehearsals(all []Entry) {
	if len(all) == 0 {
		return
	}
	icon := controls.IconDown
	if l.shelf.rehearsals {
		icon = controls.IconUp
	}
	if l.shelf.searching() {
		l.addHeading("home.rehearsals_found", len(all))
	} else {
		l.addLink(foldRehearsals, "home.rehearsals", icon, len(all))
	}
	if l.shelf.rehearsals || l.shelf.searching() {
		l.addPages(all)
	}
}

func (l *list) addLink(f fold, key string, icon controls.Icon, n int) {
	b := controls.NewButton(controls.Link, l.d.Words.T(key, "n", strconv.Itoa(n)), func() { l.press(f) })
	b.Icon = icon
	l.links[f] = b
	alone := len(l.order) == 0 // there are no rows to stand under
	l.lines = append(l.lines, line{linkH + theme.S8, []fyne.CanvasObject{b}, func(y, w float32) {
		in := textsAt(w)
		if alone {
			in = 0
		}
		controls.Place(b, in, y+theme.S8, min(w-in-inset, b.MinSize().Width), linkH)
	}})
}

// addEmpty says why there is nothing in the list.
func (l *list) addEmpty() {
	w := l.d.Words
	text := w.T("home.empty")
	switch {
	case l.d.Known != Complete: // what there is to say stands over the list
		return
	case l.shelf.searching():
		text = w.T("home.nothing_found", "query", l.shelf.query)
	}
	t := controls.NewText(text, controls.Style{Size: theme.Read, Role: figure.Ink2, Fit: controls.Wrap})
	l.lines = append(l.lines, line{76, []fyne.CanvasObject{t}, func(y, w float32) { controls.PlaceText(t, 0, y+28, min(w, 480)) }})
	if !l.shelf.searching() && len(l.d.Recent) == 0 {
		l.addFirst()
	}
}

// addFirst says, where nobody has made anything yet, what a first workshop takes.
func (l *list) addFirst() {
	const pitch, texts, most = 92, 36, 560
	for i := range 3 {
		n := strconv.Itoa(i + 1)
		number := controls.NewText(n, controls.Style{Size: theme.Read, Bold: true, Role: figure.Ink3})
		head := controls.NewText(l.d.Words.T("home.first_"+n), controls.Style{Size: theme.Read, Bold: true, Fit: controls.Wrap})
		hint := controls.NewText(l.d.Words.T("home.first_"+n+"_hint"), controls.Style{Role: figure.Ink2, Fit: controls.Wrap})
		l.lines = append(l.lines, line{pitch, []fyne.CanvasObject{number, head, hint}, func(y, w float32) {
			w = min(w, most) - texts
			controls.PlaceText(number, 0, y+20, texts)
			controls.PlaceText(head, texts, y+20, w)
			controls.PlaceText(hint, texts, y+46, w)
		}})
	}
}

// column is where the right part stands.
func column(s fyne.Size) (x, width float32) {
	x = margin(s.Width) + sideOf(s.Width) + 80
	switch {
	case s.Width < closeFrom:
		x -= 80 - theme.S24
	case s.Width < wideFrom:
		x -= theme.S32
	}
	return x, s.Width - x - margin(s.Width)
}

// listTop is where the list begins.
const listTop = 124

func (l *list) height() (h float32) {
	for _, x := range l.lines {
		h += x.high
	}
	return h
}

func (l *list) objects() (all []fyne.CanvasObject) {
	for _, x := range l.lines {
		all = append(all, x.objects...)
	}
	return all
}

func (l *list) placeLines(width float32) {
	y := float32(0)
	for _, x := range l.lines {
		x.place(y, width)
		y += x.high
	}
}

func joined(parts ...string) string {
	s := ""
	for _, p := range parts {
		if s != "" && p != "" {
			s += " · "
		}
		s += p
	}
	return s
}

func open(d Deps, e Entry) {
	if d.OnOpen != nil {
		d.OnOpen(e.Path)
	}
}
