//go:build e2e

package main_test

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/ui/formats"
)

// begins is how files of a format begin.
var begins = map[string]string{
	".xlsx": "PK", ".csv": "\ufeff", ".ics": "BEGIN:VCALENDAR\r\n", ".txt": "REHEARSAL", ".png": "\x89PNG", ".svg": "<svg", ".json": "{",
}

// saved lists the files of one's own in a folder, with those in folders below it.
func saved(t *testing.T, home string) (files []string) {
	t.Helper()
	err := filepath.WalkDir(home, func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.Type().IsRegular() && !strings.Contains(path, ".upturn") && !strings.Contains(path, "take-home") {
			files = append(files, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// Every format is written through the window without a mouse, and is what it says.
func TestDataThroughTheWindow(t *testing.T) {
	s, home := newScreen(t, "data", 1366, 768), t.TempDir()
	file := rehearsed(t, home)
	documents := filepath.Join(home, "Documents")
	if err := os.Mkdir(documents, 0o700); err != nil {
		t.Fatal(err)
	}
	s.start(home, "fi_FI.UTF-8", file)
	s.focus(s.window("Sample group"))
	lead := s.shot("lead")
	s.click(232, 673) // handouts
	if _, ok := s.becomes("handouts", lead, 0.02); !ok {
		t.Fatal("the handouts do not open")
	}
	s.press("shift+Tab", "shift+Tab", "shift+Tab", "Right", "Tab", "Tab") // the tabs, and on the other page the formats
	known := 0
	for i, f := range formats.All() {
		if i > 0 {
			s.press("Right")
		}
		s.shot(f.Name)
		ways := 1 // to the button: signs, promises, names
		for _, has := range []bool{f.Dialects, f.Promises, f.Names && !f.Promises} {
			if has {
				ways++
			}
		}
		s.press(slices.Repeat([]string{"Tab"}, ways)...)
		s.press("Return")
		s.shot(f.Name + "-place")
		s.strike("Return") // pictures keep it busy
		s.wait("the files of "+f.Name, func() bool {
			now := len(saved(t, documents))
			time.Sleep(500 * time.Millisecond)
			return now > known && now == len(saved(t, documents))
		})
		s.shot(f.Name + "-saved")
		known = len(saved(t, documents))
		s.press(slices.Repeat([]string{"shift+Tab"}, ways)...) // from the link to the folder
	}
	kinds := map[string]int{}
	for _, path := range saved(t, documents) {
		kinds[filepath.Ext(path)]++
		if want := begins[filepath.Ext(path)]; !bytes.HasPrefix(bytesOf(t, path), []byte(want)) {
			t.Errorf("%s begins with %.20q", path, bytesOf(t, path))
		}
	}
	for ending := range begins {
		if kinds[ending] == 0 {
			t.Errorf("no file ends in %s: %v", ending, kinds)
		}
	}
}
