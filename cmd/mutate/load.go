package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path"
	"path/filepath"
)

// pack is a package whose code is changed.
type pack struct {
	dir    string // from the module's root, with slashes
	root   string
	files  []string // names of its Go files
	src    map[string][]byte
	lines  int
	needsC bool

	fset    *token.FileSet
	trees   map[string]*ast.File
	imports types.Importer
	mutants []mutant
}

// listed is what go list tells of a package.
type listed struct {
	ImportPath, Export string
	GoFiles, CgoFiles  []string
	Standard           bool
}

// load reads a package and finds its mutants.
func load(ctx context.Context, root, dir string) (*pack, error) {
	p := &pack{dir: dir, root: root, src: map[string][]byte{}, fset: token.NewFileSet(), trees: map[string]*ast.File{}}
	exports, err := p.list(ctx)
	if err != nil {
		return nil, err
	}
	for _, name := range p.files {
		src, err := os.ReadFile(p.abs(name))
		if err != nil {
			return nil, err
		}
		p.src[name], p.lines = src, p.lines+bytes.Count(src, []byte("\n"))
		if p.trees[name], err = parser.ParseFile(p.fset, name, src, parser.ParseComments); err != nil {
			return nil, err
		}
	}
	p.imports = importer.ForCompiler(p.fset, "gc", func(path string) (io.ReadCloser, error) {
		if exports[path] == "" {
			return nil, fmt.Errorf("no export data of %s", path)
		}
		return os.Open(exports[path])
	})
	info := &types.Info{Types: map[ast.Expr]types.TypeAndValue{}, Uses: map[*ast.Ident]types.Object{}}
	if err := p.check("", nil, info); err != nil {
		return nil, err
	}
	for _, name := range p.files {
		f := finder{name: path.Join(dir, name), src: p.src[name], fset: p.fset, info: info}
		p.mutants = append(p.mutants, f.find(p.trees[name])...)
	}
	return p, nil
}

func (p *pack) abs(name string) string {
	return filepath.Join(p.root, filepath.FromSlash(p.dir), name)
}

// list asks what the package and its tests are made of, whether any of it needs
// C, and where the compiled form of each of its imports lies.
func (p *pack) list(ctx context.Context) (exports map[string]string, err error) {
	all, err := p.goList(ctx, true, "-test")
	if err != nil {
		return nil, err
	}
	for _, l := range all {
		p.needsC = p.needsC || len(l.CgoFiles) > 0 && !l.Standard
	}
	if all, err = p.goList(ctx, p.needsC, "-export"); err != nil {
		return nil, err
	}
	exports = map[string]string{}
	for _, l := range all {
		exports[l.ImportPath] = l.Export
	}
	p.files = all[len(all)-1].GoFiles // what was asked for comes after all that it imports
	return exports, nil
}

// environment is that of every go command: as "make test" does it, what needs
// no C is built without.
func environment(withC bool) []string {
	if withC {
		return append(os.Environ(), "CGO_ENABLED=1")
	}
	return append(os.Environ(), "CGO_ENABLED=0")
}

func (p *pack) goList(ctx context.Context, withC bool, how string) ([]listed, error) {
	cmd := exec.CommandContext(ctx, "go", "list", "-deps", how, "-json=ImportPath,Export,GoFiles,CgoFiles,Standard", "./"+p.dir)
	cmd.Dir, cmd.Env = p.root, environment(withC)
	var complaint bytes.Buffer
	cmd.Stderr = &complaint
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w\n%s", err, complaint.String())
	}
	var all []listed
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		var l listed
		err := d.Decode(&l)
		if errors.Is(err, io.EOF) {
			return all, nil
		}
		if err != nil {
			return nil, err
		}
		all = append(all, l)
	}
}

// check reports whether the package's types still fit with src in the place of
// one of its files.
func (p *pack) check(name string, src []byte, info *types.Info) error {
	var trees []*ast.File
	for _, n := range p.files {
		tree := p.trees[n]
		if n == name {
			var err error
			if tree, err = parser.ParseFile(p.fset, n, src, parser.SkipObjectResolution); err != nil {
				return err
			}
		}
		trees = append(trees, tree)
	}
	conf := types.Config{Importer: p.imports}
	_, err := conf.Check(p.dir, p.fset, trees, info)
	return err
}

// compiles reports whether the package still compiles with the mutant in it.
func (p *pack) compiles(m mutant) bool {
	name := path.Base(m.file)
	return p.check(name, m.apply(p.src[name]), nil) == nil
}
