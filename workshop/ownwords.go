package workshop

import (
	"bytes"
	"crypto/sha256"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Words asks for up to Budget short answers in a person's own words. The marks of a ballot
// are the bytes of these, so that they lie in the box like any other ballot, in a record of
// one size whatever they say.
const Words Kind = "words"

// How much one person may write. All answers together have to fit a sealed record: there is
// room for three full ones in languages of the Latin alphabet, and for half as many letters of
// others.
const (
	MaxAnswers = 3
	MaxAnswer  = 140 // of one answer
	wordsSize  = 480 // bytes of all of them
)

// answerEnd parts the answers on a ballot. No answer has a line of its own.
const answerEnd = "\n"

type words struct{ perItem }

func (words) traits() KindTraits { return KindTraits{OfItems: true, Written: true} }

// A byte of UTF-8 is never one of the marks that mean something else.
func (words) cells(Question) []Cell {
	const mostByte = 0xF4
	return slices.Repeat([]Cell{{Hi: mostByte}}, wordsSize)
}

func (words) fault(q Question) string {
	if q.Budget < 1 || q.Budget > MaxAnswers {
		return "words"
	}
	return ""
}

func (words) accepts(q Question, marks Ballot) bool {
	if marks.cantSay() {
		return true
	}
	texts := WordsOf(marks)
	if len(texts) < 1 || len(texts) > q.Budget {
		return false
	}
	same, ok := WriteWords(texts)
	defer clear(same)
	return ok && slices.Equal(same, marks)
}

func (words) questions(step string, v VoteDef, _, _ []string) []Question {
	return []Question{{ID: step, Kind: Words, Budget: max(v.Budget, 1)}}
}

// count keeps how many have written anything, and what: detached from each other, in an order
// in which nothing is left of whose they are. How many answers a person gave is not kept.
func (words) count(t *Tally, q Question, answers []Ballot) {
	c := Count{Question: q.ID, Part: wordsPart, Lo: 1, N: []int{0}}
	var said []string
	for _, marks := range answers {
		if marks.cantSay() {
			c.CantSay++
			continue
		}
		c.N[0]++
		said = append(said, WordsOf(marks)...)
	}
	t.Counts = append(t.Counts, c)
	t.Said = append(t.Said, byLot(said)...)
}

// wordsPart is what is marked by whoever writes.
const wordsPart = "answer"

func (words) options() (least, most int) { return 0, 0 }

// onTheSpot collects what is written in a list of the step's own.
func (words) onTheSpot(q Quick, _ string, _ []string) (VoteDef, FigureKind) {
	return VoteDef{Budget: min(q.Hi, MaxAnswers)}, FigCards
}

func (words) optionKey(option string) string { return "option." + option }

// byLot draws the order in which answers come out. The lot is made of the answers alone: from
// the same ones comes the same order, in whatever order they lay in the box, so that it cannot
// tell who wrote, or when.
func byLot(texts []string) []string {
	sorted := slices.Sorted(slices.Values(texts))
	all := sha256.Sum256([]byte(strings.Join(sorted, answerEnd)))
	lot := func(text string) []byte {
		h := sha256.Sum256(append(all[:], text...))
		return h[:]
	}
	slices.SortFunc(sorted, func(a, b string) int { return bytes.Compare(lot(a), lot(b)) })
	return sorted
}

// CleanWords makes a typed answer what it is kept as: one line, in one spelling of its letters
// (NFC), without signs that nobody sees, of at most MaxAnswer letters.
func CleanWords(s string) string {
	s = Clean(norm.NFC.String(Clean(s)))
	return strings.TrimSpace(FirstLetters(s, MaxAnswer))
}

// WriteWords makes a ballot of answers, empty ones left out; false where they have no room in
// it, or there is none.
func WriteWords(texts []string) (Ballot, bool) {
	var kept []string
	for _, text := range texts {
		if text = CleanWords(text); text != "" {
			kept = append(kept, text)
		}
	}
	b := make(Ballot, wordsSize)
	n := 0
	for i, text := range kept {
		if i > 0 {
			text = answerEnd + text
		}
		if n+len(text) > wordsSize {
			clear(b)
			return nil, false
		}
		for _, c := range []byte(text) {
			b[n] = Mark(c)
			n++
		}
	}
	return b, n > 0
}

// WordsOf reads the answers on a ballot of own words; none where nothing was written, or what
// stands there is no text.
func WordsOf(marks Ballot) []string {
	raw := make([]byte, len(marks))
	defer clear(raw)
	for i, m := range marks {
		raw[i] = byte(m)
	}
	text := bytes.TrimRight(raw, "\x00")
	if len(text) == 0 || !utf8.Valid(text) {
		return nil
	}
	return strings.Split(string(text), answerEnd)
}

// Kept is a ballot that comes from elsewhere as it goes into the box: own words as they would
// have been typed here, in one line and without signs that nobody sees. Nothing is cut off
// unseen: what is too long, or no text, stays as it is, and no box takes it.
func (s Spec) Kept(b Ballot) Ballot {
	if !s.written() || b.cantSay() {
		return b
	}
	texts := WordsOf(b)
	for _, text := range texts {
		if Letters(Clean(norm.NFC.String(Clean(text)))) > MaxAnswer {
			return b
		}
	}
	if kept, ok := WriteWords(texts); ok {
		return kept
	}
	return b
}

// written reports whether a sheet asks for own words. Nothing else stands on it then: they
// fill a record.
func (s Spec) written() bool {
	return slices.ContainsFunc(s.Questions, func(q Question) bool { return q.Kind.Traits().Written })
}

// validWritten returns what is wrong with a sheet that asks for own words.
func (s Spec) validWritten() error {
	switch {
	case len(s.Questions) > 1:
		return Errorf(EInvalid, nil, "detail", "own words beside another question")
	case s.Way != "" && !s.Takes(s.Way):
		return Errorf(EInvalid, nil, "what", "words_way")
	}
	return nil
}

// places is how many counts a question has in a tally: one for each cell of the sheet, but
// for own words, of which only how many have written is counted.
func (q Question) places() int {
	if q.Kind.Traits().Written {
		return 1
	}
	return len(q.cells())
}
