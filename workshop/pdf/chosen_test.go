package pdf

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/tally"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// What is clear stands with its behaviours whatever is open; four columns never stand
// where three keys were asked for.
func TestOpenKeys(t *testing.T) {
	for _, c := range []struct {
		name    string
		votes   []int // by key
		in      []string
		open    string
		behaves bool
	}{
		{"three are clear", []int{9, 8, 7, 5}, []string{"K1", "K2", "K3"}, "", true},
		{"two and one open", []int{9, 8, 7, 6, 3}, []string{"K1", "K2"}, "For the third place: Care 7, Commitment 6.", true},
		{"one and two open", []int{11, 6, 5, 5, 3}, []string{"K1"}, "For two places: Example 6, Care 5, Commitment 5.", true},
		{"one leads, none else", []int{5}, []string{"K1"}, "", true},
		{"four alike", []int{6, 6, 6, 6}, nil, "Nothing is clear yet. For three places: Trustworthiness 6, Example 6, Care 6, Commitment 6.", false},
		{"nobody voted", nil, nil, "", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			st := newSample(t, "en", workshop.Compact, "C")
			s := &sample{t: t, state: st}
			s.voteKeys(c.votes...)
			for _, opts := range []Options{{}, {Paper: Letter}, {Lang: "en+fi"}, {Large: true}} {
				sh, err := newSheet(s.state, words(t), opts)
				if err != nil {
					t.Fatal(err)
				}
				if got := sh.chosenKeys(); !slices.Equal(got.in, c.in) {
					t.Errorf("keys %q", got.in)
				}
				if !opts.Large {
					checkLayout(t, sh)
				}
				h := mustLayout(t, s.state, KindTakeHome, opts)
				said := ""
				for side := range h.Len() {
					said += words2(h, side) + " "
				}
				if !strings.Contains(said, c.open) {
					t.Errorf("%+v: %q is not on the sheet", opts, c.open)
				}
				for _, id := range c.in {
					for _, part := range []string{".name", ".do.1", ".ask"} {
						if text := s.state.Pack.Text("en", "item."+id+part); !strings.Contains(said, text) {
							t.Errorf("%+v: %q is not on the sheet", opts, text)
						}
					}
				}
			}
			for _, lang := range []string{"en", "en+fi"} {
				card := words2(mustLayout(t, s.state, KindCard, Options{Lang: lang}), 1)
				whole, report := mustLayout(t, s.state, KindReport, Options{Lang: lang}), ""
				for page := range whole.Len() {
					report += words2(whole, page) + " "
				}
				for _, id := range c.in {
					if name := s.state.Pack.Text("en", "item."+id+".name"); !strings.Contains(card, name) || !strings.Contains(report, name) {
						t.Errorf("%s: %s is not on the card or among the decisions", lang, name)
					}
				}
				if !strings.Contains(card, c.open) || !strings.Contains(report, c.open) {
					t.Errorf("%s: %q is not on the card or among the decisions", lang, c.open)
				}
			}
		})
	}
}

