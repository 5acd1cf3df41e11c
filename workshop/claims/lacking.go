package claims

import (
	"slices"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/claims/oracle"
)

// said tells whether one of some sentences was said, about a vote or of any; nil = any.
func (d *desk) said(v *oracle.Vote, keys ...string) bool {
	return slices.ContainsFunc(d.heard, func(h hearing) bool { return (v == nil || h.vote == v) && slices.Contains(keys, h.key) })
}

// votesLacking are votes of which the report does not tell: how many took part, that it was
// open, how many could not say, or that too few answered.
func (d *desk) votesLacking(where string) (faults []Fault) {
	lacks := func(v *oracle.Vote, why string, keys ...string) {
		if !d.said(v, keys...) {
			faults = append(faults, Fault{where + ", vote of " + v.Spec.Step, keys[0], why})
		}
	}
	for _, v := range d.votes {
		def, _ := d.st.Pack.Step(v.Spec.Step)
		if def.Role == workshop.RolePractice || !d.latest(v) || d.st.Pos.Step < d.place(v) {
			continue
		}
		if !v.Enough() {
			lacks(v, "that too few answered is not said", "report.few", "honest.few", "wall.apart")
			continue
		}
		lacks(v, "how many took part is not said", "wall.n", "honest.n")
		if slices.ContainsFunc(v.Ways, open) {
			lacks(v, "that it was open is not said", "honest.open")
		}
		for _, r := range v.Rows(false) {
			if r.CantSay > 0 && !r.Hidden && !r.Question.OfItems() {
				lacks(v, "that some could not say is not said", "vote.cantsay", "wall.cantsay", "wall.cantsay_of", "wall.cantsay_parts")
				break
			}
		}
	}
	return faults
}

// place is where the agenda has the step of a vote.
func (d *facts) place(v *oracle.Vote) int {
	return slices.IndexFunc(d.st.Agenda, func(s workshop.Step) bool { return s.ID == v.Spec.Step })
}

// promisesLacking are things agreed on that do not stand there: what, who and when.
func (d *desk) promisesLacking(where string) (faults []Fault) {
	for _, a := range d.st.Actions {
		for _, text := range []string{a.First, a.Owner, a.Due} {
			if text != "" && !slices.ContainsFunc(d.heard, func(h hearing) bool { return h.key == "own.action" && h.text == flat(text) }) {
				faults = append(faults, Fault{where, text, "this was agreed on, and does not stand here"})
			}
		}
	}
	return faults
}

// headlineWrong is a key over the sheet that has two votes less than another.
func (d *desk) headlineWrong(where string) (faults []Fault) {
	v, keys := d.focus(), d.chosen()
	if v == nil || len(keys) == 0 {
		return nil
	}
	votes := map[string]int{}
	for _, s := range v.Dots() {
		votes[s.Item] = s.Score
	}
	for _, h := range d.heard {
		rest, item := strings.CutPrefix(h.key, "item.")
		id, name := strings.CutSuffix(rest, ".name")
		if !item || !name || h.section != "sheet.start" {
			continue
		}
		if votes[keys[0]]-votes[id] > 1 && v.Dots()[0].Item == keys[0] {
			return []Fault{{where, id, "this key is the headline, and another has more votes"}}
		}
		return nil
	}
	return []Fault{{where, keys[0], "no key is the headline"}}
}

// decisionLacking is that nothing says which keys were chosen.
func (d *desk) decisionLacking(where string) []Fault {
	if len(d.chosen()) == 0 || d.said(nil, "reading.places_in_1", "reading.places_in_2", "reading.places_in_3") {
		return nil
	}
	return []Fault{{where, "report.sum_decided", "which keys were chosen is not said"}}
}

// keysLacking are keys that have a place for certain and do not stand in a part of a
// document.
func (d *desk) keysLacking(where string, sections ...string) (faults []Fault) {
	for _, id := range d.chosen() {
		if !slices.ContainsFunc(d.heard, func(h hearing) bool {
			return slices.Contains(sections, h.section) && (h.key == "item."+id+".name" || h.key == "own."+id+".numbered")
		}) {
			faults = append(faults, Fault{where, id, "this key was chosen, and does not stand under " + sections[0]})
		}
	}
	return faults
}
