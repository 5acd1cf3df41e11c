package layout

import "math"

// Balanced shares parts among as few pages as hold them, as Paginate does, but weighs all
// ways of doing so: what has to stay empty is spread over the pages, tables and pictures are
// torn where that is worth it, and of a last page so much is filled where that can be had.
func Balanced(parts []Part, col Area, last float64) (out []Flowed) {
	if len(parts) == 0 {
		return nil
	}
	b := balancer{parts: Set(parts, col.W), col: col, last: last, known: map[spot]*plan{}}
	for _, p := range b.parts {
		b.high, b.keep = append(b.high, p.Height(col.W)), append(b.keep, p.KeepNext)
	}
	for i := 0; i < len(b.parts); { // as much of a chain as a page holds is kept together
		i += chain(b.parts[i:], col)
		b.keep[i-1] = false
	}
	for pl := b.from(spot{}, b.parts[0]); pl != nil; pl = pl.next {
		out = append(out, pl.page)
	}
	return out
}

// What it costs to leave a page empty, times the square of how much of it is, beside what
// else a page may end with. A page more costs more than all of these together.
const (
	costOfPage  = 1e4
	costOfEmpty = 10
	costOfTear  = 1.5 // of a table or a picture
	costOfCut   = 0.2 // of a running text
	costOfHalt  = 0.4 // between what goes on, rather than before a heading
	costOfLast  = 40  // of what lacks of what a last page should have
)

// balancer tries where pages may end.
type balancer struct {
	parts []Part
	high  []float64
	keep  []bool // goes with the next
	col   Area
	last  float64
	known map[spot]*plan
}

// spot is a place at which a page may begin: a part, or the rest of one, told by its height.
type spot struct {
	part int
	rest float64
}

// plan is the best page from a spot on, with the best of those after it.
type plan struct {
	page Flowed
	cost float64
	next *plan
}

// ending is a way to end a page.
type ending struct {
	page Flowed // but for the head of a part that is cut
	cut  *cut
	used float64
	cost float64
	next spot
	rest Part
	end  bool
}

// cut is the head of a part that goes on on the next page, and where it stands.
type cut struct {
	head Part
	top  float64
}

// from is the best way to share out what begins at a spot with the part p.
func (b *balancer) from(at spot, p Part) *plan {
	if known, ok := b.known[at]; ok {
		return known
	}
	var best plan
	var cut *cut
	for i, e := range b.endings(at, p) {
		pl := plan{page: e.page, cost: costOfPage + e.cost}
		if empty := max(0, 1-e.used/b.col.H); !e.end {
			pl.cost += costOfEmpty * empty * empty
			pl.next = b.from(e.next, e.rest)
			pl.cost += pl.next.cost
		} else if short := b.last - (1 - empty); short > 0 && at != (spot{}) {
			pl.cost += costOfLast * short
		}
		if i == 0 || pl.cost < best.cost {
			best, cut = pl, e.cut
		}
	}
	if cut != nil {
		n := len(best.page.Parts)
		best.page = Flowed{append(best.page.Parts[:n:n], cut.head), append(best.page.Tops[:n:n], cut.top)}
	}
	b.known[at] = &best
	return &best
}

// endings are the ways in which a page that begins with a part may end.
func (b *balancer) endings(at spot, p Part) (out []ending) {
	var now Flowed
	y := 0.0
	for k := at.part; k < len(b.parts); k++ {
		h := b.high[k]
		if k > at.part {
			p = b.parts[k]
			y += p.Gap
		} else if at.rest > 0 {
			h = at.rest
		}
		if p.Fresh && len(now.Parts) > 0 {
			break
		}
		room := b.col.H - y
		if h > room || b.keep[k] {
			out = append(out, b.cuts(now, p, k, y, min(room, h-1))...)
		}
		if h > room && len(now.Parts)+len(out) > 0 {
			break
		}
		now.Parts, now.Tops = append(now.Parts, p), append(now.Tops, y) // endings before see no more than they had
		y += h
		e := ending{page: now, used: y, end: k+1 == len(b.parts)}
		if !e.end {
			next := b.parts[k+1]
			if e.next, e.rest = (spot{part: k + 1}), next; b.keep[k] && !next.Fresh {
				continue
			}
			if !next.KeepNext {
				e.cost = costOfHalt
			}
		}
		if out = append(out, e); h > room { // higher than a page, and in one piece
			return out
		}
	}
	if len(out) == 0 { // a chain that no page holds: as much of it as one does
		k := at.part + len(now.Parts)
		out = append(out, ending{page: now, used: y, next: spot{part: k}, rest: b.parts[k]})
	}
	return out
}

// cuts are the ways to end a page within the k-th part: as late as there is room, and
// earlier.
func (b *balancer) cuts(now Flowed, p Part, k int, y, room float64) (out []ending) {
	last := math.Inf(1)
	for _, share := range []float64{1, 0.85, 0.7, 0.55, 0.4} {
		head, tail, ok := p.Split(b.col.W, room*share)
		if !ok {
			continue
		}
		high := head.Height(b.col.W)
		if high >= last {
			continue
		}
		last = high
		first, rest := torn(p, head, tail)
		out = append(out, ending{page: now, cut: &cut{first, y}, used: y + high, cost: tearCost(p.Flowable), next: spot{k, tail.Height(b.col.W)}, rest: rest})
	}
	return out
}

// tearCost is what it costs to go on with a part on the next page.
func tearCost(f Flowable) float64 {
	switch f.(type) {
	case Grid, Rows:
		return costOfTear
	}
	return costOfCut
}

// High is how far down the page the last of its parts reaches.
func (f Flowed) High(w float64) float64 {
	n := len(f.Parts) - 1
	if n < 0 {
		return 0
	}
	return f.Tops[n] + f.Parts[n].Height(w)
}

// Wider sets the parts of a page wider: stretched gives each as it is that way, with the room
// over it. It reports whether the page has room for them.
func (f Flowed) Wider(col Area, stretched func(Part) Part) (out Flowed, fits bool) {
	y := 0.0
	for i, p := range f.Parts {
		q := stretched(p)
		q.Flowable = set(q.Flowable, col.W)
		if i > 0 {
			y += q.Gap
		}
		out.Parts, out.Tops = append(out.Parts, q), append(out.Tops, y)
		y += q.Height(col.W)
	}
	return out, y <= col.H
}
