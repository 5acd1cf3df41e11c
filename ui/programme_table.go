package ui

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

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
	if n := m.folder.Whole(); n > 0 {
		lead = append(lead, w.T("programme.whole", "n", strconv.Itoa(n)))
	}
	for _, problem := range m.read.Problems() {
		lead = append(lead, w.Error(problem.Err))
	}
	ground{m.p}.above(func(back func()) *pages.Page {
		page := &pages.Page{Title: m.read.Name(), Lead: strings.Join(lead, " "), Back: w.T("about.back"), OnBack: back, Calm: true, Left: 320}
		page.Choices = []pages.Choice{
			{Text: w.T("programme.take"), Hint: w.T("programme.take_hint"), Icon: controls.IconFolder, Main: true, Begins: true, Do: m.takeIn},
			{Text: w.T("programme.report_now"), Icon: controls.IconSheet, Do: m.report}, {Text: w.T("programme.save"), Icon: controls.IconSheet, Do: m.save},
		}
		if len(m.read.Rows()) > 0 {
			page.Choices = append(page.Choices, pages.Choice{Text: w.T("programme.parts"), Icon: controls.IconNext, Do: m.parts})
		}
		page.Choices = append(page.Choices, pages.Choice{Text: w.T("publish.title"), Icon: controls.IconNext, Do: sending{many: m}.leave})
		if n := m.next(); n > 0 {
			page.Choices = append(page.Choices, pages.Choice{Text: w.T("programme.release", "wave", programme.WaveIn(m.read, n, w)), Icon: controls.IconCheck, Do: func() { m.release(n) }})
		}
		if len(page.Choices) > mostWithHints {
			page.Choices[0].Hint = ""
		}
		page.Body = controls.NewPane(beside(m.rows(), m.question(back).objects()))
		return page
	})
}

// mostWithHints is how many choices have room for a second line in the smallest window.
const mostWithHints = 5

// rows are the lines of the table.
func (m many) rows() (out []fyne.CanvasObject) {
	w := m.p.words
	small := controls.Style{Size: theme.Small, Role: figure.Ink2, Fit: controls.Wrap}
	head := []fyne.CanvasObject{controls.NewText(w.T("programme.group"), small)}
	for _, n := range m.read.AllWaves() {
		head = append(head, controls.NewText(programme.WaveIn(m.read, n, w), small))
	}
	out = append(out, line(append(head, controls.NewText(w.T("programme.promises"), small)), nil))
	for _, r := range m.read.Rows() {
		label := r.Label()
		if len(r.Overlaps) > 0 {
			label += " (" + w.T("programme.apart") + ")"
		}
		cells := []fyne.CanvasObject{controls.NewText(label, controls.Style{Fit: controls.Wrap})}
		for _, met := range r.Met {
			day, people, _ := strings.Cut(met.In(w), " · ") // a narrow column parts them, and nothing else
			cells = append(cells, controls.NewText(strings.TrimSuffix(day+" ·\u00a0"+strings.ReplaceAll(people, " ", "\u00a0"), " ·\u00a0"), controls.Style{Fit: controls.Wrap}))
		}
		out = append(out, line(append(cells, controls.NewText(r.Promises.In(w), controls.Style{Fit: controls.Wrap})), squares(r.Promises)))
	}
	return out
}

// squares are promises, those that were kept filled.
func squares(p programme.Promises) (out []fyne.CanvasObject) {
	for i := range p.Made {
		if p.Told && i < p.Kept {
			out = append(out, controls.NewPanel(figure.Ink, 2))
		} else {
			out = append(out, controls.NewCard(figure.Edge))
		}
	}
	return out
}

// compared is the question that is looked at.
type compared struct {
	m        many
	all      []programme.Question
	at       int
	asked    *controls.Text
	note     *controls.Text
	pictures []*oneWave
	turns    fyne.CanvasObject
}

