package workshop_test

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// The sizes that code keeps to, so that each piece can be read in one go.
const (
	mostLines   = 400 // of a file, tests included
	mostBody    = 50  // lines of a function, from its first to its last
	mostMethods = 40  // of a type
	mostFiles   = 20  // of a package, unless its doc comment says why
)

// whyMany begins the sentence of a doc comment that says why a package has more files.
const whyMany = "It has more files than other packages, since "

// source is one Go file of ours.
type source struct {
	name  string // from the module's root, with slashes
	lines int
	fset  *token.FileSet
	tree  *ast.File
}

func (s source) dir() string { return path.Dir(s.name) }

func (s source) isTest() bool { return strings.HasSuffix(s.name, "_test.go") }

// allSources reads all Go files of the module, whatever system they are for.
var allSources = sync.OnceValues(func() (all []source, err error) {
	fset := token.NewFileSet()
	err = filepath.WalkDir("..", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if n := d.Name(); name != ".." && (strings.HasPrefix(n, ".") || n == "testdata" || n == "build") {
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(name, ".go") {
			return nil
		}
		text, err := os.ReadFile(name)
		if os.IsNotExist(err) {
			return nil // removed while we walked
		}
		if err != nil {
			return err
		}
		tree, err := parser.ParseFile(fset, name, text, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		rel := strings.TrimPrefix(filepath.ToSlash(name), "../")
		all = append(all, source{rel, bytes.Count(text, []byte("\n")), fset, tree})
		return nil
	})
	if err == nil && len(all) < 300 {
		err = fmt.Errorf("only %d files found", len(all))
	}
	return all, err
})

// ours returns the files of the module.
func ours(t *testing.T) []source {
	t.Helper()
	all, err := allSources()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestShape(t *testing.T) {
	for what, why := range tooLarge(ours(t)) {
		t.Errorf("%s: %s", what, why)
	}
}

// tooLarge names whatever is over a limit, and by how much.
func tooLarge(all []source) map[string]string {
	over := map[string]string{}
	say := func(what string, n, most int, of string) {
		if n > most {
			over[what] = fmt.Sprintf("%d %s, at most %d", n, of, most)
		}
	}
	methods, files, reason := map[string]int{}, map[string]int{}, map[string]bool{}
	for _, s := range all {
		say(s.name, s.lines, mostLines, "lines")
		if s.isTest() {
			continue
		}
		files[s.dir()]++
		if says(s.tree.Doc, whyMany) {
			reason[s.dir()] = true
		}
		for _, d := range s.tree.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok {
				continue
			}
			from, to := s.fset.Position(f.Pos()).Line, s.fset.Position(f.End()).Line
			name := s.dir() + "." + f.Name.Name
			if f.Recv != nil {
				methods[s.dir()+"."+receiver(f)]++
				name = s.dir() + "." + receiver(f) + "." + f.Name.Name
			}
			say(name, to-from+1, mostBody, "lines")
		}
	}
	for name, n := range methods {
		say(name, n, mostMethods, "methods")
	}
	for dir, n := range files {
		if !reason[dir] {
			say(dir, n, mostFiles, "files and no sentence in the doc comment that begins \""+whyMany+"\"")
		}
	}
	return over
}

// says reports whether a doc comment has a sentence that begins so.
func says(doc *ast.CommentGroup, sentence string) bool {
	return doc != nil && strings.Contains(strings.Join(strings.Fields(doc.Text()), " "), sentence)
}

// receiver returns the name of a method's type.
func receiver(f *ast.FuncDecl) string {
	for e := f.Recv.List[0].Type; ; {
		switch x := e.(type) {
		case *ast.StarExpr:
			e = x.X
		case *ast.IndexExpr:
			e = x.X
		case *ast.IndexListExpr:
			e = x.X
		case *ast.Ident:
			return x.Name
		default:
			return fmt.Sprintf("%T", x)
		}
	}
}

// A limit that never bites protects nothing.
func TestShapeBites(t *testing.T) {
	lines := func(n int) string { return strings.Repeat("\t_ = 1\n", n) }
	methods := func(n int) (code string) {
		for i := range n {
			code += fmt.Sprintf("func (t *T[K]) m%d() {}\n", i)
		}
		return code
	}
	for _, c := range []struct{ name, code, want string }{
		{"a long file", "package x\n" + strings.Repeat("\n", mostLines), "x/0.go"},
		{"a file that just fits", "package x\n" + strings.Repeat("\n", mostLines-1), ""},
		{"a long function", "package x\nfunc f() {\n" + lines(mostBody-1) + "}\n", "x.f"},
		{"a long method", "package x\ntype T int\nfunc (t T) f() {\n" + lines(mostBody-1) + "}\n", "x.T.f"},
		{"a function that just fits", "package x\nfunc f() {\n" + lines(mostBody-2) + "}\n", ""},
		{"many methods", "package x\ntype T[K any] int\n" + methods(mostMethods+1), "x.T"},
		{"as many as may be", "package x\ntype T[K any] int\n" + methods(mostMethods), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			over := tooLarge([]source{parsed(t, "x/0.go", c.code)})
			if c.want == "" && len(over) > 0 || c.want != "" && (len(over) != 1 || over[c.want] == "") {
				t.Errorf("%v, want %q", over, c.want)
			}
		})
	}
	for code, want := range map[string]bool{
		"package x\n": true, "// Package x is x. It has more files than other\n// packages, since it is x.\npackage x\n": false, "// It has more files.\npackage x\n": true,
	} {
		all := []source{parsed(t, "x/doc.go", code)}
		for i := range mostFiles {
			all = append(all, parsed(t, fmt.Sprintf("x/%d.go", i), "package x\n"), parsed(t, fmt.Sprintf("x/%d_test.go", i), "package x\n"))
		}
		if got := tooLarge(all)["x"] != ""; got != want {
			t.Errorf("%q: %v", code, got)
		}
		if over := tooLarge(all[1:]); len(over) > 0 {
			t.Error("as many as may be:", over)
		}
	}
}

func parsed(t *testing.T, name, code string) source {
	t.Helper()
	fset := token.NewFileSet()
	tree, err := parser.ParseFile(fset, name, code, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	return source{name, strings.Count(code, "\n"), fset, tree}
}
