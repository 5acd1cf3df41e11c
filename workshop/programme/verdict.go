package programme

// Verdict says what a file on a stick is to a programme. Its texts are "programme.is.VERDICT"
// and, for what happens to it, "programme.happens.VERDICT".
type Verdict string

// What a file may be.
const (
	Ready     Verdict = "ready"     // a workshop that is not there yet
	Newer     Verdict = "newer"     // ours is an older copy of it
	Same      Verdict = "same"      // it is there
	Older     Verdict = "older"     // ours has more
	Apart     Verdict = "apart"     // another copy of it went on as well: somebody has to choose
	Room      Verdict = "room"      // the group was told that nothing leaves the room
	TakenBack Verdict = "back"      // that is what it was told now: ours goes away
	Rehearsal Verdict = "rehearsal" // nobody of it is real
	Elsewhere Verdict = "elsewhere" // the group was told of another programme
	OneLeader Verdict = "leader"    // it is about one leader, who has to agree
	Few       Verdict = "few"       // no question has so many answers as are needed
	Damaged   Verdict = "damaged"   // it cannot be read, or was changed by hand
	Later     Verdict = "later"     // a later version of the program wrote it
	Unread    Verdict = "unread"    // the disk refused: a stick that was pulled out
	Link      Verdict = "link"      // no file, but a link to one or a device
)

// Traits is what a verdict has in common with others.
type Traits struct {
	Takes   bool // it is taken in
	Choose  bool // it is taken in where somebody says so
	Leaves  bool // what is there of it is taken away
	Trouble bool // somebody should look at the file
}

var verdicts = []struct {
	Verdict
	Traits
}{
	{Ready, Traits{Takes: true}},
	{Newer, Traits{Takes: true}},
	{Same, Traits{}},
	{Older, Traits{}},
	{Apart, Traits{Choose: true}},
	{Room, Traits{}},
	{TakenBack, Traits{Leaves: true}},
	{Rehearsal, Traits{}},
	{Elsewhere, Traits{}},
	{OneLeader, Traits{Choose: true}},
	{Few, Traits{}},
	{Damaged, Traits{Trouble: true}},
	{Later, Traits{Trouble: true}},
	{Unread, Traits{Trouble: true}},
	{Link, Traits{Trouble: true}},
}

// Verdicts lists them in the order in which they are told.
func Verdicts() []Verdict {
	out := make([]Verdict, len(verdicts))
	for i, v := range verdicts {
		out[i] = v.Verdict
	}
	return out
}

// Traits returns what it has in common with others.
func (v Verdict) Traits() Traits {
	for _, o := range verdicts {
		if o.Verdict == v {
			return o.Traits
		}
	}
	return Traits{}
}
