package layout

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop/figure"
	"pgregory.net/rapid"
)

// note is a part that writes down where it was drawn.
func note(h float64, keep bool) Part {
	return Part{Flowable: Rigid(h, func(*Page, float64, float64, float64) {}), Gap: 10, KeepNext: keep}
}

// onPages tells how many parts each page has.
func onPages(parts []Part, h float64) (out []int) {
	for _, f := range Paginate(parts, Area{W: 300, H: h}) {
		out = append(out, len(f.Parts))
	}
	return out
}

func TestPaginate(t *testing.T) {
	text := func(n int) Part {
		return Part{Flowable: Para{Text: strings.TrimSuffix(strings.Repeat("line\n", n), "\n"), Size: 10, Lead: 10}, Gap: 10}
	}
	for _, tt := range []struct {
		name  string
		parts []Part
		want  []int
	}{
		{"all fit", []Part{note(40, false), note(50, false)}, []int{2}},
		{"one too many", []Part{note(40, false), note(50, false), note(1, false)}, []int{2, 1}},
		{"a heading goes with what follows", []Part{note(60, false), note(10, true), note(30, false)}, []int{1, 2}},
		{"two headings do", []Part{note(50, false), note(10, true), note(10, true), note(30, false)}, []int{1, 3}},
		{"a chain longer than a page begins one", []Part{note(20, false), note(10, true), note(60, true), note(60, false)}, []int{1, 2, 1}},
		{"higher than a page", []Part{note(10, false), note(150, false), note(10, false)}, []int{1, 1, 1}},
		{"a text ends beside what it goes with", []Part{note(20, false), {Flowable: text(5).Flowable, Gap: 10, KeepNext: true}, note(30, false)}, []int{2, 2}},
		{"or all of it goes on", []Part{note(50, false), {Flowable: text(3).Flowable, Gap: 10, KeepNext: true}, note(30, false)}, []int{1, 2}},
		{"two lines stay before", []Part{note(65, false), text(5)}, []int{2, 1}},
		{"one line does not", []Part{note(75, false), text(5)}, []int{1, 1}},
		{"two lines go on", []Part{note(50, false), text(5)}, []int{2, 1}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := onPages(tt.parts, 100); !slices.Equal(got, tt.want) {
				t.Errorf("pages of %v, want %v", got, tt.want)
			}
		})
	}
}

// Widows and orphans: at least two lines at either end of a page.
func TestParagraphIsCutBetweenTwoLines(t *testing.T) {
	p := Para{Text: strings.TrimSuffix(strings.Repeat("line\n", 5), "\n"), Size: 10, Lead: 10}
	for room, want := range map[float64]int{15: 0, 20: 2, 35: 3, 45: 3} {
		head, tail, ok := p.Split(300, room)
		if !ok {
			if want != 0 {
				t.Errorf("not cut in %.0f", room)
			}
			continue
		}
		if n := len(head.(Para).lines(300)); n != want || n+len(tail.(Para).lines(300)) != 5 {
			t.Errorf("%d lines in %.0f, want %d", n, room, want)
		}
	}
}

func TestTableGoesOnWithItsHead(t *testing.T) {
	g := Grid{Size: 10, Columns: []GridColumn{{Head: figure.Only("name"), Share: 1}}}
	for i := range 40 {
		g.Rows = append(g.Rows, Row(fmt.Sprint("row ", i)))
	}
	col := Area{W: 300, H: 200}
	seen := 0
	for n, f := range Paginate([]Part{{Flowable: g}}, col) {
		var p Page
		f.Draw(&p, col)
		r := draw(t, p)
		texts := r.Pages[0].Texts
		if texts[0] != "name" {
			t.Errorf("page %d begins with %q", n+1, texts[0])
		}
		if len(texts) < 3 {
			t.Errorf("page %d has a lone row", n+1)
		}
		seen += len(texts) - 1
	}
	if seen != 40 {
		t.Errorf("%d rows of 40", seen)
	}
}

// A row that no page holds is cut by lines; nothing of it is lost.
func TestRowHigherThanAPage(t *testing.T) {
	words := strings.Repeat("word ", 400)
	g := Grid{Size: 10, Columns: []GridColumn{{Share: 1}}, Rows: [][]figure.Bilingual{Row(words)}}
	col := Area{W: 200, H: 150}
	n := 0
	for _, f := range Paginate([]Part{{Flowable: g}}, col) {
		var p Page
		f.Draw(&p, col)
		for _, text := range draw(t, p).Pages[0].Texts {
			n += strings.Count(text, "word")
		}
		if high := f.Parts[0].Height(col.W); high > col.H {
			t.Errorf("a part of %.0f on a page of %.0f", high, col.H)
		}
	}
	if n != 400 {
		t.Errorf("%d words of 400", n)
	}
}

// Whatever is laid out: nothing is lost, the order stays, and no page is
// fuller than it can be unless one part alone is.
func TestPaginateAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 30).Draw(t, "parts")
		var parts []Part
		total := 0
		for i := range n {
			if rapid.Bool().Draw(t, "text") {
				k := rapid.IntRange(1, 30).Draw(t, "lines")
				total += k
				parts = append(parts, Part{Gap: 8, Flowable: Para{Text: strings.TrimSuffix(strings.Repeat(fmt.Sprint(i, "\n"), k), "\n"), Size: 10, Lead: 10}})
				continue
			}
			parts = append(parts, note(rapid.Float64Range(1, 140).Draw(t, "height"), rapid.Bool().Draw(t, "keep")))
			total++
		}
		got := 0
		for _, f := range Paginate(parts, Area{W: 300, H: 100}) {
			for i, p := range f.Parts {
				if end := f.Tops[i] + p.Height(300); end > 100.001 && len(f.Parts) > 1 {
					t.Fatalf("a part ends at %.1f of 100", end)
				}
				if b, ok := p.Flowable.(Para); ok {
					got += len(b.lines(300))
				} else {
					got++
				}
			}
		}
		if got != total {
			t.Fatalf("%d of %d came out", got, total)
		}
	})
}
