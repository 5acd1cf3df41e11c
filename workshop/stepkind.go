package workshop

// StepKind says what the room does in a step, and so which page the windows draw.
type StepKind string

// The kinds of steps.
const (
	StepSay     StepKind = "say"     // look at a text, listen, do
	StepList    StepKind = "list"    // read a list (ground rules)
	StepKeys    StepKind = "keys"    // read the ten keys
	StepVote    StepKind = "vote"    // answer questions
	StepReveal  StepKind = "reveal"  // see the result of another step's vote
	StepPyramid StepKind = "pyramid" // build the pyramid and turn it over
	StepCollect StepKind = "collect" // type in what the group says, perhaps vote on it
	StepActions StepKind = "actions" // who, what, by when
	StepWrite   StepKind = "write"   // complete sentences on paper
	StepBreak   StepKind = "break"
	StepCheck   StepKind = "check" // how far the promises of an earlier workshop have come
)

// StepTraits is what a kind of step has in common with others, for whoever treats
// those alike. A kind that this version does not know has none of it: its text is
// on the wall, and one goes on.
type StepTraits struct {
	Collects bool // begins with the list that the group fills
	Reveals  bool // begins with the result of another step's vote, which it closes
	Flips    bool // its picture is turned over before one goes on
	Pauses   bool // belongs to no exercise and lies between them; can always be shortened
	Acts     bool // who does what by when is agreed on, about what is in people's way
	Checks   bool // owners tell how far their promises have come
}

// stepKinds lists the kinds of steps.
var stepKinds = []struct {
	StepKind
	StepTraits
}{
	{StepSay, StepTraits{}},
	{StepList, StepTraits{}},
	{StepKeys, StepTraits{}},
	{StepVote, StepTraits{}},
	{StepReveal, StepTraits{Reveals: true}},
	{StepPyramid, StepTraits{Flips: true}},
	{StepCollect, StepTraits{Collects: true}},
	{StepActions, StepTraits{Acts: true}},
	{StepWrite, StepTraits{}},
	{StepBreak, StepTraits{Pauses: true}},
	{StepCheck, StepTraits{Checks: true}},
}

// StepKinds lists the kinds of steps.
func StepKinds() []StepKind {
	out := make([]StepKind, len(stepKinds))
	for i, k := range stepKinds {
		out[i] = k.StepKind
	}
	return out
}

// Traits returns what the kind has in common with others.
func (k StepKind) Traits() StepTraits {
	for _, o := range stepKinds {
		if o.StepKind == k {
			return o.StepTraits
		}
	}
	return StepTraits{}
}
