package ballot

import (
	"flag"
	"fmt"
	"hash/crc32"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

var update = flag.Bool("update", false, "write the golden file anew")

// pagesFile has a line for every page: its name, and the sum of what is drawn on it
// and of where it can be pressed.
const pagesFile = "testdata/pages.txt"

// diary notes how pages look.
type diary struct {
	t     *testing.T
	name  string
	lines []string
}

func (d *diary) note(page string, s *stage) {
	palette := figure.Light()
	if s.view.dark {
		palette = figure.Dark()
	}
	sum := crc32.NewIEEE()
	_, _ = sum.Write(figure.SVG(s.view.Scene, palette))
	for _, h := range s.view.hits {
		_, _ = fmt.Fprintf(sum, "%.1f %.1f %.1f %.1f %v\n", h.x, h.y, h.w, h.h, h.hold)
	}
	d.lines = append(d.lines, fmt.Sprintf("%s-%02d-%s %d %08x", d.name, len(d.lines), page, len(s.view.hits), sum.Sum32()))
}

// TestPagesLookAsBefore walks through every kind of page, in the booth, covered and
// uncovered, on paper and with cards. UPTURN_LOOKS names a folder for pictures of
// most of them.
func TestPagesLookAsBefore(t *testing.T) {
	var got []string
	for _, set := range everyKindOfPage() {
		for _, lang := range []string{"en", "fi"} {
			set.lang = lang
			for _, d := range []*diary{
				boothDiary(t, set, false), boothDiary(t, set, true), paperDiary(t, set, nil), paperDiary(t, set, &sight{shared: true}), cardsDiary(t, set),
			} {
				got = append(got, d.lines...)
			}
		}
	}
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(pagesFile, []byte(strings.Join(got, "\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	data, err := os.ReadFile(pagesFile)
	if err != nil {
		t.Fatal(err)
	}
	want := strings.Split(strings.TrimSpace(string(data)), "\n")
	for i := range max(len(got), len(want)) {
		switch {
		case i >= len(got):
			t.Fatalf("%s is not drawn any more", want[i])
		case i >= len(want) || got[i] != want[i]:
			t.Fatalf("%s looks different; look at it and run with -update if it is right", got[i])
		}
	}
}

func everyKindOfPage() []settings {
	return []settings{
		{step: "practice"}, {step: "A2"}, {step: "A4", length: workshop.Full}, {step: "B2"}, {step: "B3", length: workshop.Full},
		{step: "B4", length: workshop.Deep}, {step: "B6", items: obstacles("en", 15)}, {step: "B6", items: obstacles("fi", 5)},
		{step: "C2", people: 12, leaders: 5}, {step: "C6"}, {step: "A1", order: five},
	}
}

func (s settings) called(what string) string {
	return strings.Join([]string{s.lang, s.step, itoa(s.leaders), itoa(len(s.items)), what}, "-")
}

// answers are keys that answer a row of the page each, as far as it has one.
var answers = []string{"2", "3", "1", "space"}

func boothDiary(t *testing.T, set settings, blind bool) *diary {
	d := &diary{t: t, name: set.called("booth")}
	if blind {
		d.name = set.called("blind")
	}
	b := newRoom(t, set).booth()
	b.Blind = blind
	d.note("curtain", b.stage)
	press(b.stage, "enter")
	for !b.visit.review() {
		d.note("empty", b.stage)
		press(b.stage, "enter")
		d.note("missing", b.stage)
		for _, k := range answers {
			press(b.stage, k)
			d.note(k, b.stage)
		}
		press(b.stage, "2", "3", "1")
		d.note("answered", b.stage)
		if b.visit.kind() == workshop.Ranking {
			press(b.stage, "4", "5")
		}
		at := b.visit.at
		if press(b.stage, "enter"); b.visit.at == at {
			t.Fatalf("%s is stuck on page %d", d.name, at)
		}
	}
	d.note("review", b.stage)
	return d
}

func paperDiary(t *testing.T, set settings, cover *sight) *diary {
	d := &diary{t: t, name: set.called("paper")}
	set.way = workshop.Paper
	r := newRoom(t, set)
	deps := r.deps()
	if cover != nil {
		d.name, deps.Cover = set.called("covered"), cover
	}
	p := NewPaper(deps)
	show(t, p.Content(), 960, 640)
	p.Draw(r.session.State())
	d.note("empty", p.stage)
	for _, k := range append(slices.Clone(answers), "9", "2", "back", "x", "enter") {
		press(p.stage, k)
		d.note(k, p.stage)
	}
	return d
}

func cardsDiary(t *testing.T, set settings) *diary {
	d := &diary{t: t, name: set.called("cards")}
	set.way = workshop.Cards
	c, _ := newRoom(t, set).cards()
	d.note("empty", c.stage)
	for c.sheet != nil && c.at < len(c.counts) {
		for _, k := range []string{"2", "down", "3", "enter", "down", "space", "enter"} {
			press(c.stage, k)
			d.note(k, c.stage)
		}
	}
	return d
}
