package result

import (
	"slices"
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// Places says who has the places that a dot vote gives away. One more vote among those
// only that stood for the last places gives away these.
func (b Texts) Places(t workshop.Tally) tally.Places {
	first, ok := b.Before(t)
	if !ok || !t.Spec.Revote {
		return tally.PlacesOf(t.Counts, TopMost)
	}
	was := tally.PlacesOf(first.Counts, TopMost)
	stood := Items(was.Open)
	if len(was.In) == 0 || slices.ContainsFunc(t.Counts, func(c workshop.Count) bool { return !slices.Contains(stood, c.Part) }) {
		return tally.PlacesOf(t.Counts, TopMost)
	}
	now := tally.PlacesOf(t.Counts, was.Left)
	now.In, now.Out = slices.Concat(was.In, now.In), slices.Concat(now.Out, was.Out)
	return now
}

// PlacesTold says who has a place, and who stands for the places that are left, with
// their votes, as the wall does: "Two are clear: Example, Care. For the third place:
// Humility 7, Attentiveness 6." "" where nobody voted for anything.
func (b Texts) PlacesTold(t workshop.Tally) string {
	if p := b.Places(t); len(p.In)+len(p.Open) == 0 {
		return ""
	}
	return together(reader{b}.clearlyIn(t), b.OpenPlaces(t))
}

// ClearPlaces names the options that have a place: "Two are clear: Example, Care." "" for
// none.
func ClearPlaces(b Texts, t workshop.Tally) string { return reader{b}.clearlyIn(t) }

// OpenPlaces names the options that stand for the places that are left, with their
// votes; "" where none is left, or nobody stands for it.
func (b Texts) OpenPlaces(t workshop.Tally) string {
	p := b.Places(t)
	if len(p.Open) == 0 {
		return ""
	}
	return openFor(b, p, reader{b}.votes(t, p.Open))
}

// openFor says what the options of a list stand for.
func openFor(b Texts, p tally.Places, list string) string {
	key := "reading.place_open_" + strconv.Itoa(len(p.In)+1)
	if p.Left > 1 {
		key = "reading.places_open_" + strconv.Itoa(p.Left)
	}
	return b.w.T(key, "list", list)
}

// votes names options with their votes.
func (b reader) votes(t workshop.Tally, list []tally.Candidate) string {
	var out []string
	for _, c := range list {
		out = append(out, b.w.T("reading.place_votes", "name", b.candidate(t, c), "n", strconv.Itoa(c.Dots)))
	}
	return strings.Join(out, ", ")
}

// clearlyIn names the options that have a place.
func (b reader) clearlyIn(t workshop.Tally) string {
	in := b.Places(t).In
	if len(in) == 0 {
		return ""
	}
	var names []string
	for _, c := range in {
		names = append(names, b.candidate(t, c))
	}
	return b.w.T("reading.places_in_"+strconv.Itoa(len(in)), "list", strings.Join(names, ", "))
}

func (b reader) candidate(t workshop.Tally, c tally.Candidate) string {
	return strings.TrimSuffix(b.name(t.Spec.Labels, c.Item), ".")
}

// Items are the options of some candidates.
func Items(of ...[]tally.Candidate) (ids []string) {
	for _, c := range slices.Concat(of...) {
		ids = append(ids, c.Item)
	}
	return ids
}
