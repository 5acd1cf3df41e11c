package atomicfile

import (
	"iter"
	"os"
	"path/filepath"

	"github.com/upturn-workshop/upturn/workshop"
)

// WriteFolder makes a new folder with files in it, whole or not at all: beside its place, then
// renamed. It ends with the first error that the files come with. A folder or file that is there
// already is left as it is: EExists. Else errors are those of Write.
func WriteFolder(path string, files iter.Seq2[File, error]) error {
	if _, err := os.Lstat(path); err == nil {
		return workshop.Errorf(workshop.EExists, nil, "what", "file", "file", path)
	}
	parent := filepath.Dir(path)
	tmp, err := os.MkdirTemp(parent, ".upturn-*")
	if err != nil {
		return refused(err, parent)
	}
	defer func() { _ = os.RemoveAll(tmp) }() // gone already when all went well
	for f, err := range files {
		if err == nil {
			err = Write(filepath.Join(tmp, f.Name), f.Data)
		}
		if err != nil {
			return err
		}
	}
	err = os.Chmod(tmp, 0o755)
	if err == nil {
		err = os.Rename(tmp, path)
	}
	if err != nil {
		return failed(err, path, 0)
	}
	return nil
}

// File is one of a folder.
type File struct {
	Name string
	Data []byte
}
