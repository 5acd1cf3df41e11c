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
	rescue, seeds, lang := false, false, ""
	cmd := &cobra.Command{
		Use: "check FILE...", Short: p.t("cli.check"), Long: p.t("cli.check_long"),
		Args: func(cmd *cobra.Command, args []string) error {
			if seeds {
				return nil
			}
			return cobra.MinimumNArgs(1)(cmd, args)
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if seeds {
				return p.seeds(args)
			}
			if lang != "" {
				return kitCheck(p, lang, args)
			}
			found := false
			for _, path := range args {
				found = p.checkOne(path, rescue) || found
			}
			if found {
				return errSilent
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&rescue, "rescue", false, p.t("cli.flag.rescue"))
	cmd.Flags().StringVar(&lang, "language", "", p.t("cli.flag.kit_check"))
	cmd.Flags().BoolVar(&seeds, "seeds", false, p.t("cli.flag.seeds"))
	return cmd
}

// checkOne prints every problem of a workshop file, or of a pack's folder, and
// reports whether there was one.
func (p *program) checkOne(path string, rescue bool) bool {
	var lines []string
	hurt := false
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
			hurt = hurt || workshop.CodeOf(err) == workshop.EDamaged
		}
	}
	if len(lines) == 0 {
		p.say("cli.check_ok", "file", path)
		return false
	}
	for _, line := range lines {
		fmt.Fprintln(p.out, line)
	}
	if hurt && rescue {
		p.rescue(path)
	} else if hurt {
		p.say("cli.check_rescue", "file", path)
	}
	return true
}

// rescue tells what can be had of a damaged workshop.
func (p *program) rescue(path string) {
	r, err := sqlite.Rescue(path)
	if err != nil {
		fmt.Fprintln(p.err, p.catalog.Error(p.lang, err))
		return
	}
	p.say("cli.rescued_copy", "file", path, "copy", r.Copy)
	if r.Backup == "" {
		p.say("cli.rescued_no_backup", "file", path)
	} else {
		p.say("cli.rescued_backup", "file", path, "backup", r.Backup)
	}
	for _, round := range r.Whole {
		key := "cli.rescued_round"
		if round.State == workshop.RoundOpen {
			key = "cli.rescued_open"
		}
		p.say(key, "file", path, "step", round.Spec.Step, "title", p.content.pack().Text(p.lang, "step."+round.Spec.Step+".title"),
			"n", fmt.Sprint(round.Cast), "present", fmt.Sprint(round.Seats))
	}
	if n := len(r.Broken); n > 0 {
		p.say("cli.rescued_broken", "file", path, "n", fmt.Sprint(n))
	}
	if r.Secret {
		p.say("cli.rescued_secret", "file", path, "copy", r.Copy)
	}
	if r.Makes {
		if r.Words {
			p.say("cli.rescued_words", "file", path)
		}
		p.rebuild(path)
	}
}

// rebuild makes a workshop of what is whole, beside the damaged one.
func (p *program) rebuild(path string) {
	for n := 1; ; n++ {
		to := fmt.Sprintf("%s-whole-%d%s", strings.TrimSuffix(path, extension), n, extension)
		err := sqlite.Rebuild(path, to)
		switch workshop.CodeOf(err) {
		case "":
			p.say("cli.rescued_made", "file", path, "made", to)
			return
		case workshop.EExists:
		default:
			fmt.Fprintln(p.err, p.catalog.Error(p.lang, err))
			return
		}
	}
}

// isPack tells a pack's folder, or one of its files, from a workshop. A folder that is
// called like a workshop is taken for one, so that what is said of it fits.
func isPack(path string) bool {
	if ext := filepath.Ext(path); strings.EqualFold(ext, ".toml") || strings.EqualFold(ext, pack.Extension) {
		return true
	}
	fi, err := os.Stat(path)
	return err == nil && fi.IsDir() && !strings.EqualFold(filepath.Ext(path), extension)
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
