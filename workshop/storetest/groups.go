package storetest

import (
	"fmt"
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
)

// ungroup takes an item out of whatever group it is in.
func (m *model) ungroup(id string) {
	m.groups = copyGroups(m.groups)
	for i, g := range m.groups {
		m.groups[i].Items = slices.DeleteFunc(g.Items, func(o string) bool { return o == id })
	}
}

func copyGroups(all []workshop.Group) []workshop.Group {
	out := slices.Clone(all)
	for i, g := range out {
		out[i].Items = slices.Clone(g.Items)
	}
	return out
}

func sameGroup(a, b workshop.Group) bool {
	return a.ID == b.ID && a.List == b.List && a.Name == b.Name && slices.Equal(a.Items, b.Items)
}

// someGroup is the place of a group; −1 = there is none such.
func (w *walker) someGroup() (int, string) {
	if n := len(w.m.groups); n > 0 && w.rng.IntN(10) > 0 {
		i := w.rng.IntN(n)
		return i, w.m.groups[i].ID
	}
	return -1, "G99"
}

// groupName is what somebody calls a group, and why it cannot be called so.
func (w *walker) groupName(list string, but int) (typed, workshop.Code) {
	name := oneOf(w, []typed{{"Time", "Time"}, {" who  decides ", "who decides"}, {"Tools", "Tools"}, {"TOOLS", "TOOLS"}, {"Kiire", "Kiire"}, {"\u200b", ""},
		{"a name that no wall has the room for", "a name that no wall has the room for"}})
	fold := map[string]string{"TOOLS": "Tools"}
	same := func(s string) string {
		if f := fold[s]; f != "" {
			return f
		}
		return s
	}
	switch {
	case name.kept == "":
		return name, workshop.EText
	case len(name.kept) > 30:
		return name, workshop.EInvalid
	}
	for i, g := range w.m.groups {
		if i != but && g.List == list && same(g.Name) == same(name.kept) {
			return name, workshop.EInvalid
		}
	}
	return name, ""
}

func addGroup(w *walker) (workshop.Code, error) {
	list := w.someList()
	name, want := w.groupName(list, -1)
	var ids []string
	if w.rng.IntN(2) == 0 {
		ids = append(ids, w.someItem())
	}
	w.say("%s %q of %q", list, name.as, ids)
	of := 0
	for _, g := range w.m.groups {
		if g.List == list {
			of++
		}
	}
	switch {
	case want != "":
	case of >= 8:
		want = workshop.EState
	case len(ids) > 0:
		want = w.puts(list, ids[0])
	}
	if want == "" {
		n := 1
		for slices.ContainsFunc(w.m.groups, func(g workshop.Group) bool { return g.ID == fmt.Sprint("G", n) }) {
			n++
		}
		for _, id := range ids {
			w.m.ungroup(id)
		}
		w.m.groups = append(copyGroups(w.m.groups), workshop.Group{ID: fmt.Sprint("G", n), List: list, Name: name.kept, Items: ids})
	}
	return want, w.s.AddGroup(list, name.as, ids...)
}

// puts tells why an item cannot be put into a group of a list.
func (w *walker) puts(list, id string) workshop.Code {
	switch at := w.m.item(id); {
	case at < 0:
		return workshop.ENotFound
	case w.m.items[at].List != list:
		return workshop.EInvalid
	}
	return ""
}

func nameGroup(w *walker) (workshop.Code, error) {
	i, id := w.someGroup()
	list := ""
	if i >= 0 {
		list = w.m.groups[i].List
	}
	name, want := w.groupName(list, i)
	w.say("%s %q", id, name.as)
	if i < 0 {
		return workshop.ENotFound, w.s.NameGroup(id, name.as)
	}
	if want == "" {
		w.m.groups = copyGroups(w.m.groups)
		w.m.groups[i].Name = name.kept
	}
	return want, w.s.NameGroup(id, name.as)
}

func breakGroup(w *walker) (workshop.Code, error) {
	i, id := w.someGroup()
	w.say("%s", id)
	if i < 0 {
		return workshop.ENotFound, w.s.BreakGroup(id)
	}
	w.m.groups = slices.Delete(copyGroups(w.m.groups), i, i+1)
	return "", w.s.BreakGroup(id)
}

func putInto(w *walker) (workshop.Code, error) {
	i, into := w.someGroup()
	id := w.someItem()
	if w.rng.IntN(5) == 0 {
		i, into = -1, ""
	}
	w.say("%s into %q", id, into)
	switch {
	case i < 0 && into != "":
		return workshop.ENotFound, w.s.PutInto(into, id)
	case w.m.item(id) < 0:
		return workshop.ENotFound, w.s.PutInto(into, id)
	case i >= 0 && w.puts(w.m.groups[i].List, id) != "":
		return workshop.EInvalid, w.s.PutInto(into, id)
	case i >= 0 && slices.Contains(w.m.groups[i].Items, id): // it is there
		return "", w.s.PutInto(into, id)
	}
	w.m.ungroup(id)
	if i >= 0 {
		w.m.groups[i].Items = append(w.m.groups[i].Items, id)
	}
	return "", w.s.PutInto(into, id)
}
