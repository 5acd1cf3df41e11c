package layout

import (
	"slices"

	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Flowable is a part of a document that runs over pages.
type Flowable interface {
	// Height is how much room it takes in a column w wide.
	Height(w float64) float64
	// Split cuts off a head that is at most h high; false where it cannot be
	// cut so that both parts look well.
	Split(w, h float64) (head, tail Flowable, ok bool)
	Draw(p *Page, x, y, w float64)
}

// Part is a part of a flow: something with the room over it.
type Part struct {
	Flowable
	Gap      float64          // over it; none at the top of a page
	KeepNext bool             // never the last thing on a page
	Fresh    bool             // begins a page
	Title    figure.Bilingual // in the list of contents
	Level    int
	At       func() Flowable // what it is where it can be lower to save room; Flowable is what it was last
}

// Fixed gives parts as they are now, for those that are lower where room is wanted: what
// does not change of them is kept.
func Fixed(parts []Part) []Part {
	out := slices.Clone(parts)
	for i, p := range out {
		if p.At != nil {
			out[i].Flowable = p.At()
		}
	}
	return out
}

// settable is a part that can work out once what it needs in a column of a given width,
// for it is asked for its height again and again. The part that it gives is the same in
// any other column as it was before.
type settable interface {
	Set(w float64) Flowable
}

func set(f Flowable, w float64) Flowable {
	if s, ok := f.(settable); ok {
		return s.Set(w)
	}
	return f
}

// Set breaks the texts of parts for a column w wide: who shares the same parts among
// pages more than once does it before.
func Set(parts []Part, w float64) []Part {
	out := slices.Clone(parts)
	for i := range out {
		if out[i].Flowable != nil {
			out[i].Flowable = set(out[i].Flowable, w)
		}
	}
	return out
}

// Area is the room that each page of a flow has.
type Area struct {
	X, Y, W, H float64
}

// Flowed is a page of a flow: what stands on it and where.
type Flowed struct {
	Parts []Part
	Tops  []float64
}

// Paginate shares parts among pages. It measures only, so it serves for
// counting as well as for drawing.
func Paginate(parts []Part, col Area) []Flowed {
	parts = Set(parts, col.W)
	g := paginator{col: col}
	for i, p := range parts {
		if p.Fresh {
			g.turn()
		}
		for more := true; more; {
			p, more = g.place(p, parts, i)
		}
	}
	g.turn()
	return g.out
}

// paginator is where Paginate has come.
type paginator struct {
	col   Area
	out   []Flowed
	now   Flowed  // the page that is being filled
	y     float64 // where its free part begins
	bound int     // the parts before it are a chain that has begun on this page
}

// turn begins a page, unless the present one is empty.
func (g *paginator) turn() {
	if len(g.now.Parts) > 0 {
		g.out = append(g.out, g.now)
	}
	g.now, g.y = Flowed{}, 0
}

func (g *paginator) put(p Part) {
	g.now.Parts, g.now.Tops = append(g.now.Parts, p), append(g.now.Tops, g.y)
	g.y += p.Height(g.col.W)
}

// place puts the i-th part on a page, or as much of it as the page has room for. It
// returns what is still to be placed.
func (g *paginator) place(p Part, parts []Part, i int) (rest Part, more bool) {
	if g.y > 0 {
		g.y += p.Gap
	}
	w := g.col.W
	if i >= g.bound {
		chained := linked(p, parts[i+1:])
		n := chain(chained, g.col)
		if g.y > 0 && !fits(chained[:n], w, g.col.H-g.y) {
			g.turn()
			return p, true
		}
		g.bound = i + n
	}
	room, h := g.col.H-g.y, p.Height(w)
	with := parts[i+1 : max(i+1, g.bound)]
	if h <= room && (len(with) == 0 || fits(with, w, room-h-with[0].Gap)) {
		g.put(p)
		return p, false
	}
	// A part that has room, but not with what it goes with, is cut so that its end
	// goes on with that.
	head, tail, ok := p.Split(w, min(room, h-1))
	if !ok && h > room && g.y > 0 {
		g.turn()
		return p, true
	}
	if !ok { // in one piece, be it higher than a page
		g.put(p)
		return p, false
	}
	p, rest = torn(p, head, tail)
	g.put(p)
	g.turn()
	g.bound = i // what follows has to go with the rest
	return rest, true
}

// torn are the two halves of a part.
func torn(p Part, head, tail Flowable) (first, rest Part) {
	first, rest = p, p
	first.Flowable, rest.Flowable, rest.Title, rest.Fresh = head, tail, figure.Bilingual{}, false
	first.At, rest.At = nil, nil
	return first, rest
}

// linked are a part and those that must not be parted from it.
func linked(p Part, after []Part) []Part {
	n := 0
	for last := p; last.KeepNext && n < len(after); n++ {
		last = after[n]
	}
	return append([]Part{p}, after[:n]...)
}

// chain counts the parts that have to stand on one page: those that must not be
// parted, or as many of them as a page holds.
func chain(rest []Part, col Area) int {
	n := 1
	for n < len(rest) && rest[n-1].KeepNext {
		n++
	}
	for n > 1 && !fits(rest[:n], col.W, col.H) {
		n--
	}
	return n
}

// fits reports whether parts have room, or one of them can be cut there: its rest
// and those after it go on to the next page together.
func fits(parts []Part, w, room float64) bool {
	cut := false // can one of those before be
	for i, p := range parts {
		if i > 0 {
			room -= p.Gap
		}
		h := p.Height(w)
		if h > room {
			_, _, ok := p.Split(w, room)
			return ok || cut
		}
		room -= h
		if !cut {
			_, _, cut = p.Split(w, h-1)
		}
	}
	return true
}

// Draw puts a page of a flow on paper.
func (f Flowed) Draw(p *Page, col Area) {
	for i, part := range f.Parts {
		y := col.Y + f.Tops[i]
		if !part.Title.Empty() {
			p.Entries = append(p.Entries, Entry{OnOneLine(part.Title), part.Level, y})
		}
		part.Flowable.Draw(p, col.X, y, col.W)
	}
}
