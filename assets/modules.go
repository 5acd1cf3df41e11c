package assets

import (
	_ "embed"
	"strings"
)

// licences has the licence of every module that is linked, of Go, and of the fonts. It is
// written by the package's test with -update.
//
//go:embed licences.txt
var licences string

// Licence is what somebody else's work in the program is licensed under.
type Licence struct {
	Of, Version string
	Text        string
}

// sectionMark begins the line that names the work.
const sectionMark = "\n=== "

// OfOthers lists the licences of all that is built into the program and is not its own.
func OfOthers() []Licence {
	var out []Licence
	for _, section := range strings.Split("\n"+licences, sectionMark)[1:] {
		head, text, _ := strings.Cut(section, "\n")
		of, version, _ := strings.Cut(head, "\t")
		out = append(out, Licence{Of: of, Version: version, Text: strings.TrimSpace(text)})
	}
	return out
}
