package pdf

import (
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// abreast is a part of a running document in two languages, each in its column.
// It is cut as both can be.
type abreast struct {
	first, second         flowable
	firstLang, secondLang *sheet
}

// abreast makes a part in each language of the sheet.
func (s *sheet) abreast(part func(l *sheet) flowPart) flowPart {
	first := part(s)
	if s.other == nil {
		return first
	}
	second := part(s.other)
	if a, ok := first.flowable.(para); ok {
		if b, ok := second.flowable.(para); ok && a.text == b.text { // the group's own words
			return first
		}
	}
	first.title = figure.Twice(first.title, second.title)
	first.flowable = abreast{first.flowable, second.flowable, s, s.other}
	return first
}

// column is the width of each, and where the second begins.
func (b abreast) column(w float64) (width, at float64) {
	width = b.firstLang.share(w)
	return width, width + gutter
}

func (b abreast) height(w float64) float64 {
	c, _ := b.column(w)
	return max(b.first.height(c), b.second.height(c))
}

// split leaves on the page what has room in either column.
func (b abreast) split(w, h float64) (flowable, flowable, bool) {
	c, _ := b.column(w)
	head, tail, some := b, b, false
	cut := func(f flowable) (upper, lower flowable, ok bool) {
		if f.height(c) <= h {
			return f, rigid(0, func(*page, float64, float64, float64) {}), true
		}
		some = true
		return f.split(c, h)
	}
	var ok1, ok2 bool
	head.first, tail.first, ok1 = cut(b.first)
	head.second, tail.second, ok2 = cut(b.second)
	if !ok1 || !ok2 || !some {
		return nil, nil, false
	}
	return head, tail, true
}

func (b abreast) draw(p *page, x, y, w float64) {
	c, at := b.column(w)
	p.speak(b.firstLang, func() { b.first.draw(p, x, y, c) })
	p.speak(b.secondLang, func() { b.second.draw(p, x+at, y, c) })
}

// says is a paragraph in each language.
func (s *sheet) says(text func(l *sheet) string) flowPart {
	return s.abreast(func(l *sheet) flowPart { return l.text(text(l)) })
}

// saysSmall is a paragraph of small print in each language.
func (s *sheet) saysSmall(text func(l *sheet) string) flowPart {
	return s.abreast(func(l *sheet) flowPart { return l.smallText(text(l)) })
}

// packed is a text of the pack, and worded one of the program, in the language of
// the sheet that is asked.
func packed(key string) func(l *sheet) string { return func(l *sheet) string { return l.pack(key) } }

func worded(key string, args ...string) func(l *sheet) string {
	return func(l *sheet) string { return l.t(key, args...) }
}
