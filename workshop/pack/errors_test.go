package pack

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// made is an error that the code makes: its code and what it says beside.
type made struct {
	at   string
	code string
	args map[string]string // what is no plain string is ""
}

// errorsMade finds the errors that a file makes. names are the codes by constant.
func errorsMade(t *testing.T, path string, source any, names map[string]string) []made {
	t.Helper()
	files := token.NewFileSet()
	tree, err := parser.ParseFile(files, path, source, 0)
	if err != nil {
		t.Fatal(err)
	}
	var out []made
	ast.Inspect(tree, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok || last(call.Fun) != "Errorf" || len(call.Args) < 2 || names[last(call.Args[0])] == "" {
			return true
		}
		m := made{files.Position(call.Pos()).String(), names[last(call.Args[0])], map[string]string{}}
		for i := 2; i+1 < len(call.Args); i += 2 {
			m.args[plain(call.Args[i])] = plain(call.Args[i+1])
		}
		out = append(out, m)
		return true
	})
	return out
}

// last is a name without its package.
func last(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		return e.Sel.Name
	}
	return ""
}

func plain(e ast.Expr) string {
	if lit, ok := e.(*ast.BasicLit); ok {
		if s, err := strconv.Unquote(lit.Value); err == nil {
			return s
		}
	}
	return ""
}

// codeNames are the codes of errors by the name of their constant.
func codeNames(t *testing.T) map[string]string {
	t.Helper()
	source, err := os.ReadFile(filepath.Join("..", "error.go"))
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]string{}
	for _, m := range regexp.MustCompile(`(E\w+)\s+Code = "([a-z_]+)"`).FindAllStringSubmatch(string(source), -1) {
		names[m[1]] = m[2]
	}
	if len(names) < 10 {
		t.Fatalf("found only %d codes", len(names))
	}
	return names
}

// unworded tells what an error says that no sentence has: "what" names a case, so it
// is a plain word for which there is a sentence; all else belongs under "detail".
func unworded(c *Catalog, m made) string {
	what, ok := m.args["what"]
	if !ok {
		return ""
	}
	if what == "" {
		return m.at + ": what happened is no plain word"
	}
	for _, lang := range c.Languages() {
		text, ok := c.in(lang)["error."+m.code+"_"+what]
		if !ok {
			return m.at + ": no sentence for error." + m.code + "_" + what + " in " + lang
		}
		for _, hole := range holes(text) {
			if _, ok := m.args[strings.Trim(hole, "{}")]; !ok && hole != "{file}" {
				return m.at + ": nothing fills " + hole + " in " + lang
			}
		}
	}
	return ""
}

// Every case of an error has its sentence, and every place of the sentence is filled.
func TestEveryCaseOfAnErrorHasASentence(t *testing.T) {
	c, names := catalog(t), codeNames(t)
	seen, cases := 0, map[string]bool{}
	for _, dir := range []string{"workshop", "ui", "cmd"} {
		err := filepath.WalkDir(filepath.Join("..", "..", dir), func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			for _, m := range errorsMade(t, path, nil, names) {
				if seen++; m.args["what"] != "" {
					cases[m.code+"_"+m.args["what"]] = true
				}
				if fault := unworded(c, m); fault != "" {
					t.Error(fault)
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if seen < 100 || len(cases) < 40 {
		t.Errorf("found only %d errors and %d cases", seen, len(cases))
	}
	for lang, texts := range everything(c) {
		for key, text := range texts {
			if strings.Contains(text, "{detail}") {
				t.Errorf("%s %s shows people what is for developers", lang, key)
			}
		}
	}
}

func TestUnwordedErrors(t *testing.T) {
	c, names := catalog(t), codeNames(t)
	for call, want := range map[string]string{
		`Errorf(EState, nil, "what", "last_step")`:                                    "",
		`workshop.Errorf(workshop.EState, err, "what", "vote_open", "step", s.ID)`:    "",
		`workshop.Errorf(workshop.EBug, nil, "detail", "no font at "+place)`:          "",
		`workshop.Errorf(workshop.EState, nil, "what", "vote_open")`:                  "nothing fills {step}",
		`workshop.Errorf(workshop.EState, nil, "what", "no font at "+place)`:          "no plain word",
		`workshop.Errorf(workshop.EState, nil, "what", "moon")`:                       "no sentence for error.state_moon",
		`workshop.Errorf(workshop.EInvalid, nil, "what", "last_step")`:                "no sentence for error.invalid_last_step",
		`workshop.Errorf(workshop.ENotFound, err, "what", "viewer", "path", "a.pdf")`: "",
	} {
		t.Run(call, func(t *testing.T) {
			found := errorsMade(t, "x.go", "package x\nvar _ = "+call, names)
			if len(found) != 1 {
				t.Fatalf("found %d errors", len(found))
			}
			if got := unworded(c, found[0]); !strings.Contains(got, want) || (want == "") != (got == "") {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}
