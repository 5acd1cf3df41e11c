package home

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/followup"
)

// FollowDeps is what the page on which a follow-up is planned needs and whom it tells.
type FollowDeps struct {
	Words     Words
	Lang      string              // of the window
	Was       workshop.State      // that is followed up
	Questions []followup.Question // that can be asked again
	Now       time.Time
	OnBegin   func(followup.Plan)
	OnCancel  func()
	OnHelp    func() // nil = there is none
}

// Follow is the page on which a follow-up is planned: its day, how long it takes, and who is
// there. What it asks is named; it is what was promised, and the same questions again.
type Follow struct {
	d                         FollowDeps
	root                      *fyne.Container
	heading, days, asks, note *controls.Text
	labels                    [4]*controls.Text
	day, minutes              *controls.Choice
	answered, fresh           *controls.Stepper
	cancel, begin, help       *controls.Button
	proposed                  []time.Time
	again, few                *controls.Text // heads what is asked again, and says how much is wise
	ask                       []*controls.Check
	own                       bool // what is asked was chosen by hand
	ground                    *controls.Panel
	stops                     *controls.Text // why it cannot be begun, or what it cannot tell
	counted                   bool           // somebody has set a number, if only back to what it was
}

// NewFollow makes the page.
func NewFollow(d FollowDeps) *Follow {
	w := d.Words
	p := &Follow{d: d, proposed: followup.Days(d.Was.Info, d.Now), ground: controls.NewPanel(figure.Paper, 0)}
	p.heading = controls.NewText(w.T("follow.heading"), controls.Style{Size: theme.Title, Bold: true})
	for i, key := range []string{"follow.day", "follow.minutes", "follow.answered", "follow.new"} {
		p.labels[i] = label(w, key)
	}
	var days []string
	for _, day := range p.proposed {
		days = append(days, w.DateShort(day))
	}
	p.day = controls.NewChoice(days, 0, nil)
	p.minutes = controls.NewChoice([]string{
		w.T("follow.min", "n", strconv.Itoa(followup.Short)), w.T("follow.min", "n", strconv.Itoa(followup.Long)),
	}, 0, nil)
	small := controls.Style{Size: theme.Small, Role: figure.Ink3, Fit: controls.Wrap}
	p.days = controls.NewText(daysLeftOut(w, d.Was.Info), small)
	p.asks = controls.NewText(w.T("follow.asks"), controls.Style{Fit: controls.Wrap})
	p.note = controls.NewText(w.T("follow.why"), small)
	people := d.Was.Info.People
	p.answered = controls.NewStepper(0, workshop.MaxSeats, people, func(int) { p.counts() })
	p.fresh = controls.NewStepper(0, workshop.MaxSeats, 0, func(int) { p.counts() })
	p.stops = controls.NewText("", controls.Style{Bold: true, Fit: controls.Wrap})
	p.cancel = controls.NewButton(controls.Bare, w.T("form.cancel"), p.Escape)
	p.begin = controls.NewButton(controls.Main, w.T("follow.begin"), p.submit)
	p.help = controls.NewHelp(w.T("help.name"), w.T("help.key"), d.OnHelp)
	p.again, p.few = label(w, "follow.questions"), controls.NewText(w.T("follow.questions_hint"), small)
	objects := []fyne.CanvasObject{p.ground, p.heading, p.help, p.asks, p.labels[0], p.day, p.days, p.labels[1], p.minutes,
		p.labels[2], p.answered, p.labels[3], p.fresh, p.note, p.again}
	for _, q := range d.Questions {
		c := controls.NewCheck(q.Name(d.Was.Pack, d.Lang), q.Usual, func(bool) { p.own = true; p.count() })
		p.ask, objects = append(p.ask, c), append(objects, c)
	}
	controls.Show(p.again, len(p.ask) > 0)
	controls.Show(p.few, len(p.ask) > 0)
	p.root = controls.Free(leastEdit, p.place, append(objects, p.few, p.stops, p.cancel, p.begin)...)
	p.count()
	return p
}

// stop is the key of what keeps the follow-up from being begun, "" where nothing does: at least
// one person comes, no more than a file holds, and there is something to come back to.
func (p *Follow) stop() string {
	n, ids := p.answered.Value()+p.fresh.Value(), p.wanted()
	switch {
	case n < 1:
		return "follow.nobody"
	case n > workshop.MaxSeats:
		return "follow.too_many"
	case ids != nil && len(ids) == 0 && len(followup.Promises(p.d.Was)) == 0:
		return "follow.nothing"
	}
	return ""
}

// daysLeftOut says on which days nobody is asked to come back.
func daysLeftOut(w Words, of workshop.Info) string {
	switch {
	case of.Country == "":
		return w.T("follow.days")
	case of.Country == workshop.Finland:
		return w.T("follow.days_finland")
	case workshop.KnowsHolidays(of.Country):
		return w.T("follow.days_of", "country", w.T("country."+of.Country))
	}
	return w.T("follow.days_none")
}

