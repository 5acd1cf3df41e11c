package rehearsal

import (
	"crypto/sha256"
	"encoding/binary"
	"math"
	"math/rand/v2"
	"slices"
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

// leads tells whether the person in a seat leads others: the first seats do.
func leads(info workshop.Info, seat int) bool { return seat < info.Leaders }

// Ballot is what the invented person in a seat answers. It depends on seed,
// step, seat and the sheet only.
func Ballot(seed int64, info workshop.Info, spec workshop.Spec, seat int) workshop.Ballot {
	person := source(seed, "person", spec.Step, strconv.Itoa(seat))
	var b workshop.Ballot
	for _, q := range spec.Questions {
		switch q.Kind {
		case workshop.Dots:
			b = append(b, dots(seed, q, person)...)
		case workshop.Ranking:
			b = append(b, order(seed, q, person)...)
		case workshop.Choice:
			b = append(b, choice(seed, q, person))
		default:
			b = append(b, scale(seed, info, spec.Views, q, seat, person)...)
		}
	}
	return b
}

// abstains is how often somebody cannot say.
const abstains = 0.03

// choice leans towards one option, more for some questions than for others.
func choice(seed int64, q workshop.Question, person *rand.Rand) workshop.Mark {
	group := source(seed, "group", q.ID)
	favourite, pull := group.IntN(len(q.Options)), 0.25+0.6*group.Float64()
	switch r := person.Float64(); {
	case r < abstains:
		return workshop.CantSay
	case r < pull:
		return workshop.Mark(favourite)
	}
	return workshop.Mark(person.IntN(len(q.Options)))
}

// lean says where a group stands on an aspect, as a share of the scale, and
// whether it is in two camps there.
type lean struct{ low, high, camps float64 }

var leans = map[string]lean{
	"today":      {0.15, 0.55, 0.2},
	"goal":       {0.70, 0.95, 0},
	"practice":   {0.30, 0.75, 0.1},
	"self":       {0.45, 0.80, 0},
	"importance": {0.70, 0.98, 0},
	"answer":     {0.35, 0.70, 0.15},
}

// scale marks a question. Where leaders have a view of their own, which stands
// right behind the team's, each marks one of the two.
func scale(seed int64, info workshop.Info, views *workshop.Views, q workshop.Question, seat int, person *rand.Rand) []workshop.Mark {
	own := -1
	if views != nil {
		own = slices.Index(q.Aspects, views.Leaders)
	}
	marks := make([]workshop.Mark, 0, len(q.Aspects))
	for i, aspect := range q.Aspects {
		m := mark(seed, q, aspect, person)
		if own > 0 && (i == own && !leads(info, seat) || i == own-1 && leads(info, seat)) {
			m = workshop.NotAsked
		}
		marks = append(marks, m)
	}
	return marks
}

func mark(seed int64, q workshop.Question, aspect string, person *rand.Rand) workshop.Mark {
	l, ok := leans[aspect]
	if !ok {
		l = leans["answer"]
	}
	group := source(seed, "group", q.ID, aspect)
	mid := l.low + (l.high-l.low)*group.Float64()
	camps := group.Float64() < l.camps
	spread := 0.16
	if person.Float64() < abstains {
		return workshop.CantSay
	}
	if camps { // two camps: everybody stands near one of the ends
		mid, spread = 0.12, 0.08
		if person.IntN(2) == 1 {
			mid = 0.85
		}
	}
	at := mid + spread*person.NormFloat64()
	width := float64(q.Hi - q.Lo)
	return workshop.Mark(q.Lo + int(math.Round(min(max(at, 0), 1)*width)))
}

// blank is a mark for each item, or "can't say" to the whole question.
func blank(q workshop.Question, person *rand.Rand) (marks []workshop.Mark, says bool) {
	marks = make([]workshop.Mark, len(q.Items))
	says = person.Float64() >= abstains
	for i := range marks {
		if !says {
			marks[i] = workshop.CantSay
		}
	}
	return marks, says
}

// dots go to some items more than to others.
func dots(seed int64, q workshop.Question, person *rand.Rand) []workshop.Mark {
	marks, says := blank(q, person)
	if !says {
		return marks
	}
	weights := make([]float64, len(q.Items))
	for i, item := range q.Items {
		weights[i] = math.Exp(1.2 * source(seed, "group", q.ID, item).NormFloat64())
	}
	for range q.Budget {
		if i := draw(weights, marks, q.Cap, person); i >= 0 {
			marks[i]++
		}
	}
	return marks
}

// order puts the items that the group leans to in front, more or less.
func order(seed int64, q workshop.Question, person *rand.Rand) []workshop.Mark {
	marks, says := blank(q, person)
	if !says {
		return marks
	}
	liking := make([]float64, len(q.Items))
	for i, item := range q.Items {
		liking[i] = source(seed, "group", q.ID, item).NormFloat64() + 0.8*person.NormFloat64()
	}
	for i := range liking {
		marks[i] = 1
		for j := range liking {
			if liking[j] > liking[i] || liking[j] == liking[i] && j < i {
				marks[i]++
			}
		}
	}
	return marks
}

// draw picks an item with room for another dot, by weight; -1 when all are full.
func draw(weights []float64, marks []workshop.Mark, most int, person *rand.Rand) int {
	sum := 0.0
	for i, w := range weights {
		if int(marks[i]) < most {
			sum += w
		}
	}
	r, last := person.Float64()*sum, -1
	for i, w := range weights {
		if int(marks[i]) >= most {
			continue
		}
		last = i
		if r -= w; r < 0 {
			return i
		}
	}
	return last
}
