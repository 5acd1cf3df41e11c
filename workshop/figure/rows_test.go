package figure

import (
	"math"
	"testing"
)

// TestStatementsAreClearOfTheRules has statements of three lines in each language beside a
// scale on paper, in rows as high as a page makes them: no line touches the one over it, nor
// the rule between two rows.
func TestStatementsAreClearOfTheRules(t *testing.T) {
	row := BeliefRow{
		Left:  Both("Varmistamme laadun tekemällä asiat sovitulla tavalla.", "We secure quality by doing things the agreed way."),
		Right: Both("Olemme onnistuneet, kun asiakas on saanut tarvitsemansa.", "We have succeeded when the customer has got what they needed."),
		Today: Series{Lo: 1, N: []int{2, 4, 0, 0, 1, 4, 0}, Median: 2, Known: true},
		Goal:  Series{Lo: 1, N: []int{0, 0, 0, 6, 4, 1, 0}, Median: 4, Known: true},
		Note:  Only("jakautunut / divided"),
	}
	f := Beliefs{Lo: 1, Hi: 7, Rows: []BeliefRow{row, row, row}, Slots: 3}
	const w, high = 490.0, 84.0
	s := f.Scene(w, 20+3*high, PaperStyle(), 1)
	for i := range 3 {
		top := 20 + high*float64(i)
		last := map[Anchor]float64{}
		for _, it := range s.Items {
			line, ok := it.(Text)
			if !ok || line.Y < top || line.Y > top+high || line.Anchor == Middle || line.S == row.Note.First {
				continue
			}
			if line.Y-0.75*line.Size < top+rowAir*PaperStyle().U/2 {
				t.Errorf("row %d: %q stands on the rule over it", i, line.S)
			}
			if over, ok := last[line.Anchor]; ok && line.Y-over < 1.15*line.Size {
				t.Errorf("row %d: %q is %.1f under the line over it", i, line.S, line.Y-over)
			}
			last[line.Anchor] = line.Y
		}
		if len(last) != 2 {
			t.Fatal("no statements on both sides")
		}
	}
}

// TestAnswersStandNearTheirRow has the answers over and under the marks of a gap nearer to
// these than to the rule beyond which the next row begins.
func TestAnswersStandNearTheirRow(t *testing.T) {
	some := Series{Lo: 1, N: []int{0, 3, 3, 1, 0}, Median: 3, Known: true}
	row := GapRow{Name: Only("Care"), Practice: some, Importance: some, Known: true}
	st := PaperStyle()
	for _, high := range []float64{20, 26, 34} {
		f := Gap{Lo: 1, Hi: 5, Rows: []GapRow{row, row}, Slots: 2}
		s := f.Scene(490, 60+2*high, st, 1)
		d := f.layout(490, 60+2*high, st)
		for _, it := range s.Items {
			y, half := 0.0, 0.0
			switch v := it.(type) {
			case Circle:
				if v.Fill != Faint1 {
					continue
				}
				y, half = v.Y, v.R
			case Rect:
				if v.Fill != Faint2 {
					continue
				}
				y, half = v.Y+v.H/2, v.H/2
			default:
				continue
			}
			in := math.Mod(y-d.head, d.rowH)
			rule := math.Min(in, d.rowH-in) - half
			beside := math.Abs(in-d.rowH/2) - half - math.Min(1.5*st.U, d.rowH*0.29)
			if rule < beside {
				t.Errorf("rows of %.0f: an answer is %.1f from its marks and %.1f from the rule", high, beside, rule)
			}
		}
	}
}
