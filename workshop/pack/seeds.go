package pack

import (
	"bytes"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/upturn-workshop/upturn/assets"
	"github.com/upturn-workshop/upturn/workshop"
)

const seedsFile = "seeds.tsv"

// Seed is an idea that the built-in pack is made to carry.
type Seed struct {
	ID, Idea string
	Places   []string // "step:B4", "item:K1", "exercise:A", "text:slide.flip"
}

// Seeds lists the ideas.
func Seeds() ([]Seed, error) {
	data, err := fs.ReadFile(assets.Packs, path.Join(builtinDir, seedsFile))
	if err != nil {
		return nil, workshop.Errorf(workshop.EBug, err, "file", seedsFile)
	}
	var out []Seed
	for line := range bytes.Lines(data) {
		text := strings.TrimSpace(string(line))
		if text == "" || strings.HasPrefix(text, "#") {
			continue
		}
		parts := strings.Split(text, "\t")
		if len(parts) != 3 {
			return nil, workshop.Errorf(workshop.EBug, nil, "file", seedsFile, "detail", text)
		}
		out = append(out, Seed{parts[0], parts[1], strings.Fields(parts[2])})
	}
	return out, nil
}

// Carriers tells where a pack carries an idea, and which of the idea's places it
// lacks. A text that one complete language lacks is lacking.
func Carriers(p *workshop.Pack, s Seed) (has, lacks []string) {
	has = named(p, s.ID)
	for _, place := range s.Places {
		key, isText := strings.CutPrefix(place, "text:")
		switch {
		case !isText && slices.Contains(has, place):
		case !isText:
			lacks = append(lacks, place)
		case everywhere(p, key):
			has = append(has, place)
		default:
			lacks = append(lacks, place)
		}
	}
	return has, lacks
}

// named lists the exercises, steps and items that name an idea among their seeds.
func named(p *workshop.Pack, id string) []string {
	var out []string
	put := func(place string, seeds []string) {
		if slices.Contains(seeds, id) {
			out = append(out, place)
		}
	}
	for _, e := range p.Exercises {
		put("exercise:"+e.ID, e.Seeds)
	}
	for _, d := range p.Steps {
		put("step:"+d.ID, d.Seeds)
	}
	for _, it := range p.Items {
		put("item:"+it.ID, it.Seeds)
	}
	return out
}

func everywhere(p *workshop.Pack, key string) bool {
	for _, lang := range p.Languages {
		if p.Texts[lang][key] == "" {
			return false
		}
	}
	return len(p.Languages) > 0
}
