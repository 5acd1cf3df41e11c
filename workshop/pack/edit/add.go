package edit

import (
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
	Collect Kind = "collect" // type in ideas
)

// Kinds lists the kinds in the order of offering.
func Kinds() []Kind { return []Kind{Say, Write, Choice, Scale, Order, Collect} }

// mostSteps is how many steps a pack can have; the reader sets the same limit.
const mostSteps = 100

// Words gives the texts to begin with, in a language.
type Words func(lang, key string) string

// AddStep puts a new step behind another one. Its texts to begin with come from
// words: title, short, wall, and what the kind needs.
func AddStep(p *workshop.Pack, after string, kind Kind, words Words) (out *workshop.Pack, id string) {
	i := stepAt(p, after)
	if i < 0 || len(p.Steps) >= mostSteps || !slices.Contains(Kinds(), kind) {
		return p, ""
	}
	where := p.Steps[i]
	if where.Kind == workshop.StepBreak {
		return p, "" // between exercises there are only breaks
	}
	d := workshop.StepDef{Exercise: where.Exercise, Kind: workshop.StepSay}
	if d.ID = freeID(p, cmpOr(where.Exercise, "step")); d.Exercise != "" {
		d.Minutes = [3]int{5, 5, 5}
	}
	texts := map[string]string{
		"step." + d.ID + ".title": "title_" + string(kind), "step." + d.ID + ".short": "title_" + string(kind), "step." + d.ID + ".wall": "wall_" + string(kind),
	}
	shape(&d, kind, texts)
	c := *p
	c.Steps = slices.Insert(slices.Clone(p.Steps), i+1, d)
	if d.Exercise == "" {
		c.Plans = inFrames(p.Plans, d.ID)
	}
	if kind == Choice || kind == Order {
		c.Items = slices.Clone(p.Items)
		for _, item := range d.Vote.Items[0] {
			c.Items = append(c.Items, workshop.ItemDef{ID: item, Kind: workshop.ItemCard})
		}
	}
	return tidy(withWords(&c, texts, words)), d.ID
}

func cmpOr(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// shape makes a step of a kind and names the texts that it needs: key of the
// pack to key of the words.
func shape(d *workshop.StepDef, kind Kind, texts map[string]string) {
	vote := func(v workshop.VoteDef, items ...string) {
		answer := []string{"answer"}
		v.Items, v.Aspects = [3][]string{items, items, items}, [3][]string{answer, answer, answer}
		d.Kind, d.Vote = workshop.StepVote, &v
		texts["aspect."+d.ID+".answer"] = "wall_" + string(kind)
	}
	switch kind {
	case Write:
		d.Kind = workshop.StepWrite
	case Collect:
		d.Kind, d.Collects, d.Max = workshop.StepCollect, "ideas", 15
	case Scale:
		vote(workshop.VoteDef{Kind: workshop.Scale, Lo: 1, Hi: 5, Way: workshop.Paper}, d.ID)
		d.Figures = []workshop.FigureKind{workshop.FigDotRows}
		texts["anchor."+d.ID+".1"], texts["anchor."+d.ID+".5"] = "anchor_low", "anchor_high"
	case Order:
		options := []string{d.ID + "card1", d.ID + "card2", d.ID + "card3"}
		d.Kind, d.Figures = workshop.StepVote, []workshop.FigureKind{workshop.FigRanking}
		d.Vote = &workshop.VoteDef{Kind: workshop.Ranking, Items: [3][]string{options, options, options}, Way: workshop.Paper}
		for i, from := range []string{"order_one", "order_two", "order_three"} {
			texts["item."+options[i]+".text"] = from
		}
	case Choice:
		options := []string{"agree", "disagree", "depends"}
		vote(workshop.VoteDef{Kind: workshop.Choice, Options: options, Way: workshop.Cards}, d.ID+"card1", d.ID+"card2")
		d.Figures = []workshop.FigureKind{workshop.FigSquares}
		texts["item."+d.ID+"card1.text"], texts["item."+d.ID+"card2.text"] = "card_one", "card_two"
		for _, o := range options {
			texts["option."+o] = "option_" + o
		}
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
