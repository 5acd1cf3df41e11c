package layout

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop/figure"
	"pgregory.net/rapid"
)

// quarter is how much of a last page is to be filled.
const quarter = 0.25

// What is empty is spread over the pages instead of being left where it happens to be.
func TestBalanced(t *testing.T) {
	col := Area{W: 300, H: 100}
	text := func(n int) Part {
		return Part{Flowable: Para{Text: strings.TrimSuffix(strings.Repeat("line\n", n), "\n"), Size: 10, Lead: 10}}
	}
	table := func(n int) Part { return Part{Flowable: Rows{To: n, Row: 10}} }
	bare := func(h float64, keep bool) Part {
		p := note(h, keep)
		p.Gap = 0
		return p
	}
	for _, tt := range []struct {
		name  string
		parts []Part
		want  []int // parts on each page
	}{
		{"nothing", nil, nil},
		{"all fit", []Part{bare(40, false), bare(50, false)}, []int{2}},
		{"a page half empty is spared where another has room", []Part{bare(30, false), bare(30, false), bare(30, false), bare(80, false), bare(30, false)}, []int{3, 1, 1}},
		{"two pages share what both could leave empty", []Part{bare(45, false), bare(45, false), bare(20, true), bare(70, false), bare(40, false), bare(60, false)}, []int{2, 2, 2}},
		{"a heading goes with what follows", []Part{bare(60, false), bare(10, true), bare(40, false)}, []int{1, 2}},
		{"a last page has something on it", []Part{bare(30, false), bare(30, false), bare(30, false), bare(15, false)}, []int{2, 2}},
		{"where that is to be had", []Part{bare(90, false), bare(15, false)}, []int{1, 1}},
		{"a quarter is enough", []Part{bare(30, false), bare(30, false), bare(30, false), bare(25, false)}, []int{3, 1}},
		{"a table is torn rather than half a page left", []Part{bare(30, false), table(12)}, []int{2, 1}},
		{"but not for a line or two", []Part{bare(80, false), table(8)}, []int{1, 1}},
		{"higher than a page", []Part{bare(10, false), bare(150, false), bare(10, false)}, []int{1, 1, 1}},
		{"as much of a chain as a page holds", []Part{bare(20, false), bare(10, true), bare(60, true), bare(60, false)}, []int{3, 1}},
		{"what begins a page does", []Part{bare(10, false), {Flowable: bare(10, false).Flowable, Fresh: true}}, []int{1, 1}},
		{"a text goes on", []Part{bare(50, false), text(12)}, []int{2, 1}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []int
			for _, f := range Balanced(tt.parts, col, quarter) {
				got = append(got, len(f.Parts))
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("pages of %v, want %v", got, tt.want)
			}
		})
	}
}

// anything are parts of all kinds, as many and as high as may be.
func anything(t *rapid.T) (parts []Part) {
	for i := range rapid.IntRange(1, 24).Draw(t, "parts") {
		p := Part{Gap: rapid.SampledFrom([]float64{0, 8}).Draw(t, "gap"), KeepNext: rapid.Bool().Draw(t, "keep"), Fresh: rapid.IntRange(0, 9).Draw(t, "fresh") == 0}
		switch n := rapid.IntRange(1, 30).Draw(t, "size"); rapid.IntRange(0, 3).Draw(t, "kind") {
		case 0:
			p.Flowable = Para{Text: strings.TrimSuffix(strings.Repeat(fmt.Sprint(i, "\n"), n), "\n"), Size: 10, Lead: 10}
		case 1:
			p.Flowable = Rows{To: n, Row: 9, Head: 12, Paint: func(*Page, float64, float64, float64, float64, int, int) {}}
		case 2:
			g := Grid{Size: 7, Columns: []GridColumn{{Head: figure.Only("head"), Share: 1}}}
			for range n {
				g.Rows = append(g.Rows, Row("row"))
			}
			p.Flowable = g
		default:
			p.Flowable = note(4.5*float64(n), false).Flowable
		}
		parts = append(parts, p)
	}
	return parts
}

// pieces counts what is laid out: lines, rows, parts in one piece.
func pieces(f Flowable) int {
	switch f := f.(type) {
	case Para:
		return len(f.lines(300))
	case Rows:
		return f.To - f.From
	case Grid:
		return len(f.Rows)
	}
	return 1
}

// parted reports whether the last of some parts is kept from the next without need.
func parted(parts []Part, next Part, col Area) bool {
	n := len(parts) - 1
	if n > 0 && parts[n-1].KeepNext { // of a longer chain as much as a page holds
		return false
	}
	return parts[n].KeepNext && !next.Fresh && parts[n].Height(col.W)+next.Gap+next.Height(col.W) <= col.H && !rest(next.Flowable)
}

// rest reports whether a part goes on from the page before.
func rest(f Flowable) bool {
	switch f := f.(type) {
	case Para:
		return f.broken != nil && f.broken.any
	case Rows:
		return f.From > 0
	case Grid:
		return f.broken != nil
	}
	return false
}

// Whatever is laid out: nothing is lost, the order stays, no page is fuller than it can be,
// none ends with what belongs to the next, no row of a table stands alone, and there are not
// more pages than where each is filled as far as it goes.
func TestBalanceAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		parts, col := anything(t), Area{W: 300, H: 140}
		flow, greedy := Balanced(parts, col, quarter), Paginate(parts, col)
		if len(flow) > len(greedy) {
			t.Fatalf("%d pages, and %d do", len(flow), len(greedy))
		}
		got, want := 0, 0
		for _, p := range parts {
			want += pieces(p.Flowable)
		}
		for n, f := range flow {
			for i, p := range f.Parts {
				got += pieces(p.Flowable)
				if end := f.Tops[i] + p.Height(col.W); end > col.H+0.001 && len(f.Parts) > 1 {
					t.Fatalf("page %d: a part ends at %.1f", n+1, end)
				}
				if r, ok := p.Flowable.(Rows); ok && r.From > 0 && min(r.To-r.From, r.From) < 3 {
					t.Fatalf("page %d: rows %d to %d", n+1, r.From, r.To)
				}
			}
			if n+1 < len(flow) && parted(f.Parts, flow[n+1].Parts[0], col) {
				t.Fatalf("page %d ends with what belongs to the next", n+1)
			}
		}
		if got != want {
			t.Fatalf("%d pieces of %d", got, want)
		}
	})
}
