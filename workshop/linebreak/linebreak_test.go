package linebreak

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// typewriter sets every letter, with its marks, as wide as it is high.
var typewriter = Face{Width: func(s string) float64 { return float64(len(Letters(s))) }, Size: 1}

const family = "👩‍👩‍👧" // three people joined to one picture

func TestLetters(t *testing.T) {
	for _, tt := range []struct{ s, want string }{
		{"abc", "a|b|c"},
		{"", ""},
		{"ae\u0301o\u0308\u0323", "a|e\u0301|o\u0308\u0323"},
		{"x" + family + "y", "x|" + family + "|y"},
		{family + family + "👍🏽👍🏽", family + "|" + family + "|👍🏽|👍🏽"},
		{"a\u200db", "a\u200d|b"},
		{"🇫🇮🇸🇪", "🇫🇮|🇸🇪"},
		{"👍🏽!", "👍🏽|!"},
		{"각", "각"},
	} {
		if got := strings.Join(Letters(tt.s), "|"); got != tt.want {
			t.Errorf("%q: %q, want %q", tt.s, got, tt.want)
		}
	}
}

// Where a line may end, and where it may not.
func TestFull(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		most       float64
		want       string
	}{
		{"fits", "a b", 9, "a b"},
		{"at spaces", "one two three", 8, "one two|three"},
		{"a line that is just full", "one two three", 7, "one two|three"},
		{"and one that is not", "one two three", 6, "one|two|three"},
		{"given lines stay", "a\nb\n\nc", 9, "a|b||c"},
		{"nothing", "", 5, ""},
		{"spaces at the ends", "  one two  ", 4, "one|two"},
		{"a no-break space holds", "page 7\u00a0of\u00a012", 8, "page|7\u00a0of\u00a012"},
		{"a narrow one too", "noin 100\u202f000 euroa", 9, "noin|100\u202f000|euroa"},
		{"a word joiner holds", "one two\u2060-\u2060three", 12, "one|two\u2060-\u2060three"},
		{"behind a hyphen", "ensi- ja toiskielinen", 9, "ensi- ja|tois-|kielinen"},
		{"within a compound", "well-known", 6, "well-|known"},
		{"not before a hyphen", "abcd -efg", 5, "abcd|-efg"},
		{"nor behind that of a number", "ab cd -5", 7, "ab cd|-5"},
		{"a no-break hyphen holds", "one 1\u20112", 5, "one|1\u20112"},
		{"a soft hyphen gives", "kansan\u00advalta", 7, "kansan\u00ad|valta"},
		{"behind a slash", "and/or other", 5, "and/|or|other"},
		{"not within a fraction", "say 1/2 of", 5, "say|1/2|of"},
		{"behind a dash", "one–three", 5, "one–|three"},
		{"not within a range", "say 30–70 of 1–2", 7, "say|30–70|of 1–2"},
		{"nor is its dash doubled", "30–70", 3, "30–|70"},
		{"but behind the dash of a thought", "1– 2", 2, "1–|2"},
		{"not before what closes", "(one) two!", 6, "(one)|two!"},
		{"nor behind what opens", "ab (cd) “ef”", 4, "ab|(cd)|“ef”"},
		{"not before a comma", "abcd, ef", 5, "abcd,|ef"},
		{"nor within a number", "by 12,345.6 %", 8, "by|12,345.6|%"},
		{"ideographs anywhere", "日本語日本語", 4, "日本語日|本語"},
		{"but not before a full stop", "日本語。日", 3, "日本|語。日"},
		{"nor behind a bracket", "日本「語」", 3, "日本|「語」"},
		{"a letter keeps its marks", "e\u0301e\u0301e\u0301 e\u0301e\u0301", 3, "e\u0301e\u0301e\u0301|e\u0301e\u0301"},
		{"a joined picture stays whole", "ab " + family + family, 3, "ab|" + family + family},
		{"pictures part", family + family + family, 2, family + family + "|" + family},
		{"a mark keeps to a space", "ccc aa \u0301b", 7, "ccc|aa \u0301b"},
		{"a tone of skin to a letter", "aa🏽aa", 2, "aa🏽|aa"},
		{"a flag stays whole", "ab 🇫🇮", 3, "ab|🇫🇮"},
		{"a stroke clings across a space", "aaa / bbb", 5, "aaa /|bbb"},
		{"but parts where a line is too short", "aaa /", 4, "aaa|/"},
		{"a long address", "https://example.org/a/b", 12, "https://|example.org/|a/b"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := strings.Join(typewriter.Full(tt.text, tt.most), "|"); got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}

// A word that no line can hold is divided, between syllables where there is one near,
// and never between a letter and its marks.
func TestDivide(t *testing.T) {
	for _, tt := range []struct {
		word string
		most float64
		want string
	}{
		{"asiakas", 9, "asiakas"},
		{"asiakaspalvelu", 9, "asiakas-|palvelu"},
		{"palvelupäällikkö", 10, "palvelu-|päällikkö"},
		{"viestintävastaava", 8, "vies-|tintä-|vastaava"},
		{"abcdefgh", 3, "ab-|cd-|ef-|gh"},
		{"12345678", 5, "1234-|5678"},
		{"ab", 0, "a-|b"},
		{strings.Repeat("e\u0301", 4), 3, "e\u0301e\u0301-|e\u0301e\u0301"},
		{strings.Repeat("k\u0323", 6), 5, strings.Repeat("k\u0323", 3) + "-|" + strings.Repeat("k\u0323", 3)},
		{"palveluissa ", 12, "palveluissa "},
		{"wirtschaft", 8, "wirt-|schaft"},
		{"Wirtschaft", 7, "Wirt-|schaft"},
		{"lachen", 5, "la-|chen"},
		{"Graphik", 5, "Gra-|phik"},
	} {
		if got := strings.Join(typewriter.divide(tt.word, tt.most), "|"); got != tt.want {
			t.Errorf("%s at %v: %q, want %q", tt.word, tt.most, got, tt.want)
		}
	}
}

// As few lines as there have to be, of about equal length.
func TestEven(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		most       float64
		want       string
	}{
		{"one line", "one two", 7, "one two"},
		{"about equal", "aaa bbb ccc ddd", 12, "aaa bbb|ccc ddd"},
		{"no more than there have to be", "aaa bbb ccc ddd", 7, "aaa bbb|ccc ddd"},
		{"where a reader pauses", "On an ordinary day, whose needs come first?", 26, "On an ordinary day,|whose needs come first?"},
		{"behind a sentence", "One two three. Four five six.", 18, "One two three.|Four five six."},
		{"given lines stay", "aaa bbb\nccc", 5, "aaa|bbb|ccc"},
		{"nothing", "", 5, ""},
		{"a letter wider than a line", "日本", 0.5, "日|本"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := strings.Join(typewriter.Even(tt.text, tt.most), "|"); got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}

// Letters side by side may be wider than each by itself: no line is too long for it.
func TestEvenMeasuresWholeLines(t *testing.T) {
	wider := Face{Size: 1, Width: func(s string) float64 {
		return float64(len(s)) + 0.2*float64(strings.Count(s, " ")*strings.Count(s, " "))
	}}
	for _, l := range wider.Even("aa bb cc dd ee ff gg hh ii", 9) {
		if wider.Width(l) > 9+rounding {
			t.Errorf("%q is %.1f wide", l, wider.Width(l))
		}
	}
}

func TestLines(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		most       float64
		n          int
		want       string
	}{
		{"fewer than there may be", "aaa bbb ccc ddd", 12, 3, "aaa bbb|ccc ddd"},
		{"as many", "aaa bbb ccc ddd", 7, 2, "aaa bbb|ccc ddd"},
		{"more are full, and cut", "aaa bb cc ddd eee fff", 7, 2, "aaa bb|cc ddd…"},
		{"one line is cut", "aaa bbb", 5, 1, "aaa…"},
		{"a line break is a space", "aaa\nbbb", 9, 2, "aaa bbb"},
		{"as are several spaces", "aaa  \t bbb", 9, 2, "aaa bbb"},
		{"but no-break ones stay", "aaa\u00a0\u00a0bbb", 9, 2, "aaa\u00a0\u00a0bbb"},
		{"nothing", "", 9, 2, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := strings.Join(typewriter.Lines(tt.text, tt.most, tt.n), "|"); got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}

func TestShorten(t *testing.T) {
	for _, tt := range []struct {
		text string
		most float64
		want string
	}{
		{"Asiakas", 7, "Asiakas"},
		{"Asiakaspalvelu", 6, "Asiak…"},
		{"one two", 5, "one…"},
		{"one two", 6, "one t…"},
		{"ae\u0301e\u0301e\u0301", 3, "ae\u0301…"},
		{family + family + family, 2, family + "…"},
		{"one", 1, "…"},
		{"one", 0, "…"},
		{"", 0, ""},
	} {
		if got := typewriter.Shorten(tt.text, tt.most); got != tt.want {
			t.Errorf("%q at %v: %q, want %q", tt.text, tt.most, got, tt.want)
		}
	}
}

// Whatever is written, no letter is lost, none is parted from its marks, and no line is
// too wide but for a letter that is wider than a line.
func TestAnyText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOfN(rapid.RuneFrom([]rune("aeiouklmnpst äö-/–,.()0123日本語\u0301\u0308\u00a0\u200d👩🏽")), 0, 60, -1).Draw(t, "text")
		most := rapid.Float64Range(4, 30).Draw(t, "width")
		for name, lines := range map[string][]string{"full": typewriter.Full(s, most), "even": typewriter.Even(s, most)} {
			for _, l := range lines {
				if typewriter.Width(l) > most+rounding {
					t.Fatalf("%s: %q is %v wide, not %v", name, l, typewriter.Width(l), most)
				}
				if r, _ := utf8.DecodeRuneInString(l); l != "" && unicode.In(r, unicode.Mn) && !strings.HasPrefix(strings.TrimSpace(s), string(r)) {
					t.Fatalf("%s: %q begins with a mark in %q", name, l, lines)
				}
			}
			plain := func(s string) string { return strings.NewReplacer(" ", "", "-", "").Replace(s) }
			if got := plain(strings.Join(lines, "")); got != plain(s) {
				t.Fatalf("%s: %q became %q", name, s, lines)
			}
		}
		if even, full := typewriter.Even(s, most), typewriter.Full(s, most); len(even) > len(full) {
			t.Fatalf("%q are more lines than %q", even, full)
		}
		if short := typewriter.Shorten(s, most); short != s && (!strings.HasSuffix(short, "…") || typewriter.Width(short) > most) {
			t.Fatalf("%q is cut to %q at %v", s, short, most)
		}
	})
}

func TestVowelsAndConsonants(t *testing.T) {
	for letter, want := range map[string][2]bool{"a": {true, false}, "Ö": {true, false}, "k": {false, true}, "7": {false, false}, "-": {false, false}, "": {false, false}, "д": {false, false}} {
		if got := [2]bool{vowel(letter), consonant(letter)}; got != want {
			t.Errorf("%q: %v, want %v", letter, got, want)
		}
	}
	if got := syllable(slices.Clone(Letters("palvelu")), 5); got != 5 {
		t.Errorf("between syllables already: %d", got)
	}
}

// Thai is written without spaces and without hyphens: a line of it ends with neither.
func TestNoHyphenInThai(t *testing.T) {
	f := Face{Width: func(s string) float64 { return float64(len([]rune(s))) }, Size: 1}
	const said = "ทีมบริการลูกค้าของเราฟังก่อนพูดเสมอ"
	lines := f.Full(said, 12)
	if len(lines) < 2 || strings.Join(lines, "") != said {
		t.Errorf("%q", lines)
	}
	if lines = f.Full("Asiakaspalvelutyöryhmä", 12); !strings.HasSuffix(lines[0], "-") {
		t.Errorf("%q", lines)
	}
}
