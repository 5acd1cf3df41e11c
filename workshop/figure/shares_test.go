package figure

import (
	"math"
	"strings"
	"testing"
)

func sharesSamples() []sample {
	row := func(text string) DotVoteRow { return DotVoteRow{Text: Only(text)} }
	en := Shares{DotVote: DotVote{DotsLabel: Only("mean"), PeopleLabel: Only("lowest–highest"), Num: english, Rows: []DotVoteRow{
		row("Time with customers"), row("Clearing obstacles that the team cannot clear by itself"), row("Reports"), row("Meetings with other leaders"),
	}}, Whole: 100, Values: []Share{{Mean: 41.3, Low: 10, High: 70, Known: true}, {Mean: 32.5, Low: 20, High: 45, Known: true}, {Mean: 16.3, Low: 0, High: 40, Known: true}, {Mean: 10, Low: 10, High: 10, Known: true}}}
	fi := Shares{DotVote: DotVote{DotsLabel: Only("keskiarvo"), PeopleLabel: Only("pienin–suurin"), Num: finnish}, Whole: 100}
	for i, text := range []string{
		"Asiakkaiden kanssa käytetty aika", "Esteet, joita tiimi ei itse pysty poistamaan", "Raportit ja seuranta",
		"Toiminnanohjausjärjestelmäprojektinohjausryhmäkokouskäytännöt", "Palaverit", "Perehdytys", "Muu",
	} {
		fi.Rows = append(fi.Rows, row(text))
		fi.Values = append(fi.Values, Share{Mean: []float64{24.6, 20.4, 17.5, 15, 12.5, 10, 0}[i], Low: []float64{0, 5, 0, 0, 5, 10, 0}[i], High: []float64{100, 40, 35, 30, 25, 10, 0}[i], Known: true})
	}
	return []sample{
		{"shares", Frame{Title: Only("How should a leader’s week be divided?"), Footer: Only("Respondents: 12/12 · 100 points each")}, en},
		{"shares-seven-fi", Frame{Title: Only("Miten esihenkilön viikko pitäisi jakaa?"), Footer: Only("Vastaajia: 40/40 · Kullakin 100 pistettä"), Mark: Only("HARJOITUS")}, fi},
	}
}

func TestGoldenShares(t *testing.T) {
	for _, x := range sharesSamples() {
		t.Run(x.name, func(t *testing.T) { golden(t, x.name, x.scene(screen, 1), Light()) })
	}
}

// A bar ends at the mean, and nothing that somebody gave lies off the scale.
func TestSharesAreDrawnToScale(t *testing.T) {
	f := Shares{Whole: 100, DotVote: DotVote{Rows: []DotVoteRow{{Text: Only("a")}, {Text: Only("b")}}},
		Values: []Share{{Mean: 40, Low: 20, High: 72, Known: true}, {Mean: 20, Low: 0, High: 80, Known: true}}}
	st := WallStyle(720)
	s, d := f.Scene(1136, 500, st, 1), f.columns(1136, 500, st)
	var bars []float64
	most := 0.0
	for _, it := range s.Items {
		switch it := it.(type) {
		case Rect:
			bars = append(bars, it.W)
		case Line:
			most = max(most, it.X2)
		}
	}
	if len(bars) != 2 || math.Abs(bars[0]-d.discW/2) > 0.01 || math.Abs(bars[1]-d.discW/4) > 0.01 {
		t.Errorf("bars are %v wide, of %v for 80 points", bars, d.discW)
	}
	if most > d.disc+d.discW+0.001 {
		t.Errorf("a line ends at %v, the field at %v", most, d.disc+d.discW)
	}
}

func TestSharesWithoutAnswersHaveNoBars(t *testing.T) {
	f := Shares{Whole: 100, DotVote: DotVote{Rows: []DotVoteRow{{Text: Only("a")}, {Text: Only("b")}}}, Values: []Share{{}}}
	for _, it := range f.Scene(1136, 500, WallStyle(720), 1).Items {
		if _, ok := it.(Rect); ok {
			t.Error("a bar is drawn")
		}
	}
	if got := written(f.Scene(1136, 500, WallStyle(720), 1)); strings.Contains(got, "0") {
		t.Errorf("a number is written: %q", got)
	}
}
