package figure

import "strings"

// footLeading is the line height of a footer in two languages.
const footLeading = 1.15

// foot draws footer, rows and page bars and tells where the free field ends. Rows
// and bars stand at the right of the footer; where that costs a footer in two
// languages further lines, or one that is long its end, as it often does on a narrow
// wall, at the head, which is free there.
func (f Frame) foot(s *Scene, st Style, left, width float64) float64 {
	y, lift := s.H-4*st.U, 0.0
	c, full := f.footer(st, width-f.whereWidth(f.rowsWidth(st), st)), f.footer(st, width)
	costs := (len(c.under) > 0 || c.cut()) && len(f.Logo.PNG) == 0 && (s.W <= 1.5*s.H || full.height() < c.height())
	if costs && !f.headFree(st, width) {
		f.FooterRight = Bilingual{} // the bars tell, and the footer has their room
		c = f.footer(st, width-f.whereWidth(0, st))
	}
	if costs && f.headFree(st, width) {
		c = full
		f.whereAtHead(s, st, left)
	} else {
		f.where(s, st, left+width, y)
		if f.FooterRight.Two() {
			lift = footLeading * st.Caption
		}
	}
	if !f.Footer.Empty() {
		lift = max(lift, c.height()-c.leading)
		c.at(s, left, y-c.height()+c.leading, Start, false, Ink2)
	}
	return bottomU*st.U - lift
}

// footLines is how many lines a footer has at most in a language.
const footLines = 3

// footer sets the footer. A line of it may end with a dot, but not begin with one.
func (f Frame) footer(st Style, width float64) column {
	leading := st.Leading
	if f.Footer.Two() {
		leading = footLeading
	}
	glued := f.Footer.Each(func(s string) string { return strings.ReplaceAll(s, " · ", "\u00a0· ") })
	c := newBilingual(glued, st.Caption, st.Caption, st.Caption, false, width, footLines, leading)
	for _, lines := range [][]string{c.lines, c.under} {
		for i, l := range lines {
			lines[i] = strings.ReplaceAll(l, "\u00a0", " ")
		}
	}
	return c
}

// Of a page's bars: the length, the way from one to the next, and what is free
// beside them, in U.
const barU, barStepU, barGapU = 4.5, 5.5, 1.5

// mostBarsU is how wide all bars together may be, in U.
const mostBarsU = 44

// barStep is the way from one bar to the next: shorter where there are many.
func (f Frame) barStep(st Style) float64 {
	return min(barStepU, mostBarsU/float64(f.Pages)) * st.U
}

// rowsWidth is how wide the numbers of the rows are, one language over the other.
func (f Frame) rowsWidth(st Style) float64 {
	return bilingualWidth(f.FooterRight, st.Caption, st.Caption, false)
}

// whereWidth is what rows and bars take from the width of the footer.
func (f Frame) whereWidth(rows float64, st Style) float64 {
	w := f.logoWidth(st)
	if f.Pages > 1 {
		w += f.barStep(st)*float64(f.Pages) + barGapU*st.U
	}
	if rows > 0 {
		w += rows + 3*st.U
	}
	return w
}

// where draws which rows and which page this is, to the left of x.
func (f Frame) where(s *Scene, st Style, x, y float64) {
	items, _ := f.logo(st, x, y)
	s.Add(items...)
	x = f.bars(s, st, x-f.logoWidth(st), y)
	if !f.FooterRight.Empty() {
		c := newBilingual(f.FooterRight, st.Caption, st.Caption, st.Caption, false, s.W, 1, footLeading)
		c.at(s, x, y-c.height()+c.leading, End, false, Ink2)
	}
}

// Of a logo at the foot: its height and how wide it may be, in U.
const footLogoU, footLogoWideU = 7, 30

// logo is the client's sign with its end at x, in the middle of the footer's line.
func (f Frame) logo(st Style, x, y float64) (items []Item, w float64) {
	const wide, high = footLogoWideU, footLogoU
	return f.Logo.Place(x-wide*st.U, y-st.Caption*0.35-high*st.U/2, wide*st.U, high*st.U, End)
}

