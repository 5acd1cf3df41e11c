package figure

import "math"

// Clock shows a time or a number of minutes, readable from everywhere.
type Clock struct {
	Time  Bilingual
	Text  Bilingual
	Strip Strip // the day, along the foot; none if it has no parts
	Last  bool  // time runs out, or has: it is bold
}

// clockSizes are how large time and text are, and where they stand.
type clockSizes struct {
	time, small    float64 // size of the time, and of it in the other language
	timeY, secondY float64 // baselines
	text           column
	textY          float64
}

// Scene draws the time into a field of w by h.
func (f Clock) Scene(w, h float64, st Style, t float64) Scene {
	first, second := f.Time.First, f.Time.Second
	s := Scene{W: w, H: h, Alt: f.Text.First + " " + first}
	z := f.sizes(w, h, st)
	z.text.at(&s, 0, z.textY, Start, true, Ink)
	if len(f.Strip.Parts) > 0 {
		s.Place(f.Strip.Scene(w, h, st, t), 0, 0)
	}
	add(&s, Text{X: 0, Y: z.secondY, Size: z.small, Role: Ink2, S: second})
	s.Add(Text{X: 0, Y: z.timeY, Size: z.time, Bold: f.Last, Role: Ink, S: first})
	return s
}

// sizes makes the time as large as the text leaves room for: then the text moves
// up, then it gets smaller. Bold or not it is as large.
func (f Clock) sizes(w, h float64, st Style) clockSizes {
	first, second := f.Time.First, f.Time.Second
	most, foot := 24*st.U, h-3.5*st.U
	if len(f.Strip.Parts) > 0 {
		most, foot = 20*st.U, foot-f.Strip.height(st)-3*st.U
	}
	z := clockSizes{timeY: foot, secondY: foot}
	if second != "" {
		z.small = math.Min(st.Lead, st.Lead*w/math.Max(w, Width(second, st.Lead, false)))
	}
	most = math.Min(most, most*w/math.Max(w, Width(first, most, true)))
	for _, room := range []float64{h / 2, h / 3, h / 4} {
		z.text = f.text(w, room, st)
		for _, up := range []bool{false, true} {
			for z.time = most; z.time > math.Min(most, st.Lead); z.time *= 0.9 {
				if z.fits(st, second != "", up) {
					return z
				}
			}
		}
	}
	return z
}

// fits places time and text and reports whether they keep apart.
func (z *clockSizes) fits(st Style, second, up bool) bool {
	if z.timeY = z.secondY; second {
		z.timeY -= 0.95*z.small + descent*z.time
	}
	if z.textY = 19.5 * st.U; up {
		z.textY = z.text.size
	}
	return z.textY+z.text.height()-z.text.leading+0.3*z.text.size+st.U <= z.timeY-0.78*z.time
}

// descent is how far letters reach under their line, in parts of their size.
const descent = 0.22

// text sets the text over the time.
func (f Clock) text(w, h float64, st Style) column {
	text := heroText(f.Text.First, w, h, st)
	if f.Text.Two() {
		text.small = st.Body
		text.under, _ = Fit(f.Text.Second, st.Body, st.Body, false, w, 4)
	}
	return text
}
