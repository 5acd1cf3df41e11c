package handout

import (
	"context"
	"errors"
	"strings"

	"golang.org/x/sys/windows"

	"github.com/upturn-workshop/upturn/workshop"
)

// System prints with what the system has: on Windows the program that belongs
// to PDF files, asked to print.
func System() Printer { return shell{} }

type shell struct{}

// Keeps is true: the other program reads the file when it likes.
func (shell) Keeps() bool { return true }

// Sides is false: the other program knows no word for it.
func (shell) Sides() bool { return false }

// List asks for the names of printers.
func (shell) List(context.Context) ([]string, error) { return printers(), nil }

// Print asks for printing, copy by copy, as the verbs know no number. A program
// that cannot print from outside, as browsers, gives ENotFound: the file is then
// to be opened, and printed from there.
func (shell) Print(ctx context.Context, file string, job Job) error {
	path, err := windows.UTF16PtrFromString(file)
	if err != nil {
		return workshop.Errorf(workshop.EInvalid, err, "detail", "path")
	}
	usual := ""
	if names := printers(); len(names) > 0 {
		usual = names[0]
	}
	for range max(1, job.Copies) {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := tried(path, requests(job.Printer, usual)); err != nil {
			return workshop.Errorf(workshop.ENotFound, err, "what", "printing")
		}
	}
	return nil
}

// request is a verb of the system for a file, with what is said beside it.
type request struct{ verb, more string }

// requests are how a printer can be asked for, in the order in which they are tried. A
// program may know how to print on the usual printer alone.
func requests(printer, usual string) []request {
	alone := request{verb: "print"}
	if printer == "" || strings.ContainsRune(printer, '"') {
		return []request{alone}
	}
	on := request{"printto", `"` + printer + `"`}
	if printer == usual {
		return []request{alone, on}
	}
	return []request{on}
}

// tried makes the first of some requests that the system understands.
func tried(path *uint16, all []request) (err error) {
	for _, r := range all {
		var verb, more *uint16
		if verb, err = windows.UTF16PtrFromString(r.verb); err != nil {
			return err
		}
		if r.more != "" {
			if more, err = windows.UTF16PtrFromString(r.more); err != nil {
				return err
			}
		}
		err = windows.ShellExecute(0, verb, path, more, nil, windows.SW_HIDE)
		if err == nil || !errors.Is(err, windows.ERROR_NO_ASSOCIATION) {
			return err
		}
	}
	return err
}
