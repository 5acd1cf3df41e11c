package result

import (
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// TopMost is how many places a dot vote gives away.
const TopMost = 3

// RunOff reports whether a dot vote was one between those that stood for the last
// places of the vote before.
func (b Texts) RunOff(t workshop.Tally) bool {
	if !t.Spec.Revote {
		return false
	}
	first, ok := b.Before(t)
	return ok && betweenSome(first, t)
}

// betweenSome reports whether the second of two dot votes left some options out.
func betweenSome(first, second workshop.Tally) bool {
	return len(first.Counts) > len(second.Counts) && len(second.Counts) > 0
}

// Given are the places of a vote by itself: one between a few gives away only those
// that the vote before it left.
func (b Texts) Given(t workshop.Tally) tally.Places {
	if b.RunOff(t) {
		first, _ := b.Before(t)
		return tally.PlacesOf(t.Counts, tally.PlacesOf(first.Counts, TopMost).Left)
	}
	return tally.PlacesOf(t.Counts, TopMost)
}

// DotVote shows what the group chose, most dots first; order is that of its rows.
func (b Figures) DotVote(t workshop.Tally) (fig figure.DotVote, order []tally.Candidate) {
	p := b.Given(t)
	fig = figure.DotVote{
		DotsLabel: b.Word("wall.dots"), PeopleLabel: b.Word("wall.people"), Num: b.w.Num,
		InWord: b.Word("places.in"), OutWord: b.Word("places.out"), OpenWord: b.Word(b.openWord(t, p)),
	}
	if t.Spec.Questions[0].Cap == 1 { // each dot is somebody's who gave no other: the column would say the same again
		fig.PeopleLabel = figure.Bilingual{}
	}
	row := func(stand figure.Stand, list []tally.Candidate) {
		for _, c := range list {
			fig.Most = max(fig.Most, c.Dots)
			row := figure.DotVoteRow{Text: b.LabelOf(t.Spec.Labels, c.Item), Dots: c.Dots, People: c.Givers, Stand: stand}
			row.Tip = tip(row.Text.First, join([]string{b.w.T("wall.dots") + ": " + strconv.Itoa(c.Dots), b.w.T("wall.people") + ": " + strconv.Itoa(c.Givers)}))
			fig.Rows = append(fig.Rows, row)
		}
	}
	row(figure.In, p.In)
	row(figure.Open, p.Open)
	row(figure.Out, p.Out)
	return fig, p.All()
}

// openWord is the key of what those stand for that are neither in nor out.
func (b Texts) openWord(t workshop.Tally, p tally.Places) string {
	if p.Left == 1 && len(p.In) == TopMost-1 && !b.RunOff(t) {
		return "places.for_third"
	}
	return "places.for_" + strconv.Itoa(min(max(p.Left, 1), TopMost))
}

// readDots says who has the places, and who stands for those that are left: nothing
// wider than that. A title has no room for many names, or long ones.
func (b reader) readDots(t workshop.Tally) []Line {
	p := b.Given(t)
	if len(p.In)+len(p.Open) == 0 {
		return []Line{{Text: b.w.T("places.nothing")}}
	}
	if b.RunOff(t) {
		return []Line{b.runOff(t, p)}
	}
	l := Line{Text: together(b.clearlyIn(t), b.OpenPlaces(t))}
	if len(p.In) > 0 {
		l.Brief = b.w.T("reading.places_clear_" + strconv.Itoa(len(p.In)))
	}
	if len(p.Open) > 0 {
		l.Brief = b.shorter(together(l.Brief, b.OpenPlaces(t)), together(l.Brief, openFor(b.Texts, p, b.number(p.Open))))
	}
	return []Line{l}
}

// runOff says what came of one more vote between those that stood for the last places.
func (b reader) runOff(t workshop.Tally, p tally.Places) Line {
	if len(p.In) == 0 {
		return Line{Text: b.w.T("places.again_open", "list", b.votes(t, p.Open)), Brief: b.w.T("places.again_open", "list", b.number(p.Open))}
	}
	in := make([]string, len(p.In))
	for i, c := range p.In {
		in[i] = b.candidate(t, c)
	}
	return Line{Text: b.w.T("places.again", "in", b.all(in), "list", b.votes(t, p.All())), Brief: b.w.T("places.again", "in", b.all(in), "list", b.number(p.All()))}
}

// shorter is the second of two titles where the first is too long.
func (reader) shorter(first, second string) string {
	if len([]rune(first)) > longTitle {
		return second
	}
	return first
}

// number says how many options have how many dots.
func (b reader) number(list []tally.Candidate) string {
	lo, hi := list[len(list)-1].Dots, list[0].Dots
	key := "places.several"
	if lo == hi {
		key = "places.several_alike"
	}
	return b.w.T(key, "n", strconv.Itoa(len(list)), "lo", strconv.Itoa(lo), "hi", strconv.Itoa(hi))
}
