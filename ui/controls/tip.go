package controls

import (
	"strings"
	"time"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Tip is what is said of a control while the pointer rests on it. Controls of ballots have
// none, and the wall has no controls: nothing is ever said over either.
type Tip struct{ Says, Key string }

// TipOf reads a tip from a text as the help has it: "Esc | close what is open".
func TipOf(text string) Tip {
	key, says, _ := strings.Cut(text, "|")
	letters := []rune(strings.TrimSpace(says))
	if len(letters) > 0 {
		letters[0] = unicode.ToUpper(letters[0])
	}
	return Tip{Says: string(letters), Key: strings.TrimSpace(key)}
}

const (
	tipRests          = 600 * time.Millisecond // before a tip comes
	tipWide   float32 = 300
	tipInsetX         = theme.S12
	tipInsetY         = theme.S8
)

// tipBox is a tip in a page. It lies in the page itself, above all else: what lies over the
// window takes the keyboard.
type tipBox struct {
	ground    *Panel
	says, key *Text
	all       *fyne.Container
}

func newTipBox(t Tip) *tipBox {
	b := &tipBox{ground: NewPanel(figure.Ink, 8)}
	b.says = NewText(t.Says, Style{Size: theme.Small, Role: figure.Paper, Fit: Wrap})
	b.key = NewText(t.Key, Style{Size: theme.Small, Bold: true, Role: figure.Paper, Fit: Wrap})
	b.all = container.New(b, b.ground, b.says, b.key)
	return b
}

// Layout puts the key under what is said.
func (b *tipBox) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	w := s.Width - 2*tipInsetX
	Place(b.ground, 0, 0, s.Width, s.Height)
	h := b.says.HeightFor(w)
	Place(b.says, tipInsetX, tipInsetY, w, h)
	Place(b.key, tipInsetX, tipInsetY+h, w, b.key.HeightFor(w))
}

// MinSize is as wide as the words need, up to a limit.
func (b *tipBox) MinSize([]fyne.CanvasObject) fyne.Size {
	w := min(tipWide, max(b.says.Width(), b.key.Width())+1)
	high := b.says.HeightFor(w) + 2*tipInsetY
	if b.key.text != "" {
		high += b.key.HeightFor(w)
	}
	return fyne.NewSize(w+2*tipInsetX, high)
}

// MouseIn marks the control as under the pointer, and says what it is if the pointer rests
// there.
func (p *Pressable) MouseIn(*desktop.MouseEvent) {
	p.set(&p.Hovered, true)
	if p.Tip.Says == "" {
		return
	}
	p.resting = fyne.NewAnimation(tipRests, func(done float32) {
		if done == 1 && p.Hovered && !p.Pressed {
			p.tell()
		}
	})
	p.resting.Start()
}

// hush ends what is said, or is about to be.
func (p *Pressable) hush() {
	if p.resting != nil {
		p.resting.Stop()
		p.resting = nil
	}
	if p.told != nil {
		p.told()
		p.told = nil
	}
}

// tell says what the control is, below it, or above it where there is more room. What lies
// over the window is not spoken over.
func (p *Pressable) tell() {
	c, o := p.seen()
	if o == nil || c.Overlays().Top() != nil {
		return
	}
	page := pageOf(c)
	if page == nil {
		return
	}
	driver := fyne.CurrentApp().Driver()
	at := driver.AbsolutePositionForObject(o).Subtract(driver.AbsolutePositionForObject(page))
	box := newTipBox(p.Tip)
	m, room := box.all.MinSize(), page.Size()
	y := at.Y + o.Size().Height + theme.S4
	if y+m.Height > room.Height {
		y = at.Y - m.Height - theme.S4
	}
	closeTips(page)
	page.Objects = append(page.Objects, box.all)
	Place(box.all, max(theme.S8, min(at.X, room.Width-m.Width-theme.S8)), y, m.Width, m.Height)
	page.Refresh()
	p.told = func() { closeTips(page) }
}

// seen is where the control can be seen; nil = nowhere.
func (p *Pressable) seen() (c fyne.Canvas, found fyne.CanvasObject) {
	for _, w := range fyne.CurrentApp().Driver().AllWindows() {
		walk(w.Canvas().Content(), nil, func(o fyne.CanvasObject, _ []seen) {
			if is, ok := o.(control); ok && is.core() == p.core() {
				c, found = w.Canvas(), o
			}
		})
	}
	return c, found
}

// closeTips takes tips away from a page.
func closeTips(page *fyne.Container) {
	if len(page.Objects) > 1 {
		page.Objects = page.Objects[:1:1]
		page.Refresh()
	}
}
