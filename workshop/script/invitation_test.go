package script

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/trial"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// An invitation has group, day and both times filled in, as its language writes them, and
// says the same after the workshop as before it: nothing of what was voted.
func TestInvitation(t *testing.T) {
	c, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	for lang, want := range map[string][]string{
		"en": {"Group: Team North", "Title: Leadership day", "When: Tuesday 3 November 2026, 9:30–12:30", "Where: …", "We work on: Paradigm shift, ", "Answers that a result needs: 4.", "thanked you for"},
		"fi": {"Ryhmä: Team North", "Otsikko: Leadership day", "Aika: tiistai 3.11.2026 klo 9.30–12.30", "Paikka: …", "Aiheemme: ", "Tulokseen tarvitaan vastauksia: 4.", "kiittänyt sinua"},
	} {
		info := trial.Info(lang, 12, 180)
		info.Group, info.Title, info.MinShow, info.When = "Team North", "Leadership day", 4, time.Date(2026, 11, 3, 9, 30, 0, 0, time.UTC)
		before, err := trial.State(info)
		if err != nil {
			t.Fatal(err)
		}
		text := Invitation(before, lang, c.In(lang))
		for _, w := range want {
			if !strings.Contains(text, w) {
				t.Errorf("%s: no %q in\n%s", lang, w, text)
			}
		}
		if strings.ContainsAny(text, "{}[]") {
			t.Errorf("%s: a place is left open in\n%s", lang, text)
		}
		after, err := trial.Play(info, wall.Pages, 1, nil)
		if err != nil {
			t.Fatal(err)
		}
		after.Agenda = before.Agenda // a rehearsal may put something into the plan
		if got := Invitation(after, lang, c.In(lang)); got != text {
			t.Errorf("%s: once it is held it says\n%s", lang, got)
		}
	}
}

// It tells how people will answer: in secret, by cards, or both; and of the time what is
// known of it.
func TestInvitationFollowsThePlan(t *testing.T) {
	c, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	w := c.In("en")
	for _, tt := range []struct {
		keep          string // steps that stay
		when          time.Time
		secret, cards bool
		says          string
	}{
		{"A2", time.Date(2026, 11, 3, 9, 0, 0, 0, time.UTC), false, true, "When: Tuesday 3 November 2026, 9:00–12:00"},
		{"A4", time.Date(2026, 11, 3, 0, 0, 0, 0, time.UTC), true, false, "When: Tuesday 3 November 2026\nLength: 180 min"},
		{"A2 A4", time.Time{}, true, true, "Group: Team North\nLength: 180 min"},
	} {
		info := trial.Info("en", 12, 180)
		info.Group, info.Title, info.Way = "Team North", "", workshop.Booth
		st, err := trial.State(info)
		if err != nil {
			t.Fatal(err)
		}
		var agenda []workshop.Step
		for _, step := range st.Agenda {
			if strings.Contains(tt.keep, step.ID) {
				agenda = append(agenda, step)
			}
		}
		st.Agenda, st.Info.When = agenda, tt.when
		text := Invitation(st, "en", w)
		for key, want := range map[string]bool{"secret": tt.secret, "cards": tt.cards} {
			if got := strings.Contains(text, w.T("invitation."+key)); got != want {
				t.Errorf("%s: %s is said: %t", tt.keep, key, got)
			}
		}
		if !strings.Contains(text, tt.says) || strings.Contains(text, "Title:") {
			t.Errorf("%s: no %q in\n%s", tt.keep, tt.says, text)
		}
	}
}

// In Finnish no place has to be bent: it stands after a colon, or after a word that leaves
// it as it is.
func TestInvitationBendsNothing(t *testing.T) {
	c, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	places := 0
	for key, text := range c.Under("fi", "invitation.") {
		for _, at := range regexp.MustCompile(`\{[a-z]+\}`).FindAllStringIndex(text, -1) {
			places++
			before, after := text[:at[0]], text[at[1]:]
			if !strings.HasSuffix(before, ": ") && !strings.HasSuffix(before, " klo ") && !strings.HasSuffix(before, "–") || after != "" && !strings.HasPrefix(after, "–") && !strings.ContainsAny(after[:1], " .") {
				t.Errorf("%s: %q", key, text)
			}
		}
	}
	if places < 8 {
		t.Errorf("only %d places were looked at", places)
	}
}
