package stage

import (
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// A panel of the facilitator's window is drawn on a sheet of this size, and
// never magnified beyond most.
const (
	panelW, panelH = 960.0, 640.0
	panelMost      = 1.15
	panelMargin    = 40.0
)

// NewPanel makes an empty page for a panel of a size, in the palette of its
// window.
func NewPanel(id string, s *Stage, w, h float64) *View {
	k := min(w/panelW, h/panelH, panelMost)
	v := &View{ID: id, Scale: k, Dark: theme.ForWidget(figure.Paper, s) == theme.Color(figure.Paper, true)}
	v.W, v.H, v.Ground = w/k, h/k, figure.Paper
	v.X0 = max(panelMargin, (v.W-Column)/2)
	v.margin = v.X0
	return v
}

// Heading writes the title of a panel and a count at its right.
func (v *View) Heading(word, count string) {
	v.Bold(v.X0, 62, Say, figure.Ink, word)
	v.Bold(v.Right()-v.Width(count, Say, true), 62, Say, figure.Accent, count)
}

// Note writes what the keys do, or in bold what is wrong, over the buttons.
func (v *View) Note(hint, warning string) {
	t, words := figure.Text{Size: Text, Role: figure.Ink3}, hint
	if warning != "" {
		t.Role, t.Bold, words = figure.Ink, true, warning
	}
	lines := v.Wrap(words, Text, t.Bold, v.Right()-v.X0, 2)
	v.Para(v.X0, v.H-98-float64(len(lines)-1)*Text*Leading, t, lines)
}

// Bar draws the buttons of a panel: what leads out at the left, what leads
// onward at the right. It tells where there is room for another at the left.
func (v *View) Bar(out string, leave func(), again string, clear func(), on string, l Look, onward func()) (free float64) {
	y := v.H - 72
	w := v.Width(out, Read, false) + 48
	v.Button(v.X0, y, w, 48, Read, out, Plain, leave)
	free = v.X0 + w + 12
	if again != "" {
		w = v.Width(again, Read, false) + 48
		v.Button(free, y, w, 48, Read, again, Plain, clear)
		free += w + 12
	}
	if on != "" {
		w = max(220, v.Width(on, Read, true)+48)
		v.Button(v.Right()-w, y, w, 48, Read, on, l, onward)
	}
	return free
}

// Over says that everything is in, and leads back to the vote.
func (v *View) Over(word, back string, leave func()) *View {
	v.Para(v.X0, 150, figure.Text{Size: Title, Bold: true, Role: figure.Ink}, v.Wrap(word, Title, true, v.Right()-v.X0, 2))
	w := max(220, v.Width(back, Read, true)+48)
	v.Button(v.Right()-w, v.H-72, w, 48, Read, back, Blue, leave)
	return v
}

// Empty says that there is nothing to do here now.
func (v *View) Empty(word, out string, leave func()) *View {
	v.Para(v.X0, 150, figure.Text{Size: Title, Bold: true, Role: figure.Ink}, v.Wrap(word, Title, true, v.Right()-v.X0, 2))
	v.Bar(out, leave, "", nil, "", Plain, nil)
	return v
}
