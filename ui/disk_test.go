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

// touching is where the windows, and the program before there is one, touch a disk themselves,
// and why nobody waits for it.
var touching = map[string]string{
	"files/folder.go":      "read is called beside the windows",
	"files/places.go":      "places and isDir are called beside the windows",
	"files/take.go":        "look asks beside the windows",
	"bell/program.go":      "the bell is played beside the windows",
	"clip/clip_darwin.go":  "a picture is copied beside the windows",
	"handout/work.go":      "the temporary folder, and work beside the windows",
	"handout/dialog.go":    "the temporary folder",
	"handout/data_work.go": "what is saved is written beside the windows",
	"picture.go":           "the picture is written beside the windows",
	"folder.go":            "packs are read beside the windows",
	"programme_list.go":    "the list is written beside the windows",
	"programme.go":         "work is done beside the windows",
	"first.go":             "a template is added beside the windows",
	"packs/list.go":        "what is done with the library is done beside the windows",
	"packs/deps.go":        "what is done with the library is done beside the windows",
	"packs/editor.go":      "the saver writes beside the windows",
	"ballot/ballottest/":   "tests",
	"screen/screentest/":   "tests",
	"away/awaytest/":       "tests",
	"paint/painttest/":     "tests",

	"../cmd/upturn/home.go readSettings": "answers waits half a second for it, and goes on without it",
	"../cmd/upturn/home.go newSpare":     "the temporary folder",
	"../cmd/upturn/home.go remove":       "the temporary folder, after the last window",
	"../cmd/upturn/library.go ready":     "the list and new files ask for the folder beside the windows",
	"../cmd/upturn/library.go listed":    "the list is read beside the windows",
	"../cmd/upturn/library.go free":      "new files are made beside the windows",
	"../cmd/upturn/house.go":             "the list, and what is done to one of its files, beside the windows",
	"../cmd/upturn/system_windows.go":    "the console, before there is a window",
	"../cmd/upturn/handout.go":           "no window",
	"../cmd/upturn/rehearse.go":          "no window",
	"../cmd/upturn/check.go":             "no window",
	"../cmd/upturn/pack.go":              "no window",
	"../cmd/upturn/output.go":            "no window",
	"../cmd/upturn/export.go":            "no window",
	"../cmd/upturn/followup.go":          "no window",
	"../cmd/upturn/programme.go":         "no window",
}

// names what reads or writes a disk; what only names a folder does not.
var diskCalls = []string{
	"os.Stat", "os.Lstat", "os.Open", "os.OpenFile", "os.Create", "os.ReadFile", "os.WriteFile", "os.ReadDir", "os.Mkdir",
	"os.MkdirAll", "os.MkdirTemp", "os.CreateTemp", "os.Remove", "os.RemoveAll", "os.Rename", "os.OpenRoot",
	"filepath.Glob", "filepath.Walk", "filepath.WalkDir", "filepath.EvalSymlinks", "atomicfile.Write", "atomicfile.WriteFolder", "atomicfile.WriteInto",
	"Library.List", "Library.Load", "Library.Add", "Library.Save", "Library.Import", "Library.Export", "Library.Delete",
	"Packs.List", "Packs.Load", "Packs.Add", "Packs.Save", "Packs.Import", "Packs.Export", "Packs.Delete",
}

// A new place at which the windows touch a disk is one at which a share that does not
// answer may stop them, or keep them from appearing: whoever makes one says here why it does
// not.
func TestWhoTouchesADisk(t *testing.T) {
	found := map[string]bool{}
	for _, root := range []string{".", "../cmd/upturn"} {
		err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			path = filepath.ToSlash(path)
			if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
			if err != nil {
				return err
			}
			for _, decl := range file.Decls {
				for _, call := range touches(decl) {
					place := placeOf(path, decl)
					if found[place] = true; touching[place] == "" {
						t.Errorf("%s calls %s, which touches a disk", place, call)
					}
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for place := range touching {
		if !found[place] && !strings.HasSuffix(place, "/") {
			t.Errorf("%s touches no disk", place)
		}
	}
}

// touches names what of a declaration touches a disk.
func touches(decl ast.Decl) (calls []string) {
	ast.Inspect(decl, func(n ast.Node) bool {
		s, ok := n.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		of := ""
		switch x := s.X.(type) {
		case *ast.Ident:
			of = x.Name
		case *ast.SelectorExpr:
			of = x.Sel.Name
		}
		if call := of + "." + s.Sel.Name; slices.Contains(diskCalls, call) {
			calls = append(calls, call)
		}
		return true
	})
	return calls
}

// placeOf is how the table calls a declaration: by itself, by its file or by its folder.
func placeOf(path string, decl ast.Decl) string {
	if f, ok := decl.(*ast.FuncDecl); ok && touching[path+" "+f.Name.Name] != "" {
		return path + " " + f.Name.Name
	}
	if touching[path] != "" {
		return path
	}
	if dir := filepath.ToSlash(filepath.Dir(path)) + "/"; touching[dir] != "" {
		return dir
	}
	return path
}
