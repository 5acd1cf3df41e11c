package pdf

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// unsound are the parts of the library that break: they count lines wrongly, move
// all that follows, raise the version for every page, or panic.
var unsound = []string{
	"MultiCell", "SplitText", "SplitLines", "Write", "Writef", "CellFormat", "Cell", "RoundedRect", "RoundedRectExt",
	"Curve", "CurveTo", "SetAlpha", "AliasNbPages", "SetXmpMetadata", "SetProtection",
}

// One file knows the library, so that another can take its place, and that file
// keeps away from what is unsound in it.
func TestTheLibraryStaysBehindOneFile(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		knows := slices.ContainsFunc(f.Imports, func(i *ast.ImportSpec) bool { return strings.Contains(i.Path.Value, "gofpdf") })
		if knows != (name == "gofpdf.go") {
			t.Errorf("%s imports the library: %t", name, knows)
		}
		if !knows {
			continue
		}
		ast.Inspect(f, func(n ast.Node) bool {
			call, ok := n.(*ast.SelectorExpr)
			if !ok || !slices.Contains(unsound, call.Sel.Name) {
				return true
			}
			t.Errorf("%s uses %s", name, call.Sel.Name)
			return true
		})
	}
}

// Files are tagged; that they keep to a standard for it nobody has checked, so
// nobody says so.
func TestNoClaimOfAStandard(t *testing.T) {
	texts, err := filepath.Glob("../../assets/*/*.toml")
	if err != nil || len(texts) < 2 {
		t.Fatal(texts, err)
	}
	for _, name := range append(texts, "../../README.md") {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, claim := range []string{"PDF/UA", "PDF/A"} {
			if strings.Contains(string(text), claim) {
				t.Errorf("%s claims %s", name, claim)
			}
		}
	}
	if doc := mustMake(t, full(t, "en", crowds[2]), KindReport, Options{}); strings.Contains(string(doc.Bytes), "pdfuaid") {
		t.Error("the file claims a standard")
	}
}
