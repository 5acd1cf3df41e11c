package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/export"
	"github.com/upturn-workshop/upturn/workshop/export/calendar"
	"github.com/upturn-workshop/upturn/workshop/export/sheet"
)

// exporting is what is asked of an export.
type exporting struct {
	*program
	format, out, dialect string
	along                []string
}

// written is a way of writing results: the name of its output where none is given, and how.
type written struct {
	out   string
	write func(exporting, workshop.State, string) error
}

// formats are the ways by name.
var formats = map[string]written{
	"json": {"results.json", exporting.json},
	"xlsx": {"results.xlsx", exporting.xlsx},
	"csv":  {"results", exporting.csv},
	"ics":  {"results.ics", exporting.ics},
	"text": {"results.txt", exporting.text},

	"pictures": {"pictures", exporting.pictures},
}

func (p *program) export() *cobra.Command {
	e := exporting{program: p}
	cmd := &cobra.Command{
		Use: "export FILE.upturn", Short: p.t("cli.export"), Long: p.t("cli.export_long"), Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			as, ok := formats[e.format]
			if !ok {
				return fmt.Errorf("--format %s", e.format)
			}
			if _, ok := export.DialectOf(e.dialect, ""); !ok {
				return fmt.Errorf("--dialect %s", e.dialect)
			}
			for _, what := range e.along {
				if !slices.Contains([]string{"actions", "names"}, what) {
					return fmt.Errorf("--with %s", what)
				}
			}
			st, err := readFile(args[0])
			if err != nil {
				return err
			}
			if err := e.settle(as); err != nil {
				return err
			}
			return as.write(e, st, args[0])
		},
	}
	cmd.Flags().StringVar(&e.format, "format", "json", p.t("cli.flag.format"))
	cmd.Flags().StringVar(&e.dialect, "dialect", "auto", p.t("cli.flag.dialect"))
	cmd.Flags().StringSliceVar(&e.along, "with", nil, p.t("cli.flag.with"))
	cmd.Flags().StringVarP(&e.out, "output", "o", "", p.t("cli.flag.results"))
	return cmd
}

// with is what goes along: names only with what they belong to.
func (e exporting) with() export.With {
	names := slices.Contains(e.along, "names")
	return export.With{Actions: names || slices.Contains(e.along, "actions"), Names: names}
}

func (e exporting) tables(st workshop.State) []export.Table {
	w := e.catalog.In(st.Info.Lang)
	return export.Tables(st, w, w.ReadDate, e.with())
}

func (e exporting) json(st workshop.State, source string) error {
	w := e.catalog.In(st.Info.Lang)
	data, err := export.JSONWith(st, w, w.ReadDate, e.with())
	if err != nil {
		return err
	}
	return e.program.write(e.out, data, source)
}

func (e exporting) xlsx(st workshop.State, source string) error {
	data, err := sheet.XLSX(e.tables(st), st.Info.Title, st.Info.When)
	if err != nil {
		return err
	}
	return e.program.write(e.out, data, source)
}

func (e exporting) ics(st workshop.State, source string) error {
	w := e.catalog.In(st.Info.Lang)
	return e.program.write(e.out, calendar.ICS(st, w, w.ReadDate, e.with()), source)
}

func (e exporting) text(st workshop.State, source string) error {
	return e.program.write(e.out, []byte(export.Message(st, e.catalog.In(st.Info.Lang), e.with())), source)
}

// csv writes each list into a file of its own in a folder, or the counts alone to standard
// output.
func (e exporting) csv(st workshop.State, source string) error {
	dialect, _ := export.DialectOf(e.dialect, st.Info.Lang) // it is known: see above
	if e.out != toStdout {
		if err := os.MkdirAll(e.out, 0o755); err != nil {
			return workshop.Errorf(workshop.EIO, err, "file", e.out)
		}
	}
	var wrote, lists []string
	for _, t := range e.tables(st) {
		if e.out == toStdout && t.Name != "counts" {
			continue
		}
		data, err := dialect.CSV(t)
		if err != nil {
			return err
		}
		out := e.out
		if out != toStdout {
			out = filepath.Join(out, fileOf(t))
		}
		if err := e.program.write(out, data, source); err != nil {
			return err
		}
		wrote = append(wrote, out)
	}
	if e.out != toStdout {
		for _, t := range e.everyList(st) {
			lists = append(lists, fileOf(t))
		}
		e.tellOlder(wrote, lists...)
	}
	return nil
}

// everyList are the lists that there may be.
func (e exporting) everyList(st workshop.State) []export.Table {
	e.along = []string{"actions"}
	return e.tables(st)
}

// fileOf is the file of a list in its folder.
func fileOf(t export.Table) string { return strings.ToLower(t.Name) + ".csv" }
