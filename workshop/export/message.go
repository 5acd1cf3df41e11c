package export

import (
	"slices"
	"strings"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/result"
)

// Calendar are the program's texts, with days as a language writes them.
type Calendar interface {
	result.Words
	Date(time.Time) string
}

// mostOfMessage is how long a message may be: more is not read.
const mostOfMessage = 2000

// What of it other people's words may take: those of a pack and of a file are not all of ours.
const (
	mostOfName     = 120
	mostOfSentence = 400
)

// Message is what a facilitator writes to the participants afterwards, ready for an e-mail:
// the keys that they chose, what they promised and when they come back to it. It has no
// number of any question, and owners only where they are asked for.
func Message(st workshop.State, w Calendar, with With) string {
	t := func(key string, args ...string) string { return w.T("afterwards."+key, args...) }
	facts := []string{t("what", "name", Shortened(st.Info.Group, mostOfName))}
	if !st.Info.When.IsZero() {
		facts = append(facts, t("day", "date", w.Date(st.Info.When)))
	}
	parts, lists := []string{t("hello"), strings.Join(facts, "\n")}, []list{{t("promises"), promised(st, t, with)}}
	if st.Info.After != nil {
		parts[0], lists = t("hello_again"), []list{{t("became"), became(st, w)}, {t("next"), promised(st, t, with)}}
	}
	if st.Info.Rehearsal { // as on all paper
		parts = slices.Insert(parts, 0, w.T("sheet.rehearsal"))
	}
	if said := st.Notes[workshop.NoteSentence]; said != "" {
		parts = append(parts, t("sentence", "text", Shortened(said, mostOfSentence)))
	}
	if keys := chosen(st, w); len(keys) > 0 {
		for i, key := range keys {
			keys[i] = Shortened(key, mostOfName)
		}
		parts = append(parts, t("keys")+"\n"+bullets(keys))
	}
	ends := []string{t("sheet")}
	if day := workshop.FollowUp(st.Info); !day.IsZero() {
		ends = slices.Insert(ends, 0, t("follow", "date", w.Date(day)))
	}
	room := mostOfMessage - len([]rune(strings.Join(slices.Concat(parts, ends), "\n\n"))) - 2
	for i, l := range lists {
		text := l.within(room/(len(lists)-i), t("more"))
		if text != "" {
			parts = append(parts, text)
		}
		room -= len([]rune(text)) + 2
	}
	return Plain(strings.Join(append(parts, ends...), "\n\n")) + "\n"
}

// list is one of a message, under its heading.
type list struct {
	head  string
	lines []string
}

// within is as much of a list as there is room for, with a line that says that there is more.
func (l list) within(room int, more string) string {
	text := l.head
	for i, line := range l.lines {
		end := "\n" + bullets([]string{more})
		if i == len(l.lines)-1 {
			end = ""
		}
		if line = "\n" + bullets([]string{line}); len([]rune(text+line+end)) > room {
			return text + "\n" + bullets([]string{more})
		}
		text += line
	}
	if len(l.lines) == 0 {
		return ""
	}
	return text
}

// Shortened is a text, or its beginning where it has more letters than that.
func Shortened(s string, most int) string {
	letters := []rune(s)
	if len(letters) <= most {
		return s
	}
	return string(letters[:most-1]) + "…"
}

func bullets(lines []string) string { return "- " + strings.Join(lines, "\n- ") }

// promised lists what the group agreed on.
func promised(st workshop.State, t func(string, ...string) string, with With) (out []string) {
	for _, a := range st.Actions {
		if a.First == "" {
			continue
		}
		line := a.First
		if a.Due != "" {
			line = t("by", "first", a.First, "due", a.Due)
		}
		if with.Names && a.Owner != "" {
			line += " (" + a.Owner + ")"
		}
		out = append(out, line)
	}
	return out
}

// became lists how far the promises of an earlier day have come. No person is named beside what
// has not come far.
func became(st workshop.State, w result.Words) (out []string) {
	for _, a := range st.Info.After.Promises {
		if a.First != "" {
			out = append(out, w.T("afterwards.told", "first", a.First, "status", w.T("status."+string(workshop.Checked(st, a.Item).Status))))
		}
	}
	return out
}

// chosen are the names of the keys that clearly have a place, be it from the first vote or from
// the one on the places that it left.
func chosen(st workshop.State, w result.Words) (out []string) {
	def, ok := st.Pack.StepFor(workshop.RoleFocus, st.Agenda)
	if !ok {
		return nil
	}
	for _, second := range []bool{true, false} {
		r, held := st.Round(def.ID, second)
		if !held || r.Tally == nil || r.State != workshop.RoundShown || !r.Tally.Shown() {
			continue
		}
		for _, c := range result.NewFigures(st, w).Places(*r.Tally).In {
			out = append(out, words(st, r.Tally.Spec, c.Item))
		}
		return out
	}
	return nil
}
