package facilitator

import (
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// headHeight is the room of the head above the notes.
const headHeight float32 = 128

// headWide is from which width on title and clock stand in one line.
const headWide float32 = 476

// head names the step and shows its clock, which counts up.
type head struct {
	b            *bench
	line         *controls.Text
	title        *controls.Text
	second       *controls.Text // line of a title that one line does not hold
	clock, of    *controls.Text
	bar, filled  *controls.Panel
	content      *fyne.Container
	share        float32
	name, shorts string
}

func newHead(b *bench) *head {
	h := &head{b: b}
	h.line = controls.NewText("", controls.Style{Size: theme.Small, Role: figure.Ink3, Fit: controls.Cut})
	h.title = controls.NewText("", controls.Style{Size: theme.Title, Bold: true, Fit: controls.Cut})
	h.second = controls.NewText("", controls.Style{Size: theme.Say, Bold: true, Fit: controls.Cut})
	h.clock = controls.NewText("", controls.Style{Size: theme.Clock, Bold: true})
	h.of = controls.NewText("", controls.Style{Size: theme.Read, Role: figure.Ink2})
	h.bar, h.filled = controls.NewPanel(figure.Tile, 3), controls.NewPanel(figure.Ink, 3)
	h.content = controls.Free(fyne.NewSize(0, headHeight), h.place, h.line, h.title, h.second, h.clock, h.of, h.bar, h.filled)
	return h
}

func (h *head) place(s fyne.Size) {
	w, base := s.Width, float32(86) // of the clock
	if w < headWide {
		base = 50 // the title has a line of its own
	}
	ofw := h.of.Width()
	controls.PlaceText(h.of, w-ofw, base, ofw)
	cw := h.clock.Width()
	left := w - ofw - cw - 12
	controls.PlaceText(h.clock, left, base, cw)
	line, title := w, left-theme.S16
	if w < headWide {
		line, title = title, line
	}
	base = 86 // of the title
	if w < headWide {
		base = 90
	}
	above := float32(44)
	h.fitTitle(title)
	if h.second.Text() != "" {
		controls.PlaceText(h.second, 0, base+2, title)
		base, above = base+2-secondLine, 32
	}
	controls.PlaceText(h.title, 0, base, title)
	controls.PlaceText(h.line, 0, above, line)
	controls.Place(h.bar, 0, 108, w, 6)
	controls.Place(h.filled, 0, 108, max(6, w*h.share), 6)
	h.filled.Hidden = h.share <= 0
}

// secondLine is how far below the first the second line of a title stands.
const secondLine = 1.2 * theme.Say

// fitTitle takes the full name where it fits, else the short one, a little
// smaller if need be, and the full one in two lines where it is longer still.
func (h *head) fitTitle(width float32) {
	style := h.title.Style()
	style.Size = theme.Title
	fits := func(s string) bool {
		return theme.Width(s, style.Size, fyne.TextStyle{Bold: true}) <= width
	}
	text, second := h.name, ""
	if !fits(text) {
		text = h.shorts
	}
	for style.Size > theme.Say && !fits(text) {
		style.Size -= 2
	}
	if !fits(text) {
		lines := inTwo(h.name, float64(width))
		style.Size, text, second = theme.Say, lines[0], strings.Join(lines[1:], " ")
	}
	h.title.SetStyle(style)
	h.title.SetText(text)
	h.second.SetText(second)
}

// inTwo breaks a title into two lines. Of a question that says more than they hold, what it
// asks comes first, and the sentences behind it, which say how to answer, are left out.
func inTwo(title string, width float64) []string {
	face := controls.Face(theme.Say, fyne.TextStyle{Bold: true})
	whole := face.Full(title, width)
	for lines := whole; ; {
		if len(lines) <= 2 {
			return lines
		}
		end := strings.LastIndexAny(strings.TrimRight(title, ".?!"), ".?!")
		if end < 0 {
			return whole
		}
		title = title[:end+1]
		lines = face.Full(title, width)
	}
}

func (h *head) draw(st workshop.State) {
	now := st.Now()
	h.line.SetText(h.where(st))
	h.name, h.shorts = st.Pack.Text(h.b.Lang, "step."+now.ID+".title"), h.b.short(st, now)
	h.tick(st)
	controls.Arrange(h.content)
}

// where tells the exercise and the number of the step in it.
func (h *head) where(st workshop.State) string {
	now := st.Now()
	if now.Exercise == "" {
		return ""
	}
	n, of := 0, 0
	for i, s := range st.Agenda {
		if s.Exercise == now.Exercise {
			of++
			if i <= st.Pos.Step {
				n++
			}
		}
	}
	return h.b.t("where", "exercise", h.b.exercise(st, now.Exercise), "n", strconv.Itoa(n), "of", strconv.Itoa(of))
}

// tick renews clock and bar.
func (h *head) tick(st workshop.State) {
	now := st.Now()
	width := h.clock.Width() + h.of.Width()
	planned := time.Duration(now.Minutes) * time.Minute
	key, left := timeWords(now.Spent, planned)
	h.clock.SetText(stopwatch(now.Spent))
	of := ""
	h.share = 0
	if planned > 0 {
		of = h.b.t(key, "time", stopwatch(left))
		h.share = min(1, float32(now.Spent)/float32(planned))
	}
	h.of.SetText(of)
	h.of.SetStyle(controls.Style{Size: theme.Read, Bold: key != "clock_of", Role: roleOf(key)})
	h.filled.Resize(fyne.NewSize(max(6, h.bar.Size().Width*h.share), 6))
	h.filled.Hidden = h.share <= 0
	if h.clock.Width()+h.of.Width() != width { // another number of digits
		controls.Arrange(h.content)
	}
}

// From these parts of a step's time on the head says what it shows before: soon, and now.
// The last minute of two or more is soon as well.
const (
	soonAt = 0.80
	nowAt  = 0.95
)

// timeWords tells in words how the time of a step goes. Bold ink and another
// word say it; no colour does.
func timeWords(spent, planned time.Duration) (key string, of time.Duration) {
	switch share := float64(spent) / float64(planned); {
	case planned <= 0:
		return "clock_of", 0
	case share > 1:
		return "clock_over", spent - planned
	case share >= nowAt:
		return "clock_now", planned - spent
	case share >= soonAt, planned >= 2*time.Minute && planned-spent <= time.Minute:
		return "clock_left", planned - spent
	}
	return "clock_of", planned
}

func roleOf(key string) figure.Role {
	if key == "clock_of" {
		return figure.Ink2
	}
	return figure.Ink
}

func stopwatch(d time.Duration) string {
	s := int(d / time.Second)
	return strconv.Itoa(s/60) + ":" + two(s%60)
}
