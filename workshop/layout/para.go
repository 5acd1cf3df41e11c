package layout

import "github.com/upturn-workshop/upturn/workshop/figure"

// Para is running text.
type Para struct {
	Text   string
	Size   float64
	Lead   float64 // line height; 0 = 1.4 of the size
	Bold   bool
	Role   figure.Role
	Indent float64
	Tag    string // "P" if empty
	Second bool   // is in the page's second language
	broken *lines // nil = they are broken when they are asked for
}

// lines are those of a text, for a column of one width, or however wide it is.
type lines struct {
	of    []string
	width float64
	any   bool
}

// suit reports whether a text is broken already for a column w wide.
func (l *lines) suit(w float64) bool { return l != nil && (l.any || l.width == w) }

func (b Para) leading() float64 {
	if b.Lead > 0 {
		return b.Lead
	}
	return 1.4 * b.Size
}

func (b Para) lines(w float64) []string {
	if b.broken.suit(w) {
		return b.broken.of
	}
	return Wrapped(b.Text, b.Size, b.Bold, w-b.Indent)
}

// Set breaks its lines.
func (b Para) Set(w float64) Flowable {
	if b.broken.suit(w) {
		return b
	}
	b.broken = &lines{of: b.lines(w), width: w, any: b.broken != nil && b.broken.any}
	return b
}

// Height is how high it is.
func (b Para) Height(w float64) float64 { return b.leading() * float64(len(b.lines(w))) }

// least is how many lines of a paragraph stand together at either end of a page.
const least = 2

// Split cuts it.
func (b Para) Split(w, h float64) (Flowable, Flowable, bool) {
	all := b.lines(w)
	n := min(int(h/b.leading()), len(all)-least)
	if n < least {
		return nil, nil, false
	}
	head, tail := b, b
	head.broken, tail.broken = &lines{of: all[:n], any: true}, &lines{of: all[n:], any: true}
	return head, tail, true
}

// Draw draws it.
func (b Para) Draw(p *Page, x, y, w float64) {
	tag := b.Tag
	if tag == "" {
		tag = "P"
	}
	role := b.Role
	if role == figure.None {
		role = figure.Ink
	}
	lang := p.Lang
	if b.Second {
		lang = p.Second
	}
	p.Speak(lang, func() { b.say(p, tag, role, x, y, w) })
}

func (b Para) say(p *Page, tag string, role figure.Role, x, y, w float64) {
	p.Mark(tag, "", func() {
		Lines(p, Spaced(b.lines(w)), x+b.Indent, y+0.5*b.leading()+0.36*b.Size, b.leading(), figure.Text{Size: b.Size, Bold: b.Bold, Role: role})
	})
}

// Whole is a part that is never cut.
type Whole struct {
	High  func(w float64) float64
	Paint func(p *Page, x, y, w float64)
	known *height // nil = it is worked out when it is asked for
}

// height is that of a part in a column of one width.
type height struct{ of, width float64 }

// Set works out how high it is.
func (b Whole) Set(w float64) Flowable {
	b.known = &height{b.Height(w), w}
	return b
}

// Height is how high it is.
func (b Whole) Height(w float64) float64 {
	if b.known != nil && b.known.width == w {
		return b.known.of
	}
	return b.High(w)
}

// Split cuts it.
func (b Whole) Split(_, _ float64) (Flowable, Flowable, bool) { return nil, nil, false }

// Draw draws it.
func (b Whole) Draw(p *Page, x, y, w float64) { b.Paint(p, x, y, w) }

// Rigid is a part of a given height.
func Rigid(h float64, paint func(p *Page, x, y, w float64)) Whole {
	return Whole{High: func(float64) float64 { return h }, Paint: paint}
}

// Undivided is a part that is never cut though it might be.
type Undivided struct{ Flowable }

// Set sets the part.
func (b Undivided) Set(w float64) Flowable { return Undivided{set(b.Flowable, w)} }

// Split cuts nothing.
func (Undivided) Split(float64, float64) (head, tail Flowable, ok bool) { return nil, nil, false }

// StackOf draws parts under each other and never cuts between them.
func StackOf(parts ...Part) Whole {
	high := func(w float64) float64 {
		h := 0.0
		for i, p := range parts {
			if i > 0 {
				h += p.Gap
			}
			h += p.Height(w)
		}
		return h
	}
	return Whole{High: high, Paint: func(pg *Page, x, y, w float64) {
		for i, p := range parts {
			if i > 0 {
				y += p.Gap
			}
			p.Flowable.Draw(pg, x, y, w)
			y += p.Height(w)
		}
	}}
}

// Bullet is a paragraph with a small square before it.
type Bullet struct{ Para }

// Set breaks its lines.
func (b Bullet) Set(w float64) Flowable { return Bullet{b.Para.Set(w).(Para)} }

// Split cuts it.
func (b Bullet) Split(w, h float64) (Flowable, Flowable, bool) {
	head, tail, ok := b.Para.Split(w, h)
	if !ok {
		return nil, nil, false
	}
	return Bullet{head.(Para)}, tail, true
}

// Draw draws it.
func (b Bullet) Draw(p *Page, x, y, w float64) {
	p.Item(func() {
		p.Add(figure.Rect{X: x + 0.75, Y: y + 0.5*b.leading() - 2.2, W: 4.5, H: 4.5, R: 0.5, Fill: figure.Ink})
		b.Tag = "LBody"
		b.Para.Draw(p, x, y, w)
	})
}

// Paras are a text in each language, under each other.
func Paras(texts []string, size float64, bold bool) []Part {
	var out []Part
	for i, t := range texts {
		b := Para{Text: t, Size: size, Bold: bold && i == 0, Lead: 1.3 * size, Second: i > 0}
		if i > 0 {
			b.Role = figure.Ink2
		}
		out = append(out, Part{Flowable: b, Gap: 2})
	}
	return out
}

// Texts is a text in each language as one part.
func Texts(ts []string, size float64, bold bool) Whole { return StackOf(Paras(ts, size, bold)...) }
