package pdf

import (
	"slices"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/paper"
)

// cell is a part of a page that is cut out.
type cutOut struct {
	x, y, w, h float64 // of what is drawn in it, clear of the cuts
}

// cutMargin keeps what is drawn clear of the scissors.
const cutMargin = 16

// toCut lays n things out on as many pages as they need, in columns and rows
// with lines to cut along.
func (s *sheet) toCut(name string, columns, rows, n int, draw func(p *page, i int, c cutOut)) []page {
	var pages []page
	w, h := (s.w-2*s.edge)/float64(columns), (s.h-2*s.edge)/float64(rows)
	for first := 0; first < n; first += columns * rows {
		p := page{Scene: figure.Scene{W: s.w, H: s.h, Alt: name}}
		if first == 0 {
			p.name = name
		}
		s.cuts(&p, columns, rows)
		for i := first; i < min(n, first+columns*rows); i++ {
			k := i - first
			c := cutOut{x: s.edge + float64(k%columns)*w, y: s.edge + float64(k/columns)*h, w: w, h: h}
			draw(&p, i, cutOut{c.x + cutMargin, c.y + cutMargin, c.w - 2*cutMargin, c.h - 2*cutMargin})
		}
		pages = append(pages, p)
	}
	return pages
}

func (s *sheet) cuts(p *page, columns, rows int) {
	w, h := (s.w-2*s.edge)/float64(columns), (s.h-2*s.edge)/float64(rows)
	p.mark(paper.Artifact, "", func() {
		for i := 1; i < columns; i++ {
			x := s.edge + float64(i)*w
			p.Add(figure.Line{X1: x, Y1: s.edge + 1, X2: x, Y2: s.h - s.edge - 1, Width: 0.5, Stroke: figure.Edge, Dash: 3})
		}
		for i := 1; i < rows; i++ {
			y := s.edge + float64(i)*h
			p.Add(figure.Line{X1: s.edge + 1, Y1: y, X2: s.w - s.edge - 1, Y2: y, Width: 0.5, Stroke: figure.Edge, Dash: 3})
		}
	})
}

// bold draws a text in each language from y and tells where it ends.
func (c cutOut) bold(p *page, y float64, ts []string, size float64) float64 {
	t := texts(ts, size, true)
	t.draw(p, c.x, y, c.w)
	return y + t.height(c.w)
}

// small does so for a hint.
func (c cutOut) small(p *page, y float64, ts []string) float64 {
	t := texts(ts, 8.5, false)
	t.draw(p, c.x, y, c.w)
	return y + t.height(c.w)
}

// foot writes small at the end of what is cut out.
func (c cutOut) foot(p *page, text string) {
	p.mark(paper.Artifact, "", func() {
		p.Add(figure.Text{X: c.x + c.w, Y: c.y + c.h + 4, Size: 7.5, Anchor: figure.End, Role: figure.Ink2, S: figure.Shorten(text, 7.5, false, c.w)})
	})
}

// voteCards are held up: a set for each person.
func (s *sheet) voteCards() []page {
	var pages []page
	for _, role := range []workshop.Role{workshop.RolePractice, workshop.RoleParadigms, workshop.RoleSorting} {
		def, ok := s.step(role)
		asked := planned(s.st, role) || role == workshop.RoleParadigms && planned(s.st, workshop.RoleIdeas)
		if !ok || def.Vote == nil || !asked {
			continue
		}
		var words [][]string
		for _, o := range def.Vote.Options {
			words = append(words, s.packs("option."+o))
		}
		if len(words) < 4 {
			words = append(words, s.packs("vote.cantsay"))
		}
		signs := signsOf(words)
		if unsure := len(def.Vote.Options); unsure < len(signs) {
			signs[unsure] = "?"
		}
		title := "W3  " + s.pack(s.stepText(role, "title"))
		pages = append(pages, s.toCut(title, 2, 2, len(words), func(p *page, i int, c cutOut) {
			s.voteCard(p, c, signs[i], words[i], s.packs(s.stepText(role, "title")))
		})...)
	}
	return append(pages, s.numberCards()...)
}

