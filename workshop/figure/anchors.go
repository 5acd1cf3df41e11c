package figure

// underScale is a word under its number.
type underScale struct {
	column
	x      float64
	anchor Anchor
}

// left is where it begins.
func (p underScale) left() float64 {
	switch p.anchor {
	case Middle:
		return p.x - p.width(false)/2
	case End:
		return p.x - p.width(false)
	}
	return p.x
}

// anchors are the words under the numbers of a scale, none wider than its share of the field. Where
// the scale is but a part of that and two of them would meet, the wider one has more lines.
func (f DotRows) anchors(c scale, w float64, st Style, lead float64) []underScale {
	out, rooms := make([]underScale, len(f.Anchors)), make([]float64, len(f.Anchors))
	set := func(i int) {
		out[i] = f.place(f.Anchors[i], rooms[i], c, w, st, lead)
	}
	for i := range rooms {
		if rooms[i] = w; len(rooms) > 1 {
			rooms[i] = w/float64(len(rooms)) - 2*st.U
		}
		set(i)
	}
	least := 6 * st.U
	for again := true; again; {
		again = false
		for i := range out[min(1, len(out)):] {
			if out[i].left()+out[i].width(false)+st.U <= out[i+1].left() {
				continue
			}
			wider := i
			if out[i+1].width(false) > out[i].width(false) {
				wider = i + 1
			}
			if rooms[wider] = out[wider].width(false) - st.U; rooms[wider] >= least {
				set(wider)
				again = true
			}
		}
	}
	return out
}

// place sets a word under its number, within a field w wide.
func (f DotRows) place(a ScaleText, room float64, c scale, w float64, st Style, lead float64) underScale {
	p := underScale{newColumn(a.Text, st.Caption, st.Caption, false, room, 3, lead), c.x(float64(a.At)), Middle}
	half := p.width(false) / 2 // of the wider language
	switch {
	case p.x-half < 0:
		p.x, p.anchor = 0, Start
	case p.x+half > w:
		p.x, p.anchor = w, End
	}
	return p
}
