package pack

import (
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/upturn-workshop/upturn/workshop"
)

// maxShort is how many signs of a step's short title fit the agenda's column.
const maxShort = 22

// maxLikes is up to how many mistakes are worth guessing at: a file full of
// nonsense must not take its time.
const maxLikes = 50

// general texts belong to no step or item. The built-in pack has them all and
// lends them to packs that lack them.
var general = []string{"slide.", "vote.", "honest.", "sheet.", "write.", "credits.", "moment.", "spot.", "rule."}

// retired are general texts that nothing reads any more. A pack may still have them.
var retired = []string{
	"vote.open", "vote.progress", "vote.complete", "vote.reveal", "vote.again", "vote.pass",
	"honest.self", "slide.flip", "slide.caveat", "slide.blindeye", "slide.close",
}

// itemKeys lists the keys of an item's texts that must be there, or that may.
func itemKeys(it workshop.ItemDef, must bool) []string {
	var keys []string
	for _, text := range it.Kind.Texts() {
		key := "item." + it.ID + "." + text.Name
		switch {
		case text.Optional == must:
		case text.Lines == 0:
			keys = append(keys, key)
		default:
			for n := range text.Lines {
				keys = append(keys, key+"."+strconv.Itoa(n+1))
			}
		}
	}
	return keys
}

var stepText = regexp.MustCompile(`^(compact|after|do|meanwhile|(notes|ask|notes_compact|ask_compact|example|chain)\.[0-9]{1,2}|field\.[a-z]+)$`)

// mustTexts lists the keys that every complete language has to have.
func mustTexts(p *workshop.Pack) []string {
	must := []string{"pack.name"}
	for _, e := range p.Exercises {
		must = append(must, "exercise."+e.ID+".title", "exercise."+e.ID+".goal")
	}
	for _, d := range p.Steps {
		must = append(must, "step."+d.ID+".title", "step."+d.ID+".short", "step."+d.ID+".wall")
		must = append(must, kindsOfSteps[d.Kind].texts...)
		if d.Vote != nil {
			must = append(must, voteTexts(d)...)
		}
	}
	for _, it := range p.Items {
		must = append(must, itemKeys(it, true)...)
	}
	slices.Sort(must)
	return slices.Compact(must)
}

func voteTexts(d workshop.StepDef) []string {
	var must []string
	for _, o := range d.Vote.Options {
		must = append(must, "option."+o)
	}
	for _, a := range aspectsOf(d) {
		must = append(must, "aspect."+d.ID+"."+a)
		if len(aspectsOf(d)) > 1 {
			must = append(must, "aspect."+d.ID+"."+a+".short")
		}
		if votes[d.Vote.Kind].anchors {
			for _, n := range []int{d.Vote.Lo, d.Vote.Hi} {
				must = append(must, "anchor."+anchored(d, a)+"."+strconv.Itoa(n))
			}
		}
	}
	return must
}

