package pdf

import (
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
)

// part is a candidate for the front: nothing that the workshop did not have.
type part struct {
	layout.Block
	result workshop.Tally // behind it; none if Cast is 0
	again  workshop.Tally // likewise, of the same after the discussion
	flow   []layout.Part  // the same where it may run over pages; none = in one piece
}

// front shows what the group saw: the idea first, the promises last.
type front struct {
	*takeHome
	tight  int           // how tight it is set, from 0
	beyond []layout.Part // what was agreed on where the side has no room for it
}

func (s *front) page() layout.Page {
	sc := s.begin("sheet.front")
	parts := s.frontParts()
	honest := s.honestLine(parts)
	var blocks []layout.Block
	for _, p := range parts {
		blocks = append(blocks, p.Block)
	}
	end := s.Bottom - honest.Extra()
	if n := s.notes(); end-s.overHonest()-s.Top-layout.Comfort(blocks) > n.Min+layout.GoodGap {
		blocks = append(blocks, n)
	}
	foot := end - s.overHonest()
	if n := len(parts); n > 0 && len(parts[n-1].flow) == 0 {
		foot -= overLast
	}
	layout.Fill(&sc, blocks, s.Top, foot)
	honest.Draw(&sc, s.Left, end, s.Width)
	return sc
}

// honestLead is the line height of the line that says who answered.
const honestLead = 13.5

// honestLine says who answered and how, on one line if it can be.
func (s *front) honestLine(parts []part) layout.Columns {
	var results []workshop.Tally
	for _, p := range parts {
		for _, t := range []workshop.Tally{p.result, p.again} {
			if t.Cast > 0 {
				results = append(results, t)
			}
		}
	}
	said := func(l *edition) string {
		if len(results) == 0 {
			return ""
		}
		return layout.Join(" ", l.votesHeld(results), l.t("sheet.seen"))
	}
	out := s.columned(said, 9.5, honestLead, s.Width)
	for size := 10.0; size >= 9; size -= 0.25 {
		if one := s.columned(said, size, honestLead, s.Width); one.Deep() <= 1 {
			out = one
			break
		}
	}
	if s.other != nil {
		out = s.columned(said, leastSize, 12, s.Width)
	}
	out.Role = figure.Ink2
	return out
}

// leastSize is the smallest text of what is read.
const leastSize = 9

// candidate makes a part. Those that belong on every sheet come in by rank as long as
// there is room, the others while there is good room.
type candidate struct {
	rank int
	make func() (part, bool)
}

// The ranks of candidates.
const (
	maxRank  = 8 // the last
	belongs  = 3 // the last of what belongs on every sheet
	kept     = 2 // the last of what goes on a further side where there is no room
	promised = 0 // what was agreed on
)

// maxTight is how often a page may be made tighter until parts are left out: what follows
// from the idea goes to the back first, then there is less white, then cells have two
// lines, then smaller ones; at smallest go obstacles that nobody took, at lowScales the empty
// scales are low and no line says what their picture shows, and at last they go, too.
const smallest, lowScales, maxTight = 5, 6, 7

// candidates are all parts that a front may have, in the order in which it is read.
func (s *front) candidates() []candidate {
	return []candidate{
		{promised, s.keys}, {1, s.idea}, {2, s.rows}, {2, s.toMark}, {8, s.cards}, {4, s.needs}, {7, s.chain}, {6, s.shift},
		{promised, s.obstacles}, {promised, s.toFill}, {4, s.keysChart}, {5, s.keysVote}, {5, s.spot},
	}
}

// frontParts makes what goes on the front, in the order in which it is read.
func (s *front) frontParts() (parts []part) {
	all := s.candidates()
	for _, i := range s.chosenParts() {
		if p, ok := all[i].make(); ok {
			parts = append(parts, p)
		}
	}
	return parts
}

// chosenParts chooses what goes on the front, by number, and how tight it is set. Where
// it has no room for all that was agreed on, this goes on pages of its own.
func (s *front) chosenParts() (chosen []int) {
	candidates := s.candidates()
	room := func() float64 { return s.Bottom - s.honestRoom() - s.overHonest() - s.Top }
	for s.tight = 0; s.tight < maxTight; s.tight++ {
		if used, n := needed(candidates, belongs); used+layout.TightGap*float64(n-1) <= room() {
			break
		}
	}
	s.beyond = nil
	used, comfort := 0.0, 0.0 // the least room, and what looks good
	for rank := 0; rank <= maxRank; rank++ {
		for i, c := range candidates {
			if c.rank != rank {
				continue
			}
			p, ok := c.make()
			if !ok {
				continue
			}
			if used+p.Min > room() || rank > belongs && comfort+p.Min+p.Grow/2+overLast > room() {
				s.goOn(c)
				continue
			}
			chosen = append(chosen, i)
			used, comfort = used+p.Min+layout.TightGap, comfort+p.Min+p.Grow/2+layout.GoodGap
		}
	}
	slices.Sort(chosen)
	if len(s.beyond) > 0 {
		loosen(s, chosen, room)
	}
	return chosen
}

