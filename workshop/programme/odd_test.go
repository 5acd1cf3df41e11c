package programme_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/programme"
)

// Links lead nowhere, folders without end have one, and odd names do no harm.
func TestOddSticks(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("links need rights there, and names may not be odd")
	}
	s := newStick(t)
	path := s.put("a.upturn", voted("a", "A", six))
	secret := filepath.Join(t.TempDir(), "secret.upturn")
	if err := os.WriteFile(secret, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, err := range []error{
		os.Symlink(secret, filepath.Join(s.dir, "link.upturn")),
		os.Symlink(path, filepath.Join(s.dir, "same.upturn")),
		os.Symlink(s.dir, filepath.Join(s.dir, "round and round")),
		os.Mkdir(filepath.Join(s.dir, "folder.upturn"), 0o700),
		os.Mkdir(filepath.Join(s.dir, ".Trash"), 0o700),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	s.put(".Trash/thrown away.upturn", voted("gone", "Gone", six))
	odd := "\x1b[31m\xff..%2f’; DROP\u202etxt.upturn"
	s.put(odd, voted("b", "=cmd|'/c calc'!A1", six))
	deep := strings.Repeat("d/", 20) + "deep.upturn"
	s.put(deep, voted("deep", "Deep", six))
	f := s.folder()
	list, is := s.look(f)
	if is["a.upturn"] != programme.Ready || is["link.upturn"] != programme.Link || is["same.upturn"] != programme.Link || len(list.List) != 4 {
		t.Errorf("%v", is)
	}
	for name := range is {
		if strings.ContainsAny(name, "\x1b\u202e") || !utf8.ValidString(name) {
			t.Errorf("%q is shown", name)
		}
	}
	if in, _, err := list.Commit(nil); err != nil || in != 2 {
		t.Error(in, err)
	}
	copies, err := filepath.Glob(filepath.Join(f.Dir(), "*.json"))
	for _, c := range copies {
		if name := filepath.Base(c); err != nil || strings.ContainsAny(name, "=%'./\\ "[:6]) && strings.Count(name, ".") != 1 {
			t.Errorf("%q %v", name, err)
		}
	}
}

// More files than anybody has are refused before one is copied.
func TestTooManyFiles(t *testing.T) {
	s := newStick(t)
	for i := range 10_001 {
		s.write(fmt.Sprintf("%d.upturn", i), "")
	}
	_, err := s.folder().Look([]string{s.dir}, nil)
	var e *workshop.Error
	if !errors.As(err, &e) || e.Args["what"] != "programme_many" {
		t.Error(err)
	}
}

// A file of more bytes than a workshop has is not copied.
func TestAHugeFile(t *testing.T) {
	s := newStick(t)
	path := s.write("x.upturn", "")
	if err := os.Truncate(path, 1<<40); err != nil {
		t.Skip(err) // not every disk has holes
	}
	if _, is := s.look(s.folder()); is["x.upturn"] != programme.Damaged {
		t.Errorf("%v", is)
	}
}

// A stick that is pulled out in the middle leaves a list that says so; what was copied before is
// whole, and nothing of the rest is there.
func TestAStickIsPulledOut(t *testing.T) {
	s := newStick(t)
	for i := range 4 {
		s.put(fmt.Sprintf("%d.upturn", i), voted(fmt.Sprint(i), "G", six))
	}
	f := s.folder()
	list, err := f.Look([]string{s.dir}, func(done, _ int) error {
		if done == 2 {
			return os.RemoveAll(s.dir)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = list.Close() }() // looked at below
	for i, found := range list.List {
		want := programme.Ready
		if i >= 2 {
			want = programme.Unread
		}
		var e *workshop.Error
		if found.Verdict != want || i >= 2 && (!errors.As(found.Err, &e) || e.Args["what"] != "stick") {
			t.Errorf("%d: %s %v", i, found.Verdict, found.Err)
		}
	}
	if in, _, err := list.Commit(nil); err != nil || in != 2 || len(s.read(f).Rows()) != 2 {
		t.Error(in, err)
	}
	if _, err := f.Look([]string{s.dir}, nil); workshop.CodeOf(err) != workshop.ENotFound {
		t.Error(err)
	}
}

// Whoever cancels has changed nothing, and nothing is left lying about.
func TestCancelledInTheMiddle(t *testing.T) {
	s := newStick(t)
	s.put("a.upturn", voted("a", "A", six))
	f := s.folder()
	before := all(t, f.Dir())
	stop := errors.New("stop")
	if _, err := f.Look([]string{s.dir}, func(int, int) error { return stop }); !errors.Is(err, stop) {
		t.Error(err)
	}
	list, err := f.Look([]string{s.dir}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := list.Close(); err != nil {
		t.Fatal(err)
	}
	after := all(t, f.Dir())
	delete(before, f.Dir())
	delete(after, f.Dir())
	same(t, "the programme", before, after)
}

// A copy that somebody has changed by hand, or taken away, is told and left out; the wave that
// it was told in is kept back; taking the file in again puts it right.
func TestACopyThatWasChanged(t *testing.T) {
	for name, spoil := range map[string]func(path string) error{
		"changed": func(path string) error { return os.WriteFile(path, []byte("x"), 0o600) },
		"gone":    os.Remove,
		"a link": func(path string) error {
			return errors.Join(os.Rename(path, path+".real"), os.Symlink(path+".real", path))
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := newStick(t)
			for i := range 4 {
				s.put(fmt.Sprintf("%d.upturn", i), voted(fmt.Sprint(i), "G", six))
			}
			f := s.folder()
			s.take(f, nil)
			mustRelease(s, f, 1)
			copies, err := filepath.Glob(filepath.Join(f.Dir(), "*.json"))
			if err != nil || len(copies) != 4 {
				t.Fatal(copies, err)
			}
			if err := spoil(copies[1]); err != nil {
				t.Skip(err)
			}
			p := s.read(f)
			if len(p.Problems()) != 1 || len(p.Rows()) != 3 || p.Sound() == nil {
				t.Errorf("%v", p.Problems())
			}
			if _, groups := totals(p, "K1", 1); groups != 0 {
				t.Error("the wave is told without it")
			}
			if name == "a link" {
				if err := os.Remove(copies[1]); err != nil {
					t.Fatal(err)
				}
			}
			if n := s.take(f, nil); n != 1 {
				t.Errorf("%d were taken in again", n)
			}
			if _, groups := totals(s.read(f), "K1", 1); groups != 4 {
				t.Errorf("%d groups are told afterwards", groups)
			}
		})
	}
}

// A programme's own file is a stranger's until it was read.
func TestOddBooks(t *testing.T) {
	s := newStick(t)
	s.put("a.upturn", voted("a", "A", six))
	f := s.folder()
	s.take(f, nil)
	path := filepath.Join(f.Dir(), programme.FileName)
	good, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	swap := func(old, by string) string {
		text := strings.Replace(string(good), old, by, 1)
		if text == string(good) {
			t.Fatalf("no %q in %s", old, good)
		}
		return text
	}
	for name, text := range map[string]string{
		"no TOML":                  "{",
		"of a later format":        swap("format = 2", "format = 3"),
		"fewer than five":          swap("least = 5", "least = 4"),
		"a file above the folder":  swap("file = \"", "file = \"../"),
		"a key that nobody knows":  string(good) + "\n[more]\nx = 1\n",
		"no sum":                   swap("sum = \"", "sum = \"zz"),
		"a group that is not":      swap("group = \"G1\"", "group = \"G2\""),
		"two of one group at once": string(good) + string(good)[strings.Index(string(good), "[[workshop]]"):],
		"a name that turns round":  swap(name, "a\u202eb"),
	} {
		t.Run(name, func(t *testing.T) {
			if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
			code := workshop.CodeOf(func() error { _, err := f.Read(); return err }())
			if code != workshop.EInvalid && code != workshop.ENewer {
				t.Errorf("%q", code)
			}
			if _, err := programme.Open(f.Dir(), s.files()); err == nil {
				t.Error("it is opened")
			}
		})
	}
}

// A new programme overwrites none, and has at least five.
func TestNew(t *testing.T) {
	s := newStick(t)
	f := s.folder()
	if err := programme.New(f.Dir(), "Other", 5, nil); workshop.CodeOf(err) != workshop.EExists {
		t.Error(err)
	}
	for name, err := range map[string]error{
		"four answers": programme.New(filepath.Join(t.TempDir(), "p"), "P", 4, nil),
		"no name":      programme.New(filepath.Join(t.TempDir(), "p"), " \u200b", 5, nil),
		"a long name":  programme.New(filepath.Join(t.TempDir(), "p"), strings.Repeat("x", 81), 5, nil),
	} {
		if workshop.CodeOf(err) != workshop.EInvalid {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := programme.Open(t.TempDir(), s.files()); workshop.CodeOf(err) != workshop.ENotFound {
		t.Error(err)
	}
}
