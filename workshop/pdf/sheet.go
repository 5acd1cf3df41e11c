package pdf

import (
	"cmp"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/paper"
	"github.com/upturn-workshop/upturn/workshop/result"
)

// writing is the distance of lines to write on.
const writing = 8.3 * layout.MM

// large is how much larger everything is in large print: text of 10 points
// becomes 16.
const large = 1.6

// sheet is what all handouts share: a workshop on one format of paper, in one
// language or in two side by side. In large print it is laid out on smaller paper,
// which is then made larger, so that all keeps its proportions.
type sheet struct {
	*edition          // in the first language
	other    *edition // in the second, where both stand side by side; else nil
	langs    []string
	figures  result.Figures // with names in all languages of the page
	opts     Options
	blank    bool
	layout.Frame
}

func newSheet(st workshop.State, words Words, opts Options) (*sheet, error) {
	if st.Pack == nil || words == nil {
		return nil, workshop.Errorf(workshop.EInvalid, nil, "detail", "handout without pack or texts")
	}
	if opts.Blank {
		st = emptied(st)
	}
	langs := strings.Split(cmp.Or(opts.Lang, st.Info.Lang), "+")
	s := &sheet{edition: newEdition(st, words, langs[0]), langs: langs, opts: opts, blank: opts.Blank}
	s.figures = s.figs
	k := 1.0
	if opts.Large {
		k = large
	}
	w, h := opts.Paper.size()
	s.Frame = layout.NewFrame(w, h, k)
	s.Top = s.Edge + topOne
	if len(langs) > 1 && !opts.Large { // there a column each would be too narrow
		s.other = newEdition(st, words, langs[1])
		s.other.foreign = langs[1]
		s.figures, s.Top, s.Second = s.figs.With(langs[1]), s.Edge+topTwo, langs[1]
	}
	return s, nil
}

// emptied is a workshop before anybody has said or voted anything.
func emptied(st workshop.State) workshop.State {
	st.Rounds, st.Items, st.Actions, st.Tiles, st.Notes = nil, nil, nil, nil, nil
	return st
}

// when is the workshop's day as each language writes it.
func (s *sheet) when() string {
	return s.both(func(l *edition) string { return l.date(s.st.Info.When) })
}

// whoseIs is the group and its day, for what hangs or lies about; "" on what is nobody's.
func (s *sheet) whoseIs() string {
	if s.blank {
		return ""
	}
	return layout.Join(" · ", s.name(), s.date(s.st.Info.When))
}

// dayIn is the workshop's day where it has so much room beside the group's name. That of a
// rehearsal, which is nobody's day, gives way: its mark takes half of the line in large print.
func dayIn(s *sheet, day string, room, size float64) string {
	if s.st.Info.Rehearsal && figure.Width(layout.Join(" · ", s.name(), day), size, false) > room {
		return ""
	}
	return day
}

// rehearsal marks a page whose answers are invented and tells how much room
// that takes from the left.
func (s *sheet) rehearsal(sc *layout.Page) float64 { return markRehearsal(s, sc, s.Left) }

// markRehearsal marks it from x on.
func markRehearsal(s *sheet, sc *layout.Page, x float64) float64 {
	if !s.st.Info.Rehearsal {
		return 0
	}
	mark := s.t("sheet.rehearsal")
	w := figure.Width(mark, 9, true) + 12
	sc.Mark(paper.Artifact, "", func() {
		sc.Add(figure.Rect{X: x, Y: s.Edge + 1, W: w, H: 14, R: 2, Fill: figure.Ink})
		sc.Add(figure.Text{X: x + 6, Y: s.Edge + 11.2, Size: 9, Bold: true, Role: figure.OnAccent, S: mark})
	})
	return w + 10
}

// nameRoom is what a person's name, and the mark of a rehearsal, may take of the
// line on which they stand.
func (s *sheet) nameRoom() float64 {
	w := s.rehearsal(&layout.Page{})
	if s.opts.Names {
		w = max(s.share(s.Width), w+100)
	}
	return w
}

// notThis is what a key is not, in each language; none where the pack does not say.
func (s *sheet) notThis(id string) (out []string) {
	key := "item." + id + ".not"
	if !s.hasText(key) {
		return nil
	}
	for _, lang := range s.langs {
		out = append(out, layout.Join(" ", s.words.T(lang, "wall.not_this"), s.st.Pack.Text(lang, key)))
	}
	return out
}

// inOf is the language of the i-th of a text's versions, where it is not the document's.
func (s *sheet) inOf(i int) string {
	if i > 0 {
		return s.Second
	}
	return ""
}
