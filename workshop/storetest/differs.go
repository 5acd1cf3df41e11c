package storetest

import (
	"fmt"
	"reflect"
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
)

// differs tells where a state is not what the model says, "" where it is.
func (m *model) differs(st workshop.State) string {
	is := spot{st.Pos.Phase, st.Pos.Page, st.Pos.View, st.Pos.Flipped}
	switch {
	case st.Info.People != m.people:
		return fmt.Sprintf("people: %d, model %d", st.Info.People, m.people)
	case m.differsInShare(st.Info):
		return fmt.Sprintf("counts go to %q %q, model %d %q", st.Info.Sharing(), st.Info.Programme, m.share, m.gets)
	case st.Pos.Step != m.at || is != m.spot:
		return fmt.Sprintf("at %d %+v, model %d %+v", st.Pos.Step, is, m.at, m.spot)
	case st.Info.Lang != m.lang || st.Info.Second != m.second:
		return fmt.Sprintf("speaks %q and %q, model %q and %q", st.Info.Lang, st.Info.Second, m.lang, m.second)
	case len(st.Rounds) != len(m.rounds):
		return fmt.Sprintf("%d rounds, model %d", len(st.Rounds), len(m.rounds))
	}
	for i, r := range st.Rounds {
		if s := m.rounds[i].differs(st, r); s != "" {
			return fmt.Sprintf("round %d of %s: %s", i, r.Spec.Step, s)
		}
	}
	if s := m.differsInPlan(st); s != "" {
		return s
	}
	return m.differsInWords(st)
}

func (m *model) differsInPlan(st workshop.State) string {
	if len(st.Agenda) != len(m.agenda) {
		return fmt.Sprintf("%d steps, model %d", len(st.Agenda), len(m.agenda))
	}
	for i, is := range st.Agenda {
		if s := m.agenda[i]; is != (workshop.Step{ID: s.id, Exercise: s.exercise, Length: s.length, Minutes: s.minutes, Spent: s.spent, Entered: s.entered}) {
			return fmt.Sprintf("step %d is %+v, model %+v", i, is, *s)
		}
	}
	switch {
	case st.Blank != m.blank || (st.Frozen == nil) != (m.frozen == nil):
		return fmt.Sprintf("dark %v frozen %v, model %v %v", st.Blank, st.Frozen, m.blank, m.frozen)
	case !reflect.DeepEqual(st.Timer, m.timer):
		return fmt.Sprintf("timer %v, model %v", st.Timer, m.timer)
	}
	if f := m.frozen; f != nil {
		want := workshop.Position{Step: slices.Index(m.agenda, f.at), Phase: f.phase, Page: f.page, View: f.view, Flipped: f.flipped}
		if *st.Frozen != want {
			return fmt.Sprintf("frozen at %+v, model %+v", *st.Frozen, want)
		}
	}
	return ""
}

func (m *model) differsInWords(st workshop.State) string {
	if got := st.TileNames(); !slices.Equal(got, m.tileNames()) {
		return fmt.Sprintf("tiles %q, model %q", got, m.tileNames())
	}
	same := func(a, b workshop.Item) bool {
		return a.ID == b.ID && a.List == b.List && a.Text == b.Text && slices.Equal(a.Merged, b.Merged)
	}
	switch {
	case !slices.EqualFunc(st.Items, m.items, same):
		return fmt.Sprintf("items %q, model %q", st.Items, m.items)
	case !slices.EqualFunc(st.Groups, m.groups, sameGroup):
		return fmt.Sprintf("groups %q, model %q", st.Groups, m.groups)
	case !slices.EqualFunc(st.Unread, m.unread, same):
		return fmt.Sprintf("unread %q, model %q", st.Unread, m.unread)
	case !slices.Equal(st.Actions, m.actions):
		return fmt.Sprintf("actions %q, model %q", st.Actions, m.actions)
	}
	for _, p := range m.after.Promises {
		want, told := m.checks[p.Item]
		if !told {
			want = workshop.Check{Item: p.Item, Status: "open"}
		}
		if got := workshop.Checked(st, p.Item); got != want {
			return fmt.Sprintf("promise about %s is %+v, model %+v", p.Item, got, want)
		}
	}
	for key, text := range m.notes {
		if st.Notes[key] != text {
			return fmt.Sprintf("note %s is %q, model %q", key, st.Notes[key], text)
		}
	}
	for _, list := range []string{"obstacles", "ideas"} {
		if got := st.Draft(list); got != m.drafts[list] {
			return fmt.Sprintf("draft of %s is %q, model %q", list, got, m.drafts[list])
		}
	}
	return ""
}

func (r *round) differs(st workshop.State, is workshop.Round) string {
	switch {
	case is.Spec.Step != r.step || is.Spec.Revote != r.second || is.State != r.state:
		return fmt.Sprintf("%s second %v state %d, model %s %v %d", is.Spec.Step, is.Spec.Revote, is.State, r.step, r.second, r.state)
	case is.Seats != r.due || is.Cast != r.cast() || !slices.Equal(is.Used, r.used):
		return fmt.Sprintf("%d of %d seats %v, model %d %v", is.Cast, is.Seats, is.Used, r.due, r.used)
	case !slices.Equal(st.WaysOf(is), r.came()):
		return fmt.Sprintf("ways %v, model %v", st.WaysOf(is), r.came())
	case (is.Tally == nil) != (r.tally == nil):
		return "one has a result"
	case is.Tally != nil:
		return differ(*is.Tally, *r.tally)
	}
	return ""
}

func differ(a, b workshop.Tally) string {
	if a.Cast != b.Cast || a.Seats != b.Seats || a.MinShow != b.MinShow || len(a.Counts) != len(b.Counts) {
		return fmt.Sprintf("%d of %d, %d counts; model %d of %d, %d counts", a.Cast, a.Seats, len(a.Counts), b.Cast, b.Seats, len(b.Counts))
	}
	for i, x := range a.Counts {
		y := b.Counts[i]
		same := x.Question == y.Question && x.Part == y.Part && x.Lo == y.Lo && x.CantSay == y.CantSay && x.NotAsked == y.NotAsked && x.Hidden == y.Hidden
		if !same || !slices.Equal(x.N, y.N) {
			return fmt.Sprintf("count %+v, model %+v", x, y)
		}
	}
	if !reflect.DeepEqual(a.Pairs, b.Pairs) {
		return fmt.Sprintf("pairs %v, model %v", a.Pairs, b.Pairs)
	}
	return ""
}
