// Package followup makes a follow-up of a workshop that is over: a workshop of its own that
// goes back to what was promised and asks some of the same questions again. It takes along
// what it needs, so that it can be held where the first file is not there any more.
package followup

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/result"
)

// Minutes that a follow-up may take.
const (
	Short = 15
	Long  = 30
)

// Texts are the program's words.
type Texts interface {
	// Under gives the texts of a language whose keys begin with a prefix.
	Under(lang, prefix string) map[string]string
}

// Plan is what somebody says who plans a follow-up.
type Plan struct {
	Day     time.Time
	Wave    int // which follow-up of the first workshop; 0 = the next one
	Minutes int // 0 = Short
	People  int // who are there; 0 = as many as the last time
	Leaders int // of them, where leaders and team answered apart; 0 = as many as the last time
	Lang    string
	Counted bool     // New is known
	New     int      // of the people, who did not answer the last time
	Gone    int      // who answered the last time and are not there
	Asks    []string // ids of the questions that are asked again; nil = the usual ones, empty = none
}

// Of makes the follow-up of a workshop that is over. EState tells that it has not been held
// to its end, or that it left nothing to come back to.
func Of(was workshop.State, plan Plan, w result.Words, texts Texts) (workshop.State, error) {
	if err := Ready(was); err != nil {
		return workshop.State{}, err
	}
	m := maker{was: was, plan: plan, keys: keysOf(was, w)}
	if next := m.next(); plan.Wave != 0 && plan.Wave < next {
		return workshop.State{}, workshop.Errorf(workshop.EInvalid, nil, "what", "wave", "n", strconv.Itoa(plan.Wave), "next", strconv.Itoa(next))
	}
	if err := m.known(Questions(was, w)); err != nil {
		return workshop.State{}, err
	}
	info := m.info()
	st := workshop.State{Info: info, Items: m.items()}
	st.Pack = m.pack(texts)
	st.Agenda = m.agenda(st.Pack)
	st.Info.Planned = workshop.Total(st.Agenda)
	return st, st.Info.Validate(st.Pack)
}

// Ready tells what keeps a workshop from being followed up.
func Ready(was workshop.State) error {
	if r, ok := was.OpenRound(); ok {
		return workshop.Errorf(workshop.EState, nil, "what", "vote_open", "step", r.Spec.Step)
	}
	if Begun(was) == 0 {
		return workshop.Errorf(workshop.EState, nil, "what", "nothing_to_follow")
	}
	return nil
}

// Begun is how much of a workshop can be followed up: its votes that were closed, and what
// was agreed on.
func Begun(was workshop.State) int { return workshop.Revision(was) + len(was.Actions) }

// maker makes one follow-up.
type maker struct {
	was  workshop.State
	plan Plan
	keys []string // that are asked about again; none = all
}

// keysOf are the keys that the group chose, with those that stand for a place that is open.
func keysOf(was workshop.State, w result.Words) (keys []string) {
	def, ok := was.Pack.StepFor(workshop.RoleFocus, was.Agenda)
	r, held := was.Last(def.ID)
	if !ok || !held || r.Tally == nil || !r.Tally.Shown() {
		return nil
	}
	p := result.NewFigures(was, w).Places(*r.Tally)
	for _, it := range was.Pack.ItemsOf(workshop.ItemKey) {
		if slices.Contains(result.Items(p.In), it.ID) || slices.Contains(result.Items(p.Open), it.ID) {
			keys = append(keys, it.ID)
		}
	}
	return keys
}

