//go:build e2e

package main_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/BurntSushi/toml"

	"github.com/upturn-workshop/upturn/workshop"
)

// resultAt makes a workshop file that shows what twelve people answered in B1.
func resultAt(t *testing.T, path string) {
	t.Helper()
	s, at := nightShift(t, path, "B1", workshop.Paper)
	cast := func() error {
		round, _ := s.State().OpenRound()
		var ballots []workshop.Ballot
		for i := range 12 {
			b := make(workshop.Ballot, len(round.Spec.Cells()))
			for n := range b {
				b[n] = workshop.Mark(i % 11)
			}
			ballots = append(ballots, b)
		}
		return s.CastFree(ballots...)
	}
	for _, do := range []func() error{
		func() error { return s.Jump(at) }, func() error { return s.Open(workshop.Paper) }, cast, s.CloseRound, s.Next, s.Close,
	} {
		if err := do(); err != nil {
			t.Fatal(err)
		}
	}
}

// typed are words of both languages, as the keys of a Finnish keyboard have them.
var typed = [2][]string{
	strings.Fields("A leader checks that the job is done by the book, and a leader's team is well-known for decision-making-together: (why not?) 1,5 no. I"),
	strings.Fields("Työyhteisö päättää yhdessä äänestämällä että ei \"näin\" Åbo öljy hätätilannejohtamisjärjestelmäsuunnittelu on se ja tämä; Älä 50 % @työ"),
}

// composed are signs that take two keys.
var composed = []struct{ keys, sign string }{
	{"dead_acute e", "é"}, {"dead_diaeresis u", "ü"}, {"dead_tilde n", "ñ"}, {"dead_circumflex o", "ô"}, {"dead_grave A", "À"},
	{"dead_tilde space", "~"}, {"dead_circumflex space", "^"},
}

// typist types into the field that has the keyboard, at the pace of a machine, and knows
// without it what must stand there.
type typist struct {
	s    *screen
	r    *rand.Rand
	text string
	menu func(item int) // chooses from the menu of the right button; nil = there is none
}

func (y *typist) keys(keys ...string) {
	y.s.t.Helper()
	args := append([]string{"key", "--delay", fmt.Sprint(8 + y.r.IntN(30))}, keys...)
	if out, err := y.s.command("xdotool", args...).CombinedOutput(); err != nil {
		y.s.t.Fatalf("keys %v: %v %s", keys, err, out)
	}
}

func (y *typist) write(text string) {
	y.s.t.Helper()
	if text == "" {
		return
	}
	if out, err := y.s.command("xdotool", "type", "--delay", fmt.Sprint(4+y.r.IntN(24)), "--", text).CombinedOutput(); err != nil {
		y.s.t.Fatalf("type: %v %s", err, out)
	}
	y.text += text
}

// sentence empties the field and types so many letters at least, with one space between
// words and sometimes two.
func (y *typist) sentence(letters int) {
	y.s.t.Helper()
	y.keys("ctrl+a", "BackSpace")
	y.text = ""
	words, run := typed[y.r.IntN(2)], ""
	for len(y.text)+len(run) < letters {
		run += words[y.r.IntN(len(words))] + strings.Repeat(" ", 1+y.r.IntN(5)/4)
		if y.r.IntN(6) == 0 {
			y.write(run)
			c := composed[y.r.IntN(len(composed))]
			y.keys(strings.Fields(c.keys)...)
			y.text, run = y.text+c.sign, ""
		}
	}
	y.write(run)
	y.disturb()
	y.write("end.")
}

// Items of the menu of the right button, where what was typed can be undone.
const menuPaste = 166

// disturb does what people do in the midst of a sentence.
func (y *typist) disturb() {
	y.s.t.Helper()
	switch n := y.r.IntN(6); {
	case n == 0: // a space at the end is kept once something stands behind it
		y.write("so")
		y.keys("ctrl+z", "ctrl+z", "ctrl+y", "ctrl+y")
	case n == 1:
		y.write("xyz")
		y.keys("BackSpace", "BackSpace", "BackSpace")
		y.text = strings.TrimSuffix(y.text, "xyz")
	case n < 4 && len(y.text) < 150:
		y.keys("ctrl+a", "ctrl+c")
		if n == 3 && y.menu != nil {
			y.menu(menuPaste) // in the place of all that is selected
			return
		}
		y.keys("Right", "ctrl+v")
		y.text += y.text
	}
}

