package main

import (
	"bytes"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"

	"github.com/upturn-workshop/upturn/ui/formats"
)

// fullEnv tells a copy of this test program where to put a small disk.
const fullEnv = "UPTURN_TEST_FULL"

// smallDisk is how many bytes the disk has.
const smallDisk = "262144"

// onSmallDisk runs a test with the folder of such a disk. Only a system of its own can be given one.
func onSmallDisk(t *testing.T, run func(t *testing.T, dir string)) {
	t.Helper()
	if dir := os.Getenv(fullEnv); dir != "" {
		if err := unix.Mount("tmpfs", dir, "tmpfs", 0, "size="+smallDisk); err != nil {
			t.Fatal("no disk:", err)
		}
		defer func() {
			if err := unix.Unmount(dir, unix.MNT_DETACH); err != nil {
				t.Error(err)
			}
		}()
		run(t, dir)
		return
	}
	c := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$", "-test.v")
	c.Env = append(os.Environ(), fullEnv+"="+t.TempDir())
	c.SysProcAttr = &syscall.SysProcAttr{
		Cloneflags:  unix.CLONE_NEWUSER | unix.CLONE_NEWNS,
		UidMappings: []syscall.SysProcIDMap{{HostID: os.Getuid(), Size: 1}}, GidMappings: []syscall.SysProcIDMap{{HostID: os.Getgid(), Size: 1}},
	}
	out, err := c.CombinedOutput()
	if err != nil && c.ProcessState == nil || bytes.Contains(out, []byte("no disk: ")) {
		t.Skipf("left out: this system gives no small disk: %v %s", err, out)
	}
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
}

// Whatever is made where there is no room for it is not made, not even a part of it; it is said,
// and so is how much room it needs. Of a workshop nobody is told that it may be there.
func TestWhatIsMadeFindsNoRoom(t *testing.T) { onSmallDisk(t, makeWithoutRoom) }

func makeWithoutRoom(t *testing.T, dir string) {
	p, run, _, said := commands(t)
	home := t.TempDir()
	file, built := filepath.Join(home, "rehearsal.upturn"), filepath.Join(home, "own.upturnpack")
	for _, args := range [][]string{
		{"rehearse", "--length", "180", "--no-pictures", "--out", home},
		{"pack", "new", filepath.Join(home, "pack")}, {"pack", "build", filepath.Join(home, "pack"), built},
	} {
		if code := run(args...); code != 0 {
			t.Fatal(said.String())
		}
	}
	sentence := func(key string) string {
		before, _, _ := strings.Cut(p.t(key, "free", "|", "needed", "|"), "|")
		return before
	}
	out := filepath.Join(dir, "new")
	if err := os.Mkdir(filepath.Join(dir, "empty"), 0o755); err != nil {
		t.Fatal(err)
	}
	group, service := heldBy(t, run, said, t.TempDir(), 1)[0], filepath.Join(dir, "service")
	if code := run("programme", "new", service, "--name", "Service 2027"); code != 0 {
		t.Fatal(said.String())
	}
	takeRoom(t, dir, 4096)
	before := inFolder(t, dir)
	for _, c := range []struct {
		name string
		args []string
		key  string
	}{
		{"a workshop", []string{"rehearse", "--no-pictures", "--out", out}, "error.full_made"},
		{"a workshop in a folder that is there", []string{"rehearse", "--no-pictures", "--out", dir}, "error.full_made"},
		{"a follow-up", []string{"followup", file, "--day", "2100-01-12", "-o", out + ".upturn"}, "error.full_made"},
		{"the rehearsal of a follow-up", []string{"rehearse", "--followup", file, "--no-pictures", "--out", out}, "error.full_made"},
		{"a handout", []string{"handout", file, "--kind", "report", "-o", out + ".pdf"}, "error.full_room"},
		{"a picture", []string{"picture", file, "--step", "C2", "-o", out + ".png"}, "error.full_room"},
		{"a pack", []string{"pack", "new", out}, "error.full_room"},
		{"a pack in a folder that is there", []string{"pack", "new", filepath.Join(dir, "empty")}, "error.full_room"},
		{"a pack as one file", []string{"pack", "build", filepath.Join(home, "pack"), out + ".upturnpack"}, "error.full_room"},
		{"a workshop taken into a programme", []string{"programme", "add", service, group}, "error.full_room"},
		{"a workbook of a programme", []string{"programme", "export", service, "--format", "xlsx", "-o", out + ".xlsx"}, "error.full_room"},
		{"a pack that is unpacked", []string{"pack", "unpack", built, out}, "error.full_room"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if code := run(c.args...); code == 0 || sentence(c.key) == "" || !strings.Contains(said.String(), sentence(c.key)) {
				t.Errorf("it ends with %d: %s", code, said)
			}
			if after := inFolder(t, dir); !maps.Equal(after, before) {
				t.Errorf("there was %v, and there is %v", sizes(before), sizes(after))
			}
		})
	}
}

