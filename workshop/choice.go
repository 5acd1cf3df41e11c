package workshop

// Choice asks for one of Options; the mark is the option's index.
const Choice Kind = "choice"

type choice struct{ perAspect }

func (choice) traits() KindTraits { return KindTraits{Options: true} }

func (choice) cells(q Question) []Cell {
	q.Lo, q.Hi = 0, len(q.Options)-1
	return perAspect{}.cells(q)
}

func (choice) fault(q Question) string {
	switch {
	case len(q.Options) < 2 || len(q.Options) > MaxMark+1:
		return "options"
	case len(q.Aspects) == 0:
		return "aspects"
	}
	return ""
}

func (choice) questions(step string, v VoteDef, items, aspects []string) []Question {
	out := perAspect{}.questions(step, v, items, aspects)
	for i, q := range out {
		out[i] = Question{ID: q.ID, Kind: q.Kind, Aspects: q.Aspects, Options: v.Options}
	}
	return out
}

// A card stands for each option.
func (choice) shown(Question) bool { return true }

// A light choice opens by cards where its plan says so, whatever the workshop's way:
// nothing else was printed for it. One that is planned in secret stays secret.
func (choice) usual(v VoteDef, way Way) Way {
	switch {
	case !v.Way.Known():
		return way
	case v.Way.Traits().Open:
		return v.Way
	}
	return way.secret()
}

func (choice) options() (least, most int) { return 2, MaxOptions }

func (choice) onTheSpot(_ Quick, step string, options []string) (VoteDef, FigureKind) {
	return VoteDef{Items: everyLength(step), Aspects: everyLength("answer"), Options: options}, FigSquares
}

func (choice) optionKey(option string) string { return "option." + option }
