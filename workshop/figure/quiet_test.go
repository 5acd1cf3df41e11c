package figure

import (
	"math"
	"testing"
)

// byText are the texts of a scene by what they say.
func byText(s Scene) map[string]Text {
	out := map[string]Text{}
	for _, it := range s.Items {
		if v, ok := it.(Text); ok {
			out[v.S] = v
		}
	}
	return out
}

// Of a row of statements one side is set as close as the other, and so is the whole page.
func TestStatementsOfAPageAreSetAlike(t *testing.T) {
	st := WallStyle(720)
	long := Both("We secure quality by doing things the agreed way.", "Varmistamme laadun tekemällä asiat sovitulla tavalla.")
	f := Beliefs{Lo: 1, Hi: 7, Slots: 2, Rows: []BeliefRow{
		{Left: long, Right: Both("Short, yet on two lines of the wall.", "Lyhyt, mutta kahdella rivillä seinällä.")},
		{Left: Both("One.", "Yksi."), Right: Both("Two.", "Kaksi.")},
	}}
	for h := 200.0; h < 420; h += 20 {
		z := f.sizes(1136, h, st)
		leading := 0.0
		for _, row := range f.Rows {
			for _, text := range []Bilingual{row.Left, row.Right} {
				switch c := z.set(text, Bilingual{}, false, st).text; {
				case leading == 0:
					leading = c.leading
				case math.Abs(c.leading-leading) > 1e-9:
					t.Errorf("%v high: %q is set with %v, others with %v", h, text.First, c.leading, leading)
				}
			}
		}
	}
}

// What two languages ask is read in both from the back row, where the page has room.
func TestOtherLanguageOfAQuestion(t *testing.T) {
	st := WallStyle(720)
	for _, f := range []Hero{
		{Text: Both("How openly can I speak here today?", "Kuinka avoimesti voin puhua täällä tänään?")},
		{Text: Both("How openly can I speak here today?", "Kuinka avoimesti voin puhua täällä tänään?"), Small: Both("Freely · With care", "Vapaasti · Varoen"), Count: "7 of 12", Rest: Only("have voted")},
	} {
		large, other := 0.0, 0.0
		for _, v := range byText(f.Scene(1136, 600, st, 1)) {
			if v.Bold && v.Role == Ink {
				large = v.Size
			}
			if v.Role == Ink2 && !v.Bold {
				other = math.Max(other, v.Size)
			}
		}
		if large < st.Hero || other < st.Question {
			t.Errorf("it is asked at %v and %v", large, other)
		}
	}
}

// Who chose nothing is a plain nought on a wall, and as exact as the others on paper.
func TestNobodyIsANought(t *testing.T) {
	f := Squares{Options: []Bilingual{Only("Yes"), Only("No")}, Rows: []SquareRow{{Label: Only("A"), N: []int{12, 0}}}}
	if w := byText(f.Scene(1136, 300, WallStyle(720), 1)); w["0"].S == "" || w["12/12"].S == "" {
		t.Errorf("on a wall: %v", w)
	}
	if w := byText(f.Scene(493, 100, PaperStyle(), 1)); w["0/12"].S == "" {
		t.Errorf("on paper: %v", w)
	}
}

// The squares keep off their count as far as words keep off each other.
func TestSquaresKeepOffTheirCount(t *testing.T) {
	st := WallStyle(720)
	f := Squares{Options: []Bilingual{Only("Yes"), Only("No")}, Rows: []SquareRow{{Label: Only("A"), N: []int{10, 2}, Most: []int{0}}}}
	s := f.Scene(1136, 400, st, 1)
	count := byText(s)["10/12"]
	end, first := count.X+Width(count.S, count.Size, count.Bold), math.Inf(1)
	for _, it := range s.Items {
		if r, ok := it.(Rect); ok {
			first = math.Min(first, r.X)
		}
	}
	if first-end < 1.5*st.U {
		t.Errorf("the squares begin %v after their count", first-end)
	}
}

// A row of answers that stands alone does not hang at the foot of its field.
func TestLoneRowOfDotsStandsInTheMiddle(t *testing.T) {
	const h = 460
	top, foot := float64(h), 0.0
	f := DotRows{Lo: 0, Hi: 10, Rows: []DotRow{{Shape: Hollow, Answers: Series{N: []int{1, 1, 1, 1, 0, 0, 0, 2, 2, 3, 1}, Median: 7.5, Known: true}}}}
	for _, it := range f.Scene(1136, h, WallStyle(720), 1).Items {
		switch v := it.(type) {
		case Circle:
			top = math.Min(top, v.Y-v.R)
		case Text:
			foot = math.Max(foot, v.Y)
		}
	}
	if over, under := top, h-foot; over > 1.6*under+20 {
		t.Errorf("%v are free over it, %v under it", over, under)
	}
}

// A radar names its spokes where the names have room, stands in the middle of what its
// table leaves, and shows the numbers of its rings over its lines.
func TestRadarNamesItsSpokes(t *testing.T) {
	st, keys := WallStyle(720), texts("Trustworthiness", "Example", "Care", "Commitment", "Attentiveness", "Accountability", "Humility", "Encouragement", "Positive attitude", "Appreciation")
	o := Outline{Medians: make([]float64, len(keys)), Known: make([]bool, len(keys))}
	for i := range keys {
		o.Medians[i], o.Known[i] = 3, true
	}
	f := Radar{Lo: 1, Hi: 5, Spokes: keys, Outlines: []Outline{o}}
	times := func(s Scene, text string) (n int) {
		for _, it := range s.Items {
			if v, ok := it.(Text); ok && v.S == text {
				n++
			}
		}
		return n
	}
	wide := f.Scene(1136, 400, st, 1)
	for _, key := range keys {
		if times(wide, key.First) != 2 {
			t.Errorf("%s stands %d times, want once in the table and once at its spoke", key.First, times(wide, key.First))
		}
	}
	if narrow := f.Scene(700, 400, st, 1); times(narrow, "Care") != 1 {
		t.Error("names are pressed beside a radar that has no room for them")
	}
	line, three := 0, 0
	for i, it := range wide.Items {
		switch v := it.(type) {
		case Line:
			if v.Width == st.Ring {
				line = i
			}
		case Text:
			if v.S == "3" && v.Anchor == Middle {
				three = i
			}
		}
	}
	if three < line {
		t.Error("a line lies over the numbers of the rings")
	}
}
