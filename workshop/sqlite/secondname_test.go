package sqlite

import (
	"errors"
	"os"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// A file with a second name is not opened for writing: another program could have it open
// under that one. Once the name is gone it is a file like any other.
func TestAFileWithASecondName(t *testing.T) {
	path := sample(t)
	second := path + ".second"
	if err := os.Link(path, second); err != nil {
		t.Skip("no second names here:", err)
	}
	_, err := Open(path)
	var e *workshop.Error
	if !errors.As(err, &e) || e.Code != workshop.EReadOnly || e.Args["what"] != "second_name" {
		t.Errorf("%v", err)
	}
	look, err := OpenReadOnly(path)
	if err != nil {
		t.Fatal("who only looks writes under no name:", err)
	}
	if err := look.Close(); err != nil {
		t.Error(err)
	}
	if err := os.Remove(second); err != nil {
		t.Fatal(err)
	}
	s, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
}
