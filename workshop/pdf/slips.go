package pdf

import (
	"slices"
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/paper"
)

// voteCards are held up: a set for each person.
func (s *worksheets) voteCards() []layout.Page {
	var pages []layout.Page
	for _, role := range []workshop.Role{workshop.RolePractice, workshop.RoleParadigms, workshop.RoleSorting} {
		def, ok := s.step(role)
		asked := withCards(s.st, role) || role == workshop.RoleParadigms && planned(s.st, workshop.RoleIdeas)
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
		pages = append(pages, s.cutOuts(title, 2, 2, len(words), func(p *layout.Page, i int, c layout.CutOut) {
			s.voteCard(p, c, signs[i], words[i], wordSizes(words, c.W), s.packs(s.stepText(role, "title")))
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

// wordSizes are those of the words of a deck in each language. No answer stands larger than
// another: all have the size for which the longest has room.
func wordSizes(words [][]string, room float64) []float64 {
	var sizes []float64
	for i := range words[0] {
		sizes = append(sizes, layout.Largest(32-8*float64(i), 8, func(size float64) bool {
			return !slices.ContainsFunc(words, func(w []string) bool { return i < len(w) && figure.Width(w[i], size, i == 0) > room })
		}))
	}
	return sizes
}

// voteCard is readable across a room.
func (s *worksheets) voteCard(p *layout.Page, c layout.CutOut, sign string, words []string, sizes []float64, about []string) {
	size := layout.Largest(150, 20, func(size float64) bool { return figure.Width(sign, size, true) <= c.W })
	p.Mark(paper.Artifact, "", func() {
		p.Add(figure.Text{X: c.X + c.W/2, Y: c.Y + 0.42*c.H, Size: size, Bold: true, Anchor: figure.Middle, Role: figure.Ink, S: sign})
	})
	y := c.Y + 0.42*c.H + 66
	for i, w := range words {
		size := sizes[i]
		p.Mark("P", "", func() {
			p.Add(figure.Text{X: c.X + c.W/2, Y: y, Size: size, Bold: i == 0, Anchor: figure.Middle, Role: figure.Ink, S: figure.Shorten(w, size, i == 0, c.W)})
		})
		y += 36
	}
	c.Foot(p, one(about))
}

// numberCards answer on a scale of five; who cannot say has the sign for it here, too.
func (s *worksheets) numberCards() []layout.Page {
	const sign, raised, under, lead = 150, 40, 60, 28
	marks := []string{"1", "2", "3", "4", "5", "?"}
	return s.cutOuts("W3  1–5", 2, 3, len(marks), func(p *layout.Page, i int, c layout.CutOut) {
		x, y, tag := c.X+c.W/2, c.Y+c.H/2+0.36*sign, "P"
		if marks[i] == "?" {
			y, tag = y-raised, paper.Artifact // the words say it
			for k, w := range s.packs("vote.cantsay") {
				p.Mark("P", "", func() {
					p.Add(figure.Text{X: x, Y: y + under + lead*float64(k), Size: 28 - 6*float64(k), Bold: k == 0, Anchor: figure.Middle, Role: figure.Ink, S: w})
				})
			}
		}
		p.Mark(tag, "", func() {
			p.Add(figure.Text{X: x, Y: y, Size: sign, Bold: true, Anchor: figure.Middle, Role: figure.Ink, S: marks[i]})
		})
	})
}

// needCards are laid in heaps: need, want, depends. First come those that are voted on, with
// their numbers in the vote.
func (s *worksheets) needCards() []layout.Page {
	var ids []string
	for _, step := range s.st.Agenda {
		if def := s.st.Def(step); step.ID == s.stepID(workshop.RoleSorting) && def.Vote != nil {
			ids = slices.Clone(def.Vote.Items[step.Length])
		}
	}
	for _, def := range s.st.Pack.ItemsOf("card") { // the rest of the deck, for who has time or is divided on none of these
		ids = added(ids, def.ID)
	}
	title := s.packs(s.stepText(workshop.RoleSorting, "title"))
	return s.cutOuts("W3b  "+title[0], 2, 4, len(ids), func(p *layout.Page, i int, c layout.CutOut) {
		text := s.packs("item." + ids[i] + ".text")
		size := layout.Largest(16, 10, func(size float64) bool { return c.BoldHeight(text, size) <= c.H-14 })
		t := layout.Texts(text, size, true)
		t.Draw(p, c.X, c.Y+(c.H-t.Height(c.W))/2-6, c.W)
		c.Foot(p, s.footOf(c, strconv.Itoa(i+1), title[0], s.whoseIs()))
	})
}

// footOf is as much of what may stand at the foot of a card as has room there: the first
// in any case, then the last.
func (s *worksheets) footOf(c layout.CutOut, number, title, whose string) string {
	for _, parts := range [][]string{{number, title, whose}, {number, whose}, {number, title}} {
		if foot := layout.Join(" · ", parts...); figure.Width(foot, layout.FootSize, false) <= c.W {
			return foot
		}
	}
	return number
}

// obstacleSlips take one obstacle each.
func (s *worksheets) obstacleSlips() []layout.Page {
	return s.cutOuts("W4  "+s.pack(s.stepText(workshop.RoleObstacles, "title")), 2, 2, 4, func(p *layout.Page, _ int, c layout.CutOut) {
		y := c.Bold(p, c.Y, s.packs(s.stepText(workshop.RoleObstacles, "wall")), 12.5) + 4
		y = c.Small(p, y, s.ts("worksheet.slip"))
		for at := y + 1.4*writing; at <= c.Y+c.H-14; at += 1.15 * writing {
			layout.Rule(p, c.X, c.X+c.W, at)
		}
		c.Foot(p, "W4")
	})
}

// dotSlips take the numbers of obstacles.
func (s *worksheets) dotSlips() []layout.Page {
	q := workshop.Question{Budget: 5, Cap: 2}
	known := false
	if spec, ok := s.spec(workshop.RolePriorities); ok && !s.blank {
		q, known = spec.Questions[0], true
	}
	how := s.ts("worksheet.upto", "m", strconv.Itoa(q.Cap))
	if known {
		how = s.each(func(lang string) string {
			return strings.NewReplacer("{n}", strconv.Itoa(q.Budget), "{m}", strconv.Itoa(q.Cap)).Replace(s.st.Pack.Text(lang, "vote.dots"))
		})
	}
	title, numbers := s.packs(s.stepText(workshop.RolePriorities, "wall")), s.ts("worksheet.numbers")
	const gap = 8.0
	return s.cutOuts("W4b  "+s.pack(s.stepText(workshop.RolePriorities, "title")), 2, 3, 6, func(p *layout.Page, _ int, c layout.CutOut) {
		side := min(34, (c.W+gap)/float64(q.Budget)-gap)
		rest := 6 + c.SmallHeight(numbers) + 10 + side + 10 + c.SmallHeight(how)
		size := layout.Largest(12, 10, func(size float64) bool { return c.BoldHeight(title, size)+rest <= c.H })
		y := c.Bold(p, c.Y, title, size) + 6
		y = c.Small(p, y, numbers) + 10
		for i := range q.Budget {
			p.Add(figure.Rect{X: c.X + float64(i)*(side+gap), Y: y, W: side, H: side, R: 3, Stroke: figure.Ink, Width: 0.9})
		}
		c.Small(p, y+side+10, how)
		c.Foot(p, "W4b")
	})
}

// keySlips take the choice of three keys, in the order of the entry screen.
func (s *worksheets) keySlips() []layout.Page {
	spec, ok := s.spec(workshop.RoleFocus)
	if !ok {
		return nil
	}
	items := spec.Questions[0].Items
	return s.cutOuts("W5b  "+s.pack(s.stepText(workshop.RoleFocus, "title")), 2, 2, 4, func(p *layout.Page, _ int, c layout.CutOut) {
		y := c.Bold(p, c.Y, s.packs(s.stepText(workshop.RoleFocus, "wall")), 11.5) + 10
		row := min(26, (c.Y+c.H-16-y)/float64(len(items)))
		for _, id := range items {
			p.Add(figure.Rect{X: c.X + 0.5, Y: y + row/2 - 6, W: 12, H: 12, R: 1.5, Stroke: figure.Ink, Width: 0.9})
			name := keyNumber(id) + "  " + one(s.packs("item."+id+".name"))
			in := 22.0
			if pic := figure.Pictogram(s.st.Pack.PictogramOf(id)); pic.Known() {
				picture(p, pic, c.X+in, y+row/2-8, 16)
				in += 16 + pictureAir
			}
			ls, size := figure.Fit(name, 11, 8, false, c.W-in, 1)
			p.Mark("P", "", func() {
				p.Add(figure.Text{X: c.X + in, Y: y + row/2 + 4, Size: size, Role: figure.Ink, S: ls[0]})
			})
			y += row
		}
		c.Foot(p, "W5b")
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
