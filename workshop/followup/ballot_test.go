package followup_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/followup"
	"github.com/upturn-workshop/upturn/workshop/pdf"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// The ballot of a follow-up asks what the follow-up asks, in its order: promises are told
// aloud in the four words of the wall, and nothing else stands on the slips.
func TestTheBallotOfAFollowUp(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		first := firstDay(t, trial.Info(lang, 12, 180))
		for _, c := range []struct {
			name string
			asks []string
		}{{"the usual", nil}, {"chosen keys", []string{"K9", "K3"}}, {"one vote", []string{"B1"}}, {"promises alone", []string{}}} {
			st := of(t, first, followup.Plan{Counted: true, Asks: c.asks})
			w := words(t).In(lang)
			for _, opts := range []pdf.Options{{}, {Paper: pdf.Letter}, {Lang: lang + "+" + map[string]string{"en": "fi", "fi": "en"}[lang]}, {Large: true}} {
				t.Run(lang+" "+c.name+" "+string(opts.Paper)+opts.Lang, func(t *testing.T) {
					opts.Only = []string{"W8"}
					text, _ := said(t, st, pdf.KindWorksheets, opts)
					text = strings.Join(strings.Fields(text), " ")
					if strings.Contains(text, w.T("worksheet.from_follow_up")) || !strings.Contains(text, w.T("worksheet.steps")) {
						t.Errorf("it is that of a first day: %s", text)
					}
					for _, is := range workshop.Statuses() {
						if strings.Contains(text, w.T("status."+string(is))) != (is != workshop.StatusOpen) {
							t.Errorf("%q: %s", is, text)
						}
					}
					for _, def := range st.Pack.ItemsOf(workshop.ItemKey) {
						want := 0
						for _, then := range st.Info.After.Then {
							want += 1 + slices.IndexFunc(then.Spec.Questions, func(q workshop.Question) bool { return q.ID == def.ID })
						}
						name := " " + st.Pack.Text(lang, "item."+def.ID+".name")
						if want > 0 != strings.Contains(text, strconv.Itoa(want)+name) {
							t.Errorf("%q should have the number %d: %s", name, want, text)
						}
					}
					for _, step := range []string{"B1", "C2"} {
						_, asked := workshop.Before(st, step)
						def, _ := st.Pack.Step(step)
						aspect := def.Vote.Aspects[workshop.Compact]
						if len(aspect) == 0 {
							aspect = []string{"answer"}
						}
						if strings.Contains(text, st.Pack.Text(lang, "aspect."+step+"."+aspect[0])) != asked {
							t.Errorf("%s, asked %t: %s", step, asked, text)
						}
					}
				})
			}
		}
	}
}

// Of the first day's ballots a follow-up has none, and each person gets their own.
func TestAFollowUpHasOneBallot(t *testing.T) {
	st := of(t, firstDay(t, trial.Info("en", 12, 180)), followup.Plan{Counted: true})
	all := pdf.Worksheets(st)
	for _, id := range []string{"W1", "W2b", "W4b", "W5", "W5b"} {
		if slices.Contains(all, id) {
			t.Errorf("%s in %v", id, all)
		}
	}
	if n := len(slices.DeleteFunc(slices.Clone(all), func(id string) bool { return id != "W8" })); n != 1 {
		t.Errorf("%d of W8 in %v", n, all)
	}
	if workshop.PlannedViews(st) == nil {
		t.Fatal("leaders and team answer together")
	}
	text, _ := said(t, st, pdf.KindWorksheets, pdf.Options{Only: []string{"W12"}})
	for _, who := range []string{"pile.to.team", "pile.to.leaders"} {
		if to := words(t).In("en").T(who); !strings.Contains(strings.ToLower(text), strings.ToLower("Follow-up ballot – "+to)) {
			t.Errorf("no ballot for %q: %s", to, text)
		}
	}
	st.Info.Leaders = 0
	text, pages := said(t, st, pdf.KindWorksheets, pdf.Options{Only: []string{"W8"}})
	if pages != 1 || strings.Contains(text, words(t).In("en").T("worksheet.leaders")) {
		t.Errorf("where all answer the same: %d pages, %s", pages, text)
	}
}

// Before a follow-up is planned nobody knows which keys it asks about: there is room to write
// them, and no key stands there that it may not ask about.
func TestTheBallotBeforeItIsPlanned(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		first := firstDay(t, trial.Info(lang, 12, 180))
		text, pages := said(t, first, pdf.KindWorksheets, pdf.Options{Only: []string{"W8"}})
		if pages != 1 || !strings.Contains(text, words(t).In(lang).T("worksheet.from_follow_up")) {
			t.Errorf("%s: %d pages, %s", lang, pages, text)
		}
		for _, def := range first.Pack.ItemsOf(workshop.ItemKey) {
			if name := first.Pack.Text(lang, "item."+def.ID+".name"); strings.Contains(text, name) {
				t.Errorf("%s: %s", name, text)
			}
		}
	}
}
