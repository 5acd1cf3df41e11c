package figure

// Became is how far promises have come, in one line: a sign for each of them, by status.
type Became struct {
	Label  Bilingual
	States []BecameState
}

// BecameState is how many promises have come so far.
type BecameState struct {
	Sign Sign
	N    int
	Word Bilingual // with the number: "4 done"
}

// Of the line of signs, in U: its height, the radius of a sign, the way from one to the next,
// and what is free after a group of them.
const becameHighU, becameSignU, becameStepU, becameGapU = 8, 1.9, 4.9, 3.5

// becameMost is how many signs the line has at most: of more promises each status has one.
const becameMost = 12

// width is how wide the line is with so many signs for a status at most.
func (f Became) width(most int, st Style) float64 {
	w := bilingualWidth(f.Label, st.Caption, st.Caption, true)
	for _, g := range f.States {
		w += becameGapU*st.U + becameStepU*st.U*float64(min(g.N, most)) + bilingualWidth(g.Word, st.Caption, st.Caption, false)
	}
	return w
}

// signs is how many signs a status may have in a field of a width; 0 = the line has no room there.
func (f Became) signs(w float64, st Style) int {
	all := 0
	for _, g := range f.States {
		all += g.N
	}
	switch {
	case all == 0:
		return 0
	case all <= becameMost && f.width(all, st) <= w:
		return all
	case f.width(1, st) <= w:
		return 1
	}
	return 0
}

// height is what the line takes of a field that leaves it so much; 0 = it has no room there.
func (f Became) height(w, free float64, st Style) float64 {
	if f.signs(w, st) == 0 || free < becameHighU*st.U {
		return 0
	}
	return becameHighU * st.U
}

// draw writes the line into the uppermost part of a scene.
func (f Became) draw(s *Scene, w float64, st Style) {
	most, y := f.signs(w, st), 0.45*becameHighU*st.U
	write := func(t Bilingual, x float64, bold bool) float64 {
		c := line(t, st.Caption, st.Caption, st.Caption, bold, w)
		c.at(s, x, y+0.36*st.Caption-(c.height()-c.leading)/2, Start, bold, Ink)
		return x + c.width(bold)
	}
	x := write(f.Label, 0, true)
	for _, g := range f.States {
		x += becameGapU * st.U
		for range min(g.N, most) {
			g.Sign.draw(s, x+becameSignU*st.U, y, becameSignU*st.U, st)
			x += becameStepU * st.U
		}
		x = write(g.Word, x, false)
	}
}
