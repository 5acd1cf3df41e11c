// Package promise has the words that tell people where their answers go. Where the numbers
// stay with the group they are the pack's, as they always were; where they may go to a
// programme they are the program's, for they have to be true to the letter.
package promise

import (
	"slices"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
)

// Tell is a text of the program in some language.
type Tell = func(key string, args ...string) string

// of is a text of the program for where the numbers of this workshop may go.
func of(i workshop.Info, what string, t Tell) string {
	return t("consent."+what+"."+i.Sharing().Key(), "programme", i.Programme)
}

// Say is what the facilitator says before the first vote: where the answers go, and where what
// the group itself writes down, for that leaves with an export, too.
func Say(i workshop.Info, t Tell) string { return of(i, "say", t) + " " + of(i, "words", t) }

// Notes are what the facilitator reads, with the promise where the pack leaves room for it.
func Notes(lines []string, i workshop.Info, t Tell) []string {
	out := make([]string, len(lines))
	for n, line := range lines {
		out[n] = strings.ReplaceAll(line, workshop.PromiseMark, Say(i, t))
	}
	return out
}

// Unplaced is what the facilitator says at the first step of a plan that has no place for it,
// such as one from which the opening was left out; "" = it has one, or the numbers stay.
func Unplaced(st workshop.State, lang string, t Tell) string {
	placed := slices.ContainsFunc(st.Agenda, func(step workshop.Step) bool {
		key := "step." + step.ID + ".notes"
		lines := slices.Concat(st.Pack.Lines(lang, key), st.Pack.Lines(lang, key+"_compact"))
		return slices.ContainsFunc(lines, func(s string) bool { return strings.Contains(s, workshop.PromiseMark) })
	})
	if placed || st.Pos.Step != 0 || !st.Info.Sharing().Traits().Leaves {
		return ""
	}
	return t("consent.explain", "answers", Say(st.Info, t))
}

// OnBallot is what a ballot says of it beside being secret; "" = nothing, as where the
// numbers stay with the group.
func OnBallot(i workshop.Info, t Tell) string {
	if !i.Sharing().Traits().Leaves {
		return ""
	}
	return of(i, "ballot", t)
}

// Elsewhere is where the numbers may go, in full, for whoever reads it before the day; "" =
// nowhere.
func Elsewhere(i workshop.Info, t Tell) string {
	if !i.Sharing().Traits().Leaves {
		return ""
	}
	return of(i, "data", t)
}

// See is who outside the group may learn what of it: who, a bar, what.
func See(i workshop.Info, t Tell) string { return of(i, "see", t) }

// Data is where the answers lie and where their numbers may go, for the small print.
func Data(st workshop.State, lang string, t Tell) string { return small(st, lang, "data", t) }

// Compare is what the numbers must not be compared for, for the small print.
func Compare(st workshop.State, lang string, t Tell) string { return small(st, lang, "nocompare", t) }

func small(st workshop.State, lang, what string, t Tell) string {
	if st.Info.Sharing().Traits().Leaves {
		return of(st.Info, what, t)
	}
	return st.Pack.Text(lang, "honest."+what)
}

// Caveat is what the take-home sheet says that its numbers are not for, and where they may go.
func Caveat(i workshop.Info, t Tell) string {
	if i.Sharing().Traits().Leaves {
		return of(i, "caveat", t) + " " + of(i, "ballot", t)
	}
	return t("sheet.caveat")
}
