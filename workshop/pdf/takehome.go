package pdf

import (
	"slices"
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/paper"
)

// TakeHome makes the sheet that each person takes home: what we saw on the
// front, what I will do on the back. Parts that this workshop did not have, and
// results that may not be shown, are left out. The same workshop gives the same
// bytes.
func TakeHome(st workshop.State, words Words, opts Options) (Document, error) {
	return Make(st, words, KindTakeHome, opts)
}

// takeHome is the sheet that each person takes home: one leaf with two sides. In
// large print it says the same on as many as it takes.
type takeHome struct{ *sheet }

func (s *takeHome) pages() ([]layout.Page, error) {
	if s.K == 1 {
		front := s.front()
		pages := []layout.Page{front.page(), s.back().page()}
		if more := front.beyond; len(more) > 0 {
			return even(append(pages, front.spread("sheet.front", []part{{flow: more}}, true)...)), nil
		}
		return pages, nil
	}
	opts := s.opts
	opts.Large = false
	small, err := newSheet(s.st, s.words, opts)
	if err != nil {
		return nil, err
	}
	var fronts []part
	front, first := s.front(), (&takeHome{small}).front()
	all := front.candidates()
	for _, i := range first.chosenParts() {
		if p, ok := all[i].make(); ok {
			fronts = append(fronts, p)
		}
	}
	if p, ok := front.obstacles(); ok && len(first.beyond) > 0 {
		fronts = append(fronts, p)
	}
	var backs []part
	back := s.back()
	for _, b := range append(append(back.card(0), back.below(writing, 0)...), back.smallPrint()) {
		backs = append(backs, part{Block: b})
	}
	pages := append(front.spread("sheet.front", fronts, false), s.spread("sheet.back", backs, false)...)
	for i := range pages {
		pages[i].Mark(paper.Artifact, "", func() {
			pages[i].Add(figure.Text{X: s.Right, Y: s.Bottom + 2, Size: 9, Anchor: figure.End, Role: figure.Ink2, S: strconv.Itoa(i+1) + "/" + strconv.Itoa(len(pages))})
		})
	}
	return even(pages), nil
}

// front is the side on which all begins under a headline, however many lines that takes.
func (s *takeHome) front() *front {
	own := *s.sheet
	own.Top += s.sentenceExtra()
	return &front{takeHome: &takeHome{&own}}
}

func (s *takeHome) back() *back { return &back{takeHome: s} }

// underTitle is where a page begins that has but a title.
const underTitle = 54

// spread shares parts among pages with the same title, on as few as will do, and
// as roomy there as can be. What the last of them has free may be lines for notes.
func (s *takeHome) spread(key string, all []part, notes bool) []layout.Page {
	// The first front has a headline; all other pages have no more than a title.
	top, first := s.Edge+underTitle, 0.0
	if key == "sheet.front" {
		first = s.Top - top
	}
	col := layout.Area{X: s.Left, Y: top, W: s.Width, H: s.Bottom - top}
	if s.K > 1 { // their numbers need a line
		col.H -= 10
	}
	var best []layout.Flowed
	for _, roomy := range []struct{ gap, grow float64 }{{(layout.GoodGap + layout.WideGap) / 2, 0.5}, {layout.GoodGap, 0.25}, {layout.TightGap, 0}} {
		parts := []layout.Part{{Flowable: layout.Rigid(first, func(*layout.Page, float64, float64, float64) {}), KeepNext: true}}
		for _, p := range all {
			if len(p.flow) > 0 {
				at := len(parts)
				parts = append(parts, p.flow...)
				parts[at].Gap = roomy.gap
				continue
			}
			h := p.Min + p.Grow*roomy.grow
			parts = append(parts, layout.Part{Gap: roomy.gap, Flowable: layout.Rigid(h, func(pg *layout.Page, _, y, _ float64) { p.Draw(pg, y, h) })})
		}
		if len(parts) > 1 {
			parts[1].Gap = 0
		}
		if flow := layout.Paginate(parts, col); best == nil || len(flow) < len(best) {
			best = flow
		}
	}
	var pages []layout.Page
	for i, f := range best {
		pg := s.begin(key)
		if i > 0 {
			pg = s.beginMore(key)
			pg.Name = ""
		}
		f.Draw(&pg, col)
		free := col.H - f.High(col.W) - layout.WideGap
		if n := s.notes(); notes && i == len(best)-1 && free > n.Min {
			n.Draw(&pg, col.Y+col.H-free, free)
		}
		pages = append(pages, pg)
	}
	return pages
}

