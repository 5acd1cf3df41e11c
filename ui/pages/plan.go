package pages

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/ui/undo"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Change is what the page of the plan does.
type Change struct {
	Do   func(func(*workshop.Session) error)
	Name func(workshop.State, workshop.Step) string // of a step, in the facilitator's language
	Talk func(after int)                            // opens the page of a talk on the spot
	Back func()
}

// Plan is the page for a day that runs late, or early: what can be cut, a break,
// and every step ahead with its minutes and its place.
type Plan struct {
	*Page
	words  Words
	change Change
	st     workshop.State
	cuts   []workshop.Cut

	rows    []*controls.Button
	shown   int
	chosen  int // index into the agenda
	heading *controls.Text
	undo    *undo.Bar
	less, more, up, down,
	drop *controls.Button
	why    *controls.Text  // a step cannot be left out
	list   *fyne.Container // of the rows
	lines  lines
	scroll *container.Scroll
	body   *fyne.Container

	proposed [cutSlots]string // what stood at each place
	rests    [cutSlots]int    // ticks until it can be pressed
}

// breakMinutes is how long a break is that nobody planned.
const breakMinutes = 10

// planWidth is as far as a step may lie from its minutes.
const planWidth = 800

// The choices: those that are always there, and under them how many proposals have room.
const (
	always   = 2
	cutSlots = 3
)

// NewPlan makes the page; Draw fills it.
func NewPlan(w Words, c Change) *Plan {
	p := &Plan{words: w, change: c, chosen: -1}
	p.Page = &Page{Title: w.T("pages.plan.title"), Lead: " ", Steady: true, Measure: planWidth, Back: w.T("pages.back"), OnBack: c.Back}
	// What is always there stands first, so that nothing which comes or goes moves it.
	p.Choices = []Choice{{
		Text: w.T("pages.plan.break"), Hint: " ", Icon: controls.IconPlus,
		Do: func() {
			after := p.chosen
			c.Do(func(s *workshop.Session) error { return s.InsertBreak(after, breakMinutes) })
		},
	}, {
		Text: w.T("pages.plan.talk"), Hint: " ", Icon: controls.IconPlus, Do: func() { c.Talk(p.chosen) },
	}}
	for i := range cutSlots {
		p.Choices = append(p.Choices, Choice{Icon: controls.IconMinus, Do: func() {
			if i < len(p.cuts) {
				cut := p.cuts[i]
				c.Do(func(s *workshop.Session) error { return s.Apply(cut) })
			}
		}})
	}
	p.heading = controls.NewText(w.T("pages.plan.ahead"), controls.Style{Bold: true})
	p.why = controls.NewText("", controls.Style{Size: theme.Small, Role: figure.Ink2, Fit: controls.Wrap})
	p.makeTools()
	p.undo = undo.New(undo.Deps{Words: w, Name: c.Name, Do: c.Do, KeyFirst: p.first, Changed: func() { p.body.Refresh() }})
	p.list = container.New(&p.lines)
	p.scroll = controls.List(p.list)
	p.body = controls.Free(fyne.NewSize(0, 0), p.placeBody)
	p.Body = p.body
	p.arrange()
	return p
}

// makeTools makes the buttons that change the chosen step.
func (p *Plan) makeTools() {
	tool := func(key string, do func(*workshop.Session) error) *controls.Button {
		b := controls.NewButton(controls.Plain, p.words.T("pages.plan."+key), func() {
			if p.chosen >= 0 {
				p.change.Do(do)
			}
		})
		b.Pad, b.KeyFirst = theme.S12, p.first
		return b
	}
	p.less = tool("less", func(s *workshop.Session) error { return s.AddMinutes(p.chosen, -1) })
	p.more = tool("more", func(s *workshop.Session) error { return s.AddMinutes(p.chosen, 1) })
	p.up = tool("up", func(s *workshop.Session) error { return s.MoveStep(p.chosen, p.chosen-1) })
	p.down = tool("down", func(s *workshop.Session) error { return s.MoveStep(p.chosen, p.chosen+1) })
	p.drop = tool("drop", func(s *workshop.Session) error { return s.Drop(p.chosen) })
}

func (p *Plan) first(e *fyne.KeyEvent) bool {
	if e.Name == fyne.KeyEscape {
		p.change.Back()
		return true
	}
	return p.Key != nil && p.Key(e)
}

