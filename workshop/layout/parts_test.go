package layout

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Free room makes the gaps good first, then the blocks higher, then the gaps wide; the
// rest stays at the foot.
func TestFill(t *testing.T) {
	for _, tt := range []struct {
		name string
		room float64
		want []float64 // top and height of each
	}{
		{"no more than they need", 52, []float64{0, 20, 32, 20}},
		{"a bit more", 56, []float64{0, 20, 36, 20}},
		{"gaps are good", 60, []float64{0, 20, 40, 20}},
		{"half as high as may be", 70, []float64{0, 30, 50, 20}},
		{"as high as may be", 80, []float64{0, 40, 60, 20}},
		{"gaps are wide", 104, []float64{0, 40, 84, 20}},
		{"much", 400, []float64{0, 40, 84, 20}},
		{"less than they need", 30, []float64{0, 20, 32, 20}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []float64
			note := func(_ *Page, y, h float64) { got = append(got, y, h) }
			Fill(&Page{}, []Block{{Min: 20, Grow: 20, Draw: note}, {Min: 20, Draw: note}}, 0, tt.room)
			if !slices.Equal(got, tt.want) {
				t.Errorf("%v, want %v", got, tt.want)
			}
		})
	}
}

// A picture of rows goes on as a table does: with its head, the legend over the first
// part only, and never a row or two alone.
func TestRowsAreCut(t *testing.T) {
	r := Rows{To: 10, Head: 10, Row: 20, Legend: 5}
	for _, tt := range []struct {
		room     float64
		together int
		want     int // rows of the first part; 0 = not cut
	}{
		{74, 0, 0}, {75, 0, 3}, {100, 0, 4}, {190, 0, 7}, {214, 0, 7}, {100, 5, 0}, {115, 5, 5},
	} {
		r.Together = tt.together
		head, tail, ok := r.Split(0, tt.room)
		if ok != (tt.want > 0) {
			t.Errorf("%.0f: cut %t", tt.room, ok)
		}
		if !ok {
			continue
		}
		h, rest := head.(Rows), tail.(Rows)
		if h.From != 0 || h.To != tt.want || rest.From != tt.want || rest.To != 10 {
			t.Errorf("%.0f: %d–%d and %d–%d", tt.room, h.From, h.To, rest.From, rest.To)
		}
		if h.Height(0) > tt.room || rest.Height(0) != 10+20*float64(10-tt.want) {
			t.Errorf("%.0f: %.0f and %.0f high", tt.room, h.Height(0), rest.Height(0))
		}
	}
}

// Two languages are cut where both can be; a column that has ended leaves its room.
func TestTwoColumnsAreCutTogether(t *testing.T) {
	text := func(n int) Para {
		return Para{Size: 10, Lead: 10, broken: &lines{of: slices.Repeat([]string{"line"}, n), any: true}}
	}
	for _, tt := range []struct {
		first, second int
		room          float64
		want          [2]int // lines of the first part; 0 = not cut
	}{
		{8, 8, 50, [2]int{5, 5}},
		{8, 3, 50, [2]int{5, 3}},
		{3, 8, 30, [2]int{3, 3}},
		{3, 8, 20, [2]int{}}, // one line would go on alone
		{4, 4, 50, [2]int{}},
	} {
		b := Abreast{First: text(tt.first), Second: text(tt.second), SecondLang: "fi"}
		head, tail, ok := b.Split(300, tt.room)
		if ok != (tt.want[0] > 0) {
			t.Errorf("%+v: cut %t", tt, ok)
		}
		if !ok {
			continue
		}
		h := head.(Abreast)
		for i, part := range []Flowable{h.First, h.Second} {
			if n := len(part.(Para).lines(0)); n != tt.want[i] {
				t.Errorf("%+v: %d lines in column %d", tt, n, i+1)
			}
		}
		if want := 10 * float64(max(tt.first-tt.want[0], tt.second-tt.want[1])); tail.Height(300) != want {
			t.Errorf("%+v: %.0f go on, want %.0f", tt, tail.Height(300), want)
		}
	}
}

