//go:build unix

package disk

import (
	"errors"
	"os"
	"path/filepath"

	"golang.org/x/sys/unix"
)

func lock(f *os.File) error {
	err := unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB)
	if errors.Is(err, unix.EWOULDBLOCK) {
		return ErrLocked
	}
	return err
}

// inOtherHands is never so: a file that somebody has can be opened.
func inOtherHands(error) bool { return false }

// release removes the name while the lock is still held, so that nobody can
// lock a file that is about to lose its name without noticing.
func release(f *os.File, path string) error {
	return errors.Join(os.Remove(path), f.Close())
}

// noFollow has a link refused instead of followed.
const noFollow = unix.O_NOFOLLOW

// Names is how many names a file has: more than one where there are hard links to it.
func Names(path string) (int, error) {
	var st unix.Stat_t
	if err := unix.Lstat(path, &st); err != nil {
		return 0, err
	}
	return int(st.Nlink), nil
}

// Free is the number of bytes that this user may still write to the disk of a
// file or folder.
func Free(path string) (uint64, error) {
	var st unix.Statfs_t
	if err := unix.Statfs(path, &st); err != nil {
		return 0, err
	}
	return uint64(st.Bavail) * uint64(st.Bsize), nil
}

// IsFull reports whether an error means that the disk has no room.
func IsFull(err error) bool {
	return errors.Is(err, unix.ENOSPC) || errors.Is(err, unix.EDQUOT)
}

// IsReadOnly reports whether an error means that the disk or folder cannot be
// written by this user.
func IsReadOnly(err error) bool {
	return errors.Is(err, os.ErrPermission) || errors.Is(err, unix.EROFS)
}

// IsNoName reports whether an error means that no file can be called so.
func IsNoName(err error) bool { return errors.Is(err, unix.ENAMETOOLONG) }

// SyncFolder makes the entry of a new or renamed file durable.
func SyncFolder(file string) error {
	d, err := os.Open(filepath.Dir(file))
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}
