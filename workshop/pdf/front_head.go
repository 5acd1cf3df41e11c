package pdf

import (
	"slices"
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// The head of a front, from the edge that no printer reaches: what stands over the
// headline, the headline, the rule under it, and where the free part begins. Under two
// headlines, which are a bit smaller, all is a bit higher up.
const (
	overHead, headBase, headRule = 30.0, 60.0, 71.0
	topOne, topTwo               = 83.0, 69.5
)

// lead are the keys in the headline: the one with most votes, and any that stands one
// vote behind, which is no difference.
func (e *edition) lead() (ids []string) {
	t, ok := e.keyVote()
	if !ok {
		return nil
	}
	in := e.figs.Places(t).In
	for _, c := range in {
		if in[0].Dots-c.Dots <= 1 && voteOn(e, c.Item).Spec.Revote == voteOn(e, in[0].Item).Spec.Revote {
			ids = append(ids, c.Item)
		}
	}
	return ids
}

// voteOn is the vote that gave a key its place: the last one that asked about it.
func voteOn(e *edition, key string) workshop.Tally {
	last, _ := e.keyVote()
	if _, asked := last.Find(last.Spec.Questions[0].ID, key); asked || !last.Spec.Revote {
		return last
	}
	first, _ := e.result(workshop.RoleFocus, false)
	return first
}

// weight says how many chose a key.
func weight(e *edition, key string) string {
	t := voteOn(e, key)
	c, ok := t.Find(t.Spec.Questions[0].ID, key)
	if !ok {
		return ""
	}
	_, givers := tally.Dots(c)
	return e.t("sheet.chose", "n", strconv.Itoa(givers), "of", strconv.Itoa(t.Cast))
}

// abreastKeys reports whether the names of several keys stand beside each other in the
// headline.
func (s *takeHome) abreastKeys() bool { return s.other == nil && s.K == 1 }

// frontHead is what the group would say first: its own sentence, the key that it starts
// with, a line to write it on, or that here is what it will do.
func (s *takeHome) frontHead(sc *layout.Page) {
	lead := s.lead()
	switch {
	case sentence(s.edition) != "":
		s.sentenceHead(sc)
	case len(lead) == 1:
		s.headline(sc, worded("sheet.start"), packed("item."+lead[0]+".name"), lead[0])
	case len(lead) > 1 && s.abreastKeys():
		s.headKeys(sc, lead)
	case len(lead) > 1:
		s.headline(sc, nil, worded("sheet.start"), "")
	case s.spokeOfKeys(): // the rule is the line to write on
		s.headline(sc, worded("sheet.start"), nil, "")
	case len(s.st.Actions) > 0 || len(s.st.Rounds) == 0 && s.has(aboutPyramid):
		s.headline(sc, nil, worded("sheet.will"), "")
	default:
		s.headline(sc, nil, packed("sheet.front"), "")
	}
	rule := s.Edge + headRule - s.inTwo(topOne-topTwo) + s.sentenceExtra()
	sc.Add(figure.Line{X1: s.Left, Y1: rule, X2: s.Right, Y2: rule, Width: 1.5, Stroke: figure.Ink})
}

// headline is the largest line of a page, in each language, with what leads to it over it,
// and how many chose the key in it.
func (s *takeHome) headline(sc *layout.Page, over, title func(l *edition) string, key string) {
	x, most, small := s.Left, s.headSize(), s.headWeightSize()
	id := key
	if key != "" && !s.weighedInHead(key) {
		key = ""
	}
	var pic figure.Pictogram
	if title != nil {
		pic, most = s.headPicture(title, id, key)
	}
	up := s.inTwo(topOne - topTwo)
	overTag := "P"
	if title == nil {
		overTag = "H1"
	}
	for _, l := range s.editions() {
		sc.Speak(l.foreign, func() {
			if over != nil {
				sc.Mark(overTag, "", func() {
					sc.Add(figure.Text{X: x, Y: s.Edge + overHead - up/4, Size: 11, Role: figure.Ink, S: over(l) + " "})
				})
			}
			if title == nil {
				return
			}
			chose := ""
			if key != "" {
				chose = weight(l, key)
			}
			ls, size := figure.Fit(title(l), most, 0.8*most, true, s.headRoom(l, key)-pictureIn(pic, most), 1)
			at := besideName(sc, pic, x, s.Edge+headBase-up, most)
			sc.Mark("H1", "", func() {
				sc.Add(figure.Text{X: at, Y: s.Edge + headBase - up, Size: size, Bold: true, Role: figure.Ink, S: ls[0]})
			})
			if chose != "" {
				at += figure.Width(ls[0], size, true) + 10
				sc.Mark("P", "", func() {
					sc.Add(figure.Text{X: at, Y: s.Edge + headBase - up, Size: small, Role: figure.Ink, S: chose})
				})
			}
		})
		x += s.share(s.Width) + layout.Gutter
	}
}

// headSize is how large a headline may be, and headWeightSize the text beside it.
func (s *takeHome) headSize() float64       { return 28 - s.inTwo(6) }
func (s *takeHome) headWeightSize() float64 { return 14 - s.inTwo(3.5) }

// headRoom is how wide a headline may be in a language, beside how many chose a key.
func (s *takeHome) headRoom(l *edition, key string) float64 {
	room := s.share(s.Width) - 10
	if key != "" {
		room -= figure.Width(weight(l, key), s.headWeightSize(), false)
	}
	return room
}

// headFits is the size in which a headline has room in each language, beside a pictogram where
// there is one.
func (s *takeHome) headFits(title func(l *edition) string, key string, pic figure.Pictogram) float64 {
	return layout.Largest(s.headSize(), 11, func(size float64) bool {
		return !slices.ContainsFunc(s.editions(), func(l *edition) bool {
			return figure.Width(title(l), size, true)+pictureIn(pic, size) > s.headRoom(l, key)
		})
	})
}

// headPicture is the pictogram of the key in the headline, and the size of the words beside it:
// they may be a bit smaller for its sake, and no more.
func (s *takeHome) headPicture(title func(l *edition) string, id, weighed string) (figure.Pictogram, float64) {
	const gives = 0.85
	alone, pic := s.headFits(title, weighed, ""), figure.Pictogram(s.st.Pack.PictogramOf(id))
	if beside := s.headFits(title, weighed, pic); beside >= gives*alone {
		return pic, beside
	}
	return "", alone
}

// weighedInHead reports whether how many chose a key has room beside its name in the
// headline, if that is still one; else it stands over what people would see.
func (s *takeHome) weighedInHead(key string) bool {
	return sentence(s.edition) == "" && s.K == 1 && s.headFits(packed("item."+key+".name"), key, "") >= 0.75*s.headSize()
}

// weightLine is how far under the rule the weights of several keys stand.
const weightLine = 15

// keyGapX parts keys that stand beside each other.
const keyGapX = 18.0

// headKeys has several keys in the headline, in one size for all.
func (s *takeHome) headKeys(sc *layout.Page, keys []string) {
	sc.Mark("P", "", func() {
		sc.Add(figure.Text{X: s.Left, Y: s.Edge + overHead, Size: 11, Role: figure.Ink, S: s.t("sheet.start") + " "})
	})
	w := (s.Width - keyGapX*float64(len(keys)-1)) / float64(len(keys))
	size := layout.Largest(22, 11, func(size float64) bool {
		for _, id := range keys {
			if figure.Width(s.pack("item."+id+".name"), size, true) > w {
				return false
			}
		}
		return true
	})
	drawn := !slices.ContainsFunc(keys, func(id string) bool {
		return !roomBeside(s.edition, id, size, w)
	})
	for i, id := range keys {
		ls, z := figure.Fit(s.pack("item."+id+".name"), size, 0.8*size, true, w, 1)
		at := s.Left + float64(i)*(w+keyGapX)
		if drawn {
			at = besideName(sc, figure.Pictogram(s.st.Pack.PictogramOf(id)), at, s.Edge+headBase, size)
		}
		sc.Mark("H1", "", func() {
			sc.Add(figure.Text{X: at, Y: s.Edge + headBase, Size: z, Bold: true, Role: figure.Ink, S: ls[0]})
		})
		sc.Mark("P", "", func() {
			sc.Add(figure.Text{X: s.Left + float64(i)*(w+keyGapX), Y: s.Edge + headRule + weightLine, Size: weightSize, Role: figure.Ink, S: weight(s.edition, id)})
		})
	}
}
