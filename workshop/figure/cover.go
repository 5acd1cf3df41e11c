package figure

import (
	"math"
	"slices"
	"strings"
)

// Cover is a page before a workshop and after it: whose day it is, and when it begins.
type Cover struct {
	Top  string      // a small line above: the day
	Name string      // large: who meets
	Also string      // a smaller sentence over the one below
	Low  string      // a sentence below
	Fact string      // the part of it that counts, in bold
	Next string      // Low in the group's other language
	Time string      // of day, for whoever waits
	Logo Logo        // takes the place of the program's mark
	Keys []Pictogram // stand as the turned pyramid, in the place of its bars
	Accents
}

// Bars of the mark, in units of the grid.
const (
	barHigh, barPitch = 8, 11
	barTop            = 18
)

var barWide = [3]float64{50, 34, 18}

// Scene composes the page. A long name takes the place of the mark.
func (c Cover) Scene(size Size) Scene {
	st := WallStyle(size.H)
	s := Scene{W: size.W, H: size.H, Ground: Paper, Accents: c.Accents, Alt: strings.Join(strings.Fields(c.Top+" "+c.Name+" "+c.Also+" "+c.Low), " ")}
	left := math.Min(9*st.U, size.W*9/160) // a narrow wall has narrower margins
	width := size.W - 2*left
	beside := width - barWide[0]*st.U - 4*st.U
	lines, z := Fit(c.Name, st.Lead, st.Question, true, width, 4)
	top := width // of the line above
	signed := false
	for _, large := range []float64{st.Hero, st.Lead} {
		if l := Wrap(c.Name, large, true, math.Max(beside, 1)); len(l) <= 2 && widest(l, large) <= beside {
			lines, z = l, large
			c.mark(&s, st, left+width)
			signed = true
			break
		}
	}
	for i, l := range lines {
		s.Add(Text{X: left, Y: 25.5*st.U + float64(i)*z*1.2, Size: z, Bold: true, Role: Ink, S: l})
	}
	if c.Low != "" {
		withFact(&s, c.Low, c.Fact, left, 78*st.U, st.Lead, width)
	}
	if !signed { // the name has the mark's place
		under := 25.5*st.U + float64(len(lines)-1)*z*1.2 + 0.5*z
		top -= c.elsewhere(&s, st, left+width, under)
	}
	if z := st.Question; c.Time != "" && Width(c.Top, st.Body, false)+3*st.U+Width(c.Time, z, false) <= top {
		s.Add(Text{X: left + top, Y: 12 * st.U, Size: z, Anchor: End, Role: Ink2, S: c.Time})
		top -= Width(c.Time, z, false) + 3*st.U
	}
	if c.Top != "" {
		s.Add(Text{X: left, Y: 12 * st.U, Size: st.Body, Role: Ink2, S: Shorten(c.Top, st.Body, false, top)})
	}
	for _, small := range []struct {
		s    string
		at   float64
		role Role
	}{{c.Also, 820.0 / 12, Ink}, {c.Next, 83.5, Ink2}} {
		if small.s != "" {
			s.Add(Text{X: left, Y: small.at * st.U, Size: st.Body, Role: small.role, S: Shorten(small.s, st.Body, false, width)})
		}
	}
	return s
}

// mark draws the client's sign, or that of the program, calm and large.
func (c Cover) mark(s *Scene, st Style, right float64) {
	wide := barWide[0] * st.U
	if items, w := c.Logo.Place(right-wide, barTop*st.U, wide, (2*barPitch+barHigh)*st.U, End); w > 0 {
		s.Add(items...)
		return
	}
	if c.pyramid(s, st, right) {
		return
	}
	for i, role := range []Role{Accent, Tile, Ink} {
		w := barWide[i] * st.U
		s.Add(Rect{X: right - (barWide[0]*st.U+w)/2, Y: (barTop + barPitch*float64(i)) * st.U, W: w, H: barHigh * st.U, R: st.U, Fill: role})
	}
}

// Of the field under a long name: where it ends, and how high it is at the least, in U.
const coverEndU, leastCoverU = 62, 12

// elsewhere draws the client's sign under a name that has its place or, where that leaves too
// little room, at the head. It tells what it takes of the width of the line above.
func (c Cover) elsewhere(s *Scene, st Style, right, under float64) (ofTop float64) {
	wide := barWide[0] * st.U
	if high := math.Min(coverEndU*st.U-under, (2*barPitch+barHigh)*st.U); high >= leastCoverU*st.U {
		items, _ := c.Logo.Place(right-wide, coverEndU*st.U-high, wide, high, End)
		s.Add(items...)
		return 0
	}
	items, w := c.Logo.Place(right-footLogoWideU*st.U, 5*st.U, footLogoWideU*st.U, footLogoU*st.U, End)
	if w == 0 {
		return 0
	}
	s.Add(items...)
	return w + 3*st.U
}

// Measures of the pyramid of pictograms, in units of the grid.
const keyLarge, keyPitch, keyRow = 9.0, 13.5, 11.5

// pyramid draws the pictograms as the turned pyramid: each row has one more than the one under
// it. It reports whether there are as many as that takes.
func (c Cover) pyramid(s *Scene, st Style, right float64) bool {
	rows := 0
	for n := len(c.Keys); n > 0; n -= rows {
		if rows++; n < rows {
			return false
		}
	}
	if rows < 3 || rows > 4 || slices.ContainsFunc(c.Keys, func(p Pictogram) bool { return !p.Known() }) {
		return false
	}
	at, middle := 0, right-(3*keyPitch+keyLarge)/2*st.U
	for row := range rows {
		n := rows - row
		for i := range n {
			x := middle + ((float64(i)-float64(n-1)/2)*keyPitch-keyLarge/2)*st.U
			c.Keys[at].Draw(s, x, (barTop+keyRow*float64(row))*st.U, keyLarge*st.U, Accent)
			at++
		}
	}
	return true
}

// widest is the width of the longest line.
func widest(lines []string, z float64) (w float64) {
	for _, l := range lines {
		w = math.Max(w, Width(l, z, true))
	}
	return w
}
