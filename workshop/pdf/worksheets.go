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

// worksheet is one thing to print before a workshop.
type worksheet struct {
	id     string
	needs  []workshop.Role                          // of the steps that use it; none = every workshop
	used   func(workshop.State, workshop.Role) bool // whether such a step uses it; nil = where it is planned
	votes  workshop.Kind                            // or a kind of vote that does
	copies func(people, leaders int) int
	pieces func(people, leaders int) int // that are handed out; nil = as many as copies
	cut    bool                          // its pages are cut into them
	way    workshop.Way                  // of voting that it serves; "" = it is used whatever the way
	to     string                        // who gets it, as the separator in the day's pile says; "" = each person a piece
	at     occasion                      // where it is not used in the steps of the day
	day    whichDay                      // of which it is; of each number there is one on each day
	apart  bool                          // its pages are used apart: on a wall, or each in a vote of its own
	again  bool                          // what it asks stands on the ballot of a follow-up, too, which has that instead
	sets   []bundle                      // of pages that go to different people; nil = all go to the same
	split  func(workshop.State) bool     // whether they do in this workshop; nil = wherever there are sets
	large  bool                          // comes in large print
	big    bool                          // is as large in any case
	lay    func(s *worksheets) []layout.Page
}

// occasion is when a worksheet is used that no step uses.
type occasion int

const (
	inSteps   occasion = iota
	beforeDay          // given out or put up before the day
	afterDay           // a month later
)

// whichDay tells the first day from one that goes back to it.
type whichDay int

const (
	anyDay whichDay = iota
	firstDay
	laterDay
)

// fits reports whether a worksheet is of such a day.
func (w worksheet) fits(st workshop.State) bool {
	return w.day == anyDay || (w.day == laterDay) == (st.Info.After != nil)
}

// toFacilitator is what only the facilitator gets.
const toFacilitator = "facilitator"

// bundle is the part of a worksheet that goes to some of the people.
type bundle struct {
	to     string
	copies func(people, leaders int) int
	lay    func(s *worksheets) []layout.Page
}

// splits reports whether its pages go to different people.
func (w worksheet) splits(st workshop.State) bool {
	return w.sets != nil && (w.split == nil || w.split(st))
}

// all are the sets of a worksheet, the whole where all get the same.
func (w worksheet) all(st workshop.State) []bundle {
	if w.splits(st) {
		return w.sets
	}
	return []bundle{{w.to, w.copies, w.lay}}
}

// twoSided reports whether so many pages of it stand on both sides of the paper: not what is
// cut or used apart.
func (w worksheet) twoSided(pages int) bool { return !w.cut && !w.apart && pages > 1 }

// paper is on how many sheets so many pages of it stand.
func (w worksheet) paper(pages int) int {
	if w.twoSided(pages) {
		return (pages + 1) / 2
	}
	return pages
}

// per shares people among sheets that serve n of them.
func per(n int) func(people, leaders int) int {
	return func(people, _ int) int { return (people + n - 1) / n }
}

func once(int, int) int { return 1 }

// forTeam is a copy for each who does not lead.
func forTeam(people, leaders int) int { return max(1, people-leaders) }

// forLeaders is a copy for each leader, one where nobody said how many they are.
func forLeaders(_, leaders int) int { return max(1, leaders) }

