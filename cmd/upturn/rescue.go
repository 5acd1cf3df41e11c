package main

import (
	"strings"

	"github.com/upturn-workshop/upturn/ui"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/sqlite"
)

// Look takes up the workshop in a file without writing to it.
func (f *files) Look(path string) (*workshop.Session, error) { return lookFile(path) }

// Rescue copies a damaged workshop aside and tells what is whole.
func (f *files) Rescue(damaged, lang string) (ui.Rescued, error) {
	r, err := sqlite.Rescue(damaged)
	if err != nil {
		return ui.Rescued{}, err
	}
	out := ui.Rescued{Copy: r.Copy, Backup: r.Backup, Broken: len(r.Broken), Whole: kept(f.content.pack(), lang, r.Whole), Secret: r.Secret, Words: r.Words && r.Makes}
	if r.Makes {
		out.Make = func() (*workshop.Session, error) {
			path, err := f.library.free(r.Info)
			if err != nil {
				return nil, err
			}
			if err := sqlite.Rebuild(damaged, path); err != nil {
				return nil, err
			}
			return f.Open(path)
		}
	}
	if r.Backup == "" {
		return out, nil
	}
	st, err := readFile(r.Backup)
	if err != nil {
		return ui.Rescued{}, err
	}
	out.InBackup = kept(st.Pack, lang, st.Rounds)
	return out, nil
}

// kept names votes by the titles of their steps.
func kept(from *workshop.Pack, lang string, rounds []workshop.Round) []ui.Kept {
	var out []ui.Kept
	for _, r := range rounds {
		sign := ""
		if def, _ := from.Step(r.Spec.Step); def.Exercise != "" {
			sign = r.Spec.Step
		}
		out = append(out, ui.Kept{
			Title: strings.TrimSpace(sign + " " + from.Text(lang, "step."+r.Spec.Step+".title")),
			Cast:  r.Cast, Seats: r.Seats, Open: r.State == workshop.RoundOpen,
		})
	}
	return out
}

// Restore makes a workshop of its own from a backup and opens it.
func (f *files) Restore(backup string) (*workshop.Session, error) {
	st, err := readFile(backup)
	if err != nil {
		return nil, err
	}
	path, err := f.library.free(st.Info)
	if err != nil {
		return nil, err
	}
	if err := sqlite.Restore(backup, path); err != nil {
		return nil, err
	}
	return f.Open(path)
}
