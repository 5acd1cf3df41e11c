package pdf

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
)

// The headline in the group's own words: where a group has a sentence for what it takes
// with it, the sheet says that largest, and the key that it starts with comes under it.

// sentenceLead is the height of a line of that headline, in parts of its size.
const sentenceLead = 1.2

// sentenceLeast is how small it may be on one line before it takes a second, and so on; it
// stays larger than the names of keys.
var sentenceLeast = [...]float64{22, 17, 15, 14.5, 14.5}

// sentence is what the group says, in its own words; "" = nobody wrote it down. It stands
// there as it was said, in whatever language.
func sentence(e *edition) string { return layout.Clean(e.st.Notes[workshop.NoteSentence]) }

// underWords is more room under the line over it where that says so in two languages, close.
const underWords = 4

// sentenceFit breaks the sentence into as few lines as let it be large.
func (s *takeHome) sentenceFit() (ls []string, size float64) {
	said := sentence(s.edition)
	size = s.headSize()
	for i, least := range sentenceLeast {
		fits := func(size float64) bool { return len(figure.Wrap(said, size, true, s.Width)) <= i+1 }
		if size = layout.Largest(size, least, fits); fits(size) {
			break
		}
	}
	return figure.Fit(said, size, size, true, s.Width, len(sentenceLeast))
}

// sentenceExtra is how much lower all begins than under a headline of one line.
func (s *takeHome) sentenceExtra() float64 {
	if sentence(s.edition) == "" {
		return 0
	}
	ls, size := s.sentenceFit()
	return sentenceLead*size*float64(len(ls)-1) + s.inTwo(underWords)
}

// sentenceHead has the sentence as the headline.
func (s *takeHome) sentenceHead(sc *layout.Page) {
	ls, size := s.sentenceFit()
	up := s.inTwo(topOne - topTwo)
	over := s.both(worded("sheet.own_words"))
	sc.Mark("P", "", func() {
		sc.Add(figure.Text{X: s.Left, Y: s.Edge + overHead - up/4, Size: 11, Role: figure.Ink, S: over + " "})
	})
	first := s.Edge + headBase - up + s.inTwo(underWords)
	if size < sentenceLeast[0] { // smaller letters need less room over them
		first -= 4
	}
	sc.Mark("H1", "", func() {
		layout.Lines(sc, layout.Spaced(ls), s.Left, first, sentenceLead*size, figure.Text{Size: size, Bold: true, Role: figure.Ink})
	})
}

// startsWith says in a column which key the group starts with, and how many chose it.
func (s sentenced) startsWith(l *edition, id string, w float64) keyStack {
	const before, most = 11.0, 16.0
	_, head := s.sentenceFit()
	name := min(most-s.inTwo(2), head-1) // the sentence is the largest
	k := keyStack{z: keySizes{name: name}, before: l.t("sheet.start") + " ", weight: weight(l, id)}
	at := figure.Width(k.before, before, false) + 4
	ls, size := figure.Fit(l.pack("item."+id+".name"), name, 0.7*name, true, w-at, 1)
	k.name, k.nameSize = ls[0]+" ", size
	k.beside = at+figure.Width(k.name, size, true)+6+figure.Width(k.weight, weightSize, false) <= w
	k.picture(l, id, at, w)
	k.high = name + 9
	if !k.beside {
		k.high += weightSize + 3
	}
	return k
}

// sentenced is a front on which the group's sentence has the place of the keys in the
// headline.
type sentenced struct{ *front }

// starts are the keys that the group starts with.
func (s sentenced) starts(lead []string) []layout.Block {
	if len(lead) == 1 {
		return []layout.Block{s.leadKey(lead[0])}
	}
	title := s.columned(worded("sheet.start"), 11, 14, s.Width)
	head := layout.Block{Min: title.Height(), Draw: func(sc *layout.Page, y, _ float64) { title.Draw(sc, s.Left, y+11, s.Width) }}
	return append([]layout.Block{head}, s.otherKeys(lead)...)
}

// keyLine is a line to write the key on that the group starts with.
func (s sentenced) keyLine() layout.Block {
	return layout.Block{Min: writing, Draw: func(sc *layout.Page, y, _ float64) {
		layout.Field(sc, s.Left, s.Right, y+writing-4, s.both(worded("sheet.start")))
	}}
}
