package layout

import (
	"reflect"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop/figure"
	"pgregory.net/rapid"
)

// A part that was set for one width is as high, is cut and drawn as it was before, in a
// column of that width and in any other.
func TestSetChangesNothing(t *testing.T) {
	text := Para{Text: strings.Repeat("some words that are broken ", 12), Size: 10, Indent: 9}
	table := Grid{Size: 9, Second: "fi", Columns: []GridColumn{{Head: figure.Only("What"), Share: 0.4}, {Head: figure.Only("Said"), Share: 0.6, Bold: true}}}
	for range 5 {
		table.Rows = append(table.Rows, []figure.Bilingual{figure.Only("a row of several words"), figure.Both(strings.Repeat("one ", 30), strings.Repeat("yksi ", 40))})
	}
	long := Grid{Size: 9, Alone: true, Columns: table.Columns, Rows: [][]figure.Bilingual{{figure.Only("a"), figure.Only(strings.Repeat("many words ", 80))}, Row("b", "c")}}
	parts := map[string]Flowable{
		"text": text, "item": Bullet{text}, "table": table, "a long row": long,
		"two columns": Abreast{First: text, Second: table, SecondLang: "fi"},
		"a stack":     StackOf(Part{Flowable: text}, Part{Flowable: table, Gap: 3}),
		"one piece":   Undivided{text},
	}
	drawn := func(f Flowable, w float64) Page {
		var p Page
		f.Draw(&p, 3, 4, w)
		return p
	}
	rapid.Check(t, func(t *rapid.T) {
		for name, f := range parts {
			w := rapid.Float64Range(120, 500).Draw(t, "width")
			for _, at := range []float64{w, rapid.Float64Range(120, 500).Draw(t, "set for")} {
				was := set(f, at)
				if got, want := was.Height(w), f.Height(w); got != want {
					t.Fatalf("%s is %v high, want %v", name, got, want)
				}
				if !reflect.DeepEqual(drawn(was, w), drawn(f, w)) {
					t.Fatalf("%s is drawn otherwise", name)
				}
				h := rapid.Float64Range(10, 400).Draw(t, "room")
				head, tail, ok := f.Split(w, h)
				gotHead, gotTail, got := was.Split(w, h)
				if got != ok || ok && (!reflect.DeepEqual(drawn(gotHead, w), drawn(head, w)) || !reflect.DeepEqual(drawn(gotTail, w), drawn(tail, w))) {
					t.Fatalf("%s is cut otherwise", name)
				}
			}
		}
	})
}

// What is set is not broken again.
func TestSetTextIsNotBrokenAgain(t *testing.T) {
	p := Para{Text: strings.Repeat("word ", 40), Size: 10}.Set(200).(Para)
	p.Text = "changed behind its back"
	if n := len(p.lines(200)); n < 2 {
		t.Errorf("%d lines: it was broken anew", n)
	}
	g := Grid{Size: 9, Columns: []GridColumn{{Share: 1}}, Rows: [][]figure.Bilingual{Row(strings.Repeat("word ", 40))}}.Set(100).(Grid)
	high := g.Height(100)
	g.Rows = [][]figure.Bilingual{Row("w")}
	if g.Height(100) != high {
		t.Error("a row was broken anew")
	}
	asked := 0
	w := Whole{High: func(float64) float64 { asked++; return 10 }}.Set(100)
	if w.Height(100); w.Height(100) != 10 || asked != 1 {
		t.Errorf("a height was worked out %d times", asked)
	}
}
