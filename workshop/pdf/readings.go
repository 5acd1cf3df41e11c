package pdf

import (
	"slices"
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/result"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// reading says in words what the answers on one scale tell, as the wall does.
func (e *edition) reading(c workshop.Count) string {
	if c.Answers() == 0 {
		return e.cantSay(c)
	}
	return layout.Join(" ", e.figs.Sentence(c), e.cantSay(c))
}

// cantSay is "Can't say: 2.", or nothing when everybody could.
func (e *edition) cantSay(c workshop.Count) string {
	if c.CantSay == 0 {
		return ""
	}
	return e.pack("vote.cantsay") + ": " + strconv.Itoa(c.CantSay) + "."
}

// votesHeld says how many stand behind some results and how they were asked.
func (e *edition) votesHeld(results []workshop.Tally) string {
	var shares, ways []string
	for _, t := range results {
		shares = added(shares, strconv.Itoa(t.Cast)+"/"+strconv.Itoa(t.Seats))
		for _, way := range e.waysOf(t) { // each once, also where one of the votes had several
			ways = added(ways, way)
		}
	}
	// Votes with different numbers of people: "11/12, 12/12".
	all := strings.Join(shares, ", ")
	i := strings.LastIndexByte(all, '/')
	return layout.Join(" ", e.pack("honest.n", "n", all[:i], "present", all[i+1:]), layout.Join(" ", ways...))
}

// wayKeys are the names of the ways of voting in the pack.
var wayKeys = map[workshop.Way]string{
	workshop.Booth: "vote.secret", workshop.Paper: "vote.paper", workshop.Cards: "vote.hands", workshop.Phones: "vote.phones",
}

// waysOf names the ways in which the ballots of a vote came in.
func (e *edition) waysOf(t workshop.Tally) (ways []string) {
	for _, way := range e.st.Ways(t) {
		if key, ok := wayKeys[way]; ok {
			ways = added(ways, e.pack(key)+".")
		}
	}
	return ways
}

func added(list []string, s string) []string {
	for _, have := range list {
		if have == s {
			return list
		}
	}
	return append(list, s)
}

// found are the findings of a vote, as the wall says them. They are worked out once: a report
// is laid out several times before its pages are settled.
func found(e *edition, t workshop.Tally) (out []string) {
	id := voteID{t.Spec.Step, t.Spec.Revote}
	if out, known := e.found[id]; known {
		return out
	}
	for _, l := range e.figs.Findings(t) {
		out = append(out, layout.Clean(l.String()))
	}
	e.found[id] = out
	return out
}

// answeredBy tells how many answered a vote and who of them answered what, how it was
// put to them, and what has to be said about it that its findings do not.
func answeredBy(e *edition, t workshop.Tally) string {
	said := layout.Join(" ", e.pack("honest.n", "n", strconv.Itoa(t.Cast), "present", strconv.Itoa(t.Seats)), layout.Join(" ", e.waysOf(t)...))
	if parts := e.figs.WhoAnswered(t); parts != "" {
		said = layout.Join(" ", said, parts)
	}
	if t.Spec.Views != nil {
		own := e.pack("aspect." + t.Spec.Step + "." + t.Spec.Views.Leaders + ".short")
		said = layout.Join(" ", said, e.t("report.who_leaders", "name", result.Capital(own)))
	}
	if t.Spec.Questions[0].Kind.Traits().Numbers {
		said = layout.Join(" ", said, couldNot(e, t))
	}
	findings := strings.Join(found(e, t), " ")
	for _, key := range e.cautions(t) {
		if caution := e.pack(key); !strings.Contains(findings, caution) {
			said = layout.Join(" ", said, caution)
		}
	}
	return said
}

// couldNot tells how many could not say what was asked of them.
func couldNot(e *edition, t workshop.Tally) string {
	t = e.st.Team(t)
	if each := e.figs.CantSayEach(t); each != "" {
		return each + "."
	}
	if said := e.figs.CantSay(t).First; said != "" {
		return said + "."
	}
	return ""
}

// asked lists the questions as they stood on the ballot.
func (e *edition) asked(t workshop.Tally) []string {
	var out []string
	for _, a := range t.Spec.Questions[0].Aspects {
		if key := "aspect." + t.Spec.Step + "." + a; !e.leadersOnly(t.Spec.Step, a) && e.st.Pack.Has(e.lang, key) {
			out = append(out, e.pack(key))
		}
	}
	if len(out) == 0 {
		out = append(out, e.pack("step."+t.Spec.Step+".wall"))
	}
	return out
}

// moved reports whether a vote after the discussion moved the middle of any scale.
func (e *edition) moved(t workshop.Tally) bool {
	if !t.Spec.Questions[0].Kind.Traits().Numbers {
		return false
	}
	_, moved, ok := e.figs.Shift(t)
	return ok && moved
}

// cautions are what has to be said about a result.
func (e *edition) cautions(t workshop.Tally) []string {
	var out []string
	if e.st.Open(t) {
		out = append(out, "honest.open")
	}
	if e.moved(t) {
		out = append(out, "honest.revote")
	}
	if say := formOf(t.Spec.Questions[0].Kind).caution; say != nil {
		out = added(out, say(e, t))
	}
	return slices.DeleteFunc(out, func(key string) bool { return key == "" })
}

// spreadOf is how the spread of all numbers of a table is told.
func spreadOf(t workshop.Tally, aspects []string) tally.Spread {
	var rows []workshop.Count
	for _, q := range t.Spec.Questions {
		for _, a := range aspects {
			c, _ := t.Find(q.ID, a)
			rows = append(rows, c)
		}
	}
	return tally.SpreadOf(rows...)
}

// tooFew reports whether a vote was held that too few answered to show it.
func (s *report) tooFew(step string, second bool) bool {
	r, ok := s.st.Round(step, second)
	return ok && r.Tally != nil && (r.State == workshop.RoundCounted || r.State == workshop.RoundShown) && !r.Tally.Shown()
}

// whyNothing says that a vote was held, and why nothing of it is shown.
func whyNothing(e *edition, step string, second bool) string {
	why := e.pack("honest.few")
	if r, ok := e.st.Round(step, second); ok && r.Tally != nil && result.KeptBack(*r.Tally) {
		why = e.t("wall.apart")
	}
	return e.t("report.few", "few", why)
}

// obstacleVote is the vote on the obstacles, empty if the room saw none.
func (e *edition) obstacleVote() workshop.Tally {
	t, _ := e.lastResult(workshop.RolePriorities)
	return t
}

// obstacle is what the group called it.
func (e *edition) obstacle(id string, t workshop.Tally) string {
	for _, it := range e.st.Items {
		if it.ID == id {
			return layout.Clean(it.Text)
		}
	}
	return layout.Clean(t.Spec.Labels[id])
}
