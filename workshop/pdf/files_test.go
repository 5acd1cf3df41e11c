package pdf

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
)

// Every file: other people's programs find nothing wrong with it.
func TestEveryFile(t *testing.T) {
	if testing.Short() {
		t.Skip("asks seven programs about each file")
	}
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
		if kind == KindPile {
			h = h.thinned()
		}
		doc, err := h.Write(nil)
		if err != nil {
			t.Fatal(err)
		}
		file := save(t, doc)
		checkFile(t, file, doc, opts.Paper)
		checkWords(t, file, h)
	})
}

// thinned is a pile in which no page comes more than twice: the hundredth copy tells nothing
// that the second does not, and takes the other programs an hour.
func (h *Handout) thinned() *Handout {
	out, seen := *h, map[int]int{}
	out.leaves = slices.DeleteFunc(slices.Clone(h.leaves), func(l leaf) bool {
		seen[l.page]++
		return seen[l.page] > 2
	})
	return &out
}

// Every file of the matrix keeps to the letter of the standard. It is one run of
// the program for all of them, since that is quick and its start is not.
func TestEveryFileIsStrictlyValid(t *testing.T) {
	program := tool(t, "pdfcpu")
	dir := t.TempDir()
	matrix(t, true, func(t *testing.T, kind Kind, c crowd, st workshop.State, opts Options) {
		h := mustLayout(t, st, kind, opts)
		if kind == KindPile {
			h = h.thinned()
		}
		doc, err := h.Write(nil)
		if err != nil {
			t.Fatal(err)
		}
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
			if !ok || rightToLeft(text.S) {
				continue
			}
			for _, word := range strings.Fields(layout.Clean(text.S)) {
				if !reordered(word) && !strings.Contains(copied[i], word) {
					t.Errorf("page %d: %q cannot be copied", i+1, word)
				}
			}
		}
	}
}

// rightToLeft tells texts of which readers copy the parts, and the brackets round
// them, in one order or another.
func rightToLeft(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Arabic, r) || unicode.Is(unicode.Hebrew, r) })
}

// reordered tells words whose signs stand otherwise than they are written.
func reordered(word string) bool {
	return strings.ContainsFunc(word, func(r rune) bool { return unicode.Is(unicode.Devanagari, r) })
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
		if empty := v[2] == 0 && v[3] == 0; !empty && (v[0] < layout.Edge-1 || v[1] < layout.Edge-1 || v[2] > w-layout.Edge+1 || v[3] > h-layout.Edge+1) {
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
