// Package sheet has the texts that somebody reads on a ballot, in the order in which they
// are asked: on the computer that goes round, on slips that are keyed in, on phones.
package sheet

import (
	"slices"
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
)

// Sheet is the frozen question sheet of a round with the texts a voter reads.
type Sheet struct {
	st      workshop.State
	spec    workshop.Spec
	Leaders string // aspect that those who lead answer; "" = nobody is asked
}

// New puts the texts of a workshop's pack to a question sheet.
func New(st workshop.State, spec workshop.Spec) *Sheet {
	s := &Sheet{st: st, spec: spec}
	def, ok := st.Pack.Step(spec.Step)
	if !ok || def.Vote == nil || def.Vote.Leaders == "" {
		return s
	}
	for _, q := range spec.Questions {
		if i := slices.Index(q.Aspects, def.Vote.Leaders); i > 0 {
			s.Leaders = def.Vote.Leaders
		}
	}
	return s
}

func (s *Sheet) has(key string) bool { return s.st.Pack.Has(s.st.Info.Lang, key) }

// first gives the text of the first key that the pack has, else "".
func (s *Sheet) first(keys ...string) string {
	for _, k := range keys {
		if s.has(k) {
			return s.st.T(k)
		}
	}
	return ""
}

// Ask is what the whole vote asks.
func (s *Sheet) Ask() string { return s.first("step." + s.spec.Step + ".wall") }

// Aspect is what one row of a page asks, "" when the page says it all.
func (s *Sheet) Aspect(part string) string {
	return s.first("aspect." + s.spec.Step + "." + part)
}

// Lone is the heading of a question without a statement or item of its own:
// what its one row asks, else what the whole vote asks.
func (s *Sheet) Lone(q workshop.Question) string {
	if len(q.Aspects) == 1 {
		if t := s.Aspect(q.Aspects[0]); t != "" {
			return t
		}
	}
	return s.Ask()
}

// RowAsk is what one row of a page asks, "" when the heading has said it.
func (s *Sheet) RowAsk(q workshop.Question, part string) string {
	ask := s.Aspect(part)
	if left, _ := s.Ends(q.ID); left == "" && s.Label(q.ID) == "" {
		if ask == s.Lone(q) {
			return ""
		}
		return ask
	}
	if ask == "" && part == q.Aspects[0] {
		return s.Ask()
	}
	return ask
}

// Label is the group's or the pack's wording of an item; statements between
// which one chooses have two, see Ends.
func (s *Sheet) Label(id string) string {
	if t, ok := s.spec.Labels[id]; ok {
		return t
	}
	return s.first("item."+id+".text", "item."+id+".name")
}

// About tells what one can see of a key, "" for what needs no explaining.
func (s *Sheet) About(id string) string {
	if _, ok := s.spec.Labels[id]; ok {
		return ""
	}
	return s.first("item."+id+".line", "item."+id+".def")
}

// Pictogram names the drawing beside what a question is about; "" = none.
func (s *Sheet) Pictogram(id string) string { return s.st.Pack.PictogramOf(id) }

// Ends are the two statements of a pair.
func (s *Sheet) Ends(id string) (left, right string) {
	return s.first("item." + id + ".left"), s.first("item." + id + ".right")
}

// Short names a question for lists, in words that the voter has read: a pair by its
// right-hand statement.
func (s *Sheet) Short(q workshop.Question) string {
	if t, ok := s.spec.Labels[q.ID]; ok {
		return t
	}
	if t := s.first("item."+q.ID+".right", "item."+q.ID+".name", "item."+q.ID+".text", "item."+q.ID+".left"); t != "" {
		return t
	}
	return s.Lone(q)
}

// Option is the wording of an answer.
func (s *Sheet) Option(id string) string {
	return s.first("option."+s.spec.Step+"."+id, "option."+id)
}

// Anchor is the word at one number of a scale, "" where there is none.
func (s *Sheet) Anchor(q workshop.Question, part string, n int) string {
	at, step := "."+strconv.Itoa(n), "anchor."+s.spec.Step
	keys := []string{step + "." + part + at, step + at}
	if part == s.Leaders {
		// The leaders' own view stands on the same scale as the team's.
		keys = []string{step + "." + part + at, step + "." + q.Aspects[0] + at, step + at}
	}
	return s.first(keys...)
}

// Heading is what a question of one row is about: its item or statement, else what
// the row or the whole vote asks.
func (s *Sheet) Heading(q workshop.Question) string {
	if t := s.Label(q.ID); t != "" {
		return t
	}
	return s.Lone(q)
}

// Column names what is marked of a part, where a row has several.
func (s *Sheet) Column(part string) string {
	key := "aspect." + s.spec.Step + "." + part
	return s.first(key+".short", key)
}
