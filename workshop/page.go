package workshop

// ShowPage turns to a page of the present phase: the card that is being counted.
func (s *Session) ShowPage(page int) error {
	return s.do(func(t *turn) error {
		pos := t.was.Pos
		if page < 0 || page >= t.rules.Pages(t.was) {
			return Errorf(ENotFound, nil, "detail", "page")
		}
		if page == pos.Page {
			return nil
		}
		pos.Page = page
		t.move(pos)
		return nil
	})
}

// keeps has the wall stay on the page that it is on where pages ahead of it come or go by
// themselves: those that say how to come in with a phone go when all have voted, or when the
// network is lost, and nobody has pressed anything. Where people have to come in, or come in anew,
// the wall turns to those pages. No file is told: who opens it later finds no way in.
func (r Rules) keeps(was, st State) State {
	if r.Ahead == nil || st.Pos != was.Pos || st.Pos.Phase != PhaseVote {
		return st
	}
	before, now := r.Ahead(was), r.Ahead(st)
	if before == now || was.WayIn == nil { // a vote has just been opened: they are its first pages
		return st
	}
	if st.Pos.Page = kept(st.Pos.Page, before, now); now > before && st.WayIn.anew(*was.WayIn) {
		st.Pos.Page = 0
	}
	if st.Frozen != nil && st.Frozen.Step == st.Pos.Step && st.Frozen.Phase == PhaseVote {
		frozen := *st.Frozen
		frozen.Page = kept(frozen.Page, before, now)
		st.Frozen = &frozen
	}
	return st
}

// kept is where a page is when the number of those ahead of it changes. Of those that go the last
// one that is left stays, else the first page of the vote.
func kept(page, before, now int) int {
	if page < before {
		return min(page, max(0, now-1))
	}
	return page - before + now
}

// anew reports whether people have to come in with their phones who had not to before: under
// another code, or since the facilitator has the wall ask.
func (in WayIn) anew(was WayIn) bool {
	return in.Code != was.Code || was.Address != "" && !was.Asks && in.Asks
}
