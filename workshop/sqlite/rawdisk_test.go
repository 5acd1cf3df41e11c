package sqlite

import (
	"database/sql"
	"errors"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/psanford/sqlite3vfs"
)

// rawDisk lies between SQLite and a real file and keeps in mind what a power
// cut would leave of it: what was synced is there, and of everything since, any
// part may be. It also refuses writes and syncs where a test wants it to.
type rawDisk struct {
	name string

	mu      sync.Mutex
	synced  map[string][]byte // what is surely there; nil of a file that is not
	pending []change          // what may be there or not, oldest first
	known   map[string]bool
	given   []change // what a failed sync has given up: no later sync writes it, as in Linux
	gives   bool     // whether a failed sync gives up what it could not write

	before func()                 // called before each change, if not nil
	refuse func(kind string) bool // reports whether a write, sync, … fails, if not nil
	full   func() bool            // reports whether there is no room for a journal, if not nil
}

// change is something that a disk does by and by. A write is split into sectors.
type change struct {
	file string
	kind string // "sector", "size", "create", "delete"
	at   int64  // of the sector; the new size
	data []byte // the sector as it was in memory after the write
}

const sector = 512

var disks atomic.Int64

func newRawDisk(t testing.TB) *rawDisk {
	t.Helper()
	d := &rawDisk{name: "raw" + strconv.FormatInt(disks.Add(1), 10), synced: map[string][]byte{}, known: map[string]bool{}}
	if err := sqlite3vfs.RegisterVFS(d.name, d); err != nil {
		t.Fatal(err)
	}
	return d
}

// dial is connect, on this disk.
func (d *rawDisk) dial(path string, readOnly bool) *sql.DB {
	return dial(dsn(path, readOnly) + "&vfs=" + d.name)
}

// with gives a dialer with other settings than ours.
func (d *rawDisk) with(settings string) dialer {
	return func(path string, _ bool) *sql.DB {
		return dial("file:" + path + "?mode=rw&_txlock=immediate&_fk=1&vfs=" + d.name + settings)
	}
}

// fails reports whether something is to fail now, and lets the test look first.
func (d *rawDisk) fails(kind string) bool {
	if d.before != nil && kind != "sync" {
		d.before()
	}
	return d.refuse != nil && d.refuse(kind)
}

// cut gives the files as a power cut at this moment may leave them. Each time
// another part of what was not synced survives, from nothing to everything.
func (d *rawDisk) cut(random *rand.Rand) map[string][]byte {
	d.mu.Lock()
	defer d.mu.Unlock()
	likely := []float64{0, 0.05, 0.5, 0.95, 1}[random.IntN(5)]
	left := map[string][]byte{}
	for file, data := range d.synced {
		left[file] = slices.Clone(data)
	}
	stale := map[string]bool{} // its folder entry still names the file before the last delete
	for _, c := range slices.Concat(d.given, d.pending) {
		if stale[c.file] {
			continue
		}
		if random.Float64() >= likely {
			stale[c.file] = c.kind == "delete"
			continue
		}
		left[c.file] = c.apply(left[c.file], random)
	}
	for file, data := range left {
		if data == nil {
			delete(left, file)
		}
	}
	return left
}

func (c change) apply(data []byte, random *rand.Rand) []byte {
	switch c.kind {
	case "delete":
		return nil
	case "create":
		if data == nil {
			return []byte{}
		}
	case "size":
		return resized(data, c.at, random)
	case "sector":
		if data == nil {
			return nil // the sector is there, but no folder names it
		}
		if end := c.at + int64(len(c.data)); int64(len(data)) < end {
			data = resized(data, end, random)
		}
		copy(data[c.at:], c.data)
	}
	return data
}

// resized cuts off, or appends what happened to lie there on the disk.
func resized(data []byte, size int64, random *rand.Rand) []byte {
	if data == nil {
		return nil
	}
	noise := random.IntN(2) == 0
	for int64(len(data)) < size {
		b := byte(0)
		if noise {
			b = byte(random.Uint32())
		}
		data = append(data, b)
	}
	return data[:size]
}

// settle makes all changes of a file durable, as a sync does; that of a new
// file's content makes its name durable, too, as SQLite's own layer sees to.
func (d *rawDisk) settle(file string) error {
	data, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		data = nil
	} else if err != nil {
		return err
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, c := range d.given {
		if c.file == file && c.kind == "sector" && c.at < int64(len(data)) {
			was := make([]byte, len(c.data))
			if old := d.synced[file]; c.at < int64(len(old)) {
				copy(was, old[c.at:])
			}
			copy(data[c.at:], was)
		}
	}
	d.synced[file] = data
	d.pending = slices.DeleteFunc(d.pending, func(c change) bool { return c.file == file })
	return nil
}

// giveUp forgets what a failed sync of a file was to write: it may be on the disk or
// not, and the next sync takes it for written.
func (d *rawDisk) giveUp(file string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, c := range d.pending {
		if c.file == file {
			d.given = append(d.given, c)
		}
	}
	d.pending = slices.DeleteFunc(d.pending, func(c change) bool { return c.file == file })
}

func (d *rawDisk) later(c change) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.given = slices.DeleteFunc(d.given, func(g change) bool { return g.file == c.file && g.kind == c.kind && (g.at == c.at || g.kind == "size") })
	d.pending = append(d.pending, c)
}

