package pdf

import (
	"slices"
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
)

// maxBrief is how often the card may be made briefer: without something to do this week,
// then with smaller questions, then with less room between the lines.
const maxBrief = 7

// card is the half of the back that one sees from the desk: for whom, the promise, the key
// with its question, and four weeks to tick.
func (s *back) card(brief int) []layout.Block {
	blocks := []layout.Block{s.promise(38 - 2.5*float64(max(0, brief-1)))}
	if keys := s.cardKeys(brief); keys.Min > 0 {
		blocks = append(blocks, keys)
	}
	blocks = append(blocks, s.whoAndPeer(), s.ticks())
	return append(blocks, s.pulse())
}

// promise is for whom it is made, and the promise: a line for when, two for what.
func (s *back) promise(pitch float64) layout.Block {
	size := 20 - s.inTwo(4)
	return layout.Block{Min: 16 + 3*pitch, Grow: 30, Draw: func(sc *layout.Page, y, h float64) {
		step := (h - 16) / 3
		y += 14
		field(sc, s.Left, s.Right, y, s.both(worded("sheet.customer")), 12.5, false)
		for _, n := range []string{"1", "2"} {
			y += step
			field(sc, s.Left, s.Right, y, s.bothPack(s.writeText(workshop.RolePromise, n)), size, true)
		}
		layout.Rule(sc, s.Left, s.Right, y+step)
	}}
}

// field is a label with a line to write on behind it, in any size.
func field(sc *layout.Page, x, end, y float64, label string, size float64, bold bool) {
	ls, size := figure.Fit(label, size, 0.8*size, bold, (end-x)*0.6, 1)
	sc.Mark("P", "", func() {
		sc.Add(figure.Text{X: x, Y: y - 3, Size: size, Bold: bold, Role: figure.Ink, S: ls[0]})
	})
	layout.Rule(sc, x+figure.Width(ls[0], size, bold)+8, end, y)
}

// framed are texts in a frame, with the tops of those that begin a key.
type framed struct {
	rows []layout.Columns
	at   []float64 // how far under the frame's top each begins
	keys []float64 // likewise each key
	high float64
}

// add puts a text under the ones before.
func (f *framed) add(c layout.Columns, gap float64) {
	f.high += gap
	f.rows, f.at = append(f.rows, c), append(f.at, f.high)
	f.high += c.Height()
}

const framePad = 12

// cardKeys is the key of the headline with its question and something to do this week,
// in a frame; where several share the first place, each with a box to tick.
func (s *back) cardKeys(brief int) layout.Block {
	const indent = 20
	lead := s.lead()
	if len(lead) == 0 {
		return s.keyToWrite(brief)
	}
	size := [3]float64{18, 14, 12}[min(len(lead), 3)-1] - s.inTwo(4) - float64(max(0, min(3, brief)-1))*1.5
	size = max(size, leastSize+1)
	in := 0.0
	if len(lead) > 1 {
		in = indent
	}
	f := s.framedKeys(lead, size, s.Width-2*framePad-in, brief == 0)
	side, pictured := pictureSide(len(lead), size), false
	if more := s.framedKeys(lead, size, s.Width-2*framePad-in-side-framePad, brief == 0); s.haveAll(lead) && more.high <= f.high {
		f, pictured = more, true
	}
	return layout.Block{Min: f.high, Draw: func(sc *layout.Page, y, _ float64) {
		sc.Add(figure.Rect{X: s.Left + 0.6, Y: y, W: s.Width - 1.2, H: f.high, R: 4, Stroke: figure.Ink, Width: 1.2})
		for _, top := range f.keys {
			if in > 0 {
				sc.Add(figure.Rect{X: s.Left + framePad + 0.5, Y: y + top + 0.25*size, W: 10, H: 10, R: 1, Stroke: figure.Ink, Width: 1})
			}
		}
		in := in
		if pictured {
			for i, id := range lead {
				picture(sc, figure.Pictogram(s.st.Pack.PictogramOf(id)), s.Left+framePad+in, y+f.keys[i]+1, side)
			}
			in += side + framePad
		}
		for i, c := range f.rows {
			c.Draw(sc, s.Left+framePad+in, y+f.at[i]+0.8*c.Lead, s.Width-2*framePad-in)
		}
	}}
}

// pictureSide is how large pictograms are on the card: as the name and a line of the question,
// where there is one; else as a name.
func pictureSide(keys int, size float64) float64 {
	if keys == 1 {
		return 2.3 * size
	}
	return 1.15 * size
}

// haveAll reports whether all keys have a pictogram: one in a column of its own among others
// without would look like a mark.
func (s *back) haveAll(keys []string) bool {
	return !slices.ContainsFunc(keys, func(id string) bool { return !figure.Pictogram(s.st.Pack.PictogramOf(id)).Known() })
}

// framedKeys sets keys with their questions w wide.
func (s *back) framedKeys(keys []string, size, w float64, week bool) framed {
	f := framed{high: framePad}
	for i, id := range keys {
		gap := 4 * float64(min(1, i))
		f.keys = append(f.keys, f.high+gap)
		if len(keys) > 1 && s.other != nil { // little room
			all := s.columned(func(l *edition) string {
				return layout.Join(": ", l.pack("item."+id+".name"), l.pack("item."+id+".ask"))
			}, size, 1.2*size, w)
			all.Tag = "H2"
			f.add(all, gap)
			continue
		}
		title, ask := s.columned(packed("item."+id+".name"), size, 1.25*size, w), s.columned(packed("item."+id+".ask"), size, 1.25*size, w)
		title.Bold, title.Tag = true, "H2"
		for i, l := range s.editions() {
			ask.Lines[i] = figure.Wrap(l.pack("item."+id+".ask"), size, false, s.share(w))
		}
		f.add(title, gap)
		f.add(ask, 0)
		if key := "item." + id + ".week"; week && len(keys) == 1 && s.other == nil && s.hasText(key) {
			f.add(s.columned(func(l *edition) string { return layout.Join(" ", l.t("sheet.week"), l.pack(key)) }, 11, 14.5, w), 4)
		}
	}
	f.high += framePad - 2
	return f
}

