package script

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/promise"
)

// Calendar are the program's texts, with days and times as a language writes them.
type Calendar interface {
	Words
	Date(time.Time) string
	Clock(time.Time) string
}

// Invitation is what a facilitator writes to the participants beforehand, ready for an
// e-mail: what it is about and when, how people answer, what to bring and to think about.
// It says what was planned, and nothing of what anybody has said or voted.
func Invitation(st workshop.State, lang string, w Calendar) string {
	t := func(key string, args ...string) string { return w.T("invitation."+key, args...) }
	name := st.Info.Group
	if name == "" {
		name = st.Info.Title
	}
	facts := []string{t("what", "name", name)}
	if st.Info.Title != "" && st.Info.Title != name {
		facts = append(facts, t("title", "title", st.Info.Title))
	}
	facts = append(facts, times(st, w)...)
	facts = append(facts, t("where"))
	var titles []string
	for _, id := range st.Info.Exercises {
		titles = append(titles, st.Pack.Text(lang, "exercise."+id+".title"))
	}
	about := []string{st.Pack.TextOrNone(lang, "slide.open"), t("about", "exercises", workshop.Titles(w.T, titles))}
	parts := []string{
		t("hello"), strings.Join(facts, "\n"), strings.TrimSpace(strings.Join(about, " ")),
		layout.Join(" ", append(answering(st, t), promise.Elsewhere(st.Info, w.T))...), t("bring"), t("think"), t("welcome"),
	}
	return strings.Join(parts, "\n\n") + "\n"
}

// times says when the workshop is: from when to when if the time of day is known, else on
// which day and how long.
func times(st workshop.State, w Calendar) []string {
	minutes := 0
	for _, step := range st.Agenda {
		minutes += step.Minutes
	}
	minutes = max(minutes, st.Info.Minutes) // people come for the whole time, also where the plan has a buffer
	when := st.Info.When
	length := w.T("invitation.length", "min", strconv.Itoa(minutes))
	switch {
	case when.IsZero():
		return []string{length}
	case when.Hour() == 0 && when.Minute() == 0:
		return []string{w.T("invitation.day", "date", w.Date(when)), length}
	}
	end := when.Add(time.Duration(minutes) * time.Minute)
	return []string{w.T("invitation.when", "date", w.Date(when), "from", w.Clock(when), "to", w.Clock(end))}
}

// answering says how people answer, by the ways in which the planned votes open.
func answering(st workshop.State, t func(key string, args ...string) string) []string {
	votes := func(is func(workshop.WayTraits) bool) bool {
		return slices.ContainsFunc(st.Agenda, func(step workshop.Step) bool {
			def := st.Def(step)
			return def.Vote != nil && is(st.UsualWay(def).Traits())
		})
	}
	var out []string
	if votes(func(w workshop.WayTraits) bool { return !w.Open }) {
		out = append(out, t("secret"))
	}
	if votes(func(w workshop.WayTraits) bool { return w.Sent }) {
		out = append(out, t("phone"))
	}
	if votes(func(w workshop.WayTraits) bool { return w.Open }) {
		out = append(out, t("cards"))
	}
	return append(out, t("least", "n", strconv.Itoa(max(workshop.LeastShow, st.Info.MinShow))))
}
