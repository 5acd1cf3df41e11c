package answer

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/ballot/stage"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// lead is the question who leads, which comes before those of the sheet and has no
// mark of its own: it decides which of them are asked.
type lead struct{ perAspect }

// leadCell stands in an Entry's order for it.
const leadCell = -1

func (lead) draw(p *Page, _ int) {
	y := 200 + p.Drop()
	y = p.Para(p.X0, y, figure.Text{Size: stage.Title, Bold: true, Role: figure.Ink}, p.Wrap(p.word("leads"), stage.Title, true, stage.Column, 2))
	p.Para(p.X0, y, figure.Text{Size: stage.Read, Role: figure.Ink2}, p.Wrap(p.word("leads_why"), stage.Read, false, 900, 2))
	for i, key := range []string{"yes", "no"} {
		on := p.Visit.leads == leadsYes && i == 0 || p.Visit.leads == leadsNo && i == 1
		p.option(p.X0+float64(i)*324, 360+p.Drop(), 300, i+1, p.word(key), chosenIf(on), p.Act(func() { p.Visit.lead(i == 0) }))
	}
}

func (lead) hint(p *Page, _ int, _ bool) string { return p.word("hint_lead") }
func (lead) done(v *Visit, _ int) bool          { return v.leads != leadsUnknown }

func (lead) key(v *Visit, k fyne.KeyName) {
	if n, ok := digit(k); ok {
		lead{}.put(v, leadCell, n)
	}
}

func (lead) blind(v *Visit, k fyne.KeyName) Took {
	n, ok := digit(k)
	if !ok {
		return Ignored
	}
	return took(lead{}.put(v, leadCell, n))
}

// put takes 1 for yes and 2 for no.
func (lead) put(v *Visit, _, n int) bool {
	if n != 1 && n != 2 {
		return false
	}
	v.lead(n == 1)
	return true
}

func (lead) lines(p *Page, _ int) []line {
	key := "no"
	if p.Visit.leads == leadsYes {
		key = "yes"
	}
	return []line{{label: p.word("leads"), word: p.word(key)}}
}

func (lead) given(_ *Page, _ int, x, _ float64) float64 { return x }

func (lead) cant(*Visit, int) int       { return 0 }
func (lead) erase(*Visit, int)          {}
func (lead) across(*Visit, int) int     { return 1 }
func (lead) rows(e *Entry, _ int) []Row { return []Row{{e.word("leads"), []int{leadCell}}} }

func (lead) written(v *Visit, _ int) string {
	return [...]string{leadsUnknown: "", leadsYes: "1", leadsNo: "2"}[v.leads]
}

func (lead) filled(v *Visit, _ int) bool { return v.leads != leadsUnknown }

func (lead) wrong(e *Entry, _ int) (string, int) {
	if e.visit.leads == leadsUnknown {
		return e.word("missing"), leadCell
	}
	return "", nowhere
}

func (lead) means(e *Entry, _ int, _ bool) string { return e.word("leads") }
func (lead) entryHint(e *Entry, _ int) string     { return e.word("hint") }

func (lead) card(*Sheet, workshop.Question, string, int) string { return "" }
