package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/sqlite"
)

func (p *program) check() *cobra.Command {
	return &cobra.Command{
		Use: "check FILE...", Short: p.t("cli.check"), Long: p.t("cli.check_long"), Args: cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			found := false
			for _, path := range args {
				found = p.checkOne(path) || found
			}
			if found {
				return errSilent
			}
			return nil
		},
	}
}

// checkOne prints every problem of a workshop file, or of a pack's folder, and
// tells whether there was one.
func (p *program) checkOne(path string) bool {
	var lines []string
	if isPack(path) {
		problems, err := pack.ProblemsPath(folderOf(path))
		if err != nil {
			lines = append(lines, p.t("cli.check_problem", "file", path, "place", "-", "sentence", p.catalog.Error(p.lang, err)))
		}
		for _, problem := range problems {
			lines = append(lines, p.catalog.Problem(p.lang, problem))
		}
	} else {
		for _, err := range sqlite.Check(path) {
			lines = append(lines, p.t("cli.check_problem", "file", path, "place", placeOf(err), "sentence", p.catalog.Error(p.lang, err)))
		}
	}
	if len(lines) == 0 {
		p.say("cli.check_ok", "file", path)
		return false
	}
	for _, line := range lines {
		fmt.Fprintln(p.out, line)
	}
	return true
}

// isPack tells a pack's folder, or one of its files, from a workshop.
func isPack(path string) bool {
	if strings.EqualFold(filepath.Ext(path), ".toml") {
		return true
	}
	fi, err := os.Stat(path)
	return err == nil && fi.IsDir()
}

// folderOf is the pack's folder, whether it or a file in it was named.
func folderOf(path string) string {
	if strings.EqualFold(filepath.Ext(path), ".toml") {
		return filepath.Dir(path)
	}
	return path
}

func placeOf(err error) string {
	e, ok := err.(*workshop.Error)
	if !ok || e.Args["place"] == "" {
		return "-"
	}
	return e.Args["place"]
}
