package facilitator

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/facilitator/course"
	"github.com/upturn-workshop/upturn/ui/facilitator/parts"
	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// agenda is the left column: who is here, the steps with their minutes, how the
// time goes, and the ways out.
type agenda struct {
	b     *bench
	group *controls.Text
	date  *controls.Text
	mark  *controls.Text // rehearsal
	min   *controls.Text
	rows  []*parts.AgendaRow
	shown int

	rule                *controls.Panel
	behind, ends, until *controls.Text
	missing             string // what no cut can win back; "" = nothing
	plan, moments       *controls.Button
	momentsWide         float32 // with its key
	sheet, handouts     *controls.Button
	home, help          *controls.Button
	settings            *controls.Button
	list, page, content *fyne.Container
	scroll              *container.Scroll // the steps, where they need more room than there is
	fold                fold
	now                 func() time.Time
}

func newAgenda(b *bench) *agenda {
	small := func(role figure.Role) *controls.Text {
		return controls.NewText("", controls.Style{Size: theme.Small, Role: role, Fit: controls.Cut})
	}
	a := &agenda{b: b, date: small(figure.Ink3), ends: small(figure.Ink2), until: small(figure.Ink2), now: b.Now}
	a.group = controls.NewText("", controls.Style{Size: theme.Read, Bold: true, Fit: controls.Cut})
	a.behind = controls.NewText("", controls.Style{Size: theme.Read, Bold: true, Fit: controls.Cut})
	a.mark = controls.NewText("", controls.Style{Size: theme.Small, Bold: true, Fit: controls.Cut})
	a.min = controls.NewText(b.t("min"), controls.Style{Size: theme.Small, Role: figure.Ink3, Align: fyne.TextAlignTrailing})
	a.rule = controls.NewPanel(figure.Edge, 0)
	a.plan = link(b, b.t("plan"), func() { b.command(keys.Plan) })
	a.moments = quiet(b, b.t("moments"), func() { b.command(keys.Moments) })
	a.handouts = quiet(b, b.t("handouts"), b.OnHandouts)
	a.sheet = quiet(b, b.t("sheet"), b.OnSheet)
	a.home = quiet(b, b.t("home"), b.OnHome)
	a.help = controls.NewHelp(b.Words.T("help.name"), b.Words.T("help.key"), func() { b.command(keys.Help) })
	a.help.KeyFirst, a.help.Tip = b.key(keys.Button), b.tip("help")
	a.settings = quiet(b, b.Words.T("settings.title"), b.OnSettings)
	a.momentsWide = a.moments.MinSize().Width
	a.plan.Tip, a.moments.Tip, a.settings.Tip = b.tip("plan"), b.tip("moments"), b.tip("settings")
	a.list = container.New(rowsOf{a})
	a.scroll = controls.List(a.list)
	a.page = controls.Free(fyne.NewSize(0, 0), a.placePage, controls.NewGround(figure.Sand),
		a.group, a.date, a.mark, a.min, a.scroll, a.rule, a.until, a.moments, a.plan, a.handouts, a.sheet, a.settings)
	a.fold = newFold(b, a)
	a.content = controls.Free(fyne.NewSize(0, 0), a.place, a.fold.ground, a.fold.turn, a.page, a.behind, a.ends, a.fold.handouts, a.help, a.home)
	return a
}

// link is a way onward beside the blue button; without a callback it is not there.
func link(b *bench, text string, tapped func()) *controls.Button {
	l := controls.NewButton(controls.Link, text, tapped)
	l.KeyFirst = b.key(keys.Button)
	if tapped == nil {
		l.Hide()
	}
	return l
}

// quiet is a link to what lies beside the way on. Blue means onward: where everything is
// blue nothing is.
func quiet(b *bench, text string, tapped func()) *controls.Button {
	l := link(b, text, tapped)
	l.Quiet = true
	return l
}

// foot is the room of what stands under the steps: how the time goes, and the links.
const foot float32 = 214

func (a *agenda) place(s fyne.Size) {
	if a.fold.narrow {
		a.placeBar(s)
		return
	}
	a.fold.ground.Hide()
	a.fold.turn.Hide()
	a.fold.handouts.Hide()
	a.page.Show()
	a.ends.Show()
	controls.Place(a.page, 0, 0, s.Width, s.Height)
	left, _ := margin(s)
	controls.PlaceText(a.behind, left, s.Height-foot+29, s.Width-2*left)
	controls.PlaceText(a.ends, left, s.Height-foot+52, s.Width-left-theme.S4)
	m := a.help.MinSize()
	controls.Place(a.help, left-a.help.Pad, s.Height-43, m.Width, 32)
	m = a.home.MinSize()
	controls.Place(a.home, s.Width-left-m.Width, s.Height-43, m.Width, 32)
}

// margin is where the texts of the column begin, and how wide they may be.
func margin(s fyne.Size) (left, width float32) {
	left = 28
	if s.Width < 296 {
		left = theme.S16
	}
	return left, s.Width - 2*left
}