// Who has a page read to them hears each thing in its language, inside of what it
// belongs to, also where a page was put together from others.
func TestMarksComeAlong(t *testing.T) {
	var part Page
	part.Group("TR", func() {
		part.Speak("fi", func() { part.Mark("TD", "", func() { part.Add(figure.Text{X: 1, Y: 2, Size: 10, S: "solu"}) }) })
	})
	var pg Page
	pg.Mark("H1", "", func() { pg.Add(figure.Text{S: "title"}) })
	pg.Mark("P", "", func() {}) // nothing is nothing to be told of
	pg.Group("Table", func() { pg.Put(part, 100, 50) })
	if len(pg.Marks) != 2 || pg.Marks[0].Tag != "H1" || pg.Marks[0].within != 0 || pg.Marks[0].Lang != "" {
		t.Fatalf("marks %+v", pg.Marks)
	}
	if m := pg.Marks[1]; m.Tag != "TD" || m.Lang != "fi" || m.From != 1 || pg.groups[m.within-1].Tag != "TR" || pg.groups[pg.groups[m.within-1].within-1].Tag != "Table" {
		t.Errorf("mark %+v in groups %+v", m, pg.groups)
	}
	if at := pg.Items[1].(figure.Text); at.X != 101 || at.Y != 52 {
		t.Errorf("the cell stands at %v", at)
	}
	twice := pg.Scaled(2)
	if at := twice.Items[1].(figure.Text); at.X != 202 || at.Y != 104 || at.Size != 20 || len(twice.Marks) != 2 {
		t.Errorf("made twice as large it stands at %v", at)
	}
}

// In large print the margins of the finished paper are the same as in small print.
func TestFrameOfLargePrint(t *testing.T) {
	small, large := NewFrame(595, 842, 1), NewFrame(595, 842, 1.4)
	for name, pair := range map[string][2]float64{
		"width": {small.W, large.W}, "left": {small.Left, large.Left}, "right": {small.Right, large.Right}, "edge": {small.Edge, large.Edge},
	} {
		if d := pair[0] - 1.4*pair[1]; d > 0.001 || d < -0.001 {
			t.Errorf("%s: %.2f, in large print %.2f", name, pair[0], 1.4*pair[1])
		}
	}
	if large.Bottom > large.H-large.Edge {
		t.Error("the lowest line lies outside of what printers print")
	}
}

// What of a row goes on on another page stands in the same lines as on one page, each
// language by itself.
func TestACutRowKeepsItsLines(t *testing.T) {
	var en, fi []string
	for i := range 9 {
		en, fi = append(en, "Row "+strconv.Itoa(i)+": want"), append(fi, "Rivi "+strconv.Itoa(i)+": toive")
	}
	g := Grid{
		Columns: []GridColumn{{Share: 0.4}, {Share: 0.6}}, Size: 9, Alone: true,
		Rows: [][]figure.Bilingual{{figure.Both("Need or want?", "Tarve vai toive?"), figure.Both(strings.Join(en, "\n"), strings.Join(fi, "\n"))}},
	}
	for h := 40.0; h < 260; h += 8 {
		head, tail, ok := g.Split(400, h)
		if !ok {
			continue
		}
		var lines []string
		for _, part := range []Flowable{head, tail} {
			for _, row := range part.(Grid).Rows {
				cells := g.row(row, 400).cells
				lines = append(lines, cells[1]...)
			}
		}
		if want := append(slices.Clone(en), fi...); !slices.Equal(lines, want) {
			t.Errorf("%.0f high: %q", h, lines)
		}
	}
	if head, _, ok := g.Split(400, 100); !ok || !head.(Grid).Rows[0][0].Two() {
		t.Error("it is not cut")
	}
}

// No paragraph of a row is torn where the row is cut, unless it alone is higher than what
// is left of the page.
func TestACutRowKeepsItsParagraphs(t *testing.T) {
	var en, fi []string
	for i := range 6 {
		en = append(en, "Row "+strconv.Itoa(i)+": the group is divided, since the answers lie in two camps with a gap between them.")
		fi = append(fi, "Rivi "+strconv.Itoa(i)+": ryhmä on jakautunut, sillä vastaukset muodostavat kaksi leiriä, joiden välissä on aukko.")
	}
	g := Grid{
		Columns: []GridColumn{{Share: 0.4}, {Share: 0.6}}, Size: 9, Alone: true,
		Rows: [][]figure.Bilingual{{figure.Both("Need or want?", "Tarve vai toive?"), figure.Both(strings.Join(en, "\n"), strings.Join(fi, "\n"))}},
	}
	lines := func(part Flowable) (out []string) {
		for _, row := range part.(Grid).Rows {
			cells := g.row(row, 400).cells
			out = append(out, cells[1]...)
		}
		return out
	}
	cuts := 0
	for h := 60.0; h < 400; h += 5 {
		head, tail, ok := g.Split(400, h)
		if !ok {
			continue
		}
		cuts++
		upper, lower := lines(head), lines(tail)
		if !strings.HasSuffix(upper[len(upper)-1], ".") || !strings.HasPrefix(lower[0], "R") || !strings.Contains(lower[0], ":") {
			t.Errorf("%.0f high: cut between %q and %q", h, upper[len(upper)-1], lower[0])
		}
	}
	if cuts == 0 {
		t.Error("it is not cut")
	}
	if head, _, ok := g.Split(200, 45); !ok || len(lines(head)) == 0 {
		t.Error("a paragraph that is too high is not cut")
	}
}

