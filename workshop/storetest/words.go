package storetest

import (
	"slices"
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
)

// typed is what somebody types, and what of it is kept.
type typed struct{ as, kept string }

// someText is what is typed: rarely nothing that can be seen.
func (w *walker) someText() typed {
	return oneOf(w, []typed{
		{"too many meetings", "too many meetings"}, {"  two\tsystems \n", "two systems"}, {"old\u202e phones", "old phones"},
		{"noise", "noise"}, {"kiire", "kiire"}, {"long ways", "long ways"}, {"no time", "no time"}, {"stairs", "stairs"}, {" \u200b ", ""},
	})
}

// in lists the items of a list.
func (m *model) in(list string) []workshop.Item {
	var out []workshop.Item
	for _, it := range m.items {
		if it.List == list {
			out = append(out, it)
		}
	}
	return out
}

// full reports whether the list of the present step has no room.
func (m *model) full(list string) bool {
	d := m.here()
	return d.Collects == list && d.Max > 0 && len(m.in(list)) >= d.Max
}

// note puts a text on a list, under the next number that nothing has or had in a vote.
func (m *model) note(list, text string) {
	letter := strings.ToUpper(list[:1])
	most := 0
	number := func(id string) {
		if n, err := strconv.Atoi(strings.TrimPrefix(id, letter)); err == nil {
			most = max(most, n)
		}
	}
	for _, it := range m.items {
		number(it.ID)
	}
	for _, r := range m.rounds {
		for id := range r.spec.Labels {
			number(id)
		}
	}
	m.items = append(slices.Clone(m.items), workshop.Item{ID: letter + strconv.Itoa(most+1), List: list, Text: text})
}

// held tells why an item cannot be changed: it is not there, or it was voted on.
func (m *model) held(id string) workshop.Code {
	if m.item(id) < 0 {
		return workshop.ENotFound
	}
	for _, r := range m.rounds {
		if r.spec.Labels[id] != "" {
			return workshop.EState
		}
	}
	return ""
}

func (m *model) item(id string) int {
	return slices.IndexFunc(m.items, func(it workshop.Item) bool { return it.ID == id })
}

// said reports whether a list has a text already, be it merged into another.
func (m *model) said(list, text string) bool {
	return slices.ContainsFunc(m.in(list), func(it workshop.Item) bool { return it.Text == text || slices.Contains(it.Merged, text) })
}

// someItem is the ID of an item; rarely of none.
func (w *walker) someItem() string {
	if n := len(w.m.items); n > 0 && w.rng.IntN(10) > 0 {
		return w.m.items[w.rng.IntN(n)].ID
	}
	return "O99"
}

func (w *walker) someList() string { return oneOf(w, []string{"obstacles", "obstacles", "ideas"}) }

func addItem(w *walker) (workshop.Code, error) {
	list, text := w.someList(), w.someText()
	w.say("%s: %q", list, text.as)
	want := workshop.Code("")
	switch {
	case text.kept == "":
		want = workshop.EText
	case w.m.full(list):
		want = workshop.EState
	default:
		w.m.note(list, text.kept)
	}
	return want, w.s.AddItem(list, text.as)
}

func addItems(w *walker) (workshop.Code, error) {
	list, lines, want := w.someList(), "", workshop.Code("")
	var left []string
	for range 1 + w.rng.IntN(4) {
		text := w.someText()
		text.as = strings.TrimSpace(strings.ReplaceAll(text.as, "\n", " "))
		lines += oneOf(w, []string{"- ", "• ", ""}) + text.as + "\n"
		switch {
		case text.kept == "", w.m.said(list, text.kept), slices.Contains(left, text.kept):
		case w.m.full(list):
			left, want = append(left, text.kept), workshop.EState
		default:
			w.m.note(list, text.kept)
		}
	}
	w.say("%s: %q", list, lines)
	return want, w.s.AddItems(list, lines)
}

func editItem(w *walker) (workshop.Code, error) {
	id, text := w.someItem(), w.someText()
	w.say("%s: %q", id, text.as)
	want := w.m.held(id)
	switch {
	case text.kept == "":
		want = workshop.EText
	case want == "":
		w.m.items = slices.Clone(w.m.items)
		w.m.items[w.m.item(id)].Text = text.kept
	}
	return want, w.s.EditItem(id, text.as)
}

func removeItem(w *walker) (workshop.Code, error) {
	id := w.someItem()
	w.say("%s", id)
	want := w.m.held(id)
	if want == "" {
		w.m.items = slices.DeleteFunc(slices.Clone(w.m.items), func(it workshop.Item) bool { return it.ID == id })
		w.m.ungroup(id)
	}
	return want, w.s.RemoveItem(id)
}

func mergeItems(w *walker) (workshop.Code, error) {
	into, from := w.someItem(), w.someItem()
	w.say("%s and %s", into, from)
	want := w.m.held(into)
	if want == "" {
		want = w.m.held(from)
	}
	if want == "" {
		a, b := w.m.items[w.m.item(into)], w.m.items[w.m.item(from)]
		if into == from || a.List != b.List {
			return workshop.EInvalid, w.s.MergeItems(into, from)
		}
		a.Merged = slices.Concat(a.Merged, []string{b.Text}, b.Merged)
		w.m.items = slices.Clone(w.m.items)
		w.m.items[w.m.item(into)] = a
		w.m.items = slices.Delete(w.m.items, w.m.item(from), w.m.item(from)+1)
		w.m.ungroup(from)
	}
	return want, w.s.MergeItems(into, from)
}