// allWorksheets in the order in which they are printed: the facilitator's first.
func allWorksheets() []worksheet {
	all := []worksheet{
		{id: "W7", at: beforeDay, to: toFacilitator, copies: once, large: true, lay: (*worksheets).runSheet},
		{id: materialsID, at: beforeDay, to: toFacilitator, copies: once, large: true, lay: (*worksheets).materials},
		{id: "W13", at: beforeDay, to: "leaders", copies: forLeaders, large: true, lay: (*worksheets).beforehand},
		{id: "W9", at: beforeDay, to: "wall", apart: true, needs: []workshop.Role{workshop.RoleRules}, copies: once, big: true, lay: (*worksheets).rulesPoster},
		{id: "W3a", needs: []workshop.Role{workshop.RolePractice}, way: workshop.Paper, copies: per(6), pieces: per(1), cut: true, large: true, lay: (*worksheets).practiceSlips},
		{id: "W3", used: withCards, needs: []workshop.Role{workshop.RolePractice, workshop.RoleParadigms, workshop.RoleIdeas, workshop.RoleSorting}, way: workshop.Cards, to: "set", copies: per(1), cut: true, big: true, lay: (*worksheets).voteCards},
		{id: "W1", needs: []workshop.Role{workshop.RoleBeliefs}, way: workshop.Paper, copies: per(1), large: true, lay: marked((*ballots).pairsBallot)},
		{id: "W1b", needs: []workshop.Role{workshop.RoleRevote}, way: workshop.Paper, copies: per(4), pieces: per(1), cut: true, large: true, lay: marked((*ballots).secondBallot)},
		{id: "W1c", needs: []workshop.Role{workshop.RoleOwnBelief}, copies: per(3), pieces: per(1), cut: true, large: true, lay: (*worksheets).beliefSlips},
		{id: "W2", to: "pair", needs: []workshop.Role{workshop.RolePyramid, workshop.RoleLinks}, copies: per(2), large: true, lay: (*worksheets).pyramidSheet},
		{id: "W2b", again: true, needs: []workshop.Role{workshop.RoleNeeds, workshop.RoleLinks}, way: workshop.Paper, copies: per(2), pieces: per(1), cut: true, large: true, lay: marked((*ballots).linkBallot)},
		{id: "W3b", to: "table", needs: []workshop.Role{workshop.RoleSorting}, copies: per(4), cut: true, big: true, lay: (*worksheets).needCards},
		{id: "W4", to: "three", needs: []workshop.Role{workshop.RoleObstacles}, copies: func(people, _ int) int { return (3*people + 3) / 4 }, pieces: func(people, _ int) int { return 3 * people }, cut: true, large: true, lay: (*worksheets).obstacleSlips},
		{id: "W4b", needs: []workshop.Role{workshop.RolePriorities}, way: workshop.Paper, copies: per(6), pieces: per(1), cut: true, large: true, lay: (*worksheets).dotSlips},
		{id: "W5", again: true, needs: []workshop.Role{workshop.RoleRatings}, way: workshop.Paper, copies: per(1), large: true, lay: marked((*ballots).keysBallot), sets: keysSets()},
		{id: "W5b", needs: []workshop.Role{workshop.RoleFocus}, way: workshop.Paper, copies: per(4), pieces: per(1), cut: true, large: true, lay: (*worksheets).keySlips},
	}
	all = append(all, slipsOfKinds()...)
	return append(all, []worksheet{
		{id: "W6", needs: []workshop.Role{workshop.RolePromise, workshop.RoleExchange}, copies: per(1), cut: true, large: true, lay: (*worksheets).promiseCards},
		{id: "W6b", to: "pair", needs: []workshop.Role{workshop.RoleFocus}, copies: per(2), large: true, lay: (*worksheets).weekSheet},
		{id: "W8", day: firstDay, at: afterDay, copies: per(1), cut: true, large: true, lay: marked((*ballots).followUpBallot)},
		{id: "W8", day: laterDay, needs: []workshop.Role{workshop.RoleNeeds, workshop.RoleRatings}, way: workshop.Paper, copies: per(1), cut: true, large: true, lay: marked((*ballots).followUpBallot), sets: followUpSets(), split: answersApart},
	}...)
}

// Worksheets lists the worksheets that a workshop needs, by number.
func Worksheets(st workshop.State) []string {
	var out []string
	if st.Pack == nil {
		return nil
	}
	for _, w := range allWorksheets() {
		if w.needed(st) {
			out = append(out, w.id)
		}
	}
	return out
}

func (w worksheet) needed(st workshop.State) bool {
	if !w.fits(st) || w.again && st.Info.After != nil {
		return false
	}
	if w.votes != "" && w.used != nil {
		return w.used(st, "")
	}
	if w.votes != "" {
		return len(votesOf(st, w.votes)) > 0
	}
	used := w.used
	if used == nil {
		used = planned
	}
	return w.needs == nil || slices.ContainsFunc(w.needs, func(role workshop.Role) bool { return used(st, role) })
}

