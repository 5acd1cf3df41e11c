package workshop

import (
	"slices"
	"strconv"
	"time"
)

// After is what a follow-up goes back to: the workshop that it follows, with what was
// promised there and the counts of the questions that are asked again. All of it is taken
// along as the follow-up is made, so it needs the first file no more.
type After struct {
	ID       string    `json:"id"` // of the first workshop
	Title    string    `json:"title"`
	Held     time.Time `json:"held"`
	Wave     int       `json:"wave"`            // 1 = the first follow-up
	Counted  bool      `json:"counted"`         // somebody has said New and Gone
	New      int       `json:"new,omitempty"`   // of those here, who did not answer the last time
	Gone     int       `json:"gone,omitempty"`  // who answered then and are not here
	Promises []Action  `json:"promises"`        // as they were agreed on
	Then     []Tally   `json:"then"`            // the first counts, one for each vote that is held again
	Also     []Tally   `json:"also,omitempty"`  // other counts of that day on the same: only the gate looks at them
	Since    []Tally   `json:"since,omitempty"` // those of follow-ups in between: likewise
}

// LeastFollowUp is how many minutes a follow-up takes at least.
const LeastFollowUp = 10

// The most that a file may say of what came before.
const (
	mostWaves  = 100
	mostBefore = 200 // counts of earlier votes
)

// Before finds the first counts of a vote that is held again.
func Before(s State, step string) (Tally, bool) {
	if s.Info.After == nil {
		return Tally{}, false
	}
	for _, t := range s.Info.After.Then {
		if t.Spec.Step == step {
			return t, true
		}
	}
	return Tally{}, false
}

// Comparable reports whether the counts of a follow-up may be laid beside the first ones:
// the same people were asked, the whole group or the team without those who lead it. Who was
// is told by the answers: where nobody says that they lead, all answer together, whatever the
// sheet offers them.
func (t Tally) Comparable(then Tally) bool { return t.apart() == then.apart() }

// apart reports whether those who lead answered for themselves, and not with the others. Of
// what is kept back it is not known; where all is, there is nothing to compare either.
func (t Tally) apart() bool {
	return t.Spec.Views != nil && slices.ContainsFunc(t.Counts, func(c Count) bool { return c.NotAsked > 0 && !t.leadersOwn(c) })
}

// Promised finds what was promised about an obstacle.
func (a *After) Promised(item string) (Action, bool) {
	if a == nil {
		return Action{}, false
	}
	i := slices.IndexFunc(a.Promises, func(p Action) bool { return p.Item == item })
	if i < 0 {
		return Action{}, false
	}
	return a.Promises[i], true
}

// hide keeps back what beside earlier counts would tell the answers of those who came or
// left since. How many those are somebody has said; else there is one of each at least.
func (a *After) hide(t *Tally, r Round) {
	if a == nil {
		return
	}
	counted := a.Counted && len(a.Since) == 0
	for _, then := range slices.Concat(a.Then, a.Also) { // with follow-ups in between, those were asked about
		if !counted || !a.allNew(r) {
			t.hideBeside(then, a.turnover(then, r, counted))
		}
	}
	for _, then := range a.Since { // who of that time is here nobody was asked
		t.hideBeside(then, a.turnover(then, r, false))
	}
}

// allNew reports whether nobody who is present was there before: neither result tells more of
// anybody beside the other than it does alone. Who came since the follow-up began may have been.
func (a *After) allNew(r Round) bool { return a.New >= r.Seats && r.Spec.Turnover == Turnover{} }

func (a *After) turnover(then Tally, r Round, counted bool) Turnover {
	t := Turnover{1, 1}
	if counted {
		t = Turnover{a.New, a.Gone}
	}
	t.Came, t.Left = t.Came+r.Spec.Turnover.Came, t.Left+r.Spec.Turnover.Left
	return Turnover{max(t.Came, r.Cast-then.Cast, r.Seats-then.Seats), max(t.Left, then.Cast-r.Cast, then.Seats-r.Seats)}
}

// sound reports whether what a follow-up goes back to is what this program writes.
func (a *After) sound() bool {
	if a == nil {
		return true
	}
	if a.ID == "" || a.Wave < 1 || a.Wave > mostWaves || min(a.New, a.Gone) < 0 || max(a.New, a.Gone) > MaxSeats ||
		len(a.Promises) > MostItems || len(a.Then)+len(a.Also)+len(a.Since) > mostBefore || !brief(mostName, a.ID, a.Title) {
		return false
	}
	for i, p := range a.Promises {
		if p.Item == "" || !brief(MaxItemText, p.Item, p.First, p.Owner, p.Due, p.Notice) || !p.soundDay() ||
			slices.ContainsFunc(a.Promises[:i], func(o Action) bool { return o.Item == p.Item }) {
			return false
		}
	}
	return !slices.ContainsFunc(slices.Concat(a.Then, a.Also, a.Since), func(t Tally) bool {
		return t.Spec.Validate() != nil || !t.sound()
	})
}

// following returns what keeps a follow-up from being made with the info.
func (i Info) following() error {
	switch a := i.After; {
	case !a.sound():
		return Errorf(EInvalid, nil, "detail", "follow-up")
	case a.New > i.People:
		return Errorf(EInvalid, nil, "what", "newcomers", "new", strconv.Itoa(a.New), "people", strconv.Itoa(i.People))
	case len(a.Promises) == 0 && len(a.Then) == 0:
		return Errorf(EState, nil, "what", "nothing_to_follow")
	}
	return nil
}
