package main

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/upturn-workshop/upturn/ui/home"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/followup"
	"github.com/upturn-workshop/upturn/workshop/sqlite"
)

// Entry reads what the list says of a workshop. What is not as it should be is looked at
// closely, for a sentence about it.
func (f *files) Entry(path, lang string) (home.Entry, bool) {
	fi, gone := os.Stat(path)
	if errors.Is(gone, fs.ErrNotExist) {
		return home.Entry{}, false
	}
	g, err := f.peeker.Peek(path)
	if err != nil {
		g, err = glance(path)
	}
	e := home.Entry{Path: path}
	if err != nil {
		e.Trouble = f.catalog.Error(lang, err)
	} else {
		e = entry(path, g, lang)
		e.Due = comesBack(f.program, g.Info, g.Due, lang)
	}
	if gone == nil {
		e.Changed = fi.ModTime()
	}
	return e, true
}

// glance reads the same from a file that has to be looked at closely.
func glance(path string) (sqlite.Glance, error) {
	st, err := readFile(path)
	if err != nil {
		return sqlite.Glance{}, err
	}
	g := sqlite.Glance{ID: st.ID, Info: st.Info, Pack: st.Pack, Place: st.Pos.Step, Steps: len(st.Agenda)}
	if st.Pos.Step < len(st.Agenda) {
		g.Now = st.Now()
	}
	g.Due = st.Actions
	return g, nil
}

func entry(path string, g sqlite.Glance, lang string) home.Entry {
	e := home.Entry{
		Path: path, Title: g.Info.Group, Group: g.Info.Group, Sponsor: g.Info.Sponsor, When: g.Info.When, People: g.Info.People,
		Minutes: g.Info.Minutes, Of: len(g.Pack.Exercises), Rehearsal: g.Info.Rehearsal, FollowedUp: g.Info.FollowedUp,
	}
	if g.Info.Title != "" {
		e.Title = g.Info.Title
	}
	m := followup.MeetingOf(g.ID, g.Info)
	e.Series, e.Wave = m.Series, m.Wave
	for _, id := range g.Info.Exercises {
		e.Exercises = append(e.Exercises, g.Pack.Text(lang, "exercise."+id+".title"))
	}
	if g.Place >= g.Steps {
		return e
	}
	e.Done = g.Place == g.Steps-1
	if g.Place > 0 {
		e.Stopped = strings.TrimSpace(stepSign(g.Now) + " " + g.Pack.Text(lang, "step."+g.Now.ID+".short"))
	}
	return e
}

// comesBack is when the group is to come back to what it promised: on the day that is usual,
// or earlier where something was promised for an earlier one, as far as dates were written in
// a way that can be read.
func comesBack(p *program, of workshop.Info, agreed []workshop.Action, lang string) time.Time {
	day := workshop.FollowUp(of)
	earlier := func(d time.Time, known bool) {
		if known && d.Before(day) && d.After(of.When) {
			day = d
		}
	}
	for _, a := range agreed {
		if d, ok := a.DueDay(); ok {
			earlier(d, ok)
			continue
		}
		for _, l := range []string{of.Lang, of.Second, lang} {
			earlier(p.catalog.ReadDate(l, a.Due, of.When))
		}
	}
	return day
}

// Belongings lists what goes with a workshop that is deleted: the copies beside it, the
// sheets that were printed there with one press, itself last.
func (f *files) Belongings(path string) ([]string, error) {
	all, err := sqlite.Owned(path)
	if err != nil {
		return nil, err
	}
	return append(f.sheets(path), all...), nil
}

// Follow makes the follow-up of a workshop, in a file of its own.
func (f *files) Follow(was workshop.State, plan followup.Plan) (*workshop.Session, error) {
	info := was.Info
	info.When = plan.Day
	return tidied(f.library.make(info, func(path string) (*workshop.Session, error) { return follow(f.program, was, plan, path) }))
}

// Delete removes a workshop with all of that, and forgets where it lay.
func (f *files) Delete(path string) error {
	sheets := f.sheets(path)
	if err := sqlite.Remove(path); err != nil {
		return err
	}
	f.library.forget(path)
	for _, sheet := range sheets {
		if err := os.Remove(sheet); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return workshop.Errorf(workshop.EIO, err, "file", filepath.Base(sheet))
		}
	}
	return nil
}

// sheets lists the take-home sheets beside a workshop that Sheet has written.
func (f *files) sheets(path string) []string {
	var all []string
	for _, lang := range f.catalog.Languages() {
		if sheet := f.sheetFile(path, lang); isSheet(sheet) {
			all = append(all, sheet)
		}
	}
	return all
}

// sheetFile is where the sheet of a workshop is printed with one press.
func (f *files) sheetFile(path, lang string) string {
	return strings.TrimSuffix(path, extension) + " " + f.catalog.T(lang, "app.sheet_file") + ".pdf"
}

// isSheet reports whether a plain PDF lies there.
func isSheet(path string) bool {
	if fi, err := os.Lstat(path); err != nil || !fi.Mode().IsRegular() {
		return false
	}
	file, err := os.Open(path)
	if err != nil {
		return false
	}
	defer file.Close()
	head := make([]byte, 5)
	_, err = io.ReadFull(file, head)
	return err == nil && bytes.Equal(head, []byte("%PDF-"))
}

// Read reads a workshop without taking hold of its file.
func (f *files) Read(path string) (workshop.State, error) { return readFile(path) }

// Amend changes what is said about a workshop. One that is open is refused.
func (f *files) Amend(path string, d workshop.Details) error {
	store, err := sqlite.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(workshop.Amend(store, d), store.Close())
}
