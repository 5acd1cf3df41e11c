package pack

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
)

// Extension is that of a pack in one file.
const Extension = ".upturnpack"

// Limits of a pack in one file. What is unpacked is counted while it is read:
// what an archive says of itself may be a lie.
const (
	maxEntries = 200
	maxTotal   = 20 << 20 // bytes, packed or unpacked
	maxRatio   = 100      // unpacked to packed, of what is larger than a text file
)

// OpenFile reads the pack in one file.
func OpenFile(name string) (*workshop.Pack, error) {
	p, list, err := openFile(name)
	if err == nil {
		err = asError(list)
	}
	if err != nil {
		return nil, err
	}
	return p, nil
}

// ProblemsFile lists every mistake of the pack in one file. The error tells
// that the file could not be read at all.
func ProblemsFile(name string) ([]Problem, error) {
	_, list, err := openFile(name)
	return list, err
}

func openFile(name string) (*workshop.Pack, []Problem, error) {
	data, err := readArchive(name)
	if err != nil {
		return nil, nil, err
	}
	files, list := unzip(data, filepath.Base(name))
	if len(list) > 0 {
		return nil, list, nil
	}
	return open(files, ".")
}

// Unpack gives the text files of a pack in one file, by name, and its logo if it is one.
func Unpack(name string) (map[string][]byte, []Problem, error) {
	data, err := readArchive(name)
	if err != nil {
		return nil, nil, err
	}
	files, list := unzip(data, filepath.Base(name))
	for _, logo := range logoFiles {
		if data, there := files[logo]; there {
			if _, fault := logoIn(logo, data); fault != nil {
				list = append(list, *fault)
			}
		}
	}
	return files, list, nil
}

// readArchive takes a plain file of sensible size into memory. A pipe or a
// device would keep the program waiting.
func readArchive(name string) ([]byte, error) {
	fi, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, workshop.Errorf(workshop.ENotFound, err, "file", name)
	case err != nil:
		return nil, workshop.Errorf(workshop.EIO, err, "file", name)
	case !fi.Mode().IsRegular():
		return nil, workshop.Errorf(workshop.EInvalid, nil, "file", name)
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, workshop.Errorf(workshop.EIO, err, "file", name)
	}
	defer func() { _ = f.Close() }() // only read
	data, err := io.ReadAll(io.LimitReader(f, maxTotal+1))
	if err != nil {
		return nil, workshop.Errorf(workshop.EIO, err, "file", name)
	}
	return data, nil
}

// unzip gives the files of an archive that are a pack's, or what is wrong with
// it. Nothing is written anywhere. A pack may lie in a folder of its own.
func unzip(data []byte, name string) (memory, []Problem) {
	bad := func(place, code string, args ...string) []Problem {
		return []Problem{{File: name, Place: place, Code: code, Args: args}}
	}
	if len(data) > maxTotal {
		return nil, bad("", "zip_size", "max", strconv.Itoa(maxTotal>>20))
	}
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	switch {
	case err != nil:
		return nil, bad("", "zip_broken")
	case len(r.File) > maxEntries:
		return nil, bad("", "zip_many", "max", strconv.Itoa(maxEntries))
	}
	files, left := memory{}, int64(maxTotal)
	for _, f := range r.File {
		if code := entryFault(f, files); code != "" {
			return nil, bad(shownName(f.Name), code)
		}
		if f.FileInfo().IsDir() {
			continue
		}
		content, code := entry(f, &left)
		if code != "" {
			return nil, bad(shownName(f.Name), code, "max", strconv.Itoa(maxTotal>>20))
		}
		files[f.Name] = content
	}
	return files.packed(), nil
}

// entryFault tells what speaks against an entry before it is unpacked.
func entryFault(f *zip.File, have memory) string {
	const encrypted = 1
	name := strings.TrimSuffix(f.Name, "/")
	mode := f.Mode()
	switch {
	case !filepath.IsLocal(filepath.FromSlash(name)), strings.ContainsAny(name, `\:`), path.Clean(name) != name, !fs.ValidPath(name):
		return "zip_name"
	case !mode.IsRegular() && !mode.IsDir():
		return "zip_link"
	case f.Flags&encrypted != 0:
		return "zip_locked"
	}
	for other := range have {
		if strings.EqualFold(other, name) { // one file on some disks, two on others
			return "zip_twice"
		}
	}
	return ""
}

// entry unpacks one file and takes what it needs off the bytes that are left.
func entry(f *zip.File, left *int64) (content []byte, fault string) {
	rc, err := f.Open()
	if err != nil {
		return nil, "zip_broken"
	}
	defer func() { _ = rc.Close() }() // only read
	most := min(*left, max(maxFile, maxRatio*int64(min(f.CompressedSize64, maxTotal))))
	content, err = io.ReadAll(io.LimitReader(rc, most+1))
	switch {
	case int64(len(content)) > *left:
		return nil, "zip_size"
	case int64(len(content)) > most:
		return nil, "zip_ratio"
	case err != nil:
		return nil, "zip_broken"
	case isArchive(f.Name, content):
		return nil, "zip_nested"
	}
	*left -= int64(len(content))
	return content, ""
}

func isArchive(name string, content []byte) bool {
	return bytes.HasPrefix(content, []byte("PK\x03\x04")) ||
		slices.Contains([]string{".zip", Extension}, strings.ToLower(path.Ext(name)))
}

// shownName makes the name of an entry fit for a message.
func shownName(name string) string {
	name = strings.Map(func(r rune) rune {
		if hidden(r) {
			return '?'
		}
		return r
	}, strings.ToValidUTF8(name, "?"))
	if r := []rune(name); len(r) > 60 {
		return string(r[:60]) + "…"
	}
	return name
}

// packed keeps the files beside pack.toml, wherever that lies, by bare names.
func (m memory) packed() memory {
	dir := "."
	for _, name := range sortedNames(m) {
		if path.Base(name) == structureFile && (dir == "." || len(name) < len(dir)) {
			dir = path.Dir(name)
		}
	}
	if _, ok := m[structureFile]; ok {
		dir = "."
	}
	out := memory{}
	for name, content := range m {
		if path.Dir(name) == dir && (path.Ext(name) == ".toml" || slices.Contains(logoFiles, path.Base(name))) {
			out[path.Base(name)] = content
		}
	}
	return out
}

// WriteZip writes a pack's files as one file. The same files give the same bytes.
func WriteZip(w io.Writer, files map[string][]byte) error {
	z := zip.NewWriter(w)
	for _, name := range sortedNames(files) {
		f, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate})
		if err != nil {
			return err
		}
		if _, err := f.Write(files[name]); err != nil {
			return err
		}
	}
	return z.Close()
}
