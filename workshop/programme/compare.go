package programme

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/export"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// Question is a part of a question that may be told of.
type Question struct{ v *view }

// Asked is what it is in no language: step, question, part and who was asked.
func (q Question) Asked() (step, question, part, population string) {
	a := q.v.asked
	return a.Step, a.Question, a.Part, a.Population
}

// Kind is how it is answered.
func (q Question) Kind() workshop.Kind { return q.v.asked.Kind }

// Marks name what the numbers of people stand for, in no language.
func (q Question) Marks() []string { return slices.Clone(q.v.asked.Marks) }

// Range is the lowest and the highest mark.
func (q Question) Range() (lo, hi int) { return q.v.asked.Lo, q.v.asked.Hi }

// Numbers reports whether a median of the answers says something.
func (q Question) Numbers() bool { return q.v.asked.Kind.Traits().Numbers }

// Langs are the languages in which it was asked.
func (q Question) Langs() []string { return q.v.pack.Langs() }

// Hash is one of its words in a language, as exports have it.
func (q Question) Hash(lang string) string { return q.v.asked.Hash[lang] }

// keysOf are the keys of all texts that are told of a question.
func keysOf(a export.Asked) []string {
	out := []string{"step." + a.Step + ".wall", "step." + a.Step + ".title", "aspect." + a.Step + "." + a.Part, "anchor." + a.Step + "." + itoa(a.Lo), "anchor." + a.Step + "." + itoa(a.Hi)}
	for _, item := range []string{a.Question, a.Part} {
		for _, end := range []string{".left", ".right", ".text", ".name"} {
			out = append(out, "item."+item+end)
		}
	}
	if a.Kind.Traits().Options {
		for _, m := range a.Marks {
			out = append(out, "option."+m)
		}
	}
	return out
}

// has is a text of the exercises, "" where there is none.
func (q Question) has(lang, key string) string {
	if !q.v.pack.Has(lang, key) {
		return ""
	}
	return q.v.pack.Text(lang, key)
}

// Text is what was asked, in a language or the nearest that there is.
func (q Question) Text(lang string) string {
	a := q.v.asked
	item := "item." + a.Question
	if a.Kind.Traits().OfItems {
		item = "item." + a.Part
	}
	left, right := q.has(lang, item+".left"), q.has(lang, item+".right")
	if left != "" {
		return left + " | " + right
	}
	return cmp.Or(q.has(lang, item+".text"), q.has(lang, item+".name"), q.v.pack.Text(lang, "step."+a.Step+".wall"))
}

// Aspect is which of several things was said of it; "" where there is one.
func (q Question) Aspect(lang string) string {
	if q.v.asked.Kind.Traits().OfItems {
		return ""
	}
	return q.has(lang, "aspect."+q.v.asked.Step+"."+q.v.asked.Part)
}

// Step is the title of the step that it was asked in.
func (q Question) Step(lang string) string {
	return q.v.pack.Text(lang, "step."+q.v.asked.Step+".title")
}

// Ends are the words at the ends of its scale; "" where there are none.
func (q Question) Ends(lang string) (lo, hi string) {
	a := q.v.asked
	return q.has(lang, "anchor."+a.Step+"."+itoa(a.Lo)), q.has(lang, "anchor."+a.Step+"."+itoa(a.Hi))
}

// Mark is a mark in words.
func (q Question) Mark(lang string, i int) string {
	m := q.v.asked.Marks[i]
	if q.v.asked.Kind.Traits().Options {
		return cmp.Or(q.has(lang, "option."+m), m)
	}
	return m
}

// Dot is a group at its median. It has no name.
type Dot struct {
	at  float64
	own bool
}

// At is where it stands on the scale.
func (d Dot) At() float64 { return d.at }

// Own reports whether it is the group that a sheet is for.
func (d Dot) Own() bool { return d.own }

// Comparison is one question as the groups of a wave answered it. Nobody but this package
// makes one.
type Comparison struct {
	wave   int
	groups int
	unsaid int // groups that met, of which nothing stands here
	dots   []Dot
	lower  float64
	upper  float64
	total  workshop.Count
}

// Wave is when the groups met.
func (c Comparison) Wave() int { return c.wave }

// Groups is how many stand in it.
func (c Comparison) Groups() int { return c.groups }

// Unsaid is how many groups of the wave do not, since too few answered, or all alike.
func (c Comparison) Unsaid() int { return c.unsaid }

// Dots are the groups at their medians, by where they stand; none where a median says nothing.
func (c Comparison) Dots() []Dot { return slices.Clone(c.dots) }

// Middle is where the middle half of the groups lies.
func (c Comparison) Middle() (lower, upper float64) { return c.lower, c.upper }

// Together are all answers of these groups, summed up (P3).
func (c Comparison) Together() workshop.Count {
	t := c.total
	t.N = slices.Clone(t.N)
	return t
}

