package pdf

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// group is a workshop in the matrix of all handouts.
type crowd struct {
	name    string
	people  int
	hostile bool
	opts    Options
}

var crowds = []crowd{
	{"blank", 12, false, Options{Blank: true}},
	{"3", 3, false, Options{}},
	{"12", 12, false, Options{}},
	{"12-large", 12, false, Options{Large: true}},
	{"40", 40, false, Options{}},
	{"200", 200, false, Options{}},
	{"hostile", 12, true, Options{}},
	{"named", 12, false, Options{Names: true}},
	{"named-hostile", 12, true, Options{Names: true}},
}

// differs tells whether a kind of handout comes out otherwise with such options.
func (c crowd) differs(kind Kind) bool {
	return kind == KindTakeHome || !c.opts.Names && (kind == KindReport || !c.opts.Large)
}

// full gives a workshop with the whole agenda of three hours and votes of so
// many people.
func full(t testing.TB, lang string, c crowd) workshop.State {
	t.Helper()
	st := sampleOf(t, lang, c.people, workshop.Deep, "A", "B", "C")
	steps, _, err := st.Pack.Plan(180, st.Info.Exercises)
	if err != nil {
		t.Fatal(err)
	}
	st.Agenda, st.Info.Minutes = steps, 180
	st.Info.Leaders = c.people / 2
	st.Notes = map[string]string{"A4": "Two camps, as we guessed.\nThey listened to each other.", facilitatorNote: "Aino Mäkelä"}
	for i := range min(c.people, 12) {
		st.Info.Names = append(st.Info.Names, fmt.Sprintf("Väinö Öhman %d", i+1))
	}
	if c.hostile {
		makeHostile(&st)
	}
	return st
}

