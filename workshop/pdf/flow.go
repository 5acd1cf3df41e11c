package pdf

// flowable is a part of a document that runs over pages.
type flowable interface {
	// height is how much room it takes in a column w wide.
	height(w float64) float64
	// split cuts off a head that is at most h high; false where it cannot be
	// cut so that both parts look well.
	split(w, h float64) (head, tail flowable, ok bool)
	draw(p *page, x, y, w float64)
}

// part of a flow: something with the room over it.
type flowPart struct {
	flowable
	gap      float64 // over it; none at the top of a page
	keepNext bool    // never the last thing on a page
	fresh    bool    // begins a page
	title    string  // in the list of contents
	level    int
}

// column is the room that each page of a flow has.
type column struct {
	x, y, w, h float64
}

// flowed is a page of a flow: what stands on it and where.
type flowed struct {
	parts []flowPart
	tops  []float64
}

// paginate shares parts among pages. It measures only, so it serves for
// counting as well as for drawing.
func paginate(parts []flowPart, col column) []flowed {
	var out []flowed
	now := flowed{}
	y := 0.0
	turn := func() {
		if len(now.parts) > 0 {
			out = append(out, now)
		}
		now, y = flowed{}, 0
	}
	put := func(p flowPart) {
		now.parts, now.tops = append(now.parts, p), append(now.tops, y)
		y += p.height(col.w)
	}
	bound := 0 // the parts before it are a chain that has begun on this page
	for i, p := range parts {
		if p.fresh {
			turn()
		}
		for {
			if y > 0 {
				y += p.gap
			}
			if i >= bound {
				rest := append([]flowPart{p}, parts[i+1:]...)
				n := chain(rest, col)
				if y > 0 && !fits(rest[:n], col.w, col.h-y) {
					turn()
					continue
				}
				bound = i + n
			}
			room, h := col.h-y, p.height(col.w)
			with := parts[i+1 : max(i+1, bound)]
			if h <= room && (len(with) == 0 || fits(with, col.w, room-h-with[0].gap)) {
				put(p)
				break
			}
			// A part that has room, but not with what it goes with, is cut so that
			// its end goes on with that.
			head, tail, ok := p.split(col.w, min(room, h-1))
			if !ok && h > room && y > 0 {
				turn()
				continue
			}
			if !ok { // in one piece, be it higher than a page
				put(p)
				break
			}
			rest := p
			p.flowable, rest.flowable, rest.title, rest.fresh = head, tail, "", false
			put(p)
			turn()
			p, bound = rest, i // what follows has to go with the rest
		}
	}
	turn()
	return out
}

// chain counts the parts that have to stand on one page: those that must not be
// parted, or as many of them as a page holds.
func chain(rest []flowPart, col column) int {
	n := 1
	for n < len(rest) && rest[n-1].keepNext {
		n++
	}
	for n > 1 && !fits(rest[:n], col.w, col.h) {
		n--
	}
	return n
}

// fits tells whether parts have room, or one of them can be cut there: its rest
// and those after it go on to the next page together.
func fits(parts []flowPart, w, room float64) bool {
	cut := false // can one of those before be
	for i, p := range parts {
		if i > 0 {
			room -= p.gap
		}
		h := p.height(w)
		if h > room {
			_, _, ok := p.split(w, room)
			return ok || cut
		}
		room -= h
		if !cut {
			_, _, cut = p.split(w, h-1)
		}
	}
	return true
}

// draw puts a page of a flow on paper.
func (f flowed) draw(p *page, col column) {
	for i, part := range f.parts {
		y := col.y + f.tops[i]
		if part.title != "" {
			p.entries = append(p.entries, entry{tongue(part.title), part.level, y})
		}
		part.flowable.draw(p, col.x, y, col.w)
	}
}
