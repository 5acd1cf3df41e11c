package phones

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	_ "embed" // the page
	"encoding/base64"
	"encoding/json"
	"html"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/upturn-workshop/upturn/workshop"
)

//go:embed page/page.html
var pageHTML string

//go:embed page/page.css
var pageCSS string

// pageJS is page/page.js as it is sent: without what is for its readers alone, comments and long
// names. A test writes it.
//
//go:embed page/page.min.js
var pageJS string

// naclJS seals letters: tweetnacl 1.0.3, audited and frozen, see page/tweetnacl.LICENSE.
//
//go:embed page/tweetnacl.min.js
var naclJS string

// The keys of the texts on the page, without what comes before them in the translations.
var (
	fromBallot = []string{"pages", "cant_say", "back", "next", "yes", "no", "leads", "leads_why", "missing", "missing_rank", "missing_points", "dots_left", "points_left", "recording", "retry"}
	// onSheets are those that travel with the question that needs them, sealed.
	onSheets = []string{"words_how", "words_how_one", "words_least", "words_left", "words_nothing", "words_bad", "missing_words"}
	ownWords = []string{
		"without", "rehearsal", "code", "code_hint", "code_wrong", "code_new", "code_renewed", "promise", "paper", "join", "wait", "wait_why", "lost", "lost_why", "rest", "elsewhere",
		"full", "full_why", "later", "later_why", "voted", "voted_why", "look", "lock", "some", "some_why", "twice", "twice_why",
		"box", "box_why", "closed", "closed_why", "over", "over_why", "onpaper", "onpaper_why", "bypaper", "bypaper_why", "again", "again_why", "again_yes", "again_no", "void", "void_why", "fate", "fate_why", "ended", "ended_why", "trouble", "trouble_why", "review", "review_hint", "after", "change", "confirm",
		"lost_send", "send_unsure", "send_trouble", "send_bad", "send_later", "rank_hint", "place", "no_place",
		"fewer", "more", "fewer_points", "more_points", "pages_aloud",
	}
)

// Languages are those of the page: what the wall shows, and where that is one language, another
// that people here may read better: the facilitator's own, else the first of all. They are two at
// most, for each makes the page longer over a bad Wi-Fi.
func Languages(st workshop.State, own string, all []string) []string {
	langs := []string{st.Info.Lang}
	for _, lang := range append([]string{st.Info.Second, own}, all...) {
		if len(langs) < 2 && lang != "" && lang != st.Info.Lang {
			langs = append(langs, lang)
		}
	}
	return langs
}

// Words collects the texts of the page in these languages. t finds a text by its
// key, name what a language calls itself.
func Words(langs []string, t func(lang, key string, args ...string) string, name func(lang string) string) map[string]map[string]string {
	out := map[string]map[string]string{}
	for _, lang := range langs {
		words := map[string]string{"language": name(lang)}
		for _, key := range slices.Concat(fromBallot, onSheets) {
			words[key] = t(lang, "ballot."+key)
		}
		for _, key := range ownWords {
			words[key] = t(lang, "phone."+key)
		}
		out[lang] = words
	}
	return out
}

// page is what a phone opens: everything in one answer. It is packed once for each change,
// for all phones alike.
type page struct {
	head, tail string
	policy     string
	elsewhere  string // what is there under any other address
	words      map[string]map[string]string

	mu          sync.Mutex
	of          shown
	raw, packed []byte
}

// bootData is what the page begins with.
type bootData struct {
	shown
	Words map[string]map[string]string `json:"words"`
}

func newPage(words map[string]map[string]string) (*page, error) {
	script := naclJS + "\n" + pageJS
	whole := strings.NewReplacer("{{css}}", pageCSS, "{{script}}", script, "{{without}}", inAll(words, "without")).Replace(pageHTML)
	head, tail, _ := strings.Cut(whole, "{{boot}}")
	p := &page{head: head, tail: tail, words: withoutSheets(words), elsewhere: nothingHere(words)}
	p.policy = "default-src 'none'; script-src " + hashed(script) + "; style-src " + hashed(pageCSS) +
		"; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
	return p, nil
}

// withoutSheets are the words of the page itself.
func withoutSheets(words map[string]map[string]string) map[string]map[string]string {
	out := map[string]map[string]string{}
	for lang, all := range words {
		out[lang] = maps.Clone(all)
		maps.DeleteFunc(out[lang], func(key, _ string) bool { return slices.Contains(onSheets, key) })
	}
	return out
}

// hashed names a text in the page's policy.
func hashed(text string) string {
	h := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(h[:]) + "'"
}

// nothingHere is the whole page for who has typed another address.
func nothingHere(words map[string]map[string]string) string {
	return `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Upturn</title>` + inAll(words, "elsewhere")
}

// inAll is a text in all languages, for where no script runs. A second way to vote there that
// is not sealed is not worth its risk.
func inAll(words map[string]map[string]string, key string) string {
	var b strings.Builder
	b.WriteString("<h1>Upturn</h1>")
	for _, lang := range slices.Sorted(maps.Keys(words)) {
		b.WriteString(`<p lang="` + lang + `">` + html.EscapeString(words[lang][key]) + "</p>")
	}
	return b.String()
}

// bytes are the page, plain and packed.
func (p *page) bytes(now shown) (raw, packed []byte, err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.raw != nil && p.of.Version == now.Version {
		return p.raw, p.packed, nil
	}
	data, err := json.Marshal(bootData{now, p.words}) // which writes < as an escape: nothing ends the script
	if err != nil {
		return nil, nil, err
	}
	raw = []byte(p.head + string(data) + p.tail)
	var z bytes.Buffer
	w, err := gzip.NewWriterLevel(&z, gzip.BestCompression)
	if err != nil {
		return nil, nil, err
	}
	if _, err = w.Write(raw); err == nil {
		err = w.Close()
	}
	p.of, p.raw, p.packed = now, raw, z.Bytes()
	return p.raw, p.packed, err
}
