package assets_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

// Whatever takes a text that people read: what these are given has to come from
// the translations or the pack, or half of the people read a foreign language.
var (
	readPackages = []string{"widget", "canvas", "dialog"}
	readCalls    = []string{"SetText", "SetPlaceHolder", "SetTitle", "SetButtonText", "SetConfirmText", "SetDismissText", "NewWindow", "NewMenu", "NewMenuItem"}
	readFields   = []string{"Text", "PlaceHolder", "Title", "Hint", "Subtitle"}
)

func TestNoTextInCode(t *testing.T) {
	err := filepath.WalkDir("../ui", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		for _, found := range readLiterals(t, path, nil) {
			t.Errorf("%s: text in code", found)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestReadLiterals(t *testing.T) {
	for source, want := range map[string]int{
		`widget.NewLabel("Next")`:               1,
		`canvas.NewText("Seuraava", ink)`:       1,
		`entry.SetPlaceHolder("Name")`:          1,
		`w.SetTitle("Upturn " + name)`:          1,
		`&widget.Label{Text: "Next"}`:           1,
		`widget.NewLabel(tr.T("home.next"))`:    0,
		`canvas.NewText("7/12", ink)`:           0,
		`canvas.NewText("", ink)`:               0,
		`widget.NewLabel(strconv.Itoa(n))`:      0,
		`keys["Next"]`:                          0,
		`fmt.Sprintf("%d of %d", a, b)`:         0,
		`label.SetText(fmt.Sprintf("%d", n))`:   0,
		`label.SetText(fmt.Sprintf("%d x", n))`: 1,
	} {
		t.Run(source, func(t *testing.T) {
			got := readLiterals(t, "x.go", "package x\nvar _ = func() { _ = "+source+" }")
			if len(got) != want {
				t.Errorf("found %q, want %d", got, want)
			}
		})
	}
}

// readLiterals finds words written into calls and fields that people read.
func readLiterals(t *testing.T, path string, source any) []string {
	t.Helper()
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, path, source, 0)
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	look := func(e ast.Expr) {
		for _, l := range wordsIn(e) {
			found = append(found, files.Position(l.Pos()).String()+" "+l.Value)
		}
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			if read(n.Fun) {
				for _, a := range n.Args {
					look(a)
				}
			}
		case *ast.KeyValueExpr:
			if k, ok := n.Key.(*ast.Ident); ok && slices.Contains(readFields, k.Name) {
				look(n.Value)
			}
		}
		return true
	})
	return found
}

// read reports whether people read what the function is given.
func read(fun ast.Expr) bool {
	s, ok := fun.(*ast.SelectorExpr)
	if !ok {
		return false
	}
	pkg, _ := s.X.(*ast.Ident)
	return slices.Contains(readCalls, s.Sel.Name) ||
		pkg != nil && slices.Contains(readPackages, pkg.Name) && strings.HasPrefix(s.Sel.Name, "New")
}

// wordsIn gives the literals with a word in them that make up an expression:
// the literal itself, parts of a sum, the format of a Sprintf. Arguments of
// other calls are keys, not texts.
func wordsIn(e ast.Expr) []*ast.BasicLit {
	switch e := e.(type) {
	case *ast.BasicLit:
		if s, err := strconv.Unquote(e.Value); err == nil && e.Kind == token.STRING && hasWord(s) {
			return []*ast.BasicLit{e}
		}
	case *ast.BinaryExpr:
		return append(wordsIn(e.X), wordsIn(e.Y)...)
	case *ast.ParenExpr:
		return wordsIn(e.X)
	case *ast.CallExpr:
		if s, ok := e.Fun.(*ast.SelectorExpr); ok && s.Sel.Name == "Sprintf" {
			return wordsIn(e.Args[0])
		}
	}
	return nil
}

// hasWord reports whether a letter is left when the verbs of a format are taken out.
func hasWord(s string) bool {
	for _, verb := range []string{"%d", "%s", "%v", "%q", "%02d", "%c"} {
		s = strings.ReplaceAll(s, verb, "")
	}
	return strings.ContainsFunc(s, unicode.IsLetter)
}
