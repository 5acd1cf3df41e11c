// Package script is what the facilitator reads at each moment of a workshop, besides the
// wall: what to do, what people do, what to know of what is on the wall, what to ask.
package script

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/promise"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// Words are the program's texts.
type Words interface {
	T(key string, args ...string) string
}

// Notes is what the facilitator reads at one moment.
type Notes struct {
	Do     []string
	People string   // what they do; "" once they have done it
	About  []string // what to know of what is on the wall
	Pairs  string   // what pairs talk about while ballots are keyed in; "" = nothing
	Ask    []string // none before there is something to ask about
}

// Of lists what the facilitator reads now, in a language.
func Of(st workshop.State, lang string, w Words) Notes {
	return By(st, lang, w, st.UsualWay(st.Def(st.Now())))
}

// By is Of where a vote that is not open yet will be opened in a way that was chosen for it.
func By(st workshop.State, lang string, w Words, will workshop.Way) Notes {
	def := st.Def(st.Now())
	keys := keysOf(st, def)
	n := Notes{Do: promise.Notes(st.Pack.Lines(lang, keys.notes), st.Info, w.T), About: about(st, def, lang, w)}
	if more := promise.Unplaced(st, lang, w.T); more != "" {
		n.Do = append(n.Do, more)
	}
	if !answersOwn(st, def) {
		n.People = layout.Join(" ", st.Pack.TextOrNone(lang, keys.do), voting(st, def, w, will))
	}
	if pairs := wall.Meanwhile(st); pairs != "" {
		n.Pairs = st.Pack.Text(lang, pairs)
	}
	if st.Pos.Phase != workshop.PhaseClosed && !Unheld(st, def) && !beforeResult(st, def) {
		n.Ask = st.Pack.Lines(lang, keys.ask)
	}
	return n
}

// voting tells how people answer the vote of a step: in the way in which it is open, or
// will be.
func voting(st workshop.State, def workshop.StepDef, w Words, way workshop.Way) string {
	if def.Vote == nil || st.Pos.Phase != workshop.PhaseAsk && st.Pos.Phase != workshop.PhaseVote {
		return ""
	}
	if r, ok := st.OpenRound(); ok && r.Spec.Step == def.ID {
		way = r.Spec.Way
	}
	return w.T("vote_by." + string(def.Vote.Gesture(way)))
}

// Unheld reports whether a step shows a vote of which there is nothing to show.
func Unheld(st workshop.State, def workshop.StepDef) bool {
	return def.Kind.Traits().Reveals && st.Pos.Phase == workshop.PhaseAsk
}

// answersOwn tells that the step's own result is on: how to answer is past.
func answersOwn(st workshop.State, def workshop.StepDef) bool {
	return st.Pos.Phase == workshop.PhaseResult && def.Vote != nil
}

// beforeResult tells that the questions wait for the result of this step.
func beforeResult(st workshop.State, def workshop.StepDef) bool {
	return def.Vote != nil && len(def.Figures) > 0 && st.Pos.Phase != workshop.PhaseResult
}

// about is what the pack has for the facilitator of what is on the page of the wall; and
// where people promise something, what they could do this week.
func about(st workshop.State, def workshop.StepDef, lang string, w Words) (lines []string) {
	text := func(id, name string) string {
		if key := "item." + id + "." + name; st.Pack.Has(lang, key) {
			return st.Pack.Text(lang, key)
		}
		return ""
	}
	ids := wall.OnPage(st)
	for _, id := range ids {
		note := text(id, "note")
		if note != "" && len(ids) > 1 {
			note = layout.Join(": ", text(id, "name"), note)
		}
		if note != "" {
			lines = append(lines, note)
		}
		if usual := text(id, "usual"); usual != "" {
			lines = append(lines, w.T("script.usual", "text", usual))
		}
	}
	if def.Role.Promises() {
		for _, id := range wall.Chosen(st) {
			lines = append(lines, layout.Join(": ", text(id, "name"), text(id, "week")))
		}
	}
	return lines
}
