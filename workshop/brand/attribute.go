package brand

import (
	"encoding/xml"
	"regexp"
	"strconv"
	"strings"
)

// attribute tells whether an attribute is drawn, and what is wrong with it.
func attribute(a xml.Attr) (keep bool, err error) {
	name := strings.ToLower(a.Name.Local)
	if strings.HasPrefix(name, "on") {
		return false, refused("script", nil)
	}
	if strings.Contains(strings.ToLower(a.Value), "javascript:") {
		return false, refused("script", nil)
	}
	if name == "href" && !strings.HasPrefix(a.Value, "#") || name == "src" || name == "base" {
		return false, refused("reference", nil)
	}
	if space := a.Name.Space; space == "xmlns" || name == "xmlns" || space != "" && name != "href" {
		return false, nil
	}
	switch name {
	case "clip-path", "mask", "filter", "marker-start", "marker-mid", "marker-end", "stroke-dasharray":
		if v := strings.TrimSpace(a.Value); v != "none" && v != "" {
			return false, refused("parts", nil)
		}
		return false, nil
	case ruleKey:
		return false, nil
	case "gradientunits":
		if strings.TrimSpace(a.Value) != "objectBoundingBox" { // the library draws it beside its place
			return false, refused("parts", nil)
		}
	case "class":
		if strings.ContainsAny(strings.TrimSpace(a.Value), " \t\r\n") {
			return false, refused("parts", nil) // the library takes them for one
		}
	case "visibility":
		if v := strings.TrimSpace(a.Value); v != "visible" && v != "inherit" {
			return false, refused("parts", nil)
		}
	}
	return true, sound(a.Value)
}

var (
	numbers = regexp.MustCompile(`[0-9]*\.?[0-9]+(?:[eE][-+]?[0-9]+)?`)
	links   = regexp.MustCompile(`(?i)url\(\s*['"]?\s*(.?)`)
	undrawn = regexp.MustCompile(`(?i)(?:stroke-dasharray|clip-path|mask|filter|marker(?:-start|-mid|-end)?)\s*:\s*[^\s;n]|mix-blend-mode\s*:\s*[^\s;n]|visibility\s*:\s*[hc]`)
	gone    = regexp.MustCompile(`(?i)display\s*:\s*none`)
)

// sound refuses what leads out of the file, and numbers with which drawing would take for ever.
func sound(value string) error {
	for _, l := range links.FindAllStringSubmatch(value, -1) {
		if l[1] != "#" {
			return refused("reference", nil)
		}
	}
	if undrawn.MatchString(value) {
		return refused("parts", nil)
	}
	for _, n := range numbers.FindAllString(value, -1) {
		if v, err := strconv.ParseFloat(n, 64); (err != nil || v > maxNumber) && !strings.HasPrefix(value, "#") {
			return refused("parts", err)
		}
	}
	return nil
}
