package pdf

import (
	"strings"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/result"
)

// writing is the distance of lines to write on.
const writing = 8.3 * layout.MM

// large is how much larger everything is in large print: text of 10 points
// becomes 14.
const large = 1.4

// sheet lays out the pages of one workshop on one format of paper in one
// language. In large print it lays them out on smaller paper, which is then
// made larger, so that all keeps its proportions.
type sheet struct {
	st      workshop.State
	words   Words
	opts    Options
	lang    string
	langs   []string // where both stand side by side: lang and the other
	other   *sheet   // the same in the other language, on sheets that are read
	foreign string   // lang where it is not the document's
	figs    result.Figures
	blank   bool
	paper   Paper
	layout.Frame
	tight int // how tight the front is set, from 0
	brief int // how brief the back is, from 0
}

// wordsOf are the program's words in one language, as package wall wants them.
type wordsOf struct {
	Words
	lang string
}

func (w wordsOf) Lang() string { return w.lang }

func (w wordsOf) T(key string, args ...string) string { return w.Words.T(w.lang, key, args...) }

// TIn is a text in another language.
func (w wordsOf) TIn(lang, key string, args ...string) string { return w.Words.T(lang, key, args...) }

// NumIn is Num in another language.
func (w wordsOf) NumIn(lang string, v float64) string { return wordsOf{w.Words, lang}.Num(v) }

// Num writes a number; a dash stands for the minus that the fonts lack.
func (w wordsOf) Num(v float64) string {
	return strings.Replace(w.Words.Decimal(w.lang, v), "-", "–", 1)
}

// The pictures of two languages need words of both.
var _ result.TwoTongues = wordsOf{}

func newSheet(st workshop.State, words Words, opts Options) (*sheet, error) {
	if st.Pack == nil || words == nil {
		return nil, workshop.Errorf(workshop.EInvalid, nil, "detail", "handout without pack or texts")
	}
	s := &sheet{st: st, words: words, opts: opts, lang: opts.Lang, paper: opts.Paper, blank: opts.Blank}
	if s.lang == "" {
		s.lang = st.Info.Lang
	}
	s.langs = strings.Split(s.lang, "+")
	s.lang = s.langs[0]
	if s.paper == "" {
		s.paper = A4
	}
	if !s.paper.known() {
		return nil, workshop.Errorf(workshop.EInvalid, nil, "detail", "paper "+string(s.paper))
	}
	if s.blank {
		s.st = emptied(st)
	}
	s.figs = result.NewFigures(s.st, wordsOf{words, s.lang})
	k := 1.0
	if opts.Large {
		k = large
	}
	w, h := s.paper.size()
	s.Frame = layout.NewFrame(w, h, k)
	s.Top = topOne
	return s, s.beside()
}

// beside adds the other language, unless a column each would be too narrow.
func (s *sheet) beside() error {
	if len(s.langs) < 2 || s.opts.Large {
		return nil
	}
	opts := s.opts
	opts.Lang = s.langs[1]
	other, err := newSheet(s.st, s.words, opts)
	if err != nil {
		return err
	}
	other.foreign = other.lang
	s.other, s.figs, s.Top = other, s.figs.With(other.lang), topTwo
	return nil
}

// emptied is a workshop before anybody has said or voted anything.
func emptied(st workshop.State) workshop.State {
	st.Rounds, st.Items, st.Actions, st.Tiles, st.Notes = nil, nil, nil, nil, nil
	return st
}

// pack is a text of the pack in the language of the sheet. Args are pairs:
// name, value.
func (s *sheet) pack(key string, args ...string) string {
	if key == "" {
		return "" // the pack has no such step
	}
	text := s.st.Pack.Text(s.lang, key)
	if len(args) == 0 {
		return text
	}
	pairs := make([]string, len(args))
	for i, a := range args {
		if pairs[i] = a; i%2 == 0 {
			pairs[i] = "{" + a + "}"
		}
	}
	return strings.NewReplacer(pairs...).Replace(text)
}

