// Package oracle works out from raw ballots what may be said about a vote: slowly, the
// way one would with a pencil, and by none of the packages that the program itself uses
// for it. It is for checking them.
package oracle

import (
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
)

// Vote is a vote with all ballots that were cast in it.
type Vote struct {
	Spec    workshop.Spec
	Ballots []workshop.Ballot
	Seats   int            // expected
	MinShow int            // answers that a result needs
	Ways    []workshop.Way // in which its ballots came
	Voided  bool           // taken back before it was counted
	Earlier []*Vote        // in the same workshop
	Then    []*Vote        // in the workshop that is followed up

	all     []Row // all rows, of so many ballots
	counted int
}

// Enough reports whether enough voted for a result to be shown, and anything was answered
// by enough.
func (v *Vote) Enough() bool {
	return len(v.Ballots) >= v.MinShow && slices.ContainsFunc(v.Rows(false), func(r Row) bool { return !r.Hidden })
}

// Row is what was asked in one place of the sheet, and all that was answered.
type Row struct {
	Question workshop.Question
	Part     string
	Lo, Hi   int
	Given    []int // sorted
	CantSay  int
	Asked    int
	Hidden   bool // too few answered to show it
	Apart    bool // hidden since beside an earlier vote it would be one person's answer
}

// Rows lists the places of the sheet, the leaders' own view left out unless it is asked
// for.
func (v *Vote) Rows(leaders bool) []Row {
	if v.all == nil || v.counted != len(v.Ballots) {
		v.all, v.counted = v.count(), len(v.Ballots)
	}
	return slices.DeleteFunc(slices.Clone(v.all), func(r Row) bool { return !leaders && v.Own(r.Part) })
}

// Own reports whether an aspect is the leaders' own view.
func (v *Vote) Own(part string) bool { return v.Spec.Views != nil && part == v.Spec.Views.Leaders }

// Split reports whether those who lead answered for themselves, and the others without them. Where
// none of them said that they lead, all answered together.
func (v *Vote) Split() bool {
	if v.Spec.Views == nil {
		return false
	}
	for at, cell := range v.Spec.Cells() {
		if !v.Own(cell.Part) && slices.ContainsFunc(v.Ballots, func(b workshop.Ballot) bool { return b[at] == workshop.NotAsked }) {
			return true
		}
	}
	return false
}

func (v *Vote) count() []Row {
	if q := v.Spec.Questions[0]; q.Kind.Traits().Written {
		return v.written(q)
	}
	out := []Row{}
	for at, cell := range v.Spec.Cells() {
		r := Row{Question: v.Spec.Questions[cell.Question], Part: cell.Part, Lo: cell.Lo, Hi: cell.Hi}
		asked := 0
		for _, b := range v.Ballots {
			switch b[at] {
			case workshop.NotAsked:
				continue
			case workshop.CantSay:
				r.CantSay++
			default:
				r.Given = append(r.Given, int(b[at]))
			}
			asked++
		}
		slices.Sort(r.Given)
		least := v.MinShow
		if v.Own(r.Part) || asked < len(v.Ballots) {
			least = v.least(v.Own(r.Part))
		}
		r.Hidden = asked < least || r.N() > 0 && r.N() < least
		r.Asked = asked
		out = append(out, r)
	}
	if len(v.Ballots) >= v.MinShow {
		v.beside(out)
	}
	return out
}

// written is the one row of a vote on own words: one mark for each who wrote anything.
func (v *Vote) written(q workshop.Question) []Row {
	r := Row{Question: q, Part: "answer", Lo: 1, Hi: 1, Asked: len(v.Ballots)}
	for _, b := range v.Ballots {
		if b[0] == workshop.CantSay {
			r.CantSay++
		} else {
			r.Given = append(r.Given, 1)
		}
	}
	r.Hidden = r.Asked < v.MinShow || r.N() > 0 && r.N() < v.MinShow
	out := []Row{r}
	if len(v.Ballots) >= v.MinShow {
		v.beside(out)
	}
	return out
}

// Texts are what was written on all ballots of a vote in own words, sorted.
func (v *Vote) Texts() (out []string) {
	for _, b := range v.Ballots {
		if b[0] == workshop.CantSay {
			continue
		}
		text := ""
		for _, m := range append(slices.Clone(b), 0) {
			switch {
			case m != 0 && m != '\n':
				text += string([]byte{byte(m)})
			case text != "":
				out, text = append(out, text), ""
			}
		}
	}
	slices.Sort(out)
	return out
}

// least is how many of a part of the group have to answer.
func (v *Vote) least(own bool) int {
	if own {
		return max(3, v.Spec.Views.Least)
	}
	return max(5, v.MinShow)
}

// Row finds the answers to one aspect of a question, or to one item of it.
func (v *Vote) Row(question, part string) (Row, bool) {
	for _, r := range v.Rows(true) {
		if r.Question.ID == question && r.Part == part {
			return r, true
		}
	}
	return Row{}, false
}

// N is how many gave a number.
func (r Row) N() int { return len(r.Given) }

// Count is how many gave one mark.
func (r Row) Count(mark int) int {
	n := 0
	for _, g := range r.Given {
		if g == mark {
			n++
		}
	}
	return n
}

// Most is how many gave the mark that most gave.
func (r Row) Most() int {
	most := 0
	for m := r.Lo; m <= r.Hi; m++ {
		most = max(most, r.Count(m))
	}
	return most
}

// Sum adds up what was given.
func (r Row) Sum() int {
	s := 0
	for _, g := range r.Given {
		s += g
	}
	return s
}

// Mean is the average.
func (r Row) Mean() float64 { return float64(r.Sum()) / float64(max(1, r.N())) }

// Givers is how many gave more than nothing.
func (r Row) Givers() int { return r.N() - r.Count(0) }
