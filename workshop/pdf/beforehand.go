package pdf

import (
	"slices"
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/promise"
)

// beforehand is what those who lead the people here read before the day: what is asked
// of them, what they will see of the answers, and what they may promise. It is a page where it
// can be one; where it needs more, its words are as large as ever and the last page is for theirs.
func (s *worksheets) beforehand() []layout.Page {
	const closest, least, most = 0.5, 3, 12
	laid := func(size, share float64, lines int) []layout.Page {
		parts := s.briefing(size, lines)
		for i := range parts {
			parts[i].Gap *= share
		}
		return s.flowing("W13", s.ts("worksheet.name.W13"), nil, parts)
	}
	for share := 1.0; share >= closest; share -= 0.1 {
		if pages := laid(briefSize-s.inTwo(1), share, least); len(pages) == 1 {
			return pages
		}
	}
	pages := laid(briefSize, 1, least)
	for lines := least + 1; lines <= most; lines++ {
		more := laid(briefSize, 1, lines)
		if len(more) > len(pages) {
			break
		}
		pages = more
	}
	return pages
}

// briefing are the parts of what leaders read, with lines to write on.
func (s *worksheets) briefing(size float64, lines int) []layout.Part {
	var parts []layout.Part
	for i, t := range s.ts("beforehand.lead") {
		parts = append(parts, layout.Part{Flowable: layout.Para{Text: t, Size: size}, Gap: gapPara * float64(min(1, i))})
	}
	section := func(key string, points ...[]string) {
		parts = append(parts, s.headed("beforehand."+key))
		for _, texts := range points {
			parts = append(parts, point(texts, size)...)
		}
	}
	ours := func(key string, args ...string) []string { return s.ts("beforehand."+key, args...) }
	var last [][]string
	if s.hasText("slide.boss") {
		last = append(last, s.packs("slide.boss"))
	}
	section("day", append(last, ours("who"), ours("minute"), ours("stay"))...)
	section("see", s.learns()...)
	section("promise", ours("free"), ours("can"), ours("cannot"))
	after := [][]string{ours("paper")}
	if !s.st.Info.When.IsZero() && !s.blank {
		after = append(after, s.each(func(lang string) string {
			e := newEdition(s.st, s.words, lang)
			return e.pulseDay() + " " + e.pack("slide.pulse")
		}))
	}
	from := len(parts)
	section("after", after...)
	for i := from; i < len(parts); i++ { // with the lines to write on
		parts[i].KeepNext = true
	}
	return append(parts, s.headed("beforehand.mine"), layout.Part{Flowable: layout.Rigid(float64(lines)*writing+4, func(p *layout.Page, x, y, w float64) {
		for i := range lines {
			layout.Rule(p, x, x+w, y+float64(i+1)*writing)
		}
	})})
}

// learns says who gets to see what, with the numbers by which this workshop is led.
func (s *worksheets) learns() [][]string {
	least := max(workshop.LeastShow, s.st.Info.MinShow)
	out := [][]string{s.ts("beforehand.secret"), s.ts("beforehand.least", "n", strconv.Itoa(least))}
	if v := workshop.PlannedViews(s.st); v != nil {
		out = append(out, s.ts("beforehand.views", "n", strconv.Itoa(v.Least), "m", strconv.Itoa(max(workshop.MinView, least))))
	}
	if s.st.Info.Sharing().Traits().Leaves {
		out = append(out, toldOf(s.sheet, promise.Elsewhere))
	}
	return append(out, s.packs("honest.noperson"))
}

// briefSize is the size of the letters that leaders read.
const briefSize = 11

// point is one thing in each language, the second under the first.
func point(texts []string, size float64) []layout.Part {
	parts := make([]layout.Part, len(texts))
	for i, t := range texts {
		p := layout.Para{Text: t, Size: size, Indent: 14}
		parts[i] = layout.Part{Flowable: layout.Bullet{Para: p}, Gap: gapPara}
		if i > 0 {
			p.Size, p.Role = size-1, figure.Ink2
			parts[i] = layout.Part{Flowable: p, Gap: 1}
		}
		parts[i].KeepNext = i < len(texts)-1
	}
	return slices.Clip(parts)
}