// signsOf are what is large on cards: the first letter of each, or as many as tell
// it from the others.
func signsOf(words [][]string) (signs []string) {
	begins := func(w []string, n int) string {
		rs := []rune(strings.ToUpper(w[0]))
		return strings.TrimSpace(string(rs[:min(n, len(rs))]))
	}
	for i, w := range words {
		n := 1
		for ; n < len(w[0]); n++ {
			if !slices.ContainsFunc(slices.Delete(slices.Clone(words), i, i+1), func(o []string) bool { return begins(o, n) == begins(w, n) }) {
				break
			}
		}
		signs = append(signs, begins(w, n))
	}
	return signs
}

// voteCard is readable across a room.
func (s *sheet) voteCard(p *page, c cutOut, sign string, words, about []string) {
	size := largest(150, 20, func(size float64) bool { return figure.Width(sign, size, true) <= c.w })
	p.mark(paper.Artifact, "", func() {
		p.Add(figure.Text{X: c.x + c.w/2, Y: c.y + 0.42*c.h, Size: size, Bold: true, Anchor: figure.Middle, Role: figure.Ink, S: sign})
	})
	y := c.y + 0.42*c.h + 66
	for i, w := range words {
		size := largest(32-8*float64(i), 8, func(size float64) bool { return figure.Width(w, size, i == 0) <= c.w })
		p.mark("P", "", func() {
			p.Add(figure.Text{X: c.x + c.w/2, Y: y, Size: size, Bold: i == 0, Anchor: figure.Middle, Role: figure.Ink, S: figure.Shorten(w, size, i == 0, c.w)})
		})
		y += 36
	}
	c.foot(p, one(about))
}

// numberCards answer on a scale of five.
func (s *sheet) numberCards() []page {
	words := [][]string{{"1"}, {"2"}, {"3"}, {"4"}, {"5"}, s.packs("vote.cantsay")}
	return s.toCut("W3  1–5", 2, 3, len(words), func(p *page, i int, c cutOut) {
		size := 150.0
		for k, w := range words[i] {
			if i == len(words)-1 {
				size = 28 - 6*float64(k)
			}
			p.mark("P", "", func() {
				p.Add(figure.Text{X: c.x + c.w/2, Y: c.y + c.h/2 + 0.36*size + 34*float64(k), Size: size, Bold: k == 0, Anchor: figure.Middle, Role: figure.Ink, S: w})
			})
		}
	})
}

// needCards are laid in heaps: need, want, depends.
func (s *sheet) needCards() []page {
	var ids []string
	for _, step := range s.st.Agenda {
		if def := s.st.Def(step); step.ID == s.stepID(workshop.RoleSorting) && def.Vote != nil {
			ids = def.Vote.Items[step.Length]
		}
	}
	if len(ids) == 0 {
		for _, def := range s.st.Pack.ItemsOf("card") {
			ids = append(ids, def.ID)
		}
	}
	title := s.packs(s.stepText(workshop.RoleSorting, "title"))
	return s.toCut("W3b  "+title[0], 2, 4, len(ids), func(p *page, i int, c cutOut) {
		size := 16.0
		if len(s.langs) > 1 {
			size = 13
		}
		t := texts(s.packs("item."+ids[i]+".text"), size, true)
		t.draw(p, c.x, c.y+(c.h-t.height(c.w))/2-6, c.w)
		c.foot(p, itoa(i+1)+" · "+one(title))
	})
}

// obstacleSlips take one obstacle each.
func (s *sheet) obstacleSlips() []page {
	return s.toCut("W4  "+s.pack(s.stepText(workshop.RoleObstacles, "title")), 2, 2, 4, func(p *page, _ int, c cutOut) {
		y := c.bold(p, c.y, s.packs(s.stepText(workshop.RoleObstacles, "wall")), 12.5) + 4
		y = c.small(p, y, s.ts("worksheet.slip"))
		for at := y + 1.4*writing; at <= c.y+c.h-14; at += 1.15 * writing {
			s.rule(p, c.x, c.x+c.w, at)
		}
		c.foot(p, "W4")
	})
}

