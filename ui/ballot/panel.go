package ballot

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

// newPanel makes an empty page for a panel of a size, in the palette of its
// window.
func newPanel(id string, s *stage, w, h float64) *view {
	k := min(w/panelW, h/panelH, panelMost)
	v := &view{id: id, scale: k, dark: theme.ForWidget(figure.Paper, s) == theme.Color(figure.Paper, true)}
	v.W, v.H, v.Ground = w/k, h/k, figure.Paper
	v.x0 = max(panelMargin, (v.W-column)/2)
	v.margin = v.x0
	return v
}

// heading writes the title of a panel and a count at its right.
func (v *view) heading(word, count string) {
	v.bold(v.x0, 62, say, figure.Ink, word)
	v.bold(v.right()-v.width(count, say, true), 62, say, figure.Accent, count)
}

// note writes what the keys do, or in bold what is wrong, over the buttons.
func (v *view) note(hint, warning string) {
	t, words := figure.Text{Size: text, Role: figure.Ink3}, hint
	if warning != "" {
		t.Role, t.Bold, words = figure.Ink, true, warning
	}
	lines := v.wrap(words, text, t.Bold, v.right()-v.x0, 2)
	v.para(v.x0, v.H-98-float64(len(lines)-1)*text*leading, t, lines)
}

// bar draws the buttons of a panel: what leads out at the left, what leads
// onward at the right. It tells where there is room for another at the left.
func (v *view) bar(out string, leave func(), again string, clear func(), on string, l look, onward func()) (free float64) {
	y := v.H - 72
	w := v.width(out, read, false) + 48
	v.button(v.x0, y, w, 48, read, out, plain, leave)
	free = v.x0 + w + 12
	if again != "" {
		w = v.width(again, read, false) + 48
		v.button(free, y, w, 48, read, again, plain, clear)
		free += w + 12
	}
	if on != "" {
		w = max(220, v.width(on, read, true)+48)
		v.button(v.right()-w, y, w, 48, read, on, l, onward)
	}
	return free
}

// over says that everything is in, and leads back to the vote.
func (v *view) over(word, back string, leave func()) *view {
	v.para(v.x0, 150, figure.Text{Size: title, Bold: true, Role: figure.Ink}, v.wrap(word, title, true, v.right()-v.x0, 2))
	w := max(220, v.width(back, read, true)+48)
	v.button(v.right()-w, v.H-72, w, 48, read, back, blue, leave)
	return v
}

// empty says that there is nothing to do here now.
func (v *view) empty(word, out string, leave func()) *view {
	v.para(v.x0, 150, figure.Text{Size: title, Bold: true, Role: figure.Ink}, v.wrap(word, title, true, v.right()-v.x0, 2))
	v.bar(out, leave, "", nil, "", plain, nil)
	return v
}
