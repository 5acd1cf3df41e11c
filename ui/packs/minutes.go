package packs

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/pack/edit"
)

// lengthNames are the words for the versions of an exercise, by length.
var lengthNames = []string{"compact", "full", "deep"}

// mostMinutes is the longest a step may get here.
const mostMinutes = 90

// structure is what can be changed about a node beside its texts.
func (f *form) structure() []fyne.CanvasObject {
	e := f.e
	switch e.at.sort {
	case nodeStep:
		d, _ := e.pack().Step(e.at.id)
		if d.Exercise == "" {
			return append(f.role(d), f.frameMinutes(d))
		}
		return append(f.role(d), f.stepMinutes(d), f.cut(d))
	case nodeItem:
		return append(f.pictogram(), f.asked()...)
	}
	if e.at.group == "pack" {
		return f.languages()
	}
	return f.pictogram()
}

// stepMinutes asks for the minutes of a step in each version of its exercise.
func (f *form) stepMinutes(d workshop.StepDef) fyne.CanvasObject {
	var labels []string
	var steppers []*controls.Stepper
	for l, name := range lengthNames {
		length := workshop.Length(l)
		labels = append(labels, f.e.p.t("packs.length."+name))
		steppers = append(steppers, controls.NewStepper(0, mostMinutes, d.Minutes[l], func(n int) { f.minutes(edit.Minutes(f.e.pack(), d.ID, length, n)) }))
	}
	return f.steppers("packs.minutes", labels, steppers)
}

// cut asks what is lost when the step is cut because the day runs late.
func (f *form) cut(d workshop.StepDef) fyne.CanvasObject {
	title := small(f.e.p.t("packs.cut"))
	var parts []string
	for _, name := range []string{"never", "little", "some", "much"} {
		parts = append(parts, f.e.p.t("packs.cut_"+name))
	}
	choice := controls.NewChoice(parts, d.Cut, func(n int) { f.minutes(edit.Cut(f.e.pack(), d.ID, n)) })
	return controls.Free(fyne.NewSize(1, 76), func(s fyne.Size) {
		controls.PlaceText(title, 6, 15, s.Width)
		controls.Place(choice, 6, 24, min(s.Width-12, max(440, choice.MinSize().Width)), theme.Control)
	}, title, choice)
}

// frameMinutes asks for the minutes of a step of the frame in each plan.
func (f *form) frameMinutes(d workshop.StepDef) fyne.CanvasObject {
	var labels []string
	var steppers []*controls.Stepper
	for i, plan := range f.e.pack().Plans {
		labels = append(labels, f.e.p.t("home.minutes", "n", strconv.Itoa(plan.Minutes)))
		steppers = append(steppers, controls.NewStepper(0, mostMinutes, plan.Frame[d.ID], func(n int) { f.minutes(edit.FrameMinutes(f.e.pack(), d.ID, i, n)) }))
	}
	return f.steppers("packs.frame_minutes", labels, steppers)
}

// minutes changes minutes and leaves the fields as they are.
func (f *form) minutes(p *workshop.Pack) {
	if f.e.change(p, "") {
		f.e.head.update()
	}
}

func (f *form) steppers(heading string, labels []string, steppers []*controls.Stepper) fyne.CanvasObject {
	title := small(f.e.p.t(heading))
	objects := []fyne.CanvasObject{title}
	var names []*controls.Text
	for i, l := range labels {
		names = append(names, small(l))
		objects = append(objects, names[i], steppers[i])
	}
	const gap = theme.S16
	return controls.Free(fyne.NewSize(1, 100), func(s fyne.Size) {
		n := float32(len(steppers))
		width := min(140, (s.Width-12-gap*(n-1))/n)
		controls.PlaceText(title, 6, 15, s.Width)
		for i := range steppers {
			x := 6 + float32(i)*(width+gap)
			controls.PlaceText(names[i], x, 40, width)
			controls.Place(steppers[i], x, 50, width, theme.Control)
		}
	}, objects...)
}

func small(s string) *controls.Text {
	return controls.NewText(s, controls.Style{Size: theme.Small, Role: figure.Ink2, Fit: controls.Cut})
}