// dotSlips take the numbers of obstacles.
func (s *sheet) dotSlips() []page {
	q := workshop.Question{Budget: 5, Cap: 2}
	known := false
	if spec, ok := s.spec(workshop.RolePriorities); ok && !s.blank {
		q, known = spec.Questions[0], true
	}
	return s.toCut("W4b  "+s.pack(s.stepText(workshop.RolePriorities, "title")), 2, 3, 6, func(p *page, _ int, c cutOut) {
		y := c.bold(p, c.y, s.packs(s.stepText(workshop.RolePriorities, "wall")), 12) + 6
		y = c.small(p, y, s.ts("worksheet.numbers")) + 10
		side, gap := 34.0, 8.0
		for i := range q.Budget {
			p.Add(figure.Rect{X: c.x + float64(i)*(side+gap), Y: y, W: side, H: side, R: 3, Stroke: figure.Ink, Width: 0.9})
		}
		y += side + 10
		how := s.ts("worksheet.upto", "m", itoa(q.Cap))
		if known {
			how = s.each(func(lang string) string {
				return strings.NewReplacer("{n}", itoa(q.Budget), "{m}", itoa(q.Cap)).Replace(s.st.Pack.Text(lang, "vote.dots"))
			})
		}
		c.small(p, y, how)
		c.foot(p, "W4b")
	})
}

// keySlips take the choice of three keys, in the order of the entry screen.
func (s *sheet) keySlips() []page {
	spec, ok := s.spec(workshop.RoleFocus)
	if !ok {
		return nil
	}
	items := spec.Questions[0].Items
	return s.toCut("W5b  "+s.pack(s.stepText(workshop.RoleFocus, "title")), 2, 2, 4, func(p *page, _ int, c cutOut) {
		y := c.bold(p, c.y, s.packs(s.stepText(workshop.RoleFocus, "wall")), 11.5) + 10
		row := min(26, (c.y+c.h-16-y)/float64(len(items)))
		for _, id := range items {
			p.Add(figure.Rect{X: c.x + 0.5, Y: y + row/2 - 6, W: 12, H: 12, R: 1.5, Stroke: figure.Ink, Width: 0.9})
			name := keyNumber(id) + "  " + one(s.packs("item."+id+".name"))
			ls, size := figure.Fit(name, 11, 8, false, c.w-22, 1)
			p.mark("P", "", func() {
				p.Add(figure.Text{X: c.x + 22, Y: y + row/2 + 4, Size: size, Role: figure.Ink, S: ls[0]})
			})
			y += row
		}
		c.foot(p, "W5b")
	})
}

// firstAspect is what a vote asks first in the longest version that asks.
func firstAspect(v *workshop.VoteDef) string {
	for _, aspects := range [][]string{v.Aspects[workshop.Deep], v.Aspects[workshop.Full], v.Aspects[workshop.Compact]} {
		if len(aspects) > 0 {
			return aspects[0]
		}
	}
	return ""
}

// secondBallot is for the rows that the room talked about, known only then.
func (s *sheet) secondBallot() []page {
	def, ok := s.step(workshop.RoleRevote)
	if !ok || def.Vote == nil {
		return nil
	}
	aspect := firstAspect(def.Vote)
	lo, hi := def.Vote.Lo, def.Vote.Hi
	return s.toCut("W1b  "+s.pack(s.stepText(workshop.RoleRevote, "title")), 1, 4, 4, func(p *page, _ int, c cutOut) {
		y := c.bold(p, c.y, s.packs(s.aspectText(workshop.RoleRevote, aspect)), 11.5) + 6
		x := c.x + c.w - marksWidth(markPitch, lo, hi) + markR
		words := wordLead * float64(len(s.cantSayLines(freeSayW)))
		s.cantSayHead(p, x, y+words, freeSayW, markPitch, lo, hi)
		y += words - 12
		step := min(38, (c.y+c.h-10-y)/2)
		for i := 1; i <= 2; i++ {
			y += step
			s.field(p, c.x, x-markR-14, y, one(s.ts("worksheet.row", "n", itoa(i))))
			p.toMark(x, y-8, markPitch, lo, hi, figure.Hollow)
		}
		c.foot(p, "W1b")
	})
}
