package instance

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/Microsoft/go-winio"
	"golang.org/x/sys/windows"
)

// meeting opens the place at which programs meet, and calls it.
func meeting(t *testing.T, place string) windows.Handle {
	t.Helper()
	l, err := meet(place)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() })
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			t.Cleanup(func() { _ = c.Close() })
		}
	}()
	c, err := reach(place, patience)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	return windows.Handle(c.(interface{ Fd() uintptr }).Fd())
}

func TestThePipeIsTheUsersAlone(t *testing.T) {
	place := filepath.Join(t.TempDir(), "x")
	h := meeting(t, place)
	me, err := sid()
	if err != nil {
		t.Fatal(err)
	}
	sd, err := windows.GetSecurityInfo(h, windows.SE_KERNEL_OBJECT, windows.OWNER_SECURITY_INFORMATION|windows.DACL_SECURITY_INFORMATION)
	if err != nil {
		t.Fatal(err)
	}
	// Rights to all stand there as the bits that they are for a file.
	_, rights, _ := strings.Cut(sd.String(), "D:")
	for entry := range strings.SplitSeq(strings.Trim(rights[strings.Index(rights, "("):], "()"), ")(") {
		denied := strings.HasPrefix(entry, "D;") && strings.HasSuffix(entry, ";NU")
		if !denied && !strings.HasSuffix(entry, ";"+me) {
			t.Errorf("%s lets somebody in", entry)
		}
	}
	if !strings.Contains(sd.String(), "(D;") {
		t.Errorf("%s keeps nobody out who comes over the network", sd)
	}
	if l, err := meet(place); err == nil {
		t.Errorf("two programs meet others at one place: %v", l.Close())
	}
}

// Whoever opens a pipe of our name before us is told nothing.
func TestThePipeOfSomebodyElseIsNotUsed(t *testing.T) {
	place := filepath.Join(t.TempDir(), "x")
	me, err := sid()
	if err != nil {
		t.Fatal(err)
	}
	l, err := winio.ListenPipe(pipe(me, place), &winio.PipeConfig{SecurityDescriptor: "O:SYD:P(A;;GA;;;WD)"})
	if err != nil {
		t.Skip("this Windows lets nobody make what is another's:", err)
	}
	defer l.Close()
	go func() { _, _ = l.Accept() }()
	if c, err := reach(place, patience); err == nil {
		t.Errorf("it is used: %v", c.Close())
	} else {
		t.Log(err)
	}
}
