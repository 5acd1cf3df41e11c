package phones

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/storetest"
)

// realWords are the texts of the page as they are given out.
func realWords(t testing.TB) map[string]map[string]string {
	t.Helper()
	c, err := catalog()
	if err != nil {
		t.Fatal(err)
	}
	return Words(c.Languages(), c.T, c.LanguageName)
}

var catalog = sync.OnceValues(pack.LoadCatalog)

// The page speaks what is read in the room, in two languages at most.
func TestThePageSpeaksWhatTheRoomReads(t *testing.T) {
	all := []string{"en", "de", "fi", "sv"}
	for name, tt := range map[string]struct {
		lang, second, own string
		want              []string
	}{
		"two on the wall":                   {"fi", "sv", "en", []string{"fi", "sv"}},
		"one, and the facilitator's own":    {"en", "", "fi", []string{"en", "fi"}},
		"the facilitator's is on the wall":  {"fi", "", "fi", []string{"fi", "en"}},
		"the first of all is on the wall":   {"en", "", "en", []string{"en", "de"}},
		"a language that only a pack knows": {"is", "", "fi", []string{"is", "fi"}},
	} {
		t.Run(name, func(t *testing.T) {
			st := workshop.State{Info: workshop.Info{Lang: tt.lang, Second: tt.second}}
			if got := Languages(st, tt.own, all); !slices.Equal(got, tt.want) {
				t.Errorf("%q, not %q", got, tt.want)
			}
		})
	}
}

// It has to come quickly over a bad Wi-Fi, whichever two languages it speaks.
func TestThePageIsSmall(t *testing.T) {
	all := realWords(t)
	for one := range all {
		for two := range all {
			if one < two {
				t.Run(one+"+"+two, func(t *testing.T) { pageIsSmall(t, map[string]map[string]string{one: all[one], two: all[two]}) })
			}
		}
	}
}

func pageIsSmall(t *testing.T, words map[string]map[string]string) {
	p, err := newPage(words)
	if err != nil {
		t.Fatal(err)
	}
	raw, packed, err := p.bytes(shown{State: "open", Key: make([]byte, keySize)})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d bytes, %d packed", len(raw), len(packed))
	if len(raw) > 60<<10 || len(packed) > 20<<10 {
		t.Errorf("%d bytes, %d packed: at most 60 KB and 20 KB", len(raw), len(packed))
	}
	if strings.Contains(strings.ReplaceAll(string(raw), naclJS, ""), "{{") {
		t.Error("a place is left empty")
	}
	if again, _, _ := p.bytes(shown{State: "open", Key: make([]byte, keySize)}); &again[0] != &raw[0] {
		t.Error("the page is made anew for each phone")
	}
}

// Every word that the page says is there in all languages, and none is there for nothing.
func TestThePageHasItsWords(t *testing.T) {
	words := realWords(t)
	if len(words) < 2 {
		t.Fatalf("%d languages", len(words))
	}
	said := map[string]bool{"language": true, "without": true, "elsewhere": true}
	for _, m := range regexp.MustCompile(`["']([a-z_]+)["']`).FindAllStringSubmatch(writtenJS, -1) {
		for _, key := range []string{m[1], m[1] + "_why", m[1] + "unsure", m[1] + "trouble", m[1] + "bad", m[1] + "later"} {
			said[key] = true
		}
	}
	for _, lang := range slices.Sorted(maps.Keys(words)) {
		for key, text := range words[lang] {
			if slices.Contains(onSheets, key) { // sheet.go says it
				said[key] = true
			}
			if text == "" || strings.Contains(text, "phone."+key) {
				t.Errorf("%s: %s is missing", lang, key)
			}
			if !said[key] {
				t.Errorf("%s is never said", key)
			}
		}
	}
	for _, m := range regexp.MustCompile(`\bt\("([a-z_]+)"`).FindAllStringSubmatch(writtenJS, -1) {
		if words["en"][m[1]] == "" {
			t.Errorf("the page says %q, which is not among its words", m[1])
		}
	}
	for _, a := range Answers() {
		switch a {
		case In, NoCode:
		case Bad, Unsure:
			if words["en"]["send_"+string(a)] == "" {
				t.Errorf("%s has no sentence", a)
			}
		default:
			if words["en"][string(a)] == "" || !strings.Contains(writtenJS, string(a)+":") {
				t.Errorf("%s has no sentence, or the page does not know it", a)
			}
		}
	}
}

