package workshop

import (
	"math"
	"time"
)

// How fast a group votes: as measured in rooms with one computer, paper and cards. The
// guide for facilitators gives the same numbers.
const (
	handOn       = 10 * time.Second // the computer, from one person to the next
	markHere     = 6 * time.Second  // a mark on the computer
	markOnPhone  = 9 * time.Second  // a mark on a phone, by all at the same time
	wakeAndSend  = 30 * time.Second // phones are taken out, and the last one has looked over what it sends
	markOnPaper  = 15 * time.Second // a mark on paper, by all at the same time
	gather       = 45 * time.Second // slips are handed out, folded and put into the box
	keyBallot    = 9 * time.Second  // to unfold a ballot and key in its first mark
	keyMark      = 700 * time.Millisecond
	showQuestion = 40 * time.Second // a question by cards: ten to read, fifteen of silence, fifteen to count
)

// UsualPeople is the size of the group for which a pack gives the minutes of its steps.
const UsualPeople = 12

// ballotSize is how much a vote asks of a person.
type ballotSize struct{ questions, marks int }

// VoteTime returns how long a vote takes from its opening until the last ballot is in the
// box: questions and marks are those of one ballot.
func (w Way) VoteTime(people, questions, marks int) time.Duration {
	for _, o := range ways {
		if o.Way == w {
			return o.takes(people, ballotSize{questions, marks})
		}
	}
	return 0
}

func boothTakes(people int, a ballotSize) time.Duration {
	return time.Duration(people) * (handOn + time.Duration(a.marks)*markHere)
}

func paperTakes(people int, a ballotSize) time.Duration {
	return gather + time.Duration(a.marks)*markOnPaper + a.keying(people)
}

// keying is how long it takes to key in the ballots of so many people.
func (a ballotSize) keying(people int) time.Duration {
	return time.Duration(people) * (keyBallot + time.Duration(a.marks)*keyMark)
}

// cardsTake as long for many people as for few: all hold theirs up at once.
func cardsTake(_ int, a ballotSize) time.Duration { return time.Duration(a.questions) * showQuestion }

// phonesTake as long for many people as for few, once they are in.
func phonesTake(_ int, a ballotSize) time.Duration {
	return wakeAndSend + time.Duration(a.marks)*markOnPhone
}

// What a vote is expected to be about where the group finds it itself.
const (
	UsualCollected = 9 // obstacles or ideas
	usualRows      = 2 // under discussion
)

// asks returns how much a step's vote asks of a person in a version of its exercise.
func (def StepDef) asks(length Length) ballotSize {
	v, items := def.Vote, def.Vote.Items[length]
	if n := v.found(); n > 0 {
		items = make([]string, n)
	}
	questions := v.Kind.rules().questions(def.ID, *v, items, v.Aspects[length])
	a := ballotSize{questions: len(questions)}
	for _, q := range questions {
		marks := len(v.Kind.rules().cells(q))
		if v.Kind.Traits().Written { // a line takes about as long as a sheet of crosses
			marks = q.Budget * MarksPerAnswer
		}
		if t := v.Kind.Traits(); t.Budget && !t.Shares { // some of the items are marked, not all
			marks = min(marks, q.Budget)
		}
		a.marks += marks
	}
	return a
}

// MarksPerAnswer is how many crosses take as long as writing one short answer, or keying it in.
const MarksPerAnswer = 8

// found is how many items a vote is expected to be about where the group finds them
// itself; 0 where the pack has them.
func (v VoteDef) found() int {
	if _, again := v.RowsOf(); again {
		return usualRows
	}
	if v.Source == "" {
		return 0
	}
	return UsualCollected
}

// Pace returns how long the vote of a step takes a group: by the way in which it opens
// there, or for a workshop of which no way is known, in the vote's own, or else in the one
// that is proposed to such a group. A step without a vote takes none.
func (i Info) Pace(def StepDef, length Length) time.Duration {
	if def.Vote == nil {
		return 0
	}
	return i.Takes(def, length, i.wayOf(def))
}

// Takes returns how long the vote of a step would take the group in another way than its
// usual one.
func (i Info) Takes(def StepDef, length Length, way Way) time.Duration {
	if def.Vote == nil {
		return 0
	}
	a := def.asks(length)
	return way.VoteTime(i.people(), a.questions, a.marks)
}

func (i Info) wayOf(def StepDef) Way {
	switch {
	case i.Way.Known():
		return State{Info: i}.UsualWay(def)
	case !def.Vote.Way.Known():
		return ProposeWay(i.people())
	}
	return def.Vote.Way
}

// keying is how long the facilitator keys in the ballots of a step's vote one by one; none
// where they come in otherwise.
func (i Info) keying(def StepDef, length Length) time.Duration {
	if def.Vote == nil || !i.wayOf(def).Traits().Keyed {
		return 0
	}
	return def.asks(length).keying(i.people())
}

func (i Info) people() int {
	if i.People == 0 {
		return UsualPeople
	}
	return i.People
}

// fit gives the steps of an agenda the minutes that they take a group. The pack's minutes
// are those of twelve people who vote in the way that suits the vote best; what voting
// takes more or less than theirs is added or saved, to the nearest minute. No step gets
// shorter than a minute.
func (i Info) fit(p *Pack, steps []Step) {
	for n, s := range steps {
		more := i.step(p, steps, n) - Info{}.step(p, steps, n)
		steps[n].Minutes = max(1, s.Minutes+int(math.Round(more.Minutes())))
	}
}

// step is what a group takes for a step as far as it depends on how many there are, and
// how they vote. What is keyed in while pairs talk takes no time of its own.
func (i Info) step(p *Pack, steps []Step, n int) time.Duration {
	s := steps[n]
	def, _ := p.Step(s.ID)
	takes := i.Pace(def, s.Length)
	if meanwhile(p, steps, n) {
		takes -= i.keying(def, s.Length)
	}
	if n > 0 && meanwhile(p, steps, n-1) {
		before, _ := p.Step(steps[n-1].ID)
		takes += max(i.keying(before, steps[n-1].Length), time.Duration(def.Talk[s.Length])*time.Second)
	}
	return takes
}
