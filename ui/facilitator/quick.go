package facilitator

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// quick is where a vote on the spot is typed: the question, Enter, the options
// in one line, Enter. Ticked, the options are put in order instead of chosen from.
type quick struct {
	b *bench

	title, questionLabel, optionsLabel, hint, fault *controls.Text
	question, options                               *field
	order                                           *controls.Check
	ask, cancel                                     *controls.Button
	content                                         *fyne.Container
	close                                           func()
	sent                                            bool // what stands here has been asked
}

func newQuick(b *bench, close func()) *quick {
	q := &quick{b: b, close: close}
	small := func(key string) *controls.Text {
		return controls.NewText(b.t(key), controls.Style{Size: theme.Small, Bold: true, Role: figure.Ink3})
	}
	q.title = controls.NewText(b.t("quick.title"), controls.Style{Size: theme.Title, Bold: true})
	q.questionLabel, q.optionsLabel = small("quick.question"), small("quick.options")
	q.hint = controls.NewText(b.t("quick.hint"), controls.Style{Size: theme.Small, Role: figure.Ink2, Fit: controls.Wrap})
	q.fault = controls.NewText("", controls.Style{Bold: true, Fit: controls.Wrap})
	q.question = newField(b, "", func(string) { b.focus(q.options) }, nil)
	q.options = newField(b, "", func(string) { q.send() }, nil)
	q.order = controls.NewCheck(b.t("quick.order"), false, func(bool) { b.focus(q.options) }) // where Enter asks
	q.order.KeyFirst = b.key(keys.Button)
	q.ask = controls.NewButton(controls.Main, b.t("quick.ask"), q.send)
	q.cancel = controls.NewButton(controls.Plain, b.t("quick.cancel"), func() { q.clear(); close() })
	q.ask.KeyFirst, q.cancel.KeyFirst = b.key(keys.Button), b.key(keys.Button)
	q.content = controls.Free(fyne.NewSize(0, 0), q.place, controls.NewPanel(figure.Paper, 0),
		q.title, q.questionLabel, q.question, q.optionsLabel, q.options, q.order, q.hint, q.fault, q.ask, q.cancel)
	q.content.Hide()
	return q
}

// quickWidth is as wide as a question needs.
const quickWidth float32 = 640

func (q *quick) place(s fyne.Size) {
	controls.Place(q.content.Objects[0], 0, 0, s.Width, s.Height)
	w := min(s.Width-2*theme.S40, quickWidth)
	x := (s.Width - w) / 2
	y := min(120, s.Height*0.16)
	y = controls.PlaceText(q.title, x, y, w) + theme.S24
	for _, row := range []struct {
		label *controls.Text
		field *field
	}{{q.questionLabel, q.question}, {q.optionsLabel, q.options}} {
		controls.PlaceText(row.label, x, y+14, w)
		h := fieldHeight(row.field)
		controls.Place(row.field, x, y+22, w, h)
		y += 22 + h + theme.S16
	}
	controls.Place(q.order, x, y, q.order.MinSize().Width, q.order.MinSize().Height)
	y += q.order.MinSize().Height + theme.S16
	h := q.hint.HeightFor(w)
	controls.Place(q.hint, x, y, w, h)
	y += h + theme.S16
	if q.fault.Hidden = q.fault.Text() == ""; !q.fault.Hidden {
		h = q.fault.HeightFor(w)
		controls.Place(q.fault, x, y, w, h)
		y += h + theme.S16
	}
	aw := max(180, q.ask.MinSize().Width)
	controls.Place(q.ask, x, y, aw, theme.Control)
	controls.Place(q.cancel, x+aw+theme.S12, y, q.cancel.MinSize().Width, theme.Control)
}

func (q *quick) isOpen() bool { return q.content.Visible() }

// clear forgets what was typed. Escape does not: a question half typed is there again
// when the page is opened once more.
func (q *quick) clear() {
	q.question.write("")
	q.options.write("")
	q.order.SetOn(false)
	q.sent = false
}

// shut puts the page away since the workshop has gone on.
func (q *quick) shut() {
	q.content.Hide()
	if q.sent {
		q.clear()
	}
}

func (q *quick) open() {
	q.fault.SetText("")
	q.sent = false
	q.content.Show()
	q.content.Refresh()
	q.b.focus(q.question)
}

// send asks what was typed; what is wrong with it is said here, and nothing of
// it is lost.
func (q *quick) send() {
	vote := workshop.Quick{Question: q.question.Text, Options: optionsOf(q.options.Text)}
	n, order := len(vote.Options), q.order.On()
	if order {
		vote.Kind, n = workshop.Ranking, len(distinct(vote.Options))
	}
	switch {
	case strings.TrimSpace(vote.Question) == "":
		q.tell("quick.no_question", q.question)
		return
	case order && (n < workshop.MinRanked || n > workshop.MaxRanked):
		q.tell("quick.order_number", q.options)
		return
	case n == 1:
		q.tell("quick.one_option", q.options)
		return
	case n > workshop.MaxOptions:
		q.tell("quick.many", q.options)
		return
	case n == 0:
		vote.Lo, vote.Hi = 0, 5
	}
	q.sent = true
	q.b.run(func(s *workshop.Session) error { return askNow(s, vote) })
}

func (q *quick) tell(key string, at *field) {
	q.fault.SetText(q.b.t(key))
	q.content.Refresh()
	q.b.focus(at)
}

// optionsOf parts a line at slashes, or where there are none at semicolons, or
// at commas.
func optionsOf(line string) []string {
	var out []string
	for _, sign := range []string{"/", ";", ","} {
		if strings.Contains(line, sign) || sign == "," {
			for _, o := range strings.Split(line, sign) {
				if o = strings.TrimSpace(o); o != "" {
					out = append(out, o)
				}
			}
			return out
		}
	}
	return out
}

// distinct are the options without those that stand there twice.
func distinct(options []string) []string {
	options = slices.Clone(options)
	slices.Sort(options)
	return slices.Compact(options)
}
