package programme

import (
	"slices"
	"strconv"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// together is how many groups a total has at least (P4), and how many have to come to one that
// was told before (P5): between two of them nobody can tell any group's answers.
const together = 3

// Release tells a wave: from now on its groups stand in totals. What comes in afterwards waits
// for the next release, which has to bring three groups more. Overlapping groups are left out.
func (f *Folder) Release(wave int, on time.Time) (groups int, err error) {
	err = f.locked(func() error {
		p, err := f.Read()
		if err != nil {
			return err
		}
		r := release{Wave: wave, On: on.Format(time.DateOnly), Rounds: map[string][]int64{}}
		for id, m := range p.meetings {
			if m.Wave == wave && !p.overlapping(m) && p.tells(id) {
				r.Rounds[id] = m.rounds
			}
		}
		if err := p.mayRelease(r); err != nil {
			return err
		}
		groups = len(r.Rounds)
		p.Releases = append(p.Releases, r)
		return p.write(f.dir)
	})
	return groups, err
}

// tells reports whether anything of a workshop may be told.
func (p *Programme) tells(id string) bool {
	return slices.ContainsFunc(p.cells, func(c Cell) bool { return c.at.ID == id })
}

// mayRelease returns what keeps a wave from being told now.
func (p *Programme) mayRelease(r release) error {
	wave := strconv.Itoa(r.Wave)
	if len(r.Rounds) < together {
		return workshop.Errorf(workshop.ETooFew, nil, "what", "release", "wave", wave, "groups", strconv.Itoa(len(r.Rounds)), "least", strconv.Itoa(together))
	}
	all := p.released(r.Wave)
	if len(all) == 0 {
		return nil
	}
	was, come := all[len(all)-1].Rounds, 0
	for id, rounds := range r.Rounds {
		if !slices.Equal(rounds, was[id]) {
			come++
		}
	}
	if come < together {
		return workshop.Errorf(workshop.ETooFew, nil, "what", "release_again", "wave", wave, "groups", strconv.Itoa(come), "least", strconv.Itoa(together))
	}
	return nil
}

// released are the releases of a wave, in their order.
func (p *Programme) released(wave int) (out []release) {
	for _, r := range p.Releases {
		if r.Wave == wave {
			out = append(out, r)
		}
	}
	return out
}

// overlapping reports whether a group has people of others, by what either says (P7).
func (p *Programme) overlapping(m *meeting) bool {
	g := p.book.group(m.Group)
	return g != nil && len(g.Overlaps) > 0
}

// shown are the cells of a view that stand in the totals of a wave. They come three at a time:
// a release that brings fewer changes nothing for this view. Where one that was told has gone
// since, nothing of the view is told until three others have come, for the difference would be
// its answers.
func (p *Programme) shown(v *view, wave int) []Cell {
	var there []Cell
	for _, c := range p.of(v) {
		if c.at.Wave == wave && !p.overlapping(c.at) {
			there = append(there, c)
		}
	}
	var now []Cell
	var told []past
	for _, r := range p.released(wave) {
		next := slices.DeleteFunc(slices.Clone(there), func(c Cell) bool { return !slices.Contains(r.Rounds[c.at.ID], c.round) })
		switch {
		case !p.whole(r): // what it told nobody can say any more
			now, told = nil, append(told, past{next, true})
		case len(next) >= together && !slices.ContainsFunc(told, func(was past) bool { return was.gives(next) }):
			now, told = next, append(told, past{next, false})
		case !holds(next, now):
			now = nil
		}
	}
	return now
}

// past is a set of cells that was told together.
type past struct {
	cells []Cell
	lost  bool // and others, which are not there any more
}

// gives reports whether a total beside this one gives away the answers of fewer groups than a
// total needs.
func (was past) gives(next []Cell) bool {
	n := differ(was.cells, next)
	return n < together && (n > 0 || was.lost)
}

// whole is complete, worked out once for each release.
func (p *Programme) whole(r release) bool {
	is, known := p.intact[r.place]
	if !known {
		is = p.complete(r)
		p.intact[r.place] = is
	}
	return is
}

// complete reports whether all that a release told is still there.
func (p *Programme) complete(r release) bool {
	for id, rounds := range r.Rounds {
		m, there := p.meetings[id]
		if !there || p.overlapping(m) || slices.ContainsFunc(rounds, func(n int64) bool { return !slices.Contains(m.rounds, n) }) {
			return false
		}
	}
	return true
}

// of are the cells of a view.
func (p *Programme) of(v *view) []Cell {
	from, _ := slices.BinarySearchFunc(p.cells, v.place, func(c Cell, place int) int { return c.view.place - place })
	to, _ := slices.BinarySearchFunc(p.cells, v.place+1, func(c Cell, place int) int { return c.view.place - place })
	return p.cells[from:to]
}

// same is what tells two cells of a view apart.
type same struct {
	at    *meeting
	round int64
}

func setOf(all []Cell) map[same]bool {
	out := map[same]bool{}
	for _, c := range all {
		out[same{c.at, c.round}] = true
	}
	return out
}

// differ is how many cells are in one of two sets only.
func differ(a, b []Cell) int {
	all, both := setOf(a), 0
	for _, c := range b {
		if all[same{c.at, c.round}] {
			both++
		}
	}
	return len(a) + len(b) - 2*both
}

// holds reports whether all of a set are in another.
func holds(all, some []Cell) bool {
	there := setOf(all)
	return !slices.ContainsFunc(some, func(c Cell) bool { return !there[same{c.at, c.round}] })
}
