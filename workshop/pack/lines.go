package pack

import (
	"regexp"
	"strconv"
	"strings"
)

// lines tells on which line of a TOML file a key stands. It reads the file
// line by line and knows no strings over several lines, so a line may be
// missing, but those that it has serve to find the place.
type lines map[string]int

var (
	headerLine = regexp.MustCompile(`^\s*\[(\[?)([^\]]+)\]`)
	keyLine    = regexp.MustCompile(`^\s*("[^"]*"|[A-Za-z0-9_-]+)\s*=`)
	idOnLine   = regexp.MustCompile(`\bid\s*=\s*"([^"]*)"`)
)

// linesOf finds keys by dotted name ("step.A1.title"), and tables of an array
// also by their id ("steps#A1", "steps#A1.vote.kind").
func linesOf(data []byte) lines {
	found := lines{}
	table, named := "", "" // present header; the same with an id
	var array string
	put := func(key string, line int) {
		if _, ok := found[key]; !ok && key != "" {
			found[key] = line
		}
	}
	all := strings.Split(string(data), "\n")
	for i, text := range all {
		line := i + 1
		if m := headerLine.FindStringSubmatch(text); m != nil {
			table = unquote(m[2])
			switch {
			case m[1] != "":
				array = table
				named = array + "#" + idBelow(all[i+1:])
			case array != "" && strings.HasPrefix(table, array+"."):
				named = strings.SplitN(named, ".", 2)[0] + strings.TrimPrefix(table, array)
			default:
				array, named = "", ""
			}
			put(table, line)
			put(named, line)
			continue
		}
		if m := keyLine.FindStringSubmatch(text); m != nil {
			key := unquote(m[1])
			put(join(table, key), line)
			if named != "" {
				put(named+"."+key, line)
			}
		}
		if m := idOnLine.FindStringSubmatch(text); m != nil && strings.Contains(text, "{") {
			put("#"+m[1], line)
		}
	}
	return found
}

// idBelow finds the id of an array's table from the lines under its header.
func idBelow(rest []string) string {
	for _, text := range rest {
		if headerLine.MatchString(text) {
			return ""
		}
		if m := idOnLine.FindStringSubmatch(text); m != nil {
			return m[1]
		}
	}
	return ""
}

func unquote(key string) string {
	parts := strings.Split(key, ".")
	if strings.HasPrefix(key, `"`) {
		parts = []string{key}
	}
	for i, p := range parts {
		parts[i] = strings.Trim(strings.TrimSpace(p), `"`)
	}
	return strings.Join(parts, ".")
}

// of finds a key's line, or that of the nearest key around it; 0 = not known.
func (l lines) of(key string) int {
	for key != "" {
		if line, ok := l[key]; ok {
			return line
		}
		if _, id, ok := strings.Cut(key, "#"); ok && l["#"+id] > 0 {
			return l["#"+id]
		}
		i := strings.LastIndex(key, ".")
		if i < 0 {
			break
		}
		last := key[i+1:]
		key = key[:i]
		// A list stands under its own name: key.3 is on the lines after key.
		if _, err := strconv.Atoi(last); err == nil {
			continue
		}
	}
	return 0
}
