package formats_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/upturn-workshop/upturn/ui/formats"
	"github.com/upturn-workshop/upturn/ui/paint"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/export"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/paper/readback"
	"github.com/upturn-workshop/upturn/workshop/trial"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// hostile are what somebody may have typed, or a stranger put into a file.
var hostile = map[string]string{
	"a formula that runs a program": "=cmd|' /C calc'!A0",
	"a formula":                     "-2+3",
	"a number with zeros before it": "007",
	"a date of some country":        "1-2",
	"a link":                        `=HYPERLINK("http://x","y")`,
	"forty thousand letters":        strings.Repeat("x", 40_000),
	"forty thousand signs of two":   strings.Repeat("\U0001F600", 20_000),
	"control signs":                 "bad\x00\x01\x0b\x1b[31m\x7f end",
	"no text":                       "bad\xff\xfe",
	"a line of a calendar":          "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:y",
	"marks of XML":                  `</text><script>"&'`,
	"marks of direction":            "\u202eabc\u2066",
	"separators":                    "a;b,c\"d\tnext\nline",
	"signs that no font has":        "☂ 日本語 \U0001F9D1\u200d\U0001F4BB",
}

// onSlides are those of them that are drawn as well, which takes long.
var onSlides = map[string]bool{"forty thousand letters": true, "control signs": true, "no text": true, "marks of XML": true, "signs that no font has": true}

// sound looks through what a format has written.
var sound = map[string]func(t *testing.T, name string, data []byte){
	"xlsx": func(t *testing.T, _ string, data []byte) { has(t, data, "PK") },
	"csv":  func(t *testing.T, _ string, data []byte) { clean(t, data) },
	"ics": func(t *testing.T, name string, data []byte) {
		clean(t, data)
		for line := range bytes.SplitSeq(bytes.TrimSuffix(data, []byte("\r\n")), []byte("\r\n")) {
			if len(line) > 75 || bytes.ContainsAny(line, "\r\n") {
				t.Errorf("%s: %q", name, line)
			}
		}
		if begun, ended := bytes.Count(data, []byte("\r\nBEGIN:VEVENT\r\n")), bytes.Count(data, []byte("\r\nEND:VEVENT\r\n")); begun != ended || name != "calendar.ics" && begun != 1 {
			t.Errorf("%s: %d entries begin, %d end", name, begun, ended)
		}
	},
	"text": func(t *testing.T, _ string, data []byte) {
		clean(t, data)
		if n := utf8.RuneCount(data); n > 2_000 {
			t.Errorf("%d letters", n)
		}
	},
	"json": func(t *testing.T, _ string, data []byte) {
		if !json.Valid(data) || !utf8.Valid(data) {
			t.Errorf("%.80q", data)
		}
	},
	"slides": func(t *testing.T, _ string, data []byte) {
		f, err := readback.Open(data)
		if err != nil {
			t.Fatal(err)
		}
		for _, fault := range f.Faults() {
			t.Error(fault)
		}
	},
	"pictures": func(t *testing.T, name string, data []byte) {
		if strings.HasSuffix(name, ".png") {
			has(t, data, "\x89PNG")
			return
		}
		clean(t, data)
		for d := xml.NewDecoder(bytes.NewReader(data)); ; {
			tok, err := d.Token()
			if errors.Is(err, io.EOF) {
				return
			}
			if e, is := tok.(xml.StartElement); err != nil || is && e.Name.Local == "script" {
				t.Fatalf("%s: %v %v", name, err, tok)
			}
		}
	},
}

func has(t *testing.T, data []byte, beginning string) {
	t.Helper()
	if !bytes.HasPrefix(data, []byte(beginning)) {
		t.Errorf("%.20q", data)
	}
}

// clean wants text without signs that nobody sees and something may obey.
func clean(t *testing.T, data []byte) {
	t.Helper()
	if !utf8.Valid(data) {
		t.Errorf("no text: %.80q", data)
	}
	if i := bytes.IndexFunc(data, func(r rune) bool { return unicode.IsControl(r) && !strings.ContainsRune("\t\r\n", r) }); i >= 0 {
		t.Errorf("control signs: %.80q", data[i:])
	}
}

// Whatever stands in a workshop, each format of results is written whole, is what it says it is,
// and has no sign that something would obey.
func TestHostileWordsInEveryFormat(t *testing.T) {
	paint.Headless()
	catalog, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	st, err := trial.Play(trial.Info("fi", 12, 180), wall.Pages, 3, nil)
	if err != nil {
		t.Fatal(err)
	}
	st.ID = strings.Repeat("ab", 16)
	dialect, _ := export.DialectOf("auto")
	for name, text := range hostile {
		st := st
		st.Info.Group, st.Info.Title = text, text
		st.Items, st.Actions = append([]workshop.Item(nil), st.Items...), append([]workshop.Action(nil), st.Actions...)
		for i := range st.Items {
			st.Items[i].Text = text
		}
		for i, a := range st.Actions {
			st.Actions[i] = workshop.Action{Item: a.Item, First: text, Owner: text, Due: text, DueOn: a.DueOn, Notice: text}
		}
		st.Notes = map[string]string{workshop.NoteSentence: text, workshop.NoteNeeded: text}
		job := formats.Job{Each: formats.Of(st), Catalog: catalog, With: export.With{Actions: true, Names: true}, Dialect: dialect}
		for _, as := range formats.All() {
			if drawn := as.Name == "pictures" || as.Name == "slides"; drawn && !onSlides[name] {
				continue
			}
			t.Run(as.Name+", "+name, func(t *testing.T) {
				n := 0
				for file, err := range as.Files(job) {
					if n++; err != nil {
						t.Fatal(err)
					}
					sound[as.Name](t, file.Name, file.Data)
					if as.Name == "pictures" && n >= 2 { // the others are made alike
						break
					}
				}
				if n == 0 {
					t.Error("nothing is written")
				}
			})
		}
	}
}
