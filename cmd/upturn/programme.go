package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/atomicfile"
	"github.com/upturn-workshop/upturn/workshop/export"
	"github.com/upturn-workshop/upturn/workshop/export/sheet"
	"github.com/upturn-workshop/upturn/workshop/pdf"
	"github.com/upturn-workshop/upturn/workshop/programme"
	"github.com/upturn-workshop/upturn/workshop/sqlite"
)

// workshopFiles reads workshops for a programme.
func workshopFiles() programme.Files {
	var peeker sqlite.Peeker
	return programme.Files{
		Judge: func(path string) error {
			if err := sqlite.Settle(path); err != nil {
				return err
			}
			_, err := readFile(path)
			return err
		},
		Counts: peeker.Counts, Besides: sqlite.Besides(),
	}
}

func programmes(p *program) *cobra.Command {
	cmd := &cobra.Command{Use: "programme", Short: p.t("cli.programme"), Long: p.t("cli.programme_long")}
	cmd.AddCommand(programmeNew(p), programmeAdd(p), programmeTable(p), programmeRelease(p), programmeOverlap(p), programmeReport(p), programmeExport(p), programmeCheck(p))
	return cmd
}

func programmeNew(p *program) *cobra.Command {
	var name string
	var least int
	var sites []string
	cmd := &cobra.Command{
		Use: "new FOLDER", Short: p.t("cli.programme_new"), Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if err := programme.New(args[0], name, least, sites); err != nil {
				return err
			}
			p.say("cli.written", "file", filepath.Join(args[0], programme.FileName))
			return nil
		},
	}
	cmd.Flags().StringVar(&name, "name", "", p.t("cli.flag.programme_name"))
	cmd.Flags().IntVar(&least, "least", workshop.UsualShow, p.t("cli.flag.least"))
	cmd.Flags().StringSliceVar(&sites, "site", nil, p.t("cli.flag.site"))
	return cmd
}

func programmeAdd(p *program) *cobra.Command {
	var group string
	var wave int
	var take []string
	var dry bool
	cmd := &cobra.Command{
		Use: "add FOLDER FILE|FOLDER...", Short: p.t("cli.programme_add"), Long: p.t("cli.programme_add_long"), Args: cobra.MinimumNArgs(2),
		RunE: func(_ *cobra.Command, args []string) error {
			if wave < 0 {
				return fmt.Errorf("--wave %d", wave)
			}
			f, err := openProgramme(p, args[0])
			if err != nil {
				return err
			}
			list, err := f.Look(append(slices.Clone(args[1:]), take...), p.progress())
			if err != nil {
				return err
			}
			err = takeIn(p, list, group, wave, take, dry)
			if cerr := list.Close(); err == nil {
				err = cerr
			}
			return err
		},
	}
	cmd.Flags().StringVar(&group, "group", "", p.t("cli.flag.group"))
	cmd.Flags().IntVar(&wave, "wave", 0, p.t("cli.flag.group_wave"))
	cmd.Flags().StringSliceVar(&take, "take", nil, p.t("cli.flag.take"))
	cmd.Flags().BoolVar(&dry, "dry-run", false, p.t("cli.flag.dry"))
	return cmd
}

// takeIn tells what each file is, and takes in what may be. It ends with a failure where
// somebody has to choose, or something could not be read.
func takeIn(p *program, list *programme.Taking, group string, wave int, take []string, dry bool) error {
	choice := map[string]programme.Taken{}
	chosen := map[string]bool{}
	for _, path := range take {
		chosen[resolved(path)] = true
	}
	open := false
	for _, found := range list.List {
		choose := chosen[resolved(found.Path)]
		choice[found.Path] = programme.Taken{Group: group, Wave: wave, Choose: choose}
		traits := found.Verdict.Traits()
		open = open || traits.Choose && !choose || traits.Trouble
		p.say("cli.programme_found", "file", found.Name(), "is", p.t("programme.is."+string(found.Verdict)), "happens", happens(p, found, choose))
	}
	if dry {
		return nil
	}
	in, out, err := list.Commit(choice)
	if err != nil {
		return err
	}
	p.say("cli.programme_taken", "in", strconv.Itoa(in), "out", strconv.Itoa(out))
	if open {
		return errSilent
	}
	return nil
}

