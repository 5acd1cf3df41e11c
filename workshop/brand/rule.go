package brand

import (
	"encoding/xml"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// The library knows no rule for what is inside of a path. It knows how a pattern of dashes is
// moved, which is handed down from element to element in the same way, and of which a logo without
// dashes has no need: so the rule comes to each path as that.
const (
	ruleKey = "stroke-dashoffset"
	evenOdd = 7717.0
)

// scaling is one factor for both sides, which the library takes for that of one of them.
var scaling = regexp.MustCompile(`(?i)scale\(\s*([^\s,()]+)\s*\)`)

var (
	moved   = regexp.MustCompile(`(?i)stroke-dashoffset\s*:[^;}]*`)
	ruling  = regexp.MustCompile(`(?i)fill-rule\s*:\s*(evenodd|nonzero)`)
	ruledAs = map[string]string{"evenodd": strconv.FormatFloat(evenOdd, 'f', -1, 64), "nonzero": "0"}
)

// ruled is a style with the rule where the library looks for it.
func ruled(style string) string {
	return ruling.ReplaceAllStringFunc(moved.ReplaceAllString(style, ""), func(s string) string {
		_, rule, _ := strings.Cut(s, ":")
		return ruleKey + ":" + ruledAs[strings.ToLower(strings.TrimSpace(rule))]
	})
}

// drawn is an attribute as the library is given it.
func drawn(a xml.Attr) xml.Attr {
	out := xml.Attr{Name: xml.Name{Local: a.Name.Local}, Value: a.Value}
	switch rule := ruledAs[strings.TrimSpace(a.Value)]; {
	case strings.HasSuffix(strings.ToLower(a.Name.Local), "transform"):
		out.Value = scaling.ReplaceAllString(a.Value, "scale($1 $1)")
	case a.Name.Local == "style":
		out.Value = ruled(a.Value)
	case a.Name.Local == "fill-rule" && rule != "":
		out.Name.Local, out.Value = ruleKey, rule
	}
	return out
}

// usual are the strokes of an SVG that says nothing of them; the library has others in mind.
func usual() []xml.Attr {
	attr := func(name, value string) xml.Attr { return xml.Attr{Name: xml.Name{Local: name}, Value: value} }
	return []xml.Attr{attr("stroke-width", "1"), attr("stroke-linejoin", "miter"), attr("stroke-miterlimit", "4")}
}

var class = regexp.MustCompile(`^\.[\w-]+$`)

// plainClasses reports whether a style sheet is for classes alone: the library passes over the rest.
func plainClasses(css string) bool {
	for rule := range strings.SplitSeq(css, "}") {
		names, _, _ := strings.Cut(rule, "{")
		for name := range strings.SplitSeq(names, ",") {
			if name = strings.TrimSpace(name); !class.MatchString(name) && strings.TrimSpace(rule) != "" {
				return false
			}
		}
	}
	return true
}

// hidden reports whether an element is not drawn, nor what is in it: layers that were switched off.
func hidden(attrs []xml.Attr) bool {
	return slices.ContainsFunc(attrs, func(a xml.Attr) bool {
		return a.Name.Local == "display" && strings.TrimSpace(a.Value) == "none" || a.Name.Local == "style" && gone.MatchString(a.Value)
	})
}
