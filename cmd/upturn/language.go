package main

import (
	"fmt"
	"path"
	"path/filepath"
	"strings"

	"github.com/upturn-workshop/upturn/workshop/pack"
)

// languages lists the codes of those that are offered.
func languages(p *program) string { return strings.Join(p.catalog.Languages(), ", ") }

// kitNew writes what somebody fills in who brings a language.
func kitNew(p *program, lang, folder string) error {
	files, err := pack.Kit(lang)
	if err != nil {
		return err
	}
	for name, data := range files {
		dir := filepath.Join(folder, filepath.FromSlash(path.Dir(name)))
		if err := newFolder(dir, map[string][]byte{path.Base(name): data}); err != nil {
			return err
		}
	}
	problems, err := pack.CheckKit(folder, lang)
	if err != nil {
		return err
	}
	p.say("cli.kit_written", "file", folder, "n", fmt.Sprint(len(problems)))
	return nil
}

// kitCheck prints what a language lacks, in each of the folders.
func kitCheck(p *program, lang string, folders []string) error {
	found := false
	for _, folder := range folders {
		problems, err := pack.CheckKit(folder, lang)
		if err != nil {
			return err
		}
		if len(problems) == 0 {
			p.say("cli.kit_whole", "file", folder, "language", lang)
			continue
		}
		found = true
		var lines []string
		for _, problem := range problems {
			lines = append(lines, p.catalog.Problem(p.lang, problem))
		}
		p.sayLine(strings.Join(lines, "\n"))
		p.say("cli.kit_lacking", "n", fmt.Sprint(len(problems)))
	}
	if found {
		return errSilent
	}
	return nil
}
