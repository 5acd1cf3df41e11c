package ui

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// touching is where the windows touch a disk themselves, and why nobody waits for it.
var touching = map[string]string{
	"files/folder.go":    "read is called beside the windows",
	"files/places.go":    "places and isDir are called beside the windows",
	"files/take.go":      "look asks beside the windows",
	"handout/work.go":    "the temporary folder, and work beside the windows",
	"handout/dialog.go":  "the temporary folder",
	"pick.go":            "the picture is written beside the windows",
	"ballot/ballottest/": "tests",
	"screen/screentest/": "tests",
	"away/awaytest/":     "tests",
}

// names what reads or writes a disk; what only names a folder does not.
var diskCalls = []string{
	"os.Stat", "os.Lstat", "os.Open", "os.OpenFile", "os.Create", "os.ReadFile", "os.WriteFile", "os.ReadDir", "os.Mkdir",
	"os.MkdirAll", "os.MkdirTemp", "os.CreateTemp", "os.Remove", "os.RemoveAll", "os.Rename", "os.OpenRoot",
	"filepath.Glob", "filepath.Walk", "filepath.WalkDir", "filepath.EvalSymlinks", "atomicfile.Write",
}

// A new place at which the windows touch a disk is one at which a share that does not
// answer may stop them: whoever makes one says here why it does not.
func TestWhoTouchesADisk(t *testing.T) {
	found := map[string]bool{}
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		path = filepath.ToSlash(path)
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			s, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			if pkg, ok := s.X.(*ast.Ident); !ok || !slices.Contains(diskCalls, pkg.Name+"."+s.Sel.Name) {
				return true
			}
			place := path
			if _, known := touching[place]; !known {
				place = filepath.ToSlash(filepath.Dir(path)) + "/"
			}
			if found[place] = true; touching[place] == "" {
				t.Errorf("%s calls something of %s that touches a disk", path, s.Sel.Name)
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for place := range touching {
		if !found[place] && !strings.HasSuffix(place, "/") {
			t.Errorf("%s touches no disk", place)
		}
	}
}
