package layout

// Abreast is a part of a running document in two languages, each in its column.
// It is cut as both can be.
type Abreast struct {
	First, Second         Flowable
	FirstLang, SecondLang string
}

// column is the width of each, and where the second begins.
func (b Abreast) column(w float64) (width, at float64) {
	width = ColumnWidth(w, 2)
	return width, width + Gutter
}

// Set sets what stands in either column.
func (b Abreast) Set(w float64) Flowable {
	c, _ := b.column(w)
	b.First, b.Second = set(b.First, c), set(b.Second, c)
	return b
}

// Height is how high it is.
func (b Abreast) Height(w float64) float64 {
	c, _ := b.column(w)
	return max(b.First.Height(c), b.Second.Height(c))
}

// Split leaves on the page what has room in either column.
func (b Abreast) Split(w, h float64) (Flowable, Flowable, bool) {
	c, _ := b.column(w)
	head, tail, some := b, b, false
	cut := func(f Flowable) (upper, lower Flowable, ok bool) {
		if f.Height(c) <= h {
			return f, Rigid(0, func(*Page, float64, float64, float64) {}), true
		}
		some = true
		return f.Split(c, h)
	}
	var ok1, ok2 bool
	head.First, tail.First, ok1 = cut(b.First)
	head.Second, tail.Second, ok2 = cut(b.Second)
	if !ok1 || !ok2 || !some {
		return nil, nil, false
	}
	return head, tail, true
}

// Draw draws it.
func (b Abreast) Draw(p *Page, x, y, w float64) {
	c, at := b.column(w)
	p.Speak(b.FirstLang, func() { b.First.Draw(p, x, y, c) })
	p.Speak(b.SecondLang, func() { b.Second.Draw(p, x+at, y, c) })
}