func splitItem(w *walker) (workshop.Code, error) {
	id := w.someItem()
	if i := slices.IndexFunc(w.m.items, func(it workshop.Item) bool { return len(it.Merged) > 0 }); i >= 0 && w.rng.IntN(2) == 0 {
		id = w.m.items[i].ID
	}
	w.say("%s", id)
	want := w.m.held(id)
	if want == "" {
		it := w.m.items[w.m.item(id)]
		n := len(it.Merged)
		if n == 0 || w.m.full(it.List) {
			return workshop.EState, w.s.SplitItem(id)
		}
		w.m.note(it.List, it.Merged[n-1])
		it.Merged = slices.Clone(it.Merged[:n-1])
		w.m.items[w.m.item(id)] = it
	}
	return want, w.s.SplitItem(id)
}

func setAction(w *walker) (workshop.Code, error) {
	a := workshop.Action{Item: w.someItem()}
	if w.rng.IntN(4) > 0 {
		a.First, a.Owner, a.Due = oneOf(w, []string{"open the calendar", "ask them"}), oneOf(w, []string{"Aino", ""}), "5.3.2026"
		a.DueOn = oneOf(w, []string{"2026-03-05", "2026-03-05", ""})
	}
	w.say("%+v", a)
	if w.m.item(a.Item) < 0 {
		return workshop.ENotFound, w.s.SetAction(a)
	}
	w.m.actions = slices.Clone(w.m.actions)
	i := slices.IndexFunc(w.m.actions, func(o workshop.Action) bool { return o.Item == a.Item })
	switch empty := a.First == ""; {
	case empty && i >= 0:
		w.m.actions = slices.Delete(w.m.actions, i, i+1)
	case !empty && i >= 0:
		w.m.actions[i] = a
	case !empty:
		w.m.actions = append(w.m.actions, a)
	}
	return "", w.s.SetAction(a)
}

func setStatus(w *walker) (workshop.Code, error) {
	c := workshop.Check{Item: oneOf(w, []string{"O1", "O1", "O2", "O2", "O3"}), Status: oneOf(w, append(workshop.Statuses(), "", "lost"))}
	note := oneOf(w, []typed{{" ", ""}, {" half  way ", "half way"}})
	c.Note = note.as
	w.say("%+v", c)
	if c.Item == "O3" {
		return workshop.ENotFound, w.s.SetStatus(c)
	}
	if c.Status == "lost" {
		return workshop.EInvalid, w.s.SetStatus(c)
	}
	kept := workshop.Check{Item: c.Item, Status: c.Status, Note: note.kept}
	if c.Status == "" {
		kept.Status = "open"
	}
	w.m.checks[c.Item] = kept
	return "", w.s.SetStatus(c)
}

// tileNames gives the names as the room sees them.
func (m *model) tileNames() []string {
	out := slices.Clone(m.tiles)
	for i, id := range []string{"T1", "T2", "T3"} {
		if out[i] == "" {
			out[i] = m.pack.Texts[m.lang]["item."+id+".name"]
		}
	}
	return out
}

func setTile(w *walker) (workshop.Code, error) {
	i, name := w.rng.IntN(5)-1, oneOf(w, []typed{{"Advisors", "Advisors"}, {" Huolto ", "Huolto"}, {" ", ""}})
	w.say("%d: %q", i, name.as)
	if i < 0 || i > 2 {
		return workshop.ENotFound, w.s.SetTile(i, name.as)
	}
	tiles := w.m.tileNames() // from the first name on they are the group's
	if tiles[i] = name.kept; name.kept == "" {
		tiles[i] = w.m.pack.Texts[w.m.lang]["item."+[]string{"T1", "T2", "T3"}[i]+".name"]
	}
	w.m.tiles = tiles
	return "", w.s.SetTile(i, name.as)
}

func moveTile(w *walker) (workshop.Code, error) {
	from, to := w.rng.IntN(5)-1, w.rng.IntN(3)
	w.say("%d to %d", from, to)
	if from < 0 || from > 2 {
		return workshop.ENotFound, w.s.MoveTile(from, to)
	}
	tiles := w.m.tileNames()
	name := tiles[from]
	tiles = slices.Delete(tiles, from, from+1)
	w.m.tiles = slices.Insert(tiles, to, name)
	return "", w.s.MoveTile(from, to)
}

func setNote(w *walker) (workshop.Code, error) {
	key := oneOf(w, []string{"cards", "see", "facilitator", "", strings.Repeat("k", 41)})
	text := oneOf(w, []typed{{"Two camps.\r\n\n They talked. ", "Two camps.\nThey talked."}, {"Quiet.", "Quiet."}, {" \n", ""}})
	w.say("%q: %q", key, text.as)
	if key == "" || len(key) > 40 {
		return workshop.EInvalid, w.s.SetNote(key, text.as)
	}
	w.m.notes[key] = text.kept
	if key == workshop.NoteFacilitator { // that has one line on paper
		w.m.notes[key] = strings.ReplaceAll(text.kept, "\n", " ")
	}
	return "", w.s.SetNote(key, text.as)
}

func setDraft(w *walker) (workshop.Code, error) {
	list, text := w.someList(), w.someText()
	w.say("%s: %q", list, text.as)
	w.m.drafts[list] = text.kept
	return "", w.s.SetDraft(list, text.as)
}
