package handout

import (
	"context"

	"golang.org/x/sys/windows"

	"github.com/upturn-workshop/upturn/workshop"
)

// System prints with what the system has: on Windows the program that belongs
// to PDF files, asked to print.
func System() Printer { return shell{} }

type shell struct{}

// Keeps is true: the other program reads the file when it likes.
func (shell) Keeps() bool { return true }

// List names none: Windows prints on the usual printer.
func (shell) List(context.Context) ([]string, error) { return nil, nil }

// Print asks for printing, copy by copy, as the verb knows no number. A program
// that cannot print from outside, as browsers, gives ENotFound: the file is then
// to be opened, and printed from there.
func (shell) Print(ctx context.Context, file string, job Job) error {
	verb, err := windows.UTF16PtrFromString("print")
	if err != nil {
		return workshop.Errorf(workshop.EBug, err)
	}
	path, err := windows.UTF16PtrFromString(file)
	if err != nil {
		return workshop.Errorf(workshop.EInvalid, err, "detail", "path")
	}
	for range max(1, job.Copies) {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := windows.ShellExecute(0, verb, path, nil, nil, windows.SW_HIDE); err != nil {
			return workshop.Errorf(workshop.ENotFound, err, "what", "printing")
		}
	}
	return nil
}
