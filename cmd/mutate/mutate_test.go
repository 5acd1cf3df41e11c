package main

import (
	"context"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

const planted = "cmd/mutate/testdata/planted"

// changes returns what would be changed in the body of a function.
func changes(t *testing.T, code string) []string {
	t.Helper()
	src := []byte(code)
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "x.go", src, 0)
	if err != nil {
		t.Fatal(err)
	}
	info := &types.Info{Types: map[ast.Expr]types.TypeAndValue{}, Uses: map[*ast.Ident]types.Object{}}
	conf := types.Config{Error: func(error) {}} // imports are not resolved
	_, _ = conf.Check("x", fset, []*ast.File{file}, info)
	f := finder{name: "x.go", src: src, fset: fset, info: info}
	var all []string
	for _, m := range f.find(file) {
		if !strings.Contains(string(m.apply(src)), m.becomes) {
			t.Errorf("%s is not applied", m)
		}
		all = append(all, m.change)
	}
	return all
}

func TestKindsOfMutants(t *testing.T) {
	for code, want := range map[string]string{
		"if a == b { f() }":            "a == b → a != b | f() → (removed)",
		"if a < b { f() }":             "a < b → !(a < b) | a < b → a <= b | f() → (removed)",
		"if p && q { f() }":            "p && q → !(p && q) | p && q → p || q | f() → (removed)",
		"a = b - a":                    "a = b - a → (removed) | b - a → b + a",
		"a *= b":                       "a *= b → a /= b | a *= b → (removed)",
		"a++":                          "a++ → a--",
		"for ; a < b; a++ { }":         "a < b → a <= b",
		"c := 7; _ = c":                "7 → 8 | 7 → 6",
		"p = true":                     "p = true → (removed) | true → false",
		"true := q; p = true":          "p = true → (removed)",
		"_ = func() bool { return p }": "return p → return false",
		"_ = func() (int, error) { return a, nil }":          "return a, nil → return 0, nil",
		"_ = func(err error) (int, error) { return 1, err }": "",
		"_ = func() (int, bool) { return 0, false }":         "false → true",
		"_ = func() (int, bool) { return 1, true }":          "1 → 2 | 1 → 0 | true → false",
		"_ = func() string { return s }":                     "",
		"defer f()":                                          "",
		`panic("a" + s)`:                                     "",
		`_ = fmt.Errorf("%d", a+1)`:                          "",
		"_ = make([]int, 0, 2*a)":                            "0 → 1 | 0 → -1",
		"_ = strconv.FormatInt(a+b, 10)":                     "a+b → a-b",
		"os.Remove(s, 0o600)":                                "os.Remove(s, 0o600) → (removed)",
	} {
		t.Run(code, func(t *testing.T) {
			got := changes(t, "package x\nfunc f()\nfunc _(a, b int, p, q bool, s string) {\n"+code+"\n}\n")
			if strings.Join(got, " | ") != want {
				t.Errorf("got  %s\nwant %s", strings.Join(got, " | "), want)
			}
		})
	}
	if got := changes(t, "package x\ntype T int\nfunc (t T) String() string { if t > 1 { return \"a\" }; return \"b\" }\n"); got != nil {
		t.Error("words are changed:", got)
	}
}

// plantedOptions test all mutants of the planted package that can be built.
func plantedOptions() options {
	return options{root: "../..", packages: []string{planted}, n: 24, seed: "1", workers: 2, least: time.Second}
}

func TestPlanted(t *testing.T) {
	if testing.Short() {
		t.Skip("builds two dozen test binaries")
	}
	before, err := os.ReadFile("testdata/planted/planted.go")
	if err != nil {
		t.Fatal(err)
	}
	o := plantedOptions()
	o.results = filepath.Join(t.TempDir(), "results")
	var out strings.Builder
	ends, err := run(context.Background(), o, &out)
	if err != nil {
		t.Fatal(err)
	}
	survive := []string{
		"n > 50 → n >= 50", "50 → 51",
		"return a + b → return 0", "a + b → a - b",
		"k.Unasked += n → k.Unasked -= n", "k.Unasked += n → (removed)",
	}
	broken := []string{"2 → 3", "2 → 1"} // of Sides; of Halve they are noticed
	endless := []string{"n > 1 && n < 9 → n > 1 || n < 9", "n /= 2 → (removed)"}
	for _, e := range ends {
		want := killed
		switch {
		case slices.Contains(broken, e.change) && strings.HasPrefix(e.text, "const"):
			want = unbuilt
		case slices.Contains(survive, e.change):
			want = survived
		case slices.Contains(endless, e.change):
			want = timedOut
		}
		if e.end != want {
			t.Errorf("%s: %s, want %s", e.drawn, e.end, want)
		}
	}
	if len(ends) != 25 { // one more than asked for, since one is not built
		t.Errorf("%d mutants:\n%s", len(ends), out.String())
	}
	for _, line := range []string{"planted.go:25:11  a + b → a - b\n", "all     52     25      18        2        0          1         6      75.0"} {
		if !strings.Contains(out.String(), line) {
			t.Errorf("not reported: %s\n%s", line, out.String())
		}
	}
	if after, err := os.ReadFile("testdata/planted/planted.go"); err != nil || string(after) != string(before) {
		t.Error("the tree was changed", err)
	}

	kept := lines(t, o.results)
	o.atLeast = 76
	if _, err := run(context.Background(), o, io.Discard); !errors.Is(err, errTooFew) {
		t.Error("three quarters are enough:", err)
	}
	if kept != 25 || lines(t, o.results) != kept {
		t.Error("the second run tests again what the first has tested")
	}
}

