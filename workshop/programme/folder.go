package programme

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/sqlite/disk"
)

// Files reads workshop files.
type Files struct {
	// Judge makes one file of a copy that nobody else has, and looks for everything that may be
	// wrong with it.
	Judge func(path string) error
	// Counts reads what is laid beside others. It writes nothing. Rounds has the void ones too.
	Counts func(path string) (workshop.State, Seal, error)
	// Besides are the endings of what may lie beside a file and belongs to it.
	Besides []string
}

// Folder is a programme on a disk.
type Folder struct {
	dir      string
	files    Files
	stripped int // copies that held everything until it was opened
	whole    int // that still do
}

// New makes a programme in a folder that is new or has nothing of one.
func New(dir, name string, least int, sites []string) error {
	name = workshop.Clean(name)
	switch {
	case name == "":
		return workshop.Errorf(workshop.EInvalid, nil, "what", "programme")
	case workshop.Letters(name) > workshop.MaxLetters:
		return longName(name)
	case least < workshop.UsualShow || least > workshop.MaxSeats:
		return workshop.Errorf(workshop.EInvalid, nil, "what", "programme_least", "least", strconv.Itoa(workshop.UsualShow))
	}
	b := book{Format: format, Name: name, Least: least}
	for _, s := range sites {
		if s = workshop.Clean(s); s != "" && !slices.Contains(b.Sites, s) {
			b.Sites = append(b.Sites, s)
		}
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return workshop.Errorf(workshop.EReadOnly, err, "what", "folder", "folder", dir)
	}
	return (&Folder{dir: dir}).locked(func() error {
		if _, err := os.Lstat(filepath.Join(dir, FileName)); err == nil {
			return workshop.Errorf(workshop.EExists, nil, "what", "programme", "folder", dir)
		}
		return b.write(dir)
	})
}

func longName(name string) error {
	return workshop.Errorf(workshop.EInvalid, nil, "what", "long_name", "name", workshop.FirstLetters(name, 20)+"…", "max", strconv.Itoa(workshop.MaxLetters))
}

// Open opens a programme. Files says how workshops are read. Where an earlier version has kept
// whole files, they are made smaller; on a disk that only reads they stay, and can be read.
func Open(dir string, files Files) (*Folder, error) {
	f, b, err := toRead(dir, files)
	if err == nil && (f.whole > 0 || b.Format < format || len(b.Whole) > 0) {
		err = f.strip()
	}
	return f, err
}

// OpenToRead opens a programme and writes nothing, whatever it finds there.
func OpenToRead(dir string, files Files) (*Folder, error) {
	f, _, err := toRead(dir, files)
	return f, err
}

func toRead(dir string, files Files) (*Folder, book, error) {
	b, err := readBook(dir)
	if err != nil {
		return nil, b, err
	}
	return &Folder{dir: dir, files: files, whole: b.whole()}, b, nil
}

// Dir is where it lies.
func (f *Folder) Dir() string { return f.dir }

// locked does something while nobody else changes the programme.
func (f *Folder) locked(do func() error) (err error) {
	l, err := disk.TryLock(filepath.Join(f.dir, FileName+"-lock"))
	if errors.Is(err, disk.ErrLocked) {
		return workshop.Errorf(workshop.EBusy, err, "what", "programme", "folder", f.dir)
	}
	if err != nil {
		return workshop.Errorf(workshop.EReadOnly, err, "what", "folder", "folder", f.dir)
	}
	defer func() { err = errors.Join(err, l.Release()) }()
	return do()
}

// change reads the book, changes it and writes it, while nobody else does.
func (f *Folder) change(by func(*book) error) error {
	return f.locked(func() error {
		b, err := readBook(f.dir)
		if err != nil {
			return err
		}
		if err := by(&b); err != nil {
			return err
		}
		return b.write(f.dir)
	})
}

// NameWave gives a wave its name.
func (f *Folder) NameWave(n int, name string) error {
	if name = workshop.Clean(name); workshop.Letters(name) > workshop.MaxLetters {
		return longName(name)
	}
	return f.change(func(b *book) error {
		b.Waves = slices.DeleteFunc(b.Waves, func(w wave) bool { return w.N == n })
		b.Waves = append(b.Waves, wave{n, name})
		return nil
	})
}

// Overlap says that a group has people of other groups in it, so that it never stands in one
// total with them. Without any it says that it has none.
func (f *Folder) Overlap(code string, with ...string) error {
	return f.change(func(b *book) error {
		for _, c := range append([]string{code}, with...) {
			if b.group(c) == nil {
				return workshop.Errorf(workshop.ENotFound, nil, "what", "group", "group", c)
			}
		}
		b.group(code).Overlaps = with
		return nil
	})
}

// Problem is a copy in the folder that is not what was taken in.
type Problem struct {
	File string
	Err  error
}

// sumOf is the SHA-256 of a plain file.
func sumOf(path string) (string, error) {
	f, err := openPlain(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// held reads what the folder keeps of a workshop, if it is byte for byte what was put there.
func (f *Folder) held(b book, e entry, asked asker) (leaf, error) {
	read := f.kept
	if e.whole() {
		read = f.keptWhole
	}
	l, sum, err := read(b, e, asked)
	switch {
	case sum == e.Sum && workshop.CodeOf(err) == workshop.ENewer:
		return leaf{}, workshop.Errorf(workshop.ENewer, err, "file", e.File)
	case err != nil || sum != e.Sum || l.ID != e.ID || !b.gets(l.info()):
		return leaf{}, workshop.Errorf(workshop.EDamaged, err, "what", "programme_copy", "file", e.File)
	}
	return l, nil
}

// kept reads what is kept of a workshop, and says its sum.
func (f *Folder) kept(_ book, e entry, _ asker) (l leaf, sum string, err error) {
	data, err := readPlain(filepath.Join(f.dir, e.File), mostLeaf)
	if sum = sumOfBytes(data); err == nil && sum == e.Sum {
		l, err = parseLeaf(data)
	}
	return l, sum, err
}

func sumOfBytes(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// gets reports whether the group was told that its counts go to this programme.
func (b book) gets(info workshop.Info) bool {
	return info.MayLeave() == nil && strings.EqualFold(workshop.Clean(info.Programme), b.Name)
}

// Check reads everything, and names each copy that is not what was taken in, and what lies beside
// them that nobody knows. It says how many copies there are.
func (f *Folder) Check() (all []Problem, copies int, err error) {
	p, err := f.Read()
	if err != nil {
		return nil, 0, err
	}
	all = p.problems
	files, err := os.ReadDir(f.dir)
	if err != nil {
		return nil, 0, workshop.Errorf(workshop.EIO, err, "file", f.dir)
	}
	for _, d := range files {
		known := slices.ContainsFunc(p.Entries, func(e entry) bool { return e.File == d.Name() })
		ours := strings.EqualFold(filepath.Ext(d.Name()), Ending) || isCopy.MatchString(d.Name())
		if ours && !known {
			all = append(all, Problem{workshop.Clean(d.Name()), workshop.Errorf(workshop.EState, nil, "what", "programme_stray", "file", workshop.Clean(d.Name()))})
		}
	}
	return all, len(p.Entries), nil
}
