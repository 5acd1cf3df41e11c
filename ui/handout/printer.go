package handout

import (
	"context"

	"github.com/upturn-workshop/upturn/workshop/pdf"
)

// Printer is what prints files: the system's own way, or a test's.
type Printer interface {
	// List gives the printers, the usual one first. None is no failure.
	List(ctx context.Context) ([]string, error)
	// Print hands a PDF file over. It may be removed when Print has returned,
	// unless Keeps says otherwise.
	Print(ctx context.Context, file string, job Job) error
	// Keeps reports whether the system still reads the file after Print.
	Keeps() bool
	// Sides reports whether Print tells the printer on how many sides to print. Where it
	// does not, the printer does as it is set.
	Sides() bool
}

// Job is how a file is printed.
type Job struct {
	Printer string // of List; "" = the usual one
	Title   string
	Copies  int
	Duplex  bool
	Paper   pdf.Paper
}