// Open belongs to sqlite3vfs.VFS.
func (d *rawDisk) Open(name string, flags sqlite3vfs.OpenFlag) (sqlite3vfs.File, sqlite3vfs.OpenFlag, error) {
	mode := os.O_RDWR
	if flags&sqlite3vfs.OpenReadOnly != 0 {
		mode = os.O_RDONLY
	}
	_, err := os.Stat(name)
	isNew := errors.Is(err, fs.ErrNotExist)
	if flags&sqlite3vfs.OpenCreate != 0 {
		if isNew && d.fails("create") {
			return nil, 0, sqlite3vfs.CantOpenError
		}
		mode |= os.O_CREATE
	}
	f, err := os.OpenFile(name, mode, 0o600)
	if err != nil {
		return nil, 0, sqlite3vfs.CantOpenError
	}
	// Copies of a workshop are none of this disk's business.
	mine := strings.HasSuffix(name, ".upturn") || strings.HasSuffix(name, ".upturn-journal")
	switch {
	case mine && isNew:
		d.later(change{file: name, kind: "create"})
	case mine && !d.known[name]: // it was there before us
		if err := d.settle(name); err != nil {
			return nil, 0, sqlite3vfs.CantOpenError
		}
	}
	d.known[name] = true
	return &rawFile{d, f, name, mine}, flags, nil
}

// Delete belongs to sqlite3vfs.VFS.
func (d *rawDisk) Delete(name string, sync bool) error {
	if d.fails("delete") {
		return sqlite3vfs.IOError
	}
	if err := os.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return sqlite3vfs.IOError
	}
	d.later(change{file: name, kind: "delete"})
	if !sync {
		return nil
	}
	return d.settle(name)
}

// Access belongs to sqlite3vfs.VFS.
func (d *rawDisk) Access(name string, _ sqlite3vfs.AccessFlag) (bool, error) {
	_, err := os.Stat(name)
	return err == nil, nil
}

// FullPathname belongs to sqlite3vfs.VFS. SQLite's own layer for Windows takes the slash
// away as well that stands before the drive in an address: file:///C:/folder/file.
func (d *rawDisk) FullPathname(name string) string {
	if inner := strings.TrimPrefix(name, "/"); filepath.VolumeName(inner) != "" {
		name = inner
	}
	return filepath.FromSlash(name)
}

// rawFile is an open file of a rawDisk.
type rawFile struct {
	disk *rawDisk
	*os.File
	name string
	mine bool
}

// WriteAt belongs to sqlite3vfs.File.
func (f *rawFile) WriteAt(p []byte, off int64) (int, error) {
	if f.disk.fails("write") {
		return 0, sqlite3vfs.IOErrorWrite
	}
	size, err := f.FileSize()
	if err != nil {
		return 0, err
	}
	if _, err := f.File.WriteAt(p, off); err != nil {
		return 0, sqlite3vfs.IOErrorWrite
	}
	if !f.mine {
		return len(p), nil
	}
	end := off + int64(len(p))
	if end > size {
		f.disk.later(change{file: f.name, kind: "size", at: end})
	}
	for at := off / sector * sector; at < end; at += sector {
		data := make([]byte, sector)
		n, _ := f.ReadAt(data, at) // the last sector of a file is short
		f.disk.later(change{f.name, "sector", at, data[:n]})
	}
	return len(p), nil
}

// Truncate belongs to sqlite3vfs.File.
func (f *rawFile) Truncate(size int64) error {
	if f.disk.fails("truncate") || f.File.Truncate(size) != nil {
		return sqlite3vfs.IOError
	}
	f.disk.later(change{file: f.name, kind: "size", at: size})
	return nil
}

// Sync belongs to sqlite3vfs.File. A test needs no real one.
func (f *rawFile) Sync(sqlite3vfs.SyncType) error {
	if f.disk.fails("sync") {
		if f.disk.gives {
			f.disk.giveUp(f.name)
		}
		return sqlite3vfs.IOError
	}
	// The module has no other word for a write that fails than I/O error, so this
	// disk finds out late that it is full, as those with a cache do.
	size, err := f.FileSize()
	if err != nil {
		return err
	}
	if size > 0 && strings.HasSuffix(f.name, "-journal") && f.disk.full != nil && f.disk.full() {
		return sqlite3vfs.FullError
	}
	return f.disk.settle(f.name)
}

// flush is the sync of a file that SQLite does not ask for.
func (d *rawDisk) flush(file string) error {
	if d.fails("sync") {
		if d.gives {
			d.giveUp(file)
		}
		return errors.New("the sync failed")
	}
	return d.settle(file)
}

// FileSize belongs to sqlite3vfs.File.
func (f *rawFile) FileSize() (int64, error) {
	fi, err := f.Stat()
	if err != nil {
		return 0, sqlite3vfs.IOError
	}
	return fi.Size(), nil
}

// Lock belongs to sqlite3vfs.File. Nobody else opens these files.
func (f *rawFile) Lock(sqlite3vfs.LockType) error { return nil }

// Unlock belongs to sqlite3vfs.File.
func (f *rawFile) Unlock(sqlite3vfs.LockType) error { return nil }

// CheckReservedLock belongs to sqlite3vfs.File. The module hands the opposite
// on to SQLite: true means that nobody holds the lock.
func (f *rawFile) CheckReservedLock() (bool, error) { return true, nil }

// SectorSize belongs to sqlite3vfs.File.
func (f *rawFile) SectorSize() int64 { return 4096 }

// DeviceCharacteristics are those that SQLite assumes of a disk.
func (f *rawFile) DeviceCharacteristics() sqlite3vfs.DeviceCharacteristic {
	return sqlite3vfs.IocapPowersafeOverwrite
}
