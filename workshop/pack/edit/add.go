package edit

import (
	"cmp"
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/upturn-workshop/upturn/workshop"
)

// Kind is a kind of step that can be added.
type Kind string

// The kinds of steps that can be added.
const (
	Say     Kind = "say"     // look, listen, do
	Write   Kind = "write"   // complete sentences on paper
	Choice  Kind = "choice"  // cards: one of three answers
	Scale   Kind = "scale"   // one question, 1 to 5
	Order   Kind = "order"   // three options to put in order
	Points  Kind = "points"  // a hundred points to share out over three options
	Collect Kind = "collect" // type in ideas
)

// start is how a step of some kind begins.
type start struct {
	kind Kind // "" = none can be added
	// shape fills in a step that says something, and names the texts that it needs: key
	// of the pack to key of the words.
	shape func(d *workshop.StepDef, texts map[string]string)
}

// starts of steps in which nobody votes.
var starts = []start{
	{Say, func(*workshop.StepDef, map[string]string) {}},
	{Write, func(d *workshop.StepDef, _ map[string]string) { d.Kind = workshop.StepWrite }},
	{Collect, func(d *workshop.StepDef, _ map[string]string) {
		d.Kind, d.Collects, d.Max = workshop.StepCollect, workshop.ListIdeas, 15
	}},
}

// voteStarts of votes, by the kind of question.
var voteStarts = map[workshop.Kind]start{
	workshop.Choice:  {Choice, choice},
	workshop.Bipolar: {}, // asks about pairs, which are added where there are some
	workshop.Scale:   {Scale, scale},
	workshop.Dots:    {}, // asks about what another step has brought up
	workshop.Ranking: {Order, order},
	workshop.Points:  {Points, sharePoints},
	workshop.Words:   {}, // is asked from a step that collects, or on the spot
}

// Kinds lists the kinds in the order of offering.
func Kinds() []Kind { return []Kind{Say, Write, Choice, Scale, Order, Points, Collect} }

func startOf(kind Kind) (start, bool) {
	for _, s := range slices.AppendSeq(slices.Clone(starts), maps.Values(voteStarts)) {
		if s.kind == kind && kind != "" {
			return s, true
		}
	}
	return start{}, false
}

// mostSteps is how many steps a pack can have; the reader sets the same limit.
const mostSteps = 100

// Words gives the texts to begin with, in a language.
type Words func(lang, key string) string

// AddStep puts a new step behind another one. Its texts to begin with come from
// words: title, short, wall, and what the kind needs.
func AddStep(p *workshop.Pack, after string, kind Kind, words Words) (out *workshop.Pack, id string) {
	i := stepAt(p, after)
	begin, ok := startOf(kind)
	if i < 0 || len(p.Steps) >= mostSteps || !ok {
		return p, ""
	}
	where := p.Steps[i]
	if where.Kind.Traits().Pauses {
		return p, "" // between exercises there are only breaks
	}
	d := workshop.StepDef{Exercise: where.Exercise, Kind: workshop.StepSay}
	if d.ID = freeID(p, cmp.Or(where.Exercise, "step")); d.Exercise != "" {
		d.Minutes = [3]int{5, 5, 5}
	}
	texts := map[string]string{
		"step." + d.ID + ".title": "title_" + string(kind), "step." + d.ID + ".short": "title_" + string(kind), "step." + d.ID + ".wall": "wall_" + string(kind),
	}
	begin.shape(&d, texts)
	c := *p
	c.Steps = slices.Insert(slices.Clone(p.Steps), i+1, d)
	if d.Exercise == "" {
		c.Plans = inFrames(p.Plans, d.ID)
	}
	c.Items = withCards(p.Items, d)
	return tidy(withWords(&c, texts, words)), d.ID
}

// withCards adds the cards that a new step asks about.
func withCards(items []workshop.ItemDef, d workshop.StepDef) []workshop.ItemDef {
	out := slices.Clone(items)
	if d.Vote == nil {
		return out
	}
	for _, id := range d.Vote.Items[workshop.Compact] {
		if id != d.ID {
			out = append(out, workshop.ItemDef{ID: id, Kind: workshop.ItemCard})
		}
	}
	return out
}

