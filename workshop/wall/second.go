package wall

import (
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// mixed tells whether the texts of a wall stand in two languages.
func mixed(st workshop.State) bool {
	return st.Info.Second != "" && st.Info.Second != st.Info.Lang
}

// inBoth makes the pictures of a mixed group, with the other language under each
// text.
func (b Figures) inBoth() Figures {
	if mixed(b.State) {
		return b.With(b.Info.Second)
	}
	return b
}

// With gives the pictures with another language under each text.
func (b Figures) With(second string) Figures {
	if second != b.w.Lang() {
		b.second = second
	}
	return b
}

// pp is a text of the pack, in a mixed group with the other language under it.
func (b Figures) pp(key string) string { return figure.Twice(b.p(key), b.under(key)) }

// mayPP is pp, or "" where the pack has no such text.
func (b Figures) mayPP(key string) string { return figure.Twice(b.may(key), b.under(key)) }

// under is a text of the pack in the group's other language; "" where there is none.
func (b Figures) under(key string) string {
	if b.second == "" || !b.Pack.Has(b.second, key) {
		return ""
	}
	return b.Pack.Text(b.second, key)
}

// lines are the texts of a list.
func (b Figures) lines(key string) []string {
	var out []string
	for i := range b.Pack.Lines(b.w.Lang(), key) {
		out = append(out, b.pp(key+"."+itoa(i+1)))
	}
	return out
}

// TwoTongues are words that can be had in another language too.
type TwoTongues interface {
	TIn(lang, key string, args ...string) string
	NumIn(lang string, v float64) string
}

// inTongue are words in the other of their languages.
type inTongue struct {
	TwoTongues
	lang string
}

func (w inTongue) Lang() string                        { return w.lang }
func (w inTongue) T(key string, args ...string) string { return w.TIn(w.lang, key, args...) }
func (w inTongue) Num(v float64) string                { return w.NumIn(w.lang, v) }

// word is one of the program's texts, in a mixed group with the other language
// under it.
func (b Figures) word(key string, args ...string) string {
	return b.inEach(func(b Figures) string { return b.w.T(key, args...) })
}

// inEach is what is said in one language, and in a mixed group the same in the
// other language under it: a sentence is made in each, never translated in parts.
func (b Figures) inEach(say func(Figures) string) string {
	second := b.second
	b.second = ""
	first := say(b)
	if w, ok := b.w.(TwoTongues); ok && second != "" {
		b.w = inTongue{w, second}
		return figure.Twice(first, say(b))
	}
	return first
}

// twice parts the page's main text from the second language that stands under it.
func (b board) twice(pg page) page {
	if b.second == "" {
		return pg
	}
	pg.frame.Title, pg.frame.Under = figure.Languages(pg.frame.Title)
	switch body := pg.body.(type) {
	case figure.Hero:
		text, second := figure.Languages(body.Text)
		small, note := figure.Languages(body.Small)
		body.Text, body.Small, body.Under = text, small, under(second, note)
		pg.body = body
	case figure.Clock:
		body.Text, body.Under = figure.Languages(body.Text)
		pg.body = body
	}
	return pg
}

// glue joins texts that may stand in two languages, each language by itself.
func glue(between string, parts ...string) string {
	var first, second []string
	for _, p := range parts {
		a, b := figure.Languages(p)
		if a == "" {
			continue
		}
		if b == "" {
			b = a // the same in both
		}
		first, second = append(first, a), append(second, b)
	}
	return figure.Twice(strings.Join(first, between), strings.Join(second, between))
}

func under(small, text string) string {
	if small == "" || text == "" {
		return small + text
	}
	return small + "\n" + text
}