// wanted reports whether a worksheet is one of those asked for, or of all that are needed
// where none are.
func (w worksheet) wanted(st workshop.State, only []string) bool {
	return len(only) == 0 && w.needed(st) || slices.Contains(only, w.id) && w.fits(st)
}

// worksheets are what is used during a workshop: ballots, cards, slips, the run
// sheet.
type worksheets struct{ *sheet }

// pages are the worksheets asked for, or all that the workshop needs.
func (s *worksheets) pages(only []string) ([]layout.Page, error) {
	var pages []layout.Page
	for _, id := range only {
		if !slices.ContainsFunc(allWorksheets(), func(w worksheet) bool { return w.id == id }) {
			return nil, workshop.Errorf(workshop.ENotFound, nil, "what", "worksheet", "name", id)
		}
	}
	for _, w := range allWorksheets() {
		if w.wanted(s.st, only) {
			pages = append(pages, s.lay(w)...)
		}
	}
	return pages, nil
}

// lay lays a worksheet out. In large print what comes so has a part for each language; what
// has no room for larger marks or is large already is as it always is, once.
func (s *worksheets) lay(w worksheet) []layout.Page { return s.laid(w, bundle{lay: w.lay}) }

// laid is lay for a part of a worksheet.
func (s *worksheets) laid(w worksheet, part bundle) []layout.Page {
	plain := s.plain(w)
	switch {
	case plain == s:
		return s.signedAs(w, part.lay(s))
	case !strings.HasPrefix(s.opts.langs, s.lang):
		return nil
	}
	pages := plain.signedAs(w, part.lay(plain))
	for i, p := range pages {
		pages[i] = p.Scaled(1 / s.K) // all pages are made larger together
	}
	return pages
}

// signedAs has the client's logo on a worksheet, but not where its pages are cut: one piece of
// many would have it.
func (s *worksheets) signedAs(w worksheet, pages []layout.Page) []layout.Page {
	if !w.cut {
		sign(s.sheet, pages)
	}
	return pages
}

// plain is the sheet on which a worksheet is laid out: in large print another one for
// those that do not come so.
func (s *worksheets) plain(w worksheet) *worksheets {
	if !s.opts.Large || w.large {
		return s
	}
	return s.like(false, s.opts.langs)
}

// like is the sheet in another size or language.
func (s *worksheets) like(large bool, lang string) *worksheets {
	opts := s.opts
	opts.Large, opts.Lang = large, lang
	other, err := newSheet(s.st, s.words, opts)
	if err != nil {
		return s // what newSheet refuses it has refused for this sheet
	}
	return &worksheets{other}
}

// length is on how many pages a set of a worksheet comes, in all its languages.
func (s *worksheets) length(w worksheet, part bundle) (pages int) {
	if !s.opts.Large || !w.large {
		return len(part.lay(s.plain(w)))
	}
	for lang := range strings.SplitSeq(s.opts.langs, "+") {
		pages += len(part.lay(s.like(true, lang)))
	}
	return pages
}

// each gives a text in each language of the sheet, those that differ.
func (s *sheet) each(text func(lang string) string) []string {
	var out []string
	for _, lang := range s.langs {
		out = added(out, text(lang))
	}
	return out
}

// packs is a text of the pack in each language.
func (s *sheet) packs(key string) []string {
	if key == "" {
		return []string{""} // the pack has no such step
	}
	return s.each(func(lang string) string { return s.st.Pack.Text(lang, key) })
}

// ts is a text of the program in each language.
func (s *sheet) ts(key string, args ...string) []string {
	return s.each(func(lang string) string { return s.words.T(lang, key, args...) })
}

// one puts the languages on one line, with one colon at its end.
func one(texts []string) string {
	texts = slices.Clone(texts)
	for i := range max(0, len(texts)-1) {
		texts[i] = strings.TrimSuffix(texts[i], ":")
	}
	return layout.Join(" / ", texts...)
}

