package paper

import (
	"bytes"
	"errors"
	"fmt"
	"testing"
	"time"
)

// written is a file with n pages that show one original, or have a text each.
func written(t *testing.T, a About, n int, shared bool) []byte {
	t.Helper()
	f := NewFile(200, 300, a)
	say := func(tag, s string) {
		f.Begin(Label{Tag: tag, Lang: "fi"}, 0)
		f.Text(20, 40, 12, false, 0, s)
		f.End()
	}
	if shared {
		f.Original()
		say("H1", "original")
	}
	for i := range n {
		if shared {
			f.Part("Sect")
			f.Page(0)
		} else {
			f.Page(-1)
			say("P", fmt.Sprint("page ", i))
		}
		f.Bookmark(fmt.Sprintf("endobj (%d)", i), i%2, 0)
	}
	data, err := f.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestFileSaysWhatItIs(t *testing.T) {
	data := written(t, About{Title: "Leader's day", Lang: "en", When: time.Unix(0, 0).UTC()}, 3, false)
	for _, want := range []string{
		"%PDF-1.7\n", "/Lang (en)", "/DisplayDocTitle true", "/MarkInfo <</Marked true>>", "/StructTreeRoot", "/S /P", "/Lang (fi)", "/Tabs /S",
	} {
		if !bytes.Contains(data, []byte(want)) {
			t.Errorf("lacks %q", want)
		}
	}
	if n := bytes.Count(data, []byte("/StructParents ")); n != 3 {
		t.Errorf("%d pages have a structure, want 3", n)
	}
}

func TestSameDrawingGivesTheSameBytes(t *testing.T) {
	a := About{Title: "x", Lang: "en", When: time.Unix(0, 0).UTC()}
	for _, shared := range []bool{false, true} {
		if !bytes.Equal(written(t, a, 4, shared), written(t, a, 4, shared)) {
			t.Errorf("shared %t: other bytes", shared)
		}
	}
}

// Should the library ever write another structure, no half-described file comes out.
func TestUnexpectedStructureIsRefused(t *testing.T) {
	f := NewFile(200, 300, About{Lang: "en"})
	f.Page(-1)
	var buf bytes.Buffer
	if err := f.pdf.Output(&buf); err != nil {
		t.Fatal(err)
	}
	sound := buf.Bytes()
	for name, broken := range map[string][]byte{
		"no file":        nil,
		"later version":  bytes.Replace(sound, []byte("%PDF-1.3"), []byte("%PDF-1.4"), 1),
		"no end":         sound[:len(sound)-10],
		"table moved":    bytes.Replace(sound, []byte("startxref\n"), []byte("startxref\n9"), 1),
		"table is short": bytes.Replace(sound, []byte("xref\n0 "), []byte("xref\n1 "), 1),
		"a page less":    bytes.Replace(sound, []byte("<</Type /Page\n"), []byte("<</Type /Pag2\n"), 1),
	} {
		if bytes.Equal(broken, sound) {
			t.Fatalf("%s: nothing is broken", name)
		}
		if _, err := describe(bytes.Clone(broken), f); !errors.Is(err, errStructure) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := describe(bytes.Clone(sound), f); err != nil {
		t.Error(err)
	}
}

func TestTagOfALanguageIsPlain(t *testing.T) {
	if got := literal("en-GB) /Evil (x"); got != "(en-GBEvilx)" {
		t.Error(got)
	}
}

// A text of a script that the embedded font lacks is drawn; what is read and copied is
// the text, where the line's own runes are not.
func TestSetting(t *testing.T) {
	g, err := NewGuard()
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		text, seen string
		outlined   bool
		actual     string
	}{
		{"Äiti", "Äiti", false, ""},
		{"", "", false, ""},
		{"\u200D", "", false, ""},
		{"q\u0302", "q\u0302", true, ""},
		{"q\u0302 \U0001FFFD", "q\u0302 \uFFFD", true, "q\u0302 \U0001FFFD"},
	} {
		got := g.Set(tt.text, false)
		if got.Text != tt.seen || (got.Outlines != nil) != tt.outlined || got.Actual != tt.actual {
			t.Errorf("%q: %+v", tt.text, got)
		}
	}
	if m := g.Missing(); len(m) != 1 || m[0] != "q\u0302 \U0001FFFD" {
		t.Errorf("missing %q", m)
	}
}

// What a page has of its own stands over what it shows, and is read first; the marks are
// found by their numbers all the same.
func TestNameIsReadBeforeWhatThePageShows(t *testing.T) {
	f := NewFile(200, 300, About{Lang: "en"})
	f.Original()
	f.Begin(Label{Tag: "H1"}, 0)
	f.Text(20, 60, 12, false, 0, "title")
	f.End()
	f.Part("Sect")
	f.Page(0)
	f.Begin(Label{Tag: "P"}, 0)
	f.Text(20, 40, 12, false, 0, "name")
	f.End()
	f.tags.tell()
	var got []string
	for _, n := range f.tags.nodes {
		got = append(got, fmt.Sprint(n.Tag, n.mark))
	}
	if want := "[Sect0 P1 H10]"; fmt.Sprint(got) != want {
		t.Errorf("%v, want %v", got, want)
	}
	if _, err := f.Bytes(); err != nil {
		t.Error(err)
	}
}
