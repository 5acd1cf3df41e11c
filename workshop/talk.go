package workshop

// Talk is a talk that nobody planned: what it is about, and for how long.
type Talk struct {
	Title   string
	Minutes int
	After   int // the step that it follows; one that is behind = the present one
}

// AddTalk puts a talk after the present step, or one ahead. The wall shows what it is about.
func (s *Session) AddTalk(t Talk) error {
	return s.do(func(now *turn) error {
		st := now.was
		after := max(t.After, st.Pos.Step)
		switch {
		case after >= len(st.Agenda)-1:
			return Errorf(EState, nil, "what", "last_step")
		case len(st.Agenda) >= maxSteps:
			return Errorf(EState, nil, "what", "full_agenda")
		}
		title, err := now.clean(t.Title, MaxItemText)
		if err != nil {
			return err
		}
		// No minutes in any length: no plan that is made of the pack has the step.
		def := StepDef{ID: freeStep(st.Pack, "T"), Exercise: st.Agenda[after].Exercise, Kind: StepSay}
		now.did(Done{Command: CommandAddTalk, Text: title, Loses: true})
		now.insert(after, def, min(max(t.Minutes, 1), maxMinutes), withStep(st.Pack, def, titled(def.ID, title)))
		return nil
	})
}