// worksheet begins a page: its number, its name, and whose it is.
func (s *worksheets) worksheet(id string, titles []string) layout.Page {
	p := layout.Page{Scene: figure.Scene{W: s.W, H: s.H, Alt: titles[0]}, Second: s.Second, Name: id + "  " + titles[0]}
	mark, label := s.rehearsal(&p), id
	if !s.blank {
		label = layout.Join(" · ", dayIn(s.sheet, s.date(s.st.Info.When), s.Width-mark-figure.Width(" · "+id, 9, false), 9), id)
		room := s.Width - mark - figure.Width(" · "+label, 9, false)
		label = layout.Join(" · ", figure.Shorten(s.name(), 9, false, min(0.4*s.Width, room)), label)
	}
	p.Mark(paper.Artifact, "", func() {
		p.Add(figure.Text{X: s.Right, Y: s.Edge + 9, Size: 9, Anchor: figure.End, Role: figure.Ink2, S: label})
	})
	y := 70.0
	if len(titles) > 1 {
		y = 63
	}
	most := layout.Largest(24-4*float64(len(titles)-1), 14, func(size float64) bool { return figure.Width(titles[0], size, true) <= s.Width })
	ls, size := figure.Fit(titles[0], most, 11, true, s.Width, 1)
	p.Group("H1", func() {
		p.Mark("Span", "", func() {
			p.Add(figure.Text{X: s.Left, Y: y, Size: size, Bold: true, Role: figure.Ink, S: ls[0]})
		})
		if len(titles) > 1 {
			ls, size := figure.Fit(titles[1], 15, 10, false, s.Width, 1)
			p.Speak(s.Second, func() {
				p.Mark("Span", "", func() { p.Add(figure.Text{X: s.Left, Y: y + 18, Size: size, Role: figure.Ink, S: ls[0]}) })
			})
		}
	})
	p.Add(figure.Line{X1: s.Left, Y1: 88, X2: s.Right, Y2: 88, Width: 1.2, Stroke: figure.Ink})
	return p
}

// under is where a worksheet's free part begins.
const under = 100

// flowing lays parts on as many pages of a worksheet as they need. Head stands
// at the top of each.
func (s *worksheets) flowing(id string, titles []string, head layout.Flowable, parts []layout.Part) []layout.Page {
	col := layout.Area{X: s.Left, Y: under, W: s.Width, H: s.Bottom - under}
	if head != nil {
		h := head.Height(s.Width)
		col.Y, col.H = col.Y+h, col.H-h
	}
	var pages []layout.Page
	flow := layout.Paginate(parts, col)
	if len(flow) > 1 { // their numbers need a line
		col.H -= 10
		flow = layout.Balanced(parts, col, leastLast)
	}
	for i, f := range flow {
		p := s.worksheet(id, titles)
		if i > 0 {
			p.Name = ""
		}
		if head != nil {
			head.Draw(&p, s.Left, under, s.Width)
		}
		f.Draw(&p, col)
		if len(flow) > 1 {
			p.Mark(paper.Artifact, "", func() {
				p.Add(figure.Text{X: s.Right, Y: s.Bottom + 2, Size: 9, Anchor: figure.End, Role: figure.Ink2, S: strconv.Itoa(i+1) + "/" + strconv.Itoa(len(flow))})
			})
		}
		pages = append(pages, p)
	}
	return pages
}

// leastLast is how much of its last page a worksheet should fill.
const leastLast = 1.0 / 3

// overPieces is what the mark of a rehearsal takes of a page to cut, over all pieces.
const overPieces = 9

// cutOuts are pages to cut: those of a rehearsal say so, at the edge of the first piece.
func (s *worksheets) cutOuts(name string, columns, rows, n int, draw func(p *layout.Page, i int, c layout.CutOut)) []layout.Page {
	f := s.Frame
	if s.st.Info.Rehearsal {
		f.Over = overPieces
	}
	pages := f.ToCut(name, columns, rows, n, draw)
	for i := range pages {
		markRehearsal(s.sheet, &pages[i], f.CutLeft())
	}
	return pages
}
