package phones

import (
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// unread are the answers that have come out of the box.
func (w *world) unread() (out []string) {
	for _, it := range w.s.State().Unread {
		out = append(out, it.Text)
	}
	slices.Sort(out)
	return out
}

// half stands for half of a sign that is written in two parts, which no text in Go can hold.
const half = "½"

// write types answers on a phone's page, one into each field, and goes on.
func (h *handset) write(texts ...string) {
	h.w.Helper()
	for i, text := range texts {
		h.js("__write(" + itoa(i) + ", " + strings.ReplaceAll(quoted(text), half, `\ud83d`) + ")")
	}
	h.js("__pressGo()")
}

// What is typed on the page arrives as it would have been kept had it been typed here, in a letter
// of the size of all others, and nothing of it is left on the phone.
func TestOwnWordsFromAPage(t *testing.T) {
	long := strings.Repeat("ä", 200)
	for _, c := range []struct {
		name  string
		typed []string
		want  []string
	}{
		{"as it is", []string{"Kaikki kestää"}, []string{"Kaikki kestää"}},
		{"three", []string{"Kiire", "Melu", "Portaat"}, []string{"Kiire", "Melu", "Portaat"}},
		{"empty ones between", []string{" ", "Kiire", "Melu"}, []string{"Kiire", "Melu"}},
		{"lines and tabs", []string{"Kiire\n\tja melu"}, []string{"Kiire ja melu"}},
		{"letters in pieces", []string{"ka\u0308vely"}, []string{"kävely"}},
		{"signs that turn the line", []string{"a\u202eb\u200b"}, []string{"ab"}},
		{"emoji", []string{"great 👍🏽 👩‍🚀"}, []string{"great 👍🏽 👩‍🚀"}},
		{"half of a sign", []string{"Kiire" + half, "Melu"}, []string{"Kiire", "Melu"}},
		{"a long word", []string{strings.Repeat("x", 500)}, []string{strings.Repeat("x", workshop.MaxAnswer)}},
		{"long ones", []string{long, long}, []string{long[:2*workshop.MaxAnswer], long[:480-2*workshop.MaxAnswer-2]}}, // the third field is empty
	} {
		for _, lang := range []string{"en", "fi"} {
			t.Run(c.name+"/"+lang, func(t *testing.T) {
				e := airborne(t, 6)
				e.w.open(inWords)
				h := e.phone(lang)
				if !strings.Contains(h.text(), strings.ReplaceAll(h.w.words[lang]["words_least"], "{least}", "3")) {
					t.Errorf("it does not say from how many on it is read:\n%s", h.text())
				}
				h.write(c.typed...)
				for _, text := range c.want {
					if !strings.Contains(workshop.Clean(h.text()), text) || !h.is("__reviews()") {
						t.Errorf("it does not show again what is written:\n%s", h.text())
					}
				}
				h.js("__pressGo()")
				h.run(0)
				if !h.says("voted") || e.w.cast() != 1 {
					t.Fatalf("it says:\n%s", h.text())
				}
				for _, text := range c.typed {
					if text = strings.TrimSpace(text); text != "" && (strings.Contains(h.text(), text) || strings.Contains(h.js("JSON.stringify(__body, function (k, v) { return k === 'parentNode' || k === 'on' ? undefined : v; })").String(), text)) {
						t.Errorf("the page still has %q", text)
					}
				}
				for range 3 {
					b, _ := workshop.WriteWords([]string{"z"})
					e.w.ok(e.w.s.CastFree(b))
				}
				e.w.ok(e.w.s.CloseRound())
				want := append(slices.Clone(c.want), "z", "z", "z")
				if got := e.w.unread(); !slices.Equal(got, slices.Sorted(slices.Values(want))) {
					t.Errorf("%q came out of the box, want %q", got, want)
				}
				e.shut()
			})
		}
	}
}

// Whoever has nothing to say says so, and what was typed before is gone; what is typed after that
// is an answer again.
func TestNothingToSayOnAPage(t *testing.T) {
	e := airborne(t, 6)
	e.w.open(inWords)
	h := e.phone("en")
	if h.js("__pressGo()"); !strings.Contains(h.text(), h.w.words["en"]["missing_words"]) {
		t.Errorf("without an answer it says:\n%s", h.text())
	}
	h.js("__write(0, 'secret')")
	nothing := "var c = __all(__app(), function (n) { return n.attrs.type === 'checkbox'; })[0]; c.checked = true; __fire(c.on, 'change')"
	h.js(nothing)
	if h.is("__fields()[0].value !== ''") {
		t.Error("what was typed is still there")
	}
	h.js("__fire(__fields()[0].on, 'blur')") // the field is left, which is no answer
	h.js("__pressGo()")
	if !strings.Contains(h.text(), h.w.words["en"]["words_nothing"]) {
		t.Errorf("the review says:\n%s", h.text())
	}
	h.js("__press(" + quoted(h.w.words["en"]["back"]) + ")")
	h.js("__write(1, 'after all')")
	h.js("__pressGo(); __pressGo()")
	h.run(0)
	if got := workshop.WordsOf(h.lastBallot()); !slices.Equal(got, []string{"after all"}) {
		t.Errorf("%q", got)
	}
	e.shut()
}

// What was typed when the cursor stood elsewhere than in the end is not paid for by the end.
func TestAFullFieldTakesNoMore(t *testing.T) {
	e := airborne(t, 6)
	e.w.open(inWords)
	h := e.phone("en")
	full := strings.Repeat("a", workshop.MaxAnswer-1) + "."
	h.js("__write(0, " + quoted(full) + ")")
	h.js("var f = __fields()[0]; f.value = 'bcd' + f.value; f.at = 3; __fire(f.on, 'input')")
	if got := h.js("f.value").String(); got != full {
		t.Errorf("it holds %q", got)
	}
	if !strings.Contains(h.text(), strings.Replace(h.w.words["en"]["words_left"], "{n}", "0", 1)) {
		t.Errorf("it says:\n%s", h.text())
	}
	h.js("f.value = 'b' + f.value; f.at = 1; __fire(f.on, 'input', {isComposing: true})") // a word is being put together
	if got := h.js("f.value").String(); got != "b"+full {
		t.Errorf("it took the word away: %q", got)
	}
	h.js("__fire(f.on, 'compositionend')")
	if got := h.js("f.value").String(); got != full {
		t.Errorf("then it holds %q", got)
	}
	e.shut()
}

// The page counts letters as this computer does, or more: whatever it takes is taken here, whole.
func TestThePageTakesNothingThatIsRefused(t *testing.T) {
	signs := []string{"a", "ä", "Ж", "字", "a\u0308", "\u0308", "👍", "👍🏽", "👩\u200d🚀", "\u200d", "\ufe0f", "\u200b", " ", "\n", "\u202e", "\x01", "क्षि", "한", "\u1100\u1161", "\u0958", "ﬁ", "٠"}
	r := rand.New(rand.NewPCG(7, 7))
	e := airborne(t, 450)
	e.w.open(inWords)
	spec := e.w.spec()
	runs := 30
	if os.Getenv("UPTURN_LONG") != "" {
		runs = 400
	}
	for range runs {
		h := e.phone("en")
		few := signs[:1+r.IntN(len(signs))]
		var typed []string
		for range 1 + r.IntN(3) {
			var b strings.Builder
			for range r.IntN(220) {
				b.WriteString(few[r.IntN(len(few))])
			}
			typed = append(typed, b.String())
		}
		h.write(typed...)
		if !h.is("__reviews()") { // nothing that can be seen
			continue
		}
		h.js("__pressGo()")
		h.run(0)
		sent := h.lastBallot()
		if strings.Trim(workshop.Clean(strings.Join(typed, " ")), " \u0308\u200d\ufe0f") == "" {
			if !strings.Contains(h.text(), h.w.words["en"]["words_bad"]) {
				t.Fatalf("%q: it says:\n%s", typed, h.text())
			}
			continue
		}
		if !h.says("voted") || spec.Check(spec.Kept(sent)) != nil {
			t.Fatalf("%q: %q; it says:\n%s", typed, workshop.WordsOf(sent), h.text())
		}
	}
	e.shut()
}

// Whatever somebody sends who knows the protocol: it is cleaned as what is typed here, or refused
// with a sentence, and never cut off unseen.
func TestWhatIsNoOwnWordsIsRefused(t *testing.T) {
	raw := func(text string) workshop.Ballot {
		b := make(workshop.Ballot, workshop.MaxMarks)
		for i := range len(text) {
			b[i] = workshop.Mark(text[i])
		}
		return b
	}
	for name, c := range map[string]struct {
		sent workshop.Ballot
		want []string // nil = it is refused
	}{
		"one":                       {raw("Kaikki kestää"), []string{"Kaikki kestää"}},
		"signs nobody sees":         {raw("a\u202eb\x07"), []string{"ab"}},
		"letters in pieces":         {raw("a\u0308"), []string{"ä"}},
		"above U+FFFF":              {raw("👍🏽"), []string{"👍🏽"}},
		"an empty line":             {raw("a\n\nb"), []string{"a", "b"}},
		"nothing":                   {raw(""), nil},
		"nothing that is seen":      {raw("\u200b \x01"), nil},
		"half a letter":             {raw("a\xc3"), nil},
		"a surrogate":               {raw("\xed\xa0\x80"), nil},
		"beyond Unicode":            {raw("\xf4\x90\x80\x80"), nil},
		"a letter too many":         {raw(strings.Repeat("a", workshop.MaxAnswer+1)), nil},
		"an answer too many":        {raw("a\nb\nc\nd"), nil},
		"something behind the end":  {raw("a\x00b"), []string{"ab"}},
		"half a “nothing to say”":   {append(raw("")[:1:1], blankWords()[1:]...), nil},
		"nothing to say":            {blankWords(), []string{}},
		"a mark too few":            {blankWords()[1:], nil},
		"the ballot of another one": {workshop.Ballot{1, 2, 3}, nil},
		"full":                      {raw(strings.Repeat("x", workshop.MaxMarks)), nil},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t, 6)
			w.open(inWords)
			got := w.phone().vote(c.sent)
			if want := map[bool]Answer{true: Voted, false: Bad}[c.want != nil]; got != want {
				t.Fatalf("%s, want %s", got, want)
			}
			if c.want == nil {
				if w.cast() != 0 {
					t.Error("it is in the box")
				}
				return
			}
			for range 3 {
				b, _ := workshop.WriteWords([]string{"z"})
				w.ok(w.s.CastFree(b))
			}
			w.ok(w.s.CloseRound())
			if got := w.unread(); !slices.Equal(got, slices.Sorted(slices.Values(append(c.want, "z", "z", "z")))) {
				t.Errorf("%q", got)
			}
		})
	}
}

