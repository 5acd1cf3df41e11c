package pdf

import (
	"cmp"
	"slices"
	"strings"

	"github.com/upturn-workshop/upturn/workshop/layout"
)

// Kind is a sort of handout.
type Kind string

// The handouts.
const (
	KindTakeHome   Kind = "take-home"  // a leaf for each person
	KindLeaf       Kind = "leaf"       // what who decides has to know, on one leaf
	KindReport     Kind = "report"     // for who ordered the workshop
	KindTables     Kind = "tables"     // all numbers of the report
	KindWorksheets Kind = "worksheets" // ballots, cards, slips, the run sheet
	KindPile       Kind = "pile"       // all worksheets for the group, in order of use
	KindPoster     Kind = "poster"     // the ten keys, for a wall
	KindCard       Kind = "card"       // the ten keys, for a pocket
	KindTents      Kind = "tents"      // each person's name, to stand on a table
)

// Traits is what a kind of handout has in common with others.
type Traits struct {
	Papers []Paper // formats in which it comes
	Duplex bool    // is printed on both sides of the paper
	Names  bool    // comes as a copy for each person by name
	Blank  bool    // is of use without what a group said and voted
	Large  bool    // is read on and on, and so comes in large print
	Far    bool    // is read from afar, in letters larger than those of large print
	Sheets bool    // has worksheets, of which some do not come in large print
	Parts  bool    // consists of worksheets, each of which can be left out
	Lines  bool    // can have lines to write on where nothing was typed
	Apart  bool    // has a page in each language, not both side by side
	Again  bool    // has one in a follow-up: two days beside each other leave no room for two languages
	Signed bool    // its first page has the client's logo
	Of     Kind    // the handout of which it is another depth; "" = none
}

// handout is what is known of a kind of handout.
type handout struct {
	kind Kind
	Traits
	title func(s *sheet) string // of the document
	pages func(s *sheet) ([]layout.Page, error)
	// lay gives the different pages, and the sides of paper in their order, where not each
	// page comes once.
	lay func(s *sheet) ([]layout.Page, []leaf)
}

var officePapers = []Paper{A4, Letter}

// handouts lists the kinds in the order in which they are offered.
func handouts() []handout {
	return []handout{
		{
			KindTakeHome, Traits{Signed: true, Papers: officePapers, Duplex: true, Names: true, Blank: true, Large: true, Again: true},
			takenHomeTitle, takenHome, nil,
		},
		{
			KindLeaf, Traits{Signed: true, Papers: officePapers, Duplex: true, Large: true, Lines: true, Apart: true, Of: KindReport},
			func(s *sheet) string { return s.both(worded("report.decided")) },
			func(s *sheet) ([]layout.Page, error) {
				return (onLeaf{digest{&report{sheet: s, depth: shallow}}}).leafPages(), nil
			}, nil,
		},
		{
			KindReport, Traits{Signed: true, Papers: officePapers, Duplex: true, Large: true, Lines: true},
			func(s *sheet) string { return s.both(worded("report.title")) },
			func(s *sheet) ([]layout.Page, error) { return (&report{sheet: s, depth: usual}).pages(), nil }, nil,
		},
		{
			KindTables, Traits{Papers: officePapers, Duplex: true, Large: true, Of: KindReport}, KindTables.named,
			func(s *sheet) ([]layout.Page, error) { return (&report{sheet: s, depth: deep}).pages(), nil }, nil,
		},
		{
			KindWorksheets, Traits{Papers: officePapers, Blank: true, Large: true, Parts: true, Sheets: true}, KindWorksheets.named,
			func(s *sheet) ([]layout.Page, error) { return (&worksheets{s}).pages(s.opts.Only) }, nil,
		},
		{
			kind: KindPile, Traits: Traits{Papers: officePapers, Duplex: true, Large: true, Sheets: true}, title: KindPile.named,
			lay: func(s *sheet) ([]layout.Page, []leaf) { return (&pile{&worksheets{s}}).lay() },
		},
		{
			KindPoster, Traits{Signed: true, Papers: []Paper{A4, Letter, A3}, Blank: true, Apart: true, Far: true}, KindPoster.named,
			func(s *sheet) ([]layout.Page, error) { return (&poster{s}).pages(), nil }, nil,
		},
		{
			KindCard, Traits{Papers: officePapers, Duplex: true, Blank: true, Large: true}, KindCard.named,
			func(s *sheet) ([]layout.Page, error) { return (&card{s}).pages(), nil }, nil,
		},
		{
			kind: KindTents, Traits: Traits{Papers: officePapers, Blank: true, Far: true}, title: KindTents.named,
			lay: func(s *sheet) ([]layout.Page, []leaf) { return (&tents{s}).lay() },
		},
	}
}

// Kinds lists the handouts in the order in which they are offered.
func Kinds() (kinds []Kind) {
	for _, h := range handouts() {
		kinds = append(kinds, h.kind)
	}
	return kinds
}

// blankKinds names the handouts that are of use before anybody said or voted anything.
func blankKinds() string {
	var names []string
	for _, h := range handouts() {
		if h.Blank {
			names = append(names, string(h.kind))
		}
	}
	return strings.Join(names, ", ")
}

// Family is the handout of which a kind is a depth, or the kind itself.
func (k Kind) Family() Kind { return cmp.Or(k.Traits().Of, k) }

// Depths lists the kinds of a family, the shortest first.
func (k Kind) Depths() []Kind {
	return slices.DeleteFunc(Kinds(), func(o Kind) bool { return o.Family() != k.Family() })
}

// Known reports whether there is such a handout.
func (k Kind) Known() bool { return slices.Contains(Kinds(), k) }

// Traits returns what the kind has in common with others; nothing for one that is
// not known.
func (k Kind) Traits() Traits { return k.handout().Traits }

func (k Kind) handout() handout {
	for _, h := range handouts() {
		if h.kind == k {
			return h
		}
	}
	return handout{}
}

// named is what the program calls the handout, in each language of it.
func (k Kind) named(s *sheet) string {
	return s.both(func(e *edition) string { return e.t("handout.kind." + string(k)) })
}
