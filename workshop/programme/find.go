package programme

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
)

// How much of a folder is looked through.
const (
	mostFiles   = 10_000
	mostEntries = 200_000
	mostDepth   = 12
	mostSize    = 64 << 20 // bytes of a workshop file, as the program itself takes them
)

// Ending is that of a workshop file.
const Ending = ".upturn"

// find lists the workshop files of paths, each a file or a folder with all that lies below it.
// Links are not followed, and folders that the system hides are left out.
func (f *Folder) find(paths []string) (files []string, err error) {
	seen := map[string]bool{}
	add := func(path string) error {
		if !seen[path] {
			seen[path] = true
			files = append(files, path)
		}
		if len(files) > mostFiles {
			return workshop.Errorf(workshop.EInvalid, nil, "what", "programme_many", "max", strconv.Itoa(mostFiles))
		}
		return nil
	}
	own, err := os.Stat(f.dir)
	if err != nil {
		return nil, workshop.Errorf(workshop.ENotFound, err, "what", "programme", "folder", f.dir, "book", FileName)
	}
	entries := 0
	for _, path := range paths {
		path, err := filepath.Abs(path)
		if err == nil {
			_, err = os.Stat(path)
		}
		if err != nil {
			return nil, workshop.Errorf(workshop.ENotFound, err, "file", path)
		}
		root := path
		err = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if entries++; entries > mostEntries {
				return workshop.Errorf(workshop.EInvalid, nil, "what", "programme_many", "max", strconv.Itoa(mostFiles))
			}
			switch {
			case errors.Is(err, fs.ErrPermission) && path != root:
				return nil // a folder that nobody lets us read has no files for us
			case err != nil:
				return workshop.Errorf(workshop.EIO, err, "what", "stick", "folder", root)
			case d.IsDir():
				return f.enter(own, root, path, d)
			case path == root || strings.EqualFold(filepath.Ext(path), Ending):
				return add(path)
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return files, nil
}

// enter skips folders that nobody has put workshops into.
func (f *Folder) enter(own fs.FileInfo, root, path string, d fs.DirEntry) error {
	if path == root {
		return nil
	}
	if strings.HasPrefix(d.Name(), ".") || strings.Count(strings.TrimPrefix(path, root), string(filepath.Separator)) > mostDepth {
		return fs.SkipDir
	}
	if fi, err := d.Info(); err == nil && os.SameFile(own, fi) { // ours are there already
		return fs.SkipDir
	}
	return nil
}

// copied is a file of a stick in our own folder.
type copied struct {
	path string
	sum  string
}

// fetch copies a file, and what belongs to it beside it, without writing there. What changes
// while it is copied is copied once more.
func (f *Folder) fetch(from, to string) (c copied, err error) {
	c.path = to
	for range 3 {
		before, err := os.Lstat(from)
		if err != nil {
			return c, err
		}
		if c.sum, err = pour(from, to); err != nil {
			return c, err
		}
		for _, end := range f.files.Besides {
			if err := os.Remove(to + end); err != nil && !errors.Is(err, fs.ErrNotExist) {
				return c, err
			}
			_, err := pour(from+end, to+end)
			if err != nil && !errors.Is(err, fs.ErrNotExist) {
				return c, err
			}
		}
		now, err := os.Lstat(from)
		if err == nil && now.Size() == before.Size() && now.ModTime().Equal(before.ModTime()) {
			return c, nil
		}
	}
	return c, workshop.Errorf(workshop.EBusy, nil)
}

// pour copies a plain file. The sum is that of what was read.
func pour(from, to string) (sum string, err error) {
	in, err := openPlain(from)
	if err != nil {
		return "", err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return "", err
	}
	defer func() { err = errors.Join(err, out.Close()) }()
	read := sha256.New()
	if n, err := io.Copy(out, io.TeeReader(io.LimitReader(in, mostSize+1), read)); err != nil {
		return "", err
	} else if n > mostSize {
		return "", errTooLarge
	}
	return hex.EncodeToString(read.Sum(nil)), nil
}
