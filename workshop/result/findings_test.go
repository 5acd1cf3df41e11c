package result

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

func wordsIn(t testing.TB, lang string) Words {
	t.Helper()
	c, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	return c.In(lang)
}

func TestSentence(t *testing.T) {
	p, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name   string
		c      workshop.Count
		en, fi string
	}{
		{"middle half from eight on", workshop.Count{Lo: 1, N: []int{0, 1, 2, 3, 2}}, "The middle answer (median) is 4. At least half of the answers lie between 3 and 4.5. The answers are close to one another.", "Keskimmäinen vastaus (mediaani) on 4. Vähintään puolet vastauksista on välillä 3–4,5. Vastaukset ovat lähellä toisiaan."},
		{"lowest to highest under eight", workshop.Count{Lo: 1, N: []int{0, 1, 0, 3, 1}}, "The middle answer (median) is 4. The answers lie between 2 and 5. The answers are close to one another.", "Keskimmäinen vastaus (mediaani) on 4. Vastaukset ovat välillä 2–5. Vastaukset ovat lähellä toisiaan."},
		{"neither close nor divided", workshop.Count{Lo: 1, N: []int{1, 1, 3, 2, 2}}, "The middle answer (median) is 3. At least half of the answers lie between 2.5 and 4.5.", "Keskimmäinen vastaus (mediaani) on 3. Vähintään puolet vastauksista on välillä 2,5–4,5."},
		{"half of them alike", workshop.Count{Lo: 1, N: []int{1, 0, 0, 0, 11}}, "The middle answer (median) is 5. At least half of the answers are 5. The answers are close to one another.", "Keskimmäinen vastaus (mediaani) on 5. Vähintään puolet vastauksista: 5. Vastaukset ovat lähellä toisiaan."},
		{"four carry no label", workshop.Count{Lo: 1, N: []int{0, 0, 1, 3, 0}}, "The middle answer (median) is 4. The answers lie between 3 and 4.", "Keskimmäinen vastaus (mediaani) on 4. Vastaukset ovat välillä 3–4."},
		{"all alike", workshop.Count{Lo: 0, N: []int{0, 0, 0, 5}}, "All answers: 3.", "Kaikki vastaukset: 3."},
		{"two camps", workshop.Count{Lo: 1, N: []int{4, 0, 0, 0, 4}}, p.Text("en", "honest.divided"), p.Text("fi", "honest.divided")},
		{"nobody could say", workshop.Count{Lo: 1, N: []int{0, 0, 0}, CantSay: 5}, "Everyone answered “Can’t say”.", "Kaikki vastaukset: en osaa sanoa."},
		{"nobody answered", workshop.Count{Lo: 1, N: []int{0, 0, 0}}, "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for lang, want := range map[string]string{"en": tt.en, "fi": tt.fi} {
				if got := NewFigures(workshop.State{Pack: p}, wordsIn(t, lang)).Sentence(tt.c); got != want {
					t.Errorf("%s: %q, want %q", lang, got, want)
				}
			}
		})
	}
}

func TestFindingsOfChoices(t *testing.T) {
	p, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	spec := workshop.Spec{Step: "practice", Questions: []workshop.Question{{ID: "practice", Kind: workshop.Choice, Options: []string{"protects", "limits", "both"}}}}
	for _, tt := range []struct {
		name string
		c    workshop.Count
		want string
	}{
		{"one option leads", workshop.Count{N: []int{2, 5, 0}, CantSay: 1}, "The most common answer: Limits 5/8."},
		{"nothing leads", workshop.Count{N: []int{2, 2, 1}}, "No answer is more common than the others: the difference is one vote at most."},
		{"two alike", workshop.Count{N: []int{4, 4, 0}}, "The most common answers: Protects 4/8, Limits 4/8."},
		{"one vote apart is a tie", workshop.Count{N: []int{4, 5, 0}}, "The most common answers: Limits 5/9, Protects 4/9. A difference of one vote counts as a tie."},
		{"two votes apart are not", workshop.Count{N: []int{3, 5, 0}}, "The most common answer: Limits 5/8."},
		{"nobody could say", workshop.Count{N: []int{0, 0, 0}, CantSay: 6}, "Everyone answered “Can’t say”."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tally := workshop.Tally{Spec: spec, Cast: 8, MinShow: 5, Counts: []workshop.Count{tt.c}}
			figs := NewFigures(workshop.State{Pack: p}, wordsIn(t, "en"))
			said := Sentences(figs.Findings(tally))
			if said != tt.want {
				t.Errorf("%q, want %q", said, tt.want)
			}
			// What stands out in the picture is what the sentence names.
			fig := figs.Squares(tally)
			for i, option := range fig.Options {
				bold := slices.Contains(fig.Rows[0].Most, i)
				if named := strings.Contains(said, option.First+" "); named != bold {
					t.Errorf("%s stands out %t, is named %t: %q", option, bold, named, said)
				}
			}
		})
	}
	t.Run("too few to show", func(t *testing.T) {
		tally := workshop.Tally{Spec: spec, Cast: 2, MinShow: 5, Counts: []workshop.Count{{N: []int{1, 1, 0}}}}
		if got := NewFigures(workshop.State{Pack: p}, wordsIn(t, "en")).Findings(tally); got != nil {
			t.Errorf("%v", got)
		}
	})
}

