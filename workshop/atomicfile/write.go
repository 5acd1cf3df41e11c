// Package atomicfile writes files that are whole or not there.
package atomicfile

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/sqlite/disk"
)

// Write writes a whole file or none: beside its place, onto the disk, then
// renamed. What was there is replaced, behind a link as well, if it was a plain file: a
// device or a pipe would be renamed over and gone. Errors are EReadOnly where the folder is
// not there or cannot be written, EInvalid where no plain file can be, EFull where the
// disk has no room, else EIO.
func Write(path string, data []byte) error {
	path = followed(path)
	if err := plain(path); err != nil {
		return err
	}
	folder := filepath.Dir(path)
	tmp, err := os.CreateTemp(folder, ".upturn-*")
	if err != nil {
		return refused(err, folder)
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
		return failed(err, path, len(data))
	}
	return nil
}

// refused says why nothing can be made in a folder.
func refused(err error, folder string) error {
	switch {
	case disk.IsFull(err):
		return failed(err, filepath.Join(folder, "new"), 0)
	case errors.Is(err, fs.ErrNotExist):
		return workshop.Errorf(workshop.EReadOnly, err, "what", "no_folder", "folder", folder)
	}
	return workshop.Errorf(workshop.EReadOnly, err, "what", "folder", "folder", folder)
}

// failed says why a file is not there. Of a disk that has no room for it, it says how much it
// has and how much is needed, in whole megabytes.
func failed(err error, path string, size int) error {
	if !disk.IsFull(err) {
		return workshop.Errorf(workshop.EIO, err, "file", path)
	}
	free, unknown := disk.Free(filepath.Dir(path))
	if unknown != nil {
		return workshop.Errorf(workshop.EFull, err)
	}
	return workshop.Errorf(workshop.EFull, err, "what", "room",
		"free", strconv.FormatUint(free>>20, 10), "needed", strconv.Itoa(size>>20+1))
}
