package pack

import (
	"fmt"
	"sort"
	"strings"
)

// flatten turns nested TOML tables into texts by dotted key and lists the
// keys that hold something other than a text.
func flatten(tables map[string]any) (texts map[string]string, bad []string) {
	texts = map[string]string{}
	var walk func(prefix string, v any)
	walk = func(prefix string, v any) {
		switch v := v.(type) {
		case string:
			texts[prefix] = v
		case map[string]any:
			for k, w := range v {
				walk(join(prefix, k), w)
			}
		case []any:
			// A list of sentences is a text for each: key.1, key.2, …
			for i, w := range v {
				walk(join(prefix, fmt.Sprint(i+1)), w)
			}
		default:
			bad = append(bad, prefix)
		}
	}
	walk("", tables)
	sort.Strings(bad)
	return texts, bad
}

func join(prefix, key string) string {
	if prefix == "" {
		return key
	}
	return prefix + "." + key
}

// fill puts values into the {name} places of a text. Args are pairs: name,
// value. What a value holds is never looked at again, so a brace in it stays.
func fill(text string, args []string) string {
	if len(args) < 2 || !strings.Contains(text, "{") {
		return text
	}
	pairs := make([]string, 0, len(args))
	for i := 0; i+1 < len(args); i += 2 {
		pairs = append(pairs, "{"+args[i]+"}", args[i+1])
	}
	return strings.NewReplacer(pairs...).Replace(text)
}
