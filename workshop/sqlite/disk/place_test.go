package disk

import (
	"os"
	"path/filepath"
	"testing"
)

func TestSyncedFolders(t *testing.T) {
	for _, c := range []struct {
		folder string
		want   bool
	}{
		{"OneDrive", true},
		{"OneDrive - Firm Ltd/work", true},
		{"Dropbox (Personal)/a/b", true},
		{"Library/Mobile Documents/com~apple~CloudDocs", true},
		{"Library/CloudStorage/GoogleDrive-a@b.c", true},
		{"iCloudDrive", true},
		{"Nextcloud", true},
		{"Documents", false},
		{"Megaproject", false},
		{"dropboxes", false},
		{"my onedrive notes", false},
	} {
		t.Run(c.folder, func(t *testing.T) {
			// A folder of our own choosing: that of the test has the case's name in it.
			if got := Synced(filepath.Join("/data/u", c.folder, "w.upturn")); got != c.want {
				t.Errorf("%v, want %v", got, c.want)
			}
		})
	}
	t.Run("by a mark", func(t *testing.T) {
		dir := filepath.Join(t.TempDir(), "shared")
		if err := os.MkdirAll(filepath.Join(dir, "deep"), 0o755); err != nil {
			t.Fatal(err)
		}
		file := filepath.Join(dir, "deep", "w.upturn")
		if Synced(file) {
			t.Fatal("an ordinary folder")
		}
		if err := os.Mkdir(filepath.Join(dir, ".stfolder"), 0o755); err != nil {
			t.Fatal(err)
		}
		if !Synced(file) {
			t.Error("not seen")
		}
	})
	t.Run("by a variable", func(t *testing.T) {
		t.Setenv("OneDrive", "/data/u/Work")
		if !Synced(filepath.FromSlash("/data/u/Work/a/w.upturn")) || !Synced(filepath.FromSlash("/data/u/work/w.upturn")) || Synced("/data/u/Works/w.upturn") {
			t.Error("not seen, or too much")
		}
	})
}

func TestOwnDiskIsNotRemote(t *testing.T) {
	if Remote(t.TempDir()) {
		t.Skip("the folder for tests lies on a network disk")
	}
	if Remote(filepath.Join(t.TempDir(), "no")) {
		t.Error("nothing is nowhere")
	}
}

func TestSharesOfOtherComputers(t *testing.T) {
	for path, want := range map[string]bool{
		`\\server\share\w.upturn`:       true,
		`\\?\UNC\server\share\w.upturn`: true,
		`\\?\C:\w.upturn`:               false,
		`\\.\pipe\w`:                    false,
		`C:\Users\u\w.upturn`:           false,
		`w.upturn`:                      false,
	} {
		if shared(path) != want {
			t.Errorf("%s: %v, want %v", path, !want, want)
		}
	}
}