// A mutant that the compiler refuses says nothing about the tests: the run goes on,
// lists it, and counts it on neither side.
func TestNotBuilt(t *testing.T) {
	if testing.Short() {
		t.Skip("builds two test binaries")
	}
	o := plantedOptions()
	root, err := filepath.Abs(o.root)
	if err != nil {
		t.Fatal(err)
	}
	p, err := load(t.Context(), root, planted)
	if err != nil {
		t.Fatal(err)
	}
	b, err := newBench(t.Context(), p, t.TempDir(), o.least)
	if err != nil {
		t.Fatal(err)
	}
	broken := p.mutants[0]
	broken.becomes = "nowhere.declared"
	r := runner{options: o, out: io.Discard, memory: &memory{}, benches: map[*pack]*bench{p: b}}
	end, err := r.one(t.Context(), drawn{broken, p})
	if err != nil || end.end != unbuilt {
		t.Fatalf("%q, %v, want %q", end.end, err, unbuilt)
	}
	var out strings.Builder
	ends := []ending{end, {drawn: drawn{p.mutants[1], p}, end: killed}}
	if err := report(&out, []*pack{p}, ends, 100); err != nil {
		t.Error("it counts against the tests:", err)
	}
	if !strings.Contains(out.String(), "Not built, and not counted:\n"+broken.String()) {
		t.Error("it is not listed:\n" + out.String())
	}
}

// A limit that has become too short for a busy machine grows; what does not end
// times out all the same.
func TestPatience(t *testing.T) {
	if testing.Short() {
		t.Skip("builds three test binaries")
	}
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	p, err := load(t.Context(), root, planted)
	if err != nil {
		t.Fatal(err)
	}
	b, err := newBench(t.Context(), p, t.TempDir(), time.Second)
	if err != nil {
		t.Fatal(err)
	}
	for change, want := range map[string]string{"a + b → a - b": survived, "n >= 5 → n > 5": killed, "n /= 2 → (removed)": timedOut} {
		t.Run(change, func(t *testing.T) {
			i := slices.IndexFunc(p.mutants, func(m mutant) bool { return m.change == change })
			if i < 0 {
				t.Fatal("not found")
			}
			for _, r := range b.rounds {
				r.limit = 100 * time.Microsecond
			}
			if end, err := b.test(t.Context(), p.mutants[i]); err != nil || end != want {
				t.Errorf("%q, %v, want %q", end, err, want)
			}
		})
	}
}

func lines(t *testing.T, file string) int {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Count(string(text), "\n")
}

func TestExcuses(t *testing.T) {
	p, err := load(context.Background(), "../..", planted)
	if err != nil {
		t.Fatal(err)
	}
	good := "[[mutant]]\nfile = \"" + planted + "/planted.go\"\nline = \"return a + b\"\nchange = \"a + b → a - b\"\nreason = \"never called\"\n"
	for _, c := range []struct{ name, list, want string }{
		{"good", good, ""},
		{"twice", good + good, "twice"},
		{"another line", strings.Replace(good, "return a + b", "return b + a", 1), "stale"},
		{"another change", strings.Replace(good, "a - b", "a * b", 1), "stale"},
		{"without a reason", strings.Replace(good, "never called", "", 1), "no reason"},
		{"of a package that is not looked at", strings.Replace(good, planted, "workshop", 1), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "excused.toml")
			if err := os.WriteFile(file, []byte(c.list), 0o600); err != nil {
				t.Fatal(err)
			}
			list, err := readExcuses(file, []*pack{p})
			if c.want == "" && (err != nil || len(list) != 1) || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
				t.Error(list, err)
			}
		})
	}
}

// The list that is used speaks of lines that there are, in every package.
func TestNoStaleExcuse(t *testing.T) {
	if testing.Short() {
		t.Skip("asks for the compiled form of all packages")
	}
	var packs []*pack
	for _, dir := range deciding {
		if _, err := exec.LookPath("gcc"); err != nil && dir == "workshop/sqlite" {
			continue
		}
		p, err := load(context.Background(), "../..", dir)
		if err != nil {
			t.Fatal(err)
		}
		packs = append(packs, p)
	}
	if _, err := readExcuses("excused.toml", packs); err != nil {
		t.Error(err)
	}
}

func TestDraw(t *testing.T) {
	p, err := load(context.Background(), "../..", planted)
	if err != nil {
		t.Fatal(err)
	}
	ids := func(n int, seed string) (all []string) {
		for _, d := range shuffle(p, seed).deal(n) {
			all = append(all, d.id())
		}
		return all
	}
	if d := shuffle(p, "1"); len(d.deal(5)) != 5 || len(d.deal(100)) != 20 || d.deal(1) != nil {
		t.Error("each is dealt once, and as many as there are")
	}
	if !slices.Equal(ids(8, "1"), ids(8, "1")) || slices.Equal(ids(8, "1"), ids(8, "2")) {
		t.Error("the seed decides what is drawn")
	}
	// Lines that move stay drawn.
	first := ids(8, "1")
	for i := range p.mutants {
		p.mutants[i].line += 3
	}
	if !slices.Equal(ids(8, "1"), first) {
		t.Error("drawn by where lines stand")
	}
}

func TestShares(t *testing.T) {
	got := shares([]*pack{{lines: 3350}, {lines: 926}, {lines: 2785}, {lines: 4085}}, 300)
	if !slices.Equal(got, []int{90, 25, 75, 110}) {
		t.Error(got)
	}
}
