package disk

import (
	"errors"
	"os"

	"golang.org/x/sys/windows"
)

func lock(f *os.File) error {
	err := windows.LockFileEx(windows.Handle(f.Fd()), windows.LOCKFILE_EXCLUSIVE_LOCK|windows.LOCKFILE_FAIL_IMMEDIATELY,
		0, 1, 0, &windows.Overlapped{})
	if errors.Is(err, windows.ERROR_LOCK_VIOLATION) || errors.Is(err, windows.ERROR_IO_PENDING) {
		return ErrLocked
	}
	return err
}

// inOtherHands reports whether an error means that somebody has the file: it is not to be opened in
// the moment in which whoever held the lock removes it.
func inOtherHands(err error) bool { return errors.Is(err, windows.ERROR_SHARING_VIOLATION) }

// release closes first: Windows removes no open file. When somebody else has
// taken the file meanwhile, the removal fails and the file is theirs.
func release(f *os.File, path string) error {
	err := f.Close()
	_ = os.Remove(path)
	return err
}

// noFollow is nothing: openPlain has looked before, and Windows lets only
// administrators make links.
const noFollow = 0

// Names is how many names a file has: more than one where there are hard links to it.
func Names(path string) (int, error) {
	f, err := os.Open(path)
	if err != nil {
		return 0, err
	}
	var info windows.ByHandleFileInformation
	err = windows.GetFileInformationByHandle(windows.Handle(f.Fd()), &info)
	return int(info.NumberOfLinks), errors.Join(err, f.Close())
}

// Free is the number of bytes that this user may still write to the disk of a
// file or folder.
func Free(path string) (uint64, error) {
	name, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return 0, err
	}
	var free, total, all uint64
	if err := windows.GetDiskFreeSpaceEx(name, &free, &total, &all); err != nil {
		return 0, err
	}
	return free, nil
}

// IsFull reports whether an error means that the disk has no room.
func IsFull(err error) bool {
	return errors.Is(err, windows.ERROR_DISK_FULL) || errors.Is(err, windows.ERROR_HANDLE_DISK_FULL)
}

// IsReadOnly reports whether an error means that the disk or folder cannot be
// written by this user.
func IsReadOnly(err error) bool {
	return errors.Is(err, os.ErrPermission) || errors.Is(err, windows.ERROR_WRITE_PROTECT)
}

// IsNoName reports whether an error means that no file can be called so: the name is too long,
// or has a sign that Windows has another use for.
func IsNoName(err error) bool {
	return errors.Is(err, windows.ERROR_INVALID_NAME) || errors.Is(err, windows.ERROR_FILENAME_EXCED_RANGE)
}

// SyncFolder does nothing: Windows keeps folder entries in its own journal.
func SyncFolder(string) error { return nil }
