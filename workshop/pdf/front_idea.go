package pdf

import (
	"math"
	"slices"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
)

// idea opens the sheet with what the day was about: the turned pyramid with the
// group's own names, or the thought of the first exercise that was chosen.
func (s *front) idea() (part, bool) {
	switch {
	case s.has(aboutPyramid):
		return s.pyramid(), true
	case s.has(aboutBeliefs):
		return s.thought("sheet.paradigm", s.stepText(workshop.RoleThought, "wall")), true
	}
	return s.thought("slide.open", "sheet.joy"), true
}

// pyramidWidth is that of its longest bar.
const pyramidWidth = 236

func (s *front) pyramid() part {
	tiles := s.tiles()
	fig := figure.Pyramid{Tiles: tiles}
	if s.K > 1 {
		return s.largePyramid(tiles)
	}
	pw := math.Min(pyramidWidth, 0.58*s.Width)
	textW := s.Width - pw - 24
	texts, bar := []string{"sheet.idea.2", "sheet.idea.3"}, 24.0
	switch {
	case s.other != nil && s.tight > 1:
		texts, bar = nil, 20
	case s.other != nil && s.tight > 0, s.tight >= maxTight:
		texts = texts[:1]
	}
	var text layout.Page
	textH := 0.0
	for i, l := range s.editions() {
		part, h := l.thoughtLines(textW, "sheet.idea.1", texts...)
		textH += 8 * float64(min(1, i))
		text.Put(part, 0, textH)
		textH += h
	}
	if slices.ContainsFunc(tiles, figure.Bilingual.Two) { // the pack's names, in both languages
		bar = max(bar, 22)
	}
	h := max(bar*float64(len(tiles)), textH)
	return part{Block: layout.Block{Min: h, Grow: 3 * float64(len(tiles)), Draw: func(sc *layout.Page, y, h float64) {
		sc.Put(text, s.Left, y)
		bars := fig.Scene(pw, h, figure.PaperStyle(), 1)
		sc.Figure(named(bars, tiles), s.Right-pw, y, s.pyramidAlt(tiles))
	}}}
}

func (s *sheet) pyramidAlt(tiles []figure.Bilingual) string {
	names := make([]string, len(tiles))
	for i, name := range tiles {
		names[i] = layout.OnOneLine(name)
	}
	return s.alts(worded("handout.alt_pyramid", "tiles", strings.Join(names, ", ")))
}

// largePyramid has the thought over the bars, which take the whole width.
func (s *front) largePyramid(tiles []figure.Bilingual) part {
	const gap, bar = 10, 27
	text, textH := s.thoughtLines(s.Width, "sheet.idea.1", "sheet.idea.2", "sheet.idea.3")
	h := bar * float64(len(tiles))
	return part{Block: layout.Block{Min: textH + gap + h, Draw: func(sc *layout.Page, y, _ float64) {
		sc.Put(text, s.Left, y)
		bars := figure.Pyramid{Tiles: tiles}.Scene(s.Width, h, figure.PaperStyle(), 1)
		sc.Figure(named(bars, tiles), s.Left, y+textH+gap, s.pyramidAlt(tiles))
	}}}
}

// named sets the names of tiles again, so that long ones shrink into their bar;
// on the wall they would rather break.
func named(bars figure.Scene, tiles []figure.Bilingual) figure.Scene {
	out := layout.Page{Scene: figure.Scene{W: bars.W, H: bars.H}}
	i := 0
	for _, it := range bars.Items {
		r, ok := it.(figure.Rect)
		if !ok || i >= len(tiles) {
			continue
		}
		role := figure.Ink
		if r.Fill == figure.Accent {
			role = figure.OnAccent
		}
		bold := i == 0 || i == len(tiles)-1
		ls, size := tileLines(tiles[i], bold, r.W-10, r.H)
		out.Add(r)
		lead := size * tileLead
		first := r.Y + r.H/2 + 0.35*size - lead*float64(len(ls)-1)/2
		layout.Lines(&out, ls, r.X+r.W/2, first, lead, figure.Text{Size: size, Bold: bold, Anchor: figure.Middle, Role: role})
		i++
	}
	return out.Scene
}

// tileLead is the line height of a tile's name, in parts of its size.
const tileLead = 1.15

// tileLines sets the name of a tile; in two languages a line each, if there is room.
func tileLines(name figure.Bilingual, bold bool, w, h float64) ([]string, float64) {
	most := max(1, int(h/10))
	if room := h / (2 * tileLead); name.Two() && room >= 7 {
		a, size := figure.Fit(name.First, min(9.5, room), 7, bold, w, 1)
		b, other := figure.Fit(name.Second, size, 7, bold, w, 1)
		return []string{a[0], b[0]}, min(size, other)
	}
	ls, size := figure.Fit(layout.OnOneLine(name), 10, 7, bold, w, 1)
	if size < 8 && most > 1 {
		return figure.Fit(layout.OnOneLine(name), 8, 7, bold, w, most)
	}
	return ls, size
}

// tiles are the group's names; where it left one empty, the pack's.
func (s *sheet) tiles() []figure.Bilingual {
	var tiles []figure.Bilingual
	for i, def := range s.st.Pack.ItemsOf("tile") {
		name := s.stacked(packed("item." + def.ID + ".name"))
		if i < len(s.st.Tiles) && layout.Clean(s.st.Tiles[i]) != "" {
			name = figure.Only(layout.Clean(s.st.Tiles[i]))
		}
		tiles = append(tiles, name)
	}
	for i := len(tiles); i < len(s.st.Tiles); i++ {
		tiles = append(tiles, figure.Only(layout.Clean(s.st.Tiles[i])))
	}
	return tiles
}

// thought is a bold sentence and what follows from it, in each language, named by
// their keys.
func (s *front) thought(title string, texts ...string) part {
	var text layout.Page
	high, x := 0.0, 0.0
	for _, l := range s.editions() {
		part, h := l.thoughtLines(s.share(s.Width), title, texts...)
		text.Put(part, x, 0)
		high, x = max(high, h), x+s.share(s.Width)+layout.Gutter
	}
	return part{Block: layout.Block{Min: high, Draw: func(sc *layout.Page, y, _ float64) { sc.Put(text, s.Left, y) }}}
}

// thoughtLines sets a thought in one language.
func (e *edition) thoughtLines(w float64, title string, texts ...string) (layout.Page, float64) {
	sc := layout.Page{Lang: e.foreign}
	head := figure.Wrap(e.pack(title), 13, true, w)
	say := func(ls []string, y, lead float64, t figure.Text) {
		sc.Mark("P", "", func() { layout.Lines(&sc, layout.Spaced(ls), 0, y, lead, t) })
	}
	say(head, 13, 17.55, figure.Text{Size: 13, Bold: true, Role: figure.Ink})
	y := 13 + 17.55*float64(len(head)-1)
	for i, key := range texts {
		y += 21
		if i == 0 {
			y += 0.5
		}
		ls := figure.Wrap(e.pack(key), 10.5, false, w)
		say(ls, y, 15.2, figure.Text{Size: 10.5, Role: figure.Ink})
		y += 15.2 * float64(len(ls)-1)
	}
	return sc, y + 4
}