// place is one of the kinds of fields.
type place struct {
	name    string
	n, long int // sentences in every run, and in a long one
	letters int
	begin   func()        // gives it the keyboard
	end     func()        // leaves it
	kept    func() string // what there is of it later
	labels  bool          // of a label, several spaces are kept as one
	at      [2]int        // where the menu is called, zero = not
}

// check types into a place and compares.
func (p place) check(t *testing.T, s *screen, r *rand.Rand) {
	n := p.n
	if os.Getenv("UPTURN_LONG") != "" {
		n = p.long
	}
	wrong := 0
	for range n {
		p.begin()
		y := &typist{s: s, r: r}
		if p.at != [2]int{} {
			y.menu = func(item int) {
				s.rightClick(p.at[0], p.at[1])
				s.click(p.at[0]+30, p.at[1]+item)
			}
		}
		y.sentence(p.letters/2 + r.IntN(p.letters/2))
		s.settle()
		p.end()
		want := strings.TrimSpace(y.text)
		if p.labels {
			want = strings.Join(strings.Fields(want), " ")
		}
		if !s.soon(6*time.Second, func() bool { return p.kept() == want }) {
			s.shot("wrong")
			t.Errorf("typed %q,\n kept %q", want, p.kept())
			if wrong++; wrong > 5 {
				t.Fatal("and so on")
			}
		}
	}
	t.Logf("%s: %d sentences, %d wrong", p.name, n, wrong)
}

// finnish gives the screen a keyboard with ä, ö and dead keys, on which no key repeats
// itself: on a busy computer one may stay down for long before it is let go.
func (s *screen) finnish() {
	s.t.Helper()
	s.keyboard("fi")
	if out, err := s.command("xset", "r", "off").CombinedOutput(); err != nil {
		s.t.Fatalf("xset: %v %s", err, out)
	}
}

// opens presses what leads to another page.
func (s *screen) opens(x, y int) {
	s.t.Helper()
	before := s.picture()
	s.click(x, y)
	if !s.soon(10*time.Second, func() bool { return changed(before, s.picture()) > 0.02 }) {
		s.shot("stays")
		s.t.Fatalf("at %d, %d nothing opens", x, y)
	}
	s.settle()
}

// rightClick calls the menu of a field.
func (s *screen) rightClick(x, y int) {
	s.t.Helper()
	if out, err := s.command("xdotool", "mousemove", fmt.Sprint(x), fmt.Sprint(y), "click", "3").CombinedOutput(); err != nil {
		s.t.Fatalf("click: %v %s", err, out)
	}
	time.Sleep(350 * time.Millisecond)
	s.settle()
}

// What is typed in the running workshop is what it keeps, sign for sign.
func TestTypingInAWorkshop(t *testing.T) {
	s, home := newScreen(t, "typing", 1366, 768), t.TempDir()
	s.finnish()
	file := filepath.Join(home, "result.upturn")
	resultAt(t, file)
	s.start(home, "en_US.UTF-8", file)
	s.focus(s.window("Night shift"))
	s.private()
	done := func() { s.press("Escape") }
	step := func(y int) func() { return func() { s.click(100, y) } }
	table := func(get func(workshop.Action) string) func() string {
		return func() string {
			if all := s.stateAt(file).Actions; len(all) > 0 {
				return get(all[len(all)-1])
			}
			return ""
		}
	}
	r := rand.New(rand.NewPCG(13, 7))
	for _, p := range []place{
		{name: "my reading", n: 8, long: 120, letters: 240, labels: true, at: [2]int{700, 300},
			begin: func() { s.opens(1202, 620) }, end: done,
			kept: func() string { return s.stateAt(file).Notes["B1"] }},
		{name: "a list", n: 4, long: 10, letters: 90, labels: true,
			begin: func() { step(363)(); s.click(570, 188); s.click(700, 240) }, end: func() { s.press("Return") },
			kept: func() string {
				if all := s.stateAt(file).Items; len(all) > 0 {
					return all[len(all)-1].Text
				}
				return ""
			}},
		// Come from another step, so that the line that says so stands under the table each time.
		{name: "a table", n: 2, long: 40, letters: 90, labels: true,
			begin: func() { step(389)(); step(416)(); s.click(600, 485) }, end: func() { s.press("Tab") },
			kept: table(func(a workshop.Action) string { return a.First })},
		{name: "its last column", n: 2, long: 40, letters: 90, labels: true,
			begin: func() { step(389)(); step(416)(); s.click(600, 637) }, end: func() { s.press("shift+Tab") },
			kept: table(func(a workshop.Action) string { return a.Notice })},
		{name: "a talk", n: 1, long: 1, letters: 90, labels: true,
			begin: func() { s.press("Escape", "p"); s.opens(250, 290) }, end: func() { s.press("Return") },
			kept: func() string { return s.stateAt(file).Pack.Texts["en"]["step.T1.title"] }},
	} {
		t.Run(p.name, func(t *testing.T) {
			s.t = t
			p.check(t, s, r)
		})
		s.t = t
	}
}

