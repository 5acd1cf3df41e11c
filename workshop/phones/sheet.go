package phones

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/sheet"
)

// Sheet is a ballot in one language, as the page draws it.
type Sheet struct {
	Lang  string     `json:"lang"`
	Leads bool       `json:"leads,omitempty"` // it is asked first who leads
	Pages []Question `json:"pages"`
}

// Question is one page. Those marked beside items have one row for each.
type Question struct {
	Kind   string `json:"kind"` // of the table in page.js
	Title  string `json:"title"`
	About  string `json:"about,omitempty"`
	Short  string `json:"short"` // in the review
	Left   string `json:"left,omitempty"`
	Right  string `json:"right,omitempty"`
	Budget int    `json:"budget,omitempty"`
	Cap    int    `json:"cap,omitempty"`
	Rows   []Row  `json:"rows"`
	Own    *Own   `json:"own,omitempty"` // it is answered in own words; the one row says whether it is
}

// Own is what the page needs for answers in own words beside how many there are: what is said of
// them, which no page without such a question has to carry, and how much room there is.
type Own struct {
	How     string `json:"how"`
	Left    string `json:"left"`
	Nothing string `json:"nothing"`
	Missing string `json:"missing"`
	Bad     string `json:"bad"`     // it was not taken
	Letters int    `json:"letters"` // of an answer
	Bytes   int    `json:"bytes"`   // of all
}

// Row is one cell of the ballot.
type Row struct {
	Ask     string            `json:"ask,omitempty"`
	Short   string            `json:"short,omitempty"` // in the review, where a row has several
	Who     int               `json:"who,omitempty"`   // 1 is asked of those who lead, 2 of the others
	Lo      int               `json:"lo"`
	Hi      int               `json:"hi"`
	Square  bool              `json:"sq,omitempty"` // not the first aspect: another shape
	Anchors map[string]string `json:"anchors,omitempty"`
	Options []string          `json:"options,omitempty"`
}

// sheets makes the ballot of a round in each language that the page and the pack have.
func sheets(st workshop.State, round workshop.Round, words map[string]map[string]string) (out []Sheet) {
	for _, lang := range slices.Sorted(maps.Keys(words)) {
		if slices.Contains(st.Pack.Languages, lang) {
			out = append(out, newSheet(st, round, lang, words[lang]))
		}
	}
	return out
}

func newSheet(st workshop.State, round workshop.Round, lang string, words map[string]string) Sheet {
	st.Info.Lang = lang
	spec := round.Spec
	t := sheet.New(st, spec)
	out := Sheet{Lang: lang, Leads: t.Leaders != ""}
	cells := spec.Cells()
	for i, q := range spec.Questions {
		left, right := t.Ends(q.ID)
		p := Question{Kind: string(q.Kind), Title: t.Heading(q), About: t.About(q.ID), Short: t.Short(q), Left: left, Right: right, Budget: q.Budget, Cap: q.Cap}
		if left != "" && t.Label(q.ID) == "" {
			p.Title = "" // the statements are the heading
		}
		if q.OfItems() {
			p.Title = t.Ask()
		}
		if q.Kind.Traits().Written {
			p.Own, p.Rows = newOwn(q, round.MinShow, words), []Row{{}}
		}
		for _, c := range cells {
			if c.Question == i && p.Own == nil {
				p.Rows = append(p.Rows, row(t, q, c))
			}
		}
		out.Pages = append(out.Pages, p)
	}
	return out
}

func newOwn(q workshop.Question, least int, words map[string]string) *Own {
	how := words["words_how"]
	if q.Budget == 1 {
		how = words["words_how_one"]
	}
	how = strings.NewReplacer("{n}", strconv.Itoa(q.Budget), "{least}", strconv.Itoa(least)).Replace(how + " " + words["words_least"])
	return &Own{How: how, Left: words["words_left"], Nothing: words["words_nothing"], Missing: words["missing_words"], Bad: words["words_bad"], Letters: workshop.MaxAnswer, Bytes: workshop.MaxMarks}
}

func row(t *sheet.Sheet, q workshop.Question, c workshop.Cell) Row {
	r := Row{Lo: c.Lo, Hi: c.Hi}
	if q.OfItems() {
		r.Ask = t.Label(c.Part)
		return r
	}
	r.Ask, r.Short = t.RowAsk(q, c.Part), t.Column(c.Part)
	r.Square = c.Part != q.Aspects[0] && c.Part != t.Leaders
	if t.Leaders != "" && slices.Contains(q.Aspects, t.Leaders) {
		switch c.Part {
		case t.Leaders:
			r.Who = 1
		case q.Aspects[0]:
			r.Who = 2
		}
	}
	for _, o := range q.Options {
		r.Options = append(r.Options, t.Option(o))
	}
	for n := c.Lo; n <= c.Hi && len(q.Options) == 0; n++ {
		if a := t.Anchor(q, c.Part, n); a != "" {
			if r.Anchors == nil {
				r.Anchors = map[string]string{}
			}
			r.Anchors[strconv.Itoa(n)] = a
		}
	}
	return r
}
