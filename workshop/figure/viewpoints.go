package figure

import (
	"math"
	"slices"
)

// ViewRow is one key as the leaders see it and as the team sees it. Only the
// medians are drawn, for single answers of few leaders would tell who they are.
type ViewRow struct {
	Number        string
	Name          Bilingual
	Team, Leaders float64
	Known         bool      // both medians are there
	Value         Bilingual // at the right: the difference
	Note          Bilingual // beside the marks: "both low"
	Bold          bool      // differs by a whole step
	Tip           string    // the exact numbers
}

// Viewpoints shows the leaders' own view as a diamond, the team's as a circle.
type Viewpoints struct {
	Lo, Hi        int
	Team, Leaders Bilingual   // names of the series
	Scale         []Bilingual // a word for each number; "" = none
	ValueLabel    Bilingual
	Rows          []ViewRow
	Slots         int // rows that would fill the page; 0 = ViewpointRows
	Alt           string
}

// Scene draws the rows into a field of w by h.
func (f Viewpoints) Scene(w, h float64, st Style, t float64) Scene {
	s := Scene{W: w, H: h, Alt: f.Alt}
	d := f.layout(w, h, st)
	right := d.valueHead(&s, f.ValueLabel, w, st)
	d.legend(&s, 0, Hollow, f.Team, f.Scale, right, st)
	d.legend(&s, languages(f.Team), Diamond, f.Leaders, nil, w, st)
	d.grid(&s, len(f.Rows), st)
	for i, row := range f.Rows {
		top := d.head + float64(i)*d.rowH
		rule(&s, top, w, st)
		row.draw(&s, d, top+d.rowH/2, st, revealAt(t))
		s.tell(top, d.rowH, row.Tip)
	}
	return s
}

func (f Viewpoints) layout(w, h float64, st Style) dumbbell {
	slots := f.Slots
	if slots == 0 {
		slots = max(ViewpointRows.PerPage(false), len(f.Rows))
	}
	valueW := bilingualWidth(f.ValueLabel, st.Caption, st.Caption, false)
	var numbers []string
	for _, row := range f.Rows {
		numbers = append(numbers, row.Number)
		valueW = math.Max(valueW, bilingualWidth(row.Value, 1.167*st.Caption, st.Caption, row.Bold))
	}
	wideRight := bilingualWidth(end(f.Scale), st.Caption, st.Caption, false)/2 + 2.5*st.U
	return newDumbbell(w, h, st, slots, f.Lo, f.Hi, numbers, f.names(), valueW, wideRight, languages(f.Team)+languages(f.Leaders))
}

func (f Viewpoints) names() (out []Bilingual) {
	for _, row := range f.Rows {
		out = append(out, row.Name)
	}
	return out
}

// Fits reports whether names and values have room in a field of w by h.
func (f Viewpoints) Fits(w, h float64, st Style) bool {
	d := f.layout(w, h, st)
	return d.fits(f.names()) && !slices.ContainsFunc(f.Rows, func(r ViewRow) bool { return d.valued(r.Value, r.Bold).height() > d.rowH })
}

func (row ViewRow) draw(s *Scene, d dumbbell, y float64, st Style, r reveal) {
	bold := row.Bold && r.landing >= 1
	d.label(s, row.Number, row.Name, y, bold)
	if !row.Known {
		if r.landing >= 1 {
			d.value(s, row.Value, y, false)
		}
		return
	}
	half := math.Min(1.7*st.U, d.rowH*0.3)
	team, leaders := d.scale.x(row.Team), d.scale.x(row.Leaders)
	if team != leaders && r.arrow > 0 {
		width := st.Weak
		if row.Bold {
			width = st.Strong
		}
		s.Add(Line{X1: team, Y1: y, X2: team + (leaders-team)*r.arrow, Y2: y, Width: width, Stroke: Ink})
	}
	mark{x: team, y: y, half: half, wide: half}.ring(s, st, r.rings)
	if r.landing > 0 {
		size := half * 1.15
		if team == leaders {
			size = half * 0.6
		}
		s.Add(diamond(leaders, y, size*r.landing))
	}
	if r.landing >= 1 {
		row.note(s, d, y, half, st)
		d.value(s, row.Value, y, bold)
	}
}

// note says beside the marks that both are low, or high: on the side on which the scale
// goes on longer.
func (row ViewRow) note(s *Scene, d dumbbell, y, half float64, st Style) {
	if row.Note.Empty() {
		return
	}
	lo, hi := math.Min(row.Team, row.Leaders), math.Max(row.Team, row.Leaders)
	from, to := d.scale.x(float64(d.scale.lo)), d.scale.x(float64(d.scale.hi))
	x, anchor := d.scale.x(hi)+half+1.5*st.U, Start
	room := to - x
	if left := d.scale.x(lo) - half - 1.5*st.U; left-from > room {
		x, anchor, room = left, End, left-from
	}
	note := newBilingual(row.Note, st.Caption, st.Caption, st.Caption, false, room, 1, 1.1)
	if st.Print {
		note = newBilingual(row.Note, st.Caption, 0.8*st.Caption, 0.8*st.Caption, false, room, 1, 1).beside(room)
	}
	note.middle(s, x, y, anchor, false, Ink2)
}
