package paper

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop/paper/readback"
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
			f.Part("Sect", "")
			f.Page(0)
		} else {
			f.Page(-1)
			say("H1", fmt.Sprint("page ", i))
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
	a := About{Title: "Leader's day \U0001F600 <1>", Lang: "en", When: time.Unix(0, 0).UTC(), Duplex: true}
	for _, shared := range []bool{false, true} {
		data := written(t, a, 3, shared)
		f, err := readback.Open(data)
		if err != nil {
			t.Fatal(err)
		}
		for _, fault := range f.Faults() {
			t.Error(fault)
		}
		if !bytes.HasPrefix(data, []byte("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")) {
			t.Error("a mailer may take the file for text")
		}
		if got := f.Languages(); got["fi"] != 3 {
			t.Errorf("languages %v", got)
		}
		c := f.Catalog()
		prefs := f.Dict(c["ViewerPreferences"])
		if prefs["Duplex"] != readback.Name("DuplexFlipLongEdge") || prefs["PrintScaling"] != readback.Name("None") {
			t.Errorf("printed as %v", prefs)
		}
		if title, _ := f.Dict(f.Trailer["Info"])["Title"].(readback.String); title.Text() != a.Title {
			t.Errorf("title %q", title.Text())
		}
		if xmp, _ := f.Get(c["Metadata"]).(readback.Stream); !strings.Contains(string(xmp.Data), "Leader&#39;s day \U0001F600 &lt;1&gt;<") {
			t.Errorf("metadata %s", xmp.Data)
		}
		labels := 1
		if shared {
			labels = 3 // each part is counted anew
		}
		if got := f.Array(f.Dict(c["PageLabels"])["Nums"]); len(got) != 2*labels {
			t.Errorf("labels %v", got)
		}
	}
}

// The list of contents has every character, and says how many lines are under one.
func TestListOfContents(t *testing.T) {
	f := NewFile(200, 300, About{Lang: "en"})
	f.Page(-1)
	for _, l := range []bookmark{{title: "\U00020BB7 one", level: 0}, {title: "a", level: 1}, {title: "b", level: 2}, {title: "c", level: 1}, {title: "two", level: 0}} {
		f.Bookmark(l.title, l.level, 10)
	}
	data, err := f.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	r, err := readback.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	var list func(d readback.Dict, deep int)
	list = func(d readback.Dict, deep int) {
		for line := r.Dict(d["First"]); line != nil; line = r.Dict(line["Next"]) {
			title, _ := line["Title"].(readback.String)
			got = append(got, fmt.Sprint(strings.Repeat("-", deep), title.Text(), line["Count"]))
			list(line, deep+1)
		}
	}
	root := r.Dict(r.Catalog()["Outlines"])
	list(root, 0)
	if want := "[\U00020BB7 one3 -a1 --b<nil> -c<nil> two<nil>]"; fmt.Sprint(got) != want || root["Count"] != 5.0 {
		t.Errorf("%v of %v, want %v", got, root["Count"], want)
	}
}

// Numbers are as short as they can be and stay what they are.
func TestNumbersAreShort(t *testing.T) {
	for v, want := range map[float64]string{0: "0", 100: "100", 56.04976: "56.05", -711.74: "-711.74", 0.5: "0.5", -0.004: "0", -0.05: "-0.05", 12.999: "13"} {
		if got := string(short(nil, v)); got != want {
			t.Errorf("%v: %q, want %q", v, got, want)
		}
	}
}

