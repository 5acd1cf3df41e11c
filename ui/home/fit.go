package home

import (
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
)

// fitting is how a plan that is too long fits into its minutes.
type fitting struct {
	workshop.Fitting
	way  workshop.Way // to vote in; "" = the one that is chosen
	wins int          // minutes that this way wins
}

// lost is how much of the workshop goes: an exercise is more than any steps.
func (f fitting) lost() int {
	const exercise = 1000
	n := exercise * len(f.Without)
	for _, c := range f.Cuts {
		if c.Minutes == 0 {
			n++
		}
	}
	return n
}

// fitting is how the plan fits; false where it fits already, or where nothing makes it fit.
// Before anything is left out a quicker way of voting is proposed, if that saves it.
func (f *Form) fitting() (fitting, bool) {
	if f.over <= 0 {
		return fitting{}, false
	}
	asIs, ok := f.d.Pack.Fit(f.draft.asks(), f.agenda)
	out := fitting{Fitting: asIs}
	if ok && out.lost() == 0 {
		return out, true
	}
	if quick, can := f.quicker(); can && (!ok || quick.lost() < out.lost()) {
		return quick, true
	}
	return out, ok
}

// quicker is how the plan fits with the way of voting that costs such a group least.
func (f *Form) quicker() (fitting, bool) {
	d := f.draft
	if d.way = workshop.ProposeWay(d.people); d.way == f.draft.way {
		return fitting{}, false
	}
	steps, buffer, err := f.d.Pack.Plan(d.asks())
	if err != nil {
		return fitting{}, false
	}
	agenda, _ := d.planned(f.d.Pack, steps, buffer)
	out := fitting{way: d.way, wins: workshop.Total(f.agenda) - workshop.Total(agenda)}
	fit, ok := f.d.Pack.Fit(d.asks(), agenda)
	out.Fitting = fit
	return out, ok && out.wins > 0
}

// proposed says by name what would be left out and what shortened; "" where the plan fits.
func (f *Form) proposed() string {
	w := f.d.Words
	if f.over <= 0 {
		return ""
	}
	fit, ok := f.fitting()
	if !ok {
		return w.T("form.fit_none")
	}
	var out, short, lines []string
	if fit.way != "" {
		lines = append(lines, w.T("form.fit_way_"+string(fit.way), "n", strconv.Itoa(fit.wins)))
	}
	for _, id := range fit.Without {
		out = append(out, f.d.Pack.Text(f.d.Lang, "exercise."+id+".title"))
	}
	for _, c := range fit.Cuts {
		name := f.nameOf(c.ID)
		if c.Minutes == 0 {
			out = append(out, name)
			continue
		}
		short = append(short, w.T("form.fit_to", "name", name, "n", strconv.Itoa(c.Minutes)))
	}
	if len(out) > 0 {
		lines = append(lines, w.T("form.fit_out", "list", workshop.List(w.T, out)))
	}
	if len(short) > 0 {
		lines = append(lines, w.T("form.fit_short", "list", workshop.List(w.T, short)))
	}
	return strings.Join(lines, " ")
}

// fit takes what is proposed.
func (f *Form) fit() {
	fit, ok := f.fitting()
	if !ok {
		return
	}
	d := &f.draft
	if fit.way != "" {
		d.way, d.ownWay = fit.way, true
	}
	if len(fit.Without) > 0 {
		d.exercises, d.ownExercises, d.own = fit.Exercises, true, nil
	}
	for _, c := range fit.Cuts {
		d.setStep(c.ID, c.Minutes)
	}
	f.update()
	if c := controls.CanvasFor(f.root); c != nil {
		c.Focus(f.plan.change) // what was pressed is gone
	}
}

// showFit has the proposal where the plan is too long, and the button that takes it where
// there is one.
func (p *plan) showFit() {
	_, ok := p.f.fitting()
	controls.Show(p.proposal, p.mode == modePlan && p.proposal.Text() != "")
	controls.Show(p.fit, p.mode == modePlan && ok)
}

// placePlan has the plan's picture, and under it what would make it fit and the links.
func (p *plan) placePlan(x, right, bottom float32) {
	link, fit := p.change.MinSize(), p.fit.MinSize()
	under := bottom - link.Height
	if p.fit.Visible() && link.Width+theme.S16+fit.Width > right-x { // no room beside each other
		controls.Place(p.fit, x, under+theme.S8+link.Height-fit.Height, fit.Width, fit.Height)
		under -= fit.Height + theme.S4
	} else {
		controls.Place(p.fit, right-fit.Width, under+theme.S8+link.Height-fit.Height, fit.Width, fit.Height)
	}
	controls.Place(p.change, x, under+theme.S8, link.Width, link.Height)
	if p.proposal.Visible() {
		h := p.proposal.HeightFor(right - x)
		under -= h + theme.S8
		if p.fit.Visible() {
			under -= max(0, fit.Height-link.Height)
		}
		controls.Place(p.proposal, x, under+theme.S4, right-x, h)
	}
	controls.Place(p.picture, x, 112, right-x, under-112)
}
