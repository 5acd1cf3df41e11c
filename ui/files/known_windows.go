package files

import "golang.org/x/sys/windows"

// known asks Windows for one of one's own folders: people, and programs that keep folders
// in step, move them.
func known(name string) string {
	id, ok := map[string]*windows.KNOWNFOLDERID{
		"DESKTOP": windows.FOLDERID_Desktop, documents: windows.FOLDERID_Documents, "DOWNLOAD": windows.FOLDERID_Downloads,
	}[name]
	if !ok {
		return ""
	}
	dir, err := windows.KnownFolderPath(id, windows.KF_FLAG_DEFAULT)
	if err != nil {
		return "" // then they bear their usual names
	}
	return dir
}