// even adds an empty side where the last leaf has none: nobody's page may stand
// on the back of another's.
func even(pages []layout.Page) []layout.Page {
	if len(pages)%2 == 0 {
		return pages
	}
	last := pages[len(pages)-1]
	return append(pages, layout.Page{Scene: figure.Scene{W: last.W, H: last.H}})
}

// begin begins a page: whose it is, and its title.
func (s *takeHome) begin(key string) layout.Page {
	if key != "sheet.front" {
		return s.beginMore(key)
	}
	sc := s.fresh(key)
	s.whose(&sc)
	s.frontHead(&sc)
	return sc
}

// fresh is a page with nothing on it but what marks a rehearsal.
func (s *takeHome) fresh(key string) layout.Page {
	title := s.pack(key)
	sc := layout.Page{Scene: figure.Scene{W: s.W, H: s.H, Alt: title}, Second: s.Second, Name: title}
	s.rehearsal(&sc)
	return sc
}

// beginMore begins a page of which the title is no more than that.
func (s *takeHome) beginMore(key string) layout.Page {
	sc := s.fresh(key)
	s.whose(&sc)
	x := s.Left
	for _, l := range s.editions() {
		sc.Speak(l.foreign, func() {
			sc.Mark("H1", "", func() {
				sc.Add(figure.Text{X: x, Y: s.Edge + overHead + 7, Size: 14, Bold: true, Role: figure.Ink, S: l.pack(key)})
			})
		})
		x += s.share(s.Width) + layout.Gutter
	}
	return sc
}

// whose is the line over the titles: the group, the workshop, the day. Each is a
// text of its own, since names may run from right to left.
func (s *takeHome) whose(sc *layout.Page) {
	const size = 9
	room := s.Width - s.nameRoom()
	day := dayIn(s.sheet, s.when(), room, size)
	if figure.Width(layout.Join(" · ", s.name(), day), size, false) > room {
		day = dayIn(s.sheet, s.date(s.st.Info.When), room, size) // one date rather than a stump of the name
	}
	left := room
	if day != "" {
		left -= figure.Width(" · "+day, size, false)
	}
	parts := []string{day, figure.Shorten(s.name(), size, false, left)}
	if title := strings.TrimSpace(layout.Clean(s.st.Info.Title)); title != s.name() && title != "" {
		free := room - figure.Width(layout.Join(" · ", parts...)+" · ", size, false)
		if cut := figure.Shorten(title, size, false, free); cut == title { // words, not stumps
			parts = []string{parts[0], title, parts[1]}
		}
	}
	parts = slices.DeleteFunc(parts, func(text string) bool { return text == "" })
	var said []figure.Item
	x := s.Right
	for i, text := range parts {
		if i > 0 {
			said = append(said, figure.Text{X: x, Y: s.Edge + 12.5, Size: size, Anchor: figure.End, Role: figure.Ink2, S: " · "})
			x -= figure.Width(" · ", size, false)
		}
		said = append(said, figure.Text{X: x, Y: s.Edge + 12.5, Size: size, Anchor: figure.End, Role: figure.Ink2, S: text})
		x -= figure.Width(text, size, false)
	}
	for _, text := range slices.Backward(said) { // it is read from its left end
		sc.Add(text)
	}
}

// notes are lines for what one wants to keep: where a front has much room left.
func (s *takeHome) notes() layout.Block {
	return layout.Block{Min: 20 + (leastNotes-s.inTwo(1))*writing, Grow: 14 * writing, Draw: func(sc *layout.Page, y, high float64) {
		s.over(sc, y, s.heading(worded("handout.notes"), s.Width))
		for at := y + 20 + 0.6*writing; at <= y+high; at += writing {
			layout.Rule(sc, s.Left, s.Right, at)
		}
	}}
}

// leastNotes is how many lines for notes are worth their heading.
const leastNotes = 4
