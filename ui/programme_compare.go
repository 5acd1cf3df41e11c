package ui

import (
	"path/filepath"
	"strconv"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/pages"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/programme"
)

// compare reads the copies of a workshop, of which somebody has to choose one, beside the windows.
func (l *listing) compare(f programme.Found) {
	var copies []programme.Copy
	l.work(func(func() bool) (err error) {
		copies, err = l.list.Copies(f.ID)
		return err
	}, func() { l.lay(f, copies) })
}

// lay lays them beside each other.
func (l *listing) lay(f programme.Found, copies []programme.Copy) {
	w := l.p.words
	ground{l.p}.above(func(back func()) *pages.Page {
		page := &pages.Page{
			Title: w.T("programme.compare_title"), Lead: w.T("programme.compare_lead"), Back: w.T("about.back"), OnBack: back, Calm: true, Left: 320,
			Body: controls.NewPane(controls.Column(0, l.beside(copies)...)),
		}
		for _, c := range copies {
			text := w.T("programme.keep_ours")
			if c.Path != "" {
				text = w.T("programme.choose")
			}
			page.Choices = append(page.Choices, pages.Choice{Text: text, Hint: c.Name(), Icon: controls.IconCheck, Do: func() {
				back()
				l.choose(programme.Found{ID: f.ID, Path: c.Path}, c.Path != "")
			}})
		}
		return page
	})
}

// beside are the rows of a table with a column for each copy.
func (l *listing) beside(copies []programme.Copy) (out []fyne.CanvasObject) {
	w := l.p.words
	for i, row := range []struct {
		key  string
		says func(programme.Copy) string
	}{
		{"programme.compare_file", func(c programme.Copy) string {
			if c.Path == "" {
				return w.T("programme.ours")
			}
			return c.Name()
		}},
		{"files.folder", func(c programme.Copy) string {
			if c.Path == "" {
				return "–"
			}
			return workshop.Clean(filepath.Base(filepath.Dir(c.Path)))
		}},
		{"programme.group", func(c programme.Copy) string {
			if c.Group == "" {
				return "–"
			}
			return c.Group
		}},
		{"programme.compare_held", func(c programme.Copy) string { return w.DateShort(c.Held) }},
		{"programme.compare_people", func(c programme.Copy) string { return strconv.Itoa(c.People) }},
		{"programme.compare_votes", func(c programme.Copy) string { return strconv.Itoa(c.Votes) }},
		{"programme.compare_spent", func(c programme.Copy) string { return strconv.Itoa(int(c.Spent.Minutes())) }},
	} {
		cells := []fyne.CanvasObject{controls.NewText(w.T(row.key), controls.Style{Size: theme.Small, Role: figure.Ink2, Fit: controls.Wrap})}
		for _, c := range copies {
			cells = append(cells, controls.NewText(row.says(c), controls.Style{Bold: i == 0, Fit: controls.Wrap}))
		}
		out = append(out, line(cells, nil))
	}
	alike := "programme.compare_alike"
	for _, c := range copies {
		if !c.Agree(copies[0]) {
			alike = "programme.compare_unlike"
		}
	}
	return append(out, unruled(controls.NewText(w.T(alike), controls.Style{Fit: controls.Wrap})))
}
