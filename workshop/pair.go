package workshop

// Bipolar asks for a number from Lo to Hi between two statements.
const Bipolar Kind = "bipolar"

type pair struct{ perAspect }

func (pair) traits() KindTraits      { return KindTraits{Numbers: true, Statements: true} }
func (pair) fault(q Question) string { return rangeFault(q) }
