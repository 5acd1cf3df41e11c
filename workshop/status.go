package workshop

import (
	"slices"
	"strings"
)

// Status is how far a promise has come. Its owner says so, aloud.
type Status string

// The statuses of a promise.
const (
	StatusOpen    Status = "open" // nobody has told yet
	StatusDone    Status = "done"
	StatusMoving  Status = "moving"
	StatusStuck   Status = "stuck"
	StatusDropped Status = "dropped"
)

// Statuses lists the statuses, in the order in which they are told.
func Statuses() []Status {
	return []Status{StatusDone, StatusMoving, StatusStuck, StatusDropped, StatusOpen}
}

// Ended reports whether nothing is to be done about a promise any more.
func (s Status) Ended() bool { return s == StatusDone || s == StatusDropped }

// Check is what the owner of a promise has told of it.
type Check struct {
	Item   string // the obstacle that the promise is about
	Status Status
	Note   string // in a few words; "" = none
}

// Empty reports whether nothing was told.
func (c Check) Empty() bool { return (c.Status == StatusOpen || c.Status == "") && c.Note == "" }

// Checked is what was told of a promise; open as long as nothing was.
func Checked(s State, item string) Check {
	for _, c := range s.Checks {
		if c.Item == item {
			return c
		}
	}
	return Check{Item: item, Status: StatusOpen}
}

// SetStatus writes down how far a promise has come. It is a promise of the workshop that
// this one follows.
func (c *core) SetStatus(check Check) error {
	return c.do(func(t *turn) error {
		promise, ok := t.was.Info.After.Promised(check.Item)
		switch {
		case !ok:
			return Errorf(ENotFound, nil, "detail", "promise")
		case check.Status == "":
			check.Status = StatusOpen
		case !slices.Contains(Statuses(), check.Status):
			return Errorf(EInvalid, nil, "detail", "status")
		}
		if strings.TrimSpace(check.Note) == "" {
			check.Note = ""
		} else if text, err := t.clean(check.Note, MaxItemText); err != nil {
			return err
		} else {
			check.Note = text
		}
		was := Checked(t.was, check.Item)
		t.did(Done{Command: CommandSetStatus, Text: promise.First, Loses: was.Note != "" && was.Note != check.Note})
		t.change.Checks = []Check{check}
		t.content()
		return nil
	})
}

// checks are those of a state after a change: what was told last, in the order of their items.
func (c Change) checks(all []Check) []Check {
	all = slices.Clone(all)
	for _, is := range c.Checks {
		i := slices.IndexFunc(all, func(o Check) bool { return o.Item == is.Item })
		switch {
		case i >= 0 && is.Empty():
			all = slices.Delete(all, i, i+1)
		case i >= 0:
			all[i] = is
		case !is.Empty():
			all = append(all, is)
		}
	}
	slices.SortFunc(all, func(a, b Check) int { return strings.Compare(a.Item, b.Item) })
	return all
}

// ActsOn lists the obstacles that a follow-up agrees on new steps about: those whose promise
// is stuck.
func ActsOn(s State) []string {
	if s.Info.After == nil {
		return nil
	}
	var stuck []string
	for _, p := range s.Info.After.Promises {
		if Checked(s, p.Item).Status == StatusStuck {
			stuck = append(stuck, p.Item)
		}
	}
	return stuck
}

// unsoundChecks names what was told of no promise, or in no words of ours.
func unsoundChecks(s State) string {
	if len(s.Checks) > MostItems {
		return "statuses"
	}
	for _, c := range s.Checks {
		_, promised := s.Info.After.Promised(c.Item)
		if !promised || !slices.Contains(Statuses(), c.Status) || !brief(MaxItemText, c.Note) {
			return "status " + c.Item
		}
	}
	return ""
}

// restoreChecks restores what was told of promises.
func (t *turn) restoreChecks(from, to State, _ []Round) (bool, error) {
	if slices.Equal(from.Checks, to.Checks) {
		return true, nil
	}
	for _, p := range t.was.Info.After.Promises {
		is, was := Checked(to, p.Item), Checked(from, p.Item)
		switch {
		case is == was:
		case Checked(t.was, p.Item) != was:
			return false, nil
		default:
			t.change.Checks = append(t.change.Checks, is)
		}
	}
	return true, nil
}
