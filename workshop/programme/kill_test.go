package programme_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/programme"
	"github.com/upturn-workshop/upturn/workshop/trial/sticks"
)

func TestMain(m *testing.M) {
	if os.Getenv("UPTURN_TAKES") != "" {
		os.Exit(takeAsChild())
	}
	os.Exit(m.Run())
}

// numbered reads files that hold a number each, of which everybody makes the same workshop.
func numbered() programme.Files {
	return sticks.Files(func(content string) (st workshop.State, err error) {
		n, err := strconv.Atoi(content)
		if err != nil {
			return st, workshop.Errorf(workshop.EDamaged, err)
		}
		return voted(fmt.Sprint(n), fmt.Sprint("Group ", n), []int{n % 3, 1, 2, 3, 1}, []int{1, 2, n % 5, 2, 1}), nil
	})
}

// takeAsChild takes a stick in as a program of its own, to be killed: at any moment from its
// beginning, or from the first file that counts, or before the file at which it stops and waits.
func takeAsChild() int {
	from := os.Getenv("UPTURN_FROM")
	if from == "beginning" {
		fmt.Println("taking in")
	}
	f, err := programme.Open(os.Getenv("UPTURN_TAKES"), numbered())
	var list *programme.Taking
	if err == nil {
		list, err = f.Look([]string{os.Getenv("UPTURN_STICK")}, func(done, _ int) error {
			if from == strconv.Itoa(done) {
				fmt.Println("stopped")
				time.Sleep(time.Hour)
			}
			return nil
		})
	}
	if err == nil && from == "commit" {
		fmt.Println("taking them in")
	}
	if err == nil {
		_, _, err = list.Commit(nil)
	}
	if err == nil {
		err = list.Close()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return 0
}

// Whoever takes a stick in is killed at any moment: the programme has all of it, or what it had
// before; taken in again it is whole; and the stick is as it was.
func TestKilledWhileTakingIn(t *testing.T) {
	const files = 40
	stick := memoryDir(t)
	for n := range files {
		if err := os.WriteFile(filepath.Join(stick, fmt.Sprintf("%d.upturn", n)), []byte(strconv.Itoa(n)), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	before := all(t, stick)
	fresh := func() *programme.Folder {
		dir := filepath.Join(memoryDir(t), "programme")
		if err := programme.New(dir, name, 5, nil); err != nil {
			t.Fatal(err)
		}
		f, err := programme.Open(dir, numbered())
		if err != nil {
			t.Fatal(err)
		}
		return f
	}
	take := func(f *programme.Folder) {
		if _, err := sticks.TakeIn(f, nil, stick); err != nil {
			t.Fatal(err)
		}
	}
	begin, f := time.Now(), fresh()
	list, err := f.Look([]string{stick}, nil)
	if err != nil {
		t.Fatal(err)
	}
	looked := time.Now()
	if _, _, err := list.Commit(nil); err != nil {
		t.Fatal(err)
	}
	if err := list.Close(); err != nil {
		t.Fatal(err)
	}
	whole, commit := time.Since(begin), time.Since(looked)
	rounds := 12
	if os.Getenv("UPTURN_LONG") != "" {
		rounds = 200
	}
	seed, err := strconv.ParseUint(os.Getenv("UPTURN_SEED"), 10, 64)
	if err != nil {
		seed = 1
	}
	r, cut := rand.New(rand.NewPCG(seed, 12)), 0
	t.Logf("UPTURN_SEED=%d", seed)
	left := t.TempDir()
	for round := range rounds {
		f := fresh()
		from, after := "beginning", time.Duration(r.Int64N(int64(whole)*3/2))
		inside := round%3 == 0 // for sure
		switch {
		case inside:
			from, after = strconv.Itoa(r.IntN(files)), 0
		case round%3 == 1:
			from, after = "commit", time.Duration(r.Int64N(int64(commit)*3/2))
		}
		killed, err := sticks.Killed(after, "UPTURN_TAKES="+f.Dir(), "UPTURN_STICK="+stick, "UPTURN_FROM="+from, "TMPDIR="+left, "TMP="+left) // what it leaves there is taken away with that
		if err != nil || inside && !killed {
			t.Fatalf("killed: %v, %v", killed, err)
		}
		if f, err = programme.Open(f.Dir(), numbered()); err != nil {
			t.Fatal(err)
		}
		p, err := f.Read()
		if err != nil {
			t.Fatal(err)
		}
		if n := len(p.Rows()); n != 0 && n != files || len(p.Problems()) > 0 {
			t.Fatalf("%d of %d groups are there, %v", n, files, p.Problems())
		} else if n == 0 {
			cut++
		} else if inside {
			t.Fatal("all are there, though it was killed before it had looked at all")
		}
		take(f)
		problems, copies, err := f.Check()
		if err != nil || len(problems) > 0 || copies != files {
			t.Fatalf("taken in again: %d copies, %v, %v", copies, problems, err)
		}
		same(t, "the stick", before, all(t, stick))
	}
	t.Logf("%d of %d were killed before anything counted", cut, rounds)
}

// A folder of an earlier version on a disk that only reads can be read: it says the same, that
// whole files still lie in it, and is made smaller once something can be written there.
func TestAnOldFolderThatOnlyReads(t *testing.T) {
	s := newStick(t)
	for _, id := range []string{"a", "b", "c"} {
		s.put(id+".upturn", shared(wordy(id), workshop.ShareProgramme, name))
	}
	f := s.folder()
	s.take(f, nil)
	mustRelease(s, f, 1)
	want, _ := totals(s.read(f), "K1", 1)
	asOfOld(t, s, f)
	lock := filepath.Join(f.Dir(), programme.FileName+"-lock")
	if err := os.RemoveAll(lock); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(lock, 0o700); err != nil { // nobody can write it, not even who may do anything
		t.Fatal(err)
	}
	before := all(t, f.Dir())
	for what, open := range map[string]func(string, programme.Files) (*programme.Folder, error){"as usual": programme.Open, "to look": programme.OpenToRead} {
		f, err := open(f.Dir(), s.files())
		if err != nil || f.Whole() != 3 || f.Stripped() != 0 {
			t.Fatalf("%s: %d whole files, %v", what, f.Whole(), err)
		}
		p := s.read(f)
		if got, groups := totals(p, "K1", 1); groups != 3 || fmt.Sprint(got) != fmt.Sprint(want) || p.Problems() != nil {
			t.Errorf("%s: %v of %d groups, was %v: %v", what, got, groups, want, p.Problems())
		}
		if _, err := f.Leave(programme.Along{}); err != nil {
			t.Errorf("%s: %v", what, err)
		}
		if err := f.NameWave(1, "Spring"); workshop.CodeOf(err) != workshop.EReadOnly {
			t.Errorf("%s: %v", what, err)
		}
		same(t, "the folder", before, all(t, f.Dir()))
	}
	if err := os.Remove(lock); err != nil {
		t.Fatal(err)
	}
	if f, err := programme.OpenToRead(f.Dir(), s.files()); err != nil || f.Whole() != 3 {
		t.Errorf("a look has made it smaller: %v", err)
	}
	f, err := programme.Open(f.Dir(), s.files())
	if err != nil || f.Whole() != 0 || f.Stripped() != 3 || len(planted(t, f.Dir())) > 0 {
		t.Errorf("%d whole files, %d made smaller, %v", f.Whole(), f.Stripped(), err)
	}
}

// A name of a wave has an end, and a site in the book steers no terminal.
func TestNamesThatAreNone(t *testing.T) {
	s := newStick(t)
	f := s.folder()
	if err := f.NameWave(1, strings.Repeat("x", workshop.MaxLetters+1)); workshop.CodeOf(err) != workshop.EInvalid {
		t.Error(err)
	}
	book := filepath.Join(f.Dir(), programme.FileName)
	data, err := os.ReadFile(book)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(book, []byte(strings.Replace(string(data), `"North"`, `"\u001b[2JNorth"`, 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := f.Read(); workshop.CodeOf(err) != workshop.EInvalid {
		t.Error(err)
	}
}
