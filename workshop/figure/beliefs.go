package figure

import (
	"math"
	"slices"
)

// BeliefRow is one pair of statements with what was answered between them.
type BeliefRow struct {
	Left, Right Bilingual
	Today, Goal Series
	Note        Bilingual // "far apart", or on paper the reading of the row
	Told        bool      // the title speaks of it
	Camps       Camps     // of today
	Tip         string    // the exact numbers
}

// Beliefs shows where a group stands between two statements and where it wants
// to be: answers of today above the axis, of the goal below, medians on it.
type Beliefs struct {
	Lo, Hi int
	Rows   []BeliefRow
	Slots  int       // rows that would fill the page; 0 = BeliefRows. Fewer make all larger.
	High   []float64 // heights of the rows, on paper; nil = all have the same
	Asked  bool      // nobody has answered yet: no mark needs its place on the scale
	Mine   Mine      // on paper: an empty scale under each row, or instead of one that nobody has answered
	Num    func(float64) string
	Alt    string
}

// beliefSizes are what all rows of one picture share.
type beliefSizes struct {
	head, row float64 // heights
	clear     float64 // of the numbers over the rows
	text      float64 // size of the statements
	least     float64 // that they may shrink to
	tight     float64 // their smallest line height
	close     bool    // one of them needs it, so all of the page have it
	textW     float64
	mark      float64 // half of a large mark
	axis      float64 // how far the axis lies under the top of its row
	foot      float64 // room for a note under a row, on paper
	air       float64 // what no statement of a row takes
	scale     scale
	heap      heap
}

// Scene draws the rows into a field of w by h.
func (f Beliefs) Scene(w, h float64, st Style, t float64) Scene {
	s := Scene{W: w, H: h, Alt: f.Alt}
	z := f.sizes(w, h, st)
	if f.Mine.Say.Empty() {
		z.scale.numbers(&s, z.head-z.clear, st, f.Num)
	}
	r := revealAt(t)
	top := z.head
	for i, row := range f.Rows {
		if i > 0 {
			rule(&s, top, w, st)
		}
		of := f.sizesOf(i, z, st)
		f.row(&s, row, top, w, of, st, r)
		s.tell(top, of.row, row.Tip)
		top += of.row
	}
	return s
}

// Fits reports whether the statements have room in a field of w by h.
func (f Beliefs) Fits(w, h float64, st Style) bool {
	z := f.sizes(w, h, st)
	return f.textsFit(z, z.textW, st)
}

func (f Beliefs) sizes(w, h float64, st Style) beliefSizes {
	if z, larger := f.asking(w, h, st); larger {
		return z
	}
	return f.sized(w, h, st, st.Caption)
}

// sized are the sizes with statements of a size.
func (f Beliefs) sized(w, h float64, st Style, text float64) beliefSizes {
	slots := f.Slots
	if slots == 0 {
		slots = BeliefRows.PerPage(false)
	}
	z := beliefSizes{head: 6 * st.U, clear: 2.25 * st.U, text: text, least: st.Caption, mark: 2.25 * st.U}
	if f.bilingual() {
		z.head, z.clear = 4.5*st.U, 1.25*st.U
	} else if f.Asked {
		z.head, z.clear = 4.5*st.U, 1.5*st.U // no mark comes near the numbers
	}
	big := 1.0
	if slots <= 2 && !st.Print && !f.bilingual() {
		big, z.text, z.mark = 1.5, st.Body, 2.9*st.U
	}
	switch {
	case !f.Mine.Say.Empty():
		z.head = 0
	case st.Print:
		z.head = 5 * st.U
	}
	z.row = (h - z.head) / float64(slots)
	z.foot = f.foot(st)
	z.axis = (z.row - z.foot) / 2
	numbers := math.Max(1, float64(f.Hi-f.Lo))
	gapW := gapBeside * st.U * big
	if f.Asked {
		gapW = 3 * st.U // no mark hangs over the ends
	}
	pitch := math.Min(8.417*st.U*math.Sqrt(big), (w-2*gapW)/numbers)
	z = f.fitted(z, pitch, func(pitch float64) float64 { return (w-numbers*pitch)/2 - gapW }, st)
	pitch = z.scale.pitch
	z.textW = (w-numbers*pitch)/2 - gapW
	z.close = f.tight(z, st)
	z.scale = scale{(w - numbers*pitch) / 2, pitch, f.Lo, f.Hi}
	most := 0
	for _, row := range f.Rows {
		most = max(most, row.Today.most(), row.Goal.most())
	}
	room := math.Inf(1)
	for i := range max(1, len(f.High)) {
		room = math.Min(room, f.sizesOf(i, z, st).axis-z.mark-0.95*st.U)
	}
	z.heap = pack(most, 4, 1.875*st.U*big, pitch*0.94, room)
	return z
}

