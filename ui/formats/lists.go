package formats

import (
	"iter"
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/export"
	"github.com/upturn-workshop/upturn/workshop/export/calendar"
	"github.com/upturn-workshop/upturn/workshop/export/sheet"
)

// tables are the lists of all workshops of a job, made of one after the other, so that a
// workshop is gone when the next one is read; with the title of the only one, the language of
// the first and the last day.
func (j Job) tables() (all []export.Table, info workshop.Info, err error) {
	joined := export.Joined{Make: func(st workshop.State) []export.Table {
		w := j.Catalog.In(st.Info.Lang)
		return export.Tables(st, w, w.ReadDate, j.With)
	}}
	for st, err := range j.Each {
		if err == nil {
			err = joined.Add(st)
		}
		if err != nil {
			return nil, info, err
		}
		switch {
		case !joined.Several():
			info = st.Info
		case st.Info.When.After(info.When):
			info.When = st.Info.When
		}
	}
	if joined.Several() {
		info.Title = ""
	}
	return joined.Tables(), info, nil
}

func listed(j Job) (parts []Part, err error) {
	all, _, err := j.tables()
	for _, t := range all {
		parts = append(parts, Part{Name: t.Name, Table: &t})
	}
	return parts, err
}

func workbook(j Job) iter.Seq2[File, error] {
	return alone(func(j Job) ([]byte, error) {
		all, info, err := j.tables()
		if err != nil {
			return nil, err
		}
		return sheet.XLSX(all, info.Title, info.When)
	})(j)
}

// lists writes each list into a file of its own, the counts first: they are what one goes on
// calculating with.
func lists(j Job) iter.Seq2[File, error] {
	return func(yield func(File, error) bool) {
		all, info, err := j.tables()
		if err != nil {
			yield(File{}, err)
			return
		}
		dialect := j.Dialect(info.Lang)
		slices.SortStableFunc(all, func(a, b export.Table) int { return first(a) - first(b) })
		for _, t := range all {
			data, err := dialect.CSV(t)
			if !yield(File{t.Name + ".csv", data}, err) || err != nil {
				return
			}
		}
	}
}

// listNames are the files of all lists that there may be.
func listNames() (out []string) {
	for _, name := range export.Lists() {
		out = append(out, name+".csv")
	}
	return out
}

func first(t export.Table) int {
	if t.Name == export.Counts {
		return 0
	}
	return 1
}

func message(j Job) ([]byte, error) {
	st, w, err := j.one()
	if err != nil {
		return nil, err
	}
	return []byte(export.Message(st, w, j.With)), nil
}

func document(j Job) ([]byte, error) {
	st, w, err := j.one()
	if err != nil {
		return nil, err
	}
	return export.JSONWith(st, w, w.ReadDate, j.With)
}

// entries are the days of a calendar.
func entries(j Job) (workshop.State, []calendar.Entry, error) {
	st, w, err := j.one()
	if err != nil {
		return st, nil, err
	}
	return st, calendar.Entries(st, w, w.ReadDate, j.With), nil
}

// dates is a calendar, and beside it each of its days alone: programs for e-mail take the first
// entry of a file only.
func dates(j Job) iter.Seq2[File, error] {
	return func(yield func(File, error) bool) {
		st, all, err := entries(j)
		if !yield(File{"calendar.ics", calendar.ICS(st, all...)}, err) || err != nil {
			return
		}
		for _, e := range all {
			if !yield(File{e.File(), calendar.ICS(st, e)}, nil) {
				return
			}
		}
	}
}

// days shows a calendar as the list of its entries.
func days(j Job) ([]Part, error) {
	_, all, err := entries(j)
	t := calendar.List(all)
	return []Part{{Name: t.Name, Table: &t}}, err
}