// A disk that has no room for an export: a sentence that says so, and nothing is there that was
// not, nor is anything of what was there gone.
func TestAnExportThatFindsNoRoom(t *testing.T) { onSmallDisk(t, exportWithoutRoom) }

func exportWithoutRoom(t *testing.T, dir string) {
	p, run, _, said := commands(t)
	home := t.TempDir()
	if code := run("rehearse", "--length", "180", "--no-pictures", "--out", home); code != 0 {
		t.Fatal(said.String())
	}
	file := filepath.Join(home, "rehearsal.upturn")
	sentence, _, _ := strings.Cut(p.t("error.full_room", "free", "|", "needed", "|"), "|")
	for _, as := range formats.All() {
		for name, old := range map[string]bool{"a new place": false, "over an earlier one": true} {
			t.Run(as.Name+", "+name, func(t *testing.T) {
				out := filepath.Join(dir, as.Name+as.Ending)
				if as.Folder {
					out = filepath.Join(dir, as.Name)
				}
				if old {
					earlier(t, as, out)
				}
				takeRoom(t, dir, rooms[as.Name])
				before := inFolder(t, dir)
				for _, to := range []string{out, strings.TrimSuffix(out, as.Ending)} { // where it has no ending it gets one
					code := run("export", file, "--format", as.Name, "-o", to)
					if code == 0 || sentence == "" || !strings.Contains(said.String(), sentence) || strings.Contains(said.String(), out) {
						t.Errorf("it ends with %d: %s", code, said)
					}
				}
				if after := inFolder(t, dir); !maps.Equal(after, before) {
					t.Errorf("there was %v, and there is %v", sizes(before), sizes(after))
				}
				all, err := os.ReadDir(dir)
				if err != nil {
					t.Fatal(err)
				}
				for _, e := range all {
					if err := os.RemoveAll(filepath.Join(dir, e.Name())); err != nil {
						t.Fatal(err)
					}
				}
			})
		}
	}
}

// rooms are how many bytes are left for a format: for several files as much as the first of
// them need.
var rooms = map[string]int64{"csv": 45_000, "ics": 8192, "pictures": 120_000, "xlsx": 4096, "slides": 4096, "json": 4096}

// earlier puts what an earlier export has left.
func earlier(t *testing.T, as formats.Format, out string) {
	t.Helper()
	if as.Folder {
		if err := os.Mkdir(out, 0o755); err != nil {
			t.Fatal(err)
		}
		first := map[string]string{"csv": "counts.csv", "ics": "calendar.ics", "pictures": "01-A2.png"}[as.Name]
		out = filepath.Join(out, first)
	}
	if err := os.WriteFile(out, []byte("earlier"), 0o600); err != nil {
		t.Fatal(err)
	}
}

// takeRoom leaves so many bytes of a disk.
func takeRoom(t *testing.T, dir string, left int64) {
	t.Helper()
	ballast, err := os.Create(filepath.Join(dir, "ballast"))
	if err != nil {
		t.Fatal(err)
	}
	defer ballast.Close()
	n := int64(0)
	for page := make([]byte, 4096); ; n += int64(len(page)) {
		if _, err := ballast.Write(page); err != nil {
			break
		}
	}
	if err := ballast.Truncate(n - left); err != nil {
		t.Fatal(err)
	}
}

// inFolder are the files of a folder with all that is in them.
func inFolder(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || path == dir {
			return err
		}
		out[path] = ""
		if !d.IsDir() {
			data, err := os.ReadFile(path)
			out[path] = string(data)
			return err
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func sizes(files map[string]string) map[string]int {
	out := map[string]int{}
	for name, data := range files {
		out[name] = len(data)
	}
	return out
}
