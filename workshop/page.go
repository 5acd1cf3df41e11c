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
