package pack

import (
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/upturn-workshop/upturn/assets"
	"github.com/upturn-workshop/upturn/workshop"
)

// small is a pack with one exercise, complete in one language.
func small() fstest.MapFS {
	return fstest.MapFS{"pack.toml": {Data: []byte(smallStructure)}, "en.toml": {Data: []byte(smallTexts)}}
}

const smallStructure = `id = "small"
version = 1
languages = ["en"]

items = [
  { id = "P1", kind = "paradigm" },
  { id = "V1", kind = "pair" },
]

[[plans]]
minutes = 60
exercises = ["A"]
frame = { open = 5, close = 5 }
longest = { A = "full" }
optional = ["close"]

[[exercises]]
id = "A"

[[steps]]
id = "open"
kind = "say"

[[steps]]
id = "A1"
exercise = "A"
kind = "vote"
minutes = [5, 5, 5]
figures = ["squares"]

[steps.vote]
kind = "choice"
items = [["P1"], ["P1"], ["P1"]]
aspects = [["answer"], ["answer"], ["answer"]]
options = ["yes", "no"]
way = "cards"

[[steps]]
id = "A2"
exercise = "A"
kind = "reveal"
minutes = [5, 5, 5]
shows = "A1"

[[steps]]
id = "A3"
exercise = "A"
kind = "collect"
minutes = [5, 5, 5]
collects = "ideas"
max = 8

[[steps]]
id = "A4"
exercise = "A"
kind = "vote"
minutes = [5, 5, 5]

[steps.vote]
kind = "bipolar"
items = [["V1"], ["V1"], ["V1"]]
aspects = [["answer"], ["answer"], ["answer"]]
lo = 1
hi = 7

[[steps]]
id = "break1"
kind = "break"

[[steps]]
id = "close"
kind = "say"
`

const smallTexts = `
[pack]
name = "Small"
[exercise.A]
title = "A"
goal = "Try it."
[step]
open = { title = "Open", short = "Open", wall = "Hello." }
A1 = { title = "One", short = "One", wall = "Yes or no?", notes = ["Ask."] }
A2 = { title = "Two", short = "Two", wall = "Look." }
A3 = { title = "Three", short = "Three", wall = "Say." }
A4 = { title = "Four", short = "Four", wall = "Left or right?" }
break1 = { title = "Break", short = "Break", wall = "Break" }
close = { title = "Close", short = "Close", wall = "Bye. {date}" }
[item]
P1 = { text = "It is so." }
V1 = { theme = "T", left = "L", right = "R" }
[option]
yes = "Yes"
no = "No"
[aspect]
A1 = { answer = "Is it?" }
A4 = { answer = "Where?" }
`

func TestSmallPackIsGood(t *testing.T) {
	list, err := Problems(small(), ".")
	if err != nil || len(list) > 0 {
		t.Fatal(err, list)
	}
	p, err := Open(small(), ".")
	if err != nil {
		t.Fatal(err)
	}
	if got, want := p.Text("en", "honest.what"), builtin(t).Text("en", "honest.what"); got != want {
		t.Errorf("general text %q, want the built-in one", got)
	}
	if steps, buffer, err := p.Plan(60, []string{"A"}); err != nil || buffer != 30 || len(steps) != 6 {
		t.Errorf("agenda %v, buffer %d, %v", steps, buffer, err)
	}
}

// mistake is a change to the small pack and what reading has to say about it.
type mistake struct {
	name, file, old, new string
	code, place          string
}