// logoWidth is what it takes from the width of the footer.
func (f Frame) logoWidth(st Style) float64 {
	_, w := f.logo(st, 0, 0)
	if w > 0 {
		w += 3 * st.U
	}
	return w
}

// bars draws a bar for each page to the left of x and tells where they begin.
func (f Frame) bars(s *Scene, st Style, x, y float64) float64 {
	if f.Pages <= 1 {
		return x
	}
	step := f.barStep(st)
	for i := f.Pages - 1; i >= 0; i-- {
		role := Rule
		if i == f.Page {
			role = Ink
		}
		bar := step * barU / barStepU
		s.Add(Rect{X: x - bar, Y: y - 1.375*st.U, W: bar, H: 0.75 * st.U, R: 0.375 * st.U, Fill: role})
		x -= step
	}
	return x - barGapU*st.U
}

// headU is where the baseline of what stands over the title is, in U.
const headU = 5

// headWidth is how wide rows and bars are with both languages on one line.
func (f Frame) headWidth(st Style) float64 {
	first, second := f.FooterRight.First, f.FooterRight.Second
	rows := Width(first, st.Caption, false) + asideGap*st.Caption + Width(second, st.Caption, false)
	if first == "" {
		rows = 0
	}
	return f.whereWidth(rows, st)
}

// headFree reports whether rows and bars have room beside the mark.
func (f Frame) headFree(st Style, width float64) bool {
	if !f.Asked.Empty() {
		return false // the question stands there
	}
	first, second := f.Mark.First, f.Mark.Second
	return f.headWidth(st)+Width(first, st.Caption, true)+asideGap*st.Caption+Width(second, st.Caption, false) <= width
}

func (f Frame) whereAtHead(s *Scene, st Style, left float64) {
	first, second := f.FooterRight.First, f.FooterRight.Second
	add(s, Text{X: left, Y: headU * st.U, Size: st.Caption, Role: Ink2, S: first})
	at := left + Width(first, st.Caption, false) + asideGap*st.Caption
	add(s, Text{X: at, Y: headU * st.U, Size: st.Caption, Role: Ink2, S: second})
	x := left + f.headWidth(st) - barGapU*st.U
	if first == "" { // where the rows would begin
		x -= f.barStep(st) * (1 - barU/barStepU)
	}
	f.bars(s, st, x, headU*st.U)
}

// mark writes what stands over the title with its end at x, the other language
// after the first.
func (f Frame) mark(s *Scene, st Style, x float64) {
	first, second := f.Mark.First, f.Mark.Second
	if second != "" {
		s.Add(Text{X: x, Y: headU * st.U, Size: st.Caption, Anchor: End, Role: Ink2, S: second})
		x -= Width(second, st.Caption, false) + asideGap*st.Caption
	}
	add(s, Text{X: x, Y: headU * st.U, Size: st.Caption, Bold: !f.Plain, Anchor: End, Role: Ink, S: first})
}

// note writes what the figure says over bottom, where the figure under top has room
// for it, and tells where the free field ends then. What two lines do not hold has a third
// before it is cut; where a page of words tells it all, nothing of it is cut.
func (f Frame) note(s *Scene, st Style, left, width, top, bottom float64) float64 {
	if f.Note.Empty() {
		return bottom
	}
	c := newColumn(f.Note, st.Body, st.Caption, false, width, 2, 1.2)
	end := func(c column) float64 { return bottom - c.height() - 1.5*st.U }
	if longer := newColumn(f.Note, st.Body, st.Caption, false, width, 3, 1.2); c.cut() && (f.TitleFits == nil || f.TitleFits(width, end(longer)-top, st)) {
		c = longer
	}
	if f.Fits != nil && (c.cut() || !f.Fits(width, end(c)-top, st)) {
		return bottom
	}
	y := bottom - c.height()
	c.at(s, left, y+0.85*c.size, Start, false, Ink)
	return end(c)
}
