//go:build unix

package pack

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"
)

// A pipe in place of a file does not keep the program waiting for ever.
func TestPipesAreNotRead(t *testing.T) {
	for _, name := range []string{"pack.toml", "fi.toml", ""} {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "own")
			if err := Save(builtin(t), dir); err != nil {
				t.Fatal(err)
			}
			pipe := filepath.Join(dir, name)
			if err := os.RemoveAll(pipe); err != nil {
				t.Fatal(err)
			}
			if err := syscall.Mkfifo(pipe, 0o600); err != nil {
				t.Skip("no pipes here:", err)
			}
			told := make(chan bool, 1)
			go func() {
				list, err := ProblemsPath(dir)
				told <- err != nil || len(list) > 0
			}()
			select {
			case ok := <-told:
				if !ok {
					t.Error("a pipe was taken for a pack")
				}
			case <-time.After(10 * time.Second):
				t.Error("it still waits for somebody to write")
			}
		})
	}
}
