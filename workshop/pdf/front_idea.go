package pdf

import (
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

// pyramidWidth is that of its longest bar where it stands beside other things.
const pyramidWidth = 236

// pyramid is the day's idea over bars as wide as the page, and what follows from it where
// there is room.
func (s *front) pyramid() part {
	tiles := s.tiles()
	const gap, under = 6, 8
	bar := []float64{24, 22, 20, 18, 17, 16, 15, 15}[s.tight] - s.inTwo(float64(max(0, min(2, s.tight-3))))
	title, texts := s.thoughtPage("sheet.idea.1"), thoughtHigh{}
	if s.ideaHere() {
		texts = s.runningPage("sheet.idea.2", "sheet.idea.3")
	}
	h := bar * float64(len(tiles))
	more := 0.0
	if texts.high > 0 {
		more = under + texts.high
	}
	return part{Block: layout.Block{Min: title.high + gap + h + more, Grow: 3 * float64(len(tiles)), Draw: func(sc *layout.Page, y, high float64) {
		sc.Put(title.Page, s.Left, y)
		room := high - title.high - gap - more
		bars := widened(figure.Pyramid{Tiles: tiles}.Scene(s.Width, room, figure.PaperStyle(), 1))
		sc.Figure(named(bars, tiles), s.Left, y+title.high+gap, s.pyramidAlt(tiles))
		sc.Put(texts.Page, s.Left, y+title.high+gap+room+under)
	}}}
}

// widened is a pyramid as wide as its field.
func widened(bars figure.Scene) figure.Scene {
	widest := 1.0
	for _, it := range bars.Items {
		if r, ok := it.(figure.Rect); ok {
			widest = max(widest, r.W)
		}
	}
	for i, it := range bars.Items {
		if r, ok := it.(figure.Rect); ok {
			r.W *= bars.W / widest
			r.X = (bars.W - r.W) / 2
			bars.Items[i] = r
		}
	}
	return bars
}

// ideaHere reports whether the front says what follows from the pyramid; else the back does.
func (s *front) ideaHere() bool { return s.K > 1 || s.tight == 0 }

func (s *sheet) pyramidAlt(tiles []figure.Bilingual) string {
	names := make([]string, len(tiles))
	for i, name := range tiles {
		names[i] = layout.OnOneLine(name)
	}
	return s.alts(worded("handout.alt_pyramid", "tiles", strings.Join(names, ", ")))
}

// named sets the names of tiles again, all in one size, and gives the bars outlines: a
// copy keeps these, and loses a light grey.
func named(bars figure.Scene, tiles []figure.Bilingual) figure.Scene {
	out := layout.Page{Scene: figure.Scene{W: bars.W, H: bars.H}}
	var rects []figure.Rect
	for _, it := range bars.Items {
		if r, ok := it.(figure.Rect); ok && len(rects) < len(tiles) {
			rects = append(rects, r)
		}
	}
	size := tileSize(rects, tiles)
	for i, r := range rects {
		role, bold := figure.Ink, tileBold(i, len(tiles))
		switch {
		case r.Fill == figure.Accent:
			role = figure.OnAccent
		case r.Stroke == figure.None:
			r.Fill, r.Stroke, r.Width = figure.Paper, figure.Ink, 0.8
		}
		ls, size := tileLines(tiles[i], size, bold, r.W-10, r.H)
		out.Add(r)
		lead := size * tileLead
		first := r.Y + r.H/2 + 0.35*size - lead*float64(len(ls)-1)/2
		layout.Lines(&out, ls, r.X+r.W/2, first, lead, figure.Text{Size: size, Bold: bold, Anchor: figure.Middle, Role: role})
	}
	return out.Scene
}

// tileBold reports whether a tile is one of the ends.
func tileBold(i, n int) bool { return i == 0 || i == n-1 }

// mostTile and leastTile are how large the names of tiles are.
const mostTile, leastTile = 12.5, 7

// tileSize is the size in which each name has room in its bar; names that have none in
// any break there.
func tileSize(rects []figure.Rect, tiles []figure.Bilingual) float64 {
	return layout.Largest(mostTile, leastTile+1, func(size float64) bool {
		for i, r := range rects {
			if size > 0.8*r.H || figure.Width(layout.OnOneLine(tiles[i]), size, tileBold(i, len(tiles))) > r.W-10 {
				return false
			}
		}
		return true
	})
}

// tileLead is the line height of a tile's name, in parts of its size.
const tileLead = 1.15

// tileLines sets the name of a tile, both languages on one line.
func tileLines(name figure.Bilingual, size float64, bold bool, w, h float64) ([]string, float64) {
	text := layout.OnOneLine(name)
	if figure.Width(text, size, bold) <= w {
		return []string{text}, size
	}
	return figure.Fit(text, leastTile+1, leastTile, bold, w, max(1, int(h/(tileLead*leastTile))))
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
	head, text := s.thoughtPage(title), s.runningPage(texts...)
	return part{Block: layout.Block{Min: head.high + 5 + text.high, Draw: func(sc *layout.Page, y, _ float64) {
		sc.Put(head.Page, s.Left, y)
		sc.Put(text.Page, s.Left, y+head.high+5)
	}}}
}

// thoughtHigh is a text that is set, and how high it is.
type thoughtHigh struct {
	layout.Page
	high float64
}

// thoughtPage sets a bold sentence in each language, and runningPage what follows from it.
func (s *sheet) thoughtPage(key string) thoughtHigh {
	head := s.columned(packed(key), 13-s.inTwo(2), 17-s.inTwo(4.5), s.Width)
	head.Bold, head.Tag = true, "P"
	for i, l := range s.editions() {
		head.Lines[i] = figure.Wrap(l.pack(key), head.Sizes[i], true, s.share(s.Width))
	}
	return set(head, s.Width)
}

func (s *sheet) runningPage(keys ...string) thoughtHigh {
	var out thoughtHigh
	for _, key := range keys {
		next := set(s.columned(packed(key), 10.5, 14, s.Width), s.Width)
		if out.high > 0 {
			out.high += 2
		}
		out.Put(next.Page, 0, out.high)
		out.high += next.high
	}
	return out
}

// set draws a text from its top.
func set(c layout.Columns, w float64) (out thoughtHigh) {
	c.Draw(&out.Page, 0, 0.78*c.Lead, w)
	out.high = c.Height()
	return out
}
