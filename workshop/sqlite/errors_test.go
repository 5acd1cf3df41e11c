package sqlite

import (
	"errors"
	"fmt"
	"io/fs"
	"syscall"
	"testing"

	"github.com/mattn/go-sqlite3"

	"github.com/upturn-workshop/upturn/workshop"
)

func TestEveryFailureHasItsWord(t *testing.T) {
	for _, c := range []struct {
		err  error
		want workshop.Code
	}{
		{sqlite3.Error{Code: sqlite3.ErrFull}, workshop.EFull},
		{sqlite3.Error{Code: sqlite3.ErrReadonly}, workshop.EReadOnly},
		{sqlite3.Error{Code: sqlite3.ErrReadonly, ExtendedCode: sqlite3.ErrReadonlyDbMoved}, workshop.EMoved},
		{sqlite3.Error{Code: sqlite3.ErrBusy}, workshop.EBusy},
		{sqlite3.Error{Code: sqlite3.ErrCorrupt}, workshop.EDamaged},
		{sqlite3.Error{Code: sqlite3.ErrNotADB}, workshop.EDamaged},
		{sqlite3.Error{Code: sqlite3.ErrIoErr}, workshop.EIO},
		{sqlite3.Error{Code: sqlite3.ErrConstraint}, workshop.EState},
		{fmt.Errorf("deep: %w", sqlite3.Error{Code: sqlite3.ErrFull}), workshop.EFull},
		{&fs.PathError{Op: "open", Err: syscall.ENOENT}, workshop.ENotFound},
		{&fs.PathError{Op: "open", Err: syscall.EACCES}, workshop.EReadOnly},
		{errors.New("something else"), workshop.EIO},
		{workshop.Errorf(workshop.EVoted, nil), workshop.EVoted},
	} {
		err := wrap(c.err, "/data/a/w.upturn")
		wantCode(t, err, c.want)
		var e *workshop.Error
		if !errors.As(err, &e) || e.Args["file"] != "w.upturn" {
			t.Errorf("%v names no file", err)
		}
	}
	if wrap(nil, "x") != nil {
		t.Error("no failure became one")
	}
}