// loosen sets a side wider that was made tight for the sake of what has gone on to another.
func loosen(s *front, chosen []int, room func() float64) {
	candidates := picked(s.candidates(), chosen)
	for s.tight > 0 {
		s.tight--
		if used, n := needed(candidates, maxRank); used+layout.GoodGap*float64(n-1) > room() {
			s.tight++
			return
		}
	}
}

// goOn puts a part that the side has no room for on a further one, if no sheet may be
// without it; there it is set as roomy as can be.
func (s *front) goOn(c candidate) {
	if c.rank > kept {
		return
	}
	tight := s.tight
	s.tight = 0
	defer func() { s.tight = tight }()
	p, ok := c.make()
	switch {
	case !ok:
	case len(p.flow) > 0:
		s.beyond = append(s.beyond, p.flow...)
	default:
		h := p.Min + p.Grow/2
		s.beyond = append(s.beyond, layout.Part{Gap: layout.GoodGap, Flowable: layout.Rigid(h, func(pg *layout.Page, _, y, _ float64) { p.Draw(pg, y, h) })})
	}
}

// overLast keeps the line that says who answered off what stands over it, if that is no
// table.
const overLast = 6

// overHonest is the room over that line.
func (s *front) overHonest() float64 {
	if s.tight >= lowScales {
		return 9.5
	}
	return 13
}

// honestRoom is what the line that says who answered takes over the lowest one.
func (s *front) honestRoom() float64 {
	if s.other == nil {
		return honestLead
	}
	var all []part // whatever may come to stand there
	for _, role := range []workshop.Role{workshop.RoleParadigms, workshop.RoleNeeds, workshop.RoleLinks, workshop.RoleBeliefs, workshop.RoleRevote, workshop.RolePriorities, workshop.RoleRatings, workshop.RoleFocus} {
		for _, second := range []bool{false, true} {
			if t, ok := s.result(role, second); ok {
				all = append(all, part{result: t})
			}
		}
	}
	return s.honestLine(all).Extra()
}

// needed is the height of all candidates up to a rank, and their number.
func needed(candidates []candidate, last int) (h float64, n int) {
	for _, c := range candidates {
		if c.rank > last {
			continue
		}
		if p, ok := c.make(); ok {
			h, n = h+p.Min, n+1
		}
	}
	return h, n
}

// figureBlock is a part with a heading, a picture and a line under it.
type figureBlock struct {
	title  func(l *edition) string
	legend []figure.Key
	note   func(l *edition) string
	least  float64 // height of the picture
	most   float64
	fig    drawn
	bare   bool // no numbers stand over its rows
	alt    string
}

// drawn is any picture.
type drawn interface {
	Scene(w, h float64, st figure.Style, t float64) figure.Scene
}

func (s *front) figurePart(f figureBlock, t workshop.Tally) part {
	note := s.note(f.note)
	room, below := s.Width, 0.0 // of the heading, and what the legend takes under it
	switch free := s.Width - s.legendWidth(f.legend) - 12; {
	case len(f.legend) == 0:
	case s.other != nil:
		if below = s.legendExtra(f.legend); f.bare {
			below += 14
		}
	case figure.Width(f.title(s.edition), 10.5, true) > free:
		below = 14
	default:
		room = free
	}
	title := s.heading(f.title, room)
	head := 22 + title.Extra() + below
	foot := note.Height()
	return part{result: t, Block: layout.Block{Min: head + f.least + foot, Grow: f.most - f.least,
		Draw: func(sc *layout.Page, y, h float64) {
			s.over(sc, y, title)
			base := y + headRise
			if room == s.Width {
				base += 14
			}
			s.legend(sc, f.legend, base, y+33+title.Extra()+s.legendExtra(f.legend))
			ph := h - head - foot
			sc.Figure(f.fig.Scene(s.Width, ph, figure.PaperStyle(), 1), s.Left, y+head, f.alt)
			note.Draw(sc, s.Left, y+head+ph+12, s.Width)
		}}}
}

// note is the line under a picture; in two languages it may be a bit smaller, to
// be one line.
func (s *front) note(text func(l *edition) string) layout.Columns {
	if text == nil {
		return layout.Columns{}
	}
	size := 10.0
	for s.other != nil && size > leastSize && s.columned(text, size, 14, s.Width).Deep() > 1 {
		size -= 0.25
	}
	return s.columned(text, size, 14-s.inTwo(2), s.Width)
}
