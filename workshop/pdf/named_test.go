package pdf

import (
	"os/exec"
	"regexp"
	"strings"
	"testing"
)

// structure is what a reader is told of a file, without where the lines break.
func structure(t *testing.T, doc Document) string {
	t.Helper()
	out, err := exec.Command(tool(t, "pdfinfo"), "-struct-text", save(t, doc)).Output()
	if err != nil {
		t.Fatal(err)
	}
	return regexp.MustCompile(`[ \t]+`).ReplaceAllString(string(out), " ")
}

// Each person's sheet is told as the one without a name is, with the name on each
// side and nobody else's: though what all have in common is in the file once.
func TestNamedSheetsAreTagged(t *testing.T) {
	for _, lang := range []string{"en", "en+fi"} {
		st := full(t, "en", crowds[2])
		st.Info.Names = []string{"Aino Mäkelä", "Väinö Öhman", "Eeva Åström"}
		plain := structure(t, mustMake(t, st, KindTakeHome, Options{Lang: lang}))
		_, plain, ok := strings.Cut(plain, "Document")
		if !ok || strings.Count(plain, "H1 (block)") < 2 || !strings.Contains(plain, "Figure") {
			t.Fatalf("the sheet without a name is not tagged:\n%.400s", plain)
		}
		sheets := strings.Split(structure(t, mustMake(t, st, KindTakeHome, Options{Lang: lang, Names: true})), "Sect")[1:]
		if len(sheets) != len(st.Info.Names) {
			t.Fatalf("%d parts for %d people", len(sheets), len(st.Info.Names))
		}
		for i, sheet := range sheets {
			for k, name := range st.Info.Names {
				if n := strings.Count(sheet, name); n != 2 && k == i || n != 0 && k != i {
					t.Errorf("%s: the sheet of %s says %s %d times", lang, st.Info.Names[i], name, n)
				}
			}
			for _, what := range []string{"H1 (block)", "H2 (block)", "P (block)", "Figure", "Table (block)", "TR\n", "TH\n", "TD\n"} {
				want := strings.Count(plain, what)
				if what == "P (block)" {
					want += 2 - 1 // the name on each side, instead of a line for it
				}
				if n := strings.Count(sheet, what); n != want {
					t.Errorf("%s: %d × %s, want %d", lang, n, what, want)
				}
			}
			own := strings.TrimSuffix(words(t).T(lang[:2], "sheet.name"), ":")
			for line := range strings.Lines(plain) {
				if strings.Contains(line, st.Info.Title) { // that gives way to a name
					continue
				}
				if strings.Contains(line, own) { // so does the line for one
					continue
				}
				if text := strings.TrimSpace(line); strings.HasPrefix(text, `"`) && !strings.Contains(sheet, text) {
					t.Errorf("%s: the sheet of %s lacks %s", lang, st.Info.Names[i], text)
				}
			}
		}
	}
}

// What all sheets have in common is in the file once: a further person costs little
// more than a name and the structure.
func TestNamedSheetsShareWhatTheyShow(t *testing.T) {
	size := func(n int) int {
		doc := mustMake(t, namedSample(t, n), KindTakeHome, Options{Names: true})
		if doc.Pages != 2*n {
			t.Fatalf("%d pages for %d people", doc.Pages, n)
		}
		return len(doc.Bytes)
	}
	if each := (size(60) - size(20)) / 40; each > 3000 {
		t.Errorf("%d bytes for a further person", each)
	}
}
