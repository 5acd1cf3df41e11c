package layout

// Rows is a picture of rows under each other, which may go on on the next page
// as a table does.
type Rows struct {
	From, To  int       // the rows, from 0
	Head, Row float64   // height of what stands over the rows, and of a row
	Each      []float64 // heights of all rows, where they differ
	Legend    float64   // over the first of them
	Again     float64   // over those that go on on a further page
	Together  int       // so many of the first are never parted
	Paint     func(p *Page, x, y, w, h float64, from, to int)
}

// together is how many rows of a height stand together at either end of a page: of low ones
// more, for two of them are soon overlooked.
func together(row float64) int {
	const low, few, some = 50, 2, 3
	if row <= low {
		return some
	}
	return few
}

func (r Rows) over() float64 {
	if r.From > 0 {
		return r.Head + r.Again
	}
	return r.Head + r.Legend
}

// row is the height of a row.
func (r Rows) row(i int) float64 {
	if i < len(r.Each) {
		return r.Each[i]
	}
	return r.Row
}

// Height is how high it is.
func (r Rows) Height(float64) float64 {
	h := r.over()
	for i := r.From; i < r.To; i++ {
		h += r.row(i)
	}
	return h
}

// Split cuts it.
func (r Rows) Split(_, h float64) (Flowable, Flowable, bool) {
	n, used := 0, r.over()
	for i := r.From; i < r.To && used+r.row(i) <= h; i++ {
		n, used = n+1, used+r.row(i)
	}
	least := together((r.Height(0) - r.over()) / float64(max(1, r.To-r.From)))
	n = min(n, r.To-r.From-least)
	if n < least || r.From == 0 && n < r.Together {
		return nil, nil, false
	}
	head, tail := r, r
	head.To, tail.From = r.From+n, r.From+n
	return head, tail, true
}

// Draw draws it.
func (r Rows) Draw(p *Page, x, y, w float64) { r.Paint(p, x, y, w, r.Height(w), r.From, r.To) }
