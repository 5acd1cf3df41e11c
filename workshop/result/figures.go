// Package result makes the pictures of what a vote gave, and what they say in words:
// each picture with all its rows. The wall cuts its pages out of them, paper draws
// them whole, export and the facilitator take their sentences; so all of them show
// and say what the room saw.
//
// It has more files than other packages, since each kind of question and each picture
// has one of its own.
package result

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Texts are what a workshop and its results are called, in the language of the words
// and in a mixed group in the other one.
type Texts struct {
	workshop.State
	w      Words
	second string // the language under the first one; "" = none
}

// Figures makes pictures of a workshop's results, each with all its rows: the
// wall cuts its pages out of them, paper draws them whole. So paper shows what
// the room saw.
type Figures struct{ Texts }

// NewFigures makes pictures of a state in the language of the words.
func NewFigures(st workshop.State, w Words) Figures { return Figures{Texts{State: st, w: w}} }

// Before is the vote whose rows were voted on again; false when there is none, or
// it may not be shown.
func (b Texts) Before(second workshop.Tally) (workshop.Tally, bool) {
	def, _ := b.Pack.Step(second.Spec.Step)
	if def.Vote == nil {
		return workshop.Tally{}, false
	}
	source, _ := def.Vote.RowsOf()
	if second.Spec.Revote {
		source = second.Spec.Step
	}
	r, ok := b.Round(source, false)
	if !ok || r.Tally == nil || !r.Tally.Shown() {
		return workshop.Tally{}, false
	}
	return b.Team(*r.Tally), true
}

// Label names a question or item: in the group's own words, else by what the
// pack calls it.
func (b Texts) Label(t workshop.Tally, id string) figure.Bilingual {
	return b.LabelOf(t.Spec.Labels, id)
}

// Mixed reports whether the texts of a wall stand in two languages.
func Mixed(st workshop.State) bool {
	return st.Info.Second != "" && st.Info.Second != st.Info.Lang
}

// InBoth makes the pictures of a mixed group, with the other language under each
// text.
func (b Figures) InBoth() Figures {
	if Mixed(b.State) {
		return b.With(b.Info.Second)
	}
	return b
}

// Lang is the language of the words.
func (b Texts) Lang() string { return b.w.Lang() }

// Second is the language under the first one; "" where texts stand in one.
func (b Texts) Second() string { return b.second }

// With gives the pictures with another language under each text.
func (b Figures) With(second string) Figures {
	if second != b.w.Lang() {
		b.second = second
	}
	return b
}

// LabelOf names a question or item: in the group's own words, else by what the
// pack calls it.
func (b Texts) LabelOf(labels map[string]string, id string) figure.Bilingual {
	if b.second == "" {
		return figure.Only(b.name(labels, id))
	}
	return figure.Both(b.name(labels, id), b.LabelIn(b.second, labels, id))
}

// name is LabelOf in the words' language, as sentences need it.
func (b Texts) name(labels map[string]string, id string) string {
	return b.LabelIn(b.w.Lang(), labels, id)
}

// LabelIn is LabelOf in one language: in words that the room has read, so a pair of
// statements by the one at its right, and never by what the pack calls it for itself.
func (b Texts) LabelIn(lang string, labels map[string]string, id string) string {
	if l, ok := labels[id]; ok {
		return l
	}
	for _, part := range []string{".name", ".text", ".right"} {
		if key := "item." + id + part; b.Pack.Has(lang, key) {
			return b.Pack.Text(lang, key)
		}
	}
	return ""
}

// Words are the program's texts and numbers in the language of the wall.
type Words interface {
	Lang() string
	T(key string, args ...string) string
	Num(float64) string
}
