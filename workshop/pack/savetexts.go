package pack

import (
	"cmp"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// areas are the tables of a text file in the order of reading.
var areas = []string{"pack", "exercise", "step", "aspect", "anchor", "option", "item", "rule", "slide", "vote", "honest", "sheet", "write", "moment", "spot", "credits"}

// owned are the areas whose texts belong to a step, item or the like by its name.
var owned = []string{"exercise", "step", "aspect", "anchor", "item", "write"}

// writeTexts writes the texts of one language. Texts of one step or item share a
// table: step.A1.title stands in [step.A1], and step.A1.notes.1, .2, … there as a
// list.
func writeTexts(texts map[string]string) []byte {
	keys := slices.SortedFunc(maps.Keys(texts), byReading)
	var w toTOML
	table := ""
	for i := 0; i < len(keys); {
		in, name := tableOf(keys[i])
		if in != table {
			if table != "" {
				w.line("")
			}
			table = in
			w.line("[%s]", table)
		}
		if n := listFrom(texts, keys[i]); n > 0 {
			w.list(texts, strings.TrimSuffix(keys[i], ".1"), strings.TrimSuffix(name, ".1"), n)
			i += n
			continue
		}
		w.line("%s = %s", name, quote(texts[keys[i]]))
		i++
	}
	return w.Bytes()
}

// tableOf splits a key into its table and its name there. The words of an aspect
// and its short form stand side by side, so the dot between them is quoted.
func tableOf(key string) (table, name string) {
	parts := strings.Split(key, ".")
	n := 1
	if len(parts) > 2 && slices.Contains(owned, parts[0]) {
		n = 2
	}
	table = dotted(parts[:n])
	if parts[0] == "aspect" {
		return table, dotted([]string{strings.Join(parts[n:], ".")})
	}
	return table, dotted(parts[n:])
}

// listFrom tells how many texts a list has that begins with a key; 0 when none
// does, or when it has gaps.
func listFrom(texts map[string]string, key string) int {
	family, ok := strings.CutSuffix(key, ".1")
	if !ok || strings.Count(family, ".") < 1 || strings.HasPrefix(family, "anchor.") || strings.HasPrefix(family, "write.") {
		return 0
	}
	n, all := 0, 0
	for has := true; has; _, has = texts[family+"."+strconv.Itoa(n+1)] {
		n++
	}
	for other := range texts {
		if other == family || strings.HasPrefix(other, family+".") {
			all++
		}
	}
	if n != all {
		return 0
	}
	return n
}

// list writes the texts of a list, a short one on one line.
func (w *toTOML) list(texts map[string]string, family, name string, n int) {
	if n == 1 {
		w.line("%s = [%s]", name, quote(texts[family+".1"]))
		return
	}
	w.line("%s = [", name)
	for i := 1; i <= n; i++ {
		w.line("  %s,", quote(texts[family+"."+strconv.Itoa(i)]))
	}
	w.line("]")
}

var bareKey = regexp.MustCompile(`^[A-Za-z0-9_-]+$`)

func dotted(parts []string) string {
	out := make([]string, len(parts))
	for i, p := range parts {
		out[i] = p
		if !bareKey.MatchString(p) {
			out[i] = quote(p)
		}
	}
	return strings.Join(out, ".")
}

// byReading sorts keys by area, then by their parts; numbers by value.
func byReading(a, b string) int {
	x, y := strings.Split(a, "."), strings.Split(b, ".")
	if c := cmp.Compare(areaOf(x[0]), areaOf(y[0])); c != 0 {
		return c
	}
	// [rule] goes before [rule.x]: short keys share the area's own table.
	if c := cmp.Compare(min(len(x), 3), min(len(y), 3)); c != 0 && x[0] == y[0] {
		return c
	}
	return slices.CompareFunc(x, y, byName)
}

// firstNames are what one looks for first in a table.
var firstNames = []string{"name", "title", "short", "theme", "wall", "text", "left", "right", "def"}

func byName(a, b string) int {
	rank := func(name string) int {
		if i := slices.Index(firstNames, name); i >= 0 {
			return i
		}
		return len(firstNames)
	}
	return cmp.Or(cmp.Compare(rank(a), rank(b)), byNumber(a, b))
}

func areaOf(name string) int {
	if i := slices.Index(areas, name); i >= 0 {
		return i
	}
	return len(areas)
}

var letterNumber = regexp.MustCompile(`^([A-Za-z_]*)([0-9]{1,6})$`)

// byNumber puts A2 before A10.
func byNumber(a, b string) int {
	x, y := letterNumber.FindStringSubmatch(a), letterNumber.FindStringSubmatch(b)
	if x == nil || y == nil || x[1] != y[1] {
		return cmp.Compare(a, b)
	}
	m, _ := strconv.Atoi(x[2]) // digits only, and few of them
	n, _ := strconv.Atoi(y[2])
	return cmp.Or(cmp.Compare(m, n), cmp.Compare(a, b))
}