// ask has the step vote on some items, the same in every length.
func ask(d *workshop.StepDef, v workshop.VoteDef, picture workshop.FigureKind, items ...string) {
	v.Items = [3][]string{items, items, items}
	d.Kind, d.Vote, d.Figures = workshop.StepVote, &v, []workshop.FigureKind{picture}
}

// marked has the vote mark one thing for each item.
func marked(d *workshop.StepDef, kind Kind, texts map[string]string) {
	answer := []string{"answer"}
	d.Vote.Aspects = [3][]string{answer, answer, answer}
	texts["aspect."+d.ID+".answer"] = "wall_" + string(kind)
}

func scale(d *workshop.StepDef, texts map[string]string) {
	ask(d, workshop.VoteDef{Kind: workshop.Scale, Lo: 1, Hi: 5, Way: workshop.Paper}, workshop.FigDotRows, d.ID)
	marked(d, Scale, texts)
	texts["anchor."+d.ID+".1"], texts["anchor."+d.ID+".5"] = "anchor_low", "anchor_high"
}

func order(d *workshop.StepDef, texts map[string]string) {
	three(d, workshop.Ranking, workshop.FigRanking, texts)
}

func sharePoints(d *workshop.StepDef, texts map[string]string) {
	three(d, workshop.Points, workshop.FigShares, texts)
}

// three asks about three options to begin with.
func three(d *workshop.StepDef, kind workshop.Kind, picture workshop.FigureKind, texts map[string]string) {
	options := []string{d.ID + "card1", d.ID + "card2", d.ID + "card3"}
	ask(d, workshop.VoteDef{Kind: kind, Way: workshop.Paper}, picture, options...)
	for i, from := range []string{"order_one", "order_two", "order_three"} {
		texts["item."+options[i]+".text"] = from
	}
}

func choice(d *workshop.StepDef, texts map[string]string) {
	options := []string{"agree", "disagree", "depends"}
	ask(d, workshop.VoteDef{Kind: workshop.Choice, Options: options, Way: workshop.Cards}, workshop.FigSquares, d.ID+"card1", d.ID+"card2")
	marked(d, Choice, texts)
	texts["item."+d.ID+"card1.text"], texts["item."+d.ID+"card2.text"] = "card_one", "card_two"
	for _, o := range options {
		texts["option."+o] = "option_" + o
	}
}

// withWords writes texts in every complete language, where there is none yet.
func withWords(p *workshop.Pack, texts map[string]string, words Words) *workshop.Pack {
	out := withTexts(p, p.Languages...)
	for _, lang := range p.Languages {
		for key, from := range texts {
			if out.Texts[lang][key] == "" {
				out.Texts[lang][key] = words(lang, from)
			}
			if strings.HasSuffix(key, ".short") {
				out.Texts[lang][key] = firstSigns(out.Texts[lang][key], 22)
			}
		}
	}
	return out
}

func firstSigns(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	return strings.TrimSpace(string([]rune(s)[:n]))
}

// inFrames gives a new step of the frame five minutes in every plan.
func inFrames(plans []workshop.Plan, id string) []workshop.Plan {
	c := workshop.Pack{Plans: plans}
	out := &c
	for i := range plans {
		out = FrameMinutes(out, id, i, 5)
	}
	return out.Plans
}

// goodLang is a language code as the reader takes it, and mostLanguages its limit.
var goodLang = regexp.MustCompile(`^[a-z]{2,3}(-[A-Z]{2})?$`)

const mostLanguages = 20

// AddLanguage gives a pack another language, complete only once all texts are
// there: until then it is a partial one.
func AddLanguage(p *workshop.Pack, lang string) *workshop.Pack {
	if !goodLang.MatchString(lang) || slices.Contains(p.Languages, lang) || slices.Contains(p.Partial, lang) || len(p.Texts) >= mostLanguages {
		return p
	}
	out := withTexts(p, lang)
	out.Partial = append(slices.Clone(p.Partial), lang)
	return out
}

// Complete moves a partial language to the complete ones; it stays where it is
// while it lacks a text.
func Complete(p *workshop.Pack, lang string) *workshop.Pack {
	if !slices.Contains(p.Partial, lang) || len(Gaps(p, lang)) > 0 {
		return p
	}
	out := *p
	out.Languages = append(slices.Clone(p.Languages), lang)
	out.Partial = slices.DeleteFunc(slices.Clone(p.Partial), func(l string) bool { return l == lang })
	return &out
}
