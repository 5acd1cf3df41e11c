package claims

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/script"
)

// told are the parts of the translations from which wall, paper and export speak.
var told = []string{
	"wall.", "reading.", "places.", "report.", "sheet.", "way.", "method.",
	"handout.alt_", "handout.page$", "handout.notes", "handout.kind.", "consent.data.", "consent.nocompare.", "consent.caveat.", "consent.ballot.", "handout.ungrouped$", "status.",
}

// template is a sentence with places to be filled, as it stands in the translations or in
// a pack.
type template struct {
	key   string
	text  *regexp.Regexp
	names []string // of its places, in their order
	has   string   // its longest part that does not change
}

// claim is a sentence read back: its key, and what stands in its places.
type claim struct {
	key  string
	args map[string]string
}

// lexicon knows all that wall and paper can say in a language.
type lexicon struct {
	lang    string
	decimal string
	fixed   map[string][]string // texts without places → their keys
	open    []template
	seen    map[string][]claim // what was looked up before
	and     string             // between the last two of a list
}

// leastStem is how many letters of a text that was cut tell what it was.
const leastStem = 4

var place = regexp.MustCompile(`\{([a-z0-9_]+)\}`)

// newLexicon reads the texts of the program and of a pack.
func newLexicon(c *pack.Catalog, p *workshop.Pack, lang string) *lexicon {
	l := &lexicon{lang: lang, decimal: c.T(lang, "number.decimal"), fixed: map[string][]string{}, seen: map[string][]claim{}}
	all := c.Under(lang, "")
	for _, key := range slices.Sorted(maps.Keys(all)) {
		text := all[key]
		if slices.ContainsFunc(told, func(part string) bool { return strings.HasPrefix(key+"$", part) }) {
			l.add(singular(all, key), text)
		}
	}
	for _, key := range slices.Sorted(maps.Keys(p.Texts[p.Languages[0]])) {
		if !script.Private(key) { // elsewhere it is a text that nobody knows
			l.add(key, p.Text(lang, key))
		}
	}
	return l
}

// singular is the key of a text without its plural category.
func singular(all map[string]string, key string) string {
	for _, form := range []string{".one", ".few", ".many", ".other"} {
		if of, ok := strings.CutSuffix(key, form); ok && all[of+".other"] != "" {
			return of
		}
	}
	return key
}

func (l *lexicon) add(key, text string) {
	text = flat(text)
	if key == "reading.and" {
		l.and = strings.TrimSuffix(strings.TrimPrefix(text, "{a}"), "{b}")
	}
	at := place.FindAllStringSubmatchIndex(text, -1)
	if len(at) == 0 {
		l.fixed[text] = append(l.fixed[text], key)
		if t := strings.TrimRight(text, ".:"); t != text {
			l.fixed[t] = append(l.fixed[t], key)
		}
		return
	}
	t, re, from := template{key: key}, "^", 0
	for _, m := range at {
		re += regexp.QuoteMeta(text[from:m[0]]) + fills(text[m[2]:m[3]])
		t.names, t.has, from = append(t.names, text[m[2]:m[3]]), longer(t.has, text[from:m[0]]), m[1]
	}
	tail := text[from:]
	re += regexp.QuoteMeta(strings.TrimRight(tail, ".:"))
	t.has = longer(t.has, strings.TrimRight(tail, ".:"))
	if len(at) == 1 && strings.TrimSpace(place.ReplaceAllString(text, "")) == "" {
		return // it says what stands in its places, and nothing more
	}
	t.text = regexp.MustCompile(re + `[.:]?$`)
	l.open = append(l.open, t)
}

// numbers are the places of templates that hold numbers and nothing else.
var numbers = strings.Fields("n k p m d lo hi q1 q3 from to of all present mean team leaders page pages points range")

// fills is what may stand in a place.
func fills(name string) string {
	if slices.Contains(numbers, name) {
		return `([-–\d][\d.,/ –]*)`
	}
	return "(.+?)"
}

func longer(a, b string) string {
	if len(b) > len(a) {
		return b
	}
	return a
}

// flat writes a text on one line, with plain spaces.
func flat(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(s, "\u00a0", " ")), " ")
}

// read lists what a text may say.
func (l *lexicon) read(text string) []claim {
	if out, ok := l.seen[text]; ok {
		return out
	}
	var out []claim
	for _, key := range l.fixed[text] {
		out = append(out, claim{key: key})
	}
	if stem, cut := strings.CutSuffix(text, "…"); cut && len(out) == 0 { // there was no room for all of it
		if stem = strings.TrimSuffix(stem, "-"); len([]rune(stem)) >= leastStem {
			for whole, keys := range l.fixed {
				if strings.HasPrefix(whole, stem) {
					for _, key := range keys {
						out = append(out, claim{key: key})
					}
				}
			}
		}
	}
	for _, t := range l.open {
		if !strings.Contains(text, t.has) {
			continue
		}
		if m := t.text.FindStringSubmatch(text); m != nil {
			args := map[string]string{}
			for i, name := range t.names {
				args[name] = m[i+1]
			}
			out = append(out, claim{t.key, args})
		}
	}
	out = append(out, tipsIn(text)...)
	if small := uncapital(text); small != text { // a sentence may begin with what stands in the middle of others
		out = append(out, l.read(small)...)
	}
	l.seen[text] = out
	return out
}

// uncapital begins a text with a small letter.
func uncapital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[n:]
}

// ownNotes are what the facilitator wrote: whole, and each line, since what is needed has a
// line for each thing.
func ownNotes(st workshop.State, add func(key, text string)) {
	for _, text := range st.Notes {
		for _, line := range append(strings.Split(text, "\n"), text) {
			add("own.note", line)
		}
	}
}

// ownGroups are the names under which the group has put together what it said.
func ownGroups(st workshop.State, add func(key, text string)) {
	for i, g := range st.Groups {
		add("own.group", g.Name)
		add("own.group", workshop.GroupLetter(i)+" "+g.Name)
	}
}