// What is typed before a workshop is what its pack and the workshop keep.
func TestTypingBeforeAWorkshop(t *testing.T) {
	s, home := newScreen(t, "typing-home", 1366, 768), t.TempDir()
	s.finnish()
	s.start(home, "en_US.UTF-8")
	s.focus(s.window("^Upturn$"))
	first := s.shot("home")
	s.click(153, 549) // “Packs”
	list, _ := s.becomes("packs", first, 0.02)
	s.press("Return") // “Duplicate”
	if _, ok := s.becomes("editor", list, 0.02); !ok {
		t.Fatal("the editor does not open")
	}
	text := func(lang, key string) func() string {
		return func() string {
			var all map[string]map[string]any
			if _, err := toml.DecodeFile(filepath.Join(home, "data", "upturn", "packs", "servant-2", lang+".toml"), &all); err != nil {
				return err.Error()
			}
			return fmt.Sprint(all["pack"][key])
		}
	}
	at := func(x, y int) func() { return func() { s.click(x, y) } }
	r := rand.New(rand.NewPCG(7, 13))
	for _, p := range []place{
		{name: "a field that grows", n: 8, long: 120, letters: 200, begin: at(481, 340), end: func() {}, kept: text("en", "about"), at: [2]int{481, 340}},
		{name: "beside it", n: 6, long: 110, letters: 200, begin: at(770, 340), end: func() {}, kept: text("fi", "about"), at: [2]int{770, 340}},
		{name: "a field of one line", n: 4, long: 60, letters: 60, begin: at(481, 236), end: func() {}, kept: text("en", "name"), at: [2]int{481, 236}},
	} {
		t.Run(p.name, func(t *testing.T) {
			s.t = t
			p.check(t, s, r)
		})
		s.t = t
	}
	t.Run("the form", func(t *testing.T) {
		s.t = t
		s.press("Escape")
		s.press("Escape")
		typeForm(t, s, home, r)
	})
	s.t = t
}

// typeForm fills in the form of a new workshop.
func typeForm(t *testing.T, s *screen, home string, r *rand.Rand) {
	s.click(300, 310) // “New workshop”
	y := &typist{s: s, r: r}
	fill := func(x, at int) string {
		s.click(x, at)
		y.sentence(25)
		return strings.Join(strings.Fields(y.text), " ")
	}
	group := fill(255, 175)
	s.click(130, 612) // “More”
	title := fill(206, 690)
	s.click(639, 135) // “Names…”
	var names []string
	for range 5 {
		y.text = ""
		words := typed[y.r.IntN(2)][:4]
		y.write(words[r.IntN(4)] + " ")
		c := composed[r.IntN(5)]
		y.keys(strings.Fields(c.keys)...)
		y.text += c.sign
		y.write(words[r.IntN(4)] + fmt.Sprint(len(names)))
		names = append(names, y.text)
		y.keys("Return")
	}
	s.shot("filled")
	s.click(1197, 711) // “Create workshop”
	info := s.stateOf(home).Info
	if info.Group != group || info.Title != title || !slices.Equal(info.Names, names) {
		t.Errorf("typed %q, %q, %q,\n kept %q, %q, %q", group, title, names, info.Group, info.Title, info.Names)
	}
}
