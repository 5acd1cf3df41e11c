package phones

import (
	"encoding/json"
	"errors"
	"math"

	"github.com/upturn-workshop/upturn/workshop"
)

// Answer is what a phone is told. Its sentence is in the translations, under its name.
type Answer string

// The answers.
const (
	In      Answer = "in"      // the phone has a place and may vote
	Voted   Answer = "voted"   // this very ballot is in the box
	Some    Answer = "some"    // a ballot of this phone is in the box; whether it is this one nobody knows
	Twice   Answer = "twice"   // another ballot of this phone is; this one was not counted
	Closed  Answer = "closed"  // the vote had been closed, and this ballot was not counted
	Over    Answer = "over"    // that vote is over; whether a ballot was in time nobody knows any more
	Void    Answer = "void"    // that vote was taken back, with all its ballots
	OnPaper Answer = "onpaper" // the facilitator takes paper; nothing of this phone was counted
	ByPaper Answer = "bypaper" // likewise, and whether its owner has voted nobody knows: nothing tells which phone it is
	BoxFull Answer = "box"     // everybody has voted already
	Full    Answer = "full"    // all places are taken
	NoCode  Answer = "code"    // not the code that is on the wall
	Later   Answer = "later"   // too much at once
	Bad     Answer = "bad"     // no complete answer to what is asked
	Trouble Answer = "trouble" // the computer could not keep it; nothing was counted
	Unsure  Answer = "unsure"  // nobody knows whether it was kept
)

// Answers lists all of them.
func Answers() []Answer {
	return []Answer{In, Voted, Some, Twice, Closed, Over, Void, OnPaper, ByPaper, BoxFull, Full, NoCode, Later, Bad, Trouble, Unsure}
}

// told is the answer to what became of a ballot. EVoted is not among them: what a phone is
// told then depends on which of its ballots it was.
func told(err error) Answer {
	switch workshop.CodeOf(err) {
	case "":
		return Voted
	case workshop.EState:
		if caseOf(err) == "box_full" {
			return BoxFull
		}
		return Closed
	case workshop.ENotFound: // a new code was given out meanwhile
		return NoCode
	case workshop.EInvalid:
		return Bad
	case workshop.EUnsure:
		return Unsure
	}
	return Trouble
}

func caseOf(err error) string {
	var e *workshop.Error
	if errors.As(err, &e) {
		return e.Args["what"]
	}
	return ""
}

// letterBack is what is in the answer to a letter. The question sheet is in there too: on the
// page itself whoever is on the network could read the group's own words. So is the number of
// the vote, which a ballot for this sheet has to name.
type letterBack struct {
	Answer Answer  `json:"s"`
	Was    Answer  `json:"was,omitempty"`  // what became of the ballot that the phone has sent before
	Past   bool    `json:"past,omitempty"` // for a vote before the present one
	Vote   uint32  `json:"vote,omitempty"`
	Sign   uint32  `json:"sign,omitempty"` // that stands for it in the open
	Sheets []Sheet `json:"sheets,omitempty"`
}

// step is what sizes of answers are multiples of.
const step = 1024

// sizeFor is the size of all answers as long as these sheets are asked.
func sizeFor(sheets []Sheet) (int, error) {
	text, err := json.Marshal(letterBack{OnPaper, OnPaper, true, math.MaxUint32, math.MaxUint32, sheets})
	return (len(text)/step + 1) * step, err
}