func blankWords() workshop.Ballot {
	return slices.Repeat(workshop.Ballot{workshop.CantSay}, workshop.MaxMarks)
}

// Phones, the booth and paper fill one box; who has written how is not to be seen in what comes
// out, and a thirteenth ballot is refused whichever way it comes.
func TestOwnWordsInAllWaysAtOnce(t *testing.T) {
	w := newWorld(t, 12)
	w.open(inWords)
	write := func(text string) workshop.Ballot { b, _ := workshop.WriteWords([]string{text}); return b }
	var want []string
	for i := range 12 {
		text := "answer " + itoa(i)
		want = append(want, text)
		switch {
		case i < 5:
			if a := w.phone().vote(write(text)); a != Voted {
				t.Fatal(a)
			}
		case i < 9:
			w.ok(w.s.CastFree(write(text)))
		default:
			w.ok(w.s.Cast(i, write(text)))
		}
	}
	if a := w.phone().vote(write("one more")); a != BoxFull && a != Full {
		t.Errorf("the thirteenth by phone: %s", a)
	}
	if err := w.s.CastFree(write("one more")); err == nil {
		t.Error("the thirteenth on paper is taken")
	}
	w.ok(w.s.CloseRound())
	if got := w.unread(); !slices.Equal(got, slices.Sorted(slices.Values(want))) {
		t.Errorf("%q", got)
	}
}

// Fewer than it takes leave nothing to be read.
func TestTooFewWordsByPhoneAreReadByNobody(t *testing.T) {
	w := newWorld(t, 6)
	w.open(inWords)
	for i := range 2 {
		b, _ := workshop.WriteWords([]string{"answer " + itoa(i)})
		if a := w.phone().vote(b); a != Voted {
			t.Fatal(a)
		}
	}
	w.ok(w.s.CloseRound())
	if got := w.unread(); len(got) > 0 {
		t.Errorf("%q", got)
	}
}
