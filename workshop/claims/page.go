package claims

import (
	"math"
	"strings"

	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/pdf"
)

// para is a text as it stands on a page: one or more lines under each other.
type para struct {
	figure.Text // its first line
	last        float64
	lines       []string
	row         int // of a picture in which it stands; -1 = none
	at          int // how many items are drawn before it
}

func (p para) String() string { return flat(strings.Join(p.lines, " ")) }

// row is a row of a picture: what stands in it, and what it tells of itself.
type row struct {
	tip   []string
	paras []para
}

// page is all that can be read on a page of the wall or of paper.
type page struct {
	alt   string
	alts  []pdf.Alt // of the pictures on paper
	all   []para    // in the order in which they were drawn
	loose []para    // what stands in no row of a picture
	rows  []row
}

// readPage reads a page back as text.
func readPage(s figure.Scene) page {
	out := page{alt: s.Alt}
	for _, h := range s.Hits {
		out.rows = append(out.rows, row{tip: strings.Split(h.Text, "\n")})
	}
	for _, p := range paras(s) {
		if p.row = rowAt(s.Hits, p); p.row >= 0 {
			out.rows[p.row].paras = append(out.rows[p.row].paras, p)
		} else {
			out.loose = append(out.loose, p)
		}
		out.all = append(out.all, p)
	}
	return out
}

// rowAt finds the row of a picture in which a text stands; -1 = none.
func rowAt(hits []figure.Hit, p para) int {
	for i, h := range hits {
		if y := (p.Y+p.last)/2 - 0.3*p.Size; y >= h.Y && y <= h.Y+h.H && p.X >= h.X-1 && p.X <= h.X+h.W+1 {
			return i
		}
	}
	return -1
}

// paras puts lines together that go on: one under the other, in the same hand.
func paras(s figure.Scene) []para {
	var out []para
	for i, it := range s.Items {
		t, ok := it.(figure.Text)
		if !ok || strings.TrimSpace(t.S) == "" {
			continue
		}
		if n := len(out); n > 0 && out[n-1].goesOn(t) {
			out[n-1].lines, out[n-1].last = append(out[n-1].lines, t.S), t.Y
			continue
		}
		out = append(out, para{Text: t, last: t.Y, lines: []string{t.S}, at: i})
	}
	return out
}

func (p para) goesOn(t figure.Text) bool {
	down := (t.Y - p.last) / t.Size
	return math.Abs(t.X-p.X) < 0.5 && t.Bold == p.Bold && t.Anchor == p.Anchor && math.Abs(t.Size-p.Size) < 0.1 && down > 0.9 && down < 1.55
}
