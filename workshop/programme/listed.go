package programme

import (
	"path/filepath"
	"strconv"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/export"
)

// Copy is one of several copies of a workshop, with what tells them apart: none of its answers.
type Copy struct {
	Path   string // "" = the one that the programme has
	Group  string // "" where the programme does not keep it
	Held   time.Time
	People int
	Votes  int           // with results
	Spent  time.Duration // on all steps

	went went
}

// Copies are those of a workshop that went on apart, the programme's own first: without it nobody
// could say whether the others agree with it.
func (t *Taking) Copies(id string) (all []Copy, err error) {
	if e, there := t.book.of(id); there {
		l, err := t.folder.held(t.book, e, t.known.asked)
		if err != nil {
			return nil, err
		}
		all = append(all, Copy{"", l.Name, l.Held, l.People, len(l.Rounds), l.Went.total(), l.Went})
	}
	for _, f := range t.List {
		if f.ID == id && f.Verdict == Apart {
			all = append(all, Copy{f.Path, f.Group, f.Held, f.info.People, f.went.votes(), f.went.total(), f.went})
		}
	}
	return all, nil
}

func (w went) votes() (n int) {
	for _, p := range w.Rounds {
		if p.Result != "" {
			n++
		}
	}
	return n
}

// Agree reports whether all votes of which two copies both have results have the same.
func (c Copy) Agree(o Copy) bool {
	for id, p := range c.went.Rounds {
		if q := o.went.Rounds[id]; p.Result != "" && q.Result != "" && p.Result != q.Result {
			return false
		}
	}
	return true
}

// Name is the file's name as it can be shown; "" of the one that the programme has.
func (c Copy) Name() string {
	if c.Path == "" {
		return ""
	}
	return workshop.Clean(filepath.Base(c.Path))
}

// Folder is the one that it lies in, as it can be shown.
func (f Found) Folder() string { return workshop.Clean(filepath.Dir(f.Path)) }

// Happens is what happens to it, in words.
func (f Found) Happens(w Words) string {
	return w.T("programme.happens."+string(f.Verdict), "n", strconv.Itoa(f.Answers), "least", strconv.Itoa(f.Least), "programme", f.Programme())
}

// Table is the list of what lies there, to be sent to whoever has the files. It says no more than
// the page, and nothing of what anybody answered.
func (t *Taking) Table(w Words) export.Table {
	out := export.Table{Name: "files", Columns: []string{"file", "folder", "group", "held", "is", "is_in_words", "happens"}}
	for _, f := range t.List {
		var held export.Cell
		if !f.Held.IsZero() {
			held = export.DayOf(f.Held)
		}
		out.Rows = append(out.Rows, []export.Cell{f.Name(), f.Folder(), f.Group, held, string(f.Verdict), w.T("programme.is." + string(f.Verdict)), f.Happens(w)})
	}
	return out
}