var mistakes = []mistake{
	{"no structure value", "pack.toml", `version = 1`, `version = 0`, "bad_value", "version"},
	{"bad pack name", "pack.toml", `"small"`, `"../small"`, "bad_value", "id"},
	{"unknown key at the top", "pack.toml", `version = 1`, "version = 1\ncolour = 1", "unknown_key", "colour"},
	{"unknown key in a step", "pack.toml", `shows = "A1"`, `shwos = "A1"`, "unknown_key", "steps.shwos"},
	{"wrong type", "pack.toml", `version = 1`, `version = "one"`, "toml", "version"},
	{"two lengths instead of three", "pack.toml", `minutes = [5, 5, 5]`, `minutes = [5, 5]`, "toml", "steps.minutes"},
	{"key twice in TOML", "pack.toml", `version = 1`, "version = 1\nversion = 1", "toml", "version"},
	{"no language", "pack.toml", `["en"]`, `[]`, "none", "languages"},
	{"language twice", "pack.toml", `["en"]`, `["en", "en"]`, "twice", "en"},
	{"path as a language", "pack.toml", `["en"]`, `["en", "../en"]`, "bad_value", "languages"},
	{"text file missing", "pack.toml", `["en"]`, `["en", "fi"]`, "no_file", ""},
	{"exercise twice", "pack.toml", "[[exercises]]\nid = \"A\"", "[[exercises]]\nid = \"A\"\n[[exercises]]\nid = \"A\"", "twice", "A"},
	{"exercise without steps", "pack.toml", "[[exercises]]\nid = \"A\"", "[[exercises]]\nid = \"A\"\n[[exercises]]\nid = \"B\"", "no_steps", "B"},
	{"step twice", "pack.toml", `id = "A2"`, `id = "A1"`, "twice", "A1"},
	{"item twice", "pack.toml", `id = "V1", kind = "pair"`, `id = "P1", kind = "pair"`, "twice", "P1"},
	{"item named twice in a vote", "pack.toml", `[["P1"], ["P1"]`, `[["P1", "P1"], ["P1"]`, "twice", "P1"},
	{"item of no kind", "pack.toml", `kind = "paradigm"`, `kind = "poem"`, "bad_value", "P1"},
	{"id with a dot", "pack.toml", `id = "A3"`, `id = "A.3"`, "bad_value", "steps"},
	{"step of no kind", "pack.toml", `kind = "reveal"`, `kind = "dance"`, "bad_value", "A2"},
	{"step of no exercise", "pack.toml", "id = \"A2\"\nexercise = \"A\"", "id = \"A2\"\nexercise = \"B\"", "unknown_ref", "A2"},
	{"no such item", "pack.toml", `[["P1"], ["P1"], ["P1"]]`, `[["P1"], ["P1"], ["P2"]]`, "unknown_ref", "A1"},
	{"no such figure", "pack.toml", `["squares"]`, `["circles"]`, "bad_value", "A1"},
	{"no such way", "pack.toml", `way = "cards"`, `way = "shout"`, "bad_value", "A1"},
	{"no such step shown", "pack.toml", `shows = "A1"`, `shows = "A3"`, "unknown_vote", "A2"},
	{"nothing shown", "pack.toml", `shows = "A1"`, ``, "no_shows", "A2"},
	{"vote without a plan", "pack.toml", `kind = "reveal"`, `kind = "vote"`, "no_vote", "A2"},
	{"minutes of nothing", "pack.toml", "kind = \"reveal\"\nminutes = [5, 5, 5]", "kind = \"reveal\"\nminutes = [0, 0, 0]", "no_minutes", "A2"},
	{"minutes below zero", "pack.toml", "kind = \"reveal\"\nminutes = [5, 5, 5]", "kind = \"reveal\"\nminutes = [5, -5, 5]", "bad_value", "A2"},
	{"minutes in the frame", "pack.toml", "id = \"open\"", "id = \"open\"\nminutes = [1, 1, 1]", "frame_minutes", "open"},
	{"talk between exercises", "pack.toml", "[[steps]]\nid = \"A2\"", "[[steps]]\nid = \"talk\"\nkind = \"say\"\n[[steps]]\nid = \"A2\"", "frame_place", "talk"},
	{"break inside", "pack.toml", `kind = "reveal"`, `kind = "break"`, "break_inside", "A2"},
	{"too much to collect", "pack.toml", `max = 8`, `max = 1000`, "bad_value", "A3"},
	{"collects elsewhere", "pack.toml", `shows = "A1"`, "shows = \"A1\"\nmax = 3", "collects_elsewhere", "A2"},
	{"votes on what nobody collects", "pack.toml", "lo = 1", "lo = 1\nsource = \"obstacles\"", "nobody_collects", "A4"},
	{"source of no vote", "pack.toml", "lo = 1", "lo = 1\nsource = \"rows:A3\"", "unknown_vote", "A4"},
	{"statements that are no pair", "pack.toml", `[["V1"], ["V1"], ["V1"]]`, `[["P1"], ["V1"], ["V1"]]`, "not_pair", "A4"},
	{"scale upside down", "pack.toml", `hi = 7`, `hi = 0`, "bad_vote", "A4"},
	{"scale out of bounds", "pack.toml", `hi = 7`, `hi = 99`, "bad_vote", "A4"},
	{"one option", "pack.toml", `["yes", "no"]`, `["yes"]`, "bad_vote", "A1"},
	{"plan of no time", "pack.toml", `minutes = 60`, `minutes = -1`, "bad_value", "plan 1"},
	{"plan of no exercise", "pack.toml", `exercises = ["A"]`, `exercises = ["B"]`, "unknown_ref", "plan 1"},
	{"plan with a wrong length", "pack.toml", `A = "full"`, `A = "epic"`, "bad_value", "plan 1"},
	{"plan with a wrong frame", "pack.toml", `open = 5`, `opne = 5`, "unknown_ref", "plan 1"},
	{"no plans", "pack.toml", "[[plans]]\nminutes = 60\nexercises = [\"A\"]\nframe = { open = 5, close = 5 }\nlongest = { A = \"full\" }\noptional = [\"close\"]\n", "", "none", "plans"},

	{"text missing", "en.toml", `no = "No"`, ``, "missing_text", "option.no"},
	{"text empty", "en.toml", `no = "No"`, `no = " "`, "empty_text", "option.no"},
	{"text is a number", "en.toml", `no = "No"`, `no = 1`, "not_text", "option.no"},
	{"text too long", "en.toml", `no = "No"`, `no = "` + strings.Repeat("No ", 300) + `"`, "long_text", "option.no"},
	{"short title too long", "en.toml", `short = "Two"`, `short = "Two and twenty signs and one"`, "long_text", "step.A2.short"},
	{"text nobody asked for", "en.toml", `no = "No"`, "no = \"No\"\nmaybe = \"Maybe\"", "unknown_key", "option.maybe"},
	{"text of a step that is not there", "en.toml", `A2 = {`, "A9 = { title = \"Nine\" }\nA2 = {", "unknown_key", "step.A9.title"},
	{"misspelt general text", "en.toml", `[option]`, "[honest]\nwaht = \"So.\"\n[option]", "unknown_key", "honest.waht"},
	{"writing turned round", "en.toml", `no = "No"`, `no = "N` + "\u202e" + `o"`, "sign", "option.no"},
	{"writing turned round by an escape", "en.toml", `no = "No"`, `no = "N\u202Eo"`, "sign", "option.no"},
	{"control sign", "en.toml", `no = "No"`, `no = "N\u0007o"`, "sign", "option.no"},
	{"two lines", "en.toml", `no = "No"`, `no = "N\no"`, "sign", "option.no"},
	{"arrow that no font of ours has", "en.toml", `no = "No"`, `no = "→ No"`, "sign", "option.no"},
	{"no UTF-8", "en.toml", `no = "No"`, "no = \"N\xff\"", "not_utf8", ""},
	{"no TOML", "en.toml", `no = "No"`, `no = "No`, "toml", "option.no"},
	{"too big", "en.toml", `no = "No"`, "no = \"No\"\n#" + strings.Repeat("x", maxFile), "too_big", ""},
}

