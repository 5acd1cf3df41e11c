package handout

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"golang.org/x/sys/windows"

	"github.com/upturn-workshop/upturn/workshop"
)

func TestHowAPrinterIsAskedFor(t *testing.T) {
	for _, c := range []struct {
		name, printer, usual string
		want                 []request
	}{
		{"none named", "", "Hall", []request{{"print", ""}}},
		{"the usual one", "Hall", "Hall", []request{{"print", ""}, {"printto", `"Hall"`}}},
		{"another one", "2. kerros, värit", "Hall", []request{{"printto", `"2. kerros, värit"`}}},
		{"no usual one", "Hall", "", []request{{"printto", `"Hall"`}}},
		{"a name that would end early", `a" b`, "Hall", []request{{"print", ""}}},
	} {
		if got := requests(c.printer, c.usual); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestTheUsualPrinterIsTheFirst(t *testing.T) {
	for usual, want := range map[string][]string{
		"c": {"c", "a", "b"}, "a": {"a", "b", "c"}, "": {"a", "b", "c"}, "gone": {"a", "b", "c"},
	} {
		if got := usualFirst([]string{"a", "b", "c"}, usual); !slices.Equal(got, want) {
			t.Errorf("%q: %v, want %v", usual, got, want)
		}
	}
	t.Logf("%q, of them %q is the usual one", printers(), usual())
}

// A file that no program prints is told of, so that it is opened instead.
func TestWhatNobodyPrintsIsToldOf(t *testing.T) {
	file := filepath.Join(t.TempDir(), "Työpaja.unheardof")
	if err := os.WriteFile(file, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, printer := range []string{"", "Hall"} {
		err := System().Print(context.Background(), file, Job{Printer: printer, Copies: 2})
		if workshop.CodeOf(err) != workshop.ENotFound {
			t.Errorf("%q: %v", printer, err)
		}
	}
	path, err := windows.UTF16PtrFromString(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := tried(path, requests("Hall", "Hall")); err == nil {
		t.Error("it was printed")
	}
}
