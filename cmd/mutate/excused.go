package main

import (
	"fmt"
	"os"

	"github.com/BurntSushi/toml"
)

// excuse is a mutant that no test can notice, or none should.
type excuse struct {
	File   string `toml:"file"`
	Line   string `toml:"line"`   // the text of the line, without its indent
	Change string `toml:"change"` // as a run prints it
	Reason string `toml:"reason"`
}

// readExcuses reads the list. Each has to say why, and to speak of a mutant
// that there still is in one of the packages; of other packages nothing is known.
func readExcuses(file string, packs []*pack) (map[string]excuse, error) {
	list := map[string]excuse{}
	if file == "" {
		return list, nil
	}
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var told struct {
		Mutant []excuse `toml:"mutant"`
	}
	if err := toml.Unmarshal(text, &told); err != nil {
		return nil, err
	}
	known := map[string]bool{}
	for _, p := range packs {
		known[p.dir] = true
		for _, m := range p.mutants {
			known[hash(m.file, m.text, m.change)] = true
		}
	}
	for _, e := range told.Mutant {
		key := hash(e.File, e.Line, e.Change)
		_, twice := list[key]
		switch {
		case e.Reason == "":
			return nil, fmt.Errorf("%s: no reason for %s: %s", file, e.File, e.Change)
		case twice:
			return nil, fmt.Errorf("%s: twice: %s: %s", file, e.File, e.Change)
		case known[folder(e.File)] && !known[key]:
			return nil, fmt.Errorf("%s: stale, there is no such line or change any more: %s: %s (%s)", file, e.File, e.Line, e.Change)
		}
		list[key] = e
	}
	return list, nil
}