// makeHostile puts names into a workshop that stumble PDF libraries.
func makeHostile(st *workshop.State) {
	long := strings.Repeat("Äärimmäisen-pitkänimi ", 3)[:60]
	names := []string{"Team 😀 one", "𠮷田 太郎", "محمد علي", "דוד בן־גוריון", "देवेंद्र कृष्णमूर्ति", "A\u0308iti", long, "((Team) (A", `C:\team\`, "M\xe4kel\xe4"}
	st.Info.Names, st.Info.Group, st.Info.Title = names, names[0]+" "+names[1], names[2]+" "+names[7]
	for i := range st.Tiles {
		st.Tiles[i] = names[i]
	}
	for i := range st.Items {
		st.Items[i].Text = names[(i+4)%len(names)]
		st.Items[i].Merged = names[:3]
	}
	for i := range st.Actions {
		st.Actions[i].First, st.Actions[i].Owner, st.Actions[i].Notice = names[i+2], names[i+5], names[i]
	}
	st.Notes = map[string]string{"A4": strings.Join(names, "\n"), facilitatorNote: names[8]}
}

func long() bool { return os.Getenv("UPTURN_LONG") != "" }

// matrix calls f for every handout. Those that are no corner of the matrix wait
// for the long run.
func matrix(t *testing.T, everything bool, f func(t *testing.T, kind Kind, c crowd, st workshop.State, opts Options)) {
	for _, kind := range Kinds() {
		for n, lang := range []string{"en", "fi", "en+fi"} {
			for k, paper := range []Paper{A4, Letter} {
				for i, c := range crowds {
					if !c.differs(kind) || !everything && (n+k+i)%3 != 0 {
						continue
					}
					t.Run(strings.Join([]string{string(kind), lang, string(paper), c.name}, "/"), func(t *testing.T) {
						opts := c.opts
						opts.Lang, opts.Paper = lang, paper
						f(t, kind, c, full(t, lang[:2], c), opts)
					})
				}
			}
		}
	}
}

func mustLayout(t *testing.T, st workshop.State, kind Kind, opts Options) *Handout {
	t.Helper()
	h, err := Layout(st, words(t), kind, opts)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// Every page of every handout: nothing at the edge, nothing over anything else,
// nothing left empty.
func TestEveryPage(t *testing.T) {
	matrix(t, long(), func(t *testing.T, kind Kind, c crowd, st workshop.State, opts Options) {
		h := mustLayout(t, st, kind, opts)
		if h.Len() == 0 || kind == KindTakeHome && h.Len()%2 != 0 {
			t.Errorf("%d sides", h.Len())
		}
		r := draw(t, h.pages...)
		for n, pg := range r.pages {
			if len(pg.texts)+len(pg.hidden) == 0 && n != len(r.pages)-1 && !c.opts.Large {
				t.Errorf("page %d is empty", n+1)
			}
			checkPage(t, n+1, pg, h.size.W, h.size.H)
			if !c.hostile {
				checkWhole(t, n+1, pg, st)
			}
		}
	})
}

// checkWhole looks for texts that were cut: with words of an ordinary length none
// has to be.
func checkWhole(t *testing.T, n int, pg recorded, st workshop.State) {
	t.Helper()
	for _, text := range pg.texts {
		if !strings.HasSuffix(text, "…") {
			continue
		}
		meant := false // the pack has a text that ends so
		for _, texts := range st.Pack.Texts {
			for _, whole := range texts {
				meant = meant || strings.HasSuffix(whole, text[max(0, len(text)-12):])
			}
		}
		if !meant {
			t.Errorf("page %d: %q is cut", n, text)
		}
	}
}

// checkPage looks for what is closer to the edge than printers print, and for
// texts over each other.
func checkPage(t *testing.T, n int, pg recorded, w, h float64) {
	t.Helper()
	const hair = 0.6 // of a stroke on the line of 10 mm
	for i, b := range pg.boxes {
		if b.x1 < edge-hair || b.y1 < edge-hair || b.x2 > w-edge+hair || b.y2 > h-edge+hair {
			t.Errorf("page %d: %q is closer to the edge than 10 mm: %.1f %.1f %.1f %.1f", n, b.what, b.x1, b.y1, b.x2, b.y2)
		}
		if b.what == "path" {
			continue
		}
		for _, c := range pg.boxes[i+1:] {
			if c.what != "path" && b.overlaps(c) {
				t.Errorf("page %d: %q lies over %q", n, b.what, c.what)
			}
		}
	}
}

// Every file: other people's programs find nothing wrong with it.
func TestEveryFile(t *testing.T) {
	for _, name := range []string{"qpdf", "pdftoppm", "pdffonts", "pdfinfo", "pdfimages", "mutool", "gs"} {
		tool(t, name)
	}
	kept := 0
	matrix(t, true, func(t *testing.T, kind Kind, c crowd, st workshop.State, opts Options) {
		// Seven different files in the usual run, all in the long one.
		if kept++; !long() && kept%31 != 1 {
			t.Skip("left to the long run")
		}
		h := mustLayout(t, st, kind, opts)
		doc, err := h.Write(nil)
		if err != nil {
			t.Fatal(err)
		}
		file := save(t, doc)
		checkFile(t, file, doc, opts.Paper)
		checkWords(t, file, h)
	})
}

// Every file of the matrix keeps to the letter of the standard. It is one run of
// the program for all of them, since that is quick and its start is not.
func TestEveryFileIsStrictlyValid(t *testing.T) {
	program := tool(t, "pdfcpu")
	dir := t.TempDir()
	matrix(t, true, func(t *testing.T, kind Kind, c crowd, st workshop.State, opts Options) {
		doc := mustMake(t, st, kind, opts)
		name := strings.NewReplacer("/", "_", "+", "_").Replace(t.Name()) + ".pdf"
		if err := os.WriteFile(filepath.Join(dir, name), doc.Bytes, 0o600); err != nil {
			t.Fatal(err)
		}
	})
	files, err := filepath.Glob(filepath.Join(dir, "*.pdf"))
	if err != nil || len(files) < 200 {
		t.Fatalf("only %d files, %v", len(files), err)
	}
	args := append([]string{"validate", "--mode", "strict", "--conf", "disable", "--offline"}, files...)
	out, err := exec.Command(program, args...).CombinedOutput()
	if err != nil {
		t.Errorf("%v\n%s", err, out)
	}
	t.Logf("%d files", len(files))
}

// checkWords looks for every word on the pages in what a reader copies.
func checkWords(t *testing.T, file string, h *Handout) {
	t.Helper()
	copied := strings.Split(run(t, "pdftotext", "-raw", file, "-"), "\f")
	for i := range h.Len() {
		if i >= len(copied) {
			t.Fatalf("%d pages of text, want %d", len(copied), h.Len())
		}
		for _, it := range h.Page(i).Items {
			text, ok := it.(figure.Text)
			if !ok {
				continue
			}
			for _, word := range strings.Fields(clean(text.S)) {
				if leftToRight(word) && !strings.Contains(copied[i], word) {
					t.Errorf("page %d: %q cannot be copied", i+1, word)
				}
			}
		}
	}
}

// leftToRight tells words whose signs stand in the file as they are read. How
// readers copy the others differs from one to the next.
func leftToRight(word string) bool {
	return !strings.ContainsFunc(word, func(r rune) bool {
		return unicode.Is(unicode.Arabic, r) || unicode.Is(unicode.Hebrew, r) || unicode.Is(unicode.Devanagari, r)
	})
}

var (
	invisible = regexp.MustCompile(`(?s)<ignore_text.*?</ignore_text>`)
	noGlyph   = regexp.MustCompile(`<g [^>]*glyph="0"[^>]*>`)
	boundary  = regexp.MustCompile(`%%HiResBoundingBox: ([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)`)
)

func checkFile(t *testing.T, file string, doc Document, paper Paper) {
	t.Helper()
	if out := output(t, "qpdf", "--check", file); strings.Contains(strings.ToLower(out), "warning") {
		t.Error(out)
	}
	if out := output(t, "pdftoppm", "-r", "20", "-gray", file, t.TempDir()+"/p"); out != "" {
		t.Error("pdftoppm:", out)
	}
	if out := output(t, "pdfinfo", file); !strings.Contains(out, fmt.Sprintf("Pages:           %d\n", doc.Pages)) {
		t.Errorf("not %d pages:\n%s", doc.Pages, out)
	}
	for i, line := range strings.Split(strings.TrimSpace(output(t, "pdffonts", file)), "\n") {
		if f := strings.Fields(line); i > 1 && !strings.Contains(strings.Join(f, " "), "Identity-H yes") {
			t.Error("a font is not embedded:", line)
		}
	}
	if out := strings.TrimSpace(output(t, "pdfimages", "-list", file)); strings.Count(out, "\n") > 1 {
		t.Error("there are pixels:", out)
	}
	trace := run(t, "mutool", "trace", file)
	if hits := noGlyph.FindAllString(invisible.ReplaceAllString(trace, ""), 3); hits != nil {
		t.Error("signs that the font lacks:", hits)
	}
	if strings.Contains(trace, `colorspace="DeviceRGB"`) || strings.Contains(trace, `colorspace="DeviceCMYK"`) {
		t.Error("there is colour, which black printers guess at")
	}
	w, h := paper.size()
	for n, box := range boundary.FindAllStringSubmatch(output(t, "gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=bbox", file), -1) {
		var v [4]float64
		for i := range v {
			v[i], _ = strconv.ParseFloat(box[i+1], 64)
		}
		if empty := v[2] == 0 && v[3] == 0; !empty && (v[0] < edge-1 || v[1] < edge-1 || v[2] > w-edge+1 || v[3] > h-edge+1) {
			t.Errorf("page %d prints into the edge: %v", n+1, v)
		}
	}
}

// run gives the standard output alone; any warning is an error.
func run(t *testing.T, name string, args ...string) string {
	t.Helper()
	cmd := exec.Command(tool(t, name), args...)
	var warnings strings.Builder
	cmd.Stderr = &warnings
	out, err := cmd.Output()
	if err != nil || warnings.Len() > 0 {
		t.Errorf("%s: %v %s", name, err, warnings.String())
	}
	return string(out)
}
