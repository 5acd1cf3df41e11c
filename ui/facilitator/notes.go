package facilitator

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/result"
	"github.com/upturn-workshop/upturn/workshop/script"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// notes is what the facilitator reads standing: what to do, what people do,
// what to ask, and what stands out in the answers.
type notes struct {
	b      *bench
	blocks []block
	flow   *fyne.Container
	scroll *controls.Pane
	height float32
	share  float32           // of the drawn size that the texts have
	high   bool              // the window has room for larger texts
	fitted map[space]fitting // how these blocks went into a space: a page is laid out several times for each picture

	told      workshop.Share // where the numbers may go, by what they say
	programme string
	onWall    []string // what the page of the wall is about, by what they say
}

// space is what notes are to go into.
type space struct {
	width, height float32
	high          bool
}

// fitting is how they do.
type fitting struct {
	share  float32 // of the drawn size that the texts have
	less   float32 // share of the air that goes
	height float32 // that they take
}

// block is a text of the flow with the air above it, as drawn and at the least.
type block struct {
	text       *controls.Text
	size       float32        // of the text as drawn
	label      *controls.Text // stands left of the text, in its own column
	above      float32
	aboveTight float32
}

// labelColumn is the width of the labels "in the answers".
const labelColumn float32 = 136

func newNotes(b *bench) *notes {
	n := &notes{b: b, fitted: map[space]fitting{}}
	n.flow = container.New(sized{})
	n.scroll = controls.NewPane(n.flow)
	n.scroll.KeyFirst = b.key(keys.Rows)
	return n
}

// stale reports whether these notes tell of something else than is so: the numbers may go
// elsewhere, or another page is on the wall.
func (n *notes) stale(st workshop.State) bool {
	return n.told != st.Info.Sharing() || n.programme != st.Info.Programme || !slices.Equal(n.onWall, wall.OnPage(st))
}

func (n *notes) draw(st workshop.State) {
	def := st.Def(st.Now())
	n.told, n.programme, n.onWall = st.Info.Sharing(), st.Info.Programme, wall.OnPage(st)
	n.blocks, n.fitted = nil, map[space]fitting{}
	read := controls.Style{Size: theme.Read, Fit: controls.Wrap}
	said := script.By(st, n.b.Lang, n.b.Words, n.b.wayOf(st))
	n.section("do", said.Do, read, 10)
	n.section("about", said.About, read, 10)
	if said.People != "" {
		n.section("people", []string{said.People}, read, 10)
	}
	if said.Pairs != "" {
		n.section("meanwhile", []string{said.Pairs}, read, 10)
	}
	switch {
	case st.Pos.Phase == workshop.PhaseClosed:
		n.guess(st, def)
	case script.Unheld(st, def):
		name := def.Shows
		if at := slices.IndexFunc(st.Agenda, func(s workshop.Step) bool { return s.ID == def.Shows }); at >= 0 {
			name = n.b.named(st, st.Agenda[at])
		}
		n.section("answers", []string{n.b.t("not_held", "name", name)}, controls.Style{Size: theme.Read, Bold: true, Fit: controls.Wrap}, 8)
	default:
		n.section("ask", said.Ask, controls.Style{Size: theme.Say, Bold: true, Fit: controls.Wrap}, 8)
	}
	if st.Pos.Phase == workshop.PhaseResult {
		n.answers(n.b.Wall.Reading(st))
	}
	n.flow.Objects = nil
	for _, b := range n.blocks {
		n.flow.Objects = append(n.flow.Objects, b.text)
		if b.label != nil {
			n.flow.Objects = append(n.flow.Objects, b.label)
		}
	}
	n.scroll.Top()
}

// guess is what to ask while the result of a vote is still hidden.
func (n *notes) guess(st workshop.State, def workshop.StepDef) {
	r, ok := st.Last(st.Subject(def))
	if !ok || r.Tally == nil || !r.Tally.Shown() {
		return
	}
	n.section("ask", []string{n.b.Words.T(result.GuessKey(r.Spec))}, controls.Style{Size: theme.Say, Bold: true, Fit: controls.Wrap}, 8)
	n.blocks = append(n.blocks, block{text: controls.NewText(n.b.t("guess_aloud"), controls.Style{Size: theme.Read, Fit: controls.Wrap}), size: theme.Read, above: 8, aboveTight: 3})
}

func (n *notes) section(name string, lines []string, style controls.Style, gap float32) {
	for i, s := range lines {
		if i == 0 {
			n.label(name)
		}
		b := block{text: controls.NewText(s, style), size: style.Size, above: gap, aboveTight: 5}
		if i == 0 {
			b.above, b.aboveTight = 8, 4
		}
		n.blocks = append(n.blocks, b)
	}
}

func (n *notes) label(name string) {
	t := controls.NewText(n.b.t(name), controls.Style{Size: theme.Small, Bold: true, Role: figure.Ink3})
	b := block{text: t, size: theme.Small, above: 40, aboveTight: 14}
	if len(n.blocks) == 0 {
		b.above, b.aboveTight = 0, 0
	}
	n.blocks = append(n.blocks, b)
}

