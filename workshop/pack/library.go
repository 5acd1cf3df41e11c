package pack

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
)

// Library is the folder with somebody's own packs, a folder for each by its ID.
// A workshop keeps a copy of its pack, so nothing here changes a workshop.
type Library struct{ dir string }

// NewLibrary keeps packs in a folder; it is made when the first pack comes.
func NewLibrary(dir string) Library { return Library{dir} }

// Own is one's own pack, finished or not.
type Own struct {
	ID       string
	Pack     *workshop.Pack // nil when its structure cannot be read
	Problems []Problem
}

// Ready reports whether a workshop can be made from the pack.
func (o Own) Ready() bool { return o.Pack != nil && len(o.Problems) == 0 }

// List gives the packs by ID. A folder that cannot be read at all is not listed.
func (l Library) List() []Own {
	entries, err := os.ReadDir(l.dir)
	if err != nil {
		return nil // no folder yet
	}
	var out []Own
	for _, e := range entries {
		if own, err := l.Load(e.Name()); e.IsDir() && err == nil {
			out = append(out, own)
		}
	}
	return out
}

// Load reads one pack, finished or not.
func (l Library) Load(id string) (Own, error) {
	dir, err := l.folder(id)
	if err != nil {
		return Own{}, err
	}
	root, err := openRoot(dir)
	if err != nil {
		return Own{}, err
	}
	defer func() { _ = root.Close() }() // only read
	if _, err := root.Stat(structureFile); err != nil {
		return Own{}, workshop.Errorf(workshop.ENotFound, err, "file", dir)
	}
	p, list, err := Draft(root.FS(), ".")
	return Own{id, p, list}, err
}

// folder is where a pack lies. An ID is a plain name, so it leads nowhere else.
func (l Library) folder(id string) (string, error) {
	if !goodPack.MatchString(id) {
		return "", workshop.Errorf(workshop.ENotFound, nil, "what", "pack")
	}
	return filepath.Join(l.dir, id), nil
}

// Save writes a pack into its place.
func (l Library) Save(p *workshop.Pack) error {
	dir, err := l.folder(p.ID)
	if err != nil {
		return err
	}
	return Save(p, dir)
}

// Add takes up a copy of a pack under an ID of its own.
func (l Library) Add(p *workshop.Pack) (*workshop.Pack, error) {
	id, err := l.free(p.ID)
	if err != nil {
		return nil, err
	}
	own := *p
	own.ID = id
	return &own, l.Save(&own)
}

// Import takes up the pack in a file or folder.
func (l Library) Import(path string) (*workshop.Pack, error) {
	p, err := OpenPath(path)
	if err != nil {
		return nil, err
	}
	return l.Add(p)
}

// Export writes a pack as one file, for others to import.
func (l Library) Export(p *workshop.Pack, path string) error {
	var buf bytes.Buffer
	if err := WriteZip(&buf, Files(p)); err != nil {
		return workshop.Errorf(workshop.EBug, err, "detail", "export pack")
	}
	return replace(path, buf.Bytes())
}

// Delete removes a pack for good.
func (l Library) Delete(id string) error {
	dir, err := l.folder(id)
	if err != nil {
		return err
	}
	if err := os.RemoveAll(dir); err != nil {
		return workshop.Errorf(workshop.EIO, err, "file", dir)
	}
	return nil
}

const maxID = 32 // as goodPack has it

// free is the ID, or one made from it, that no pack has yet. Some systems keep
// names for devices, and a folder must not be called so.
func (l Library) free(id string) (string, error) {
	builtin, err := Builtin()
	if err != nil {
		return "", err
	}
	stem := strings.TrimRight(id, "0123456789-")
	if stem == "" || !goodPack.MatchString(stem) || slices.Contains(deviceNames, stem) {
		stem = "pack"
	}
	for n := 1; ; n++ {
		name, number := stem, ""
		if n > 1 {
			number = "-" + strconv.Itoa(n)
			name = stem[:min(len(stem), maxID-len(number))] + number
		}
		_, err := os.Lstat(filepath.Join(l.dir, name))
		switch {
		case name == builtin.ID:
		case errors.Is(err, fs.ErrNotExist):
			return name, nil
		case err != nil:
			return "", workshop.Errorf(workshop.EIO, err, "file", l.dir)
		}
	}
}

var deviceNames = []string{"con", "prn", "aux", "nul", "com", "lpt"}
