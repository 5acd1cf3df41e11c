package figure

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// marks counts the single answers of a scene by their shape and colour.
func marks(s Scene) (hollow, square, faint1, faint2, discs, ink int) {
	for _, it := range s.Items {
		switch v := it.(type) {
		case Circle:
			switch {
			case v.Stroke == One && v.Width < v.R*0.42 && v.Width > v.R*0.4:
				hollow++ // a single answer; a median has a thinner ring
			case v.Fill == Faint1:
				faint1++
			case v.Fill == Accent || v.Fill == Ink3:
				discs++
			}
		case Rect:
			switch {
			case v.Fill == Two && v.W < 20:
				square++
			case v.Fill == Faint2:
				faint2++
			case v.Fill == Ink:
				ink++
			}
		}
	}
	return hollow, square, faint1, faint2, discs, ink
}

func drawSeries(t *rapid.T, lo, k int, name string) (Series, int) {
	n := rapid.SliceOfN(rapid.IntRange(0, 40), k, k).Draw(t, name)
	sum := 0
	for _, x := range n {
		sum += x
	}
	return answers(lo, n...), sum
}

// Every answer is exactly one mark, whatever the counts, and all marks stay in
// the field.
func TestEveryAnswerIsOneMark(t *testing.T) {
	st := WallStyle(720)
	within := func(t *rapid.T, s Scene, side float64) {
		for _, it := range s.Items {
			if b := boxOf(it); b.x1 < -side || b.x2 > s.W+side || b.y1 < -0.5 || b.y2 > s.H+0.5 {
				t.Fatalf("outside the field: %+v", it)
			}
		}
	}
	t.Run("beliefs", rapid.MakeCheck(func(t *rapid.T) {
		f := Beliefs{Lo: 1, Hi: 7}
		a, b := 0, 0
		for range rapid.IntRange(1, 4).Draw(t, "rows") {
			today, n := drawSeries(t, 1, 7, "today")
			goal, m := drawSeries(t, 1, 7, "goal")
			f.Rows, a, b = append(f.Rows, BeliefRow{Left: Only("left"), Right: Only("right"), Today: today, Goal: goal}), a+n, b+m
		}
		s := f.Scene(1136, 530, st, 1)
		if h, q, _, _, _, _ := marks(s); h != a || q != b {
			t.Fatalf("%d circles and %d squares for %d and %d answers", h, q, a, b)
		}
		within(t, s, 0)
	}))
	t.Run("dot rows", rapid.MakeCheck(func(t *rapid.T) {
		a, n := drawSeries(t, 0, 11, "n")
		s := DotRows{Lo: 0, Hi: 10, Rows: []DotRow{{Answers: a}}}.Scene(1136, 530, st, 1)
		if h, _, _, _, _, _ := marks(s); h != n {
			t.Fatalf("%d circles for %d answers", h, n)
		}
		within(t, s, 0)
	}))
	t.Run("gap", rapid.MakeCheck(func(t *rapid.T) {
		a, n := drawSeries(t, 1, 5, "practice")
		b, m := drawSeries(t, 1, 5, "importance")
		s := Gap{Lo: 1, Hi: 5, Practice: Only("p"), Importance: Only("i"), Rows: []GapRow{{Name: Only("key"), Practice: a, Importance: b}}}.Scene(1136, 530, st, 1)
		if _, _, p, i, _, _ := marks(s); p != n || i != m {
			t.Fatalf("%d and %d marks for %d and %d answers", p, i, n, m)
		}
		within(t, s, 0)
	}))
	t.Run("squares", rapid.MakeCheck(func(t *rapid.T) {
		a, n := drawSeries(t, 0, 4, "n")
		s := Squares{Options: texts("a", "b", "c", "d"), Rows: []SquareRow{{Label: Only("x"), N: a.N}}}.Scene(1136, 530, st, 1)
		if _, _, _, _, _, k := marks(s); k != n {
			t.Fatalf("%d squares for %d answers", k, n)
		}
		within(t, s, 0)
	}))
	t.Run("dot vote", rapid.MakeCheck(func(t *rapid.T) {
		a, n := drawSeries(t, 0, 8, "dots")
		f := DotVote{}
		for _, k := range a.N {
			f.Rows = append(f.Rows, DotVoteRow{Text: Only("text"), Dots: k})
		}
		s := f.Scene(1136, 530, st, 1)
		if _, _, _, _, d, _ := marks(s); d != n {
			t.Fatalf("%d discs for %d dots", d, n)
		}
		within(t, s, 0)
	}))
}

// No order can be read from how answers appear: at any moment all answers of a
// figure have the same size.
func TestAnswersGrowTogether(t *testing.T) {
	for _, at := range []float64{0.2, 0.3, 0.45} {
		s := samples()[0].scene(screen, at)
		r := map[float64]bool{}
		for _, it := range s.Items {
			if c, ok := it.(Circle); ok && c.Fill == Paper && c.Width < c.R*0.42 && c.X < 1000 && c.Y > 160 {
				r[math.Round(c.R*1000)] = true
			}
		}
		if len(r) != 1 {
			t.Errorf("at %g there are %d sizes", at, len(r))
		}
	}
}
