package programme

import (
	"bytes"
	"cmp"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"

	"github.com/BurntSushi/toml"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/atomicfile"
)

// FileName is the file that makes a folder a programme.
const FileName = "programme.toml"

// format is the version of that file.
const format = 2

// The most that it may say.
const (
	mostBook   = 16 << 20 // bytes
	mostWaves  = 100
	mostGroups = 10_000
)

// book is what the file says: whose copies lie in the folder, and what of them was released.
type book struct {
	Format   int       `toml:"format"`
	ID       string    `toml:"id,omitempty"` // of the folder, in a database; a copy of the folder has the same
	Name     string    `toml:"name"`
	Least    int       `toml:"least"` // answers that a count needs
	Sites    []string  `toml:"sites,omitempty"`
	Waves    []wave    `toml:"wave,omitempty"`
	Groups   []group   `toml:"group,omitempty"`
	Entries  []entry   `toml:"workshop,omitempty"`
	Releases []release `toml:"release,omitempty"`
	Whole    []string  `toml:"whole,omitempty"`      // files of format 1, to be removed: they held all that the workshop does
	Back     []string  `toml:"taken_back,omitempty"` // ids of workshops whose groups have taken their consent back
}

// wave is a time in which the groups meet: 1 = the first.
type wave struct {
	N    int    `toml:"n"`
	Name string `toml:"name"`
}

// group is one that meets again and again, perhaps under other names.
type group struct {
	Code     string   `toml:"code"`
	Site     string   `toml:"site,omitempty"`
	Overlaps []string `toml:"overlaps,omitempty"` // codes of groups with people of this one

	Withdrawn bool `toml:"withdrawn,omitempty"` // nothing of it goes to a database any more
}

// entry is a copy of a workshop file.
type entry struct {
	ID     string `toml:"id"`
	Series string `toml:"series"` // ID of the group's first workshop
	Group  string `toml:"group"`
	Wave   int    `toml:"wave"`
	File   string `toml:"file"`
	Sum    string `toml:"sum"`                     // SHA-256 of that file
	Source string `toml:"source,omitempty"`        // SHA-256 of the workshop file that it was made of
	Leader bool   `toml:"leader_agreed,omitempty"` // the only leader of the group has agreed in writing

	Otherwise []int64 `toml:"told_otherwise,omitempty"` // votes that were told with other answers, of another copy
}

// release is a wave as it was told: the votes of each workshop that went into totals.
type release struct {
	Wave   int                `toml:"wave"`
	On     string             `toml:"on"`     // YYYY-MM-DD
	Rounds map[string][]int64 `toml:"rounds"` // by workshop

	place int // among all releases
}