// Rows of different heights are cut where they end, with more room over those on a further
// page.
func TestRowsOfTheirOwnHeights(t *testing.T) {
	r := Rows{To: 6, Head: 10, Row: 20, Each: []float64{20, 60, 20, 20, 20, 20}, Again: 7}
	if h := r.Height(0); h != 170 {
		t.Errorf("%.0f high", h)
	}
	for room, want := range map[float64]int{80: 0, 90: 0, 109: 0, 110: 3, 149: 3, 169: 3} {
		head, tail, ok := r.Split(0, room)
		if ok != (want > 0) {
			t.Errorf("%.0f: cut %t", room, ok)
		}
		if !ok {
			continue
		}
		if n := head.(Rows).To; n != want || tail.Height(0) != 17+20*float64(6-want) {
			t.Errorf("%.0f: %d rows, then %.0f high", room, n, tail.Height(0))
		}
	}
}

// Of high rows two may stand at either end of a page, of low ones three.
func TestHowManyRowsStandTogether(t *testing.T) {
	for high, want := range map[float64]int{12: 3, 50: 3, 51: 2, 125: 2} {
		r := Rows{To: 12, Row: high}
		head, tail, ok := r.Split(0, float64(want)*high)
		if !ok || head.(Rows).To != want || tail.(Rows).From != want {
			t.Errorf("rows of %.0f: not %d together", high, want)
		}
		if _, _, ok := r.Split(0, float64(want)*high-1); ok {
			t.Errorf("rows of %.0f: fewer than %d together", high, want)
		}
		if head, _, _ := r.Split(0, 12*high-1); head.(Rows).To != 12-want {
			t.Errorf("rows of %.0f: not %d on the next page", high, want)
		}
	}
}

// No short word stands alone on a last line where the line before can spare one.
func TestLastWordHasCompany(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"a short word", "one two three four five", "one two three|four five"},
		{"two are company", "one two three four one two", "one two three four|one two"},
		{"a long word stands by itself", "one two three four fivefivefive", "one two three four|fivefivefive"},
		{"of two words none can be spared", "threethree fourfour five", "threethree fourfour|five"},
		{"each paragraph", "one two three four five\none two three four five", "one two three|four five|one two three|four five"},
		{"one line", "one", "one"},
		{"a space that holds", "one two three\u00a0four five", "one two|three\u00a0four five"},
		{"behind a stroke nothing is put between", "one two three four/five", "one two three four/|five"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := strings.Join(Wrapped(tt.text, 10, false, 95), "|"); got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}

// A head of many short words is set in few lines where that makes the table no higher: the names
// of the rows have the rest.
func TestHeadsOfATableAreFlat(t *testing.T) {
	columns := []GridColumn{{Head: figure.Both("Today", "Nyt")}}
	for i := range 7 {
		columns = append(columns, GridColumn{Head: figure.Only(strconv.Itoa(i + 1)), Right: true})
	}
	columns = append(columns, GridColumn{Head: figure.Both("Can’t say", "En osaa sanoa"), Right: true}, GridColumn{Head: figure.Only("n")},
		GridColumn{Head: figure.Both("Median", "Mediaani"), Right: true}, GridColumn{Head: figure.Both("Middle half", "Puolet välillä"), Right: true})
	row := []figure.Bilingual{figure.Both("We have succeeded when the customer has got what they needed", "Olemme onnistuneet, kun asiakas on saanut tarvitsemansa")}
	for range columns[1:] {
		row = append(row, figure.Only("12"))
	}
	const wide = 515
	g := Grid{Columns: columns, Rows: [][]figure.Bilingual{row, row}, Size: 9}.Shared(wide)
	if n := g.heads(wide).deepest(); n > 3 {
		t.Errorf("a head of %d lines", n)
	}
	if n := g.at(0, wide).deepest(); n > 4 {
		t.Errorf("the name of a row has %d lines", n)
	}
	sum := 0.0
	for i, c := range g.Columns {
		if sum += c.Share; i > 0 && c.Share*wide < g.longest(i, isSpace)-0.001 {
			t.Errorf("column %d breaks a word", i)
		}
	}
	if sum < 0.999 || sum > 1.001 {
		t.Errorf("columns take %.3f of the width", sum)
	}
}