// arrange puts the parts of the body in the order of Tab: the rows, the tools.
func (p *Plan) arrange() {
	p.body.Objects = []fyne.CanvasObject{p.heading}
	p.list.Objects = nil
	for _, r := range p.rows[:p.shown] {
		p.list.Add(r)
	}
	p.body.Add(p.scroll)
	for _, b := range []*controls.Button{p.less, p.more, p.up, p.down, p.drop} {
		p.body.Add(b)
	}
	p.body.Add(p.why)
	p.body.Add(p.undo.Content)
}

// Tick has the line of what was just done run on, and lets proposals be pressed that have
// taken the place of another one: by now whoever presses has seen them.
func (p *Plan) Tick(st workshop.State) {
	p.undo.Tick(st)
	for i := range p.rests {
		if p.rests[i] = max(0, p.rests[i]-1); p.rests[i] == 0 {
			p.Enable(always+i, true)
		}
	}
}

// propose shows the cuts, each at its place. What has come to a place where another one was
// pressed is not pressed by the second half of a double click.
func (p *Plan) propose() {
	p.cuts = p.st.Cuts()
	for i := range cutSlots {
		p.Show(always+i, i < len(p.cuts))
		text := ""
		if i < len(p.cuts) {
			text = p.cutText(p.cuts[i])
			p.SetChoice(always+i, text)
			p.SetHint(always+i, p.words.T("pages.plan.saves", "min", strconv.Itoa(p.cuts[i].Saves)))
		}
		if was := p.proposed[i]; was != "" && was != text {
			p.rests[i] = 2
			p.Enable(always+i, false)
		}
		p.proposed[i] = text
	}
}

// Draw shows the plan of a state. lead tells how the time goes; late that the
// proposals are worth a look.
func (p *Plan) Draw(st workshop.State, lead string) {
	p.Content()
	if p.chosen >= 0 && p.chosen < len(st.Agenda) && p.st.Pack != nil {
		p.follow(st)
	}
	p.st = st
	p.undo.Draw(st)
	p.propose()
	p.drawRows()
	p.SetLead(lead)
}

// follow keeps the chosen step chosen when it has moved.
func (p *Plan) follow(st workshop.State) {
	id := p.st.Agenda[min(p.chosen, len(p.st.Agenda)-1)].ID
	for i := st.Pos.Step; i < len(st.Agenda); i++ {
		if st.Agenda[i].ID == id {
			p.chosen = i
			return
		}
	}
	p.chosen = min(p.chosen, len(st.Agenda)-1)
}

func (p *Plan) cutText(c workshop.Cut) string {
	name := p.change.Name(p.st, p.st.Agenda[c.Step])
	if c.Minutes == 0 {
		return p.words.T("pages.plan.leave_out", "name", name)
	}
	return p.words.T("pages.plan.shorten", "name", name, "min", strconv.Itoa(c.Minutes))
}

func (p *Plan) drawRows() {
	from := p.st.Pos.Step
	p.chosen = max(p.chosen, from)
	n := len(p.st.Agenda) - from
	for len(p.rows) < n {
		i := len(p.rows)
		b := controls.NewButton(controls.Bare, "", func() { p.choose(p.st.Pos.Step + i) })
		b.KeyFirst, b.Pad = p.first, theme.S12
		p.rows = append(p.rows, b)
	}
	for i, b := range p.rows[:n] {
		step := p.st.Agenda[from+i]
		b.SetText(p.change.Name(p.st, step))
		b.SetHint(p.words.T("pages.plan.min", "n", strconv.Itoa(step.Minutes)))
		p.mark(b, from+i)
	}
	if p.shown != n {
		p.shown = n
		p.arrange()
	}
	p.enableTools()
	p.body.Refresh()
}

func (p *Plan) choose(step int) {
	p.chosen = step
	for i, b := range p.rows[:p.shown] {
		p.mark(b, p.st.Pos.Step+i)
	}
	p.enableTools()
}

// mark outlines the chosen row.
func (p *Plan) mark(b *controls.Button, step int) {
	b.Kind = controls.Bare
	if step == p.chosen {
		b.Kind = controls.Plain
	}
	b.Refresh()
}

