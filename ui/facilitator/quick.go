package facilitator

import (
	"strings"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/facilitator/parts"
	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// quick is where a vote on the spot is typed: the question, Enter, the options
// in one line, Enter. A box makes another kind of question of them.
type quick struct {
	b *bench

	title, questionLabel, optionsLabel, hint, fault *controls.Text
	question, options                               *parts.Field
	boxes                                           []*controls.Check // of the kinds that have one
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
	q.question = parts.NewField(b.key(keys.Text), "", func(string) { b.focus(q.options) }, nil)
	q.options = parts.NewField(b.key(keys.Text), "", func(string) { q.send() }, nil)
	var boxes []fyne.CanvasObject
	for i, s := range ticked() {
		box := controls.NewCheck(b.t("quick."+s.tick), false, func(bool) { q.tick(i) })
		box.KeyFirst = b.key(keys.Button)
		q.boxes, boxes = append(q.boxes, box), append(boxes, box)
	}
	q.ask = controls.NewButton(controls.Main, b.t("quick.ask"), q.send)
	q.cancel = controls.NewButton(controls.Plain, b.t("quick.cancel"), func() { q.clear(); close() })
	q.ask.KeyFirst, q.cancel.KeyFirst = b.key(keys.Button), b.key(keys.Button)
	objects := []fyne.CanvasObject{controls.NewPanel(figure.Paper, 0), q.title, q.questionLabel, q.question, q.optionsLabel, q.options}
	objects = append(append(objects, boxes...), q.hint, q.fault, q.ask, q.cancel)
	q.content = controls.Free(fyne.NewSize(0, 0), q.place, objects...)
	q.content.Hide()
	return q
}

// quickWidth is as wide as a question needs.
const quickWidth float32 = 640

func (q *quick) place(s fyne.Size) {
	if !q.isOpen() { // its fields have the toolkit read faces that nothing else needs
		return
	}
	controls.Place(q.content.Objects[0], 0, 0, s.Width, s.Height)
	w := min(s.Width-2*theme.S40, quickWidth)
	x := (s.Width - w) / 2
	y := min(120, s.Height*0.16)
	y = controls.PlaceText(q.title, x, y, w) + theme.S24
	for _, row := range []struct {
		label *controls.Text
		field *parts.Field
	}{{q.questionLabel, q.question}, {q.optionsLabel, q.options}} {
		controls.PlaceText(row.label, x, y+13, w)
		h := row.field.Height()
		controls.Place(row.field, x, y+24, w, h)
		y += 24 + h + theme.S16
	}
	for _, box := range q.boxes {
		controls.Place(box, x, y, box.MinSize().Width, box.MinSize().Height)
		y += box.MinSize().Height
	}
	y += theme.S16
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
	q.question.Write("")
	q.options.Write("")
	for _, box := range q.boxes {
		box.SetOn(false)
	}
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

// chosen is the kind that is asked: the ticked one, else what follows from the options.
func (q *quick) chosen() spot {
	for i, box := range q.boxes {
		if box.On() {
			return ticked()[i]
		}
	}
	return spot{}
}

// tick lets one box be ticked at a time; Enter asks from the options.
func (q *quick) tick(i int) {
	for other, box := range q.boxes {
		if other != i {
			box.SetOn(false)
		}
	}
	q.b.focus(q.options)
}

// send asks what was typed; what is wrong with it is said here, and nothing of
// it is lost.
func (q *quick) send() {
	if strings.TrimSpace(q.question.Text) == "" {
		q.tell("quick.no_question", q.question)
		return
	}
	vote, fault := q.chosen().vote(q.question.Text, q.options.Text)
	if fault != "" {
		q.tell(fault, q.options)
		return
	}
	q.sent = true
	q.b.run(func(s *workshop.Session) error { return s.AskQuick(vote) })
}

func (q *quick) tell(key string, at *parts.Field) {
	q.fault.SetText(q.b.t(key))
	q.content.Refresh()
	q.b.focus(at)
}
