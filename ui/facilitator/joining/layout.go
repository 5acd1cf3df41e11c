package joining

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
)

// widest is as wide as a sentence is read with ease.
const widest float32 = 760

// layout has what is said above, what is typed below it, and the buttons at the foot: they stay
// where they are, whatever is said.
func (p *Panel) layout(s fyne.Size) {
	margin := theme.S40
	if s.Width < 640 || s.Height < 600 {
		margin = theme.S16
	}
	w := min(s.Width-2*margin, widest)
	x, y := (s.Width-w)/2, margin
	y = p.head(x, y, w)
	bottom := p.buttons(x, s.Height-margin, w)
	bottom = p.typing(x, bottom-theme.S16, w)
	controls.Place(p.pane, x, y, w, max(0, bottom-theme.S12-y))
}

// head has the title, the counts, and where phones come in.
func (p *Panel) head(x, y, w float32) float32 {
	for _, t := range []*controls.Text{p.title, p.count, p.where} {
		t.Hidden = t.Text() == ""
		if t.Hidden {
			continue
		}
		h := t.LineHeight()
		controls.Place(t, x, y, w, h)
		y += h + theme.S4
	}
	return y + theme.S8
}

// buttons stands in as many lines as it takes, from the foot up, and gives its top.
func (p *Panel) buttons(x, bottom, w float32) float32 {
	var lines [][]*controls.Button
	used := w + 1
	for _, b := range []*controls.Button{p.paper, p.ask, p.code, p.place, p.leave} {
		if !b.Visible() {
			continue
		}
		bw := p.wide(b)
		if used+theme.S12+bw > w {
			lines, used = append(lines, nil), -theme.S12
		}
		lines[len(lines)-1] = append(lines[len(lines)-1], b)
		used += theme.S12 + bw
	}
	top := bottom - float32(len(lines))*(theme.Control+theme.S8) + theme.S8
	y := top
	for _, line := range lines {
		at := x
		for _, b := range line {
			bw := p.wide(b)
			controls.Place(b, at, y, min(bw, w), theme.Control)
			at += bw + theme.S12
		}
		y += theme.Control + theme.S8
	}
	return top
}

// wide is how wide a button is. Where one asks again the second press finds it where the first did.
func (p *Panel) wide(b *controls.Button) float32 {
	if b == p.code {
		return max(b.MinSize().Width, p.codeSure.MinSize().Width)
	}
	return b.MinSize().Width
}

// typing has the network and the Wi-Fi over the buttons, and gives its top.
func (p *Panel) typing(x, bottom, w float32) float32 {
	y := bottom
	if p.name.Visible() {
		half := (w - theme.S16) / 2
		h := p.name.Height()
		y -= h
		controls.Place(p.name, x, y, half, h)
		controls.Place(p.password, x+half+theme.S16, y, half, h)
		y -= 22
		controls.Place(p.nameLabel, x, y, half, 20)
		controls.Place(p.pwLabel, x+half+theme.S16, y, half, 20)
		y -= theme.S12
	}
	if p.net.Visible() {
		h := p.net.HeightFor(w)
		y -= h
		controls.Place(p.net, x, y, min(w, max(p.net.MinSize().Width, w/2)), h)
		y -= 22
		controls.Place(p.netLabel, x, y, w, 20)
		y -= theme.S12
	}
	return y
}
