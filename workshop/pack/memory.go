package pack

import (
	"bytes"
	"io"
	"io/fs"
	"maps"
	"path"
	"slices"
	"time"
)

// memory is a folder of files in memory, by bare name.
type memory map[string][]byte

func sortedNames(files map[string][]byte) []string { return slices.Sorted(maps.Keys(files)) }

// Open gives a file, or the folder itself as ".".
func (m memory) Open(name string) (fs.File, error) {
	if name == "." {
		return &memoryDir{entry: memoryEntry{name: "."}, left: m.entries()}, nil
	}
	data, ok := m[name]
	if !ok {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return memoryFile{bytes.NewReader(data), memoryEntry{name, int64(len(data))}}, nil
}

func (m memory) entries() []fs.DirEntry {
	var out []fs.DirEntry
	for _, name := range sortedNames(m) {
		out = append(out, fs.FileInfoToDirEntry(memoryEntry{name, int64(len(m[name]))}))
	}
	return out
}

type memoryEntry struct {
	name string
	size int64
}

func (e memoryEntry) Name() string       { return path.Base(e.name) }
func (e memoryEntry) Size() int64        { return e.size }
func (e memoryEntry) ModTime() time.Time { return time.Time{} }
func (e memoryEntry) IsDir() bool        { return e.name == "." }
func (e memoryEntry) Sys() any           { return nil }
func (e memoryEntry) Mode() fs.FileMode {
	if e.IsDir() {
		return fs.ModeDir | 0o555
	}
	return 0o444
}

type memoryFile struct {
	*bytes.Reader
	entry memoryEntry
}

func (f memoryFile) Stat() (fs.FileInfo, error) { return f.entry, nil }
func (f memoryFile) Close() error               { return nil }

type memoryDir struct {
	entry memoryEntry
	left  []fs.DirEntry
}

func (d *memoryDir) Stat() (fs.FileInfo, error) { return d.entry, nil }
func (d *memoryDir) Close() error               { return nil }
func (d *memoryDir) Read([]byte) (int, error)   { return 0, fs.ErrInvalid }

// ReadDir gives the files in the order of their names.
func (d *memoryDir) ReadDir(n int) ([]fs.DirEntry, error) {
	if n > 0 && len(d.left) == 0 {
		return nil, io.EOF
	}
	if n <= 0 || n > len(d.left) {
		n = len(d.left)
	}
	out := d.left[:n]
	d.left = d.left[n:]
	return out, nil
}
