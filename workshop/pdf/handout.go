package pdf

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/paper"
)

// Handout is a handout whose pages are laid out. It can be looked at page by
// page, and written.
type Handout struct {
	about  paper.About
	size   figure.Size
	pages  []layout.Page
	leaves []leaf
	naming naming
	// sources are the texts that stand on the pages, as they were before any was cut.
	sources []string
	usual   []string // keys of the names of parts that come in their usual size though large print was asked for
}

// leaf is one side of paper: a page, perhaps with a name on it.
type leaf struct {
	page   int
	name   string
	title  string // in the list of contents, instead of the page's own
	quiet  bool   // not in the list of contents: a further copy
	begins bool   // a part of the whole: a person's sheet, or what lies behind a separator
	label  string // of the pages of such a part, before their numbers, where it bears no name
}

// naming is where names are put.
type naming struct {
	x, y, size, room float64
}

// Len is how many sides of paper the handout has.
func (h *Handout) Len() int { return len(h.leaves) }

// Size is the paper's, in points.
func (h *Handout) Size() figure.Size { return h.size }

// Page is what stands on a side of paper, from 0.
func (h *Handout) Page(i int) figure.Scene {
	l := h.leaves[i]
	s := h.pages[l.page].Scene
	s.Items = slices.Clone(s.Items)
	if l.name != "" {
		s.Add(h.name(l.name))
	}
	return s
}

// Alt is the words for a picture, and how many items of the side are drawn before it.
type Alt struct {
	At   int
	Text string
}

// Alts are the words for the pictures on a side of paper, in the order of the pictures.
func (h *Handout) Alts(i int) (out []Alt) {
	for _, m := range h.pages[h.leaves[i].page].Marks {
		if m.Alt != "" {
			out = append(out, Alt{m.From, m.Alt})
		}
	}
	return out
}

// name is a person's name where it stands on their sheet.
func (h *Handout) name(s string) figure.Text {
	ls, size := figure.Fit(layout.Clean(s), h.naming.size, 0.8*h.naming.size, true, h.naming.room, 1)
	return figure.Text{X: h.naming.x, Y: h.naming.y, Size: size, Bold: true, Role: figure.Ink, S: ls[0]}
}

// Make lays a handout out and writes it.
func Make(st workshop.State, words Words, kind Kind, opts Options) (Document, error) {
	h, err := Layout(st, words, kind, opts)
	if err != nil {
		return Document{}, err
	}
	return h.Write(nil)
}

// Layout lays a handout out. The same workshop gives the same pages.
func Layout(st workshop.State, words Words, kind Kind, opts Options) (h *Handout, err error) {
	defer workshop.Caught(&err)
	if !kind.Known() {
		return nil, workshop.Errorf(workshop.EInvalid, nil, "detail", "kind "+string(kind))
	}
	of := kind.handout()
	opts.Paper = cmp.Or(opts.Paper, A4)
	if !slices.Contains(of.Papers, opts.Paper) {
		return nil, workshop.Errorf(workshop.EInvalid, nil, "detail", "paper "+string(opts.Paper))
	}
	if opts.Blank && !of.Blank {
		return nil, workshop.Errorf(workshop.EInvalid, nil, "what", "blank", "kinds", blankKinds())
	}
	h = &Handout{usual: kind.inUsualSize(st, opts)}
	opts.Large = opts.Large && of.Large
	opts.Names = opts.Names && of.Names
	opts.Lines = opts.Lines && of.Lines
	opts.Copies = max(1, opts.Copies)
	if opts.Copies > MaxCopies {
		return nil, workshop.Errorf(workshop.EInvalid, nil, "what", "copies", "max", strconv.Itoa(MaxCopies))
	}
	if st.Pack != nil {
		h.sources = sourcesOf(st, strings.Split(cmp.Or(opts.Lang, st.Info.Lang), "+"))
	}
	for i, lang := range languages(st, of.Traits, opts) {
		o := opts
		o.Lang, o.langs = lang, cmp.Or(opts.Lang, st.Info.Lang)
		s, pages, leaves, err := of.laid(st, words, o)
		if err != nil {
			return nil, err
		}
		for k := range pages {
			if i > 0 {
				pages[k] = pages[k].Spoken(lang)
			}
		}
		if i == 0 {
			h.begin(s, of.title(s), of.Duplex)
		}
		layout.Resolve(pages, len(h.pages))
		for k := range pages {
			if i > 0 { // a part in another language than the document's
				pages[k].Lang = lang
			}
		}
		h.join(pages, leaves)
	}
	return h, h.arrange(st, of.Traits, opts)
}

// join adds a part: its pages, and its sides of paper behind those that there are.
func (h *Handout) join(pages []layout.Page, leaves []leaf) {
	for _, l := range leaves {
		l.page += len(h.pages)
		h.leaves = append(h.leaves, l)
	}
	h.pages = append(h.pages, blackened(pages)...)
}

// smallWords is the largest size of words that a copier takes away where they are grey.
const smallWords = 9

// blackened has small words in black: of grey ones a copier takes the dots of an ä first, and a
// ballot of which a copy has lost what its numbers mean measures something else.
func blackened(pages []layout.Page) []layout.Page {
	for _, p := range pages {
		for i, it := range p.Items {
			if t, ok := it.(figure.Text); ok && t.Role == figure.Ink2 && t.Size <= smallWords {
				t.Role = figure.Ink
				p.Items[i] = t
			}
		}
	}
	return pages
}

