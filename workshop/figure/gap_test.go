package figure

import "testing"

// Why a row of keys shows nothing stands in it, on a wall and on paper.
func TestAGapRowSaysWhyItIsEmpty(t *testing.T) {
	full := Series{Lo: 1, N: []int{0, 3, 3, 0, 0}, Median: 2.5, Known: true}
	for name, st := range map[string]Style{"wall": WallStyle(720), "paper": PaperStyle()} {
		for _, row := range []GapRow{{}, {Practice: full}, {Importance: full}} {
			row.Number, row.Name, row.Note = "1", Only("Care"), Only("too few answers")
			f := Gap{Lo: 1, Hi: 5, Practice: Only("today"), Importance: Only("goal"), Rows: []GapRow{row}, Slots: 10}
			if !said(f.Scene(1136, 530, st, 1), "too few answers") {
				t.Errorf("%s: a row without a word", name)
			}
		}
	}
}
