package figure

import (
	"testing"
	"time"
)

// crowd is what the largest workshop could answer: 200 people on 20 rows.
func crowd() map[string]interface {
	Scene(w, h float64, st Style, t float64) Scene
} {
	n := func(k int) Series {
		c := make([]int, 7)
		for i := range 200 {
			c[(i*i+k*i+k)%7]++
		}
		return answers(1, c...)
	}
	b := Beliefs{Lo: 1, Hi: 7, Slots: 20, Num: finnish}
	g := Gap{Lo: 1, Hi: 7, Practice: Only("arki nyt"), Importance: Only("tärkeys"), Slots: 20, Num: finnish}
	q := Squares{Options: texts("1", "2", "3", "4", "5", "6", "7"), Slots: 20}
	v := DotVote{DotsLabel: Only("ääniä"), PeopleLabel: Only("antajia"), TieWord: Only("tasan"), Num: finnish}
	for i := range 20 {
		name := keysFI[i%10]
		b.Rows = append(b.Rows, BeliefRow{Left: Only("Johtaja vastaa tuloksesta, ja tiimi toteuttaa suunnitelman."), Right: Only("Jokainen vastaa omasta osuudestaan, ja johtaja luo siihen edellytykset."), Today: n(i), Goal: n(i + 1)})
		g.Rows = append(g.Rows, GapRow{Number: "1", Name: Only(name), Practice: n(i), Importance: n(i + 1), Known: true})
		q.Rows = append(q.Rows, SquareRow{Label: Only("Se, ettei minun tarvitse koskaan kohdata hankalaa asiakasta"), N: n(i).N})
		v.Rows = append(v.Rows, DotVoteRow{Text: Only("Pieneenkin hyvitykseen tarvitaan kahden esihenkilön lupa."), Dots: 200 - i, People: 100})
	}
	return map[string]interface {
		Scene(w, h float64, st Style, t float64) Scene
	}{"beliefs": b, "gap": g, "squares": q, "dotvote": v}
}

// frame is how long one of 60 a second lasts. Drawing needs most of it.
const frame = 16 * time.Millisecond

// What the largest workshop could show is built in a small part of a frame.
func BenchmarkScene200x20(b *testing.B) {
	st := WallStyle(1080)
	for name, f := range crowd() {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				f.Scene(1704, 740, st, 0.45)
			}
			b.ReportMetric(float64(b.Elapsed())/float64(b.N)/float64(frame), "of-a-frame")
		})
	}
}

// Every page of the wall as it is, at the busiest moment of its motion.
func BenchmarkPages(b *testing.B) {
	for _, x := range samples() {
		b.Run(x.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				x.scene(Size{1920, 1080}, 0.45)
			}
		})
	}
}