// One more vote among those that stood for the last place gives it away.
func TestRunOffGivesTheLastPlace(t *testing.T) {
	st := newSample(t, "en", workshop.Compact, "C")
	s := &sample{t: t, state: st}
	s.voteKeys(9, 8, 7, 6, 3)
	first := s.state.Rounds[len(s.state.Rounds)-1]
	again := first
	again.ID, again.Spec.Revote = first.ID+1, true
	again.Spec.Questions = slices.Clone(first.Spec.Questions)
	again.Spec.Questions[0].Items = []string{"K3", "K4"}
	counts := workshop.Tally{Spec: again.Spec, Seats: 12, Cast: 12, MinShow: 5}
	for id, n := range map[string]int{"K3": 4, "K4": 8} {
		c, _ := first.Tally.Find(first.Spec.Questions[0].ID, id)
		c.N = []int{12 - n, n}
		counts.Counts = append(counts.Counts, c)
	}
	again.Tally = &counts
	s.state.Rounds = append(s.state.Rounds, again)
	sh, err := newSheet(s.state, words(t), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if c := sh.chosenKeys(); !slices.Equal(c.in, []string{"K1", "K2", "K4"}) || len(c.open) != 0 {
		t.Errorf("%+v", c)
	}
	if said := inOne(draw(t, frontOf(sh)).Pages[0].Texts); !strings.Contains(said, "Commitment") {
		t.Error("the key that one more vote chose is not on the sheet")
	}
}

// Whatever three keys are chosen: what stands under them finds its place.
func TestLongestKeysFit(t *testing.T) {
	everySheet(t, nil, func(t *testing.T, s *sheet) {
		keys := s.st.Pack.ItemsOf("key")
		lines := func(id string) (n int) {
			const column = 150
			for _, text := range s.st.Pack.Lines(s.lang, "item."+id+".do") {
				n += len(layout.Running(text, 10, column-13))
			}
			return n + len(figure.Wrap(s.pack("item."+id+".ask"), 10, true, column))
		}
		slices.SortFunc(keys, func(a, b workshop.ItemDef) int { return lines(b.ID) - lines(a.ID) })
		smp := &sample{t: t, state: s.st}
		def, _ := s.st.Pack.Step("C6")
		spec, err := workshop.NewSpec(s.st, def, workshop.Paper, tally.Discussed)
		if err != nil {
			t.Fatal(err)
		}
		var cells []string
		for _, id := range spec.Questions[0].Items {
			i := slices.IndexFunc(keys[:3], func(d workshop.ItemDef) bool { return d.ID == id })
			cells = append(cells, []string{"000000000000", "011101110111", "101110111011", "110111011101"}[i+1])
		}
		smp.vote("C6", marks(cells...))
		sh, err := newSheet(smp.state, words(t), Options{Paper: s.opts.Paper, Lang: s.lang})
		if err != nil {
			t.Fatal(err)
		}
		if c := sh.chosenKeys(); len(c.in) != mostKeys {
			t.Fatalf("keys %q", c.in)
		}
		checkLayout(t, sh)
	})
}

// Who fills in a ballot on the keys reads what one can see of each, in every language of
// it, and has one page of it.
func TestBallotsSayWhatKeysMean(t *testing.T) {
	for _, lang := range trial.Named() {
		for _, paper := range []Paper{A4, Letter} {
			s := &sample{t: t, state: full(t, lang[:2], crowds[2])}
			s.voteKeys(9, 8, 7, 6, 3)
			h := mustLayout(t, s.state, KindWorksheets, Options{Lang: lang, Paper: paper, Only: []string{"W5"}})
			if h.Len() != 2 { // for the team and for those who lead
				t.Errorf("%s %s has %d sides", lang, paper, h.Len())
			}
			said := ""
			for i := range h.Len() {
				said += " " + words2(h, i)
			}
			for _, def := range s.state.Pack.ItemsOf("key") {
				for _, l := range strings.Split(lang, "+") {
					if line := s.state.Pack.Text(l, "item."+def.ID+".line"); !strings.Contains(said, line) {
						t.Errorf("%s %s: no %q", lang, paper, line)
					}
				}
			}
		}
	}
}

// A key whose name leaves no room beside it for how many chose it stands whole in the
// headline, and how many that were over what people would see.
func TestLongNameOfTheFirstKey(t *testing.T) {
	const long = "Responsibility for the whole of our work"
	for _, lang := range []string{"en", "en+fi"} {
		s := &sample{t: t, state: newSample(t, "en", workshop.Compact, "C")}
		s.voteKeys(11, 6, 5)
		p := *s.state.Pack
		p.Texts = maps.Clone(p.Texts)
		for l, texts := range p.Texts {
			p.Texts[l] = maps.Clone(texts)
			p.Texts[l]["item.K1.name"] = long[:len(long)/strings.Count("+"+lang, "+")]
		}
		s.state.Pack = &p
		h := mustLayout(t, s.state, KindTakeHome, Options{Lang: lang})
		front := words2(h, 0)
		for _, text := range []string{p.Text("en", "item.K1.name"), "11 of 12 chose it"} {
			if !strings.Contains(front, text) {
				t.Errorf("%s: no %q in %s", lang, text, front)
			}
		}
		for _, text := range textsOf(h, 0) {
			if text.Bold && strings.HasSuffix(text.S, ellipsis) { // a chart may cut it
				t.Errorf("%s: cut %q", lang, text.S)
			}
		}
		sh, err := newSheet(s.state, words(t), Options{Lang: lang})
		if err != nil {
			t.Fatal(err)
		}
		checkLayout(t, sh)
		if (&takeHome{sh}).weighedInHead("K1") {
			t.Errorf("%s: %q leaves room beside it", lang, long)
		}
	}
}
