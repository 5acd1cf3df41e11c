package pack

import (
	"io/fs"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/upturn-workshop/upturn/assets"
)

func TestOvergrown(t *testing.T) {
	deep := func(n int) string { return "x=" + strings.Repeat("{a=", n) + "1" + strings.Repeat("}", n) }
	for _, tt := range []struct {
		name, text string
		line       int
	}{
		{"nothing", "", 0},
		{"tables in tables", deep(maxNested), 0},
		{"one more", deep(maxNested + 1), 1},
		{"thousands", "\n\n" + deep(10_000), 3},
		{"arrays in arrays", "a = 1\nx = " + strings.Repeat("[", 9_000), 2},
		{"names in a name", strings.Repeat("a.", maxNested-1) + "a = 1", 0},
		{"one more of them", strings.Repeat("a.", maxNested) + "a = 1", 1},
		{"quoted names", strings.Repeat(`"a".`, maxNested) + "a = 1", 1},
		{"in the head of a table", "[" + strings.Repeat("a.", 50_000) + "a]", 1},
		{"many small keys", strings.Repeat("a = 1\n", maxKeys), 0},
		{"too many", strings.Repeat("a = 1\n", maxKeys+1), maxKeys + 1},
		{"many short names", strings.Repeat("[a.b.c]\nd.e = 1.5\n", 1000), 0},
		{"brackets in a text", `a = "` + strings.Repeat("{", 99) + `"`, 0},
		{"in a literal text", `a = '` + strings.Repeat("[", 99) + `'`, 0},
		{"in a comment", "# " + strings.Repeat("[.=", 99) + "\na = 1", 0},
		{"in a text of lines", "a = \"\"\"\n" + strings.Repeat("{\n", 99) + "\"\"\"\nb = 1", 0},
		{"behind a text of lines", "a = '''\n'\n'''\nb = " + strings.Repeat("[", 99), 4},
		{"behind a text with a quotation mark", `a = "\"" ` + "\nb = " + strings.Repeat("[", 99), 2},
		{"behind a backslash between single marks", `a = '\'` + "\nb = " + strings.Repeat("[", 99), 2},
		{"behind a text that ends in five marks", `a = """x"""""` + "\nb = " + strings.Repeat("[", 99), 2},
		{"no TOML, so it is not read on", "a = \"x\nb = " + strings.Repeat("[", 99), 0},
		{"closed before it was opened", strings.Repeat("]", 99), 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := overgrown([]byte(tt.text)); got != tt.line {
				t.Errorf("line %d, want %d", got, tt.line)
			}
		})
	}
}

// Whoever sends such a pack must not get the memory of the computer.
func TestOvergrownPackIsNotRead(t *testing.T) {
	for name, text := range map[string]string{
		"tables": "x=" + strings.Repeat("{a=", 8_000) + "1" + strings.Repeat("}", 8_000),
		"names":  strings.Repeat("a.", 50_000) + "a = 1",
	} {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			problems, err := Problems(fstest.MapFS{"pack.toml": {Data: []byte(text)}}, ".")
			runtime.ReadMemStats(&after)
			if err != nil || len(problems) != 1 || problems[0].Code != "overgrown" || problems[0].Line != 1 {
				t.Errorf("%+v", problems)
			}
			if took := (after.TotalAlloc - before.TotalAlloc) >> 20; took > 400 { // without the bounds it is over a thousand
				t.Errorf("%d MB were taken", took)
			}
		})
	}
}

// Room for packs that are much larger than the built-in one.
func TestBuiltInPacksAreFarFromTheBounds(t *testing.T) {
	for _, file := range []struct {
		in   fs.FS
		name string
	}{{assets.Packs, builtinDir + "/en.toml"}, {assets.Packs, builtinDir + "/pack.toml"}, {assets.Translations, "translations/fi.toml"}} {
		name := file.name
		data, err := fs.ReadFile(file.in, name)
		if err != nil {
			t.Fatal(err)
		}
		s := scan{data: data, line: 1}
		for s.at < len(data) {
			if !s.next() {
				t.Fatalf("%s: not understood in line %d", name, s.line)
			}
			if s.open > maxNested/2 || s.dots > maxNested/2 {
				t.Fatalf("%s: %d brackets, %d names in line %d", name, s.open, s.dots, s.line)
			}
		}
		least := 10 // times as many in a pack
		if file.name == "translations/fi.toml" {
			least = 5 // the program's own texts are nobody's pack
		}
		if s.keys == 0 || s.keys > maxKeys/least {
			t.Errorf("%s: %d keys", name, s.keys)
		}
	}
}
