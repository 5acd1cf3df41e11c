package phones

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"slices"
	"strings"
	"testing"
)

// What would tell which phone it was, or when: nothing in this package asks for it.
var neverAsked = []string{"RemoteAddr", "UserAgent", "Referer", "X-Forwarded-For", "Now", "Since", "LocalAddr", "Cookie", "Cookies", "SetCookie"}

// asksFor lists what a source asks for of that, and where it writes a log.
func asksFor(t *testing.T, name string, src any) (found []string) {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), name, src, 0)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			x, _ := n.X.(*ast.Ident)
			switch {
			case slices.Contains(neverAsked, n.Sel.Name):
				found = append(found, n.Sel.Name)
			case x != nil && (x.Name == "slog" || x.Name == "log" && n.Sel.Name != "New"), x != nil && x.Name == "fmt" && strings.HasPrefix(n.Sel.Name, "Print"),
				x != nil && x.Name == "os" && (n.Sel.Name == "Stderr" || n.Sel.Name == "Stdout"):
				found = append(found, x.Name+"."+n.Sel.Name)
			}
		case *ast.CallExpr:
			if f, ok := n.Fun.(*ast.SelectorExpr); ok && f.Sel.Name == "New" {
				if id, ok := f.X.(*ast.Ident); ok && id.Name == "log" && !discards(n) {
					found = append(found, "log.New")
				}
			}
			if id, ok := n.Fun.(*ast.Ident); ok && (id.Name == "print" || id.Name == "println") {
				found = append(found, id.Name)
			}
		case *ast.BasicLit:
			for _, never := range neverAsked {
				if len(never) > 5 && strings.EqualFold(strings.Trim(n.Value, `"`), never) {
					found = append(found, never)
				}
			}
		}
		return true
	})
	return found
}

// discards reports whether a logger is made that writes nothing.
func discards(call *ast.CallExpr) bool {
	if len(call.Args) == 0 {
		return false
	}
	s, ok := call.Args[0].(*ast.SelectorExpr)
	return ok && s.Sel.Name == "Discard"
}

func TestNothingAsksWhichPhoneItWas(t *testing.T) {
	files, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	read := 0
	for _, f := range files {
		if strings.HasSuffix(f.Name(), ".go") && !strings.HasSuffix(f.Name(), "_test.go") {
			read++
			for _, what := range asksFor(t, f.Name(), nil) {
				t.Errorf("%s asks for %s", f.Name(), what)
			}
		}
	}
	if read < 8 {
		t.Errorf("only %d files were read", read)
	}
}

func TestWhatAsksIsFound(t *testing.T) {
	for code, want := range map[string]string{
		`_ = r.RemoteAddr`: "RemoteAddr", `r.UserAgent()`: "UserAgent", `r.Header.Get("X-Forwarded-For")`: "X-Forwarded-For", `time.Now()`: "Now",
		`log.Print(1)`: "log.Print", `log.New(os.Stdin, "", 0)`: "log.New", `slog.Info("")`: "slog.Info", `fmt.Println(1)`: "fmt.Println", `println(1)`: "println",
		`log.New(io.Discard, "", 0)`: "", `fmt.Sprintf("")`: "",
	} {
		t.Run(code, func(t *testing.T) {
			got := asksFor(t, "x.go", "package x\nfunc f() { "+code+" }\n")
			if want == "" && len(got) > 0 || want != "" && !slices.Contains(got, want) {
				t.Errorf("found %v, want %q", got, want)
			}
		})
	}
}