// aspectsOf lists what a step's vote marks, in any length and by anyone.
func aspectsOf(d workshop.StepDef) []string {
	all := slices.Concat(d.Vote.Aspects[0], d.Vote.Aspects[1], d.Vote.Aspects[2])
	if d.Vote.Leaders != "" {
		all = append(all, d.Vote.Leaders)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// anchored is the place of a scale's words: the step's, or the aspect's where
// there are several.
func anchored(d workshop.StepDef, aspect string) string {
	if len(aspectsOf(d)) > 1 {
		return d.ID + "." + aspect
	}
	return d.ID
}

// mayHave reports whether a key means something to the program.
func mayHave(p, base *workshop.Pack, must []string, key string) bool {
	if _, found := slices.BinarySearch(must, key); found || key == "pack.about" || slices.Contains(retired, key) {
		return true
	}
	for _, prefix := range general {
		if strings.HasPrefix(key, prefix) {
			return base == nil || base.Has(base.Languages[0], key) || prefix == "rule." || prefix == "write."
		}
	}
	area, rest, _ := strings.Cut(key, ".")
	id, name, _ := strings.Cut(rest, ".")
	switch area {
	case "step":
		d, ok := p.Step(id)
		return ok && stepText.MatchString(name) && (d.Vote != nil || name != "meanwhile")
	case "item":
		i := slices.IndexFunc(p.Items, func(it workshop.ItemDef) bool { return it.ID == id })
		return i >= 0 && slices.Contains(itemKeys(p.Items[i], false), key)
	case "aspect":
		return strings.HasSuffix(key, ".short") && mayHave(p, base, must, strings.TrimSuffix(key, ".short"))
	case "anchor":
		return mayAnchor(p, id, name)
	}
	return false
}

func mayAnchor(p *workshop.Pack, id, name string) bool {
	d, ok := p.Step(id)
	if !ok || d.Vote == nil || !votes[d.Vote.Kind].anchors {
		return false
	}
	if len(aspectsOf(d)) > 1 {
		aspect, n, _ := strings.Cut(name, ".")
		if !slices.Contains(aspectsOf(d), aspect) {
			return false
		}
		name = n
	}
	n, err := strconv.Atoi(name)
	return err == nil && n >= d.Vote.Lo && n <= d.Vote.Hi
}

// lend gives a pack the general texts that it lacks altogether. Languages that
// the base does not have get them in the base's first one.
func lend(base, p *workshop.Pack) {
	if base == nil {
		return
	}
	own := maps.Clone(p.Texts[p.Languages[0]])
	for _, lang := range p.Languages {
		from := base.Texts[lang]
		if from == nil {
			from = base.Texts[base.Languages[0]]
		}
		for key, text := range from {
			_, has := p.Texts[lang][key]
			if !has && isGeneral(key) && !hasFamily(own, key) {
				p.Texts[lang][key] = text
			}
		}
	}
}

func isGeneral(key string) bool {
	return slices.ContainsFunc(general, func(prefix string) bool { return strings.HasPrefix(key, prefix) })
}

// hasFamily reports whether texts have their own list in place of a lent one: two
// own rules must not be followed by three of somebody else's.
func hasFamily(own map[string]string, key string) bool {
	dot := strings.LastIndex(key, ".")
	if _, err := strconv.Atoi(key[dot+1:]); err != nil {
		return false
	}
	_, ok := own[key[:dot]+".1"]
	return ok
}

// checkTexts finds texts that are missing, unknown, too long or do not agree
// between the languages.
func checkTexts(p, base *workshop.Pack, ps *problems) {
	must := mustTexts(p)
	for _, lang := range p.Languages {
		checkLanguage(p, base, ps, lang, must, true)
	}
	for _, lang := range p.Partial {
		checkLanguage(p, base, ps, lang, must, false)
	}
}

// checkLanguage looks at the texts of one language. Each mistake is told once, and
// where it was made: not again in the languages that follow.
func checkLanguage(p, base *workshop.Pack, ps *problems, lang string, must []string, whole bool) {
	file, texts, first := lang+".toml", p.Texts[lang], p.Texts[p.Languages[0]]
	known := func(key string) bool { return mayHave(p, base, must, key) }
	var meant []string // what a misspelt key stands for
	for _, key := range slices.Sorted(maps.Keys(texts)) {
		text, other := texts[key], first[key]
		_, required := slices.BinarySearch(must, key)
		switch {
		case !known(key):
			meant = append(meant, ps.unknown(file, key, must, texts))
		case other == "" && !required:
			ps.add(file, key, key, "extra_text", "language", p.Languages[0])
		case other != "" && !slices.Equal(holes(text), holes(other)):
			ps.add(file, key, key, "holes", "holes", strings.Join(holes(other), " "))
		}
		if strings.HasPrefix(key, "step.") && strings.HasSuffix(key, ".short") && utf8.RuneCountInString(text) > maxShort {
			ps.add(file, key, key, "long_text", "max", strconv.Itoa(maxShort))
		}
	}
	if !whole {
		return
	}
	for _, key := range slices.Concat(must, slices.Sorted(maps.Keys(first))) {
		if _, ok := texts[key]; !ok && known(key) && !slices.Contains(meant, key) {
			ps.add(file, key, key, "missing_text")
		}
	}
}

// unknown notes a key that means nothing, and gives the missing one that may have
// been meant; "" where none is like it.
func (ps *problems) unknown(file, key string, must []string, texts map[string]string) string {
	like, least := "", 3 // letters that may be wrong
	for _, k := range must {
		if _, there := texts[k]; there || len(ps.list) > maxLikes {
			continue
		}
		if d := distance(key, k, least); d < least {
			like, least = k, d
		}
	}
	if like == "" {
		ps.add(file, key, key, "unknown_key")
		return ""
	}
	ps.add(file, key, key, "unknown_key_like", "like", like)
	return like
}

// distance is how many letters have to be put in, taken out or exchanged to make
// one word of another; most when it is no less than that.
func distance(a, b string, most int) int {
	if d := len(a) - len(b); d >= most || -d >= most {
		return most
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		corner := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := corner
			if a[i] != b[j] {
				cost++
			}
			corner = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return min(row[len(b)], most)
}

var hole = regexp.MustCompile(`\{[a-z0-9_]*\}`)

// holes lists the {name} places of a text, each once.
func holes(text string) []string {
	found := hole.FindAllString(text, -1)
	slices.Sort(found)
	return slices.Compact(found)
}
