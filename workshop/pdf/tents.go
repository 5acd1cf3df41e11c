package pdf

import (
	"slices"
	"strings"

	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/paper"
)

// tents are names to stand on a table, a sheet for each person, folded in the middle: both
// who sits behind it and who sits opposite read it. Who has no name in the list gets one
// with a line.
type tents struct{ *sheet }

// Sizes of a tent: names, as large as the longest of them allows but no smaller than is read
// across a table, unless one by itself is longer; and of the group under it.
const (
	tentMost  = 104.0
	tentEqual = 64.0
	tentLeast = 20.0
	tentGroup = 14.0
	tentLead  = 1.1
	tentIn    = 22.0 // of what stands on a half, off its edges
)

// lay lays the tents out: one with each name, then as many without as people are left.
func (s *tents) lay() (pages []layout.Page, leaves []leaf) {
	var names []string
	for _, n := range s.st.Info.Names {
		if n = strings.TrimSpace(layout.Clean(n)); n != "" && !s.blank {
			names = append(names, n)
		}
	}
	most := s.equal(names)
	for i, n := range names {
		pages = append(pages, s.tent(n, most))
		leaves = append(leaves, leaf{page: i, title: n, begins: true})
	}
	unnamed := s.st.Info.People - len(names)
	if s.blank { // as many as are asked for
		unnamed = 1
	}
	if unnamed <= 0 && len(pages) > 0 {
		return pages, leaves
	}
	pages = append(pages, s.tent("", most))
	for i := range max(1, unnamed) {
		leaves = append(leaves, leaf{page: len(names), begins: true, quiet: i > 0})
	}
	return pages, leaves
}

// equal is the size at which all names fit, as far as they are short enough for that.
func (s *tents) equal(names []string) float64 {
	most := tentMost
	for _, n := range names {
		_, size := s.fit(n, tentMost)
		most = min(most, size)
	}
	return max(most, tentEqual)
}

// fit breaks a name into two lines at most, at the largest size at which no word of it has to
// be divided.
func (s *tents) fit(name string, most float64) ([]string, float64) {
	whole := strings.Join(strings.Fields(name), " ")
	for size := most; size > tentLeast; size-- {
		if lines := figure.Wrap(whole, size, true, s.Width); len(lines) <= 2 && strings.Join(lines, " ") == whole {
			return lines, size
		}
	}
	return figure.Fit(whole, tentLeast, tentLeast, true, s.Width, 2)
}

// tent is a sheet: its lower half upright, and the same turned over its fold. What is turned
// is an ornament to who has it read out, since it says the same again.
func (s *tents) tent(name string, most float64) layout.Page {
	p := layout.Page{Scene: figure.Scene{W: s.W, H: s.H}}
	if name == "" {
		p.Name = KindTents.named(s.sheet)
	}
	s.half(&p, name, most)
	far := figure.Turned(slices.Clone(p.Items), s.W/2, s.H/2)
	p.Mark(paper.Artifact, "", func() { p.Add(far...) })
	p.Mark(paper.Artifact, "", func() {
		p.Add(figure.Line{X1: s.Edge, Y1: s.H / 2, X2: s.W - s.Edge, Y2: s.H / 2, Width: 0.6, Stroke: figure.Ink, Dash: 4})
	})
	return p
}

// half draws the lower half.
func (s *tents) half(p *layout.Page, name string, most float64) {
	fold, foot := s.H/2, s.H-s.Edge-tentIn
	middle := fold + (foot-fold)/2
	if name == "" {
		p.Mark(paper.Artifact, "", func() { layout.Rule(p, s.Left, s.Right, middle+0.36*tentEqual) })
	} else {
		lines, size := s.fit(name, most)
		lead := tentLead * size
		first := middle + 0.36*size - lead*float64(len(lines)-1)/2
		p.Mark("H1", "", func() {
			layout.Lines(p, lines, s.W/2, first, lead, figure.Text{Size: size, Bold: true, Anchor: figure.Middle, Role: figure.Ink})
		})
	}
	tag := "P"
	if name == "" { // the group is all that is read then
		tag = "H1"
	}
	s.tentFoot(p, tag, foot)
}

// tentFoot is the group, and the mark of a rehearsal beside it.
func (s *tents) tentFoot(p *layout.Page, tag string, y float64) {
	room := s.Width
	if s.st.Info.Rehearsal {
		mark := s.t("sheet.rehearsal")
		w := figure.Width(mark, 9, true) + 12
		p.Mark(paper.Artifact, "", func() {
			p.Add(figure.Rect{X: s.Right - w, Y: y - 10.2, W: w, H: 14, R: 2, Fill: figure.Ink})
			p.Add(figure.Text{X: s.Right - w + 6, Y: y, Size: 9, Bold: true, Role: figure.OnAccent, S: mark})
		})
		room -= 2 * (w + 10)
	}
	if group := s.name(); group != "" && !s.blank {
		p.Mark(tag, "", func() {
			p.Add(figure.Text{X: s.W / 2, Y: y, Size: tentGroup, Anchor: figure.Middle, Role: figure.Ink2, S: figure.Shorten(group, tentGroup, false, room)})
		})
	}
}
