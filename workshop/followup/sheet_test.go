package followup_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/followup"
	"github.com/upturn-workshop/upturn/workshop/pdf"
	"github.com/upturn-workshop/upturn/workshop/trial"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// said is all that stands on the pages of a handout.
func said(t *testing.T, st workshop.State, kind pdf.Kind, opts pdf.Options) (string, int) {
	t.Helper()
	h, err := pdf.Layout(st, words(t), kind, opts)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for i := range h.Len() {
		for _, it := range h.Page(i).Items {
			if text, ok := it.(figure.Text); ok {
				all = append(all, strings.TrimSpace(text.S))
			}
		}
	}
	return strings.Join(all, " "), h.Len()
}

func TestTheSheetOfAFollowUp(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		st := held(t, of(t, firstDay(t, trial.Info(lang, 12, 180)), followup.Plan{Counted: true}), 3)
		w := words(t).In(lang)
		day := func(d time.Time) string { // without the day of the week
			_, date, _ := strings.Cut(w.Date(d), " ")
			return date
		}
		for _, paper := range []pdf.Paper{pdf.A4, pdf.Letter} {
			t.Run(lang+" "+string(paper), func(t *testing.T) {
				text, pages := said(t, st, pdf.KindTakeHome, pdf.Options{Paper: paper})
				if pages != 1 {
					t.Errorf("%d pages", pages)
				}
				want := []string{w.T("sheet.became"), day(workshop.FollowUp(st.Info)), day(st.Info.After.Held), st.T("honest.followup")}
				for _, p := range st.Info.After.Promises {
					want = append(want, w.T("status."+string(workshop.Checked(st, p.Item).Status)))
				}
				noticed := st.ItemsIn(workshop.ListNoticed)
				if len(noticed) == 0 {
					t.Error("nobody has noticed anything")
				}
				for _, it := range noticed {
					if paper == pdf.A4 { // which has the room
						want = append(want, it.Text)
					}
				}
				for _, s := range want {
					if !strings.Contains(text, strings.Join(strings.Fields(s), " ")) {
						t.Errorf("%q does not stand there: %s", s, text)
					}
				}
			})
		}
		t.Run(lang+" and its report", func(t *testing.T) {
			text, _ := said(t, st, pdf.KindReport, pdf.Options{})
			for _, it := range st.ItemsIn(workshop.ListNoticed) {
				if !strings.Contains(text, it.Text) {
					t.Errorf("%q does not stand there", it.Text)
				}
			}
		})
		t.Run(lang+" says nothing of the first day's own", func(t *testing.T) {
			for _, kind := range []pdf.Kind{pdf.KindTakeHome, pdf.KindReport, pdf.KindTables, pdf.KindLeaf} {
				text, _ := said(t, st, kind, pdf.Options{})
				for _, key := range []string{"report.no_results", "report.obstacles", "sheet.start", "sheet.scales"} {
					if strings.Contains(text, w.T(key)) {
						t.Errorf("%s says %q", kind, w.T(key))
					}
				}
			}
		})
		t.Run(lang+" says where the numbers may go", func(t *testing.T) {
			for _, share := range workshop.Shares() {
				st.Info.Share, st.Info.Programme = share, "Kundendienst 2027"
				want := ""
				if share.Traits().Leaves {
					want = w.T("consent.ballot."+share.Key(), "programme", st.Info.Programme)
				}
				for _, paper := range []pdf.Paper{pdf.A4, pdf.Letter} {
					text, pages := said(t, st, pdf.KindTakeHome, pdf.Options{Paper: paper})
					if pages != 1 || !strings.Contains(text, want) || want == "" && strings.Contains(text, st.Info.Programme) {
						t.Errorf("%s on %s: %d pages, %q: %s", share, paper, pages, want, text)
					}
				}
			}
			st.Info.Share, st.Info.Programme = workshop.ShareRoom, ""
		})
		t.Run(lang+" blank is that of any workshop", func(t *testing.T) {
			if text, _ := said(t, st, pdf.KindTakeHome, pdf.Options{Blank: true}); strings.Contains(text, w.T("sheet.became")) {
				t.Error("it tells of promises")
			}
		})
	}
}

// Of a follow-up's promises some may have been made at the one before it: then the sheet does not
// say that all of them are of the first day.
func TestTheSheetOfTheSecondFollowUp(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		w := words(t).In(lang)
		st := held(t, of(t, firstDay(t, trial.Info(lang, 12, 180)), followup.Plan{Counted: true}), 7)
		for wave, key := range map[int]string{1: "report.then_held", 2: "report.then_held_since"} {
			is := st
			if wave == 2 {
				is = held(t, of(t, st, followup.Plan{Counted: true}), 9)
			}
			_, date, _ := strings.Cut(w.Date(is.Info.After.Held), " ")
			if text, _ := said(t, is, pdf.KindTakeHome, pdf.Options{}); !strings.Contains(text, w.T(key, "date", date)) {
				t.Errorf("%s, follow-up %d does not say %q: %s", lang, wave, w.T(key, "date", date), text)
			}
		}
	}
}

