package files

import (
	"strings"

	"golang.org/x/sys/windows"
)

// known asks Windows for one of the folders of whoever is at home in a folder: people, and
// programs that keep folders in step, move them. No disk is asked whether they are there; of
// another home folder than the one that Windows knows, it knows nothing.
func known(home, name string) string {
	id, ok := map[string]*windows.KNOWNFOLDERID{
		"DESKTOP": windows.FOLDERID_Desktop, documents: windows.FOLDERID_Documents, "DOWNLOAD": windows.FOLDERID_Downloads,
	}[name]
	profile, err := windows.KnownFolderPath(windows.FOLDERID_Profile, windows.KF_FLAG_DONT_VERIFY)
	if !ok || err != nil || !strings.EqualFold(profile, home) {
		return ""
	}
	dir, err := windows.KnownFolderPath(id, windows.KF_FLAG_DONT_VERIFY)
	if err != nil {
		return "" // then they bear their usual names
	}
	return dir
}
