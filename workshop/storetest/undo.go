package storetest

import (
	"fmt"
	"maps"
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
)

// undo gives a command that can be taken back, and takes it back: the model is then what
// it was.
func undo(w *walker) (workshop.Code, error) {
	before := w.m.copy()
	if done, err := w.undoable(); !done || err != nil {
		return "", err
	}
	w.m = before
	return "", w.watched("Undo", w.s.Undo)
}

// watched has one command watched.
func (w *walker) watched(command string, do func() error) (err error) {
	w.watch(command, func() { err = do() })
	return err
}

// redo does it again.
func redo(w *walker) (workshop.Code, error) {
	if done, err := w.undoable(); !done || err != nil {
		return "", err
	}
	if err := w.watched("Undo", w.s.Undo); err != nil {
		return "", err
	}
	return "", w.watched("Redo", w.s.Redo)
}

// undoable gives any command that can be taken back. It reports whether it did anything
// that can be; the error is one that was not expected.
func (w *walker) undoable() (done bool, err error) {
	all := slices.DeleteFunc(deeds(), func(d deed) bool {
		how, _ := workshop.Command(d.command).Undoing()
		open := w.m.open() != nil // who is there is then a matter of the vote
		return how > workshop.Passing || open && (d.command == "SetPeople" || d.command == "Jump")
	})
	d := oneOf(w, all)
	w.say("%s", d.command)
	last := func() int {
		if u := w.s.State().Undo; u != nil {
			return u.N
		}
		return 0
	}
	n := last()
	var want workshop.Code
	got := w.watched(d.command, func() (err error) {
		want, err = d.do(w)
		return err
	})
	if workshop.CodeOf(got) != want {
		return false, fmt.Errorf("%w, model %q", got, want)
	}
	return last() != n, nil
}

// copy is a model of its own, but for the votes: nothing that can be taken back changes
// them.
func (m *model) copy() *model {
	out := *m
	out.agenda = nil
	for _, s := range m.agenda {
		same := *s
		out.agenda = append(out.agenda, &same)
	}
	if f := m.frozen; f != nil {
		same := *f
		same.at = out.agenda[slices.Index(m.agenda, f.at)]
		out.frozen = &same
	}
	out.groups = copyGroups(m.groups)
	out.items, out.actions, out.tiles = slices.Clone(m.items), slices.Clone(m.actions), slices.Clone(m.tiles)
	out.checks = maps.Clone(m.checks)
	out.checks = maps.Clone(m.checks)
	out.notes, out.drafts = maps.Clone(m.notes), maps.Clone(m.drafts)
	return &out
}
