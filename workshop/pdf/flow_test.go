package pdf

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// note is a part that writes down where it was drawn.
func note(h float64, keep bool) flowPart {
	return flowPart{flowable: rigid(h, func(*page, float64, float64, float64) {}), gap: 10, keepNext: keep}
}

// onPages tells how many parts each page has.
func onPages(parts []flowPart, h float64) (out []int) {
	for _, f := range paginate(parts, column{w: 300, h: h}) {
		out = append(out, len(f.parts))
	}
	return out
}

func TestPaginate(t *testing.T) {
	text := func(n int) flowPart {
		return flowPart{flowable: para{text: strings.TrimSuffix(strings.Repeat("line\n", n), "\n"), size: 10, lead: 10}, gap: 10}
	}
	for _, tt := range []struct {
		name  string
		parts []flowPart
		want  []int
	}{
		{"all fit", []flowPart{note(40, false), note(50, false)}, []int{2}},
		{"one too many", []flowPart{note(40, false), note(50, false), note(1, false)}, []int{2, 1}},
		{"a heading goes with what follows", []flowPart{note(60, false), note(10, true), note(30, false)}, []int{1, 2}},
		{"two headings do", []flowPart{note(50, false), note(10, true), note(10, true), note(30, false)}, []int{1, 3}},
		{"a chain longer than a page begins one", []flowPart{note(20, false), note(10, true), note(60, true), note(60, false)}, []int{1, 2, 1}},
		{"higher than a page", []flowPart{note(10, false), note(150, false), note(10, false)}, []int{1, 1, 1}},
		{"a text ends beside what it goes with", []flowPart{note(20, false), {flowable: text(5).flowable, gap: 10, keepNext: true}, note(30, false)}, []int{2, 2}},
		{"or all of it goes on", []flowPart{note(50, false), {flowable: text(3).flowable, gap: 10, keepNext: true}, note(30, false)}, []int{1, 2}},
		{"two lines stay before", []flowPart{note(65, false), text(5)}, []int{2, 1}},
		{"one line does not", []flowPart{note(75, false), text(5)}, []int{1, 1}},
		{"two lines go on", []flowPart{note(50, false), text(5)}, []int{2, 1}},
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
	p := para{text: strings.TrimSuffix(strings.Repeat("line\n", 5), "\n"), size: 10, lead: 10}
	for room, want := range map[float64]int{15: 0, 20: 2, 35: 3, 45: 3} {
		head, tail, ok := p.split(300, room)
		if !ok {
			if want != 0 {
				t.Errorf("not cut in %.0f", room)
			}
			continue
		}
		if n := len(head.(para).set); n != want || n+len(tail.(para).set) != 5 {
			t.Errorf("%d lines in %.0f, want %d", n, room, want)
		}
	}
}

func TestTableGoesOnWithItsHead(t *testing.T) {
	g := grid{size: 10, columns: []gridColumn{{head: "name", share: 1}}}
	for i := range 40 {
		g.rows = append(g.rows, []string{fmt.Sprint("row ", i)})
	}
	col := column{w: 300, h: 200}
	seen := 0
	for n, f := range paginate([]flowPart{{flowable: g}}, col) {
		var p page
		f.draw(&p, col)
		r := draw(t, p)
		texts := r.pages[0].texts
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
	g := grid{size: 10, columns: []gridColumn{{share: 1}}, rows: [][]string{{words}}}
	col := column{w: 200, h: 150}
	n := 0
	for _, f := range paginate([]flowPart{{flowable: g}}, col) {
		var p page
		f.draw(&p, col)
		for _, text := range draw(t, p).pages[0].texts {
			n += strings.Count(text, "word")
		}
		if high := f.parts[0].height(col.w); high > col.h {
			t.Errorf("a part of %.0f on a page of %.0f", high, col.h)
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
		var parts []flowPart
		total := 0
		for i := range n {
			if rapid.Bool().Draw(t, "text") {
				k := rapid.IntRange(1, 30).Draw(t, "lines")
				total += k
				parts = append(parts, flowPart{gap: 8, flowable: para{text: strings.TrimSuffix(strings.Repeat(fmt.Sprint(i, "\n"), k), "\n"), size: 10, lead: 10}})
				continue
			}
			parts = append(parts, note(rapid.Float64Range(1, 140).Draw(t, "height"), rapid.Bool().Draw(t, "keep")))
			total++
		}
		got := 0
		for _, f := range paginate(parts, column{w: 300, h: 100}) {
			for i, p := range f.parts {
				if end := f.tops[i] + p.height(300); end > 100.001 && len(f.parts) > 1 {
					t.Fatalf("a part ends at %.1f of 100", end)
				}
				if b, ok := p.flowable.(para); ok {
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
