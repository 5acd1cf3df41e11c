package pack

import (
	"io/fs"
	"maps"
	"slices"
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
)

// structure is pack.toml as it is written.
type structure struct {
	ID        string              `toml:"id"`
	Version   int                 `toml:"version"`
	Edition   int                 `toml:"edition"`
	Languages []string            `toml:"languages"`
	Partial   []string            `toml:"partial"`
	Seeds     []string            `toml:"seeds"` // for whoever traces ideas; the program has no use for it
	Logo      string              `toml:"logo"`  // the name of its file
	Colour    string              `toml:"colour"`
	Plans     []plan              `toml:"plans"`
	Exercises []workshop.Exercise `toml:"exercises"`
	Steps     []workshop.StepDef  `toml:"steps"`
	Items     []workshop.ItemDef  `toml:"items"`
}

// plan has the longest versions by name.
type plan struct {
	workshop.Plan
	Longest map[string]string `toml:"longest"`
}

var lengthNames = []string{"compact", "full", "deep"} // by workshop.Length

// readStructure reads pack.toml; nil when it cannot be read at all.
func readStructure(fsys fs.FS, dir string, ps *problems) *workshop.Pack {
	data, ok := readFile(fsys, dir, structureFile, ps)
	if !ok {
		return nil
	}
	var s structure
	if !decode(data, structureFile, &s, ps) || !checkSizes(s, ps) || len(s.Languages) == 0 {
		return nil
	}
	p := &workshop.Pack{
		ID: s.ID, Version: s.Version, Edition: s.Edition, Languages: s.Languages, Partial: s.Partial,
		Exercises: s.Exercises, Steps: s.Steps, Items: s.Items,
	}
	for i, raw := range s.Plans {
		p.Plans = append(p.Plans, raw.named(i, ps))
	}
	for i, e := range p.Exercises {
		p.Exercises[i].Lengths = lengthsOf(p, e.ID)
	}
	p.Brand = readBrand(fsys, dir, s, ps)
	giveRoles(p, nil)
	return p
}

func (raw plan) named(i int, ps *problems) workshop.Plan {
	out := raw.Plan
	for _, exercise := range slices.Sorted(maps.Keys(raw.Longest)) {
		l := slices.Index(lengthNames, raw.Longest[exercise])
		if l < 0 {
			oneOf(checker{ps: ps}, "plans", "plan "+strconv.Itoa(i+1), "longest", raw.Longest[exercise], lengthNames)
			continue
		}
		if out.Longest == nil {
			out.Longest = map[string]workshop.Length{}
		}
		out.Longest[exercise] = workshop.Length(l)
	}
	return out
}

func lengthsOf(p *workshop.Pack, exercise string) []workshop.Length {
	var out []workshop.Length
	for l := workshop.Compact; l <= workshop.Deep; l++ {
		if slices.ContainsFunc(p.Steps, func(d workshop.StepDef) bool { return d.Exercise == exercise && d.Minutes[l] > 0 }) {
			out = append(out, l)
		}
	}
	return out
}
