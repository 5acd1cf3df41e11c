package pdf

import (
	"slices"
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/paper"
)

// Flaw is something that a handout does not show as it was wanted. Flaws are known as soon
// as it is laid out: before anything is printed, that somebody may do something about it.
type Flaw struct {
	Sort FlawSort
	Text string // which text; a key of the program's texts where Sort is UsualSize
	Side int    // of paper, from 1, on which it stands first; 0 = on no one side
}

// FlawSort is what is the matter.
type FlawSort int

// What can be the matter, in the order in which it is told.
const (
	NoGlyph   FlawSort = iota // no font of this computer has a character
	CutOff                    // there is no room for all of the text
	OverEdge                  // it reaches over the edge of what printers print
	TooSmall                  // it had to be made smaller than is read with ease
	UsualSize                 // a part that does not come in large print, though that was asked for
	flawSorts                 // how many there are
)

// sentence is the key of what is said of a sort, with what to do.
func (sort FlawSort) sentence() string {
	return "flaw." + [flawSorts]string{NoGlyph: "glyph", CutOff: "cut", OverEdge: "edge", TooSmall: "small", UsualSize: "usual"}[sort]
}

// leastRead is the least size that is read with ease, in points.
const leastRead = 7

// Flaws lists what the handout does not show as it was wanted, each text once.
func (h *Handout) Flaws() (all []Flaw, err error) {
	defer workshop.Caught(&err)
	g, err := paper.NewGuard()
	if err != nil {
		return nil, workshop.Errorf(workshop.EBug, err, "detail", "embedded font")
	}
	note := func(f Flaw) {
		if !slices.ContainsFunc(all, func(o Flaw) bool { return o.Sort == f.Sort && o.Text == f.Text }) {
			all = append(all, f)
		}
	}
	told := map[int]bool{}
	for i, l := range h.leaves {
		if l.name != "" {
			h.flawsOf(h.name(l.name), g, 0, note)
		}
		if told[l.page] {
			continue
		}
		told[l.page] = true
		for _, it := range h.pages[l.page].Items {
			if t, ok := it.(figure.Text); ok {
				h.flawsOf(t, g, i+1, note)
			}
		}
	}
	for _, key := range h.usual {
		note(Flaw{UsualSize, key, 0})
	}
	return all, nil
}

// flawsOf notes what is the matter with a line of text on a side of paper, or with a name
// on a person's own sheet.
func (h *Handout) flawsOf(t figure.Text, g *paper.Guard, side int, note func(Flaw)) {
	before := len(g.Missing())
	g.Set(layout.Clean(t.S), t.Bold)
	for _, text := range g.Missing()[before:] {
		note(Flaw{NoGlyph, text, side})
	}
	if text := h.cut(t.S); text != "" {
		note(Flaw{CutOff, text, side})
	}
	switch {
	case strings.TrimSpace(t.S) == "":
	case h.over(t):
		note(Flaw{OverEdge, h.whole(t.S), side})
	case t.Size < leastRead-0.01:
		note(Flaw{TooSmall, h.whole(t.S), side})
	}
}

// overhang is how far a letter may reach over, in points: nobody sees it.
const overhang = 0.5

// over reports whether a line reaches over the edge that printers leave white.
func (h *Handout) over(t figure.Text) bool {
	w := figure.Width(strings.TrimRight(t.S, " "), t.Size, t.Bold)
	before := map[figure.Anchor]float64{figure.Middle: w / 2, figure.End: w}[t.Anchor]
	if t.Turned {
		before = w - before
	}
	left := t.X - before
	const edge = layout.Edge - overhang
	return left < edge || left+w > h.size.W-edge || t.Y < edge || t.Y > h.size.H-edge
}

// inUsualSize are the keys of the names of what does not come in large print, where that is
// asked for.
func (k Kind) inUsualSize(st workshop.State, opts Options) (keys []string) {
	can := k.Traits()
	switch {
	case !opts.Large, can.Far:
	case !can.Large:
		keys = []string{"handout.kind." + string(k)}
	case can.Sheets && st.Pack != nil:
		for _, w := range allWorksheets() {
			if spare := !can.Parts && w.reserve(st); w.wanted(st, opts.Only) && !spare && !w.large && !w.big {
				keys = append(keys, "worksheet.name."+w.id)
			}
		}
	}
	return keys
}

// Said puts flaws in words, a sentence for each sort: what is the matter, with which texts,
// where they stand, and what to do. Of the texts it names so many at most, and as much of a
// long one as tells which it is; 0 = all, in full.
func Said(flaws []Flaw, word func(key string, args ...string) string, most int) (sentences []string) {
	for sort := range flawSorts {
		var texts []string
		for _, f := range flaws {
			if f.Sort == sort {
				texts = append(texts, f.said(word, most > 0))
			}
		}
		if most > 0 && len(texts) > most {
			texts = append(texts[:most], ellipsis)
		}
		if len(texts) > 0 {
			sentences = append(sentences, word(sort.sentence(), "texts", layout.Join("; ", texts...)))
		}
	}
	return sentences
}

// mostNamed is how many letters of a text tell which it is.
const mostNamed = 60

// said names the text and where it stands.
func (f Flaw) said(word func(key string, args ...string) string, short bool) string {
	text := f.Text
	if f.Sort == UsualSize {
		return word(text)
	}
	if letters := []rune(text); short && len(letters) > mostNamed {
		text = strings.TrimSpace(string(letters[:mostNamed])) + ellipsis
	}
	if f.Side == 0 {
		return word("flaw.own", "text", text)
	}
	return word("flaw.page", "text", text, "page", strconv.Itoa(f.Side))
}
