package workshop_test

import (
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// What people type is kept as they see it.
func TestTypedTextIsCleaned(t *testing.T) {
	for name, c := range map[string]struct{ typed, want string }{
		"as it is":             {"Too many meetings", "Too many meetings"},
		"space":                {"  two \t\n\r words ", "two words"},
		"a line end is space":  {"two\nwords\rthree\tfour", "two words three four"},
		"a bell":               {"be\u0007ll\u007f\u0085", "bell"},
		"half a character":     {"caf\xc3", "caf"},
		"a replacement":        {"caf\uFFFD", "caf"},
		"override":             {"\u202Aa\u202Eb\u202C", "ab"},
		"isolate":              {"\u2066a\u2069", "a"},
		"direction mark":       {"a\u200Eb\u200Fc", "abc"},
		"zero width space":     {"a\u200Bb", "ab"},
		"word joiner":          {"a\u2060b", "ab"},
		"byte order mark":      {"\uFEFFab", "ab"},
		"tags":                 {"a\U000E0000b\U000E0041c\U000E007Fd", "abcd"},
		"a joiner in Persian":  {"می\u200Cخواهم", "می\u200Cخواهم"},
		"a joined family":      {"👩\u200D👩\u200D👧", "👩\u200D👩\u200D👧"},
		"a mark on its letter": {"e\u0301", "e\u0301"},
		"Arabic letter mark":   {"a\u061Cb", "ab"},
		"soft hyphen":          {"co\u00ADoperate", "cooperate"},
		"function application": {"f\u2061x\u2062y\u2063\u2064z", "fxyz"},
		"old format marks":     {"a\u206A\u206Fb\u2065c", "abc"},
		"Mongolian separator":  {"a\u180Eb", "ab"},
		"annotation":           {"a\uFFF9b\uFFFAc\uFFFBd", "abcd"},
		"Korean filler":        {"a\u3164b\u115F\u1160\uFFA0", "ab"},
		"a heart in red":       {"\u2764\uFE0F", "\u2764\uFE0F"},
		"a script's variant":   {"\u845B\U000E0100", "\u845B\U000E0100"},
		"over a number":        {"\u0600\u0661", "\u0600\u0661"},
		"a joiner in Sinhala":  {"ශ්\u200Dරී", "ශ්\u200Dරී"},
		"the neighbours stay":  {"\u2029 \u202F \u2070 \u00A1 \U000E0100", "\u2070 \u00A1 \U000E0100"},
	} {
		t.Run(name, func(t *testing.T) {
			w := lists(t)
			w.ok(w.s.AddItem(workshop.ListIdeas, c.typed))
			items := w.s.State().ItemsIn(workshop.ListIdeas)
			if got := items[len(items)-1].Text; got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

// Nothing that can be seen is nothing.
func TestTextThatNobodySees(t *testing.T) {
	w := lists(t)
	for _, text := range []string{"", " ", "\n", "\u200B", "\u202E\u2060 \u200E", "\x00\xff"} {
		if code := workshop.CodeOf(w.s.AddItem(workshop.ListIdeas, text)); code != workshop.EText {
			t.Errorf("%q: %q", text, code)
		}
		if code := workshop.CodeOf(w.s.EditItem("I1", text)); code != workshop.EText {
			t.Errorf("%q in the place of another: %q", text, code)
		}
	}
}

// What is too long ends with a whole letter.
func TestLongText(t *testing.T) {
	const most = workshop.MaxItemText
	for name, c := range map[string]struct {
		text string
		want int
	}{
		"as long as may be": {strings.Repeat("a", most), most},
		"one more":          {strings.Repeat("a", most+1), most},
		"two bytes each":    {"a" + strings.Repeat("ä", most), most - 1},
		"four bytes each":   {"aa" + strings.Repeat("😀", most), most - 2},
	} {
		t.Run(name, func(t *testing.T) {
			w := lists(t)
			if err := w.s.EditItem("I1", c.text); c.want == len(c.text) {
				w.ok(err)
			} else {
				saidCut(t, err)
			}
			if got := w.s.State().Items[0].Text; len(got) != c.want || !strings.HasPrefix(c.text, got) {
				t.Errorf("%d bytes, want %d", len(got), c.want)
			}
		})
	}
}

func TestLinesWithoutTheirBullets(t *testing.T) {
	w := lists(t)
	w.ok(w.s.AddItems(workshop.ListIdeas, "- One\n* Two\r\n •  Three\n– Four\n— Five\n· Six\n\n-\nhalf-way"))
	want := "I3 One, I4 Two, I5 Three, I6 Four, I7 Five, I8 Six, I9 half-way"
	if got := w.items(); !strings.HasSuffix(got, want) {
		t.Error(got)
	}
}

// The borders of each list of characters that look like nothing.
func TestWhatCannotBeSeen(t *testing.T) {
	seen := []rune{' ', 'a', 0x115E, 0x1161, 0x200C, 0x200D, 0x034F, 0x17B4, 0x3163, 0x3165, 0xFE0F, 0xFF9F, 0xFFA1, 0xFFEF, 0xFFFC, 0xDFFFF, 0xE0100, 0xE1000, 0x0600}
	for _, r := range seen {
		if workshop.Invisible(r) {
			t.Errorf("%U is seen, or joins what is", r)
		}
	}
	unseen := []rune{0x00AD, 0x115F, 0x1160, 0x200B, 0x2064, 0x2065, 0x2066, 0x202E, 0x3164, 0xFEFF, 0xFFA0, 0xFFF0, 0xFFF8, 0xFFF9, 0xE0000, 0xE0001, 0xE0FFF}
	for _, r := range unseen {
		if !workshop.Invisible(r) {
			t.Errorf("%U is not seen", r)
		}
	}
}