// enableTools lets only those be pressed that can do something, and says why a step stays.
func (p *Plan) enableTools() {
	all, now := p.st.Agenda, p.st.Pos.Step
	last := len(all) - 1
	free := func(i int) bool { return i > now && i < last && !all[i].Entered }
	why := ""
	switch {
	case p.chosen == now:
		why = "now"
	case p.chosen == last:
		why = "last"
	case all[p.chosen].Entered:
		why = "been"
	case p.st.Pack.Needed(all, p.chosen):
		why = "needed"
	}
	p.why.SetText("")
	if why != "" {
		p.why.SetText(p.words.T("pages.plan.why_" + why))
	}
	for b, on := range map[*controls.Button]bool{
		p.less: all[p.chosen].Minutes > 1, p.more: true, p.drop: why == "",
		p.up: free(p.chosen) && free(p.chosen-1), p.down: free(p.chosen) && free(p.chosen+1),
	} {
		if on {
			b.Enable()
		} else {
			b.Disable()
		}
	}
	name := p.change.Name(p.st, all[p.chosen])
	for i, key := range []string{"break", "talk"} { // nothing comes after the closing
		p.SetHint(i, p.words.T("pages.plan."+key+"_hint", "name", name, "min", strconv.Itoa(breakMinutes)))
		p.Enable(i, p.chosen < last)
	}
}

// placeBody gives the rows what they need, in two columns where there are many.
func (p *Plan) placeBody(s fyne.Size) {
	const most, least, narrow, between = 40, 26, 600, 4
	gap := float32(theme.S24)
	if s.Width < narrow {
		gap = theme.S8
	}
	controls.Place(p.undo.Content, 0, s.Height-undo.Height, s.Width, undo.Height)
	s.Height -= undo.Height + theme.S4 // also while it is hidden: nothing moves for it
	top := controls.PlaceText(p.heading, theme.S12, 16, s.Width-theme.S12) + theme.S8
	tools := p.placeTools(s, 0)
	room := s.Height - top - tools - theme.S16 - whyHeight
	const bar, ring = 9, 6 // of the list: at its right, and below the last row
	per, width := p.shown, s.Width-bar
	if room/float32(max(p.shown, 1)) < least && (width-gap)/2 >= p.widest() {
		per, width = (p.shown+1)/2, (width-gap)/2
	}
	per = max(per, 1)
	h := max(least, min(most, room/float32(per)))
	p.lines.min = fyne.NewSize(0, h*float32(per))
	p.lines.place = func() {
		for i, r := range p.rows[:p.shown] {
			r.Height = h - between // so that the next row does not cover a focus line
			controls.Place(r, float32(i/per)*(width+gap), float32(i%per)*h, width, r.Height)
		}
	}
	high := min(room, h*float32(per))
	controls.PlaceList(p.scroll, 0, top, s.Width-bar, high+ring)
	p.lines.place()
	p.scroll.Refresh()
	p.placeTools(s, top+high+theme.S16)
}

// widest is what the longest row needs: rows that two columns would cut stand below each other,
// and the list is turned.
func (p *Plan) widest() (w float32) {
	for _, r := range p.rows[:p.shown] {
		w = max(w, r.MinSize().Width)
	}
	return w
}

// lines is the layout of the rows, which knows how much they need.
type lines struct {
	min   fyne.Size
	place func()
}

// Layout is Fyne's way of asking.
func (l *lines) Layout([]fyne.CanvasObject, fyne.Size) {
	if l.place != nil {
		l.place()
	}
}

// MinSize is what the rows need.
func (l *lines) MinSize([]fyne.CanvasObject) fyne.Size { return l.min }

// placeTools puts the tools beside each other, in as many lines as it takes, and gives the
// height of them all.
func (p *Plan) placeTools(s fyne.Size, y float32) float32 {
	x, high := float32(0), float32(theme.Control)
	for _, b := range []*controls.Button{p.less, p.more, p.up, p.down, p.drop} {
		w := b.MinSize().Width
		if x > 0 && x+w > s.Width {
			x, y, high = 0, y+theme.Control+theme.S4, high+theme.Control+theme.S4
		}
		controls.Place(b, x, y, w, theme.Control)
		x += w + theme.S8
	}
	controls.Place(p.why, theme.S12, y+theme.Control+theme.S4, s.Width-theme.S12, whyHeight)
	return high
}

// whyHeight is what is kept free for the reason why a step stays.
const whyHeight = theme.S24
