package claims

import (
	"regexp"
	"slices"
	"strings"
)

// piece is a part of a text: from where to where, in runes of nothing but its bytes.
type piece struct{ from, to int }

// joints are what may stand between two things that are said.
var joints = []string{"… ", ". ", "? ", "! ", " · ", " – ", ": ", ", ", "; ", " | ", " / ", " "}

// cutsOf are the places at which a text may be cut: where one thing that is said may end,
// and the next begin.
func cutsOf(lines []string) (text string, cuts []piece) {
	for _, l := range lines {
		if l = flat(l); text != "" && !rangeBreaks.MatchString(text) { // a range is broken after its dash
			cuts = append(cuts, piece{len(text), len(text) + 1})
			text += " "
		}
		text += l
	}
	for i := range text {
		for _, j := range joints[:len(joints)-1] {
			if strings.HasPrefix(text[i:], j) {
				end := i
				if strings.ContainsAny(j, ".?!…") {
					end += len(j) - 1
				}
				cuts = append(cuts, piece{end, i + len(j)})
			}
		}
	}
	slices.SortFunc(cuts, func(a, b piece) int {
		if a.from != b.from {
			return a.from - b.from
		}
		return a.to - b.to
	})
	return text, append(slices.Compact(cuts), piece{len(text), len(text)})
}

// rangeBreaks finds the end of a line in which a range begins: "8–".
var rangeBreaks = regexp.MustCompile(`\d–$`)

// said is one thing that a text says, in a language.
type said struct {
	claim
	lex  *lexicon
	text string
}

// talk is what was said so far in a text: what the next sentence is about.
type talk struct {
	label  string   // of a finding: the key of "Largest step"
	ids    []string // questions or items that were named last
	aspect string   // that was named last
	naming bool     // the last thing said was a name
	first  bool     // it is about the vote before
}

func (t talk) id() string {
	return t.label + "|" + strings.Join(t.ids, "|") + "|" + t.aspect + "|" + map[bool]string{true: "n"}[t.naming] + map[bool]string{true: "1"}[t.first]
}

// follow is what a text may go on with: it returns what is talked about then; false where
// that would be untrue.
type follow func(t talk, s said) (talk, bool)

// explain reads a text as one thing said after the other, each of them known and true;
// false where it cannot. upto tells how far it could. A word may be parted at the end of a
// line.
func explain(lexes []*lexicon, lines []string, from talk, ok follow) (out []said, upto string, explained bool) {
	if out, upto, explained = explainLines(lexes, lines, from, ok); explained {
		return out, upto, explained
	}
	for _, kept := range []string{"", "-"} {
		if whole := unparted(lines, kept); len(whole) < len(lines) {
			if out, _, explained := explainLines(lexes, whole, from, ok); explained {
				return out, "", true
			}
		}
	}
	return out, upto, false
}

// unparted puts words together that are parted at the end of a line, at a hyphen that is
// theirs where it is kept.
func unparted(lines []string, kept string) (out []string) {
	for _, l := range lines {
		l = strings.TrimSpace(l)
		if n := len(out); n > 0 && strings.HasSuffix(out[n-1], "-") {
			out[n-1] = strings.TrimSuffix(out[n-1], "-") + kept + l
			continue
		}
		out = append(out, l)
	}
	return out
}

func explainLines(lexes []*lexicon, lines []string, from talk, ok follow) (out []said, upto string, explained bool) {
	text, cuts := cutsOf(lines)
	dead, farthest := map[string]bool{}, 0
	var walk func(at int, t talk) bool
	walk = func(at int, t talk) bool {
		if at >= len(text) {
			return true
		}
		key := t.id() + "@" + string(rune(at))
		if dead[key] {
			return false
		}
		farthest = max(farthest, at)
		for i := len(cuts) - 1; i >= 0 && cuts[i].from > at; i-- {
			part := strings.TrimRight(text[at:cuts[i].from], ":")
			for _, lex := range lexes {
				for _, c := range append(lex.read(part), lex.read(strings.TrimSuffix(part, "."))...) {
					s := said{c, lex, part}
					next, holds := ok(t, s)
					if !holds {
						continue
					}
					out = append(out, s)
					if walk(cuts[i].to, next) {
						return true
					}
					out = out[:len(out)-1]
				}
			}
		}
		dead[key] = true
		return false
	}
	if walk(0, from) {
		return out, "", true
	}
	return nil, text[farthest:], false
}
