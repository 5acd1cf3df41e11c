package promise_test

import (
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/export"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/pdf"
	"github.com/upturn-workshop/upturn/workshop/promise"
	"github.com/upturn-workshop/upturn/workshop/script"
	"github.com/upturn-workshop/upturn/workshop/trial"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// stays finds a sentence that holds only where the numbers stay with the group, whoever
// wrote it.
var stays = regexp.MustCompile(`(?i)(stay|only|always|nowhere)[^.|]* (on )?this computer` +
	`|cannot be compared with those of another|not for comparing groups` +
	`|pysyvät tällä|vain täl(lä|le) (tieto)?kone|ei voi verrata toisen ryhmän|ei sovi ryhmien vertailuun`)

// goes finds a word of a programme.
var goes = regexp.MustCompile(`(?i)programme|kehittämisohjelma`)

// said collects all that is said of a workshop, with where.
type said map[string]string

func (s said) scene(at string, sc figure.Scene) {
	var b strings.Builder
	for _, it := range sc.Items {
		if t, ok := it.(figure.Text); ok {
			b.WriteString(t.S + " ")
		}
	}
	s[at] = b.String() + sc.Alt
}

// all plays a workshop and gives everything that is shown, read out, sent and printed of it.
func all(t *testing.T, c *pack.Catalog, info workshop.Info) said {
	t.Helper()
	out, w := said{}, c.In(info.Lang)
	n := 0
	st, err := trial.Play(info, wall.Pages, 1, func(st workshop.State) error {
		n++
		at := fmt.Sprintf("wall %d, %s", n, st.Now().ID)
		out.scene(at, wall.Scene(st, w, figure.Size{W: 1280, H: 720}, 1))
		notes := script.Of(st, info.Lang, w)
		out["notes, "+at] = strings.Join(slices.Concat(notes.Do, notes.About, notes.Ask, []string{notes.People, notes.Pairs}), " ")
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range pdf.Kinds() {
		h, err := pdf.Layout(st, c, kind, pdf.Options{})
		var e *workshop.Error
		if errors.As(err, &e) && e.Code != workshop.EBug {
			continue // this group has no use for it
		} else if err != nil {
			t.Fatal(kind, err)
		}
		for i := range h.Len() {
			out.scene(fmt.Sprintf("%s, page %d", kind, i+1), h.Page(i))
		}
	}
	for _, table := range export.Tables(st, w, func(string, time.Time, ...string) (time.Time, bool) { return time.Time{}, false }, export.With{}) {
		if table.Name == "about" {
			out["export"] = fmt.Sprint(table.Rows)
		}
	}
	out["invitation"] = script.Invitation(st, info.Lang, w)
	out["see"] = promise.See(info, w.T)
	return out
}

func TestNothingUntrueIsSaidOfWhereTheNumbersGo(t *testing.T) {
	c, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	for _, share := range workshop.Shares() {
		for _, langs := range [][2]string{{"en", ""}, {"fi", ""}, {"en", "fi"}} {
			t.Run(string(share)+" "+langs[0]+langs[1], func(t *testing.T) {
				info := trial.Info(langs[0], 12, 180)
				info.Second, info.Way = langs[1], workshop.Paper
				if share.Traits().Leaves {
					info.Share, info.Programme = share, "Upbeat 2027"
				}
				texts := all(t, c, info)
				told := map[string]bool{}
				for _, at := range slices.Sorted(maps.Keys(texts)) {
					text := strings.Join(strings.Fields(texts[at]), " ")
					if m := stays.FindString(text); m != "" && share.Traits().Leaves {
						t.Errorf("%s: %q", at, m)
					}
					if m := goes.FindString(text); m != "" && !share.Traits().Leaves {
						t.Errorf("%s: %q", at, m)
					}
					if strings.Contains(text, workshop.PromiseMark) {
						t.Errorf("%s shows the mark", at)
					}
					if strings.Contains(text, "Upbeat 2027") {
						kind, _, _ := strings.Cut(at, ",")
						told[kind] = true
					}
				}
				if !share.Traits().Leaves {
					return
				}
				for _, where := range []string{"notes", "report", "worksheets", "export", "invitation", "see"} {
					if !told[where] {
						t.Errorf("the programme is not named: %s", where)
					}
				}
			})
		}
	}
}

// Before the first vote the group is told where what it writes down can go, too: an export can
// have that beside the counts.
func TestTheGroupsOwnWordsAreToldOf(t *testing.T) {
	c, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range []string{"en", "fi"} {
		for _, share := range workshop.Shares() {
			info := trial.Info(lang, 12, 180)
			if info.Share = share; share.Traits().Leaves {
				info.Programme = "Upbeat 2027"
			}
			st, err := trial.State(info)
			if err != nil {
				t.Fatal(err)
			}
			told := strings.Join(script.Of(st, lang, c.In(lang)).Do, " ")
			if words := c.T(lang, "consent.words."+share.Key()); !strings.Contains(told, words) {
				t.Errorf("%s %s: %q is not said: %s", lang, share, words, told)
			}
		}
	}
}

// Whoever writes a new text that promises that answers stay here is led to this package.
func TestOnlyTheseTextsPromiseThatAnswersStay(t *testing.T) {
	allowed := []string{"consent.say.room", "sheet.caveat", "honest.data", "honest.nocompare"}
	c, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	p, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range []string{"en", "fi"} {
		found := map[string]bool{}
		for _, texts := range []map[string]string{c.Under(lang, ""), p.Texts[lang]} {
			for key, text := range texts {
				if stays.MatchString(text) {
					found[key] = true
				}
			}
		}
		if got := slices.Sorted(maps.Keys(found)); !slices.Equal(got, slices.Sorted(slices.Values(allowed))) {
			t.Errorf("%s: %q", lang, got)
		}
	}
}

// A pack that says in its own words what happens to the answers is for the room.
func TestAPackWithItsOwnPromise(t *testing.T) {
	p, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	info := trial.Info("en", 12, 180)
	info.Exercises, info.Share, info.Programme = p.DefaultExercises(180), workshop.ShareProgramme, "North"
	if err := info.Validate(p); err != nil {
		t.Fatal(err)
	}
	for _, lang := range []string{"en", "fi"} {
		own := *p
		own.Texts = maps.Clone(p.Texts)
		own.Texts[lang] = maps.Clone(p.Texts[lang])
		for key, text := range own.Texts[lang] {
			own.Texts[lang][key] = strings.ReplaceAll(text, workshop.PromiseMark, "They stay here.")
		}
		var e *workshop.Error
		if err := info.Validate(&own); !errors.As(err, &e) || e.Args["what"] != "own_promise" {
			t.Errorf("%s: %v", lang, err)
		}
		room := info
		room.Share, room.Programme = "", ""
		if err := room.Validate(&own); err != nil {
			t.Errorf("%s: %v", lang, err)
		}
	}
}

// A plan without the step that has room for the promise has it at its beginning.
func TestAPlanWithoutAnOpening(t *testing.T) {
	c, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	for _, programme := range []string{"", "North"} {
		info := trial.Info("en", 12, 180)
		if info.Programme = programme; programme != "" {
			info.Share = workshop.ShareProgramme
		}
		st, err := trial.State(info)
		if err != nil {
			t.Fatal(err)
		}
		count := func() (n int) {
			for i := range st.Agenda {
				st.Pos.Step = i
				n += strings.Count(strings.Join(script.Of(st, "en", c.In("en")).Do, " "), "“North”")
			}
			return n
		}
		whole := count()
		st.Agenda = st.Agenda[1:]
		if without := count(); whole != without || (whole == 1) != (programme != "") {
			t.Errorf("%q is told of %d times, without the opening %d times", programme, whole, without)
		}
	}
}
