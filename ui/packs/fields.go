package packs

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
)

// field is one text, or a list of texts, that can be written.
type field struct {
	key   string
	label string // of the translations, under packs.field
	arg   string // for the label
	list  bool   // one a line: key.1, key.2, …
	may   bool   // need not be there
}

// fieldsOf lists what can be written about a node.
func fieldsOf(p *workshop.Pack, n node) []field {
	switch n.sort {
	case nodeStep:
		if d, ok := p.Step(n.id); ok {
			return stepFields(p, d)
		}
		return nil
	case nodeItem:
		return itemFields(p, n.id)
	}
	area, id, _ := strings.Cut(n.group, ":")
	switch area {
	case "pack":
		return []field{{key: "pack.name", label: "name"}, {key: "pack.about", label: "about", may: true}}
	case "exercise":
		return []field{{key: "exercise." + id + ".title", label: "title"}, {key: "exercise." + id + ".goal", label: "goal"}}
	case "rules":
		return []field{{key: "rule", label: "rules", list: true}}
	case "texts":
		return generalFields(p, id)
	}
	return nil
}

func stepFields(p *workshop.Pack, d workshop.StepDef) []field {
	key := "step." + d.ID + "."
	out := []field{{key: key + "wall", label: "wall"}}
	if p.Has(p.Languages[0], key+"compact") {
		out = append(out, field{key: key + "compact", label: "compact"})
	}
	kind := stepKinds[d.Kind]
	out = append(out, under(key, kind.onWall)...)
	if len(d.Figures) > 0 && !d.Kind.Traits().Flips {
		out = append(out, field{key: key + "after", label: "after_result", may: true})
	}
	out = append(out, field{key: key + "title", label: "title"}, field{key: key + "short", label: "short"},
		field{key: key + "notes", label: "notes", list: true, may: true}, field{key: key + "do", label: "do", may: true},
		field{key: key + "ask", label: "ask", list: true, may: true})
	for _, name := range []string{"notes_compact", "ask_compact"} {
		if p.Has(p.Languages[0], key+name+".1") {
			out = append(out, field{key: key + name, label: name, list: true})
		}
	}
	if slices.Contains(d.Figures, workshop.FigChain) {
		out = append(out, field{key: key + "chain", label: "chain", list: true})
	}
	out = append(out, under(key, kind.more)...)
	if d.Vote != nil {
		out = append(out, field{key: key + "meanwhile", label: "meanwhile", may: true})
		out = append(out, voteFields(p, d)...)
	}
	return append(out, writeFields(p, d.ID)...)
}

func voteFields(p *workshop.Pack, d workshop.StepDef) []field {
	var out []field
	first := p.Texts[p.Languages[0]]
	for _, prefix := range []string{"aspect." + d.ID + ".", "anchor." + d.ID + "."} {
		for _, key := range slices.SortedFunc(maps.Keys(first), naturally) {
			rest, ok := strings.CutPrefix(key, prefix)
			switch {
			case !ok:
			case strings.HasPrefix(prefix, "anchor"):
				out = append(out, field{key: key, label: "anchor", arg: strings.ReplaceAll(rest, ".", " ")})
			case strings.HasSuffix(rest, ".short"):
				out = append(out, field{key: key, label: "legend"})
			default:
				out = append(out, field{key: key, label: "question"})
			}
		}
	}
	for _, o := range d.Vote.Options {
		out = append(out, field{key: "option." + o, label: "option"})
	}
	return out
}

// writeFields are the parts of the sentences to complete.
func writeFields(p *workshop.Pack, id string) []field {
	if !p.Has(p.Languages[0], "write."+id+".1") {
		return nil
	}
	out := []field{{key: "write." + id, label: "sentences", list: true}}
	if p.Has(p.Languages[0], "write."+id+".test") {
		out = append(out, field{key: "write." + id + ".test", label: "test"})
	}
	return out
}

func itemFields(p *workshop.Pack, id string) []field {
	i := slices.IndexFunc(p.Items, func(it workshop.ItemDef) bool { return it.ID == id })
	if i < 0 {
		return nil
	}
	var out []field
	for _, text := range p.Items[i].Kind.Texts() {
		out = append(out, field{key: "item." + id + "." + text.Name, label: "item." + text.Name, list: text.Lines > 0, may: text.Optional})
	}
	return out
}

// generalFields lists the texts of an area, lists of them as one.
func generalFields(p *workshop.Pack, area string) []field {
	var out []field
	for _, key := range slices.SortedFunc(maps.Keys(p.Texts[p.Languages[0]]), naturally) {
		rest, ok := strings.CutPrefix(key, area+".")
		if !ok {
			continue
		}
		name, number, _ := strings.Cut(rest, ".")
		switch {
		case number == "":
			out = append(out, field{key: key, label: "general", arg: name})
		case number == "1":
			out = append(out, field{key: area + "." + name, label: "general", arg: name, list: true})
		}
	}
	return out
}

// naturally orders keys with numbers by the numbers.
func naturally(a, b string) int {
	x, y := strings.Split(a, "."), strings.Split(b, ".")
	return slices.CompareFunc(x, y, func(p, q string) int {
		m, err := strconv.Atoi(p)
		n, err2 := strconv.Atoi(q)
		if err == nil && err2 == nil {
			return m - n
		}
		return strings.Compare(p, q)
	})
}

// value is what stands in a field in one language: itself, or the lines of a list.
func value(p *workshop.Pack, lang string, f field) string {
	if !f.list {
		return p.Texts[lang][f.key]
	}
	var lines []string
	for i := 1; ; i++ {
		text, ok := p.Texts[lang][f.key+"."+strconv.Itoa(i)]
		if !ok {
			return strings.Join(lines, "\n")
		}
		lines = append(lines, text)
	}
}

// nodeOf finds the node that a text is written at.
func nodeOf(p *workshop.Pack, key string) node {
	parts := strings.SplitN(key, ".", 3)
	switch parts[0] {
	case "item":
		for _, it := range p.Items {
			if it.ID == parts[1] {
				return node{nodeItem, "item:" + string(it.Kind), it.ID}
			}
		}
	case "step", "aspect", "anchor", "write":
		if d, ok := p.Step(parts[1]); ok {
			return node{nodeStep, groupOf(p, d), d.ID}
		}
	case "option":
		for _, d := range p.Steps {
			if d.Vote != nil && slices.Contains(d.Vote.Options, parts[1]) {
				return node{nodeStep, groupOf(p, d), d.ID}
			}
		}
	case "exercise":
		return node{sort: nodeGroup, group: "exercise:" + parts[1]}
	case "rule":
		return node{sort: nodeGroup, group: "rules"}
	case "slide", "vote", "honest", "sheet", "moment", "spot", "credits":
		return node{sort: nodeGroup, group: "texts:" + parts[0]}
	}
	return node{sort: nodeGroup, group: "pack"}
}
