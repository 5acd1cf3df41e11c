package pdf

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Words are the program's own texts, numbers and days in every language;
// pack.Catalog has them.
type Words interface {
	T(lang, key string, args ...string) string
	Decimal(lang string, v float64) string
	DateShort(lang string, t time.Time) string
}

// Options say how a handout is made.
type Options struct {
	Lang  string // of the labels; empty = the workshop's. What the group wrote stays as it is.
	Paper Paper  // empty = A4
}

// Document is a handout, ready to be written to a file.
type Document struct {
	Bytes []byte
	// Missing lists the signs that no font of this computer has, in the order in
	// which they came. A mark stands in their place on paper.
	Missing []string
}

// TakeHome makes the sheet that each person takes home: what we saw on the
// front, what I will do on the back. Parts that this workshop did not have, and
// results that may not be shown, are left out. The same workshop gives the same
// bytes.
func TakeHome(st workshop.State, words Words, opts Options) (Document, error) {
	s, err := newSheet(st, words, opts)
	if err != nil {
		return Document{}, err
	}
	a := about{
		title:   join(" – ", s.pack("sheet.front"), s.name(), s.date(st.Info.When)),
		subject: st.Info.Title, lang: s.lang, when: moment(st.Info.When),
	}
	return produce(a, s.paper, []sheetPage{
		{s.pack("sheet.front"), s.front},
		{s.pack("sheet.back"), s.back},
	})
}

// moment is the time that a document bears: the workshop's, never the clock's.
func moment(t time.Time) time.Time {
	if t.IsZero() {
		return time.Unix(0, 0).UTC()
	}
	return t.UTC()
}

// sheetPage is one page and its name in the list of contents.
type sheetPage struct {
	name string
	lay  func() figure.Scene
}

// produce lays pages out and draws them. Fonts and the PDF library are other
// people's code fed with other people's text: should one of them panic, the
// program goes on and says so.
func produce(a about, paper Paper, pages []sheetPage) (doc Document, err error) {
	defer func() {
		if r := recover(); r != nil {
			doc, err = Document{}, workshop.Errorf(workshop.EBug, fmt.Errorf("panic: %v", r), "what", "handout")
		}
	}()
	g, err := newGuard()
	if err != nil {
		return Document{}, workshop.Errorf(workshop.EBug, err, "what", "embedded font")
	}
	c := newGofpdf(paper, a)
	p := newPen(c, g)
	for _, page := range pages {
		c.page(clean(page.name))
		p.scene(page.lay())
	}
	data, err := c.bytes()
	if err != nil {
		return Document{}, err
	}
	data, err = describe(data, a)
	if err != nil {
		return Document{}, err
	}
	return Document{Bytes: data, Missing: slices.Clone(g.missing)}, nil
}

// join puts a separator between the texts that are not empty.
func join(sep string, parts ...string) string {
	var full []string
	for _, p := range parts {
		if p != "" {
			full = append(full, p)
		}
	}
	return strings.Join(full, sep)
}