var (
	isCode = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9-]{0,11}$`)
	isID   = regexp.MustCompile(`^[0-9a-f]{32}$`)
	isSum  = regexp.MustCompile(`^[0-9a-f]{64}$`)
	isCopy = regexp.MustCompile(`^[0-9a-f]{8} [A-Za-z0-9][A-Za-z0-9-]{0,11} [0-9]{1,3} [0-9a-f]{8}(\.upturn|\.json)$`)
)

// fault says that the file of a programme is not what it has to be, and where.
func fault(path, place string, cause error) error {
	return workshop.Errorf(workshop.EInvalid, cause, "what", "programme_file", "file", path, "place", place)
}

// readBook reads the file of a programme.
func readBook(dir string) (b book, err error) {
	path := filepath.Join(dir, FileName)
	data, err := readPlain(path, mostBook)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return b, workshop.Errorf(workshop.ENotFound, err, "what", "programme", "folder", dir, "book", FileName)
	case err != nil:
		return b, fault(path, FileName, err)
	}
	meta, err := toml.NewDecoder(bytes.NewReader(data)).Decode(&b)
	if err != nil {
		return b, fault(path, "TOML", err)
	}
	if left := meta.Undecoded(); len(left) > 0 {
		return b, fault(path, left[0].String(), nil)
	}
	if b.Format > format {
		return b, workshop.Errorf(workshop.ENewer, nil, "file", FileName)
	}
	if place := b.unsound(); place != "" {
		return b, fault(path, place, nil)
	}
	for i, e := range b.Entries {
		if filepath.Ext(e.File) == Ending { // a whole one: it is what it was made of
			b.Entries[i].Source = e.Sum
		}
	}
	b.count()
	return b, nil
}

// readPlain reads a plain file of no more than so many bytes.
func readPlain(path string, most int64) ([]byte, error) {
	f, err := openPlain(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, most+1))
	if err == nil && int64(len(data)) > most {
		err = errTooLarge
	}
	return data, err
}

var (
	errTooLarge = errors.New("too large")
	errNotPlain = errors.New("not a plain file")
)

// openPlain opens a file for reading if it is one, and no link to one: a pipe would wait for
// ever.
func openPlain(path string) (*os.File, error) {
	fi, err := os.Lstat(path)
	if err != nil {
		return nil, err
	}
	if !fi.Mode().IsRegular() {
		return nil, errNotPlain
	}
	return os.Open(path)
}

// count numbers the releases as they were made.
func (b *book) count() {
	for i := range b.Releases {
		b.Releases[i].place = i
	}
}

// unsound names what in the file means nothing.
func (b book) unsound() string {
	switch {
	case b.ID != "" && !isID.MatchString(b.ID):
		return "id"
	case b.Format < 1:
		return "format"
	case workshop.Clean(b.Name) != b.Name || b.Name == "" || workshop.Letters(b.Name) > workshop.MaxLetters:
		return "name"
	case slices.ContainsFunc(b.Sites, func(s string) bool { return workshop.Clean(s) != s || s == "" }):
		return "sites"
	case b.Least < workshop.UsualShow || b.Least > workshop.MaxSeats:
		return "least"
	case slices.ContainsFunc(b.Whole, func(file string) bool { return !isCopy.MatchString(file) }):
		return "whole"
	case len(b.Waves) > mostWaves || len(b.Groups) > mostGroups || len(b.Entries) > mostFiles || slices.ContainsFunc(b.Back, func(id string) bool { return !isID.MatchString(id) }):
		return "length"
	}
	for _, w := range b.Waves {
		if w.N < 1 || w.N > mostWaves || workshop.Clean(w.Name) != w.Name || workshop.Letters(w.Name) > workshop.MaxLetters {
			return "wave " + strconv.Itoa(w.N)
		}
	}
	codes := map[string]bool{}
	for _, g := range b.Groups {
		if !isCode.MatchString(g.Code) || codes[g.Code] || g.Site != "" && !slices.Contains(b.Sites, g.Site) {
			return "group " + g.Code
		}
		codes[g.Code] = true
	}
	seen := map[string]bool{}
	for _, e := range b.Entries {
		at := e.Group + " " + strconv.Itoa(e.Wave)
		if !e.sound() || !codes[e.Group] || seen[e.ID] || seen[at] {
			return "workshop " + e.ID
		}
		seen[e.ID], seen[at] = true, true
	}
	for _, r := range b.Releases {
		if r.Wave < 1 || r.Wave > mostWaves || len(r.Rounds) > mostFiles {
			return "release " + strconv.Itoa(r.Wave)
		}
	}
	return ""
}

// sound reports whether an entry can be one: its file lies in the folder itself.
func (e entry) sound() bool {
	return isID.MatchString(e.ID) && isID.MatchString(e.Series) && isSum.MatchString(e.Sum) && (e.Source == "" || isSum.MatchString(e.Source)) && isCopy.MatchString(e.File) && e.Wave >= 1 && e.Wave <= mostWaves
}

// write puts the file of a programme in its place, whole or not at all.
func (b book) write(dir string) error {
	b.Format = format
	b.ID = cmp.Or(b.ID, newID())
	b.sort()
	if place := b.unsound(); place != "" {
		return workshop.Errorf(workshop.EBug, nil, "detail", "programme "+place)
	}
	var buf bytes.Buffer
	e := toml.NewEncoder(&buf)
	e.Indent = ""
	if err := e.Encode(b); err != nil {
		return workshop.Errorf(workshop.EBug, err)
	}
	return atomicfile.Write(filepath.Join(dir, FileName), buf.Bytes())
}

// newID is one that nobody can guess.
func newID() string {
	id := make([]byte, 16)
	_, _ = rand.Read(id) // never fails
	return hex.EncodeToString(id)
}

// sort puts all in the order in which it is told: by code and by time.
func (b *book) sort() {
	slices.SortStableFunc(b.Waves, func(x, y wave) int { return x.N - y.N })
	slices.SortStableFunc(b.Groups, func(x, y group) int { return byCode(x.Code, y.Code) })
	slices.SortStableFunc(b.Entries, func(x, y entry) int {
		if c := byCode(x.Group, y.Group); c != 0 {
			return c
		}
		return x.Wave - y.Wave
	})
}

// byCode puts G2 before G10.
func byCode(x, y string) int {
	if len(x) != len(y) {
		return len(x) - len(y)
	}
	switch {
	case x < y:
		return -1
	case x > y:
		return 1
	}
	return 0
}

// of finds the copy of a workshop.
func (b book) of(id string) (entry, bool) {
	i := slices.IndexFunc(b.Entries, func(e entry) bool { return e.ID == id })
	if i < 0 {
		return entry{}, false
	}
	return b.Entries[i], true
}

// at finds what a group did in a wave.
func (b book) at(code string, wave int) (entry, bool) {
	i := slices.IndexFunc(b.Entries, func(e entry) bool { return e.Group == code && e.Wave == wave })
	if i < 0 {
		return entry{}, false
	}
	return b.Entries[i], true
}

// group finds a group by its code.
func (b *book) group(code string) *group {
	i := slices.IndexFunc(b.Groups, func(g group) bool { return g.Code == code })
	if i < 0 {
		return nil
	}
	return &b.Groups[i]
}

// nextCode is one that no group has.
func (b book) nextCode() string {
	for n := len(b.Groups) + 1; ; n++ {
		if code := "G" + strconv.Itoa(n); b.group(code) == nil {
			return code
		}
	}
}
