package script

import (
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
)

// Private reports whether a text of a pack is for who leads and belongs to no step: help
// for hard moments, and for what is asked or talked over on the spot.
func Private(key string) bool {
	return strings.HasPrefix(key, "moment.") || strings.HasPrefix(key, "spot.")
}

// stepKeys are where a pack has what is to be done, by whom, and asked at a step.
type stepKeys struct{ notes, do, ask string }

// keysOf finds the notes of a step: its own, those of its compact version where the pack has
// some for what is asked only in the longer ones, or where it was put in on the spot those of its
// kind, for nobody can have written any for it.
func keysOf(st workshop.State, def workshop.StepDef) stepKeys {
	switch {
	case st.Pack.Planned(def.ID):
		key := "step." + def.ID
		own := func(name string) string {
			if brief := key + "." + name + "_compact"; st.Now().Length == workshop.Compact && st.Pack.Has(st.Pack.Languages[0], brief+".1") {
				return brief
			}
			return key + "." + name
		}
		return stepKeys{own("notes"), key + ".do", own("ask")}
	case def.Vote != nil:
		return ofVote(def.Vote.Kind)
	}
	return ofTalk
}

// ofTalk has the notes of a talk on the spot.
var ofTalk = stepKeys{notes: "spot.talk", ask: "spot.talked"}

// ofVote has those of a vote on the spot.
func ofVote(kind workshop.Kind) stepKeys {
	return stepKeys{"spot.vote", "spot.do", "spot." + string(kind)}
}

// OnTheSpot lists what there is to read wherever something is put in on the spot: as hard
// moments, it does not wait for its turn.
func OnTheSpot(p *workshop.Pack, lang string) (lines []string) {
	read := func(k stepKeys) {
		lines = append(lines, p.Lines(lang, k.notes)...)
		if k.do != "" {
			lines = append(lines, p.TextOrNone(lang, k.do))
		}
		lines = append(lines, p.Lines(lang, k.ask)...)
	}
	read(ofTalk)
	for _, kind := range workshop.Kinds() {
		if _, _, ok := kind.OnTheSpot(); ok {
			read(ofVote(kind))
		}
	}
	return lines
}