func TestMistakesAreNamed(t *testing.T) {
	for _, m := range mistakes {
		t.Run(m.name, func(t *testing.T) {
			fsys := small()
			was := string(fsys[m.file].Data)
			if strings.Count(was, m.old) < 1 {
				t.Fatalf("%q is not in %s", m.old, m.file)
			}
			fsys[m.file] = &fstest.MapFile{Data: []byte(strings.Replace(was, m.old, m.new, 1))}
			list, err := Problems(fsys, ".")
			if err != nil {
				t.Fatal(err)
			}
			i := slices.IndexFunc(list, func(p Problem) bool { return p.Code == m.code && p.Place == m.place })
			if i < 0 {
				t.Fatalf("want %s at %s, got %v", m.code, m.place, list)
			}
			fileWide := slices.Contains([]string{"missing_text", "no_file", "not_utf8", "too_big"}, m.code) || m.new == "" && m.code == "none"
			if list[i].Line == 0 && !fileWide {
				t.Errorf("no line: %v", list[i])
			}
			if p, err := Open(fsys, "."); p != nil || workshop.CodeOf(err) != workshop.EPack {
				t.Errorf("opened all the same: %v", err)
			}
		})
	}
}

func TestMistakesAcrossLanguages(t *testing.T) {
	with := func(old, replacement string) fstest.MapFS {
		fsys := small()
		fsys["pack.toml"] = &fstest.MapFile{Data: []byte(strings.Replace(smallStructure, `["en"]`, `["en", "fi"]`, 1))}
		fsys["fi.toml"] = &fstest.MapFile{Data: []byte(strings.Replace(smallTexts, old, replacement, 1))}
		return fsys
	}
	for _, tc := range []struct{ name, old, new, code, place string }{
		{"good", "", "", "", ""},
		{"note missing in the second", `, notes = ["Ask."]`, ``, "missing_text", "step.A1.notes.1"},
		{"note too many in the second", `["Ask."]`, `["Kysy.", "Kysy."]`, "extra_text", "step.A1.notes.2"},
		{"other place to fill", `{date}`, `{pvm}`, "holes", "step.close.wall"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			list, err := Problems(with(tc.old, tc.new), ".")
			if err != nil {
				t.Fatal(err)
			}
			if tc.code == "" {
				if len(list) > 0 {
					t.Fatal(list)
				}
				return
			}
			if len(list) != 1 || list[0].Code != tc.code || list[0].Place != tc.place || list[0].File != "fi.toml" {
				t.Errorf("want %s at %s, got %v", tc.code, tc.place, list)
			}
		})
	}
	t.Run("file of a language that is not named", func(t *testing.T) {
		fsys := small()
		fsys["sv.toml"] = &fstest.MapFile{Data: []byte("")}
		if list, _ := Problems(fsys, "."); len(list) != 1 || list[0].Code != "stray_file" {
			t.Error(list)
		}
	})
	t.Run("own rules take the place of the lent ones", func(t *testing.T) {
		fsys := small()
		fsys["en.toml"] = &fstest.MapFile{Data: []byte(smallTexts + "[rule]\n1 = \"Be kind.\"\n")}
		p, err := Open(fsys, ".")
		if err != nil {
			t.Fatal(err)
		}
		if rules := p.Lines("en", "rule"); !slices.Equal(rules, []string{"Be kind."}) {
			t.Error(rules)
		}
	})
	t.Run("partial language may have gaps", func(t *testing.T) {
		fsys := small()
		fsys["pack.toml"] = &fstest.MapFile{Data: []byte("partial = [\"sv\"]\n" + smallStructure)}
		fsys["sv.toml"] = &fstest.MapFile{Data: []byte("[option]\nyes = \"Ja\"")}
		p, err := Open(fsys, ".")
		if err != nil {
			t.Fatal(err)
		}
		if p.Text("sv", "option.yes") != "Ja" || p.Text("sv", "option.no") != "No" {
			t.Error("gap not filled")
		}
	})
	t.Run("too many items", func(t *testing.T) {
		fsys := small()
		many := strings.Repeat("  { id = \"P1\", kind = \"paradigm\" },\n", maxItems+1)
		fsys["pack.toml"] = &fstest.MapFile{Data: []byte(strings.Replace(smallStructure, "items = [\n", "items = [\n"+many, 1))}
		list, _ := Problems(fsys, ".")
		if !slices.ContainsFunc(list, func(p Problem) bool { return p.Code == "too_many" }) {
			t.Error("not noticed")
		}
	})
}