// happens says what is done with a file.
func happens(p *program, f programme.Found, chosen bool) string {
	switch {
	case f.Err != nil:
		return p.catalog.Error(p.lang, f.Err)
	case chosen && f.Verdict.Traits().Choose:
		return p.t("programme.happens.ready")
	}
	return p.t("programme.happens."+string(f.Verdict), "n", strconv.Itoa(f.Answers), "least", strconv.Itoa(f.Least), "programme", f.Programme())
}

// openProgramme opens a programme, and says where an earlier version kept more in it.
func openProgramme(p *program, dir string) (*programme.Folder, error) {
	return opened(p, dir, programme.Open)
}

func opened(p *program, dir string, open func(string, programme.Files) (*programme.Folder, error)) (*programme.Folder, error) {
	f, err := open(dir, workshopFiles())
	if err == nil && f.Stripped() > 0 {
		p.complain(p.t("programme.stripped", "n", strconv.Itoa(f.Stripped())))
	}
	if err == nil && f.Whole() > 0 {
		p.complain(p.t("programme.whole", "n", strconv.Itoa(f.Whole())))
	}
	return f, err
}

// readProgramme reads a programme, and says what of it is not as it was taken in.
func readProgramme(p *program, dir string) (*programme.Programme, error) {
	f, err := openProgramme(p, dir)
	if err != nil {
		return nil, err
	}
	read, err := f.Read()
	if err != nil {
		return nil, err
	}
	for _, problem := range read.Problems() {
		p.complain(p.t("cli.programme_problem", "file", problem.File, "sentence", p.catalog.Error(p.lang, problem.Err)))
	}
	return read, nil
}

func programmeRelease(p *program) *cobra.Command {
	var wave int
	var name string
	cmd := &cobra.Command{
		Use: "release FOLDER", Short: p.t("cli.programme_release"), Long: p.t("cli.programme_release_long"), Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			f, err := openProgramme(p, args[0])
			if err != nil {
				return err
			}
			if wave < 1 {
				return fmt.Errorf("--wave %d", wave)
			}
			if cmd.Flags().Changed("name") {
				if err := f.NameWave(wave, name); err != nil {
					return err
				}
			}
			groups, err := f.Release(wave, time.Now())
			if err != nil {
				return err
			}
			p.say("cli.programme_released", "wave", strconv.Itoa(wave), "groups", strconv.Itoa(groups))
			return nil
		},
	}
	cmd.Flags().IntVar(&wave, "wave", 0, p.t("cli.flag.release_wave"))
	cmd.Flags().StringVar(&name, "name", "", p.t("cli.flag.wave_name"))
	return cmd
}

func programmeOverlap(p *program) *cobra.Command {
	return &cobra.Command{
		Use: "overlap FOLDER GROUP [GROUP...]", Short: p.t("cli.programme_overlap"), Long: p.t("cli.programme_overlap_long"), Args: cobra.MinimumNArgs(2),
		RunE: func(_ *cobra.Command, args []string) error {
			f, err := openProgramme(p, args[0])
			if err != nil {
				return err
			}
			return f.Overlap(args[1], args[2:]...)
		},
	}
}

func programmeExport(p *program) *cobra.Command {
	e := exporting{program: p}
	cmd := &cobra.Command{
		Use: "export FOLDER", Short: p.t("cli.programme_export"), Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			write, ok := programmeFormats[e.format]
			if !ok {
				return fmt.Errorf("--format %s", e.format)
			}
			dialect, ok := export.DialectOf(e.dialect)
			if !ok {
				return fmt.Errorf("--dialect %s", e.dialect)
			}
			read, err := readProgramme(p, args[0])
			if err != nil {
				return err
			}
			return write(e, read, read.Tables(p.catalog.In(read.Lang())), dialect(read.Lang()))
		},
	}
	cmd.Flags().StringVar(&e.format, "format", "xlsx", p.t("cli.flag.programme_format"))
	cmd.Flags().StringVar(&e.dialect, "dialect", "auto", p.t("cli.flag.dialect"))
	cmd.Flags().StringVarP(&e.out, "output", "o", "", p.t("cli.flag.results"))
	return cmd
}

