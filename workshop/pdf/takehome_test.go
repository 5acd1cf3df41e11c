package pdf

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// agendas are workshops as the pack plans them, and each exercise alone.
var agendas = []struct {
	name      string
	length    workshop.Length
	exercises []string
}{
	{"60", workshop.Compact, []string{"C"}},
	{"60_A", workshop.Full, []string{"A"}},
	{"60_B", workshop.Full, []string{"B"}},
	{"90", workshop.Full, []string{"A", "B"}},
	{"AC", workshop.Full, []string{"A", "C"}},
	{"BC", workshop.Full, []string{"B", "C"}},
	{"180", workshop.Deep, []string{"A", "B", "C"}},
}

func mustTakeHome(t testing.TB, st workshop.State, opts Options) Document {
	t.Helper()
	doc, err := TakeHome(st, words(t), opts)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// TestPages writes every sheet into the folder named by UPTURN_SHOTS as well,
// for people to look at.
func TestPages(t *testing.T) {
	dir := os.Getenv("UPTURN_SHOTS")
	everySheet(t, nil, func(t *testing.T, s *sheet) {
		doc := mustTakeHome(t, s.st, Options{Paper: s.opts.Paper})
		if n := bytes.Count(doc.Bytes, []byte("/StructParents")); n != 2 || doc.Pages != 2 {
			t.Errorf("%d pages, said to be %d", n, doc.Pages)
		}
		if len(doc.Missing) > 0 {
			t.Errorf("no font has %q", doc.Missing)
		}
		if dir != "" {
			name := strings.ReplaceAll(strings.TrimPrefix(t.Name(), "TestPages/"), "/", "-") + ".pdf"
			if err := os.WriteFile(filepath.Join(dir, name), doc.Bytes, 0o644); err != nil {
				t.Error(err)
			}
		}
	})
}

func TestSameWorkshopSameBytes(t *testing.T) {
	first := mustTakeHome(t, newSample(t, "fi", workshop.Deep, "A", "B", "C"), Options{})
	for range 3 {
		if again := mustTakeHome(t, newSample(t, "fi", workshop.Deep, "A", "B", "C"), Options{}); !bytes.Equal(first.Bytes, again.Bytes) {
			t.Fatal("the same workshop gave other bytes")
		}
	}
	st := newSample(t, "fi", workshop.Deep, "A", "B", "C")
	st.Tiles[1] = "Myyjät"
	if other := mustTakeHome(t, st, Options{}); bytes.Equal(first.Bytes, other.Bytes) {
		t.Error("another tile gave the same bytes")
	}
}

// Two sheets made at once share nothing that changes; the race detector looks on.
func TestTwoAtOnce(t *testing.T) {
	var wg sync.WaitGroup
	docs := make([]Document, 4)
	for i := range docs {
		st := newSample(t, "en", workshop.Deep, "A", "B", "C")
		st.Info.Group = "田中 さくら ☃"
		wg.Go(func() { docs[i], _ = TakeHome(st, words(t), Options{}) })
	}
	wg.Wait()
	for _, d := range docs {
		if len(d.Bytes) == 0 || !bytes.Equal(d.Bytes, docs[0].Bytes) {
			t.Error("sheets made at once differ")
		}
	}
}

// tool finds a program that checks PDF files; without it the test is skipped,
// unless all checks are asked for.
func tool(t *testing.T, name string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		if os.Getenv("UPTURN_REQUIRE_TOOLS") == "1" {
			t.Fatal(err)
		}
		t.Skip(name + " is not installed")
	}
	return path
}