// placePage has the steps, and what there is to know and to do beside them.
func (a *agenda) placePage(s fyne.Size) {
	controls.Place(a.page.Objects[0], 0, 0, s.Width, s.Height)
	if a.fold.narrow {
		a.placeUnfolded(s)
		return
	}
	left, w := margin(s)
	controls.PlaceText(a.group, left, 44, w)
	controls.PlaceText(a.date, left, 68, w)
	controls.PlaceText(a.mark, left, 100, w-40)
	controls.PlaceText(a.min, left, 100, w)
	controls.PlaceList(a.scroll, left-16, 108, w+32, max(0, s.Height-foot-108-theme.S4))
	controls.Place(a.rule, left, s.Height-foot, w, 1)
	controls.PlaceText(a.until, left, s.Height-foot+71, s.Width-left-theme.S4)
	m := a.plan.MinSize()
	controls.Place(a.plan, left, s.Height-105, m.Width, 30)
	m = a.handouts.MinSize()
	controls.Show(a.handouts, a.handouts.OnTapped != nil)
	controls.Place(a.handouts, s.Width-left-m.Width, s.Height-105, m.Width, 30)
	m = a.sheet.MinSize()
	controls.Place(a.sheet, left, s.Height-75, m.Width, 32)
	// Where a language leaves no room for it, the other link does without its key; its tip
	// tells that one as well.
	m = a.settings.MinSize()
	controls.Place(a.settings, s.Width-left-m.Width, s.Height-135, m.Width, 30)
	key := "moments"
	if m.Width+a.momentsWide+theme.S8 > w {
		key = "moments_brief"
	}
	a.moments.SetText(a.b.t(key))
	m = a.moments.MinSize()
	controls.Place(a.moments, left, s.Height-135, m.Width, 30)
	controls.Show(a.settings, a.settings.OnTapped != nil)
}

func (a *agenda) draw(st workshop.State) {
	name := st.Info.Group
	if name == "" {
		name = st.Info.Title
	}
	a.group.SetText(name)
	a.date.SetText(a.b.t("who", "date", a.b.Words.DateShort(st.Info.When), "people", strconv.Itoa(st.Info.People)))
	a.mark.SetText("")
	switch {
	case st.ReadOnly:
		a.mark.SetText(a.b.t("read_only"))
	case st.Info.Rehearsal:
		a.mark.SetText(a.b.t("rehearsal"))
	}
	a.drawRows(st)
	a.drawTime(st)
}

// tick renews only what a second can change.
func (a *agenda) tick(st workshop.State) {
	for _, r := range a.rows[:a.shown] {
		if r.Row().Now {
			to := course.RowOf(st, r.Row().Step)
			to.Gap = r.Row().Gap
			long, brief := a.minutes(to)
			r.Set(to, r.Title(), long, brief)
		}
	}
	a.drawTime(st)
}

func (a *agenda) drawRows(st workshop.State) {
	rows := course.Agenda(st)
	for len(a.rows) < len(rows) {
		a.rows = append(a.rows, parts.NewAgendaRow(a.b.key(keys.Button), func(step int) {
			a.fold.shut()
			a.b.run(func(s *workshop.Session) error { return s.Jump(step) })
			a.b.resume()
		}))
	}
	for i, r := range rows {
		title := a.b.short(st, st.Agenda[r.Step])
		if r.Part != "" {
			title = a.b.exercise(st, r.Part)
		}
		long, brief := a.minutes(r)
		a.rows[i].Set(r, title, long, brief)
	}
	if len(rows) != a.shown {
		a.shown = len(rows)
		a.list.Objects = a.list.Objects[:0]
		for _, r := range a.rows[:a.shown] {
			a.list.Add(r)
		}
		a.scroll.Refresh()
	}
	controls.Arrange(a.list)
}

// minutes says how long a step takes, and how long it has taken once it was on.
func (a *agenda) minutes(r course.Row) (long, brief string) {
	planned := strconv.Itoa(r.Planned)
	if !r.Entered || !r.Now && !r.Done {
		return planned, planned
	}
	spent := r.Spent
	if r.Done {
		spent = spent.Round(time.Minute)
	}
	args := []string{"spent", strconv.Itoa(int(spent / time.Minute)), "planned", planned}
	return a.b.t("minutes_of", args...), a.b.t("minutes_brief", args...)
}

// late is from how many minutes on cuts are worth a look.
const late = 5

func (a *agenda) drawTime(st workshop.State) {
	before := a.behind.Width() + a.ends.Width()
	t := course.TimeOf(st, a.now())
	n, end := t.Told()
	clock := a.b.Words.Clock
	switch {
	case n > 0:
		a.behind.SetText(a.b.t("behind", "min", strconv.Itoa(n)))
	case n < 0:
		a.behind.SetText(a.b.t("ahead", "min", strconv.Itoa(-n)))
	default:
		a.behind.SetText(a.b.t("on_time"))
	}
	a.missing = ""
	if saves := st.Savings(); n >= late && saves < n {
		a.missing = a.b.t("missing", "saves", strconv.Itoa(saves), "min", strconv.Itoa(n-saves))
	}
	key := "plan"
	if n >= late && len(st.Cuts()) > 0 {
		key = "cuts"
	}
	a.plan.SetText(a.b.t(key))
	ends, until := a.b.t("ends", "at", clock(t.Planned)), ""
	if n != 0 {
		ends = a.b.t("ends_instead", "at", clock(end), "planned", clock(t.Planned))
	}
	if left := int(t.Closing.Round(time.Minute) / time.Minute); left > 0 {
		key = "closing_min"
		if left >= 60 {
			key = "closing"
		}
		until = a.b.t(key, "name", a.b.short(st, st.Agenda[len(st.Agenda)-1]), "h", strconv.Itoa(left/60), "min", strconv.Itoa(left%60))
	}
	a.until.SetText(until)
	a.ends.SetText(ends)
	if a.fold.narrow && a.behind.Width()+a.ends.Width() != before { // they stand beside each other
		a.content.Refresh()
	}
}

func two(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}
