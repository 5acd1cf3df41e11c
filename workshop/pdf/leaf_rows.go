package pdf

import (
	"strconv"

	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
)

// A leaf has room for some rows of a picture: the first, those that stand equal with the
// last of them, and what the group chose. Under the picture stands how many of how many
// they are.

// mostDrawn is how many rows come first, and mostWhole to how many those that stand equal
// may bring them. Where there is little room they may not, nor are further rows drawn for
// what was chosen: mostSparedRows are these two.
const mostDrawn, mostWhole, mostSparedRows = 3, 6, 2

// drawnRows are the rows of a picture that are drawn.
type drawnRows struct {
	at     []int // in their order
	of     int
	chosen bool // some of them only because they were chosen
}

// ordered is what is known of the rows of a picture in their order.
type ordered struct {
	n      int
	least  int              // that come first; 0 = mostDrawn
	tied   func(i int) bool // row i stands equal with the one before it
	chosen func(i int) bool // nil = none is
}

// drawn are the rows that are drawn: on a leaf some, elsewhere all.
func (s *report) drawn(o ordered) (d drawnRows) {
	d.of = o.n
	first, whole := o.n, mostWhole
	if s.spare > 0 {
		whole = mostDrawn
	}
	if s.depth == shallow {
		first = o.first(whole)
	}
	for i := range o.n {
		chosen := o.chosen != nil && o.chosen(i) && s.spare < mostSparedRows
		if i < first || chosen {
			d.at, d.chosen = append(d.at, i), d.chosen || i >= first
		}
	}
	return d
}

// first is how many rows come first. Rows that stand equal are never parted: where they
// are too many to be added they are left out, unless nothing stands before them, or one row
// that nobody could compare with any.
func (o ordered) first(whole int) int {
	least := min(max(o.least, mostDrawn), o.n)
	to := least
	for to < o.n && o.tied(to) {
		to++
	}
	if to <= max(whole, least) {
		return to
	}
	for k := least; k > 0; k-- {
		if k == 1 && to <= mostWhole {
			break
		}
		if !o.tied(k) {
			return k
		}
	}
	return to
}

// picked are some of the rows of a picture.
func picked[T any](rows []T, at []int) []T {
	out := make([]T, 0, len(at))
	for _, i := range at {
		out = append(out, rows[i])
	}
	return out
}

// told says under a picture which rows it has; nothing where it has all.
func (s *report) told(d drawnRows) []layout.Part {
	if len(d.at) == d.of {
		return nil
	}
	key := "report.rows_first"
	if d.chosen {
		key = "report.rows_chosen"
	}
	said := s.both(worded(key, "n", strconv.Itoa(len(d.at)), "of", strconv.Itoa(d.of)))
	return []layout.Part{{Flowable: layout.Para{Text: said, Size: smallSize, Role: figure.Ink2}, Gap: 2}}
}