func save(t *testing.T, doc Document) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "sheet.pdf")
	if err := os.WriteFile(file, doc.Bytes, 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

func output(t *testing.T, name string, args ...string) string {
	t.Helper()
	out, err := exec.Command(tool(t, name), args...).CombinedOutput()
	if err != nil {
		t.Errorf("%s: %v\n%s", name, err, out)
	}
	return string(out)
}

func TestTextCanBeSearchedAndCopied(t *testing.T) {
	st := newSample(t, "fi", workshop.Deep, "A", "B", "C")
	file := save(t, mustTakeHome(t, st, Options{}))
	pages := strings.Split(strings.Join(strings.Fields(output(t, "pdftotext", "-layout", file, "-")), " "), "Mitä teen itse")
	if len(pages) != 2 {
		t.Fatalf("%d pages of text", len(pages))
	}
	for i, want := range [][]string{
		{"Mitä näimme", "Asiakaspalvelutiimi", "3.11.2026", "Asiakasneuvojat", "Mediaani 5.", "palvelupäällikkö", "17.11.2026", "Vastaajia: 12/12."},
		{"Huolenpito", "Luotettavuus", "Kannustus", "Kun", "3.12.2026", "Hunterin"},
	} {
		for _, w := range want {
			if !strings.Contains(pages[i], w) {
				t.Errorf("page %d lacks %q", i+1, w)
			}
		}
	}
	doc, err := os.ReadFile(file)
	if err != nil || !bytes.Contains(doc, []byte("/Lang (fi)")) || !bytes.Contains(doc, []byte("/DisplayDocTitle true")) {
		t.Error("readers are not told language and title", err)
	}
	info := output(t, "pdfinfo", file)
	for _, want := range []string{"Mitä näimme – Asiakaspalvelutiimi", "Pages:           2", "(A4)"} {
		if !strings.Contains(info, want) {
			t.Errorf("pdfinfo lacks %q:\n%s", want, info)
		}
	}
}

func TestLanguageOfLabels(t *testing.T) {
	st := newSample(t, "fi", workshop.Deep, "A", "B", "C")
	text := output(t, "pdftotext", "-layout", save(t, mustTakeHome(t, st, Options{Lang: "en"})), "-")
	for _, want := range []string{"What we saw", "What I will do", "Asiakaspalvelutiimi", "Care"} {
		if !strings.Contains(text, want) {
			t.Errorf("lacks %q", want)
		}
	}
	if strings.Contains(text, "Mitä") {
		t.Error("a label is in the workshop's language")
	}
}

// What the room has not seen, or may not see, is not on paper.
func TestOnlyWhatTheRoomSaw(t *testing.T) {
	for name, change := range map[string]func(r *workshop.Round){
		"not shown yet": func(r *workshop.Round) { r.State = workshop.RoundCounted },
		"too few":       func(r *workshop.Round) { r.Tally.Cast = 4 },
		"no tally":      func(r *workshop.Round) { r.Tally = nil },
		"hidden": func(r *workshop.Round) {
			for i := range r.Tally.Counts {
				r.Tally.Counts[i].Hidden, r.Tally.Counts[i].N = true, nil
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			st := newSample(t, "en", workshop.Deep, "A", "B", "C")
			st.Actions = nil
			for i := range st.Rounds {
				change(&st.Rounds[i])
			}
			s, err := newSheet(st, words(t), Options{})
			if err != nil {
				t.Fatal(err)
			}
			r := draw(t, frontOf(s), backOf(s))
			for _, text := range append(r.Pages[0].Texts, r.Pages[1].Texts...) {
				if strings.HasPrefix(text, "Median") || strings.Contains(text, "divided") || text == "Care" || strings.HasPrefix(text, "Even a small") {
					t.Errorf("%q is on the sheet", text)
				}
			}
			if !slices.Contains(r.Pages[0].Texts, "Service advisers") || !slices.Contains(r.Pages[1].Texts, "Our three keys") {
				t.Error("what needs no vote is missing")
			}
			mustTakeHome(t, st, Options{})
		})
	}
}

func TestRehearsalIsMarkedOnBothPages(t *testing.T) {
	for _, rehearsal := range []bool{true, false} {
		st := newSample(t, "en", workshop.Compact, "C")
		st.Info.Rehearsal = rehearsal
		s, err := newSheet(st, words(t), Options{})
		if err != nil {
			t.Fatal(err)
		}
		for i, page := range draw(t, frontOf(s), backOf(s)).Pages {
			if got := slices.Contains(page.Texts, "REHEARSAL – made-up answers"); got != rehearsal {
				t.Errorf("page %d of a rehearsal %t: marked %t", i+1, rehearsal, got)
			}
		}
	}
}

// What is clear stands with its behaviours whatever is open; four columns never stand
// where three keys were asked for.
func TestOpenKeys(t *testing.T) {
	for _, c := range []struct {
		name     string
		votes    []int // by key
		in       []string
		open     string
		behaves  bool
		followed int // keys on the follow-up ballot
	}{
		{"three are clear", []int{9, 8, 7, 5}, []string{"K1", "K2", "K3"}, "", true, 3},
		{"two and one open", []int{9, 8, 7, 6, 3}, []string{"K1", "K2"}, "For the third place: Care 7, Commitment 6.", true, 4},
		{"one and two open", []int{11, 6, 5, 5, 3}, []string{"K1"}, "For two places: Example 6, Care 5, Commitment 5.", true, 4},
		{"one leads, none else", []int{5}, []string{"K1"}, "", true, 1},
		{"four alike", []int{6, 6, 6, 6}, nil, "Nothing is clear yet. For three places: Trustworthiness 6, Example 6, Care 6, Commitment 6.", false, 4},
		{"nobody voted", nil, nil, "", false, 10},
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
				report := words2(mustLayout(t, s.state, KindReport, Options{Lang: lang}), 1)
				for _, id := range c.in {
					if name := s.state.Pack.Text("en", "item."+id+".name"); !strings.Contains(card, name) || !strings.Contains(report, name) {
						t.Errorf("%s: %s is not on the card or among the decisions", lang, name)
					}
				}
				if !strings.Contains(card, c.open) || !strings.Contains(report, c.open) {
					t.Errorf("%s: %q is not on the card or among the decisions", lang, c.open)
				}
			}
			h := mustLayout(t, s.state, KindWorksheets, Options{Only: []string{"W8"}})
			said, n := words2(h, 0), 0
			for _, def := range s.state.Pack.ItemsOf("key") {
				if strings.Contains(said, keyNumber(def.ID)+" "+s.state.Pack.Text("en", "item."+def.ID+".name")) {
					n++
				}
			}
			if n != c.followed {
				t.Errorf("the follow-up asks about %d keys", n)
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
	if said := draw(t, backOf(sh)).Pages[0].Texts; !slices.Contains(said, "Commitment") {
		t.Error("the key that one more vote chose is not on the sheet")
	}
}

// A workshop in which nobody spoke of the keys has none on its sheet, and the room
// is there to write on.
func TestKeysOnlyWhereTheyWereASubject(t *testing.T) {
	everySheet(t, nil, func(t *testing.T, s *sheet) {
		title, first := s.pack("sheet.keys"), s.pack("item.K1.name")
		for _, large := range []bool{false, true} {
			sh, err := newSheet(s.st, words(t), Options{Paper: s.opts.Paper, Lang: s.lang, Large: large})
			if err != nil {
				t.Fatal(err)
			}
			pages, err := (&takeHome{sh}).pages()
			if err != nil {
				t.Fatal(err)
			}
			named := false
			for _, p := range draw(t, pages...).Pages {
				text := strings.Join(p.Texts, " ")
				named = named || strings.Contains(text, title) || strings.Contains(text, first)
			}
			if want := slices.Contains(s.st.Info.Exercises, "C"); named != want {
				t.Errorf("large %t: keys on the sheet %t, want %t", large, named, want)
			}
		}
		b := (&takeHome{s}).back()
		if pg := b.page(); !slices.Contains(s.st.Info.Exercises, "C") {
			if free := s.Bottom - b.smallPrint().Min - lowest(pg, s.Bottom-b.smallPrint().Min); free > 60 {
				t.Errorf("%.0f points of the back are empty", free)
			}
		}
	})
	st := newSample(t, "en", workshop.Full, "A", "B")
	voted := &sample{t: t, state: st}
	voted.keys()
	sh, err := newSheet(voted.state, words(t), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if texts := draw(t, backOf(sh)).Pages[0].Texts; !slices.Contains(texts, sh.pack("item.K1.name")) {
		t.Error("the keys of a vote that the room has seen are not on the sheet")
	}
}

// lowest is where the last thing above a line ends.
func lowest(p layout.Page, line float64) (y float64) {
	for _, it := range p.Items {
		if r, ok := it.(figure.Rect); ok && r.Y+r.H < line {
			y = max(y, r.Y+r.H)
		}
	}
	return y
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

func TestBadArguments(t *testing.T) {
	st := newSample(t, "en", workshop.Compact, "C")
	if _, err := TakeHome(st, words(t), Options{Paper: "a3"}); workshop.CodeOf(err) != workshop.EInvalid {
		t.Errorf("paper: %v", err)
	}
	st.Pack = nil
	if _, err := TakeHome(st, words(t), Options{}); workshop.CodeOf(err) != workshop.EInvalid {
		t.Errorf("pack: %v", err)
	}
}

// panicking words stand for any code that panics while a handout is made.
type panicking struct{ Words }

func (panicking) Decimal(string, float64) string         { panic("no numbers") }
func (panicking) DateShort(_ string, _ time.Time) string { return "" }
func (panicking) T(_, key string, _ ...string) string    { return key }

// Should something panic, developers are told where, and nobody what was in the
// group's words or answers: a panic may carry either.
func TestPanicBecomesError(t *testing.T) {
	_, err := TakeHome(newSample(t, "en", workshop.Deep, "A", "B", "C"), panicking{}, Options{})
	if workshop.CodeOf(err) != workshop.EBug {
		t.Fatalf("got %v", err)
	}
	for _, want := range []string{"panicking.Decimal (takehome_test.go:", "< pdf.(*takeHome)", "pdf.Layout (handout.go:", "panic: string"} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("lacks %q: %v", want, err)
		}
	}
	for _, not := range []string{"no numbers", "0x", "runtime."} {
		if strings.Contains(err.Error(), not) {
			t.Errorf("has %q: %v", not, err)
		}
	}
}

// An index may be a count of answers: the kind of fault is told, and where it is.
func TestWhatTheRuntimePanicsWithIsNamed(t *testing.T) {
	f := func() (err error) {
		defer caught(&err)
		var none []int
		return errors.New(itoa(none[len(none)]))
	}
	err := f()
	for _, want := range []string{"panic: runtime.", "TestWhatTheRuntimePanicsWithIsNamed"} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("lacks %q: %v", want, err)
		}
	}
	if strings.Contains(err.Error(), "out of range") {
		t.Errorf("tells the index: %v", err)
	}
}
