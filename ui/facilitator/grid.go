package facilitator

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/facilitator/parts"
	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// grid is where the three columns stand, from top on. The line between notes and wall is
// wallGap away from both. A narrow window has no column of the agenda, but a bar above.
type grid struct {
	agenda, notes, notesWidth, wall, wallWidth, wallGap float32

	narrow bool
	top    float32
}

// From this size on the window has room for the agenda beside notes and wall.
const (
	foldWidth  = 1000
	foldHeight = 640
)

// least is the size under which a window shows a part of its content, and scrolls.
var least = fyne.NewSize(760, 460)

// wideFrom is from which width on there is the air that was drawn; a narrower window
// stacks what stands side by side.
const wideFrom = 1180

// columns shares the width: as drawn at 1366; what is more goes to the notes
// until lines are long enough, then to the wall.
func columns(s fyne.Size) grid {
	const drawnNotes, drawnWall, margins = 540, 418, 40 + 20 + 20 + 32
	if s.Width < foldWidth || s.Height < foldHeight {
		g := grid{narrow: true, top: 30, notes: 20, wallWidth: min(drawnWall, max(270, s.Width*0.33)), wallGap: 14}
		g.wall = s.Width - theme.S16 - g.wallWidth
		g.notesWidth = g.wall - 2*g.wallGap - g.notes
		return g
	}
	if s.Width < wideFrom {
		g := grid{agenda: 248, notes: 248 + theme.S24, wallWidth: 300, wallGap: theme.S16}
		g.wall = s.Width - theme.S16 - g.wallWidth
		g.notesWidth = g.wall - 2*g.wallGap - g.notes
		return g
	}
	g := grid{agenda: 296, notesWidth: drawnNotes, wallWidth: drawnWall, wallGap: 20}
	extra := s.Width - g.agenda - margins - drawnNotes - drawnWall
	switch {
	case extra < 0:
		g.wallWidth = max(300, drawnWall+extra*0.45)
	case extra > maxNotes-drawnNotes:
		g.wallWidth = max(drawnWall, min(drawnWall+extra-(maxNotes-drawnNotes), s.Height*0.46/aspect))
	}
	g.notes = g.agenda + 40
	g.wall = s.Width - 32 - g.wallWidth
	g.notesWidth = g.wall - 40 - g.notes
	return g
}

// fold is the agenda of a narrow window: a bar says how the time goes, and a button in it
// lays the steps over the notes. The wall, and what comes next, stay in sight.
type fold struct {
	narrow, open bool
	away         bool    // something else lies over the window
	side         float32 // from where on the wall has the window
	turn         *controls.Button
	handouts     *controls.Button // what is printed, in sight without the steps
	ground       *controls.Ground
	changed      func()
}

// barHeight is the room of the bar of a narrow window.
const barHeight float32 = 40

func newFold(b *bench, a *agenda) fold {
	f := fold{ground: controls.NewGround(figure.Sand), changed: func() {}}
	f.turn = controls.NewButton(controls.Bare, b.t("agenda"), func() { a.fold.unfold(!a.fold.open) })
	f.turn.Icon, f.turn.Pad, f.turn.KeyFirst = controls.IconDown, theme.S8, b.key(keys.Button)
	f.handouts = quiet(b, b.t("handouts"), b.OnHandouts)
	return f
}

// unfold shows the steps, or puts them away.
func (f *fold) unfold(on bool) {
	f.open = on
	f.turn.Icon = controls.IconDown
	if on {
		f.turn.Icon = controls.IconUp
	}
	f.turn.Refresh()
	f.changed()
}

// shut puts the steps away, and reports whether they were in sight.
func (f *fold) shut() bool {
	was := f.narrow && f.open
	if f.open {
		f.unfold(false)
	}
	return was
}

// take follows the size of the window.
func (f *fold) take(g grid) {
	f.narrow, f.side = g.narrow, g.wall-g.wallGap
	if !g.narrow {
		f.shut()
	}
}

