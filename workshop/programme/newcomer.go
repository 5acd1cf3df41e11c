package programme

import (
	"math"
	"slices"
)

// keepApart leaves out what, beside the same group's answers of another wave, would tell what
// they answered who came or left in between. A follow-up has seen to that itself, as far as its
// own first day goes. Other workshops know nothing of each other; nor do they say how many came,
// so one of each is counted at least. What was told first stays.
func (p *Programme) keepApart() {
	var out []Cell
	for from := 0; from < len(p.cells); {
		to := from + 1
		for to < len(p.cells) && p.cells[to].view == p.cells[from].view && p.cells[to].at.Group == p.cells[from].at.Group {
			to++
		}
		out = append(out, p.apart(p.cells[from:to])...)
		from = to
	}
	p.cells = out
}

// apart are those of a group's answers to one question that may stand beside each other.
func (p *Programme) apart(waves []Cell) []Cell {
	if len(waves) < 2 {
		return waves
	}
	order := slices.Clone(waves)
	slices.SortStableFunc(order, func(x, y Cell) int { return p.toldAt(x) - p.toldAt(y) })
	var kept []Cell
	for _, c := range order {
		if !slices.ContainsFunc(kept, func(was Cell) bool { return !seenTo(was, c) && (c.gives(was) || was.gives(c)) }) {
			kept = append(kept, c)
		}
	}
	slices.SortStableFunc(kept, func(x, y Cell) int { return x.at.Wave - y.at.Wave })
	return kept
}

// toldAt is the release that told a cell first; after all others where none has.
func (p *Programme) toldAt(c Cell) int {
	i := slices.IndexFunc(p.Releases, func(r release) bool { return r.Wave == c.at.Wave && slices.Contains(r.Rounds[c.at.ID], c.round) })
	if i < 0 {
		return math.MaxInt32
	}
	return i
}

// seenTo reports whether one of two workshops is the first day of the other, which was held
// against it when its vote was closed.
func seenTo(x, y Cell) bool {
	return x.at.Series == y.at.Series && (x.at.ID == x.at.Series || y.at.ID == y.at.Series)
}

// gives reports whether beside earlier answers of the group these differ by so little that the
// difference may be nothing but what those have answered who came, or those who left.
func (c Cell) gives(was Cell) bool {
	a, b := append(slices.Clone(was.count.N), was.count.CantSay), append(slices.Clone(c.count.N), c.count.CantSay)
	more, fewer, all := 0, 0, 0
	for i := range b {
		more, fewer, all = more+max(0, b[i]-a[i]), fewer+max(0, a[i]-b[i]), all+b[i]-a[i]
	}
	return more <= max(1, all) || fewer <= max(1, -all)
}
