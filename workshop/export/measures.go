package export

import (
	"math"
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/result"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// measures are figures worked out of one count, for whoever goes on calculating.
// They follow from the counts beside them, so they tell nothing that those do
// not. What a measure means, and whose it is, stands under methods.
type measures struct {
	Label      string      `json:"label,omitempty"` // close, divided, clear
	Median     *float64    `json:"median,omitempty"`
	Quartiles  *[2]float64 `json:"quartiles,omitempty"`
	Range      *[2]float64 `json:"range,omitempty"`
	Modes      []string    `json:"modes,omitempty"`
	Mean       *float64    `json:"mean,omitempty"`
	Variance   *float64    `json:"variance,omitempty"`
	Agreement  *float64    `json:"agreement,omitempty"`
	Consensus  *float64    `json:"consensus,omitempty"`
	WithinRWG  *float64    `json:"r_wg,omitempty"`
	Intervals  []interval  `json:"interval_95,omitempty"` // one for each of the marks
	Dots       *int        `json:"dots,omitempty"`
	Givers     *int        `json:"people_giving,omitempty"`
	Points     *int        `json:"points,omitempty"`
	PairsWon   *int        `json:"pairs_won,omitempty"`
	Rank       int         `json:"rank,omitempty"`
	Place      string      `json:"place,omitempty"` // in, open, out: of the places that dots give away
	Near       bool        `json:"near,omitempty"`  // of a ranking: a point from another at most
	SinceFirst *change     `json:"since_first,omitempty"`
}

type interval [2]float64

// change is how a vote after the discussion differs from the first one.
type change struct {
	FirstN       int      `json:"first_n"`
	MedianShift  *float64 `json:"median_shift,omitempty"`
	MeanShift    *float64 `json:"mean_shift,omitempty"`
	CliffsDelta  *float64 `json:"cliffs_delta,omitempty"`
	EarthMover   *float64 `json:"earth_mover,omitempty"`
	AtLeastMoved *int     `json:"at_least_moved,omitempty"`

	Clear         *bool     `json:"clear,omitempty"`
	Superiority   *float64  `json:"superiority,omitempty"`
	Superiority95 *interval `json:"superiority_95,omitempty"`
	Up            *went     `json:"up,omitempty"`
	Down          *went     `json:"down,omitempty"`
}

// went is how many people gave a higher answer, or a lower one.
type went struct {
	AtLeast int `json:"at_least"`
	AtMost  int `json:"at_most"`
}

// gap is how far importance lies above everyday practice.
type gap struct {
	OfMedians float64 `json:"of_medians"`
	OfMeans   float64 `json:"of_means"`
	Weighted  float64 `json:"weighted"`
}

// method tells what a measure means and whose it is.
type method struct {
	Name   string `json:"name"`
	Text   string `json:"text"`
	Source string `json:"source,omitempty"`
}

// methods are the measures in the order in which a reader meets them.
func methods(w result.Words) []method {
	var out []method
	for _, m := range []method{
		{Name: "label"}, {Name: "median"}, {Name: "quartiles"}, {Name: "range"}, {Name: "modes"}, {Name: "mean"}, {Name: "variance"},
		{Name: "agreement", Source: "C. van der Eijk, Quality & Quantity 35 (2001)"},
		{Name: "consensus", Source: "W. J. Tastle, M. J. Wierman, International Journal of Approximate Reasoning 45 (2007)"},
		{Name: "r_wg", Source: "L. R. James, R. G. Demaree, G. Wolf, Journal of Applied Psychology 69 (1984)"},
		{Name: "interval_95", Source: "E. B. Wilson, Journal of the American Statistical Association 22 (1927)"},
		{Name: "rank"},
		{Name: "points", Source: "J.-C. de Borda, Histoire de l’Académie Royale des Sciences (1781)"},
		{Name: "pairs", Source: "M. de Condorcet, Essai sur l’application de l’analyse à la probabilité des décisions (1785)"},
		{Name: "path_ranks", Source: "M. Schulze, Social Choice and Welfare 36 (2011)"},
		{Name: "concordance", Source: "M. G. Kendall, B. Babington Smith, Annals of Mathematical Statistics 10 (1939)"},
		{Name: "cliffs_delta", Source: "N. Cliff, Psychological Bulletin 114 (1993)"},
		{Name: "earth_mover", Source: "Y. Rubner, C. Tomasi, L. J. Guibas, International Journal of Computer Vision 40 (2000)"},
		{Name: "clear", Source: "F. Wilcoxon, Biometrics Bulletin 1 (1945); S. Holm, Scandinavian Journal of Statistics 6 (1979)"},
		{Name: "superiority", Source: "R. J. Grissom, Journal of Applied Psychology 79 (1994); R. G. Newcombe, Statistics in Medicine 25 (2006)"},
		{Name: "ways", Source: "J. Lu, P. Ding, T. Dasgupta, Journal of Educational and Behavioral Statistics 43 (2018)"},
		{Name: "at_least_moved"},
		{Name: "then"},
		{Name: "change"},
		{Name: "status"},
		{Name: "gap", Source: "J. A. Martilla, J. C. James, Journal of Marketing 41 (1977)"},
	} {
		m.Text = w.T("method." + m.Name)
		out = append(out, m)
	}
	return out
}

// suiting measures by the kind of question. marks are what the numbers of people
// stand for.
var suiting = map[workshop.Kind]func(m *measures, t workshop.Tally, c workshop.Count, marks []string){
	workshop.Choice:  (*measures).ofChoice,
	workshop.Bipolar: (*measures).ofScale,
	workshop.Scale:   (*measures).ofScale,
	workshop.Dots:    (*measures).ofDots,
	workshop.Ranking: (*measures).ofRanking,
	workshop.Points:  (*measures).ofPoints,
	workshop.Words:   (*measures).ofWords,
}

// newMeasures works out what suits the kind of question; nil where nobody
// answered, or too few to show.
func newMeasures(q workshop.Question, t workshop.Tally, c workshop.Count, marks []string) *measures {
	work, ok := suiting[q.Kind]
	if !ok || c.Hidden || c.Answers() == 0 {
		return nil
	}
	m := &measures{}
	work(m, t, c, marks)
	return m
}

func (m *measures) ofScale(_ workshop.Tally, c workshop.Count, marks []string) {
	m.Label = string(tally.OfScale(c))
	m.Median, m.Mean, m.Variance = rounded(tally.Median(c)), rounded(tally.Mean(c)), rounded(tally.Variance(c))
	m.Agreement, m.Consensus, m.WithinRWG = rounded(tally.Agreement(c)), rounded(tally.Consensus(c)), rounded(tally.WithinGroup(c))
	if lo, hi, ok := tally.Quartiles(c); ok {
		m.Quartiles = &[2]float64{lo, hi}
	}
	m.Modes = modes(c, marks)
}

func (m *measures) ofChoice(_ workshop.Tally, c workshop.Count, marks []string) {
	m.Label = string(tally.OfChoice(c))
	m.Modes = modes(c, marks)
	for _, k := range c.N {
		lo, hi, _ := tally.Wilson(k, c.Answers())
		m.Intervals = append(m.Intervals, interval{places(lo), places(hi)})
	}
}

func (m *measures) ofDots(_ workshop.Tally, c workshop.Count, _ []string) {
	dots, givers := tally.Dots(c)
	m.Dots, m.Givers = &dots, &givers
}

// stand says where an option of a dot vote stands for the places that it gives away.
func (m *measures) stand(given tally.Places, c workshop.Count) {
	for _, list := range []struct {
		name string
		of   []tally.Candidate
	}{{"in", given.In}, {"open", given.Open}, {"out", given.Out}} {
		if i := slices.IndexFunc(list.of, func(o tally.Candidate) bool { return o.Item == c.Part }); i >= 0 {
			m.Rank, m.Place = list.of[i].Rank, list.name
		}
	}
}

func (m *measures) ofRanking(t workshop.Tally, c workshop.Count, _ []string) {
	points := tally.Points(c)
	m.Points = &points
	if p, ok := t.PairsOf(c.Question); ok {
		won := tally.Wins(p, c.Part)
		m.PairsWon = &won
	}
	standings := tally.Standings(t.Counts)
	if i := slices.IndexFunc(standings, func(s tally.Standing) bool { return s.Item == c.Part }); i >= 0 {
		m.Rank, m.Near = standings[i].Rank, standings[i].Near
	}
}

func (m *measures) ofPoints(_ workshop.Tally, c workshop.Count, _ []string) {
	m.Mean, m.Variance, m.Median = rounded(tally.Mean(c)), rounded(tally.Variance(c)), rounded(tally.Median(c))
	if lo, hi, ok := tally.Range(c); ok {
		m.Range = &[2]float64{lo, hi}
	}
}

// ofWords works nothing out: how many have written is all that is counted.
func (m *measures) ofWords(workshop.Tally, workshop.Count, []string) {}

// orders are what a ranking says beyond the places of each item.
type orders struct {
	Items       []string `json:"items"`
	Before      [][]int  `json:"before"`               // so many put the item of the row before that of the column
	Winner      string   `json:"winner,omitempty"`     // before each other item by a majority
	PathRanks   []int    `json:"path_ranks,omitempty"` // one for each item
	Concordance *float64 `json:"concordance,omitempty"`
}

// newOrders gives the pairs of a ranking; nil for any other question, and where
// nothing may be shown.
func newOrders(t workshop.Tally, q workshop.Question) *orders {
	p, ok := t.PairsOf(q.ID)
	if !ok {
		return nil
	}
	o := &orders{Items: p.Items, Before: p.Before, Concordance: rounded(tally.Concordance(t.Counts))}
	o.Winner, _ = tally.PairWinner(p)
	if tally.Standings(t.Counts) != nil { // somebody had an opinion
		o.PathRanks = tally.PathRanks(p)
	}
	return o
}

// modes names the marks that were given most often.
func modes(c workshop.Count, marks []string) []string {
	var out []string
	for _, m := range tally.Modes(c) {
		out = append(out, marks[m-c.Lo])
	}
	return out
}

// since compares a count with that of the first vote; nil when there is none, or
// it may not be shown. How many people went up or down is told of the same people alone.
func since(q workshop.Question, first workshop.Tally, c workshop.Count, same bool) *change {
	was, ok := first.Find(c.Question, c.Part)
	if !ok || was.Hidden || was.Answers() == 0 || c.Answers() == 0 {
		return nil
	}
	ch := &change{FirstN: was.Answers()}
	if k, _, ok := tally.AtLeastMoved(was, c); ok {
		ch.AtLeastMoved = &k
	}
	if !q.Kind.Traits().Numbers {
		return ch // options have no distance from one another
	}
	a, _ := tally.Mean(was)
	b, _ := tally.Mean(c)
	ch.MeanShift, ch.MedianShift = rounded(b-a, true), rounded(tally.Step(was, c))
	ch.CliffsDelta, ch.EarthMover = rounded(tally.Cliff(was, c)), rounded(tally.EarthMover(was, c))
	ch.Superiority = rounded(tally.Superiority(was, c))
	if lo, hi, ok := tally.SuperiorityInterval(was, c); ok {
		ch.Superiority95 = &interval{places(lo), places(hi)}
	}
	if up, down, ok := tally.Ways(was, c); ok && same {
		ch.Up, ch.Down = &went{up.AtLeast, up.AtMost}, &went{down.AtLeast, down.AtMost}
	}
	return ch
}

// newGap compares how much a key shows with how important it is; nil where there
// are not both.
func newGap(figs result.Figures, t workshop.Tally, q workshop.Question) *gap {
	shows, _ := figs.Pair(t)
	p, okP := t.Find(q.ID, shows)
	i, okI := t.Find(q.ID, figs.Importance(t))
	means, weighted, ok := tally.MeanGap(p, i)
	if !okP || !okI || !ok {
		return nil
	}
	medians, _ := tally.Step(p, i)
	return &gap{medians, places(means), places(weighted)}
}

// rounded gives a measure, or nothing where there is none.
func rounded(v float64, ok bool) *float64 {
	if !ok {
		return nil
	}
	v = places(v)
	return &v
}

// places rounds to four decimals: what follows differs from processor to processor.
func places(v float64) float64 { return math.Round(v*1e4)/1e4 + 0 }