// question has a picture for each wave, as many as a question can have, and the ways to another
// question under them.
func (m many) question(back func()) *compared {
	w := m.p.words
	c := &compared{m: m, asked: controls.NewText("", controls.Style{Size: theme.Say, Bold: true, Fit: controls.Wrap}),
		note: controls.NewText("", controls.Style{Size: theme.Small, Role: figure.Ink2, Fit: controls.Wrap})}
	c.all = slices.DeleteFunc(m.read.Questions(), func(q programme.Question) bool { return !q.Numbers() })
	most := 0
	for _, q := range c.all {
		most = max(most, len(m.read.Compare(q)))
	}
	for range most {
		c.pictures = append(c.pictures, newOneWave())
	}
	before, next := controls.NewButton(controls.Link, w.T("programme.before"), func() { c.turn(-1) }), controls.NewButton(controls.Link, w.T("programme.next"), func() { c.turn(1) })
	for _, b := range []*controls.Button{before, next} {
		b.KeyFirst, b.Hidden = leaves(back), len(c.all) < 2
	}
	c.turns = unruled(before, next)
	c.turn(0)
	return c
}

func (c *compared) objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{c.asked}
	for _, p := range c.pictures {
		out = append(out, p.box)
	}
	return append(out, c.note, c.turns)
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
	all := c.m.read.Compare(q)
	for i, p := range c.pictures {
		if i >= len(all) {
			p.show(nil)
			continue
		}
		one := all[i]
		note := w.T("programme.report.groups", "n", strconv.Itoa(one.Groups()))
		if one.Unsaid() > 0 {
			note = w.T("programme.report.groups_but", "n", strconv.Itoa(one.Groups()), "m", strconv.Itoa(one.Unsaid()))
		}
		row := figure.GroupRow{Name: programme.WaveIn(c.m.read, one.Wave(), w), Note: note, All: one.Together().N}
		for _, d := range one.Dots() {
			row.Dots = append(row.Dots, figure.GroupDot{At: d.At()})
		}
		row.Low, row.High = one.Middle()
		fig := &figure.Groups{Lo: lo, Hi: hi, Together: w.T("programme.report.together"), Numbers: w.Num, Abreast: true, Rows: []figure.GroupRow{row}}
		fig.Left, fig.Right = q.Ends(w.Lang())
		p.show(fig)
	}
	c.note.SetText(w.T("programme.report.read") + " " + w.T("programme.report.read_all"))
}

// oneWave is what the groups answered in one wave, drawn for the width that it has.
type oneWave struct {
	fig     *figure.Groups
	picture *paint.Picture
	box     *fyne.Container
	width   float32
}

// heap is how high the dots of a wave may be, on a wall of so many lines.
const (
	heap     = 54
	waveWall = 440
)

func newOneWave() *oneWave {
	p := &oneWave{picture: paint.New()}
	p.picture.SetInset(true)
	p.box = container.New(p, p.picture)
	return p
}

// show draws a wave; nil where the question was not asked in so many.
func (p *oneWave) show(fig *figure.Groups) {
	p.fig = fig
	p.draw(p.width)
	p.box.Refresh()
}

func (p *oneWave) draw(width float32) {
	if p.width = width; p.fig == nil || width <= 0 {
		p.picture.SetScene(figure.Scene{W: 1, H: 1})
		return
	}
	st := figure.WallStyle(waveWall)
	p.picture.SetScene(p.fig.Scene(float64(width), p.fig.Height(heap, float64(width), st), st, 1))
}

// HeightFor is how high it is; nothing where there is no such wave.
func (p *oneWave) HeightFor(width float32) float32 {
	if p.fig == nil {
		return 0
	}
	return float32(p.fig.Height(heap, float64(width), figure.WallStyle(waveWall)))
}

// Layout draws anew for another width.
func (p *oneWave) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	if s.Width != p.width {
		p.draw(s.Width)
	}
	controls.Place(p.picture, 0, 0, s.Width, s.Height)
}

// MinSize is the height that it needs in the width that it has.
func (p *oneWave) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(200, p.HeightFor(max(200, p.width)))
}