// keyToWrite is a frame for a key of one's own and its question, where none is chosen.
func (s *back) keyToWrite(brief int) layout.Block {
	if !s.spokeOfKeys() {
		return layout.Block{}
	}
	const pad = framePad
	pitch := 32 - 2*float64(brief)
	return layout.Block{Min: 2*pad + 2*pitch - 8, Draw: func(sc *layout.Page, y, h float64) {
		sc.Add(figure.Rect{X: s.Left + 0.6, Y: y, W: s.Width - 1.2, H: h, R: 4, Stroke: figure.Ink, Width: 1.2})
		for i, label := range []string{s.both(worded("sheet.my_key")), s.both(worded("sheet.my_ask"))} {
			field(sc, s.Left+pad, s.Right-pad, y+pad+pitch*float64(i+1)-10, label, 14-s.inTwo(1.5), true)
		}
	}}
}

// whoAndPeer are lines for one's name, unless it is printed, for the peer and for when the
// two talk.
func (s *back) whoAndPeer() layout.Block {
	var fields []string
	if !s.opts.Names {
		fields = append(fields, s.both(worded("sheet.name")))
	}
	fields = append(fields, s.bothPack(s.writeText(workshop.RolePeer, "1")), s.bothPack(s.writeText(workshop.RolePeer, "2")))
	columns := len(fields)
	if s.other != nil || s.K > 1 {
		columns = 1
		if s.other != nil {
			columns = 2
		}
	}
	pitch := 25 - s.inTwo(4)
	rows := (len(fields) + columns - 1) / columns
	return layout.Block{Min: pitch*float64(rows) - 7 + s.inTwo(2), Draw: func(sc *layout.Page, y, _ float64) {
		for i, label := range fields {
			n := columns
			if rows-1 == i/columns {
				n = len(fields) - (rows-1)*columns
			}
			w := (s.Width - 16*float64(n-1)) / float64(n)
			x := s.Left + float64(i%columns)*(w+16)
			field(sc, x, x+w, y+18+pitch*float64(i/columns), label, 11, false)
		}
	}}
}

// Weeks until everybody meets again, and the days of each on which one can have done it.
const weeks, weekDays = 4, 5

// ticks is a box for each day of four weeks: did I?
func (s *back) ticks() layout.Block {
	rows := 1
	if s.K > 1 {
		rows = 2
	}
	const pitch = 20.0
	size := 11 - s.inTwo(1.5)
	did, week := s.both(worded("sheet.did")), s.both(worded("sheet.weeks"))
	at := figure.Width(did, size, true) + 14
	from := at + figure.Width(week, size, false) + 8
	per := weeks / rows
	each := (s.Width - from) / float64(per)
	box := min(16, (each-24)/weekDays)
	return layout.Block{Min: pitch*float64(rows) - 4, Draw: func(sc *layout.Page, y, _ float64) {
		sc.Mark("P", "", func() {
			sc.Add(figure.Text{X: s.Left, Y: y + 11, Size: size, Bold: true, Role: figure.Ink, S: did + " "},
				figure.Text{X: s.Left + at, Y: y + 11, Size: size, Role: figure.Ink, S: week})
		})
		for i := range weeks {
			x, top := s.Left+from+float64(i%per)*each, y+pitch*float64(i/per)
			sc.Add(figure.Text{X: x, Y: top + 11, Size: size, Bold: true, Role: figure.Ink, S: strconv.Itoa(i + 1)})
			for d := range weekDays {
				sc.Add(figure.Rect{X: x + 13 + float64(d)*box, Y: top + 1, W: min(12, box-3), H: min(12, box-3), R: 1, Stroke: figure.Ink, Width: 1})
			}
		}
	}}
}

// pulseDay says when we come back; nothing where nobody knows when the workshop was.
func (e *edition) pulseDay() string {
	day := e.date(workshop.FollowUp(e.st.Info))
	if day == "" {
		return ""
	}
	return e.pack("sheet.pulse", "date", day)
}

// pulse says when we come back and what we ask then.
func (s *back) pulse() layout.Block {
	when := s.columned((*edition).pulseDay, 12-s.inTwo(1.5), 16-s.inTwo(2), s.Width)
	ask := s.columned(packed("slide.pulse"), 12-s.inTwo(1.5), 16-s.inTwo(2), s.Width)
	ask.Bold = true
	one := layout.Join(" ", s.pulseDay(), s.pack("slide.pulse"))
	if s.other != nil || figure.Width(s.pulseDay()+" ", 12, false)+figure.Width(s.pack("slide.pulse"), 12, true) > s.Width || one == "" {
		return layout.Block{Min: when.Height() + ask.Height(), Draw: func(sc *layout.Page, y, _ float64) {
			when.Draw(sc, s.Left, y+0.8*when.Lead, s.Width)
			ask.Draw(sc, s.Left, y+when.Height()+0.8*ask.Lead, s.Width)
		}}
	}
	return layout.Block{Min: 16, Draw: func(sc *layout.Page, y, _ float64) {
		sc.Mark("P", "", func() {
			sc.Add(figure.Text{X: s.Left, Y: y + 13, Size: 12, Role: figure.Ink, S: s.pulseDay() + " "},
				figure.Text{X: s.Right, Y: y + 13, Size: 12, Bold: true, Anchor: figure.End, Role: figure.Ink, S: s.pack("slide.pulse")})
		})
	}}
}