// Phones that are ten years old read it, it keeps nothing but the secret, and it loads nothing.
func TestWhatThePageMayNot(t *testing.T) {
	for what, never := range map[string]string{
		"an arrow": `=>`, "a template": "`", "let or const": `(?m)^\s*(let|const) `, "a class": `\bclass [A-Z]`, "a promise": `\bPromise\b|\basync\b|\bfetch\(`,
		"HTML as text": `innerHTML|insertAdjacentHTML|document\.write|eval\(|new Function`, "a second place to keep things": `sessionStorage|indexedDB|document\.cookie|caches\.`,
		"an address elsewhere": `https?://`, "a log": `console\.`,
	} {
		for _, script := range []string{writtenJS, pageJS} {
			if m := regexp.MustCompile(never).FindString(script); m != "" {
				t.Errorf("%s: %q", what, m)
			}
		}
	}
	kept := regexp.MustCompile(`localStorage\.(\w+)\(([^)]*)\)`).FindAllStringSubmatch(writtenJS, -1)
	for _, m := range kept {
		if want := map[string]string{"setItem": "name, memory[name]", "getItem": "name", "key": "i", "removeItem": "k"}[m[1]]; m[2] != want {
			t.Errorf("it keeps %s", m[0])
		}
	}
	if len(kept) != 4 {
		t.Errorf("it asks for what is kept %d times", len(kept))
	}
}

// naclSum is the sum of nacl.min.js in the npm package tweetnacl 1.0.3.
const naclSum = "973cc5733cc7432e30ee4682098f413094f494bccf76a567c23908c5035ddbbc"

// What seals the letters is the release as it was given out, to the byte.
func TestTheSealIsTheOneThatWasAudited(t *testing.T) {
	sum := sha256.Sum256([]byte(naclJS))
	if got := hex.EncodeToString(sum[:]); got != naclSum {
		t.Errorf("tweetnacl.min.js has the sum %s, that of version 1.0.3 is %s", got, naclSum)
	}
}

// Each kind of question arrives with its cells, and the page knows how to ask it.
func TestEveryKindOfQuestionIsOnThePage(t *testing.T) {
	for _, kind := range workshop.Kinds() {
		q := workshop.VoteDef{Kind: kind, Cap: 1}.Questions("q", []string{"a", "b", "c"}, []string{"answer"})
		if spec := (workshop.Spec{Step: "s", Way: workshop.Phones, Questions: q}); !spec.Takes(workshop.Phones) {
			continue // no vote by phone asks it
		}
		if !regexp.MustCompile(`kinds\.` + string(kind) + `\b`).MatchString(writtenJS) {
			t.Errorf("the page cannot ask a question of kind %s", kind)
		}
	}
	st := storetest.FirstDay(6)
	for _, id := range []string{"cards", "rate", "dots", "order"} {
		t.Run(id, func(t *testing.T) {
			def, _ := st.Pack.Step(id)
			spec, err := workshop.NewSpec(st, def, workshop.Phones, nil)
			if err != nil {
				t.Fatal(err)
			}
			all := sheets(st, workshop.Round{Spec: spec}, testWords())
			if len(all) != 2 || all[0].Lang != "en" || all[1].Lang != "fi" {
				t.Fatalf("%d sheets", len(all))
			}
			var rows []Row
			for _, p := range all[1].Pages {
				rows = append(rows, p.Rows...)
			}
			cells := spec.Cells()
			if len(rows) != len(cells) || len(all[0].Pages) != len(spec.Questions) {
				t.Fatalf("%d rows for %d cells", len(rows), len(cells))
			}
			for i, c := range cells {
				if rows[i].Lo != c.Lo || rows[i].Hi != c.Hi {
					t.Errorf("row %d: %d to %d, want %d to %d", i, rows[i].Lo, rows[i].Hi, c.Lo, c.Hi)
				}
			}
			size, err := sizeFor(all)
			text, _ := json.Marshal(letterBack{Answer: In, Sheets: all})
			if err != nil || size < len(text) || size%step != 0 {
				t.Errorf("an answer of %d bytes in %d", len(text), size)
			}
		})
	}
}

// Where no dot is left, or an item has all it may have, the sign for one more stands back; so does
// the one for fewer where there is none.
func TestWhatCannotBePressedStandsBack(t *testing.T) {
	e := airborne(t, 6)
	e.w.ok(e.w.s.EditItem("O1", group))
	e.w.open("dots")
	h := e.phone("en")
	off := func() string {
		return h.js(`__all(__app(), function (n) { return n.tag === 'button' && (n.textContent === '+' || n.textContent === '−'); }).map(function (b) { return b.attrs['aria-disabled'] ? 'x' : 'o'; }).join('')`).String()
	}
	if got := off(); !strings.HasPrefix(got, "xo") || strings.Contains(got, "oo") {
		t.Errorf("at first %s", got)
	}
	press := func(i int) {
		h.js(`var b = __all(__app(), function (n) { return n.tag === 'button' && n.textContent === '+'; })[` + itoa(i) + `]; __fire(b.on, 'click')`)
	}
	for range 9 {
		press(0)
	}
	if got := off(); !strings.HasPrefix(got, "ox") {
		t.Errorf("with all on one %s", got)
	}
	for range 9 {
		press(1)
	}
	if got := off(); strings.Count(got, "o") != 2 {
		t.Errorf("with none left %s", got)
	}
	e.shut()
}