// way is how tight statements are set, beside scales of some width.
type way struct {
	tight, air        float64
	widest, narrowest float64 // how far the numbers of the scale lie apart
}

// ways are those that are tried until all statements have room. On paper a scale gets narrower
// before the lines of a statement touch each other and the rules.
func (f Beliefs) ways(widest float64, st Style) []way {
	least := f.narrowest() * st.U
	switch {
	case st.Print && f.bilingual():
		return []way{
			{tightest, 2 * rowAir * st.U, widest, math.Max(least, narrowestOne*st.U)}, {tightest, 2 * rowAir * st.U, widest, math.Max(least, narrowestTwo*st.U)},
			{tightestBilingual, 0, widest, least}, {1, 0, least, least},
		}
	case st.Print:
		return []way{{tightest, 2 * rowAir * st.U, widest, least}, {tightest, 0, least, least}, {tightestBilingual, 0, least, least}}
	case f.bilingual():
		return []way{{tightestBilingual, 0, widest, least}, {1, 0, least, least}}
	}
	return []way{{tightest, 0, widest, least}, {tightestBilingual, 0, least, least}} // before a statement is cut
}

// fitted chooses the way in which all statements have room, beside a scale as wide as that can
// be; room is what a scale leaves them.
func (f Beliefs) fitted(z beliefSizes, widest float64, room func(pitch float64) float64, st Style) beliefSizes {
	for _, way := range f.ways(widest, st) {
		z.tight, z.air = way.tight, way.air
		for z.scale.pitch = way.widest; ; z.scale.pitch -= 0.125 * st.U {
			if f.textsFit(z, room(z.scale.pitch), st) {
				return z
			}
			if z.scale.pitch <= way.narrowest {
				break
			}
		}
	}
	return z
}

// tight reports whether a statement needs the smallest line height.
func (f Beliefs) tight(z beliefSizes, st Style) bool {
	for i, row := range f.Rows {
		z := f.sizesOf(i, z, st)
		note, _ := z.noteOf(row, st)
		if z.set(row.Left, note, false, st).tight || z.set(row.Right, Bilingual{}, row.Told, st).tight {
			return true
		}
	}
	return false
}

// noteRoom is what the line under a row takes on paper, in sizes of its text:
// no mark may stand in it.
const noteRoom = 1.95

func (f Beliefs) foot(st Style) float64 {
	mine := f.Mine.high(st)
	if f.Asked {
		mine = 0
	}
	return mine + f.noteFoot(st)
}

// noteFoot is the room for the note under a row.
func (f Beliefs) noteFoot(st Style) float64 {
	if !st.Print || !f.noted() {
		return 0
	}
	if slices.ContainsFunc(f.Rows, func(r BeliefRow) bool { return r.Note.Two() }) {
		return (noteRoom + noteLead) * st.Caption
	}
	return noteRoom * st.Caption
}

// noteLead is the line height of a note in two languages, in sizes of its text.
const noteLead = 1.2

// rounding is what a row may lack of a line that it has been made high enough for.
const rounding = 0.01

// rowAir keeps the lines of a statement off the rules and off the note.
const rowAir = 0.5

// gapBeside is between statements and plot, with half a column, in U.
const gapBeside = 5.5

// narrowest is how near the numbers of the scale may lie, in U: statements in two
// languages need more room.
func (f Beliefs) narrowest() float64 {
	switch {
	case f.Asked:
		return 2.5
	case f.bilingual():
		return 3.5
	}
	return narrowestOne
}

// narrowestOne is narrowest beside statements in one language, narrowestTwo what two of them
// leave where rows are as high as they need.
const narrowestOne, narrowestTwo = 5.5, 4.5

func (f Beliefs) bilingual() bool {
	return slices.ContainsFunc(f.Rows, func(r BeliefRow) bool { return r.Left.Two() })
}

func (f Beliefs) noted() bool {
	for _, row := range f.Rows {
		if !row.Note.Empty() {
			return true
		}
	}
	return false
}

// The smallest line height of a statement, and of one in two languages.
const tightest, tightestBilingual = 1.16, 1.06

// maxLines is how many lines of a statement a row holds.
func (z beliefSizes) maxLines() int {
	return max(2, int((z.row-z.foot-z.air)/(z.text*z.tight)+rounding))
}

func (f Beliefs) textsFit(z beliefSizes, w float64, st Style) bool {
	for i, row := range f.Rows {
		z := f.sizesOf(i, z, st)
		left, right := z.lines(row.Left, w, st, false), z.lines(row.Right, w, st, row.Told)
		if note, _ := z.noteOf(row, st); !note.Empty() && !st.Print {
			n := z.noted(note, z.text, w)
			left += len(n.lines) + len(n.under) // the note stands under it
		}
		most := 4
		if row.Left.Two() {
			most = 8
		}
		if max(left, right) > min(z.maxLines(), most) {
			return false
		}
	}
	return true
}

