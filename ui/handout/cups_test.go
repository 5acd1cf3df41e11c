//go:build !windows

package handout

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pdf"
)

// fakeCups puts an lp and an lpstat on the PATH that write down how they were called.
func fakeCups(t *testing.T, lp, lpstat string) (log string) {
	t.Helper()
	dir := t.TempDir()
	log = filepath.Join(dir, "log")
	for name, script := range map[string]string{"lp": lp, "lpstat": lpstat} {
		if script == "" {
			continue
		}
		text := "#!/bin/sh\nprintf '%s|' \"$@\" >>" + log + "\n" + script + "\n"
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", dir)
	return log
}

func TestUsualPrinterComesFirst(t *testing.T) {
	fakeCups(t, "", `case $1 in -e) echo Attic; echo Office; echo Hall;; -d) echo "system default destination: Hall";; esac`)
	names, err := System().List(context.Background())
	if err != nil || strings.Join(names, " ") != "Hall Attic Office" {
		t.Errorf("%q, %v", names, err)
	}
}

func TestNoPrinterIsNoFailure(t *testing.T) {
	fakeCups(t, "", `echo "lpstat: No destinations added." >&2; exit 1`)
	if names, err := System().List(context.Background()); err != nil || len(names) > 0 {
		t.Errorf("%q, %v", names, err)
	}
}

func TestJobForLp(t *testing.T) {
	for _, tt := range []struct {
		name string
		job  Job
		want string
	}{
		{"both sides", Job{Printer: "Hall", Title: "Lehti", Copies: 12, Duplex: true, Paper: pdf.A4}, "-n|12|-t|Lehti|-d|Hall|-o|sides=two-sided-long-edge|-o|media=iso_a4_210x297mm|--|-x.pdf|"},
		{"one side, usual printer", Job{Title: "T", Paper: pdf.Letter}, "-n|1|-t|T|-o|sides=one-sided|-o|media=na_letter_8.5x11in|--|-x.pdf|"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			log := fakeCups(t, "exit 0", "")
			if err := System().Print(context.Background(), "-x.pdf", tt.job); err != nil {
				t.Fatal(err)
			}
			if got, _ := os.ReadFile(log); string(got) != tt.want {
				t.Errorf("lp was called with %s", got)
			}
		})
	}
}

func TestLpSaysWhy(t *testing.T) {
	fakeCups(t, `echo "lp: Error - The printer or class does not exist." >&2; exit 1`, "")
	err := System().Print(context.Background(), "x.pdf", Job{})
	if workshop.CodeOf(err) != workshop.EIO || !strings.Contains(err.Error(), "does not exist") {
		t.Error(err)
	}
}

// Whatever folder a tool lies in: its name is no part of what it says.
func TestToolsOwnNameIsLeftOut(t *testing.T) {
	for in, want := range map[string]string{
		"/usr/bin/lp: Error - out of paper\nmore": "Error - out of paper",
		"lpstat: No destinations added.":          "No destinations added.",
		"media: unknown":                          "media: unknown",
	} {
		if got := firstLine(in); got != want {
			t.Errorf("%q of %q", got, in)
		}
	}
}

// A computer with the tools and without a printer has none to hand the job to.
func TestNoPrinterAtAll(t *testing.T) {
	fakeCups(t, `echo "$0: Error - No default destination." >&2; exit 1`, "")
	err := System().Print(context.Background(), "x.pdf", Job{})
	if workshop.CodeOf(err) != workshop.ENotFound {
		t.Error(err)
	}
}

func TestWithoutCups(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	if err := System().Print(context.Background(), "x.pdf", Job{}); workshop.CodeOf(err) != workshop.ENotFound {
		t.Error(err)
	}
	if _, err := System().List(context.Background()); workshop.CodeOf(err) != workshop.ENotFound {
		t.Error(err)
	}
}
