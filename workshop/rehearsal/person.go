package rehearsal

import (
	"crypto/sha256"
	"encoding/binary"
	"math/rand/v2"
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
)

// source gives random numbers that depend on the words alone, so that a person
// answers the same whenever they are asked. Invented answers need no secrecy.
func source(seed int64, words ...string) *rand.Rand {
	h := sha256.New()
	_ = binary.Write(h, binary.BigEndian, seed)
	for _, w := range words {
		h.Write([]byte(w))
		h.Write([]byte{0})
	}
	return rand.New(rand.NewChaCha8([32]byte(h.Sum(nil))))
}

// leads reports whether the person in a seat leads others: the first seats do.
func leads(info workshop.Info, seat int) bool { return seat < info.Leaders }

// asked is a question that is put to an invented person.
type asked struct {
	workshop.Question
	seed   int64
	seat   int
	step   string
	revote bool // asked a second time in its own step
	views  *workshop.Views
	lead   bool // the person leads others
	person *rand.Rand
	st     *workshop.State // nil where the person knows nothing of the workshop
}

// answers are what invented people say to each kind of question.
var answers = map[workshop.Kind]func(asked) []workshop.Mark{
	workshop.Choice:  asked.choice,
	workshop.Bipolar: asked.scale,
	workshop.Scale:   asked.scale,
	workshop.Dots:    asked.dots,
	workshop.Ranking: asked.order,
	workshop.Points:  asked.points,
	workshop.Words:   asked.words,
}

// Ballot is what the invented person in a seat answers. It depends on seed,
// step, seat and the sheet only.
func Ballot(seed int64, info workshop.Info, spec workshop.Spec, seat int) workshop.Ballot {
	return ballot(seed, info, spec, seat, nil)
}

// BallotOf is Ballot of somebody who knows the pack and was there before. Of what most
// people take for one of the options they do so too, more often than not; in a second vote
// they stay where they were or come a step nearer to the others; and they choose to work on
// what they found lacking.
func BallotOf(seed int64, st workshop.State, spec workshop.Spec, seat int) workshop.Ballot {
	return ballot(seed, st.Info, spec, seat, &st)
}

func ballot(seed int64, info workshop.Info, spec workshop.Spec, seat int, st *workshop.State) workshop.Ballot {
	person := source(seed, "person", spec.Step, strconv.Itoa(seat))
	var b workshop.Ballot
	for _, q := range spec.Questions {
		if say, ok := answers[q.Kind]; ok {
			b = append(b, say(asked{Question: q, seed: seed, seat: seat, step: spec.Step, revote: spec.Revote, views: spec.Views, lead: leads(info, seat), person: person, st: st})...)
		}
	}
	return b
}

// abstains is how often somebody cannot say.
const abstains = 0.03

// blank is a mark for each item, or "can't say" to the whole question.
func (a asked) blank() (marks []workshop.Mark, says bool) {
	marks = make([]workshop.Mark, len(a.Items))
	says = a.person.Float64() >= abstains
	for i := range marks {
		if !says {
			marks[i] = workshop.CantSay
		}
	}
	return marks, says
}
