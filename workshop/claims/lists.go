package claims

import (
	"slices"
	"strings"
)

// parts takes a list apart, of which each part has to hold: "A, B and C".
func (d *voices) parts(list string, holds func(part said) bool) (out []said, ok bool) {
	between := []string{", "}
	for _, l := range d.lexes {
		if l.and != "" && !slices.Contains(between, l.and) {
			between = append(between, l.and)
		}
	}
	dead := map[int]bool{} // from where on no parts can be found
	var walk func(at int) bool
	walk = func(at int) bool {
		if dead[at] {
			return false
		}
		rest := list[at:]
		if s, ok := d.part(rest, holds); ok {
			out = append(out, s)
			return true
		}
		for i := range rest {
			for _, b := range between {
				if !strings.HasPrefix(rest[i:], b) {
					continue
				}
				s, ok := d.part(rest[:i], holds)
				if !ok {
					continue
				}
				if out = append(out, s); walk(at + i + len(b)) {
					return true
				}
				out = out[:len(out)-1]
			}
		}
		dead[at] = true
		return false
	}
	ok = walk(0)
	return out, ok
}

// part reads one part of a list, which has to hold.
func (d *voices) part(text string, holds func(part said) bool) (said, bool) {
	for _, l := range d.lexes {
		for _, c := range l.read(text) {
			if s := (said{c, l, text}); holds(s) {
				return s, true
			}
		}
	}
	return said{}, false
}

// ids are the questions or items that a list names, and nothing else; none where it names
// something else.
func (d *voices) ids(list string) (ids []string) {
	parts, ok := d.parts(list, func(part said) bool { _, ok := d.quoted(part); return ok })
	if !ok {
		return nil
	}
	for _, p := range parts {
		id, _ := d.quoted(p)
		ids = append(ids, id)
	}
	return ids
}

// quoted is nameOf, of a name in quotation marks too.
func (d *voices) quoted(s said) (string, bool) {
	if s.key != "reading.quoted" {
		return d.nameOf(s)
	}
	for _, l := range d.lexes {
		for _, c := range l.read(s.args["name"]) {
			if id, ok := d.nameOf(said{c, l, s.args["name"]}); ok {
				return id, true
			}
		}
	}
	return "", false
}

// numbered takes a list of options with numbers apart: the options in it, where all of the
// numbers hold.
func (d *voices) numbered(list, key string, holds func(item string, s said) bool) (items []string, ok bool) {
	parts, ok := d.parts(list, func(part said) bool {
		ids := d.ids(part.args["name"])
		return part.key == key && len(ids) == 1 && holds(ids[0], part)
	})
	for _, p := range parts {
		items = append(items, d.ids(p.args["name"])...)
	}
	return items, ok
}
