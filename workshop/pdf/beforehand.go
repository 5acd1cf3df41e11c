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
// of them, what they will see of the answers, and what they may promise.
func (s *worksheets) beforehand() []layout.Page {
	size := briefSize - s.inTwo(1)
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
	parts = append(parts, s.headed("beforehand.mine"), layout.Part{Flowable: layout.Rigid(3*writing+4, func(p *layout.Page, x, y, w float64) {
		for i := range 3 {
			layout.Rule(p, x, x+w, y+float64(i+1)*writing)
		}
	})})
	return s.flowing("W13", s.ts("worksheet.name.W13"), nil, parts)
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
