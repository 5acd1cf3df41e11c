//go:build e2e

package main_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// rehearsed plays a short workshop into the program's folder and gives its file.
func rehearsed(t *testing.T, home string) string {
	t.Helper()
	folder := filepath.Join(home, "data", "upturn")
	cmd := exec.Command(binary(t), "rehearse", "--length", "60", "--no-pictures", "--out", folder)
	cmd.Env = append(os.Environ(), "XDG_DATA_HOME="+home+"/data")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return filepath.Join(folder, "rehearsal.upturn")
}

func bytesOf(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func write(t *testing.T, path string, data []byte) {
	t.Helper()
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
}

// damageCounts changes a bit of the first result in a file, and returns what is in it then.
func damageCounts(t *testing.T, file string) (data []byte) {
	t.Helper()
	data = bytesOf(t, file)
	at := bytes.Index(data, []byte(`"counts":`))
	if at < 0 {
		t.Fatal("no counts to damage")
	}
	data[at+12] ^= 1
	write(t, file, data)
	return data
}

// A damaged workshop is put aside untouched, and its backup opened in three presses.
func TestDamagedWorkshop(t *testing.T) {
	s, home := newScreen(t, "damaged", 1366, 768), t.TempDir()
	file := rehearsed(t, home)
	data := damageCounts(t, file)

	p := s.start(home, "en_US.UTF-8", file)
	s.focus(s.window("^Upturn$"))
	why := s.shot("why")
	s.press("Tab", "Return") // see what is whole
	if _, ok := s.becomes("whole", why, 0.01); !ok {
		t.Error("nothing is told of what is whole")
	}
	s.press("Tab", "Return") // the backup
	s.window("Sample group")
	s.shot("backup")
	if !bytes.Equal(bytesOf(t, file), data) || !bytes.Equal(bytesOf(t, file+"-damaged-1"), data) {
		t.Error("the damaged file was changed, or its copy is not the same")
	}
	files, err := filepath.Glob(filepath.Join(home, "data", "upturn", "*.upturn"))
	if err != nil || len(files) != 2 {
		t.Errorf("%v: the damaged workshop and the restored one should be there, not %q", err, files)
	}
	p.kill()
}

// A later version's workshop can be looked at, and stays as it is to the byte.
func TestLaterVersionsWorkshop(t *testing.T) {
	s, home := newScreen(t, "later", 1366, 768), t.TempDir()
	file := rehearsed(t, home)
	data := bytesOf(t, file)
	copy(data[60:64], []byte{0, 0, 0, 99}) // SQLite's user_version
	write(t, file, data)

	p := s.start(home, "fi_FI.UTF-8", file)
	s.focus(s.window("^Upturn$"))
	s.shot("why")
	s.press("Tab", "Return") // look at it
	s.window("Sample group")
	end := s.shot("end")
	s.press("Prior", "Prior", "Prior")
	if _, ok := s.becomes("earlier", end, 0.01); !ok {
		t.Error("Page Up shows nothing else")
	}
	s.press("Next")
	p.kill()
	if !bytes.Equal(bytesOf(t, file), data) {
		t.Error("the file was changed")
	}
}
