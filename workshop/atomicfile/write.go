// Package atomicfile writes files that are whole or not there.
package atomicfile

import (
	"os"
	"path/filepath"

	"github.com/upturn-workshop/upturn/workshop"
)

// Write writes a whole file or none: beside its place, onto the disk, then
// renamed. What was there is replaced. Errors are EReadOnly where the folder
// cannot be written, else EIO.
func Write(path string, data []byte) error {
	tmp, err := os.CreateTemp(filepath.Dir(path), ".upturn-*")
	if err != nil {
		return workshop.Errorf(workshop.EReadOnly, err, "file", path)
	}
	defer func() { _ = os.Remove(tmp.Name()) }() // gone already when all went well
	_, err = tmp.Write(data)
	if err == nil {
		err = tmp.Sync()
	}
	if cerr := tmp.Close(); err == nil {
		err = cerr
	}
	if err == nil {
		err = os.Chmod(tmp.Name(), 0o644)
	}
	if err == nil {
		err = os.Rename(tmp.Name(), path)
	}
	if err != nil {
		return workshop.Errorf(workshop.EIO, err, "file", path)
	}
	return nil
}
