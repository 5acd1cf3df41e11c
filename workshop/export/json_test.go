package export_test

import (
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/export"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// What is withheld says why, in the words of wall and report, and has no number.
func TestAReasonForWhatIsWithheld(t *testing.T) {
	catalog, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	s, err := trial.Start(trial.Info("en", 6, 180), nil)
	if err != nil {
		t.Fatal(err)
	}
	at := slices.IndexFunc(s.State().Agenda, func(step workshop.Step) bool { return step.ID == "A2" })
	one, none := workshop.Ballot{1}, workshop.Ballot{workshop.CantSay}
	for _, err := range []error{
		s.Jump(at), s.AddQuick(workshop.Quick{Question: "Go on?", Options: []string{"Yes", "No"}}), s.Jump(at + 1),
		s.Open(workshop.Paper), s.CastBy(workshop.Paper, one, one, one, one, one), s.CloseRound(), // enough
		workshop.Swap(s), s.VoteAgain(""), s.CastBy(workshop.Paper, one, one, one, one, workshop.Ballot{0}), s.CloseRound(), // kept back
		s.Jump(at), s.AddQuick(workshop.Quick{Question: "Go home?", Options: []string{"Yes", "No"}}), s.Jump(at + 1),
		s.Open(workshop.Paper), s.CastBy(workshop.Paper, one, one, none, none, none), s.CloseRound(), // two had an answer
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	raw, err := export.JSON(s.State(), catalog.In("en"))
	if err != nil {
		t.Fatal(err)
	}
	var doc struct {
		Votes []struct {
			Withheld  bool
			Reason    string
			Questions []struct{ Counts []map[string]any }
		}
	}
	if err := json.Unmarshal(raw, &doc); err != nil || len(doc.Votes) != 3 {
		t.Fatal(err, string(raw))
	}
	for i, want := range []string{"", "kept_back", "too_few_answers"} {
		if v := doc.Votes[i]; v.Reason != want || v.Withheld != (want != "") {
			t.Errorf("vote %d: %+v", i+1, v)
		}
	}
}

// A vote on the spot is exported in the group's own words, with all the ways in
// which ballots came in; the vote after the discussion beside the first one.
func TestAVoteOnTheSpotIsExportedLikeAnother(t *testing.T) {
	catalog, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	s, err := trial.Start(trial.Info("fi", 4, 180), nil)
	if err != nil {
		t.Fatal(err)
	}
	yes, promised := workshop.Ballot{0}, s.State().Promised()
	at := slices.IndexFunc(s.State().Agenda, func(step workshop.Step) bool { return step.ID == "A2" })
	for _, err := range []error{
		s.Jump(at),
		s.AddQuick(workshop.Quick{Question: "Jatketaanko?", Options: []string{"Kyllä", "Ei"}}),
		s.Jump(at + 1), s.Open(workshop.Booth), s.Cast(0, yes), s.CastBy(workshop.Paper, yes, yes), s.CastBy(workshop.Cards, yes), s.CloseRound(),
		s.VoteAgain(""), s.Cast(0, workshop.Ballot{1}), s.Cast(1, workshop.Ballot{1}), s.Cast(2, workshop.Ballot{1}), s.Cast(3, workshop.Ballot{workshop.CantSay}), s.CloseRound(),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	if got := s.State().Promised(); got != promised {
		t.Errorf("the plan was %v and is %v now", promised, got)
	}
	raw, err := export.JSON(s.State(), catalog.In("fi"))
	if err != nil {
		t.Fatal(err)
	}
	var doc struct {
		Votes []struct {
			Title, Question, Way string
			Ways                 []string
			Second               bool
			Questions            []struct {
				Counts []struct {
					Marks   []string
					People  []int
					CantSay int `json:"cant_say"`
				}
			}
		}
	}
	if err := json.Unmarshal(raw, &doc); err != nil || len(doc.Votes) != 2 {
		t.Fatal(err, string(raw))
	}
	first, second := doc.Votes[0], doc.Votes[1]
	if first.Title != "Jatketaanko?" || first.Question != "Jatketaanko?" || !slices.Equal(first.Ways, []string{"booth", "paper", "cards"}) {
		t.Errorf("first %+v", first)
	}
	if c := first.Questions[0].Counts[0]; !slices.Equal(c.Marks, []string{"Kyllä", "Ei"}) || !slices.Equal(c.People, []int{4, 0}) {
		t.Errorf("counted %+v", c)
	}
	if c := second.Questions[0].Counts[0]; !second.Second || len(second.Ways) > 0 || !slices.Equal(c.People, []int{0, 3}) || c.CantSay != 1 {
		t.Errorf("second %+v", second)
	}
}

// Workshops of one pack in two languages add up: their questions have the same words in each
// language, their marks the same IDs; with other words it is another question.
func TestWorkshopsInTwoLanguagesAddUp(t *testing.T) {
	type counts struct {
		MarkIDs    []string          `json:"mark_ids"`
		Population string            `json:"population"`
		TextHash   map[string]string `json:"text_hash"`
	}
	asked := func(lang string, reword bool) (out []counts) {
		catalog, err := pack.LoadCatalog()
		if err != nil {
			t.Fatal(err)
		}
		st, err := trial.Play(trial.Info(lang, 12, 180), nil, 1, nil)
		if err != nil {
			t.Fatal(err)
		}
		if reword {
			p := *st.Pack
			p.Texts = map[string]map[string]string{}
			for l, texts := range st.Pack.Texts {
				p.Texts[l] = maps.Clone(texts)
				p.Texts[l]["item.K1.name"] += "!"
			}
			st.Pack = &p
		}
		raw, err := export.JSON(st, catalog.In(lang))
		if err != nil {
			t.Fatal(err)
		}
		var doc struct {
			Revision int
			Votes    []struct{ Questions []struct{ Counts []counts } }
		}
		if err := json.Unmarshal(raw, &doc); err != nil || doc.Revision != len(doc.Votes) || doc.Revision == 0 {
			t.Fatal(err, doc.Revision)
		}
		for _, v := range doc.Votes {
			for _, q := range v.Questions {
				out = append(out, q.Counts...)
			}
		}
		return out
	}
	en, fi, other := asked("en", false), asked("fi", false), asked("en", true)
	if len(en) == 0 || !reflect.DeepEqual(en, fi) {
		t.Errorf("in English %+v\nin Finnish %+v", en, fi)
	}
	same, differ := 0, 0
	for i := range en {
		if en[i].Population == "" || len(en[i].MarkIDs) == 0 || len(en[i].TextHash["en"]) != 16 {
			t.Errorf("%+v", en[i])
		}
		if reflect.DeepEqual(en[i].TextHash, other[i].TextHash) {
			same++
		} else {
			differ++
		}
	}
	if same == 0 || differ == 0 || differ > 4 {
		t.Errorf("with one word changed %d questions are the same and %d others", same, differ)
	}
}

// What the group says in its own words goes with the numbers, what it needs a line each;
// without any there is no field for it.
func TestTheGroupsOwnWordsAreExported(t *testing.T) {
	catalog, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	st, err := trial.State(trial.Info("en", 6, 60))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []map[string]any{{"sentence": "", "needed": []any{}}, {"sentence": "We ask first.", "needed": []any{"A yes", "Half an hour"}}} {
		st.Notes = map[string]string{}
		if want["sentence"] != "" { // what nobody has written is there as well, empty
			st.Notes = map[string]string{workshop.NoteSentence: "We ask first.", workshop.NoteNeeded: "A yes\nHalf an hour", workshop.NoteFacilitator: "Aino"}
		}
		raw, err := export.JSON(st, catalog.In("en"))
		if err != nil {
			t.Fatal(err)
		}
		var doc map[string]any
		if err := json.Unmarshal(raw, &doc); err != nil {
			t.Fatal(err)
		}
		for _, key := range []string{"sentence", "needed"} {
			if !reflect.DeepEqual(doc[key], want[key]) {
				t.Errorf("%s: %v, want %v", key, doc[key], want[key])
			}
		}
		if strings.Contains(string(raw), "Aino") {
			t.Error("a person's name is exported")
		}
	}
}
