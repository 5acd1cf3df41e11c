package ui

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/pages"
	"github.com/upturn-workshop/upturn/ui/paint"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/programme"
)

// table shows groups and waves with promises kept, and one question beside: a dot a group,
// without names.
func (m many) table() {
	w := m.p.words
	var lead []string
	if all, groups := m.read.Together(); groups > 0 {
		lead = append(lead, w.T("programme.together", "n", strconv.Itoa(all.Kept), "m", strconv.Itoa(all.Made), "groups", strconv.Itoa(groups)))
	}
	for _, n := range m.read.AllWaves() {
		lead = append(lead, programme.Standing(m.read, n, w))
	}
	for _, problem := range m.read.Problems() {
		lead = append(lead, w.Error(problem.Err))
	}
	q := m.question()
	ground{m.p}.above(func(back func()) *pages.Page {
		page := &pages.Page{Title: m.read.Name(), Lead: strings.Join(lead, " "), Back: w.T("about.back"), OnBack: back, Calm: true}
		page.Choices = []pages.Choice{{Text: w.T("programme.take"), Hint: w.T("programme.take_hint"), Icon: controls.IconFolder, Main: true, Do: m.takeIn}}
		if len(q.all) > 1 {
			page.Choices = append(page.Choices, pages.Choice{Text: w.T("programme.next"), Do: func() { q.turn(1) }}, pages.Choice{Text: w.T("programme.before"), Do: func() { q.turn(-1) }})
		}
		page.Choices = append(page.Choices, pages.Choice{Text: w.T("programme.report.title"), Do: m.report}, pages.Choice{Text: w.T("programme.save"), Do: m.save},
			pages.Choice{Text: w.T("publish.title"), Do: sending{many: m}.leave})
		if n := m.next(); n > 0 {
			page.Choices = append(page.Choices, pages.Choice{Text: w.T("programme.release", "wave", programme.WaveIn(m.read, n, w)), Do: func() { m.release(n) }})
		}
		if len(page.Choices) > mostWithHints {
			page.Choices[0].Hint = ""
		}
		objects := append(q.objects(), controls.NewText(w.T("programme.promises"), controls.Style{Size: theme.Say, Bold: true}))
		page.Body = controls.NewPane(controls.Column(theme.S8, append(objects, m.rows()...)...))
		return page
	})
}

// mostWithHints is how many choices have room for a second line in the smallest window.
const mostWithHints = 5

// rows are the lines of the table.
func (m many) rows() (out []fyne.CanvasObject) {
	w := m.p.words
	head := []string{w.T("programme.group")}
	for _, n := range m.read.AllWaves() {
		head = append(head, programme.WaveIn(m.read, n, w))
	}
	out = append(out, tableRow(append(head, w.T("programme.promises")), controls.Style{Size: theme.Small, Role: figure.Ink2, Fit: controls.Cut}))
	for _, r := range m.read.Rows() {
		cells := []string{r.Label()}
		for _, met := range r.Met {
			cells = append(cells, met.In(w))
		}
		out = append(out, tableRow(append(cells, r.Promises.In(w)), controls.Style{Fit: controls.Cut}))
	}
	return out
}

// tableRow has texts in columns, the first one with more room.
func tableRow(cells []string, style controls.Style) fyne.CanvasObject {
	var texts []fyne.CanvasObject
	for _, c := range cells {
		texts = append(texts, controls.NewText(c, style))
	}
	return controls.Free(fyne.NewSize(0, 28), func(s fyne.Size) {
		each := s.Width / (float32(len(texts)) + 0.4)
		x := float32(0)
		for i, t := range texts {
			wide := each
			if i == 0 {
				wide = 1.4 * each
			}
			controls.Place(t, x, 0, wide-theme.S8, s.Height)
			x += wide
		}
	}, texts...)
}

// compared is the question that is looked at.
type compared struct {
	m       many
	all     []programme.Question
	at      int
	asked   *controls.Text
	note    *controls.Text
	picture *paint.Picture
}

func (m many) question() *compared {
	c := &compared{m: m, picture: paint.New(), asked: controls.NewText("", controls.Style{Size: theme.Say, Bold: true, Fit: controls.Wrap}),
		note: controls.NewText("", controls.Style{Size: theme.Small, Role: figure.Ink2, Fit: controls.Wrap})}
	for _, q := range m.read.Questions() {
		if q.Numbers() {
			c.all = append(c.all, q)
		}
	}
	c.turn(0)
	return c
}

func (c *compared) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{c.asked, c.picture, c.note}
}

// turn goes to another question.
func (c *compared) turn(by int) {
	w := c.m.p.words
	if len(c.all) == 0 {
		c.note.SetText(w.T("programme.report.none"))
		return
	}
	c.at = (c.at + by + len(c.all)) % len(c.all)
	q := c.all[c.at]
	text, aspect := strings.Replace(q.Text(w.Lang()), " | ", " / ", 1), q.Aspect(w.Lang())
	if aspect != "" && aspect != text {
		text += " – " + aspect
	}
	c.asked.SetText(text)
	lo, hi := q.Range()
	st := figure.WallStyle(440)
	fig := figure.Groups{Lo: lo, Hi: hi, Together: w.T("programme.report.together"), Numbers: w.Num}
	fig.Left, fig.Right = q.Ends(w.Lang())
	for _, one := range c.m.read.Compare(q) {
		note := w.T("programme.report.groups", "n", strconv.Itoa(one.Groups()))
		if one.Unsaid() > 0 {
			note = w.T("programme.report.groups_but", "n", strconv.Itoa(one.Groups()), "m", strconv.Itoa(one.Unsaid()))
		}
		row := figure.GroupRow{Name: programme.WaveIn(c.m.read, one.Wave(), w), Note: note, All: one.Together().N}
		for _, d := range one.Dots() {
			row.Dots = append(row.Dots, figure.GroupDot{At: d.At()})
		}
		row.Low, row.High = one.Middle()
		fig.Rows = append(fig.Rows, row)
	}
	const wide = 640
	high := fig.Height(54, wide, st)
	c.picture.SetMinSize(fyne.NewSize(280, float32(high)*1.1))
	c.picture.SetScene(fig.Scene(wide, high, st, 1))
	c.note.SetText(w.T("programme.report.read") + " " + w.T("programme.report.read_all"))
}
