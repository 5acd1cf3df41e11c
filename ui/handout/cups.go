//go:build !windows

package handout

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pdf"
)

// System prints with what the system has: on Linux and macOS the tools of CUPS.
func System() Printer { return cups{} }

type cups struct{}

// Keeps is false: lp has read the file when it returns.
func (cups) Keeps() bool { return false }

// Sides is true: lp has a word for it.
func (cups) Sides() bool { return true }

// run starts a tool of CUPS. Its words are read, so they have to be English.
func run(ctx context.Context, name string, args ...string) (string, error) {
	path, err := exec.LookPath(name)
	if err != nil {
		return "", workshop.Errorf(workshop.ENotFound, err, "what", "printing")
	}
	cmd := exec.CommandContext(ctx, path, args...)
	cmd.Env = append(os.Environ(), "LC_ALL=C")
	var out, bad bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &bad
	if err := cmd.Run(); err != nil {
		if ctx.Err() != nil {
			return "", ctx.Err()
		}
		said := strings.TrimSpace(bad.String())
		return out.String(), workshop.Errorf(workshop.EIO, errors.New(said), "what", "printing", "said", firstLine(said))
	}
	return out.String(), nil
}

// firstLine is what a tool said, without its name before it.
func firstLine(s string) string {
	line, _, _ := strings.Cut(s, "\n")
	if who, said, ok := strings.Cut(line, ": "); ok && strings.HasPrefix(filepath.Base(who), "lp") {
		return said
	}
	return line
}

// List asks for the names of printers, and which is the usual one. A system
// without any answers with a failure that is none.
func (cups) List(ctx context.Context) ([]string, error) {
	out, err := run(ctx, "lpstat", "-e")
	if workshop.CodeOf(err) == workshop.ENotFound {
		return nil, err
	}
	names := strings.Fields(out)
	usual := ""
	if said, err := run(ctx, "lpstat", "-d"); err == nil {
		_, usual, _ = strings.Cut(said, "destination:")
		usual = strings.TrimSpace(usual)
	}
	for i, n := range names {
		if n == usual {
			copy(names[1:i+1], names[:i])
			names[0] = n
		}
	}
	return names, nil
}

// media are the formats of paper as IPP names them.
var media = map[pdf.Paper]string{
	pdf.A4: "iso_a4_210x297mm", pdf.A3: "iso_a3_297x420mm", pdf.Letter: "na_letter_8.5x11in",
}

// Print hands the file to lp.
func (cups) Print(ctx context.Context, file string, job Job) error {
	args := []string{"-n", strconv.Itoa(max(1, job.Copies)), "-t", job.Title}
	if job.Printer != "" {
		args = append(args, "-d", job.Printer)
	}
	sides := "one-sided"
	if job.Duplex {
		sides = "two-sided-long-edge"
	}
	args = append(args, "-o", "sides="+sides)
	if m, ok := media[job.Paper]; ok {
		args = append(args, "-o", "media="+m)
	}
	_, err := run(ctx, "lp", append(args, "--", file)...)
	if job.Printer == "" && workshop.CodeOf(err) == workshop.EIO && strings.Contains(strings.ToLower(err.Error()), "no default destination") {
		return workshop.Errorf(workshop.ENotFound, err, "what", "printer")
	}
	return err
}