// programmeFormats write the lists of a programme.
var programmeFormats = map[string]func(exporting, *programme.Programme, []export.Table, export.Dialect) error{
	"xlsx": func(e exporting, read *programme.Programme, all []export.Table, _ export.Dialect) error {
		data, err := sheet.XLSX(all, read.Name(), read.Last())
		if err != nil {
			return err
		}
		if e.out == "" {
			e.out = "programme.xlsx"
		}
		return e.program.write(e.out, data)
	},
	"csv": func(e exporting, _ *programme.Programme, all []export.Table, dialect export.Dialect) error {
		if e.out == "" {
			e.out = "programme"
		}
		return writeLists(e.program, e.out, all, dialect)
	},
}

func programmeReport(p *program) *cobra.Command {
	var lang, paper, group, out string
	cmd := &cobra.Command{
		Use: "report FOLDER", Short: p.t("cli.programme_report"), Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if lang != "" {
				if err := p.checkLang(lang); err != nil {
					return err
				}
			}
			size, err := paperOf(paper, pdf.KindReport)
			if err != nil {
				return err
			}
			read, err := readProgramme(p, args[0])
			if err != nil {
				return err
			}
			kind := pdf.ProgrammeReport
			if group != "" {
				kind = pdf.ProgrammeSheet
			}
			h, err := pdf.Programme(read, p.catalog, kind, group, pdf.Options{Lang: lang, Paper: size})
			if err != nil {
				return err
			}
			doc, err := h.Write(p.progress())
			if err != nil {
				return err
			}
			return p.write(out, doc.Bytes)
		},
	}
	cmd.Flags().StringVar(&lang, "lang", "", p.t("cli.flag.lang", "langs", languages(p)))
	cmd.Flags().StringVar(&paper, "paper", string(pdf.A4), p.t("cli.flag.paper"))
	cmd.Flags().StringVar(&group, "group", "", p.t("cli.flag.sheet_of"))
	cmd.Flags().StringVarP(&out, "output", "o", "programme.pdf", p.t("cli.flag.output"))
	return cmd
}

func programmeCheck(p *program) *cobra.Command {
	return &cobra.Command{
		Use: "check FOLDER", Short: p.t("cli.programme_check"), Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			f, err := openProgramme(p, args[0])
			if err != nil {
				return err
			}
			problems, copies, err := f.Check()
			if err != nil {
				return err
			}
			for _, problem := range problems {
				p.say("cli.programme_problem", "file", problem.File, "sentence", p.catalog.Error(p.lang, problem.Err))
			}
			p.say("cli.programme_checked", "n", strconv.Itoa(copies), "problems", strconv.Itoa(len(problems)))
			if len(problems) > 0 {
				return errSilent
			}
			return nil
		},
	}
}

// writeLists writes each list into a file of its own: into a new folder, or into one that is
// there, whose other files stay.
func writeLists(p *program, out string, all []export.Table, dialect export.Dialect) error {
	files := func(yield func(atomicfile.File, error) bool) {
		for _, t := range all {
			data, err := dialect.CSV(t)
			if !yield(atomicfile.File{Name: t.Name + ".csv", Data: data}, err) || err != nil {
				return
			}
		}
	}
	fi, err := os.Lstat(out)
	switch {
	case err != nil:
		return atomicfile.WriteFolder(out, files)
	case !fi.IsDir():
		return workshop.Errorf(workshop.EExists, nil, "what", "no_folder", "file", out)
	}
	for file, err := range files {
		if err == nil {
			err = p.write(filepath.Join(out, file.Name), file.Data)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