func (m maker) info() workshop.Info {
	was, plan := m.was.Info, m.plan
	people := plan.People
	if people == 0 {
		people = was.People
	}
	leaders := plan.Leaders
	if leaders == 0 {
		leaders = min(was.Leaders, people)
	}
	minutes := plan.Minutes
	if minutes == 0 {
		minutes = Short
	}
	lang, second := was.Lang, was.Second
	if plan.Lang != "" && plan.Lang != lang {
		lang, second = plan.Lang, ""
	}
	same := plan.Counted && plan.New == 0 // newcomers have agreed to nothing
	consent := same && was.MinShow < workshop.UsualShow
	return workshop.Info{
		Title: was.Title, Group: was.Group, When: plan.Day, People: people, Leaders: leaders, Agreed: same && was.Agreed,
		Minutes: minutes, Lang: lang, Second: second, Exercises: slices.Clone(was.Exercises), Way: workshop.ProposeWay(people),
		MinShow: max(was.MinShow, workshop.ShowsFrom(people, consent)), Rehearsal: was.Rehearsal, Sponsor: was.Sponsor, Share: was.Share, Programme: was.Programme,
		Country: was.Country,
		After:   m.after(),
	}
}

// next is which follow-up of the first workshop this is at least: others may have been held
// without the program.
func (m maker) next() int {
	if before := m.was.Info.After; before != nil {
		return before.Wave + 1
	}
	return 1
}

// after is what the follow-up goes back to.
func (m maker) after() *workshop.After {
	a := &workshop.After{ID: m.was.ID, Title: m.was.Info.Title, Held: m.was.Info.When, Wave: m.next(), Counted: m.plan.Counted, New: m.plan.New, Gone: m.plan.Gone}
	a.Then, a.Also = m.then()
	if before := m.was.Info.After; before != nil { // of the same first workshop
		a.ID, a.Title, a.Held = before.ID, before.Title, before.Held
		a.Since = slices.Concat(before.Since, closed(m.was))
	}
	if m.plan.Wave > 0 {
		a.Wave = m.plan.Wave
	}
	a.Promises = Promises(m.was)
	return a
}

// Promises are what was agreed on and is not over: of a follow-up the new step about what
// was stuck takes the place of the old one.
func Promises(was workshop.State) []workshop.Action {
	var out []workshop.Action
	if a := was.Info.After; a != nil {
		for _, p := range a.Promises {
			if !workshop.Checked(was, p.Item).Status.Ended() {
				out = append(out, p)
			}
		}
	}
	for _, a := range was.Actions {
		if i := slices.IndexFunc(out, func(p workshop.Action) bool { return p.Item == a.Item }); i >= 0 {
			out[i] = a
		} else {
			out = append(out, a)
		}
	}
	return out
}

// closed are the counts of a workshop's votes.
func closed(was workshop.State) (out []workshop.Tally) {
	for _, r := range was.Rounds {
		if r.Tally != nil {
			out = append(out, *r.Tally)
		}
	}
	return out
}

// again are the roles of the votes that are held again, in their order.
var again = []workshop.Role{workshop.RoleNeeds, workshop.RoleRatings}

// then are the first counts of what is asked again: of the first vote, and of the second one
// only where the first came to nothing. Beside lies whatever was counted of it, how important
// it is and what those who lead say of themselves, too: answers could be told by it.
func (m maker) then() (out, also []workshop.Tally) {
	if before := m.was.Info.After; before != nil {
		for _, t := range before.Then {
			if t = m.asked(t, 1); len(t.Counts) > 0 {
				out = append(out, t)
			}
		}
		return out, before.Also
	}
	for _, role := range again {
		def, ok := m.was.Pack.StepFor(role, m.was.Agenda)
		if !ok {
			continue
		}
		var all []workshop.Tally
		for _, second := range []bool{false, true} {
			r, held := m.was.Round(def.ID, second)
			if t := r.Tally; held && t != nil && t.Shown() && len(m.asked(*t, 1).Counts) > 0 {
				all = append(all, *t)
			}
		}
		for i, t := range all {
			if i == 0 {
				out = append(out, m.asked(t, 1))
			}
			also = append(also, m.asked(t, len(t.Counts)))
		}
	}
	return out, also
}

