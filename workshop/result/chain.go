package result

import (
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// Chain is how well each link holds between those who serve one another.
func (b Figures) Chain(t workshop.Tally) figure.Chain {
	weakest := tally.Weakest(t.Counts)
	q := t.Spec.Questions[0]
	fig := figure.Chain{Lo: q.Lo, Hi: q.Hi, Num: b.w.Num, Tiles: b.Lines("step." + t.Spec.Step + ".chain")}
	fig.Anchors = b.Anchors("anchor."+t.Spec.Step, fig.Lo, fig.Hi)
	how := tally.SpreadOf(t.Counts...)
	for i, c := range t.Counts {
		link := figure.ChainLink{Answers: series(c, how), Weakest: i == weakest, Tip: tip(b.name(t.Spec.Labels, c.Question), b.numbers("", c)), Note: b.withheld(c)}
		if link.Weakest {
			link.Note = b.Word("wall.weakest")
		}
		fig.Links = append(fig.Links, link)
	}
	return fig
}

// isChain reports whether a tally is about who serves whom.
func (b Texts) isChain(t workshop.Tally) bool {
	def, ok := b.Pack.Step(t.Spec.Step)
	return ok && slices.Contains(def.Figures, workshop.FigChain)
}

// weakestLine names the link that is a whole step below all others, or says that
// none is.
func (b reader) weakestLine(t workshop.Tally) Line {
	i := tally.Weakest(t.Counts)
	if i < 0 {
		return Line{Text: b.w.T("wall.no_weakest")}
	}
	m, _ := tally.Median(t.Counts[i])
	return b.shortly("weakest", "name", b.rowName(t.Spec.Labels, t.Counts[i].Question), "m", b.w.Num(m))
}
