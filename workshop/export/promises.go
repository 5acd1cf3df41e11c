package export

import (
	"slices"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// promise is what the group agreed on about an obstacle. A day stands as it was written, and
// as a date where it is one.
type promise struct {
	Item     string `json:"item"`
	Obstacle string `json:"obstacle,omitempty"`
	First    string `json:"first_step,omitempty"`
	Due      string `json:"due,omitempty"`
	DueOn    string `json:"due_on,omitempty"` // YYYY-MM-DD
	Notice   string `json:"notice,omitempty"`
	Owner    string `json:"owner,omitempty"`

	day Cell
}

// promises are those of a workshop, with their owners only where these are asked for.
func promises(st workshop.State, read Reader, with With) []promise {
	var out []promise
	for _, a := range st.Actions {
		out = append(out, newPromise(st, a, st.Info.When, read, with))
	}
	return out
}

// newPromise is one that was made on some day.
func newPromise(st workshop.State, a workshop.Action, made time.Time, read Reader, with With) promise {
	p := promise{Item: a.Item, First: a.First, Due: a.Due, Notice: a.Notice}
	if i := slices.IndexFunc(st.Items, func(it workshop.Item) bool { return it.ID == a.Item }); i >= 0 {
		p.Obstacle = st.Items[i].Text
	}
	if day, ok := DueDay(st, a, made, read); ok {
		p.day, p.DueOn = DayOf(day), DayOf(day).String()
	}
	if with.Names {
		p.Owner = a.Owner
	}
	return p
}

// DueDay is the day until which something is to be done: the one that was kept as it was typed,
// or in files of earlier versions what can be read of the words, from the day on which they
// were written.
func DueDay(st workshop.State, a workshop.Action, made time.Time, read Reader) (time.Time, bool) {
	if day, ok := a.DueDay(); ok {
		return day, true
	}
	return read(a.Due, made, st.Pack.Langs()...)
}

// promises are what the group agreed on, a row each.
func (b builder) promises(read Reader, with With) Table {
	t := Table{Name: "promises", Columns: columns("workshop item obstacle first_step due due_on notice")}
	if with.Names {
		t.Columns = append(t.Columns, "owner")
	}
	for _, p := range promises(b.st, read, with) {
		row := []Cell{b.doc.Workshop, p.Item, p.Obstacle, p.First, p.Due, p.day, p.Notice}
		if with.Names {
			row = append(row, p.Owner)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}