// A file full of steps must not keep the program busy for minutes.
func TestHugeListsAreRefusedAtOnce(t *testing.T) {
	for name, s := range map[string]string{
		"steps":     strings.Replace(smallStructure, "[[steps]]", strings.Repeat("[[steps]]\n", 90_000)+"[[steps]]", 1),
		"items":     strings.Replace(smallStructure, `[["P1"], ["P1"], ["P1"]]`, `[[`+strings.Repeat(`"a",`, 240_000)+`], [], []]`, 1),
		"languages": strings.Replace(smallStructure, `["en"]`, `[`+strings.Repeat(`"a",`, 240_000)+`]`, 1),
	} {
		t.Run(name, func(t *testing.T) {
			fsys := small()
			fsys["pack.toml"] = &fstest.MapFile{Data: []byte(s)}
			start := time.Now()
			list, err := Problems(fsys, ".")
			if err != nil || !slices.ContainsFunc(list, func(p Problem) bool { return p.Code == "too_many" }) {
				t.Fatal(err, len(list))
			}
			if took := time.Since(start); took > 5*time.Second {
				t.Errorf("took %v", took)
			}
		})
	}
}

// Every mistake that reading can name has a sentence, and every sentence a test.
func TestEveryMistakeHasASentence(t *testing.T) {
	tested := []string{"extra_text", "holes", "stray_file", "too_many"}
	for _, m := range mistakes {
		tested = append(tested, m.code)
	}
	slices.Sort(tested)
	tested = slices.Compact(tested)
	c := catalog(t)
	for _, lang := range c.Languages() {
		var worded []string
		for key := range c.texts[lang] {
			if code, ok := strings.CutPrefix(key, "pack."); ok {
				worded = append(worded, code)
			}
		}
		slices.Sort(worded)
		if !slices.Equal(worded, tested) {
			t.Errorf("%s: sentences for %v\ntests of %v", lang, worded, tested)
		}
	}
	for _, m := range mistakes {
		fsys := small()
		fsys[m.file] = &fstest.MapFile{Data: []byte(strings.Replace(string(fsys[m.file].Data), m.old, m.new, 1))}
		list, _ := Problems(fsys, ".")
		for _, p := range list {
			for _, lang := range c.Languages() {
				if line := c.Problem(lang, p); len(holes(line)) > 0 && p.Code != "toml" || strings.Contains(line, "\n") {
					t.Errorf("%s: %s", m.name, line)
				}
			}
		}
	}
}