// answers lists the findings: short labels in a column of their own, long ones
// above what they say.
func (n *notes) answers(lines []result.Line) {
	long := slices.ContainsFunc(lines, func(l result.Line) bool {
		return theme.Width(l.Label, theme.Text, fyne.TextStyle{}) > labelColumn-12
	})
	for i, l := range lines {
		if i == 0 {
			n.label("answers")
		}
		if long && l.Label != "" {
			n.blocks = append(n.blocks,
				block{text: controls.NewText(l.Label, controls.Style{Role: figure.Ink2, Fit: controls.Wrap}), size: theme.Text, above: 8, aboveTight: 3},
				block{text: controls.NewText(l.Text, controls.Style{Fit: controls.Wrap}), size: theme.Text})
			continue
		}
		b := block{text: controls.NewText(l.Text, controls.Style{Fit: controls.Wrap}), size: theme.Text, above: 5, aboveTight: 2}
		if l.Label != "" {
			b.label = controls.NewText(l.Label, controls.Style{Role: figure.Ink2, Fit: controls.Wrap})
		}
		if i == 0 {
			b.above, b.aboveTight = 6, 4
		}
		n.blocks = append(n.blocks, b)
	}
}

// smallest is how far the texts shrink, at the most, before they scroll.
const smallest float32 = 0.79

// at is how large a block is written at a part of its size; labels keep theirs. Between
// whole sizes letters would stand too far apart: they are set for the next one up.
func (b block) at(k float32) float32 { return max(theme.Small, float32(int(b.size*k))) }

// resize writes the texts at a part of their size.
func (n *notes) resize(k float32) {
	for _, b := range n.blocks {
		style := b.text.Style()
		style.Size = b.at(k)
		b.text.SetStyle(style)
	}
}

// fit lays the notes out for a box, and gives the height that they take.
func (n *notes) fit(width, height float32) float32 {
	into := space{width, height, n.high}
	f, known := n.fitted[into]
	if !known {
		f = n.fitting(into)
		n.fitted[into] = f
	}
	n.resize(f.share)
	n.share, n.height = f.share, f.height
	n.arrange(width, f.less)
	return n.height
}

// fitting finds how the notes go into a space: as airy as drawn, or tighter where that makes
// them fit, and if that is too little somewhat smaller. In a large window they are larger, for
// they are read standing. No text changes before it is known how: each change would be painted.
func (n *notes) fitting(into space) fitting {
	f := fitting{share: n.most()}
	airy, tight := n.heights(f.share, into.width)
	for k := f.share - 0.05; (tight > into.height || f.share > 1.01 && airy > into.height) && k > smallest; k -= 0.05 {
		f.share = k
		airy, tight = n.heights(k, into.width)
	}
	if airy > into.height && airy > tight {
		f.less = min(1, (airy-into.height)/(airy-tight))
	}
	f.height = airy - (airy-tight)*f.less
	return f
}

// large is how much larger the texts are in a window as high as highFrom, beside which a
// laptop's is low: all of them, so that those of one step are as large as those of the next.
const (
	large    float32 = 1.2
	highFrom float32 = 880
)

func (n *notes) most() float32 {
	if n.high {
		return large
	}
	return 1
}

// heights gives the whole height at a part of the size, with the drawn air and with the least.
func (n *notes) heights(k, width float32) (airy, tight float32) {
	for _, b := range n.blocks {
		h := b.height(b.at(k), width)
		airy, tight = airy+b.above+h, tight+b.aboveTight+h
	}
	return airy, tight
}

// height is that of a block with its text of a size.
func (b block) height(size, width float32) float32 {
	if b.label == nil {
		return b.text.HeightAt(size, width)
	}
	return max(b.text.HeightAt(size, width-labelColumn), b.label.HeightFor(labelColumn-12))
}

func (n *notes) arrange(width, less float32) {
	y := float32(0)
	for _, b := range n.blocks {
		y += b.above - (b.above-b.aboveTight)*less
		h := b.height(b.text.Style().Size, width)
		if b.label == nil {
			controls.Place(b.text, 0, y, width, h)
		} else {
			controls.Place(b.label, 0, y, labelColumn-12, h)
			controls.Place(b.text, labelColumn, y, width-labelColumn, h)
		}
		y += h
	}
}

// put places the notes in a box; what does not fit scrolls.
func (n *notes) put(x, y, w, h float32) {
	if n.fit(w, h) > h {
		n.fit(w-theme.S16, h) // beside the bar
	}
	n.flow.Layout = sized{fyne.NewSize(0, n.height)}
	controls.Place(n.scroll, x, y, w, h)
	n.scroll.Refresh()
}

// sized is a layout that only keeps room: the objects stand already.
type sized struct{ min fyne.Size }

func (s sized) Layout([]fyne.CanvasObject, fyne.Size) {}
func (s sized) MinSize([]fyne.CanvasObject) fyne.Size { return s.min }
