package instance

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// first is a first program that writes down what it is handed.
func first(t *testing.T, dir string) (*First, chan string) {
	t.Helper()
	f, handed := Take(dir, "x", "")
	if f == nil || handed {
		t.Fatalf("%v, %v: it is not the first", f, handed)
	}
	got := make(chan string, 10)
	go f.Serve(func(path string) { got <- path })
	return f, got
}

func folder(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "upturn") // the path of a socket must be short
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	return dir
}

// A second program hands over its file and is done; when the first one has ended, the next
// is the first.
func TestASecondHandsItsFileOver(t *testing.T) {
	dir := folder(t)
	f, got := first(t, dir)
	for _, path := range []string{"", filepath.Join(dir, "é ünï 日本.upturn")} {
		if again, handed := Take(dir, "x", path); again != nil || !handed {
			t.Fatalf("%v, %v", again, handed)
		}
		if p := <-got; p != path {
			t.Errorf("%q came of %q", p, path)
		}
	}
	if other, handed := Take(dir, "y", ""); other == nil || handed {
		t.Error("another program is taken for it")
	} else if err := other.Close(); err != nil {
		t.Error(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	f, _ = first(t, dir)
	if err := f.Close(); err != nil {
		t.Error(err)
	}
	if left, _ := os.ReadDir(dir); len(left) > 0 {
		t.Errorf("%v is left behind", left)
	}
}

// What a program leaves that was killed holds nobody up.
func TestADeadOneHoldsNobodyUp(t *testing.T) {
	dir := folder(t)
	for _, name := range []string{"x.socket", "x.lock"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	f, _ := first(t, dir)
	if err := f.Close(); err != nil {
		t.Error(err)
	}
}

// One that hangs is waited for a moment, and then the second runs alone.
func TestOneThatHangsHoldsNobodyUp(t *testing.T) {
	dir := folder(t)
	f, handed := Take(dir, "x", "") // and never answers
	if f == nil || handed {
		t.Fatal("it is not the first")
	}
	defer f.Close()
	begun := time.Now()
	if again, handed := Take(dir, "x", ""); again != nil || handed {
		t.Errorf("%v, %v", again, handed)
	}
	if waited := time.Since(begun); waited > patience+5*time.Second {
		t.Errorf("it waited for %s", waited)
	}
	if again, handed := Take(filepath.Join(dir, "none"), "x", ""); again != nil || handed {
		t.Errorf("without a folder: %v, %v", again, handed)
	}
}

// What is no path of a file is not taken, and who sends it gets no answer.
func TestWhatIsNoPathIsNotTaken(t *testing.T) {
	dir := folder(t)
	f, got := first(t, dir)
	defer f.Close()
	for _, sent := range []string{
		"", "\n", "x", "{}x{", `{"path": "relative.upturn"}`, `{"path": "/a\nb.upturn"}`, `{"path": "/a` + "\u202e" + `b.upturn"}`, `{"path": "/a\u0000b"}`,
		`{"path": 7}`, `["/a.upturn"]`, `{"path": "/` + strings.Repeat("a", 2*longest) + `"}`,
	} {
		c, err := reach(filepath.Join(dir, "x"+placeEnds), patience)
		if err != nil {
			t.Fatal(err)
		}
		_, _ = c.Write([]byte(sent)) // it may close before all is written
		if half, can := c.(interface{ CloseWrite() error }); can {
			_ = half.CloseWrite()
		}
		answer := make([]byte, 10)
		if n, _ := c.Read(answer); n > 0 {
			// A message without a path asks for the window only.
			if !slices.Contains([]string{"{}x{"}, sent) {
				t.Errorf("%.40q is answered with %q", sent, answer[:n])
			}
		}
		_ = c.Close()
	}
	last := filepath.Join(dir, "last.upturn")
	if _, handed := Take(dir, "x", last); !handed {
		t.Fatal("it takes nothing any more")
	}
	for p := range got {
		if p == last {
			return
		}
		if p != "" {
			t.Errorf("%q was taken", p)
		}
	}
}