// Questions are those of which anything may be told of any wave, in the order of the exercises.
func (p *Programme) Questions() (out []Question) {
	for _, v := range p.views {
		if slices.ContainsFunc(p.Waves, func(w wave) bool { return len(p.shown(v, w.N)) > 0 }) {
			out = append(out, Question{v})
		}
	}
	return out
}

// Compare lays the groups of each wave beside one another. A wave of which nothing may be told
// is left out.
func (p *Programme) Compare(q Question) []Comparison { return p.compare(q, "") }

// CompareWith does so for the sheet of a group: its own dot is marked, if it has one.
func (p *Programme) CompareWith(q Question, code string) []Comparison { return p.compare(q, code) }

func (p *Programme) compare(q Question, own string) (out []Comparison) {
	for _, w := range p.Waves {
		cells := p.shown(q.v, w.N)
		if len(cells) == 0 {
			continue
		}
		c := Comparison{wave: w.N, groups: len(cells), total: sumOfCells(cells)}
		met := p.released(w.N)
		c.unsaid = len(met[len(met)-1].Rounds) - len(cells)
		if q.Numbers() {
			c.dots = dotsOf(cells, own)
			c.lower, c.upper = middle(c.dots)
		}
		out = append(out, c)
	}
	return out
}

// sumOfCells adds up what is shown. It takes cells only, so nothing else can be in a total.
func sumOfCells(cells []Cell) workshop.Count {
	t := workshop.Count{Question: cells[0].count.Question, Part: cells[0].count.Part, Lo: cells[0].count.Lo, N: make([]int, len(cells[0].count.N))}
	for _, c := range cells {
		for i, n := range c.count.N {
			t.N[i] += n
		}
		t.CantSay += c.count.CantSay
	}
	return t
}

func dotsOf(cells []Cell, own string) (out []Dot) {
	for _, c := range cells {
		m, _ := tally.Median(c.count)
		out = append(out, Dot{m, own != "" && c.at.Group == own})
	}
	slices.SortFunc(out, func(x, y Dot) int {
		switch {
		case x.at != y.at:
			return cmp.Compare(x.at, y.at)
		case x.own == y.own:
			return 0
		case x.own:
			return 1 // on top of those at the same place
		}
		return -1
	})
	return out
}

// middle is the middle half of groups, by the rule of the middle half of people.
func middle(dots []Dot) (lower, upper float64) {
	last := 0
	for _, d := range dots {
		last = max(last, int(2*d.at))
	}
	c := workshop.Count{N: make([]int, last+1)} // medians lie on marks and between two
	for _, d := range dots {
		c.N[int(2*d.at)]++
	}
	lower, upper, _ = tally.Quartiles(c)
	return lower / 2, upper / 2
}

// chance is how many standard errors hold 99.8 % of what chance gives (P9).
const chance = 3.09

// Far reports whether a group's answers lie so far from those of all groups of its wave that
// chance hardly gives it: outside of funnel limits around the groups' mean of means. Somebody
// should talk to the group; more it does not say, and no list is ever made of it. It says
// nothing of fewer than eight groups.
func (p *Programme) Far(q Question, code string, wave int) bool {
	cells := p.shown(q.v, wave)
	if !q.Numbers() || len(cells) < leastForFunnel {
		return false
	}
	var sum, within, answers float64
	own := -1
	for i, c := range cells {
		mean, _ := tally.Mean(c.count)
		variance, _ := tally.Variance(c.count)
		n := float64(c.count.Answers())
		sum, within, answers = sum+mean, within+variance*(n-1), answers+n-1
		if c.at.Group == code {
			own = i
		}
	}
	if own < 0 || answers <= 0 {
		return false
	}
	mean, _ := tally.Mean(cells[own].count)
	n := float64(cells[own].count.Answers())
	return math.Abs(mean-sum/float64(len(cells))) > chance*math.Sqrt(within/answers/n)
}

const leastForFunnel = 8

// Cells are all pieces that may be told, each of a released wave: by question, then by group
// and wave.
func (p *Programme) Cells() (out []Cell) {
	for _, v := range p.views {
		for _, w := range p.Waves {
			out = append(out, p.shown(v, w.N)...)
		}
	}
	return out
}

// Of says whose answers a cell holds: the code of the group, the wave and the day.
func (c Cell) Of() (code string, wave int, held time.Time) { return c.at.Group, c.at.Wave, c.at.held }

// Question is what they answer.
func (c Cell) Question() Question { return Question{c.view} }

// Count is how often each mark was given.
func (c Cell) Count() workshop.Count {
	n := c.count
	n.N = slices.Clone(n.N)
	return n
}

// WaveName is the name of a wave; "" where nobody has given it one.
func (p *Programme) WaveName(n int) string {
	for _, w := range p.Waves {
		if w.N == n {
			return strings.TrimSpace(w.Name)
		}
	}
	return ""
}