// figuresIn are the pictures in one language.
func (s *sheet) figuresIn(lang string) result.Figures {
	return result.NewFigures(s.st, wordsOf{s.words, lang})
}

// t is a text of the program.
func (s *sheet) t(key string, args ...string) string { return s.words.T(s.lang, key, args...) }

func (s *sheet) num(v float64) string { return wordsOf{s.words, s.lang}.Num(v) }

func (s *sheet) date(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return s.words.DateShort(s.lang, t)
}

// when is the workshop's day as each language writes it.
func (s *sheet) when() string { return s.both(func(l *sheet) string { return l.date(s.st.Info.When) }) }

// name is what the sheet is about: the group, or the workshop.
func (s *sheet) name() string {
	if g := strings.TrimSpace(layout.Clean(s.st.Info.Group)); g != "" {
		return g
	}
	return strings.TrimSpace(layout.Clean(s.st.Info.Title))
}

// result is the tally of a vote that the room has seen.
func (s *sheet) result(role workshop.Role, second bool) (workshop.Tally, bool) {
	return s.resultOf(s.stepID(role), second)
}

// resultOf is the result of a step.
func (s *sheet) resultOf(step string, second bool) (workshop.Tally, bool) {
	r, ok := s.st.Round(step, second)
	if !ok || r.Tally == nil || r.State != workshop.RoundShown || !r.Tally.Shown() {
		return workshop.Tally{}, false
	}
	return s.st.Team(*r.Tally), true
}

// page begins a page: its title, whose it is, and the rule under both.
func (s *sheet) page(key string) layout.Page {
	title := s.pack(key)
	sc := layout.Page{Scene: figure.Scene{W: s.W, H: s.H, Alt: title}, Name: title}
	s.rehearsal(&sc)
	if s.other != nil {
		s.titles(&sc, key)
		return sc
	}
	ls, size := figure.Fit(title, 28, 20, true, s.Width*0.56, 1)
	sc.Mark("H1", "", func() {
		sc.Add(figure.Text{X: s.Left, Y: 70, Size: size, Bold: true, Role: figure.Ink, S: ls[0]})
	})
	free := s.Width*0.96 - figure.Width(ls[0], size, true)
	group, groupSize := figure.Fit(s.name(), 11, 8.8, true, free, 2)
	y := 56 - float64(len(group)-1)*groupSize*1.25
	layout.Lines(&sc, group, s.Right, y, groupSize*1.25, figure.Text{Size: groupSize, Bold: true, Anchor: figure.End, Role: figure.Ink})
	sub := s.date(s.st.Info.When)
	if title := strings.TrimSpace(layout.Clean(s.st.Info.Title)); title != s.name() {
		room := free - figure.Width(" · "+sub, 10, false)
		if cut := figure.Shorten(title, 10, false, room); cut == title || s.K == 1 { // in large print there is room for words, not for stumps
			sub = layout.Join(" · ", cut, sub)
		}
	}
	sc.Add(figure.Text{X: s.Right, Y: 71, Size: 10, Anchor: figure.End, Role: figure.Ink2, S: sub})
	sc.Add(figure.Line{X1: s.Left, Y1: 86, X2: s.Right, Y2: 86, Width: 1.5, Stroke: figure.Ink})
	return sc
}

// rehearsal marks a page whose answers are invented and tells how much room
// that takes from the left.
func (s *sheet) rehearsal(sc *layout.Page) float64 {
	if !s.st.Info.Rehearsal {
		return 0
	}
	mark := s.t("sheet.rehearsal")
	w := figure.Width(mark, 9, true) + 12
	sc.Add(figure.Rect{X: s.Left, Y: s.Edge + 1, W: w, H: 14, R: 2, Fill: figure.Ink})
	sc.Add(figure.Text{X: s.Left + 6, Y: s.Edge + 11.2, Size: 9, Bold: true, Role: figure.OnAccent, S: mark})
	return w + 10
}

// Where the free part of a page begins, and where it does under two titles, which
// are a bit smaller.
const topOne, topTwo = 101, 93
