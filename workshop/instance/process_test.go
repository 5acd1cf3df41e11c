package instance

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// meetIn has the program of this test be another one, in a folder: the first of its name for as
// long as its input is open, or a second that hands over what it is given.
const meetIn, handsOver = "UPTURN_TEST_MEET_IN", "UPTURN_TEST_HANDS_OVER"

func TestMain(m *testing.M) {
	dir := os.Getenv(meetIn)
	if dir == "" {
		os.Exit(m.Run())
	}
	f, handed := Take(dir, "x", os.Getenv(handsOver))
	fmt.Println("handed", handed, "first", f != nil)
	if f != nil {
		go f.Serve(func(path string) { fmt.Println("got", path) })
		_, _ = io.Copy(io.Discard, os.Stdin) // until it is closed
		if err := f.Close(); err != nil {
			fmt.Println(err)
		}
	}
}

// another starts this test's program as one that meets others in a folder.
func another(t *testing.T, dir, path string) (said *bufio.Scanner, end io.Closer, cmd *exec.Cmd) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd = exec.Command(self)
	cmd.Env = append(os.Environ(), meetIn+"="+dir, handsOver+"="+path)
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Kill() // it may have ended
		_ = cmd.Wait()
	})
	return bufio.NewScanner(out), in, cmd
}

func says(t *testing.T, said *bufio.Scanner, want string) {
	t.Helper()
	if !said.Scan() || strings.TrimSpace(said.Text()) != want {
		t.Fatalf("it says %q, %v, not %q", said.Text(), said.Err(), want)
	}
}

// Programs are processes of their own; one that is killed leaves its place to the next.
func TestProgramsMeet(t *testing.T) {
	dir := folder(t)
	path := filepath.Join(dir, "Työpaja.upturn")
	first, _, cmd := another(t, dir, "")
	says(t, first, "handed false first true")
	second, _, _ := another(t, dir, path)
	says(t, second, "handed true first false")
	says(t, first, "got "+path)
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait() // killed
	third, end, _ := another(t, dir, path)
	says(t, third, "handed false first true")
	if err := end.Close(); err != nil {
		t.Fatal(err)
	}
	if third.Scan() {
		t.Errorf("it says %q", third.Text())
	}
}
