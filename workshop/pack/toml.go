package pack

import (
	"errors"
	"regexp"
	"strconv"
	"strings"

	"github.com/BurntSushi/toml"

	"github.com/upturn-workshop/upturn/workshop"
)

// decode reads TOML into a value and notes what is wrong with it.
func decode(data []byte, name string, into any, ps *problems) bool {
	if line := overgrown(data); line > 0 {
		ps.list = append(ps.list, Problem{File: name, Line: line, Code: "overgrown"})
		return false
	}
	meta, err := toml.Decode(string(data), into)
	if err != nil {
		ps.list = append(ps.list, unreadable(data, name, err, ps))
		return false
	}
	if _, free := into.(*map[string]any); free {
		return true // any key will do here; texts are checked later
	}
	for _, key := range meta.Undecoded() {
		ps.add(name, strings.Join(key, "."), strings.Join(key, "."), "unknown_key")
	}
	return true
}

// misfitText is how the TOML reader words a value of the wrong type.
var misfitText = regexp.MustCompile(`^toml: line (\d+) \(last key "([^"]*)"\): (.*)$`)

// unreadable says in the words of this program what the reader of TOML says in
// those of programmers; what it has no words for comes as it is.
func unreadable(data []byte, name string, err error, ps *problems) Problem {
	p := Problem{File: name, Code: "toml"}
	what := err.Error()
	var parse toml.ParseError
	if errors.As(err, &parse) {
		p.Line, p.Place, what = parse.Position.Line, parse.LastKey, parse.Message
	} else if m := misfitText.FindStringSubmatch(what); m != nil {
		p.Place, what = m[2], m[3]
		p.Line, _ = strconv.Atoi(m[1]) // 0 when it is longer than any file
	}
	switch {
	case strings.Contains(what, "already been defined"), strings.Contains(what, "already been created"), strings.Contains(what, "already created"):
		p.Code = "twice"
		if m := quoted.FindStringSubmatch(what); m != nil {
			p.Place = m[1]
		}
	case strings.ContainsAny(lineOf(data, p.Line), "“”„") && strings.HasPrefix(what, "expected value"):
		p.Code = "toml_curly"
	case strings.Contains(what, "strings cannot contain newlines"):
		p.Code = "toml_quote"
	case strings.HasPrefix(what, "incompatible types"), strings.HasPrefix(what, "expected array length"):
		p.Code = "toml_kind"
		// The reader tells the last table that has the key, not the one that is wrong.
		if key := misfit(data, p.Place); key != "" {
			p.Place, p.Line = strings.TrimPrefix(key[strings.Index(key, "#"):], "#"), ps.lines[name].of(key)
		}
	default:
		p.Args = []string{"what", what}
	}
	return p
}

var quoted = regexp.MustCompile(`'([^']*)'`)

// lineOf is a line of a file, counted from 1; "" where there is none.
func lineOf(data []byte, n int) string {
	lines := strings.Split(string(data), "\n")
	if n < 1 || n > len(lines) {
		return ""
	}
	return lines[n-1]
}

// misfit finds the table of an array that cannot be read, as "steps#A1.minutes"
// for the key "steps.minutes"; "" where it has no id.
func misfit(data []byte, key string) string {
	array, rest, _ := strings.Cut(key, ".")
	var raw map[string]any
	into := map[string]func() any{
		"steps":     func() any { return new(workshop.StepDef) },
		"items":     func() any { return new(workshop.ItemDef) },
		"exercises": func() any { return new(workshop.Exercise) },
	}[array]
	if into == nil {
		return ""
	}
	if _, err := toml.Decode(string(data), &raw); err != nil {
		return ""
	}
	var tables struct {
		Steps, Items, Exercises []toml.Primitive
	}
	meta, err := toml.Decode(string(data), &tables)
	if err != nil {
		return ""
	}
	for _, table := range map[string][]toml.Primitive{"steps": tables.Steps, "items": tables.Items, "exercises": tables.Exercises}[array] {
		if meta.PrimitiveDecode(table, into()) == nil {
			continue
		}
		var named map[string]any
		if err := meta.PrimitiveDecode(table, &named); err != nil {
			return ""
		}
		if id, ok := named["id"].(string); ok && goodID.MatchString(id) {
			return array + "#" + id + "." + rest
		}
		return ""
	}
	return ""
}