// What is set once is not set again, and each page sets it anew: one may stand on another
// whose last line was broken, thick and grey.
func TestAPageSetsWhatItNeedsOnce(t *testing.T) {
	var line Path
	line.Move(10, 20)
	line.Line(30, 20)
	how := Paint{Fill: None, Stroke: 128, Width: 0.6, Dash: 3}
	c := newContent(100)
	for range 2 {
		c.raw(c.paint(how))
		c.text(10, 20, 9, true, `a(\`)
	}
	const text = " 10 80 Td (\x00a\x00\\(\x00\\\\) Tj ET\n"
	if got, want := string(c.b), "0 J\n1 j\n0.502 G\n0.6 w\n[3 3] 0 d\nS\nBT /B 9 Tf"+text+"S\nBT"+text; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	c = newContent(100)
	how.Dash = 0
	c.draw(line, c.paint(how))
	if got, want := string(c.b), "0 J\n1 j\n0.502 G\n0.6 w\n[] 0 d\n10 80 m\n30 80 l\nS\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// A ballot is a hundred circles of one size: all but where each of them stands is the same bytes,
// and none moves what is drawn after it.
func TestCurvesAreTheSameBytesWhereverTheyStand(t *testing.T) {
	c := newContent(100)
	for _, at := range []Point{{10, 20}, {33.33, 47.11}} {
		var p Path
		p.Move(at.X, at.Y)
		p.Curve(at.X+3, at.Y, at.X+5, at.Y+2, at.X+5, at.Y+5)
		p.Close()
		c.draw(p, "S")
	}
	const curve = "0 0 m\n3 0 5 -2 5 -5 c\nh\nS\nQ\n"
	if got, want := string(c.b), "0 J\n1 j\nq\n1 0 0 1 10 80 cm\n"+curve+"q\n1 0 0 1 33.33 52.89 cm\n"+curve; got != want {
		t.Errorf("%q, want %q", got, want)
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
	sound, err := f.library()
	if err != nil {
		t.Fatal(err)
	}
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
		{"a \U0001FFFD", "a \uFFFD", true, "a \U0001FFFD"}, // boxes alone: the name is not lost to whoever copies it
		{"a \uFFFD", "a \uFFFD", false, ""},
	} {
		got := g.Set(tt.text, false)
		if got.Text != tt.seen || (got.Outlines != nil) != tt.outlined || got.Actual != tt.actual {
			t.Errorf("%q: %+v", tt.text, got)
		}
	}
	if m := g.Missing(); !slices.Equal(m, []string{"q\u0302 \U0001FFFD", "a \U0001FFFD", "a \uFFFD"}) {
		t.Errorf("missing %q", m)
	}
}

// The spaces at the end of a text stand on its right, also behind a word that runs from
// right to left, so that they part it from what is read next.
func TestSpacesEndALine(t *testing.T) {
	g, err := NewGuard()
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"שלום ", "Dr. שלום "} {
		with, without := g.shapes().shape(text, false), g.shapes().shape(strings.TrimSpace(text), false)
		if with.Visual != without.Visual+" " || with.Advance <= without.Advance || !with.turned {
			t.Errorf("%q reads %q and is %.2f wide, without its space %q and %.2f", text, with.Visual, with.Advance, without.Visual, without.Advance)
		}
		if a, b := with.Outlines, without.Outlines; !reflect.DeepEqual(a, b) {
			t.Errorf("%q stands elsewhere because of its space", text)
		}
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
	f.Part("Sect", "")
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

// Fonts lose what draws nothing. All else, the
// map of glyphs first, is as the library wrote it: a byte changed there, and other
// letters stand on the paper than are copied from it.
func TestGlyphsAreThoseOfTheLibrary(t *testing.T) {
	f := NewFile(200, 300, About{Title: "x", Lang: "en"})
	f.Page(-1)
	f.Begin(Label{Tag: "H1"}, 0)
	for i := range 3 { // enough that glyphs get numbers that look like signs
		f.Text(20, 40+20*float64(i), 12, i == 1, 0, "The quick brown fox jumps over 0123456789 lazy dogs, ÄÖÅ! ")
	}
	f.End()
	sound, err := f.library()
	if err != nil {
		t.Fatal(err)
	}
	old := &update{old: sound}
	start, parts := startxref.FindSubmatch(old.old), trailer.FindSubmatch(old.old)
	old.readOffsets(number(start[1]), number(parts[1]))
	data, err := describe(bytes.Clone(sound), f)
	if err != nil {
		t.Fatal(err)
	}
	r, err := readback.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	for _, fault := range r.Faults() {
		t.Error(fault)
	}
	maps := 0
	for n := range old.offsets {
		was, ok := old.oldStream(n)
		is, _ := r.Get(readback.Ref(n)).(readback.Stream)
		whole, err := was.unpacked()
		if err != nil {
			t.Fatal(err)
		}
		if !ok || len(whole) != 2<<16 {
			continue
		}
		if maps++; !bytes.Equal(is.Data, whole) {
			t.Errorf("object %d: other glyphs", n)
		}
	}
	if maps != 2 {
		t.Errorf("%d maps of glyphs, want those of two fonts", maps)
	}
}