// asked lets one choose in which versions of which vote an item is asked.
func (f *form) asked() []fyne.CanvasObject {
	e := f.e
	var out []fyne.CanvasObject
	for _, d := range e.pack().Steps {
		if !takes(e.pack(), d, e.at) {
			continue
		}
		objects := []fyne.CanvasObject{small(e.p.t("packs.asked_in", "step", d.ID, "title", e.pack().Text(e.p.d.Lang, "step."+d.ID+".short")))}
		for l, name := range lengthNames {
			length := workshop.Length(l)
			if d.Exercise != "" && d.Minutes[l] == 0 {
				continue
			}
			var c *controls.Check
			c = controls.NewCheck(e.p.t("packs.length."+name), edit.Asked(d, e.at.id, length), func(on bool) {
				e.change(edit.Ask(e.pack(), d.ID, e.at.id, length, on), "")
				now, _ := e.pack().Step(d.ID)
				c.SetOn(edit.Asked(now, e.at.id, length)) // the last question stays
				e.look.build()
				e.head.update()
			})
			objects = append(objects, c)
		}
		out = append(out, controls.Free(fyne.NewSize(1, 72), func(s fyne.Size) {
			controls.PlaceText(objects[0].(*controls.Text), 6, 15, s.Width-12)
			n := float32(max(len(objects)-1, 1))
			width := min(150, (s.Width-6*(n+1))/n)
			for i, o := range objects[1:] {
				controls.Place(o, 6+float32(i)*(width+6), 26, width, theme.Control)
			}
		}, objects...))
	}
	return out
}

// takes reports whether a vote asks about items of the node's kind.
func takes(p *workshop.Pack, d workshop.StepDef, n node) bool {
	if d.Vote == nil || d.Vote.Source != "" {
		return false
	}
	return slices.ContainsFunc(slices.Concat(d.Vote.Items[0], d.Vote.Items[1], d.Vote.Items[2]), func(id string) bool {
		return slices.ContainsFunc(p.Items, func(it workshop.ItemDef) bool { return it.ID == id && "item:"+string(it.Kind) == n.group })
	})
}

// languages lets one add a language, and make one that has all texts a full one.
func (f *form) languages() []fyne.CanvasObject {
	e := f.e
	var out []fyne.CanvasObject
	for _, lang := range e.pack().Partial {
		name, gaps := e.p.languageName(lang), len(edit.Gaps(e.pack(), lang))
		if gaps > 0 {
			out = append(out, indent(controls.NewText(e.p.t("packs.partial_gaps", "name", name, "n", strconv.Itoa(gaps)), controls.Style{Role: figure.Ink2, Fit: controls.Wrap})))
			continue
		}
		b := button(controls.Plain, e.p.t("packs.complete", "name", name), func() { e.structure(edit.Complete(e.pack(), lang), e.at) })
		out = append(out, left(b))
	}
	code := controls.NewEntry("", nil)
	code.SetPlaceHolder(e.p.t("packs.code_hint"))
	add := button(controls.Plain, e.p.t("packs.add_language"), func() {
		if p := edit.AddLanguage(e.pack(), code.Text); p != e.pack() {
			e.langs[1] = code.Text
			e.structure(p, e.at)
			return
		}
		e.head.say(e.p.t("packs.code_bad"))
	})
	code.OnSubmitted = func(string) { add.Press() }
	label := small(e.p.t("packs.new_language"))
	return append(out, controls.Free(fyne.NewSize(1, 72), func(s fyne.Size) {
		controls.PlaceText(label, 6, 15, s.Width)
		controls.Place(code, 6, 24, 180, theme.Control)
		controls.Place(add, 6+180+theme.S16, 24, add.MinSize().Width, theme.Control)
	}, label, code, add))
}

func indent(t *controls.Text) fyne.CanvasObject {
	return container.New(indented{t}, t)
}

// indented is the layout of a text that stands in from the edges of a column.
type indented struct{ text *controls.Text }

// HeightFor is how high it is in a column of a width: a column asks.
func (i indented) HeightFor(width float32) float32 { return i.text.HeightFor(width-12) + theme.S4 }

// MinSize is Fyne's way of asking.
func (i indented) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(1, theme.S24) }

// Layout is Fyne's way of asking.
func (i indented) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	controls.Place(i.text, 6, 0, s.Width-12, s.Height)
}

func left(b *controls.Button) fyne.CanvasObject {
	return controls.Free(fyne.NewSize(1, theme.Control), func(fyne.Size) { controls.Place(b, 6, 0, b.MinSize().Width, theme.Control) }, b)
}
