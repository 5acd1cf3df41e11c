package pdf

import (
	"bytes"
	"strings"
	"sync"
	"unicode"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/segmenter"

	"github.com/upturn-workshop/upturn/assets"
)

// embedded are the two faces of all plain text, regular and bold. They are only
// read, so all documents share them.
var embedded = sync.OnceValues(func() ([2]*font.Font, error) {
	var out [2]*font.Font
	for i, ttf := range [][]byte{assets.NotoSans, assets.NotoSansBold} {
		face, err := font.ParseTTF(bytes.NewReader(ttf))
		if err != nil {
			return out, err
		}
		out[i] = face.Font
	}
	return out, nil
})

// guard decides how a text reaches the paper: as text of the embedded font, as
// outlines of other fonts, or with a sign in place of what no font here has.
type guard struct {
	faces   [2]*font.Font
	shaper  *shaper  // made when a text first needs it: it looks through the system's fonts
	missing []string // texts that cannot be set as they are, each once
	noted   map[string]bool
}

func newGuard() (*guard, error) {
	faces, err := embedded()
	if err != nil {
		return nil, err
	}
	return &guard{faces: faces, noted: map[string]bool{}}, nil
}

func weight(bold bool) int {
	if bold {
		return 1
	}
	return 0
}

// plain tells whether the embedded font can set a text as it is. Its library
// knows neither joining nor the placing of marks, so that only scripts without
// them pass.
func (g *guard) plain(s string, bold bool) bool {
	for _, r := range s {
		if r > 0xFFFF || unicode.Is(unicode.Mn, r) || !g.embeds(r, bold) {
			return false
		}
		switch language.LookupScript(r) {
		case language.Latin, language.Greek, language.Cyrillic, language.Common:
		default:
			return false
		}
	}
	return true
}

func (g *guard) embeds(r rune, bold bool) bool {
	_, ok := g.faces[weight(bold)].NominalGlyph(r)
	return ok
}

// printable puts a replacement for each sign that no font of this computer can
// draw, and notes the text. What a reader sees as one sign is replaced as one.
func (g *guard) printable(s string, bold bool) string {
	if g.plain(s, bold) && !strings.ContainsRune(s, replacement) {
		return s
	}
	var b strings.Builder
	var seg segmenter.Segmenter
	seg.Init([]rune(s))
	for it := seg.GraphemeIterator(); it.Next(); {
		sign := it.Grapheme().Text
		switch {
		case blank(sign):
		case g.draws(sign, bold):
			b.WriteString(string(sign))
		default:
			g.note(s)
			b.WriteRune(replacement)
		}
	}
	return b.String()
}

// blank tells signs of joiners and selectors alone: nothing to see.
func blank(sign []rune) bool {
	for _, r := range sign {
		if !ignorable(r) {
			return false
		}
	}
	return true
}

func (g *guard) draws(sign []rune, bold bool) bool {
	for _, r := range sign {
		if r == replacement || !ignorable(r) && !g.embeds(r, bold) && !g.shapes().covers(r, bold) {
			return false
		}
	}
	return true
}

func (g *guard) note(text string) {
	if text = strings.TrimSpace(text); !g.noted[text] {
		g.noted[text] = true
		g.missing = append(g.missing, text)
	}
}

// look notes a text as setting it would.
func (g *guard) look(text string, bold bool) {
	text = clean(text)
	s := g.printable(text, bold)
	if s != "" && !g.plain(s, bold) && len(g.shapes().shape(s, bold).missing) > 0 {
		g.note(text)
	}
}

func (g *guard) shapes() *shaper {
	if g.shaper == nil {
		g.shaper = newShaper()
	}
	return g.shaper
}
