package figure

// asking are the sizes while nobody has answered. Nothing but the statements is there to be
// read then: they are as large as there is room, with air between the rows and numbers that do
// not touch, and all of one size. False where that is no more than beside answers.
func (f Beliefs) asking(w, h float64, st Style) (z beliefSizes, larger bool) {
	if !f.Asked || st.Print || f.bilingual() {
		return z, false
	}
	const steps = 8
	for i := range steps {
		z = f.sized(w, h, st, st.Body+(st.Caption-st.Body)*float64(i)/steps)
		z.least = z.text
		if z.scale.pitch >= 3.25*st.U && f.textsFit(z, z.textW, st) && f.airy(z, st) {
			return z, true
		}
	}
	return z, false
}

// airy reports whether all statements keep off the lines between the rows.
func (f Beliefs) airy(z beliefSizes, st Style) bool {
	n := 0
	for _, row := range f.Rows {
		n = max(n, z.lines(row.Left, z.textW, st, false), z.lines(row.Right, z.textW, st, false))
	}
	return float64(n)*z.text*tightest <= z.row-z.foot-2*rowAir*st.U
}
