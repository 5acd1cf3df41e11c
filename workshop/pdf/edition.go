package pdf

import (
	"strings"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/result"
)

// edition is what handouts say of a workshop in one language. A group with two
// languages has both on the same page, or each on pages of its own.
type edition struct {
	st      workshop.State
	words   Words
	lang    string
	foreign string         // lang where it is not the document's
	figs    result.Figures // with names in this language
	found   map[voteID][]string
}

// voteID tells votes of a workshop apart.
type voteID struct {
	step  string
	again bool
}

func newEdition(st workshop.State, words Words, lang string) *edition {
	return &edition{st: st, words: words, lang: lang, figs: result.NewFigures(st, wordsOf{words, lang}), found: map[voteID][]string{}}
}

// wordsOf are the program's words in one language, as package wall wants them.
type wordsOf struct {
	Words
	lang string
}

func (w wordsOf) Lang() string { return w.lang }

func (w wordsOf) T(key string, args ...string) string { return w.Words.T(w.lang, key, args...) }

// TIn is a text in another language.
func (w wordsOf) TIn(lang, key string, args ...string) string { return w.Words.T(lang, key, args...) }

// NumIn is Num in another language.
func (w wordsOf) NumIn(lang string, v float64) string { return wordsOf{w.Words, lang}.Num(v) }

// Num writes a number; a dash stands for the minus that the fonts lack.
func (w wordsOf) Num(v float64) string {
	return strings.Replace(w.Words.Decimal(w.lang, v), "-", "–", 1)
}

// The pictures of two languages need words of both.
var _ result.BilingualWords = wordsOf{}

// pack is a text of the pack in the language of the sheet. Args are pairs:
// name, value.
func (e *edition) pack(key string, args ...string) string {
	if key == "" {
		return "" // the pack has no such step
	}
	text := e.st.Pack.Text(e.lang, key)
	if len(args) == 0 {
		return text
	}
	pairs := make([]string, len(args))
	for i, a := range args {
		if pairs[i] = a; i%2 == 0 {
			pairs[i] = "{" + a + "}"
		}
	}
	return strings.NewReplacer(pairs...).Replace(text)
}

// figuresIn are the pictures in one language.
func (e *edition) figuresIn(lang string) result.Figures {
	return result.NewFigures(e.st, wordsOf{e.words, lang})
}

// t is a text of the program.
func (e *edition) t(key string, args ...string) string { return e.words.T(e.lang, key, args...) }

func (e *edition) num(v float64) string { return wordsOf{e.words, e.lang}.Num(v) }

func (e *edition) date(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return e.words.DateShort(e.lang, t)
}

// name is what the sheet is about: the group, or the workshop.
func (e *edition) name() string {
	if g := strings.TrimSpace(layout.Clean(e.st.Info.Group)); g != "" {
		return g
	}
	return strings.TrimSpace(layout.Clean(e.st.Info.Title))
}

// result is the tally of a vote that the room has seen.
func (e *edition) result(role workshop.Role, second bool) (workshop.Tally, bool) {
	return e.resultOf(e.stepID(role), second)
}

// lastResult is the result of the last of the votes on the same that the room has seen.
func (e *edition) lastResult(role workshop.Role) (workshop.Tally, bool) {
	if t, ok := e.result(role, true); ok {
		return t, true
	}
	return e.result(role, false)
}

// voteOf is the vote with a role of which a picture is shown, and which of two it is: the
// last one, where it asked all of the first one again; "" where there is one.
func voteOf(e *edition, role workshop.Role) (t workshop.Tally, which string, ok bool) {
	first, ok := e.result(role, false)
	last, again := e.result(role, true)
	switch {
	case !again:
		return first, "", ok
	case len(last.Counts) == len(first.Counts):
		return last, "vote.second", true
	}
	return first, "vote.first", true
}

// resultOf is the result of a step.
func (e *edition) resultOf(step string, second bool) (workshop.Tally, bool) {
	r, ok := e.st.Round(step, second)
	if !ok || r.Tally == nil || r.State != workshop.RoundShown || !r.Tally.Shown() {
		return workshop.Tally{}, false
	}
	return e.st.Team(*r.Tally), true
}

// leadersOnly reports whether a part of a vote is the leaders' own view, which no
// paper shows: few stand behind it.
func (e *edition) leadersOnly(step, part string) bool {
	def, ok := e.st.Pack.Step(step)
	return ok && def.Vote != nil && def.Vote.Leaders != "" && def.Vote.Leaders == part
}
