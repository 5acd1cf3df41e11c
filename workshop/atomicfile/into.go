package atomicfile

import (
	"iter"
	"os"
	"path/filepath"

	"github.com/upturn-workshop/upturn/workshop"
)

// WriteInto writes files into a folder that is there, in place of those of the same names: all
// of them are made beside their places first, so that where the disk has no room for one, or
// they come with an error, nothing has been replaced. What else lies there stays. Errors are
// those of Write.
func WriteInto(folder string, files iter.Seq2[File, error]) error {
	tmp, err := os.MkdirTemp(folder, ".upturn-*")
	if err != nil {
		return refused(err, folder)
	}
	defer func() { _ = os.RemoveAll(tmp) }() // empty already when all went well
	var places []string                      // to which they go, in the order of names
	var names []string
	for f, err := range files {
		at := followed(filepath.Join(folder, f.Name))
		if err == nil {
			err = plain(at)
		}
		if err == nil {
			err = Write(filepath.Join(tmp, f.Name), f.Data)
		}
		if err != nil {
			return err
		}
		places, names = append(places, at), append(names, f.Name)
	}
	for i, at := range places {
		if err := os.Rename(filepath.Join(tmp, names[i]), at); err != nil {
			return failed(err, at, 0)
		}
	}
	return nil
}

// followed is where a path leads, through a link as well.
func followed(path string) string {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		return real
	}
	return path
}

// plain reports why no plain file can be at a place: a device or a pipe would be renamed over
// and gone.
func plain(path string) error {
	if fi, err := os.Stat(path); err == nil && !fi.Mode().IsRegular() {
		return workshop.Errorf(workshop.EInvalid, nil, "what", "not_plain", "file", path)
	}
	return nil
}
