package claims

import "strings"

// parts takes a list apart, of which each part has to hold: "A, B and C".
func (d *voices) parts(list string, holds func(part said) bool) (out []said, ok bool) {
	for _, l := range d.lexes {
		for _, c := range l.read(list) {
			if s := (said{c, l, list}); holds(s) {
				return []said{s}, true
			}
		}
	}
	between := []string{", "}
	for _, l := range d.lexes {
		if l.and != "" {
			between = append(between, l.and)
		}
	}
	for _, b := range between {
		for at := strings.Index(list, b); at >= 0; {
			first, ok1 := d.parts(list[:at], holds)
			if ok1 {
				if rest, ok2 := d.parts(list[at+len(b):], holds); ok2 {
					return append(first, rest...), true
				}
			}
			next := strings.Index(list[at+1:], b)
			if next < 0 {
				break
			}
			at += 1 + next
		}
	}
	return nil, false
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
