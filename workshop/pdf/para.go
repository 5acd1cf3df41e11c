package pdf

import (
	"strings"

	"github.com/upturn-workshop/upturn/workshop/figure"
)

// para is running text.
type para struct {
	text   string
	size   float64
	lead   float64 // line height; 0 = 1.4 of the size
	bold   bool
	role   figure.Role
	indent float64
	tag    string // "P" if empty
	set    []string
}

func (b para) leading() float64 {
	if b.lead > 0 {
		return b.lead
	}
	return 1.4 * b.size
}

func (b para) lines(w float64) []string {
	if b.set != nil {
		return b.set
	}
	return wrapped(b.text, b.size, b.bold, w-b.indent)
}

func (b para) height(w float64) float64 { return b.leading() * float64(len(b.lines(w))) }

// least is how many lines of a paragraph stand together at either end of a page.
const least = 2

func (b para) split(w, h float64) (flowable, flowable, bool) {
	all := b.lines(w)
	n := min(int(h/b.leading()), len(all)-least)
	if n < least {
		return nil, nil, false
	}
	head, tail := b, b
	head.set, tail.set = all[:n], all[n:]
	return head, tail, true
}

func (b para) draw(p *page, x, y, w float64) {
	tag := b.tag
	if tag == "" {
		tag = "P"
	}
	role := b.role
	if role == figure.None {
		role = figure.Ink
	}
	p.mark(tag, "", func() {
		lines(p, spaced(b.lines(w)), x+b.indent, y+0.5*b.leading()+0.36*b.size, b.leading(), figure.Text{Size: b.size, Bold: b.bold, Role: role})
	})
}

// wrapped breaks a text into full lines, at most as wide as w; line breaks in it stay.
func wrapped(text string, size float64, bold bool, w float64) []string {
	return figure.Full(cleanLines(text), size, bold, w)
}

// cleanLines makes a text of several paragraphs fit for paper.
func cleanLines(s string) string {
	parts := strings.Split(s, "\n")
	for i, p := range parts {
		parts[i] = clean(p)
	}
	return strings.Join(parts, "\n")
}

// spaced ends all lines but the last with a space: who copies the text, or has
// it read aloud, gets words and not their ends and beginnings joined.
func spaced(lines []string) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		if out[i] = l; i < len(lines)-1 && !strings.HasSuffix(l, "-") {
			out[i] += " "
		}
	}
	return out
}

// whole is a part that is never cut.
type whole struct {
	high  func(w float64) float64
	paint func(p *page, x, y, w float64)
}

func (b whole) height(w float64) float64 { return b.high(w) }

func (b whole) split(_, _ float64) (flowable, flowable, bool) { return nil, nil, false }

func (b whole) draw(p *page, x, y, w float64) { b.paint(p, x, y, w) }

// rigid is a part of a given height.
func rigid(h float64, paint func(p *page, x, y, w float64)) whole {
	return whole{func(float64) float64 { return h }, paint}
}

// stackOf draws parts under each other and never cuts between them.
func stackOf(parts ...flowPart) whole {
	high := func(w float64) float64 {
		h := 0.0
		for i, p := range parts {
			if i > 0 {
				h += p.gap
			}
			h += p.height(w)
		}
		return h
	}
	return whole{high, func(pg *page, x, y, w float64) {
		for i, p := range parts {
			if i > 0 {
				y += p.gap
			}
			p.flowable.draw(pg, x, y, w)
			y += p.height(w)
		}
	}}
}

// bullet is a paragraph with a small square before it.
type bullet struct{ para }

func (b bullet) split(w, h float64) (flowable, flowable, bool) {
	head, tail, ok := b.para.split(w, h)
	if !ok {
		return nil, nil, false
	}
	return bullet{head.(para)}, tail, true
}

func (b bullet) draw(p *page, x, y, w float64) {
	p.Add(figure.Rect{X: x + 0.75, Y: y + 0.5*b.leading() - 2.2, W: 4.5, H: 4.5, R: 0.5, Fill: figure.Ink})
	b.para.draw(p, x, y, w)
}
