package disk

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// syncedNames begin the names of folders that programs copy to other computers
// by themselves.
var syncedNames = []string{
	"onedrive", "dropbox", "google drive", "googledrive", "icloud", "mobile documents", "cloudstorage",
	"nextcloud", "owncloud", "syncthing", "pcloud", "box sync", "my drive", "mega",
}

// syncedMarks lie in such folders, whatever their name is.
var syncedMarks = []string{".dropbox", ".dropbox.cache", ".stfolder", ".nextcloudsync.log", ".owncloudsync.log", ".tmp.driveupload"}

// syncedEnv are variables in which Windows names such folders.
var syncedEnv = []string{"OneDrive", "OneDriveCommercial", "OneDriveConsumer"}

// Synced reports whether a file lies in a folder that, as far as can be seen, a
// program copies to other computers by itself.
func Synced(path string) bool {
	for dir := filepath.Dir(path); ; dir = filepath.Dir(dir) {
		if hasSyncedName(filepath.Base(dir)) || hasMark(dir) || isNamed(dir) {
			return true
		}
		if dir == filepath.Dir(dir) {
			return false
		}
	}
}

func hasSyncedName(base string) bool {
	base = strings.ToLower(base)
	return slices.ContainsFunc(syncedNames, func(name string) bool {
		rest, ok := strings.CutPrefix(base, name)
		// "OneDrive - Firm" and "Dropbox (Personal)", but not "Megaproject"
		return ok && (rest == "" || strings.ContainsAny(rest[:1], " -_(~") || name == "icloud")
	})
}

func hasMark(dir string) bool {
	return slices.ContainsFunc(syncedMarks, func(name string) bool {
		_, err := os.Lstat(filepath.Join(dir, name))
		return err == nil
	})
}

func isNamed(dir string) bool {
	return slices.ContainsFunc(syncedEnv, func(name string) bool {
		named := os.Getenv(name)
		return named != "" && strings.EqualFold(filepath.Clean(named), dir) // as Windows takes names
	})
}

// shared reports whether a path leads to a share of another computer, as Windows writes it.
func shared(path string) bool {
	if rest, long := strings.CutPrefix(path, `\\?\`); long {
		kind, _, _ := strings.Cut(rest, `\`)
		return strings.EqualFold(kind, "UNC")
	}
	return strings.HasPrefix(path, `\\`) && !strings.HasPrefix(path, `\\.\`)
}
