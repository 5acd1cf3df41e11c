package paper

import (
	"bytes"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/segmenter"

	"github.com/upturn-workshop/upturn/assets"
)

// Replacement stands visibly where a character cannot be printed.
const Replacement = '\uFFFD'

// ignorable tells characters that shape their neighbours and have no look of their own.
func ignorable(r rune) bool {
	return r == 0x200C || r == 0x200D || r >= 0xFE00 && r <= 0xFE0F || r >= 0xE0100 && r <= 0xE01EF
}

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

// Guard decides how a text reaches the paper: as text of the embedded font, as
// outlines of other fonts, or with a character in place of what no font here has.
type Guard struct {
	faces   [2]*font.Font
	shaper  *shaper  // made when a text first needs it: it looks through the system's fonts
	missing []string // texts that cannot be set as they are, each once
	noted   map[string]bool
}

// NewGuard returns a guard that has noted nothing.
func NewGuard() (*Guard, error) {
	faces, err := embedded()
	if err != nil {
		return nil, err
	}
	return &Guard{faces: faces, noted: map[string]bool{}}, nil
}

func weight(bold bool) int {
	if bold {
		return 1
	}
	return 0
}

// plain reports whether the embedded font can set a text as it is. Its library
// knows neither joining nor the placing of marks, so that only scripts without
// them pass.
func (g *Guard) plain(s string, bold bool) bool {
	for _, r := range s {
		if r >= ' ' && r <= '~' {
			continue // most are, and both faces have them
		}
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

func (g *Guard) embeds(r rune, bold bool) bool {
	_, ok := g.faces[weight(bold)].NominalGlyph(r)
	return ok
}

// printable puts a replacement for each character that no font of this computer can
// draw, and notes the text. What a reader sees as one character is replaced as one.
func (g *Guard) printable(s string, bold bool) string {
	if g.plain(s, bold) && !strings.ContainsRune(s, Replacement) {
		return s
	}
	var b strings.Builder
	var seg segmenter.Segmenter
	seg.Init([]rune(s))
	for it := seg.GraphemeIterator(); it.Next(); {
		character := it.Grapheme().Text
		switch {
		case blank(character):
		case g.draws(character, bold):
			b.WriteString(string(character))
		default:
			g.note(s)
			b.WriteRune(Replacement)
		}
	}
	return b.String()
}

// blank reports whether a character is joiners and selectors alone: nothing to see.
func blank(character []rune) bool {
	for _, r := range character {
		if !ignorable(r) {
			return false
		}
	}
	return true
}

func (g *Guard) draws(character []rune, bold bool) bool {
	for _, r := range character {
		if r == Replacement || !ignorable(r) && !g.embeds(r, bold) && !g.shapes().covers(r, bold) {
			return false
		}
	}
	return true
}

func (g *Guard) note(text string) {
	if text = strings.TrimSpace(text); !g.noted[text] {
		g.noted[text] = true
		g.missing = append(g.missing, text)
	}
}

// Setting is a text as it goes on paper.
type Setting struct {
	Text     string // what is seen; "" = nothing
	Outlines *Line  // of other fonts, where the embedded one cannot set it
	Actual   string // what readers copy in place of the line's own runes; "" = those
}

// Set decides how a text is set, and notes it where some of it cannot be.
func (g *Guard) Set(text string, bold bool) Setting {
	s := g.printable(text, bold)
	lost := s != text && strings.ContainsRune(s, Replacement) // seen as boxes, yet whoever copies the line gets it whole
	if s == "" || g.plain(s, bold) && !lost {
		return Setting{Text: s}
	}
	l := g.shapes().shape(s, bold)
	if len(l.missing) > 0 {
		g.note(text)
	}
	set := Setting{Text: s, Outlines: &l}
	if !l.turned && (s != text || plane(s) != s) {
		set.Actual = text
	}
	return set
}

// Missing lists the texts that could not be set as they are, each once, in the
// order in which they came.
func (g *Guard) Missing() []string { return slices.Clone(g.missing) }

func (g *Guard) shapes() *shaper {
	if g.shaper == nil {
		g.shaper = newShaper()
	}
	return g.shaper
}