// What is said of several rows is said in words that need no explanation. Where somebody could
// not say, beside "8/12", it says that they are not counted: in each language.
func TestFindingsOfSeveralChoices(t *testing.T) {
	p, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	clear, split := []int{9, 1, 0}, []int{5, 5, 0}
	for _, tt := range []struct {
		rows   [][]int
		en, fi string
	}{
		{[][]int{clear, clear}, "Clear on every row: at least three quarters chose the same answer.", "Kaikki rivit ovat selviä: vähintään kolme neljästä valitsi saman vastauksen."},
		{[][]int{clear, split, clear}, "Clear on 2 of 3 rows: at least three quarters chose the same answer.", "Selviä rivejä 2/3: niillä vähintään kolme neljästä valitsi saman vastauksen."},
		{[][]int{split, split}, "No row is clear: on a clear one at least three quarters choose the same answer.", "Mikään rivi ei ole selvä: selvällä rivillä vähintään kolme neljästä valitsee saman vastauksen."},
		{[][]int{{2, 1, 0}, {3, 0, 0}}, "", ""}, // too few answers for a word
		{[][]int{{8, 1, 1, 2}, split}, "Clear on 1 of 2 rows: at least three quarters chose the same answer, “can’t say” not counted.", "Selviä rivejä 1/2: vähintään kolme neljästä valitsi saman (”en osaa sanoa” ei mukana)."},
		{[][]int{{8, 1, 1, 2}, clear}, "Clear on every row: at least three quarters chose the same answer, “can’t say” not counted.", "Kaikki rivit ovat selviä: vähintään kolme neljästä valitsi saman (”en osaa sanoa” ei mukana)."},
		{[][]int{split, {5, 5, 0, 2}}, "No row is clear: on a clear one at least three quarters choose the same answer, “can’t say” not counted.", "Mikään rivi ei ole selvä: selvällä vähintään kolme neljästä valitsee saman (”en osaa sanoa” ei mukana)."},
	} {
		t.Run(tt.en, func(t *testing.T) {
			tally := workshop.Tally{Spec: workshop.Spec{Step: "A2"}, Cast: 10, MinShow: 3}
			for i, n := range tt.rows {
				id := "P" + strconv.Itoa(i+1)
				tally.Spec.Questions = append(tally.Spec.Questions, workshop.Question{ID: id, Kind: workshop.Choice, Options: []string{"protects", "limits", "both"}})
				c := workshop.Count{Question: id, Part: "answer", N: n[:3]}
				if len(n) > 3 {
					c.CantSay = n[3]
				}
				tally.Counts = append(tally.Counts, c)
			}
			for lang, want := range map[string]string{"en": tt.en, "fi": tt.fi} {
				said := append([]string{""}, findingsIn(t, p, lang, tally)...)
				if last := said[len(said)-1]; last != want {
					t.Errorf("%s: %q, want %q", lang, last, want)
				}
			}
			for _, lang := range []string{"en", "fi", "sv", "es", "de"} {
				word, unsure := strings.ToLower(p.Text(lang, "vote.cantsay")), len(tt.rows[0])+len(tt.rows[1]) > 6
				for _, said := range findingsIn(t, p, lang, tally) {
					if told := strings.Contains(said, word); told != unsure && !strings.Contains(said, "5/10") { // the one row is named with its numbers
						t.Errorf("%s: who could not say is told of: %t: %s", lang, told, said)
					}
				}
			}
		})
	}
}

// findingsIn are what is said of a result in a language.
func findingsIn(t *testing.T, p *workshop.Pack, lang string, tally workshop.Tally) (said []string) {
	t.Helper()
	for _, l := range NewFigures(workshop.State{Pack: p}, wordsIn(t, lang)).Findings(tally) {
		said = append(said, l.String())
	}
	return said
}

func builtin(t *testing.T) *workshop.Pack {
	t.Helper()
	p, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// What is said of an answer follows the rules for small groups, in both
// languages alike.
func TestSentencesOfSmallGroups(t *testing.T) {
	p, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name   string
		lo     int
		n      []int
		en, fi string
	}{
		{"twelve have a middle half", 1, []int{0, 1, 3, 6, 2}, "The middle answer (median) is 4. At least half of the answers lie between 3 and 4. The answers are close to one another.", "Keskimmäinen vastaus (mediaani) on 4. Vähintään puolet vastauksista on välillä 3–4. Vastaukset ovat lähellä toisiaan."},
		{"seven have lowest and highest", 1, []int{0, 1, 2, 3, 1}, "The middle answer (median) is 4. The answers lie between 2 and 5. The answers are close to one another.", "Keskimmäinen vastaus (mediaani) on 4. Vastaukset ovat välillä 2–5. Vastaukset ovat lähellä toisiaan."},
		{"a median between two numbers", 0, []int{0, 0, 2, 2, 0, 0}, "The middle answer (median) is 2.5. The answers lie between 2 and 3.", "Keskimmäinen vastaus (mediaani) on 2,5. Vastaukset ovat välillä 2–3."},
		{"two camps", 1, []int{0, 5, 1, 1, 5}, "The group is divided: the answers form two camps with a gap between them.", "Ryhmä on jakautunut: vastaukset muodostavat kaksi leiriä, joiden välissä on aukko."},
		{"four are not called divided", 1, []int{2, 0, 0, 0, 2}, "The middle answer (median) is 3. The answers lie between 1 and 5.", "Keskimmäinen vastaus (mediaani) on 3. Vastaukset ovat välillä 1–5."},
		{"nobody", 1, []int{0, 0, 0, 0, 0}, "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			for lang, want := range map[string]string{"en": c.en, "fi": c.fi} {
				f := NewFigures(workshop.State{Pack: p}, wordsIn(t, lang))
				if got := f.Sentence(workshop.Count{Lo: c.lo, N: c.n}); got != want {
					t.Errorf("%s: %q, want %q", lang, got, want)
				}
			}
		})
	}
}
