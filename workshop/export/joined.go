package export

import (
	"slices"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
)

// Joined are the lists of several workshops, one below the other. Each row says by its workshop's
// ID whose it is. The zero value has none.
type Joined struct {
	// Make makes the lists of one workshop.
	Make func(workshop.State) []Table

	tables []Table
	n      int
	ids    map[string]bool
	first  workshop.State
	gets   string // the programme that all of them go to
}

// Add puts the lists of one more workshop below those that there are. A workshop alone is told
// of whole. Beside others stands only what its group was told may go so far, and no word that
// the group has written itself: what is of one group alone cannot be compared. All go to the
// one programme that their groups were told of, and of a workshop there is one file.
func (j *Joined) Add(st workshop.State) error {
	if j.n++; j.n == 1 {
		j.first, j.ids, j.tables, j.gets = st, map[string]bool{st.ID: true}, j.Make(st), st.Info.Programme
		return nil
	}
	if j.n == 2 {
		first, err := beside(j.first)
		if err != nil {
			return err
		}
		j.tables, j.first = j.Make(first), workshop.State{}
	}
	next, err := beside(st)
	if err != nil {
		return err
	}
	if !strings.EqualFold(st.Info.Programme, j.gets) {
		return workshop.Errorf(workshop.EState, nil, "what", "programme_beside", "file", st.Path, "programme", st.Info.Programme)
	}
	if j.ids[st.ID] {
		return workshop.Errorf(workshop.EExists, nil, "what", "twice", "file", st.Path)
	}
	j.ids[st.ID] = true
	for _, t := range j.Make(next) {
		j.join(t)
	}
	return nil
}

// beside is what of a workshop may stand beside others.
func beside(st workshop.State) (workshop.State, error) {
	switch err := st.Info.MayLeave(); {
	case err != nil && st.Info.Rehearsal:
		return st, workshop.Errorf(workshop.EState, err, "what", "rehearsal_beside", "file", st.Path)
	case err != nil:
		return st, workshop.Errorf(workshop.EState, err, "what", "room_beside", "file", st.Path)
	}
	if !st.Info.Sharing().Traits().Named {
		st.Info.Group, st.Info.Title = "", ""
	}
	st.Items, st.Groups, st.Unread, st.Actions, st.Checks, st.Notes = nil, nil, nil, nil, nil, nil
	if st.Info.After != nil {
		after := *st.Info.After
		after.Promises = nil
		if !st.Info.Sharing().Traits().Named {
			after.Title = ""
		}
		after.Then = slices.Clone(after.Then)
		for i, t := range after.Then {
			after.Then[i] = t.From(workshop.UsualShow)
		}
		st.Info.After = &after
	}
	st.Rounds = slices.DeleteFunc(slices.Clone(st.Rounds), func(r workshop.Round) bool { return own(st, r.Spec) })
	for i, r := range st.Rounds { // a group may have agreed to see less than this, but not to send it
		if r.Tally != nil {
			from := r.Tally.From(workshop.UsualShow)
			st.Rounds[i].Tally, st.Rounds[i].MinShow = &from, from.MinShow
		}
	}
	return st, nil
}

// own reports whether a vote was on words of the group's own: on what it collected, or put on
// the spot, which no plan knows.
func own(st workshop.State, spec workshop.Spec) bool {
	i := slices.IndexFunc(st.Pack.Steps, func(d workshop.StepDef) bool { return d.ID == spec.Step })
	planned := i >= 0 && (st.Pack.Steps[i].Minutes != [3]int{} || slices.ContainsFunc(st.Pack.Plans, func(p workshop.Plan) bool { return p.Frame[spec.Step] > 0 }))
	return len(spec.Labels) > 0 || !planned
}

func (j *Joined) join(t Table) {
	i := slices.IndexFunc(j.tables, func(a Table) bool { return a.Name == t.Name })
	if i < 0 {
		j.tables = append(j.tables, t)
		return
	}
	rows := t.Rows
	if t.Name == about { // what is said of all of them alike is said once
		rows = slices.DeleteFunc(rows, func(r []Cell) bool {
			return slices.ContainsFunc(j.tables[i].Rows, func(a []Cell) bool { return slices.Equal(a, r) })
		})
	}
	j.tables[i].Rows = append(j.tables[i].Rows, rows...)
}

// Tables are the lists.
func (j *Joined) Tables() []Table { return j.tables }

// Several reports whether more than one workshop is in them.
func (j *Joined) Several() bool { return j.n > 1 }
