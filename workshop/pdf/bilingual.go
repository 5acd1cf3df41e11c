package pdf

import (
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
)

// A group with two languages has both on the same page: what is read stands in two
// columns, one for each; what is looked at stands once, with both names. So two
// people can put their finger on the same mark. In large print a column would hold
// four words, and the sheet of a follow-up has two days beside each other: there each
// language has pages of its own.

// editions are the sheet in each of its languages, the first one first.
func (s *sheet) editions() []*edition {
	if s.other == nil {
		return []*edition{s.edition}
	}
	return []*edition{s.edition, s.other}
}

// share is how wide each language's column is, of a width for both.
func (s *sheet) share(w float64) float64 {
	return layout.ColumnWidth(w, len(s.editions()))
}

// foreigns are the languages that differ from the document's, "" for its own.
func (s *sheet) foreigns() (out []string) {
	for _, l := range s.editions() {
		out = append(out, l.foreign)
	}
	return out
}

// otherLang is the second language on the sheet; "" where there is one.
func (s *sheet) otherLang() string {
	if s.other == nil {
		return ""
	}
	return s.other.foreign
}

// both gives a text in each language on one line.
func (s *sheet) both(text func(l *edition) string) string {
	out := []string(nil)
	for _, l := range s.editions() {
		out = added(out, text(l))
	}
	return one(out)
}

// bothPack is a text of the pack in each language on one line.
func (s *sheet) bothPack(key string) string {
	return s.both(packed(key))
}

// stacked is a text with the same in the other language under it.
func (s *sheet) stacked(text func(l *edition) string) figure.Bilingual {
	if s.other == nil {
		return figure.Only(text(s.edition))
	}
	return figure.Both(text(s.edition), text(s.other))
}

// inTwo is what the names in a second language take on top; nothing in one.
func (s *sheet) inTwo(more float64) float64 {
	if s.other == nil {
		return 0
	}
	return more
}

// columned sets a running text w wide.
func (s *sheet) columned(text func(l *edition) string, size, lead, w float64) layout.Columns {
	c := layout.Columns{Langs: s.foreigns(), Lead: lead, Role: figure.Ink, Tag: "P"}
	for _, l := range s.editions() {
		c.Lines = append(c.Lines, layout.Running(text(l), size, s.share(w)))
		c.Sizes = append(c.Sizes, size)
	}
	return c
}

// abreast makes a part in each language of the sheet.
func (s *sheet) abreast(part func(l *edition) layout.Part) layout.Part {
	first := part(s.edition)
	if s.other == nil {
		return first
	}
	second := part(s.other)
	if a, ok := first.Flowable.(layout.Para); ok {
		if b, ok := second.Flowable.(layout.Para); ok && a.Text == b.Text { // the group's own words
			return first
		}
	}
	first.Title = figure.Both(first.Title.First, second.Title.First)
	first.Flowable = layout.Abreast{First: narrow(first.Flowable), Second: narrow(second.Flowable), FirstLang: s.foreign, SecondLang: s.other.foreign}
	return first
}

// narrowLead is the line height of short lines, in sizes of their text: the eye finds the next
// of them sooner.
const narrowLead = 1.3

// narrow sets a running text for a column of half the width: with less between its lines.
func narrow(f layout.Flowable) layout.Flowable {
	size := func(p layout.Para) layout.Para {
		if p.Size > bodySize+1 || p.Lead > 0 {
			return p
		}
		p.Lead = narrowLead * p.Size
		return p
	}
	switch f := f.(type) {
	case layout.Para:
		return size(f)
	case layout.Bullet:
		f.Para = size(f.Para)
		return f
	}
	return f
}

// says is a paragraph in each language.
func (s *sheet) says(text func(l *edition) string) layout.Part {
	return s.abreast(func(l *edition) layout.Part { return plain(text(l)) })
}

// saysSmall is a paragraph of small print in each language.
func (s *report) saysSmall(text func(l *edition) string) layout.Part {
	return s.abreast(func(l *edition) layout.Part { return smallPlain(text(l)) })
}

// packed is a text of the pack, and worded one of the program, in the language of
// the sheet that is asked.
func packed(key string) func(l *edition) string {
	return func(l *edition) string { return l.pack(key) }
}

func worded(key string, args ...string) func(l *edition) string {
	return func(l *edition) string { return l.t(key, args...) }
}

// dotted is a text, and behind it one of the pack where there is a key.
func dotted(text func(l *edition) string, key string) func(l *edition) string {
	return func(l *edition) string { return layout.Join(" · ", text(l), l.pack(key)) }
}

// heading is the bold line over a part, in each language; its baseline lies
// headRise under the top.
const headRise = 12

// headMore is what each line of a heading takes on top of the first.
const headMore = 14

func (s *sheet) heading(text func(l *edition) string, room float64) layout.Columns {
	c := layout.Columns{Langs: s.foreigns(), Lead: headMore, Bold: true, Role: figure.Ink, Tag: "H2"}
	if s.other == nil {
		ls, size := figure.Fit(text(s.edition), 12.5, 10.5, true, room, 1)
		c.Lines, c.Sizes = [][]string{ls}, []float64{size}
		return c
	}
	size := s.evenSize(text, s.share(room))
	most := 1
	if size < 10 {
		size, most = 11, 2
	}
	for _, l := range s.editions() {
		ls, size := figure.Fit(text(l), size, min(size, 10), true, s.share(room), most)
		c.Lines, c.Sizes = append(c.Lines, ls), append(c.Sizes, size)
	}
	return c
}

// evenSize is the size in which a heading is one line in each language, as they
// stand beside each other.
func (s *sheet) evenSize(text func(l *edition) string, w float64) float64 {
	size := 12.0
	for _, l := range s.editions() {
		size = min(size, 12*w/max(1, figure.Width(text(l), 12, true)))
	}
	return size
}

// headed is a heading named by its key.
func (s *sheet) headed(key string) layout.Columns {
	return s.heading(packed(key), s.Width)
}

// over draws a heading at the top of a part.
func (s *sheet) over(sc *layout.Page, y float64, head layout.Columns) {
	head.Draw(sc, s.Left, y+headRise, s.Width)
}
