package pack

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"sync"

	"github.com/upturn-workshop/upturn/assets"
	"github.com/upturn-workshop/upturn/workshop"
)

// builtinDir is the folder of the built-in pack among the assets.
const builtinDir = "packs/servant"

// Builtin is the pack that comes with the program. A language that its file has in part is
// among the complete ones as soon as it lacks nothing, so that a new text in one language
// takes others off the wall and breaks nothing.
func Builtin() (*workshop.Pack, error) {
	p, list := read(assets.Packs, builtinDir, nil, nil)
	if err := asError(list); err != nil {
		return nil, err
	}
	return p, promote(p)
}

// What every reading needs and no reading changes.
var (
	lender        = sync.OnceValues(Builtin)
	printableOnce = sync.OnceValues(printableRunes)
)

// Open reads the pack in a folder: pack.toml and a text file per language.
// General texts that it lacks come from the built-in pack. The error names the
// first mistake; Problems has them all.
func Open(fsys fs.FS, dir string) (*workshop.Pack, error) {
	p, list, err := open(fsys, dir)
	if err != nil {
		return nil, err
	}
	if err := asError(list); err != nil {
		return nil, err
	}
	return p, nil
}

// OpenPath reads the pack in a folder on disk, or in one file. Links that lead
// out of the folder are not followed.
func OpenPath(dir string) (*workshop.Pack, error) {
	if isFile(dir) {
		return OpenFile(dir)
	}
	root, err := openRoot(dir)
	if err != nil {
		return nil, err
	}
	defer func() { _ = root.Close() }() // only read
	return Open(root.FS(), ".")
}

// Problems lists every mistake of the pack in a folder. The error tells that
// the folder could not be read at all.
func Problems(fsys fs.FS, dir string) ([]Problem, error) {
	_, list, err := open(fsys, dir)
	return list, err
}

// ProblemsPath lists every mistake of the pack in a folder on disk, or in one
// file.
func ProblemsPath(dir string) ([]Problem, error) {
	if isFile(dir) {
		return ProblemsFile(dir)
	}
	root, err := openRoot(dir)
	if err != nil {
		return nil, err
	}
	defer func() { _ = root.Close() }() // only read
	return Problems(root.FS(), ".")
}

func isFile(name string) bool {
	fi, err := os.Stat(name)
	return err == nil && fi.Mode().IsRegular()
}

func openRoot(dir string) (*os.Root, error) {
	if info, err := os.Stat(dir); err == nil && !info.IsDir() {
		return nil, workshop.Errorf(workshop.EIO, nil, "file", dir) // a pipe or a device
	}
	root, err := os.OpenRoot(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, workshop.Errorf(workshop.ENotFound, err, "file", dir)
	}
	if err != nil {
		return nil, workshop.Errorf(workshop.EIO, err, "file", dir)
	}
	return root, nil
}

func open(fsys fs.FS, dir string) (*workshop.Pack, []Problem, error) {
	if _, err := fs.Stat(fsys, path.Join(dir, structureFile)); err != nil {
		return nil, nil, workshop.Errorf(workshop.ENotFound, err, "what", "structure", "file", structureFile)
	}
	base, err := lender()
	if err != nil {
		return nil, nil, err
	}
	printable, err := printableOnce()
	if err != nil {
		return nil, nil, err
	}
	p, list := read(fsys, dir, base, printable)
	return p, list, nil
}

// Draft reads a pack that may still have mistakes: what can be read of it, for
// going on with. The pack is nil when its structure cannot be read at all.
func Draft(fsys fs.FS, dir string) (*workshop.Pack, []Problem, error) {
	base, err := lender()
	if err != nil {
		return nil, nil, err
	}
	printable, err := printableOnce()
	if err != nil {
		return nil, nil, err
	}
	p, list := readAll(fsys, dir, base, printable)
	return p, list, nil
}

// read gives the pack and its mistakes; with mistakes the pack is no good. A
// base lends its general texts; printable tells which signs the font has.
func read(fsys fs.FS, dir string, base *workshop.Pack, printable func(rune) bool) (*workshop.Pack, []Problem) {
	p, list := readAll(fsys, dir, base, printable)
	if len(list) > 0 {
		return nil, list
	}
	return p, nil
}

func readAll(fsys fs.FS, dir string, base *workshop.Pack, printable func(rune) bool) (*workshop.Pack, []Problem) {
	ps := &problems{lines: map[string]lines{}}
	p := readStructure(fsys, dir, ps)
	if p == nil {
		return nil, ps.sorted()
	}
	checkPack(p, ps)
	p.Texts = map[string]map[string]string{}
	for _, lang := range p.Languages {
		p.Texts[lang] = readTexts(fsys, dir, lang+".toml", printable, ps)
	}
	for _, lang := range p.Partial {
		p.Texts[lang] = readPart(fsys, dir, lang+".toml", printable, ps)
	}
	checkFiles(fsys, dir, p, ps)
	if len(ps.list) == 0 {
		lend(base, p)
		checkTexts(p, base, ps)
	}
	return p, ps.sorted()
}