// wanted are the questions that are ticked; nil where nobody has chosen.
func (p *Follow) wanted() []string {
	if !p.own {
		return nil
	}
	ids := []string{}
	for i, c := range p.ask {
		if c.On() {
			ids = append(ids, p.d.Questions[i].ID)
		}
	}
	return ids
}

// counts takes a number that somebody has set. Until then nobody has said who is new, and who
// is gone, and more is kept back.
func (p *Follow) counts() {
	p.counted = true
	p.count()
}

// count says what keeps the follow-up from being begun, and what one cannot tell to which nobody
// of the first day comes.
func (p *Follow) count() {
	why := p.stop()
	if why != "" {
		p.begin.Disable()
	} else {
		p.begin.Enable()
	}
	if why == "" && p.answered.Value() == 0 {
		why = "follow.others"
	}
	said := ""
	if why != "" {
		said = p.d.Words.T(why, "max", strconv.Itoa(workshop.MaxSeats))
	}
	if said != p.stops.Text() {
		p.stops.SetText(said)
		controls.Arrange(p.root)
	}
}

// Content is what goes into the window.
func (p *Follow) Content() fyne.CanvasObject { return p.root }

// Focus puts the keyboard where one begins.
func (p *Follow) Focus(c fyne.Canvas) { c.Focus(p.begin) }

// Escape goes back.
func (p *Follow) Escape() { call(p.d.OnCancel) }

// submit hands on what was said. Whoever answered the last time and is not there is gone.
func (p *Follow) submit() {
	plan := followup.Plan{
		Day: p.proposed[p.day.Chosen()], Minutes: []int{followup.Short, followup.Long}[p.minutes.Chosen()],
		People: p.answered.Value() + p.fresh.Value(), Counted: p.counted, New: p.fresh.Value(),
		Gone: max(0, followup.Answered(p.d.Was)-p.answered.Value()), Asks: p.wanted(),
	}
	if p.d.OnBegin != nil {
		p.d.OnBegin(plan)
	}
}

func (p *Follow) place(s fyne.Size) {
	if s.Width == 0 {
		return
	}
	controls.Place(p.ground, 0, 0, s.Width, s.Height)
	left := margin(s.Width)
	w := min(s.Width-2*left, 640)
	if len(p.ask) > 0 {
		w = min(w, s.Width-2*left-askWide-theme.S32)
		p.placeQuestions(left+w+min(theme.S64, s.Width-2*left-w-askWide), s.Width-left)
	}
	hw := p.help.MinSize().Width
	controls.Place(p.help, s.Width-left-hw, helpTop, hw, theme.Control)
	controls.PlaceText(p.heading, left, 84, w)
	y := float32(108)
	if controls.Show(p.asks, len(p.ask) == 0 || s.Height >= followHigh); p.asks.Visible() { // in a low window the list says it
		controls.Place(p.asks, left, y, w, p.asks.HeightFor(w))
		y += p.asks.HeightFor(w) + theme.S24
	}
	row := func(i int, o fyne.CanvasObject, wide float32) {
		controls.PlaceText(p.labels[i], left, y+theme.S16, w)
		y += theme.S24
		controls.Place(o, left, y, wide, theme.Control)
		y += theme.Control + theme.S8
	}
	row(0, p.day, min(w, p.day.MinSize().Width))
	controls.Place(p.days, left, y, w, p.days.HeightFor(w))
	y += p.days.HeightFor(w) + theme.S16
	row(1, p.minutes, min(w, p.minutes.MinSize().Width))
	row(2, p.answered, 180)
	row(3, p.fresh, 180)
	controls.Show(p.note, p.stops.Text() == "" || s.Height >= followHigh) // in a low window what is wrong has its place
	controls.Place(p.note, left, y, w, p.note.HeightFor(w))
	sw, cw := max(168, p.begin.MinSize().Width), p.cancel.MinSize().Width
	controls.Place(p.begin, s.Width-left-sw, s.Height-80, sw, 52)
	controls.Place(p.cancel, s.Width-left-sw-16-cw, s.Height-76, cw, theme.Control)
	room := s.Width - 2*left - sw - cw - theme.S32
	high := p.stops.HeightFor(room)
	controls.Place(p.stops, left, s.Height-54-high/2, room, high)
}

// followHigh is how high a window is that has room for more than what is asked.
const followHigh float32 = 700

// askWide is what a list of questions takes at least.
const askWide float32 = 260

// placeQuestions puts what is asked again between two edges.
func (p *Follow) placeQuestions(x, right float32) {
	y, w := float32(124), right-x
	controls.PlaceText(p.again, x, y, w)
	y += theme.S16
	for _, c := range p.ask {
		h := c.HeightFor(w)
		controls.Place(c, x, y, w, h)
		y += h
	}
	controls.Place(p.few, x, y+theme.S8, w, p.few.HeightFor(w))
}
