package pdf

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

var updateSums = flag.Bool("update", false, "write the sums of all pages into testdata, after looking at them")

const sums = "testdata/pages.sha256"

// The pages stay as they were looked at. What is compared is what is drawn and
// where; how the bytes are packed is the business of the standard library.
func TestPagesAreAsTheyWere(t *testing.T) {
	var b strings.Builder
	for _, kind := range Kinds() {
		for _, lang := range []string{"en", "fi", "en+fi"} {
			for _, paper := range []Paper{A4, Letter} {
				h := mustLayout(t, full(t, lang[:2], crowds[2]), kind, Options{Lang: lang, Paper: paper})
				fmt.Fprintf(&b, "%x  %s %s %s %d\n", sha256.Sum256([]byte(drawing(h))), kind, lang, paper, h.Len())
			}
		}
	}
	signed := full(t, "en", crowds[2])
	signed.Info.Rehearsal, signed.Pack = false, signed.Pack.WithBrand(logoOf(t))
	for _, kind := range []Kind{KindTakeHome, KindLeaf, KindReport, KindCard, KindWorksheets} {
		for _, paper := range []Paper{A4, Letter} {
			h := mustLayout(t, signed, kind, Options{Lang: "en", Paper: paper})
			fmt.Fprintf(&b, "%x  %s en %s %d with a logo\n", sha256.Sum256([]byte(drawing(h))), kind, paper, h.Len())
		}
	}
	if *updateSums {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(sums, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(sums)
	if err != nil {
		t.Fatal(err)
	}
	old := strings.Split(string(want), "\n")
	for i, line := range strings.Split(b.String(), "\n") {
		if i >= len(old) || old[i] != line {
			t.Errorf("%s: look at it (UPTURN_SHOTS=folder go test -run TestLook), then go test -run AsTheyWere -update", line)
		}
	}
}

// drawing writes down what is on the pages, to a hundredth of a point.
func drawing(h *Handout) string {
	var b strings.Builder
	for i := range h.Len() {
		for _, it := range h.Page(i).Items {
			switch v := it.(type) {
			case figure.Text:
				if v.Turned {
					b.WriteString("turned ")
				}
				fmt.Fprintf(&b, "text %.1f %.1f %.1f %t %d %d %s\n", v.X, v.Y, v.Size, v.Bold, v.Anchor, v.Role, v.S)
			case figure.Rect:
				fmt.Fprintf(&b, "rect %.1f %.1f %.1f %.1f %d %d\n", v.X, v.Y, v.W, v.H, v.Fill, v.Stroke)
			case figure.Line:
				fmt.Fprintf(&b, "line %.1f %.1f %.1f %.1f %.1f %d\n", v.X1, v.Y1, v.X2, v.Y2, v.Width, v.Stroke)
			case figure.Circle:
				fmt.Fprintf(&b, "circle %.1f %.1f %.1f %d\n", v.X, v.Y, v.R, v.Fill)
			case figure.Image:
				fmt.Fprintf(&b, "image %.1f %.1f %.1f %.1f\n", v.X, v.Y, v.W, v.H)
			default:
				fmt.Fprintf(&b, "%T\n", it)
			}
		}
	}
	return b.String()
}

func TestEveryHandoutIsReproducible(t *testing.T) {
	for _, kind := range Kinds() {
		t.Run(string(kind), func(t *testing.T) {
			opts := Options{Lang: "en+fi", Names: true}
			a, err := Make(full(t, "en", crowds[6]), words(t), kind, opts)
			if err != nil {
				t.Fatal(err)
			}
			b, err := Make(full(t, "en", crowds[6]), words(t), kind, opts)
			if err != nil || !bytes.Equal(a.Bytes, b.Bytes) {
				t.Error("the same workshop gave other bytes", err)
			}
		})
	}
}

// every gives all text of a file, as a reader copies it, on one line.
func every(t *testing.T, doc Document) string {
	t.Helper()
	return strings.Join(strings.Fields(output(t, "pdftotext", "-layout", save(t, doc), "-")), " ")
}

func TestEveryHandoutSays(t *testing.T) {
	for _, tt := range []struct {
		kind Kind
		lang string
		want []string
		not  []string
	}{
		{KindReport, "en", []string{"Workshop report", "Aino Mäkelä", "What was decided", "service manager", "17 November",
			"Two ways of leading: today and in a year", "Respondents: 12/12. Paper ballots.", "In short", "What stood out", "Needed from you", "How to read", "Two camps, as we guessed.",
			"The facilitator’s reading", "Two votes on one day", "Follow-up", "About these numbers",
			"not a scientifically validated measure", "Jan Carlzon", "Page 2 of"}, []string{"Väinö Öhman", "leaders’ own view", "Middle half"}},
		{KindTables, "en", []string{"All tables", "Middle half", "Where the group agrees", "All obstacles", "not a scientifically validated measure"}, []string{"service manager"}},
		{KindLeaf, "en", []string{"What was decided", "service manager", "17 November", "What stood out", "Needed from you", "3 December"}, []string{"Väinö Öhman"}},
		{KindReport, "fi", []string{"Työpajan raportti", "Mitä päätettiin", "Vetäjän tulkinta", "Sivu 2/", "Näin luet"}, []string{"median", "Report"}},
		{KindWorksheets, "en", []string{"Run sheet", "Ground rules", "Where are we today?", "For those who lead", "In my own leading,",
			"Clear priorities when", "My peer’s copy", "Follow-up ballot", "How far along are the first steps?"}, []string{"Väinö Öhman"}},
		{KindWorksheets, "en+fi", []string{"Vetäjän aikataulu", "Where are we today? / Missä olemme nyt?", "Can’t say", "Esihenkilöille"}, nil},
		{KindPoster, "en+fi", []string{"Ten keys to leading people", "Kymmenen avainta", "Luotettavuus", "Appreciation"}, nil},
		{KindCard, "fi", []string{"Kymmenen avainta", "Kolme avaintamme", "Mitä joku tarvitsee minulta"}, nil},
	} {
		t.Run(string(tt.kind)+"/"+tt.lang, func(t *testing.T) {
			doc, err := Make(full(t, tt.lang[:2], crowds[2]), words(t), tt.kind, Options{Lang: tt.lang})
			if err != nil {
				t.Fatal(err)
			}
			text := every(t, doc)
			for _, w := range tt.want {
				if !strings.Contains(text, w) {
					t.Errorf("lacks %q", w)
				}
			}
			for _, w := range tt.not {
				if strings.Contains(text, w) {
					t.Errorf("has %q", w)
				}
			}
		})
	}
}

// Where nothing was typed there is no box, but for who asked for lines to write on; the
// program writes nothing.
func TestReadingIsTheFacilitators(t *testing.T) {
	st := full(t, "en", crowds[2])
	st.Notes = nil
	for _, lines := range []bool{false, true} {
		h := mustLayout(t, st, KindReport, Options{Lines: lines})
		boxes := 0
		for i := range h.Len() {
			for _, it := range h.Page(i).Items {
				if txt, ok := it.(figure.Text); ok && strings.HasPrefix(txt.S, "What did the group see here?") {
					boxes++
				}
			}
		}
		if lines != (boxes >= 6) || !lines && boxes > 0 {
			t.Errorf("lines %t: %d empty boxes", lines, boxes)
		}
	}
}

// What may not be shown is on no paper.
func TestReportShowsOnlyWhatTheRoomSaw(t *testing.T) {
	st := full(t, "en", crowds[1]) // three people, five needed
	text := every(t, mustMake(t, st, KindReport, Options{}))
	for _, w := range []string{"Median", "Respondents", "divided:", "dots"} {
		if strings.Contains(strings.ReplaceAll(text, "The median is the middle answer", ""), w+" 3") || strings.Contains(text, "Respondents:") {
			t.Errorf("has %q", w)
		}
	}
}

func mustMake(t *testing.T, st workshop.State, kind Kind, opts Options) Document {
	t.Helper()
	doc, err := Make(st, words(t), kind, opts)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// The ballots have the order of the entry screen, which follows the spec.
func TestBallotsFollowTheEntryScreen(t *testing.T) {
	st := full(t, "en", crowds[2])
	for _, tt := range []struct {
		role       workshop.Role
		sheet, key string
	}{{workshop.RoleBeliefs, "W1", ".left"}, {workshop.RoleRatings, "W5", ".name"}, {workshop.RoleFocus, "W5b", ".name"}} {
		t.Run(string(tt.role), func(t *testing.T) {
			s, err := newSheet(st, words(t), Options{})
			if err != nil {
				t.Fatal(err)
			}
			spec, _ := (&worksheets{s}).spec(tt.role)
			var ids []string
			for _, q := range spec.Questions {
				ids = append(ids, append([]string{q.ID}, q.Items...)...)
			}
			h := mustLayout(t, st, KindWorksheets, Options{Only: []string{tt.sheet}})
			text := ""
			for _, it := range h.Page(0).Items {
				if txt, ok := it.(figure.Text); ok {
					text += " " + strings.TrimSpace(txt.S)
				}
			}
			at := -1
			for _, id := range ids {
				if !st.Pack.Has("en", "item."+id+tt.key) {
					continue
				}
				words := strings.Fields(st.Pack.Text("en", "item."+id+tt.key))
				i := strings.Index(text, strings.Join(words[:min(2, len(words))], " "))
				if j := strings.LastIndex(text, strings.Join(words[:min(2, len(words))], " ")); j > i && i <= at {
					i = j
				}
				if i < 0 {
					t.Errorf("%s is not on the ballot", id)
				}
				at = max(at, i)
			}
		})
	}
}

func TestNamesAndCopies(t *testing.T) {
	st := full(t, "fi", crowds[2])
	st.Info.Names = []string{"Aino Mäkelä", "", "  ", "Väinö Öhman", "\u202E\u200B"}
	for _, tt := range []struct {
		name  string
		opts  Options
		sides int
	}{
		{"names", Options{Names: true}, 4},
		{"names twice", Options{Names: true, Copies: 2}, 8},
		{"both languages", Options{Names: true, Lang: "en+fi"}, 4},
		{"large", Options{Names: true, Large: true}, 0},
		{"copies", Options{Copies: 3}, 6},
	} {
		t.Run(tt.name, func(t *testing.T) {
			h := mustLayout(t, st, KindTakeHome, tt.opts)
			if tt.sides > 0 && h.Len() != tt.sides || h.Len()%2 != 0 {
				t.Errorf("%d sides", h.Len())
			}
			doc := mustMake(t, st, KindTakeHome, tt.opts)
			text := every(t, doc)
			want := 0
			if tt.opts.Names {
				want = h.Len() / 2
			}
			if n := strings.Count(text, "Aino Mäkelä"); n != want {
				t.Errorf("her name stands on %d sides of %d", n, h.Len())
			}
			if out := output(t, "qpdf", "--check", save(t, doc)); strings.Contains(strings.ToLower(out), "warning") {
				t.Error(out)
			}
		})
	}
}

// A name is on the sheet, an answer of the person never: all sheets are alike
// but for the name.
func TestSheetsDifferByNameOnly(t *testing.T) {
	st := full(t, "en", crowds[2])
	h := mustLayout(t, st, KindTakeHome, Options{Names: true})
	for side := range 2 {
		first := h.Page(side).Items
		for i := side; i < h.Len(); i += 2 {
			items := h.Page(i).Items
			if len(items) != len(first) {
				t.Fatal("a sheet has more than another")
			}
			for k := range items[:len(items)-1] {
				if fmt.Sprint(items[k]) != fmt.Sprint(first[k]) {
					t.Errorf("side %d: %v", i, items[k])
				}
			}
		}
	}
}

func TestNamesWithoutAny(t *testing.T) {
	st := full(t, "en", crowds[2])
	st.Info.Names = []string{" "}
	if _, err := Layout(st, words(t), KindTakeHome, Options{Names: true}); workshop.CodeOf(err) != workshop.EState {
		t.Error(err)
	}
}

func TestProgressAndCancel(t *testing.T) {
	st := namedSample(t, 40)
	h := mustLayout(t, st, KindTakeHome, Options{Names: true})
	var seen []int
	if _, err := h.Write(func(done, of int) error { seen = append(seen, done*1000+of); return nil }); err != nil {
		t.Fatal(err)
	}
	if len(seen) != 80 || !slices.IsSorted(seen) || seen[79] != 79*1000+80 {
		t.Errorf("progress %v", seen)
	}
	ctx, stop := context.WithCancel(context.Background())
	doc, err := h.Write(func(done, _ int) error {
		if done == 7 {
			stop()
		}
		return ctx.Err()
	})
	if !errors.Is(err, context.Canceled) || doc.Bytes != nil {
		t.Errorf("%d bytes, %v", len(doc.Bytes), err)
	}
}

// Those who have a report read to them hear headings, tables and what pictures show.
func TestReportIsTagged(t *testing.T) {
	doc := mustMake(t, full(t, "en", crowds[2]), KindReport, Options{})
	tree := output(t, "pdfinfo", "-struct-text", save(t, doc))
	for _, want := range []string{"H1 (block)", "H2 (block)", "Table (block)", "TR\n", "TH:\n         /Scope /Column", "TD\n", "Figure\n"} {
		if !strings.Contains(tree, want) {
			t.Errorf("lacks %q", want)
		}
	}
	const said = "The middle answer (median) is 5. At least half of the answers lie between 4 and 6."
	if !slices.ContainsFunc(readAloud(t, doc).Alts(), func(alt string) bool { return strings.Contains(alt, said) }) {
		t.Error("a picture has no words")
	}
}

// Two cards of a set never bear the same sign, whatever the language.
func TestCardsAreToldApart(t *testing.T) {
	for want, words := range map[string][][]string{
		"N W D": {{"Need"}, {"Want"}, {"Depends"}}, "TA TO R": {{"Tarve"}, {"Toive"}, {"Riippuu tilanteesta"}}, "KAL KAN": {{"Kala"}, {"Kana"}},
	} {
		if got := strings.Join(signsOf(words), " "); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if same := signsOf([][]string{{"Yes"}, {"Yes"}}); len(same) != 2 { // a pack may be silly
		t.Errorf("%q", same)
	}
}

func TestUnknownWorksheet(t *testing.T) {
	if _, err := Layout(full(t, "en", crowds[2]), words(t), KindWorksheets, Options{Only: []string{"W99"}}); workshop.CodeOf(err) != workshop.ENotFound {
		t.Error(err)
	}
}

// flawed lists the texts with which something is the matter.
func flawed(t *testing.T, h *Handout, sort FlawSort) (texts []string) {
	t.Helper()
	flaws, err := h.Flaws()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range flaws {
		if f.Sort == sort {
			texts = append(texts, f.Text)
		}
	}
	return texts
}