// asked is a tally with what is asked again only: the chosen keys, and so many of the sides
// from which they were asked about. The first is how it is.
func (m maker) asked(t workshop.Tally, sides int) workshop.Tally {
	out := t
	out.Pairs, out.Counts, out.Spec.Questions = nil, nil, nil
	for _, q := range t.Spec.Questions {
		if !m.asks(q.ID, len(t.Spec.Questions)) {
			continue
		}
		q.Aspects = q.Aspects[:min(sides, len(q.Aspects))]
		out.Spec.Questions = append(out.Spec.Questions, q)
		for _, c := range t.Counts {
			if c.Question == q.ID && slices.Contains(q.Aspects, c.Part) {
				out.Counts = append(out.Counts, c)
			}
		}
	}
	return out
}

func (m maker) asks(question string, of int) bool {
	if m.plan.Asks != nil {
		return slices.Contains(m.plan.Asks, question)
	}
	return of == 1 || len(m.keys) == 0 || slices.Contains(m.keys, question)
}

// items are the obstacles that something was promised about.
func (m maker) items() (out []workshop.Item) {
	for _, it := range m.was.Items {
		if slices.ContainsFunc(Promises(m.was), func(p workshop.Action) bool { return p.Item == it.ID }) {
			out = append(out, it)
		}
	}
	return out
}

// stepTexts are the texts of the steps that only a follow-up has, in a language.
func stepTexts(texts Texts, lang string) map[string]string {
	out := map[string]string{}
	for key, text := range texts.Under(lang, "follow.step.") {
		out["step."+key] = text
	}
	return out
}

// pack is the first workshop's, with the steps of a follow-up and their texts.
func (m maker) pack(texts Texts) *workshop.Pack {
	p := *m.was.Pack
	p.Steps = slices.DeleteFunc(slices.Clone(p.Steps), func(d workshop.StepDef) bool { return strings.HasPrefix(d.ID, prefix) })
	for i, d := range p.Steps {
		if t, ok := m.thenOf(d.ID); ok {
			p.Steps[i] = heldAgain(d, t)
		}
	}
	p.Steps = slices.Concat([]workshop.StepDef{own(stepOpen, workshop.StepSay, "")}, p.Steps, []workshop.StepDef{
		own(stepPromises, workshop.StepCheck, ""), customer(), own(stepNext, workshop.StepActions, workshop.RoleActions),
	})
	p.Texts = map[string]map[string]string{}
	for lang, all := range m.was.Pack.Texts {
		p.Texts[lang] = maps.Clone(all)
		if slices.Contains(m.was.Pack.Languages, lang) {
			maps.Copy(p.Texts[lang], stepTexts(texts, lang))
		}
	}
	return &p
}

// own is a step that only a follow-up has. It is planned, so that its own notes are read and
// not those of what is put in on the spot.
func own(id string, kind workshop.StepKind, role workshop.Role) workshop.StepDef {
	return workshop.StepDef{ID: id, Kind: kind, Role: role, Minutes: [3]int{lasts[id][0], lasts[id][0], lasts[id][1]}}
}

// mostNoticed is how many things that customers have noticed are taken down.
const mostNoticed = 12

// customer is the step in which is told what customers have noticed.
func customer() workshop.StepDef {
	d := own(stepCustomer, workshop.StepCollect, "")
	d.Collects, d.Max = workshop.ListNoticed, mostNoticed
	return d
}

// heldAgain is the vote of a step about what was answered on the first day. The leaders' own
// view is asked for only where it was asked for then, and is shown beside the team's.
func heldAgain(d workshop.StepDef, then workshop.Tally) workshop.StepDef {
	v := *d.Vote
	d.Figures = []workshop.FigureKind{workshop.FigThenNow}
	if then.Spec.Views == nil {
		v.Leaders = ""
	} else {
		v.Leaders = then.Spec.Views.Leaders
		d.Figures = append(d.Figures, workshop.FigViewpoints)
	}
	var ids []string
	for _, q := range then.Spec.Questions {
		ids = append(ids, q.ID)
	}
	v.Items[workshop.Compact] = ids
	v.Aspects[workshop.Compact] = then.Spec.Questions[0].Aspects
	d.Vote, d.Only, d.Rows = &v, 0, 0
	return d
}
