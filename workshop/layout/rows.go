package layout

// Rows is a picture of rows under each other, which may go on on the next page
// as a table does.
type Rows struct {
	From, To  int     // the rows, from 0
	Head, Row float64 // height of what stands over the rows, and of a row
	Legend    float64 // over the first of them
	Together  int     // so many of the first are never parted
	Paint     func(p *Page, x, y, w, h float64, from, to int)
}

// leastRows stay together at either end of a page.
const leastRows = 2

func (r Rows) over() float64 {
	if r.From > 0 {
		return r.Head
	}
	return r.Head + r.Legend
}

// Height is how high it is.
func (r Rows) Height(float64) float64 { return r.over() + r.Row*float64(r.To-r.From) }

// Split cuts it.
func (r Rows) Split(_, h float64) (Flowable, Flowable, bool) {
	n := min(int((h-r.over())/r.Row), r.To-r.From-leastRows)
	if n < leastRows || r.From == 0 && n < r.Together {
		return nil, nil, false
	}
	head, tail := r, r
	head.To, tail.From = r.From+n, r.From+n
	return head, tail, true
}

// Draw draws it.
func (r Rows) Draw(p *Page, x, y, w float64) { r.Paint(p, x, y, w, r.Height(w), r.From, r.To) }
