package layout

import (
	"slices"
	"testing"

	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/paper"
	"github.com/upturn-workshop/upturn/workshop/paper/papertest"
)

// What stands first is read first: a table where it stands, not before the heading over it.
func TestGroupsAreReadWhereTheyStand(t *testing.T) {
	var p Page
	p.Mark("H1", "", func() { p.Add(figure.Text{Size: 10, S: "Title"}) })
	Grid{Columns: []GridColumn{{Share: 1, Head: figure.Only("Head")}}, Rows: [][]figure.Bilingual{Row("cell"), Row("")}, Size: 10}.Draw(&p, 0, 20, 100)
	got := draw(t, p).Pages[0].Tags
	want := []string{"H1", "Table", "TR", "TH", paper.Artifact, "TR", "TD", paper.Artifact, "TR", "TD", paper.Artifact}
	if !slices.Equal(got, want) {
		t.Errorf("read as %v, want %v", got, want)
	}
}

// Bullets that follow each other are one list; what stands between them parts two.
func TestBulletsAreLists(t *testing.T) {
	var p Page
	bullet := func(y float64) { Bullet{Para{Text: "one", Size: 10}}.Draw(&p, 0, y, 100) }
	bullet(0)
	bullet(20)
	Para{Text: "between", Size: 10}.Draw(&p, 0, 40, 100)
	bullet(60)
	got := slices.DeleteFunc(draw(t, p).Pages[0].Tags, func(tag string) bool { return tag == paper.Artifact })
	if want := []string{"L", "LI", "LBody", "LI", "LBody", "P", "L", "LI", "LBody"}; !slices.Equal(got, want) {
		t.Errorf("read as %v, want %v", got, want)
	}
}

// said is a canvas that keeps lines as they are, with the spaces at their ends.
type said struct {
	papertest.Recorder
	lines []string
}

func (s *said) Text(_, _, _ float64, _ bool, _ paper.Tone, text string) {
	s.lines = append(s.lines, text)
}

// Two texts of one thing are not read as one word; a word that is parted is.
func TestTextsOfOneThingAreParted(t *testing.T) {
	var p Page
	for _, s := range []string{"2", "Ex-", "ample ", "end"} {
		p.Add(figure.Text{Size: 10, S: s})
	}
	g, err := paper.NewGuard()
	if err != nil {
		t.Fatal(err)
	}
	c := &said{}
	c.Page(-1)
	NewPen(c, g).Page(p)
	if want := []string{"2 ", "Ex-", "ample ", "end"}; !slices.Equal(c.lines, want) {
		t.Errorf("%q, want %q", c.lines, want)
	}
}

// A page in another language than the document's says so of all that is read on it.
func TestPageSpeaksItsLanguage(t *testing.T) {
	var p Page
	p.Mark("H1", "", func() { p.Add(figure.Text{Size: 10, S: "Otsikko"}) })
	p.Speak("sv", func() { p.Mark("P", "", func() { p.Add(figure.Text{Size: 10, S: "rubrik"}) }) })
	p.Add(figure.Text{Size: 10, S: "teksti"})
	p.Lang = "fi"
	g, err := paper.NewGuard()
	if err != nil {
		t.Fatal(err)
	}
	c := &spoken{}
	c.Page(-1)
	NewPen(c, g).Page(p)
	if want := []string{"fi", "sv", "fi"}; !slices.Equal(c.langs, want) {
		t.Errorf("%v, want %v", c.langs, want)
	}
}

// spoken is a canvas that keeps languages.
type spoken struct {
	papertest.Recorder
	langs []string
}

func (s *spoken) Begin(what paper.Label, _ int) { s.langs = append(s.langs, what.Lang) }