// languages are those of which a handout has a part each: in large print what is
// read on and on has, since a column would hold four words, and a leaf has a side for
// each, as has the sheet of a follow-up. All else has both side by side.
func languages(st workshop.State, of Traits, opts Options) []string {
	lang := cmp.Or(opts.Lang, st.Info.Lang)
	if opts.Large || of.Apart || of.Again && st.Info.After != nil && !opts.Blank {
		return strings.Split(lang, "+")
	}
	return []string{lang}
}

// laid lays out one part of a handout.
func (h handout) laid(st workshop.State, words Words, opts Options) (s *sheet, pages []layout.Page, leaves []leaf, err error) {
	var larger float64
	opts.Paper, larger = opts.Paper.laidOut()
	if s, err = newSheet(st, words, opts); err != nil {
		return nil, nil, nil, err
	}
	if h.lay != nil {
		pages, leaves = h.lay(s)
	} else {
		pages, err = h.pages(s)
	}
	if h.Signed {
		sign(s, pages)
	}
	s.K *= larger
	for i, p := range pages {
		pages[i] = p.Scaled(s.K)
	}
	return s, pages, leaves, err
}

// begin takes from the first part what holds for all.
func (h *Handout) begin(s *sheet, title string, duplex bool) {
	h.size = figure.Size{W: s.W * s.K, H: s.H * s.K}
	name := s.name()
	if s.blank {
		name = ""
	}
	h.about = paper.About{
		Title: layout.Join(" – ", title, name, s.date(s.st.Info.When)), Subject: layout.Clean(s.st.Info.Title),
		Lang: s.lang, When: moment(s.st.Info.When), Duplex: duplex,
	}
	x := 0.0
	if s.st.Info.Rehearsal {
		x = figure.Width(s.t("sheet.rehearsal"), 9, true) + 22
	}
	h.naming = naming{x: (s.Left + x) * s.K, y: (s.Edge + 12.5) * s.K, size: 12 * s.K, room: (s.Width - x) * s.K}
	if s.other != nil {
		h.naming.room = s.nameRoom() - x - 12
	}
}

// moment is the time that a document bears: the workshop's, never the clock's.
func moment(t time.Time) time.Time {
	if t.IsZero() {
		return time.Unix(0, 0).UTC()
	}
	return t.UTC()
}

// arrange puts the pages in the order in which they come out of the printer.
func (h *Handout) arrange(st workshop.State, of Traits, opts Options) error {
	if h.leaves != nil {
		h.leaves = slices.Repeat(h.leaves, opts.Copies)
		return nil
	}
	names := []string{""}
	if opts.Names {
		names = slices.DeleteFunc(slices.Clone(st.Info.Names), func(n string) bool { return strings.TrimSpace(layout.Clean(n)) == "" })
		if len(names) == 0 {
			return workshop.Errorf(workshop.EState, nil, "what", "no_names")
		}
	}
	switch last := len(h.pages) - 1; {
	case of.Duplex && (opts.Copies > 1 || len(names) > 1):
		h.pages = even(h.pages)
	case last > 0 && len(h.pages[last].Items) == 0: // nothing comes on the next leaf
		h.pages = h.pages[:last]
	}
	for _, name := range names {
		for copy := range opts.Copies {
			for i := range h.pages {
				l := leaf{page: i, name: name, begins: i == 0, quiet: copy > 0 || name != "" && i > 0}
				if i == 0 {
					l.title = name
				}
				h.leaves = append(h.leaves, l)
			}
		}
	}
	return nil
}

// Write makes the PDF. Progress is called before each side of paper; an error
// of it stops the work and comes back. Nil is no progress to tell.
func (h *Handout) Write(progress func(done, of int) error) (doc Document, err error) {
	defer workshop.Caught(&err)
	g, err := paper.NewGuard()
	if err != nil {
		return Document{}, workshop.Errorf(workshop.EBug, err, "detail", "embedded font")
	}
	shared := h.repeats()
	c := paper.NewFile(h.size.W, h.size.H, h.about)
	p := layout.NewPen(c, g)
	for i := range h.pages {
		if shared {
			c.Original()
			p.Page(h.pages[i])
		}
	}
	for i, l := range h.leaves {
		if progress != nil {
			if err := progress(i, len(h.leaves)); err != nil {
				return Document{}, err
			}
		}
		if shared {
			if l.begins || i == 0 {
				c.Part("Sect", layout.Clean(cmp.Or(l.name, l.label))) // each person's sheet, each worksheet
			}
			c.Page(l.page)
		} else {
			c.Page(-1)
			p.Page(h.pages[l.page])
		}
		h.bookmarks(c, l)
		if l.name != "" {
			p.Unmarked([]figure.Item{h.name(l.name)})
		}
	}
	data, err := c.Bytes()
	if err != nil {
		return Document{}, workshop.Errorf(workshop.EBug, err, "detail", "write PDF")
	}
	return Document{Bytes: data, Pages: len(h.leaves)}, nil
}

func (h *Handout) bookmarks(c paper.Canvas, l leaf) {
	pg := h.pages[l.page]
	switch {
	case l.quiet:
		return
	case l.title != "":
		c.Bookmark(layout.Clean(l.title), 0, 0)
		return
	case pg.Name != "":
		c.Bookmark(layout.Clean(pg.Name), pg.Level, 0)
	}
	for _, e := range pg.Entries {
		c.Bookmark(layout.Clean(e.Title), e.Level, e.Y)
	}
}
