package workshop

// Scale asks for a number from Lo to Hi, with words at both ends.
const Scale Kind = "scale"

// fingers is how many numbers a scale has at most that people can show: with
// the cards of a set, or a fist and five fingers.
const fingers = 6

type scale struct{ perAspect }

func (scale) traits() KindTraits      { return KindTraits{Numbers: true} }
func (scale) fault(q Question) string { return rangeFault(q) }
func (scale) shown(q Question) bool   { return len(q.Aspects) == 1 && q.Hi-q.Lo < fingers }

// A scale is shown with cards or fingers only where its plan says so.
func (scale) usual(v VoteDef, way Way) Way {
	if v.Way.Known() && v.Way.Traits().Open {
		return v.Way
	}
	return way.secret()
}

// A scale on the spot has ends instead of options.
func (scale) options() (least, most int) { return 0, 0 }

func (scale) onTheSpot(q Quick, step string, _ []string) (VoteDef, FigureKind) {
	return VoteDef{Items: everyLength(step), Aspects: everyLength("answer"), Lo: q.Lo, Hi: q.Hi}, FigDotRows
}

func (scale) optionKey(string) string { return "" }
