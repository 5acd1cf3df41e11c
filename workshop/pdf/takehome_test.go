package pdf

import (
	"bytes"
	"errors"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
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
		if n := len(readAloud(t, doc).Pages()); n != 2 || doc.Pages != 2 {
			t.Errorf("%d pages, said to be %d", n, doc.Pages)
		}
		if flaws, err := mustLayout(t, s.st, KindTakeHome, Options{Paper: s.opts.Paper}).Flaws(); len(flaws) > 0 || err != nil {
			t.Errorf("not as it was wanted: %+v, %v", flaws, err)
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

// Two handouts made at once share nothing that changes; the race detector looks on. Each
// kind is laid out by one goroutine, so that this is all it has to look at here.
func TestTwoAtOnce(t *testing.T) {
	for _, kind := range Kinds() {
		t.Run(string(kind), func(t *testing.T) {
			var wg sync.WaitGroup
			docs, failed := make([]Document, 2), make([]error, 2)
			for i := range docs {
				st := full(t, "en", crowds[0])
				st.Info.Group = "田中 さくら ☃"
				wg.Go(func() { docs[i], failed[i] = Make(st, words(t), kind, Options{Names: true}) })
			}
			wg.Wait()
			if err := errors.Join(failed...); err != nil {
				t.Fatal(err)
			}
			if len(docs[0].Bytes) == 0 || !bytes.Equal(docs[0].Bytes, docs[1].Bytes) {
				t.Error("made at once they differ")
			}
		})
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
		{"Mistä aloitamme", "Huolenpito", "11/12 valitsi tämän", "Luotettavuus", "Kannustus", "Asiakaspalvelutiimi", "3.11.2026", "Asiakasneuvojat", "palvelupäällikkö", "17.11.2026", "Vastaajia: 12/12."},
		{"Huolenpito", "Kun", "teen näin:", "Teinkö?", "3.12.2026", "Hunterin"},
	} {
		for _, w := range want {
			if !strings.Contains(pages[i], w) {
				t.Errorf("page %d lacks %q", i+1, w)
			}
		}
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
	for _, want := range []string{"We start with", "What I will do", "Asiakaspalvelutiimi", "Care"} {
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
			if !slices.Contains(r.Pages[0].Texts, "Service advisers") || !slices.Contains(r.Pages[0].Texts, "Our three keys") {
				t.Error("what needs no vote is missing")
			}
			mustTakeHome(t, st, Options{})
		})
	}
}

// One row has a title of its own, in every language; so it has in a workshop of before, whose
// pack does not know it.
func TestOneRowIsOneRow(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		st := newSample(t, lang, workshop.Deep, "A", "B", "C")
		for i := range st.Rounds {
			for k := range st.Rounds[i].Tally.Counts {
				if c := &st.Rounds[i].Tally.Counts[k]; st.Rounds[i].Spec.Questions[0].Kind == workshop.Bipolar && c.Question != st.Rounds[i].Spec.Questions[0].ID {
					c.Hidden, c.N = true, nil
				}
			}
		}
		one, two := st.Pack.Text(lang, "sheet.row"), st.Pack.Text(lang, "sheet.rows")
		title := func() []string {
			s, err := newSheet(st, words(t), Options{})
			if err != nil {
				t.Fatal(err)
			}
			return draw(t, frontOf(s)).Pages[0].Texts
		}
		if got := title(); !slices.Contains(got, one) || slices.Contains(got, two) || one == two {
			t.Errorf("%s: over one row stands %q", lang, got)
		}
		old := *st.Pack
		old.Texts = map[string]map[string]string{lang: maps.Clone(st.Pack.Texts[lang])}
		delete(old.Texts[lang], "sheet.row")
		if st.Pack = &old; !slices.Contains(title(), two) {
			t.Errorf("%s: over the row of an older workshop stands nothing", lang)
		}
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
			if free := s.Bottom - b.smallPrint().Min - lowest(pg, s.Bottom-b.smallPrint().Min); free > 80 {
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
	if texts := inOne(draw(t, frontOf(sh)).Pages[0].Texts); !strings.Contains(texts, sh.pack("item.K1.name")) {
		t.Error("the keys of a vote that the room has seen are not on the sheet")
	}
}

// lowest is where the last thing above a line ends.
func lowest(p layout.Page, line float64) (y float64) {
	for _, it := range p.Items {
		switch r := it.(type) {
		case figure.Rect:
			if r.Y+r.H < line {
				y = max(y, r.Y+r.H)
			}
		case figure.Line:
			if r.Y2 < line {
				y = max(y, r.Y2)
			}
		}
	}
	return y
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
		defer workshop.Caught(&err)
		var none []int
		return errors.New(strconv.Itoa(none[len(none)]))
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

// Cards are cut apart, so each says on both sides that it is of a rehearsal; a poster too, and both halves of a name tent.
func TestRehearsalIsMarkedOnCardsAndPoster(t *testing.T) {
	for _, rehearsal := range []bool{true, false} {
		for kind, want := range map[Kind]int{KindCard: 10, KindPoster: 1, KindTents: 2} {
			st := newSample(t, "fi", workshop.Compact, "C")
			st.Info.Rehearsal = rehearsal
			h := mustLayout(t, st, kind, Options{Lang: "fi"})
			for side := range h.Len() {
				n := 0
				for _, text := range textsOf(h, side) {
					if text.S == words(t).T("fi", "sheet.rehearsal") {
						n++
					}
				}
				if rehearsal && n != want || !rehearsal && n != 0 {
					t.Errorf("%s, side %d, rehearsal %t: marked %d times", kind, side+1, rehearsal, n)
				}
			}
		}
	}
}