// lines is how many lines a statement takes in all its languages.
func (z beliefSizes) lines(text Bilingual, w float64, st Style, bold bool) int {
	first, second := text.First, text.Second
	n := len(Wrap(first, z.text, bold, w))
	if second != "" {
		n += len(Wrap(second, st.Caption, false, w))
	}
	return n
}

func (f Beliefs) row(s *Scene, row BeliefRow, top, w float64, z beliefSizes, st Style, r reveal) {
	y := top + z.axis
	note, camps := z.noteOf(row, st)
	if st.Print {
		note = Bilingual{}
	}
	z.statement(s, row.Left, note, 0, y, Start, false, st, r)
	z.statement(s, row.Right, Bilingual{}, w, y, End, row.Told && r.landing >= 1, st, r)
	switch {
	case f.Mine.Say.Empty():
	case f.Asked:
		z.scale.toMark(s, y-st.U, st, f.Num, false)
		return
	default:
		f.Mine.draw(s, z.scale, top+z.row-f.noteFoot(st)-f.Mine.high(st)+f.Mine.over(st), w, st, f.Num)
	}
	z.scale.axis(s, y, st)
	first := z.mark + 0.4375*st.U + z.heap.pitch/2
	z.heap.heaps(s, Hollow, row.Today, z.scale, y-first, -1, r.dots)
	z.heap.heaps(s, Filled, row.Goal, z.scale, y+first, 1, r.dots)
	f.medians(s, row, y, z, st, r)
	z.camps(s, camps, row.Today, y-first, st, r)
	if !row.Note.Empty() && st.Print {
		f.under(s, row.Note, top+z.row-0.9*st.Caption, w, st)
	}
}

// LeastNote is how small the note under a row may get on paper, to be one line.
const LeastNote = 9

// under writes the note under a row on paper, in two languages a line each.
func (f Beliefs) under(s *Scene, note Bilingual, y, w float64, st Style) {
	line := func(text string, y float64, role Role) {
		ls, size := Fit(text, st.Caption, LeastNote, false, w, 1)
		s.Add(Text{X: 0, Y: y, Size: size, Role: role, S: ls[0]})
	}
	if note.Two() {
		line(note.Second, y, Ink2)
		y -= noteLead * st.Caption
	}
	line(note.First, y, Ink)
}

// stated is a statement as it is set, with what is said about its row under it.
type stated struct {
	text, note column
	tight      bool // it needs the smallest line height
}

// set sets what stands at an end of a row.
func (z beliefSizes) set(text, note Bilingual, bold bool, st Style) stated {
	lines, n := z.maxLines(), column{}
	if !note.Empty() {
		n = z.noted(note, z.text, z.textW)
		lines = max(1, lines-len(n.lines)-len(n.under))
	}
	if text.Two() {
		lines = max(1, lines-1)
	}
	c := newBilingual(text, z.text, math.Min(z.text, z.least), math.Min(z.text, st.Caption), bold, z.textW, lines, math.Min(st.Leading, 1.25))
	if !note.Empty() {
		n = z.noted(note, c.size, z.textW)
		n.leading = c.leading
	}
	tight := c.height()+n.height() > z.row-z.foot-math.Max(z.air, rowAir*st.U)
	if tight || z.close {
		c.leading = z.text * z.tight
		n.leading = math.Min(n.leading, c.leading)
	}
	return stated{c, n, tight}
}

// statement writes what stands at an end of a row, and in bold under it what is
// to be said about the row once its answers are there.
func (z beliefSizes) statement(s *Scene, text, note Bilingual, x, y float64, a Anchor, bold bool, st Style, r reveal) {
	set := z.set(text, note, bold, st)
	set.text.middle(s, x, y-set.note.height()/2, a, bold, Ink)
	if !note.Empty() && r.landing >= 1 {
		set.note.middle(s, x, y+set.text.height()/2, a, true, Ink)
	}
}

// noted sets what is said about a row, on one line where both languages fit.
func (z beliefSizes) noted(note Bilingual, size, w float64) column {
	return newBilingual(note, size, size, size, true, w, 1, 1).beside(w)
}

func (f Beliefs) medians(s *Scene, row BeliefRow, y float64, z beliefSizes, st Style, r reveal) {
	a := newMark(z.scale.x(row.Today.Median), y, z.mark, z.text, number(f.Num, row.Today.Median))
	b := newMark(z.scale.x(row.Goal.Median), y, z.mark, z.text, number(f.Num, row.Goal.Median))
	apart := !row.Camps.Word.Empty() // the step would be nobody's
	ring := row.Today.Known && (!apart || !row.Camps.within(row.Today.Median))
	switch {
	case ring && row.Goal.Known && (!apart || a.x == b.x):
		fromTo(s, st, a, b, r)
	default:
		if ring {
			a.ring(s, st, r.rings)
		}
		if row.Goal.Known {
			b.square(s, r.landing)
		}
	}
}
