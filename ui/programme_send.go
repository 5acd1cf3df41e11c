package ui

import (
	"context"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/pages"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/programme"
)

// sending is the page that sends a programme to a database. What it lists is what it sends: both
// are the same rows.
type sending struct {
	many
	service string
	along   programme.Along
	rows    *programme.Leaving
	lines   []leavingLine
	from    int // the line that is the first on the page
}

// leavingLine is a row that would leave, or the head of a table.
type leavingLine struct {
	text string
	head bool
}

// aPage is how many lines stand on a page: a programme may have thousands.
const aPage = 80

// leave reads what would leave, and lists it from the beginning: there may be fewer lines now.
func (s sending) leave() {
	s.from = 0
	s.work(func(func() bool) (err error) {
		s.rows, err = s.folder.Leave(s.along)
		return err
	}, func() {
		s.lines = leavingLines(s.rows, s.p.words)
		s.page()
	})
}

// leavingLines are all rows in words, under the names of their tables and columns.
func leavingLines(l *programme.Leaving, w interface {
	T(string, ...string) string
}) (out []leavingLine) {
	for _, t := range l.Tables() {
		out = append(out, leavingLine{w.T("publish.table", "table", t.Name, "n", strconv.Itoa(len(t.Rows))) + "  " + strings.Join(t.Columns, " · "), true})
		for _, row := range t.Rows {
			out = append(out, leavingLine{strings.Join(programme.InWords(row), " · "), false})
		}
	}
	return out
}

// page lists what would leave, asks for the service, and sends.
func (s sending) page() {
	w := s.p.words
	ground{s.p}.above(func(back func()) *pages.Page {
		again := func(by sending) {
			back()
			by.leave()
		}
		service := controls.NewEntry(s.service, func(text string) { s.service = text })
		column := []fyne.CanvasObject{
			controls.NewText(w.T("publish.service"), controls.Style{}), service,
			controls.NewText(w.T("publish.service_hint"), controls.Style{Size: theme.Small, Role: figure.Ink2, Fit: controls.Wrap}),
			controls.NewCheck(w.T("publish.names"), s.along.Names, func(on bool) { s.along.Names = on; again(s) }),
			controls.NewCheck(w.T("publish.texts"), s.along.Texts, func(on bool) { s.along.Texts = on; again(s) }),
			controls.NewRule(),
		}
		to := min(s.from+aPage, len(s.lines))
		for _, line := range s.lines[s.from:to] {
			column = append(column, controls.NewText(line.text, controls.Style{Size: theme.Small, Bold: line.head, Fit: controls.Wrap}))
		}
		page := &pages.Page{Title: w.T("publish.title"), Lead: s.lead(), Back: w.T("form.cancel"), OnBack: back, Calm: s.some(), Body: controls.NewPane(roomy(controls.Column(theme.S8, column...)))}
		page.Choices = []pages.Choice{{Text: w.T("publish.send"), Icon: controls.IconNext, Main: s.some(), Do: func() {
			back()
			s.send()
		}}}
		turn := func(text string, icon controls.Icon, from int) {
			if from >= 0 && from < len(s.lines) {
				page.Choices = append(page.Choices, pages.Choice{Text: text, Icon: icon, Do: func() {
					back()
					s.from = from
					s.page()
				}})
			}
		}
		turn(w.T("publish.next"), controls.IconNext, s.from+aPage)
		turn(w.T("publish.before"), controls.IconBack, s.from-aPage)
		return page
	})
}

// some reports whether anything of a group would leave: else to send is not what comes next.
func (s sending) some() bool { return len(s.rows.Table("cell").Rows) > 0 }

func (s sending) lead() string {
	w := s.p.words
	if !s.some() {
		return w.T("publish.none")
	}
	return w.T("publish.lead") + " " + w.T("publish.lines", "from", strconv.Itoa(s.from+1), "to", strconv.Itoa(min(s.from+aPage, len(s.lines))), "n", strconv.Itoa(len(s.lines)))
}

// send sends the rows that were listed. Whoever leaves the page stops it: then nothing has arrived,
// or all of it.
func (s sending) send() {
	var got programme.Arrived
	s.work(func(left func() bool) (err error) {
		ctx, stop := context.WithCancel(context.Background())
		defer stop()
		go func() {
			for ctx.Err() == nil {
				if left() {
					stop()
				}
				time.Sleep(100 * time.Millisecond)
			}
		}()
		got, err = s.p.Send(ctx, strings.TrimSpace(s.service), s.rows)
		return err
	}, func() {
		w := s.p.words
		said := w.T("publish.there", "groups", strconv.Itoa(got.Groups), "meetings", strconv.Itoa(got.Meetings), "counts", strconv.Itoa(got.Counts))
		if got.Same {
			said = w.T("publish.same") + " " + said
		}
		s.p.sayOver(said)
	})
}