// A vote of which nothing is shown stands on the sheet, too, with the reason.
func TestTheSheetSaysWhatIsKeptBack(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		w := words(t).In(lang)
		for apart, why := range map[bool]func(workshop.State) string{
			true:  func(workshop.State) string { return w.T("wall.apart") },
			false: func(st workshop.State) string { return st.T("honest.few") },
		} {
			st := held(t, of(t, firstDay(t, trial.Info(lang, 12, 180)), followup.Plan{Counted: true}), 3)
			st.Rounds = slices.Clone(st.Rounds)
			for i, r := range st.Rounds {
				tally := *r.Tally
				tally.Counts = slices.Clone(tally.Counts)
				for k := range tally.Counts {
					c := &tally.Counts[k]
					c.N, c.CantSay, c.Hidden, c.Apart = nil, 0, true, apart
				}
				st.Rounds[i].Tally = &tally
			}
			text, pages := said(t, st, pdf.KindTakeHome, pdf.Options{})
			if n := strings.Count(text, why(st)); n != len(st.Rounds) || pages != 1 {
				t.Errorf("%s: %d of %d votes say %q, on %d pages: %s", lang, n, len(st.Rounds), why(st), pages, text)
			}
		}
	}
}

// What has changed clearly stands first among what stood out in a report.
func TestAClearChangeStandsOutFirst(t *testing.T) {
	st := held(t, of(t, firstDay(t, trial.Info("en", 12, 180)), followup.Plan{Counted: true}), 3)
	st.Rounds = slices.Clone(st.Rounds)
	after := *st.Info.After
	after.Then = slices.Clone(after.Then)
	st.Info.After = &after
	change := func(t *workshop.Tally, n []int) {
		t.Counts = slices.Clone(t.Counts)
		for i := range t.Counts {
			t.Counts[i].N, t.Counts[i].CantSay, t.Counts[i].Hidden, t.Counts[i].Apart = n, 0, false, false
		}
	}
	for i, r := range st.Rounds {
		then := slices.IndexFunc(after.Then, func(t workshop.Tally) bool { return t.Spec.Step == r.Spec.Step })
		if then < 0 {
			t.Fatalf("%s is not asked again", r.Spec.Step)
		}
		now, was := *r.Tally, []int{0, 0, 0, 0, 0, 8, 0, 0, 0, 0, 0}
		is := was
		if r.Spec.Step != "B1" {
			was, is = []int{6, 1, 0, 0, 0}, []int{0, 0, 0, 1, 6}
		}
		change(&now, is)
		change(&after.Then[then], was)
		st.Rounds[i].Tally = &now
	}
	text, _ := said(t, st, pdf.KindReport, pdf.Options{})
	_, out, _ := strings.Cut(text, words(t).T("en", "report.sum_seen"))
	first, second := strings.Index(out, st.T("step.C2.title")), strings.Index(out, st.T("step.B1.title"))
	if first < 0 || second < first {
		t.Errorf("the clear change at %d, the other vote at %d: %s", first, second, out)
	}
}

// TestFiveKeysStandOnOneSide has the sheet of a day with as much as can be on it: each of five
// keys as it was and is, and a first step that was agreed on anew.
func TestFiveKeysStandOnOneSide(t *testing.T) {
	st := fiveKeys(t)
	if len(st.Actions) == 0 {
		t.Fatal("no step was agreed on")
	}
	for lang, sides := range map[string]int{"fi": 1, "en": 1, "fi+en": 2} { // each language has a side
		for _, paper := range []pdf.Paper{pdf.A4, pdf.Letter} {
			t.Run(lang+" "+string(paper), func(t *testing.T) {
				text, pages := said(t, st, pdf.KindTakeHome, pdf.Options{Lang: lang, Paper: paper})
				if pages != sides {
					t.Errorf("%d pages: %s", pages, text)
				}
				for _, code := range strings.Split(lang, "+") {
					if title := words(t).In(code).T("sheet.became"); strings.Count(text, title) != 1 {
						t.Errorf("%q does not stand there once", title)
					}
				}
			})
		}
	}
}

// fiveKeys is a follow-up that asks about five keys: so many were chosen, or nearly.
func fiveKeys(t *testing.T) workshop.State {
	t.Helper()
	for seed := int64(17); seed < 40; seed++ {
		first, err := trial.Play(trial.Info("fi", 12, 180), wall.Pages, seed, nil)
		if err != nil {
			t.Fatal(err)
		}
		first.ID = "0123456789abcdef0123456789abcdef"
		st := held(t, of(t, first, followup.Plan{Counted: true}), 3)
		for _, r := range st.Rounds {
			if len(r.Spec.Questions) == 5 {
				return st
			}
		}
	}
	t.Fatal("no such day")
	return workshop.State{}
}