func TestOpenPath(t *testing.T) {
	t.Run("built-in one from disk", func(t *testing.T) {
		got, err := OpenPath(filepath.Join("..", "..", "assets", "packs", "servant"))
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(got, builtin(t)) {
			t.Error("it is another one")
		}
	})
	t.Run("no such folder", func(t *testing.T) {
		if _, err := OpenPath(filepath.Join(t.TempDir(), "none")); workshop.CodeOf(err) != workshop.ENotFound {
			t.Errorf("got %v", err)
		}
	})
	t.Run("empty folder", func(t *testing.T) {
		if _, err := ProblemsPath(t.TempDir()); workshop.CodeOf(err) != workshop.ENotFound {
			t.Errorf("got %v", err)
		}
	})
	t.Run("link out of the folder", func(t *testing.T) {
		outside := filepath.Join(t.TempDir(), "en.toml")
		dir := t.TempDir()
		if err := os.WriteFile(outside, []byte(smallTexts), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, structureFile), []byte(smallStructure), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(outside, filepath.Join(dir, "en.toml")); err != nil {
			t.Skip("no links here:", err)
		}
		list, err := ProblemsPath(dir)
		if err != nil || len(list) != 1 || list[0].Code != "no_file" {
			t.Error(list, err)
		}
	})
}

// Whatever lies in the files, reading ends, and gives a pack or tells why not.
func FuzzOpen(f *testing.F) {
	f.Add([]byte(smallStructure), []byte(smallTexts))
	for _, m := range mistakes[:len(mistakes)-1] {
		files := map[string]string{"pack.toml": smallStructure, "en.toml": smallTexts}
		files[m.file] = strings.Replace(files[m.file], m.old, m.new, 1)
		f.Add([]byte(files["pack.toml"]), []byte(files["en.toml"]))
	}
	structure, err := fs.ReadFile(assets.Packs, builtinDir+"/pack.toml")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(structure, []byte(smallTexts))
	base := builtin(f)
	printable, err := printableRunes()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, structure, texts []byte) {
		fsys := fstest.MapFS{"pack.toml": {Data: structure}, "en.toml": {Data: texts}}
		p, list := read(fsys, ".", base, printable)
		if (p == nil) == (len(list) == 0) {
			t.Fatalf("pack %v with %d problems", p != nil, len(list))
		}
		if p == nil {
			return
		}
		data, err := Encode(p)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Decode(data); err != nil {
			t.Fatal(err)
		}
		for _, e := range p.Exercises {
			if _, _, err := p.Plan(60, []string{e.ID}); err != nil {
				t.Fatal(err)
			}
		}
	})
}
