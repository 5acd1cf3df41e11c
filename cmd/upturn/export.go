package main

import (
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/upturn-workshop/upturn/ui/formats"
	"github.com/upturn-workshop/upturn/ui/paint"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/atomicfile"
	"github.com/upturn-workshop/upturn/workshop/export"
	"github.com/upturn-workshop/upturn/workshop/pdf"
)

// exporting is what is asked of an export.
type exporting struct {
	*program
	format, out, dialect string
	along                []string
	ended                bool // out has got the ending that it lacked
}

func (p *program) export() *cobra.Command {
	e := exporting{program: p}
	cmd := &cobra.Command{
		Use: "export FILE.upturn...", Short: p.t("cli.export"), Long: p.t("cli.export_long"), Args: cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, files []string) error {
			as, ok := formats.Named(e.format)
			if !ok {
				return fmt.Errorf("--format %s", e.format)
			}
			if len(files) > 1 && !as.Several {
				return fmt.Errorf("--format %s: %s", e.format, files[1])
			}
			for _, what := range e.along {
				if !slices.Contains([]string{"actions", "names"}, what) {
					return fmt.Errorf("--with %s", what)
				}
			}
			dialect, ok := export.DialectOf(e.dialect)
			if !ok {
				return fmt.Errorf("--dialect %s", e.dialect)
			}
			if err := e.settle(as); err != nil {
				return err
			}
			job := formats.Job{Each: e.read(files), Catalog: p.catalog, With: e.with(), Dialect: dialect, Walls: &formats.Walls{}}
			if err := e.write(as, job, files); err != nil {
				return err
			}
			if e.ended {
				fmt.Fprintln(e.err, e.t("cli.written", "file", e.out))
			}
			return e.tellUndrawn(as, job)
		},
	}
	cmd.Flags().StringVar(&e.format, "format", "json", p.t("cli.flag.format"))
	cmd.Flags().StringVar(&e.dialect, "dialect", "auto", p.t("cli.flag.dialect"))
	cmd.Flags().StringSliceVar(&e.along, "with", nil, p.t("cli.flag.with"))
	cmd.Flags().StringVarP(&e.out, "output", "o", "", p.t("cli.flag.results"))
	return cmd
}

// tellUndrawn says of drawings which texts have signs that no font here has.
func (e exporting) tellUndrawn(as formats.Format, j formats.Job) error {
	if !as.Drawn {
		return nil
	}
	flaws, err := j.Walls.Undrawn(j)
	for _, said := range pdf.Said(flaws, e.t, 0) {
		fmt.Fprintln(e.err, said)
	}
	return err
}

// with is what goes along: names only with what they belong to.
func (e exporting) with() export.With {
	names := slices.Contains(e.along, "names")
	return export.With{Actions: names || slices.Contains(e.along, "actions"), Names: names}
}

// read reads one workshop after the other.
func (e exporting) read(files []string) iter.Seq2[workshop.State, error] {
	return func(yield func(workshop.State, error) bool) {
		for _, file := range files {
			st, err := readFile(file)
			if !yield(st, err) || err != nil {
				return
			}
		}
	}
}

// write writes a format: one file, or the first of several where only one can go, else a folder.
func (e exporting) write(as formats.Format, j formats.Job, sources []string) error {
	paint.Headless()
	if alone(as, e.out) {
		for file, err := range as.Files(j) {
			if err != nil {
				return err
			}
			return e.program.write(e.out, file.Data, sources...)
		}
	}
	if err := harmless(e.out, sources); err != nil {
		return err
	}
	var wrote []string
	files := func(yield func(atomicfile.File, error) bool) {
		for file, err := range as.Files(j) {
			wrote = append(wrote, filepath.Join(e.out, file.Name))
			if !yield(atomicfile.File(file), err) || err != nil {
				return
			}
		}
	}
	if _, err := os.Lstat(e.out); err != nil {
		return atomicfile.WriteFolder(e.out, files)
	}
	err := atomicfile.WriteInto(e.out, func(yield func(atomicfile.File, error) bool) {
		for file, err := range files {
			if err == nil {
				err = harmless(filepath.Join(e.out, file.Name), sources)
			}
			if !yield(file, err) || err != nil {
				return
			}
		}
	})
	if err != nil {
		return err
	}
	e.tellOlder(wrote, as.Patterns...)
	return nil
}

// alone reports whether one file is written by a name: the only one, or the first of several.
func alone(as formats.Format, out string) bool {
	named := strings.EqualFold(filepath.Ext(out), as.Ending)
	return !as.Folder || as.First && out == toStdout || as.Whole && named
}