// covers reports whether the steps lie over the notes.
func (f *fold) covers() bool { return f.narrow && f.open }

// placeBar has the agenda folded into one line, and below it, if it is asked for, unfolded.
func (a *agenda) placeBar(s fyne.Size) {
	const base, y, high = 26, 4, 32
	f := &a.fold
	f.ground.Show()
	controls.Show(f.turn, !f.away)
	controls.Place(f.ground, 0, 0, s.Width, barHeight)
	left := float32(theme.S12)
	if !f.away {
		w := f.turn.MinSize().Width
		controls.Place(f.turn, left, y, w, high)
		left += w + theme.S16
	}
	right := s.Width - theme.S16 - a.home.MinSize().Width
	controls.Place(a.home, right, y, a.home.MinSize().Width, high)
	right -= theme.S16 + a.help.MinSize().Width
	controls.Place(a.help, right, y, a.help.MinSize().Width, high)
	if controls.Show(f.handouts, !f.away && f.handouts.OnTapped != nil); f.handouts.Visible() {
		right -= theme.S16 + f.handouts.MinSize().Width
		controls.Place(f.handouts, right, y, f.handouts.MinSize().Width, high)
	}
	controls.PlaceText(a.behind, left, base, min(a.behind.Width(), right-left))
	left += a.behind.Width() + theme.S16
	controls.PlaceText(a.ends, left, base, max(0, right-left))
	a.ends.Hidden = left+a.ends.Width()+theme.S12 > right
	a.page.Hidden = !f.open
	controls.Place(a.page, 0, barHeight, f.side, s.Height-barHeight)
}

// placeUnfolded has the steps at the left, and beside them what there is to know and to do.
func (a *agenda) placeUnfolded(s fyne.Size) {
	const base, top = 30, 66
	list := min(320, s.Width*0.55)
	a.handouts.Hide() // they are in the bar
	right := s.Width - theme.S16 - a.date.Width()
	controls.PlaceText(a.group, theme.S24, base, right-theme.S24-theme.S16)
	controls.PlaceText(a.date, right, base, a.date.Width())
	controls.PlaceText(a.min, theme.S24, base+26, list-theme.S40)
	controls.PlaceList(a.scroll, theme.S8, top, list-theme.S8, s.Height-top-theme.S8)
	x := list + theme.S24
	w := s.Width - x - theme.S12
	controls.Place(a.rule, list+theme.S12, top, 1, s.Height-top-theme.S16)
	controls.PlaceText(a.until, x, top+18, w)
	controls.PlaceText(a.mark, x, top+42, w)
	y := float32(top + 54)
	for _, l := range []*controls.Button{a.moments, a.plan, a.sheet, a.settings} {
		if l.Visible() {
			controls.Place(l, x, y, l.MinSize().Width, parts.LinkHigh)
			y += parts.LinkHigh
		}
	}
}

// placeNarrow has the picture of the wall as large as the rest leaves room for. What comes
// next on it is told in words, where there is room for them; the button says it anyway.
func (s *side) placeNarrow(size fyne.Size) {
	const top = 46
	w := size.Width
	s.asking.size(theme.Read)
	s.placeHead(w, top-10)
	foot := s.placeFoot(w, size.Height-theme.S16, 68)
	below := theme.S16 + theme.Control + theme.S4 + s.placeViews(w, 0) + theme.S8
	wide := min(w, (foot-top-below)/aspect)
	seen := wide >= 80 // smaller, it shows nothing
	controls.Show(s.wall, seen)
	controls.Show(s.frame, seen)
	y := float32(top)
	if seen {
		y = s.placeWall(top, wide) + theme.S16
	}
	s.placeButtons(w, y)
	y = s.placeViews(w, y+theme.Control+theme.S4)
	room := foot - y
	pictured := s.coming.Seen && room > 180
	controls.Show(s.soonWall, pictured)
	controls.Show(s.soonFrame, pictured)
	told := room > 72
	controls.Show(s.soon, told)
	controls.Show(s.what, told)
	s.placeSoon(w, y-theme.S12, foot-theme.S4)
	if !told {
		s.after.Hide()
	}
}

