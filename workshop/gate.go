package workshop

import "slices"

// Shown reports whether anything of the result may be shown: enough ballots came in, and
// to something that was asked enough people had an answer. The leaders' own view is there to
// be laid beside that of the others: alone it is no result.
func (t Tally) Shown() bool {
	return t.Cast >= t.MinShow && (len(t.Counts) == 0 || slices.ContainsFunc(t.Counts, func(c Count) bool {
		return !c.Hidden && !t.leadersOwn(c)
	}))
}

// leadersOwn reports whether a count is of the leaders' own view.
func (t Tally) leadersOwn(c Count) bool { return t.Spec.Views != nil && c.Part == t.Spec.Views.Leaders }

// Hide is the gate through which every result goes before it is kept: what may not be
// shown is not there afterwards, so nothing that shows, prints or exports can let it out.
// It empties the counts that too few people stand behind. Those who could not say do not
// count for one: among five of whom four could not, the mark of the fifth would stand
// there alone. Where nobody had an answer, that may be said.
//
// Part of a group was asked another question than the rest, and no sum of the two is kept,
// so what stays does not give away what is hidden.
func (t *Tally) Hide() {
	if t.Cast < t.MinShow {
		t.Counts, t.Pairs, t.Said = nil, nil, nil
		return
	}
	for i, c := range t.Counts { // of one answer to several items as many stand behind each
		if t.few(c) {
			t.hide(i)
		}
	}
}

// hide leaves of a count what was asked, and nothing of the pairs that go with it.
func (t *Tally) hide(i int) {
	c := &t.Counts[i]
	c.N, c.CantSay, c.NotAsked, c.Hidden = nil, 0, 0, true
	t.Said = nil // where there is any, the sheet asks for nothing else
	left := slices.DeleteFunc(t.Pairs, func(p Pairs) bool { return p.Question == c.Question })
	if t.Pairs = left; len(left) == 0 {
		t.Pairs = nil
	}
}

// few reports whether too few people stand behind a count: of those who were asked, or of
// those who had an answer.
func (t Tally) few(c Count) bool {
	least, n := t.least(c), c.Answers()
	return t.Cast-c.NotAsked < least || n > 0 && n < least
}

// least is how many answers a count needs: what was agreed on for the leaders' own view;
// of the rest of the group as many as any part.
func (t Tally) least(c Count) int {
	v := t.Spec.Views
	switch {
	case t.leadersOwn(c):
		return max(LeastShow, v.Least)
	case v != nil && c.NotAsked > 0:
		return max(MinView, t.MinShow)
	}
	return t.MinShow
}

// From is what of a result may be told where more answers than in the room have to stand
// behind it. The result itself stays.
func (t Tally) From(least int) Tally {
	t.MinShow = max(t.MinShow, least)
	if t.Spec.Views != nil {
		v := *t.Spec.Views
		v.Least = max(v.Least, least)
		t.Spec.Views = &v
	}
	t.Counts, t.Pairs = slices.Clone(t.Counts), slices.Clone(t.Pairs)
	t.Hide()
	return t
}
