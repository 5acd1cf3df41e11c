package figure

import (
	"math"
	"strings"
)

// Interval is a break, for people who look up from their coffee: how long it lasts, when it
// goes on, and with what.
type Interval struct {
	Left      Bilingual // how long it lasts yet, or that it is over
	Last      bool      // time runs out, or has: it is bold
	On        Bilingual // when it goes on; none = that is not known, or it is over
	Fact      string    // the time in it
	Heading   Bilingual // over what comes
	Next      Bilingual // what comes; none = the end of the day
	Pictogram Pictogram // of what comes
	Strip     Strip     // the day, along the foot
}

// Measures of what comes, in units of the grid: it stands at the right, where there is room.
const (
	nextWide, nextAir = 44.0, 4.0
	nextLeast         = 58.0 // of what is left beside it
	nextPictogram     = 26.0
	leftLarge         = 20.0 // the size of what is left
)

// Scene draws the break into a field of w by h.
func (f Interval) Scene(w, h float64, st Style, t float64) Scene {
	s := Scene{W: w, H: h, Alt: strings.Join(strings.Fields(f.Left.First+" "+f.On.First+" "+f.Heading.First+" "+f.Next.First), " ")}
	foot := h
	if len(f.Strip.Parts) > 0 {
		s.Place(f.Strip.Scene(w, h, st, t), 0, 0)
		foot -= f.Strip.height(st) + 4*st.U
	}
	beside, under := w, foot
	foot, on := f.on(&s, w, foot, st)
	if !f.Next.Empty() && w >= (nextWide+nextAir+nextLeast)*st.U {
		beside -= (nextWide + nextAir) * st.U
		if on > beside {
			under = foot
		}
		f.ahead(&s, w-nextWide*st.U, nextWide*st.U, under, st)
	}
	second := 0.0
	if f.Left.Two() {
		second = st.Body
		lines, z := Fit(f.Left.Second, second, st.Caption, false, beside, 1)
		add(&s, Text{X: 0, Y: foot, Size: z, Role: Ink2, S: lines[0]})
		foot -= 0.95*z + descent*leftLarge*st.U
	}
	z := math.Min(leftLarge*st.U, math.Max(st.Lead, foot/0.8))
	z = math.Min(z, z*beside/math.Max(beside, Width(f.Left.First, z, true)))
	s.Add(Text{X: 0, Y: math.Min(foot, 34*st.U), Size: z, Bold: f.Last, Role: Ink, S: f.Left.First})
	return s
}

// on writes when it goes on over the foot, and tells what is free over that and how wide it is.
func (f Interval) on(s *Scene, w, foot float64, st Style) (free, wide float64) {
	if f.On.Empty() {
		return foot, 0
	}
	if f.On.Two() {
		lines, z := Fit(f.On.Second, st.Body, st.Caption, false, w, 1)
		s.Add(Text{X: 0, Y: foot, Size: z, Role: Ink2, S: lines[0]})
		foot, wide = foot-0.95*z-descent*st.Lead, Width(lines[0], z, false)
	}
	z := withFact(s, f.On.First, f.Fact, 0, foot, st.Lead, w)
	return foot - z - 3*st.U, max(wide, Width(f.On.First, z, true))
}

// ahead shows what comes, as large as the room over it allows.
func (f Interval) ahead(s *Scene, x, w, foot float64, st Style) {
	name := newBilingual(f.Next, st.Body, st.Caption, st.Caption, true, w, 2, st.Leading)
	heading := line(Only(beside(f.Heading)), st.Caption, st.Caption, st.Caption, false, w)
	words := heading.height() + name.height() + 1.5*st.U
	y := 1.5 * st.U
	if z := math.Min(nextPictogram*st.U, foot-words-y); f.Pictogram.Known() && z > 6*st.U {
		f.Pictogram.Draw(s, x, y, z, Accent)
		y += z + 2*st.U
	}
	y += heading.size
	heading.at(s, x, y, Start, false, Ink2)
	name.at(s, x, y+heading.height()-heading.leading+1.5*name.size, Start, true, Ink)
}

// withFact writes a sentence, smaller where it must be, with what counts in it bold, and tells
// how large it stands there.
func withFact(s *Scene, sentence, fact string, x, y, size, width float64) float64 {
	before, after, _ := strings.Cut(sentence, fact)
	if fact == "" {
		before, after = sentence, ""
	}
	if all := Width(before, size, false) + Width(fact, size, true) + Width(after, size, false); all > width {
		size *= width / all
	}
	for _, part := range []struct {
		s    string
		bold bool
		role Role
	}{{before, false, Ink}, {fact, true, Accent}, {after, false, Ink}} {
		if part.s != "" {
			s.Add(Text{X: x, Y: y, Size: size, Bold: part.bold, Role: part.role, S: part.s})
			x += Width(part.s, size, part.bold)
		}
	}
	return size
}
