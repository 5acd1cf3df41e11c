package home

import (
	"errors"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// FormDeps is what the form for a new workshop needs and whom it tells.
type FormDeps struct {
	Words     Words
	Lang      string     // of the window
	Languages []Language // of the pack, for the wall
	Pack      *workshop.Pack
	Own       []*workshop.Pack // to choose from beside Pack
	Now       func() time.Time
	Way       workshop.Way // offered first; "" = the number of people decides

	// OnCreate gets the workshop, its pack and its agenda.
	OnCreate func(workshop.Info, *workshop.Pack, []workshop.Step)
	// OnTemplate gets a pack whose plan is the one that stands here, and gives it as it was
	// taken up once the disk has answered.
	OnTemplate func(made *workshop.Pack, then func(*workshop.Pack, error))
	OnCancel   func()
	OnHelp     func() // nil = there is none
	// OnDiscard asks before what was filled in is thrown away; nil = nobody is asked.
	OnDiscard func()
	// Like is a workshop to begin from; nil = a new one.
	Like  *workshop.Info
	Looks Looks
	// LanguagesOf names the languages of another pack.
	LanguagesOf func(*workshop.Pack) []Language
}

// Form asks for a new workshop at the left and shows at the right what the
// answers lead to.
type Form struct {
	d     FormDeps
	draft draft
	begun draft // as it was before anybody filled anything in
	root  *fyne.Container
	left  *fyne.Container // of the questions

	fields *fields
	plan   *plan
	agenda []workshop.Step // as it stands now

	begunPack *workshop.Pack // that the form began with
	over      int            // minutes that it is too long
}

// The lengths of a workshop to choose from; any other one is typed.
var lengths = []int{60, 90, 120, 180, 240}

// The ways of answering, in the order of the choice row.
var ways = []workshop.Way{workshop.Paper, workshop.Cards, workshop.Booth, workshop.Phones}

// NewForm makes an empty form.
func NewForm(d FormDeps) *Form {
	if d.Now == nil {
		d.Now = time.Now
	}
	f := &Form{d: d, begunPack: d.Pack, draft: draft{day: d.Now(), clock: usualStart(d.Words, d.Now()), lang: d.Lang, minutes: 180, share: workshop.ShareRoom}}
	if d.Way != "" {
		f.draft.way, f.draft.ownWay = d.Way, true
	}
	f.draft.setPeople(12)
	f.draft.exercises = d.Pack.DefaultExercises(f.draft.minutes)
	if d.Like != nil {
		f.draft.take(*d.Like)
		f.draft.clock = usualStart(d.Words, d.Now())
	}
	f.nameUsually()
	f.fields = newFields(f)
	f.begun = f.draft
	f.plan = newPlan(f)
	ground := controls.NewPanel(figure.Paper, 0)
	f.left = container.New(f.fields, f.fields.objects()...)
	left := container.NewVScroll(f.left)
	objects := append([]fyne.CanvasObject{ground, left}, f.plan.objects()...)
	f.root = controls.Free(leastForm, func(s fyne.Size) {
		f.fields.grid = gridOf(s)
		controls.Place(ground, 0, 0, s.Width, s.Height)
		controls.Place(left, 0, 0, f.fields.grid.plan, s.Height)
		left.Refresh() // what is in it may need another height now
		f.plan.place(s)
	}, objects...)
	f.update()
	return f
}

// Content is what goes into the window.
func (f *Form) Content() fyne.CanvasObject { return f.root }

// Focus puts the cursor where one begins. The name that stands there gives way to whatever
// is typed.
func (f *Form) Focus(c fyne.Canvas) {
	c.Focus(f.fields.group)
	if f.draft.group == f.draft.usual {
		f.fields.group.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
}

// nameUsually names a group of which nothing is said by the day: nobody has to think of a
// name before the first workshop stands.
func (f *Form) nameUsually() {
	d := &f.draft
	was := d.usual
	d.usual = f.d.Words.T("form.group_usual", "date", f.d.Words.Near(d.day))
	if d.group == was && f.d.Like == nil {
		d.group = d.usual
	}
}

// Escape goes back one level: from what took the place of the plan to the plan, from
// the form to where it was opened, and not before a question if that loses anything.
func (f *Form) Escape() {
	if f.plan.mode != modePlan {
		f.plan.show(modePlan)
		return
	}
	f.cancel()
}

// cancel leaves the form, and asks first where something was filled in.
func (f *Form) cancel() {
	switch {
	case f.d.OnDiscard != nil && !reflect.DeepEqual(f.draft, f.begun):
		f.d.OnDiscard()
	default:
		call(f.d.OnCancel)
	}
}

// update shows everything that follows from the draft.
func (f *Form) update() {
	steps, buffer, err := f.d.Pack.Plan(f.draft.asks())
	if err != nil { // nothing chosen: there is no plan to show
		steps, buffer = nil, 0
	}
	f.agenda, buffer = f.draft.planned(f.d.Pack, steps, buffer)
	f.over = -buffer
	f.fields.update(f.agenda)
	f.plan.update(f.agenda, buffer)
}

func (f *Form) setPeople(n int) {
	f.draft.ownPeople = true
	f.draft.setPeople(n)
	f.fields.leaders.SetRange(0, n)
	f.update()
}

// countNames has as many people present as names were written, unless a number
// was chosen by hand: some may rather not be named.
func (f *Form) countNames() {
	names, err := f.draft.nameList()
	if n := len(names); err == nil && n > 0 && (!f.draft.ownPeople || n > f.draft.people) {
		f.draft.setPeople(n)
		f.fields.people.SetValue(n)
		f.fields.leaders.SetRange(0, n)
		f.update()
	}
}

// setLength takes one of the lengths, or has another one typed.
func (f *Form) setLength(i int) {
	if f.draft.other = i == len(lengths); f.draft.other {
		f.fields.typed.SetText(strconv.Itoa(f.draft.minutes))
		f.update()
		if c := controls.CanvasFor(f.root); c != nil {
			c.Focus(f.fields.typed)
			f.fields.typed.TypedShortcut(&fyne.ShortcutSelectAll{}) // whatever is typed now takes the place of what stands there
		}
		return
	}
	f.setMinutes(lengths[i])
}

// setMinutes plans for so many minutes; 0 = those typed make no sense.
func (f *Form) setMinutes(n int) {
	f.draft.minutes, f.draft.own = n, nil
	if n > 0 && !f.draft.ownExercises {
		f.draft.exercises = f.d.Pack.DefaultExercises(n)
	}
	f.update()
}

func (f *Form) setExercise(id string, on bool) {
	f.draft.ownExercises = true
	var chosen []string
	for _, e := range f.d.Pack.Exercises { // keeps the pack's order
		was := slices.Contains(f.draft.exercises, e.ID)
		if e.ID == id && on || e.ID != id && was {
			chosen = append(chosen, e.ID)
		}
	}
	f.draft.exercises, f.draft.own = chosen, nil
	f.update()
}

func (f *Form) setWay(i int) {
	f.draft.way, f.draft.ownWay = ways[i], true
	f.update()
}

func (f *Form) setDay(t time.Time) {
	f.draft.day = t
	f.nameUsually()
	f.fields.group.SetPlaceHolder(f.draft.usual)
	f.fields.group.SetText(f.draft.group)
	f.update()
}

// lead puts the cursor where a problem can be mended.
func (f *Form) lead(problem error) {
	fields := map[string]fyne.Focusable{"group": f.fields.group, "clock": f.fields.clock, "minutes": f.fields.typed, "programme": f.fields.sharing.name}
	if strings.HasPrefix(whatOf(problem), "name") && f.plan.mode != modeNames {
		said := f.d.Words.Error(problem)
		f.plan.show(modeNames)
		f.plan.complain(said)
		return
	}
	if to, c := fields[whatOf(problem)], controls.CanvasFor(f.root); c != nil && to != nil {
		c.Focus(to)
	}
}

// whatOf is the thing that a problem is about.
func whatOf(problem error) string {
	var e *workshop.Error
	if !errors.As(problem, &e) {
		return ""
	}
	return e.Args["what"]
}

// create hands the workshop over, or says what is missing.
func (f *Form) create() {
	f.countNames()
	info, err := f.draft.info(f.d.Pack)
	if whatOf(err) == "own_promise" { // what to do stands under the choice
		f.plan.complain(f.d.Words.T("form.share_not"))
		if c := controls.CanvasFor(f.root); c != nil {
			c.Focus(f.fields.sharing.choice)
		}
		return
	}
	if err != nil {
		f.plan.complain(f.d.Words.Error(err))
		f.lead(err)
		return
	}
	if err := f.d.Pack.CheckAgenda(f.agenda); err != nil {
		f.plan.complain(f.d.Words.Error(err))
		return
	}
	if f.d.OnCreate != nil {
		f.d.OnCreate(info, f.branded(), f.agenda)
	}
}

// keyedSoon is how many ballots are keyed in while pairs talk.
const keyedSoon = 40

// wayHint says why a way of answering suits, or what it costs.
func (d *draft) wayHint(w Words) string {
	n := strconv.Itoa(d.people)
	round, proposed := d.way.Traits().Seats, workshop.ProposeWay(d.people).Traits().Seats // the computer is passed round
	switch {
	case d.way.Traits().Open:
		return w.T("form.hint_cards")
	case d.way.Traits().Sent:
		return w.T("form.hint_phones")
	case round && !proposed:
		// Ten seconds for handing over and six for one question.
		return w.T("form.hint_booth_long", "people", n, "n", strconv.Itoa((d.people*16+59)/60))
	case round:
		return w.T("form.hint_booth")
	case d.people > keyedSoon:
		// Nine seconds to unfold a ballot and key in one answer.
		return w.T("form.hint_paper_many", "people", n, "n", strconv.Itoa((d.people*9+59)/60))
	case !proposed:
		return w.T("form.hint_paper", "people", n)
	}
	return w.T("form.hint_paper_few")
}

// label is the word over a field.
func label(w Words, key string) *controls.Text {
	return controls.NewText(w.T(key), controls.Style{Role: figure.Ink2})
}

func hint(s string) *controls.Text {
	return controls.NewText(s, controls.Style{Size: theme.Small, Role: figure.Ink3, Fit: controls.Wrap})
}