// placeFoot has what comes next at the foot, or the question in its place, and above it
// what may be asked besides. It gives the y above all that.
func (s *side) placeFoot(w, bottom, next float32) float32 {
	controls.Place(s.next, 0, bottom-next, w, next)
	s.fitNext(w)
	ah := s.asking.height(w)
	controls.Place(s.asking.content, 0, bottom-ah, w, ah)
	foot := bottom - next - theme.S12
	if s.asking.isOpen() {
		foot = min(foot, bottom-ah-theme.S12)
	}
	if h := linksHeight(s.asks, w); !s.asking.isOpen() && h > 0 {
		foot -= h
		controls.Place(s.asks, 0, foot, w, h)
	}
	s.asks.Hidden = s.asking.isOpen()
	return foot
}

// placeWall puts the picture of the wall below its heading, and gives the y below it.
func (s *side) placeWall(top, w float32) float32 {
	y := picture(s.frame, s.wall, 0, top, w)
	controls.Place(s.reader, 0, top, w, y-top)
	controls.Place(s.told.Content, 0, y+theme.S4, w, s.told.Height(w))
	return y
}

// placeHead has the heading above the picture, and what there is to do with a result.
func (s *side) placeHead(w, base float32) {
	controls.PlaceText(s.heading, 0, base, w)
	rw := s.rows.Width()
	controls.PlaceText(s.rows, w-rw, base, rw)
	if rw > 0 {
		rw += theme.S16
	}
	s.heading.Hidden = !s.pictures.Place(s.heading.Width()+theme.S16, w-rw, base-22)
}

// Height of a row as drawn, and the air above a part.
const (
	rowHeight float32 = 34
	rowGap    float32 = 6
	closeRow  float32 = 24 // so low a row gets where another one needs two lines
)

// placeRows gives the rows their drawn height, or less where many have to fit. A title
// that one line does not hold has two as far as the rows leave room for that: first that
// of the step that is on.
func (a *agenda) placeRows(s fyne.Size) {
	if a.shown == 0 {
		return
	}
	rows, n := a.rows[:a.shown], float32(a.shown)
	all := s.Height - a.gaps()
	long := map[*parts.AgendaRow]bool{}
	for _, now := range []bool{true, false} {
		for _, r := range rows {
			if r.Row().Now == now && all-parts.Line >= closeRow*n && r.Long(s.Width) {
				long[r], all = true, all-parts.Line
			}
		}
	}
	y, h := float32(0), min(rowHeight, all/n)
	for _, r := range rows {
		if r.Row().Gap {
			y += rowGap
		}
		high := h
		if long[r] {
			high += parts.Line
		}
		controls.Place(r, 0, y, s.Width, high)
		y += high
	}
}

// gaps is the air between the parts of the day.
func (a *agenda) gaps() (sum float32) {
	for _, r := range a.rows[:a.shown] {
		if r.Row().Gap {
			sum += rowGap
		}
	}
	return sum
}

// leastRow is how low the rows of a narrow window get before they scroll.
const leastRow float32 = 26

// rowsOf lays the steps out.
type rowsOf struct{ a *agenda }

// Layout puts the rows below each other.
func (r rowsOf) Layout(_ []fyne.CanvasObject, s fyne.Size) { r.a.placeRows(s) }

// MinSize is what the rows can do with: in a wide window whatever there is.
func (r rowsOf) MinSize([]fyne.CanvasObject) fyne.Size {
	if !r.a.fold.narrow {
		return fyne.Size{}
	}
	return fyne.NewSize(0, float32(r.a.shown)*leastRow+r.a.gaps())
}
