package preview

import (
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// hits counts the lines of a scene that are part of an item's texts.
func hits(s figure.Scene, p *workshop.Pack, lang, item string) int {
	n := 0
	for _, line := range texts(s) {
		for _, name := range []string{"text", "name", "left", "right"} {
			key := "item." + item + "." + name
			if p.Has(lang, key) && strings.Contains(p.Text(lang, key), line.S) && len(line.S) > 2 {
				n++
			}
		}
	}
	return n
}

func texts(s figure.Scene) []figure.Text {
	var out []figure.Text
	for _, it := range s.Items {
		if t, ok := it.(figure.Text); ok && t.S != "" {
			out = append(out, t)
		}
	}
	return out
}

// Fault is why a page cannot be read from the back row.
type Fault string

// The faults.
const (
	Fine  Fault = ""
	Cut   Fault = "cut"   // a text ends in … because it does not fit
	Small Fault = "small" // the main text had to be made small
	Over  Fault = "over"  // something lies outside the page
)

// FaultOf judges a page of the wall. A main text that takes three lines at the
// size of a question has become one that people read instead of listening.
func FaultOf(s figure.Scene, p *workshop.Pack, lang string) Fault {
	st := figure.WallStyle(s.H)
	small := 0
	for _, t := range texts(s) {
		switch {
		case strings.HasSuffix(t.S, "…") && !written(p, lang, t.S):
			return Cut
		case t.Y > s.H || t.X < 0 || t.X > s.W || t.Size < st.Caption*0.99:
			return Over
		}
		if t.Bold && t.X < s.W/5 && t.Size > st.U*4.9 && t.Size < st.Question*1.01 {
			small++
		}
	}
	if small > 2 {
		return Small
	}
	return Fine
}

// written reports whether a line stands so in the pack.
func written(p *workshop.Pack, lang, line string) bool {
	for _, l := range append([]string{lang}, p.Languages...) {
		for _, text := range p.Texts[l] {
			if strings.Contains(text, line) {
				return true
			}
		}
	}
	return false
}
