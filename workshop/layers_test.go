package workshop_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/upturn-workshop/upturn/"

// imported is one import of one file; both are relative to the module's root.
type imported struct {
	dir, file, path string
}

// rule forbids an import to all packages but those under the folders it allows.
type rule struct {
	name   string
	in     []string // folders it binds; none = all
	path   []string // imports it speaks of, with all below them
	except []string // folders that may
	tests  bool     // binds tests as well
}

// The arrows point inward: cmd → ui → workshop/* → workshop. What needs a C
// compiler or a screen stays at the edge, so that the rest is tested in seconds.
var rules = []rule{
	{name: "workshop imports nothing of ours", in: []string{"workshop$"}, path: []string{module}},
	{name: "assets imports nothing of ours", in: []string{"assets"}, path: []string{module}},
	{name: "figure only draws", in: []string{"workshop/figure"}, path: []string{module + "workshop/sqlite", module + "workshop/pdf", module + "workshop/pack"}},
	{name: "workshop knows no screen", in: []string{"workshop"}, path: []string{"fyne.io", "github.com/go-gl", module + "ui", module + "cmd"}, tests: true},
	{name: "ui knows no command line", in: []string{"ui"}, path: []string{module + "cmd", "github.com/spf13/cobra"}, tests: true},
	{name: "only cmd and ui/screen open a real window", path: []string{"fyne.io/fyne/v2/app", "github.com/go-gl"}, except: []string{"cmd", "ui/screen"}, tests: true},
	{name: "only sqlite speaks SQL", path: []string{"database/sql", "github.com/mattn/go-sqlite3"}, except: []string{"workshop/sqlite"}},
	{name: "windows do not know how a workshop is kept", in: []string{"ui"}, path: []string{module + "workshop/sqlite"}, tests: true},
	{name: "paper and export know no wall", in: []string{"workshop/result", "workshop/pdf", "workshop/paper", "workshop/layout", "workshop/export"}, path: []string{module + "workshop/wall"}},
	{name: "only phones come in over a network", path: []string{"net/http", "net$"}, except: []string{"workshop/phones", "workshop/instance"}},
	{name: "only publish speaks to a database server, and no window knows it", path: []string{"github.com/jackc"}, except: []string{"workshop/publish"}},
	{name: "windows are told how to send", in: []string{"ui"}, path: []string{module + "workshop/publish"}, tests: true},
	{name: "who listens to phones knows no file", in: []string{"workshop/phones"}, path: []string{module + "workshop/sqlite", module + "ui", "database/sql"}},
	{name: "only paper knows a PDF library", path: []string{"github.com/jung-kurt/gofpdf"}, except: []string{"workshop/paper"}},
	{name: "layout knows no documents", in: []string{"workshop/layout"}, path: []string{module + "workshop/pdf", module + "workshop/result", module + "workshop/tally", module + "workshop/pack", module + "workshop/sqlite"}, tests: true},
	{name: "who checks what is said works it out anew", in: []string{"workshop/claims/oracle"}, path: []string{module + "workshop/tally", module + "workshop/result", module + "workshop/wall", module + "workshop/pdf", module + "workshop/export", module + "workshop/pack"}, tests: true},
	{name: "judges take no answer from who is judged", in: []string{"workshop/claims"}, path: []string{module + "workshop/tally", module + "workshop/result"}, tests: true},
	{name: "paper knows no workshop", in: []string{"workshop/paper$"}, path: []string{module + "workshop", module + "ui", module + "cmd"}},
	{name: "only tests read a file back", path: []string{module + "workshop/paper/readback"}},
	{name: "who reads a file back knows not how it was written", in: []string{"workshop/paper/readback"}, path: []string{module, "github.com/jung-kurt/gofpdf"}, tests: true},
}

func TestLayers(t *testing.T) {
	imports := allImports(t, "..")
	for _, r := range rules {
		t.Run(r.name, func(t *testing.T) {
			for _, i := range imports {
				if r.forbids(i) {
					t.Errorf("%s imports %s", i.file, i.path)
				}
			}
		})
	}
}

// A rule that never bites protects nothing: each has to forbid an import made up for it.
func TestLayersBite(t *testing.T) {
	for _, r := range rules {
		t.Run(r.name, func(t *testing.T) {
			dir := "ui/home"
			if len(r.in) > 0 {
				dir = strings.TrimSuffix(r.in[0], "$")
			}
			i := imported{dir: dir, file: dir + "/x.go", path: strings.TrimSuffix(r.path[0], "/") + "/x"}
			if !r.forbids(i) {
				t.Errorf("%s may import %s", i.dir, i.path)
			}
		})
	}
}

func (r rule) forbids(i imported) bool {
	if strings.HasSuffix(i.file, "_test.go") && !r.tests {
		return false
	}
	if len(r.in) > 0 && !underAny(i.dir, r.in) {
		return false
	}
	return underAny(i.path, r.path) && !underAny(i.dir, r.except)
}

// underAny reports whether a path is one of the folders or lies below one. A
// folder ending in $ stands for itself alone.
func underAny(path string, folders []string) bool {
	for _, f := range folders {
		alone, only := strings.CutSuffix(f, "$")
		f = strings.TrimSuffix(f, "/")
		if path == alone || (!only && (path == f || strings.HasPrefix(path, f+"/"))) {
			return true
		}
	}
	return false
}

// allImports reads the imports of all Go files below root, whatever system they are for.
func allImports(t *testing.T, root string) []imported {
	t.Helper()
	var found []imported
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if name := d.Name(); path != root && (strings.HasPrefix(name, ".") || name == "testdata" || name == "build") {
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(path, ".go") {
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if os.IsNotExist(err) {
			return nil // removed while we walked
		}
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		rel = filepath.ToSlash(rel)
		for _, spec := range file.Imports {
			p, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			found = append(found, imported{dir: filepath.ToSlash(filepath.Dir(rel)), file: rel, path: p})
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(found) < 50 {
		t.Fatalf("only %d imports found below %s", len(found), root)
	}
	return found
}
