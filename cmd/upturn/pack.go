package main

import (
	"bytes"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/atomicfile"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

// pack is for those who write packs as files.
func (p *program) pack() *cobra.Command {
	cmd := &cobra.Command{Use: "pack", Short: p.t("cli.pack"), Long: p.t("cli.pack_long")}
	add := func(use, key string, n int, run func(args []string) error) {
		cmd.AddCommand(&cobra.Command{Use: use, Short: p.t(key), Args: cobra.ExactArgs(n),
			RunE: func(_ *cobra.Command, args []string) error { return run(args) }})
	}
	cmd.AddCommand(packNewCommand(p))
	add("build FOLDER FILE", "cli.pack_build", 2, func(args []string) error { return p.packBuild(args[0], args[1]) })
	add("unpack FILE FOLDER", "cli.pack_unpack", 2, func(args []string) error { return p.packUnpack(args[0], args[1]) })
	return cmd
}

// packNewCommand makes a pack, or with a language what its translator fills in.
func packNewCommand(p *program) *cobra.Command {
	lang := ""
	cmd := &cobra.Command{Use: "new FOLDER", Short: p.t("cli.pack_new"), Long: p.t("cli.pack_new_long"), Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if lang != "" {
				return kitNew(p, lang, args[0])
			}
			return p.packNew(args[0])
		}}
	cmd.Flags().StringVar(&lang, "language", "", p.t("cli.flag.kit_new"))
	return cmd
}

// packNew writes a copy of the built-in pack into a new folder.
func (p *program) packNew(folder string) error {
	if err := newFolder(folder, pack.Files(p.content.pack())); err != nil {
		return err
	}
	p.say("cli.pack_written", "file", folder)
	return nil
}

// packBuild makes one file of a folder, if there is no mistake in it.
func (p *program) packBuild(folder, file string) error {
	if p.checkOne(folder, false) {
		return errSilent
	}
	names, files, err := pack.Sources(folder)
	if err != nil {
		return err
	}
	var buf bytes.Buffer
	if err := pack.WriteZip(&buf, files); err != nil {
		return workshop.Errorf(workshop.EBug, err)
	}
	if err := p.write(file, buf.Bytes(), names...); err != nil {
		return err
	}
	p.say("cli.pack_written", "file", file)
	return nil
}

// packUnpack writes the texts of a pack in one file into a new folder.
func (p *program) packUnpack(file, folder string) error {
	files, problems, err := pack.Unpack(file)
	if err != nil {
		return err
	}
	for _, problem := range problems {
		p.sayLine(p.catalog.Problem(p.lang, problem))
	}
	if len(problems) > 0 {
		return errSilent
	}
	if err := newFolder(folder, files); err != nil { // bare names, so nothing lands elsewhere
		return err
	}
	p.say("cli.pack_written", "file", folder)
	return nil
}

// newFolder makes a folder with files in it, all of them or none; one that is there and not empty
// stays as it is.
func newFolder(folder string, files map[string][]byte) error {
	all := func(yield func(atomicfile.File, error) bool) {
		for _, name := range slices.Sorted(maps.Keys(files)) {
			if !yield(atomicfile.File{Name: name, Data: files[name]}, nil) {
				return
			}
		}
	}
	entries, err := os.ReadDir(folder)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if err := os.MkdirAll(filepath.Dir(filepath.Clean(folder)), 0o755); err != nil {
			return workshop.Errorf(workshop.EReadOnly, err, "file", folder)
		}
		return atomicfile.WriteFolder(folder, all)
	case err != nil:
		return workshop.Errorf(workshop.EIO, err, "file", folder)
	case len(entries) > 0:
		return workshop.Errorf(workshop.EExists, nil, "file", folder)
	}
	return atomicfile.WriteInto(folder, all)
}
