package pdf

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/export"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/result"
)

// bare is a text without what breaking it into lines takes away or puts in.
func bare(s string) string {
	return strings.NewReplacer(" ", "", "\u00A0", "", "\n", "", "-", "", "\u00AD", "").Replace(s)
}

// reportOf is all that a report says, bare.
func reportOf(t *testing.T, st workshop.State, opts Options) string {
	t.Helper()
	return bare(strings.Join(saidOn(mustLayout(t, st, KindReport, opts)), ""))
}

// The report says of each vote what the export says of it, which the wall said.
func TestTheReportSaysWhatTheExportSays(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		for _, people := range []int{8, 13} {
			st := played(t, lang, people, 4, quickVotes(), "B1", "B3", "B4", "C6")
			out, err := export.JSON(st, words(t).In(lang))
			if err != nil {
				t.Fatal(err)
			}
			var doc struct {
				Votes []struct {
					Step, Title string
					Second      bool
					Who         string
					Reading     []string
				}
			}
			if err := json.Unmarshal(out, &doc); err != nil {
				t.Fatal(err)
			}
			text, said, parted := reportOf(t, st, Options{}), 0, false
			for _, v := range doc.Votes {
				if v.Step == "practice" {
					continue
				}
				parted = parted || v.Who != ""
				for _, sentence := range append(v.Reading, v.Who) {
					said++
					if !strings.Contains(text, bare(sentence)) {
						t.Errorf("%s, %d people: of %s (second: %t) the report does not say %q", lang, people, v.Step, v.Second, sentence)
					}
				}
			}
			if said < 30 || parted != (people == 13) { // of eight, those who lead are too few to be asked apart
				t.Errorf("%d people: %d sentences, who answered what is said: %t", people, said, parted)
			}
		}
	}
}

// A vote that too few answered is named, and that they were too few is said; no more.
func TestTooFewAnswersAreMentioned(t *testing.T) {
	for lang, few := range map[string]string{"en": "There are too few answers", "fi": "Vastauksia on liian vähän"} {
		st := full(t, lang, crowds[1]) // three people, five needed
		text := reportOf(t, st, Options{})
		if n := strings.Count(text, bare(few)); n != len(st.Rounds) {
			t.Errorf("%s: said %d times of %d votes", lang, n, len(st.Rounds))
		}
		for _, r := range st.Rounds {
			if title := st.Pack.Text(lang, "step."+r.Spec.Step+".title"); !strings.Contains(text, bare(title)) {
				t.Errorf("%s: lacks %q", lang, title)
			}
		}
	}
}

// Where those who lead answered for themselves, the report says who answered what.
func TestWhoAnsweredWhatIsSaid(t *testing.T) {
	for lang, want := range map[string][]string{
		"en": {"practice|: the 7 who do not lead.", "importance|: all 12.", "self|: not in this report."},
		"fi": {"practice|: ne 7, jotka eivät ole esihenkilöitä.", "importance|: kaikki 12.", "self|: ei tässä raportissa."},
	} {
		st := played(t, lang, 12, 3, nil)
		text := reportOf(t, st, Options{})
		for _, w := range want {
			aspect, says, _ := strings.Cut(w, "|")
			w = result.Capital(st.Pack.Text(lang, "aspect.C2."+aspect+".short")) + says
			if !strings.Contains(text, bare(w)) {
				t.Errorf("%s: lacks %q", lang, w)
			}
		}
	}
	for lang, want := range map[string]string{"en": "the 7 who do not lead", "fi": "ne 7, jotka eivät ole esihenkilöitä"} {
		leaf := bare(strings.Join(saidOn(mustLayout(t, played(t, lang, 12, 3, nil), KindLeaf, Options{})), ""))
		if !strings.Contains(leaf, bare(want)) {
			t.Errorf("%s: the leaf lacks %q", lang, want)
		}
	}
	if text := reportOf(t, full(t, "en", crowds[2]), Options{}); strings.Contains(text, bare("who do not lead")) {
		t.Error("it is said where all answered the same")
	}
}

// How many gave each number, n and can't say stand in the table of each thing asked.
func TestCountsOfEachAspect(t *testing.T) {
	st := full(t, "en", crowds[2]) // one person could not say where the group is today on one row
	s, err := newSheet(st, words(t), Options{})
	if err != nil {
		t.Fatal(err)
	}
	tl, _ := s.result(workshop.RoleBeliefs, false)
	tables := (&report{sheet: s, depth: deep}).numbers(tl)
	for k, a := range []string{"today", "goal"} {
		g := tables[k].Flowable.(layout.Grid)
		for i, q := range tl.Spec.Questions {
			c, _ := tl.Find(q.ID, a)
			var want, got []string
			for _, n := range append(slices.Clone(c.N), c.CantSay, c.Answers()) {
				want = append(want, strconv.Itoa(n))
			}
			for _, cell := range g.Rows[i][1 : len(want)+1] {
				got = append(got, cell.First)
			}
			if !slices.Equal(got, want) {
				t.Errorf("%s %s: %q, want %q", a, q.ID, got, want)
			}
		}
		if got := g.Columns[1].Head.First + g.Columns[8].Head.First + g.Columns[9].Head.First; got != "1Can’t sayn" {
			t.Errorf("heads %q", got)
		}
	}
}

// The lists of agreement and division name the answers.
func TestListsOfAgreementNameTheAnswer(t *testing.T) {
	st := full(t, "en", crowds[2])
	text := bare(strings.Join(saidOn(mustLayout(t, st, KindTables, Options{})), ""))
	p := func(key string) string { return strings.TrimSuffix(st.Pack.Text("en", key), ".") }
	for _, want := range []string{
		p("item.P4.text") + ": " + p("option.both") + " 9/12", p("item.P6.text") + ": " + p("option.limits") + " 10/12",
		p("item.L2.text") + ": median 2 (1 = " + p("anchor.B3.1") + ", 5 = " + p("anchor.B3.5") + ")",
		p("item.K7.name") + ": median 3, " + p("anchor.C2.practice.3"), "nearer to “" + p("item.V2.right") + "”",
	} {
		if !strings.Contains(text, bare(want)) {
			t.Errorf("lacks %q", want)
		}
	}
}
