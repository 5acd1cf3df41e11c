// Package seen works out who gets to see each text of a pack: invented people play a
// workshop with every text marked, and the marks are read back from wall, paper and the
// facilitator's notes. What a pack promises to say is then known by what is shown, and
// not by what is written in a file.
package seen

import (
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/memory"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/pdf"
	"github.com/upturn-workshop/upturn/workshop/rehearsal"
	"github.com/upturn-workshop/upturn/workshop/script"
	"github.com/upturn-workshop/upturn/workshop/tally"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// Eye says who sees a text, the more people the higher.
type Eye int

// Who sees a text.
const (
	Nobody      Eye = iota
	Chosen          // who gets it only if the group chooses its key or paper, or if it is printed
	Facilitator     // who leads the workshop
	Room            // everybody in the room
)

// Lengths are the minutes of the workshops that a pack is looked at in.
var Lengths = [...]int{60, 90, 120, 180, 240}

// people are enough for leaders and team to be shown apart, with others.
const people = 12

// groups are so many that one of them settles on keys, and others have ties.
const groups = 4

// when is the day of the invented workshop.
var when = time.Date(2026, 11, 3, 9, 0, 0, 0, time.UTC)

// Day tells who sees which text of a pack in a workshop of so many minutes, with the
// exercises that it has by default unless some are named. Texts that are not in it are
// seen by nobody.
func Day(p *workshop.Pack, c *pack.Catalog, minutes int, exercises ...string) (map[string]Eye, error) {
	if len(exercises) == 0 {
		exercises = p.DefaultExercises(minutes)
	}
	if len(exercises) == 0 { // its plans choose none
		for _, e := range p.Exercises {
			exercises = append(exercises, e.ID)
		}
	}
	agenda, _, err := p.Plan(workshop.Info{Minutes: minutes, Exercises: exercises})
	if err != nil {
		return nil, err
	}
	d := newDay(p, c)
	info := rehearsal.Info("W", "G", p.Languages[0], people, minutes, when)
	info.Exercises = exercises
	for seed := range int64(groups) {
		if err := d.play(workshop.State{Info: info, Pack: d.marked, Agenda: agenda}, seed+1); err != nil {
			return nil, err
		}
	}
	return d.sum(), nil
}

// play has one invented group do the workshop and get its handouts.
func (d *day) play(st workshop.State, seed int64) error {
	s, err := workshop.Start(memory.New(st), workshop.Rules{Pages: wall.Pages, Discussed: tally.Discussed})
	if err != nil {
		return err
	}
	if err := rehearsal.Run(s, rehearsal.Options{Seed: seed, Words: d.words, Wall: d.look}); err != nil {
		return err
	}
	return d.paper(s.State())
}

// day collects the texts that were seen.
type day struct {
	pack, marked *workshop.Pack
	catalog      *pack.Catalog
	words        pack.Words
	keys         []string // by mark
	by           map[string]Eye
}

func newDay(p *workshop.Pack, c *pack.Catalog) *day {
	d := &day{pack: p, catalog: c, words: c.In(p.Languages[0]), by: map[string]Eye{}}
	lang := p.Languages[0]
	d.keys = slices.Sorted(maps.Keys(p.Texts[lang]))
	texts := map[string]string{}
	for i, key := range d.keys {
		texts[key] = "x" + strconv.Itoa(i) + "x " + p.Texts[lang][key]
	}
	marked := *p
	marked.Languages, marked.Partial = p.Languages[:1], nil
	marked.Texts = map[string]map[string]string{lang: texts}
	d.marked = &marked
	return d
}

var mark = regexp.MustCompile(`\bx([0-9]+)x\b`)

// read notes who sees the marks of some words.
func (d *day) read(by Eye, words ...string) {
	for _, m := range mark.FindAllStringSubmatch(strings.Join(words, " "), -1) {
		if i, err := strconv.Atoi(m[1]); err == nil && i < len(d.keys) {
			d.by[d.keys[i]] = max(d.by[d.keys[i]], by)
		}
	}
}

// look reads the wall and what the facilitator has before it. Of an open vote the
// invented people turn no pages, but a room whose cards are counted does.
func (d *day) look(st workshop.State) error {
	pages := 1
	if st.Pos.Phase == workshop.PhaseVote {
		pages = wall.Pages(st)
	}
	for range pages {
		d.scene(Room, wall.Scene(st, d.words, figure.Size{W: 1920, H: 1080}, 1))
		notes := script.Of(st, d.words.Lang(), d.words)
		d.read(Facilitator, slices.Concat(notes.Do, []string{notes.People, notes.Pairs}, notes.About, notes.Ask)...)
		for _, m := range script.Moments(st.Pack, d.words.Lang()) { // one press away, whatever the step
			d.read(Facilitator, m.What, m.Do, m.Say)
		}
		d.read(Facilitator, script.OnTheSpot(st.Pack, d.words.Lang())...)
		st.Pos.Page++
	}
	d.onPaper(st)
	return nil
}

// onPaper reads what pairs get to talk about where a vote that these people hold by cards
// is held on paper.
func (d *day) onPaper(st workshop.State) {
	st.Rounds = slices.Clone(st.Rounds)
	for i := range st.Rounds {
		st.Rounds[i].Spec.Way = workshop.Paper
	}
	if key := wall.Meanwhile(st); key != "" {
		d.read(Chosen, st.Pack.Text(d.words.Lang(), key))
	}
}

func (d *day) scene(by Eye, s figure.Scene) {
	for _, it := range s.Items {
		if t, ok := it.(figure.Text); ok {
			d.read(by, t.S)
		}
	}
}

// readers are who gets each handout.
var readers = map[pdf.Kind]Eye{
	pdf.KindTakeHome: Room, pdf.KindWorksheets: Room, pdf.KindPile: Room, pdf.KindReport: Facilitator, pdf.KindLeaf: Facilitator, pdf.KindTables: Facilitator, pdf.KindPoster: Chosen, pdf.KindCard: Chosen, pdf.KindTents: Room,
}

// forOne are worksheets that are the facilitator's own, and the one for who leads the people there.
var forOne = []string{"W7", "W12", "W13"}

// paper reads the handouts of a workshop that is over.
func (d *day) paper(st workshop.State) error {
	for _, kind := range pdf.Kinds() {
		if !kind.Traits().Parts {
			if err := d.handout(st, kind, readers[kind]); err != nil {
				return err
			}
			continue
		}
		for _, id := range pdf.Worksheets(st) {
			by := readers[kind]
			if slices.Contains(forOne, id) {
				by = Facilitator
			}
			if err := d.handout(st, kind, by, id); err != nil {
				return err
			}
		}
	}
	return nil
}

func (d *day) handout(st workshop.State, kind pdf.Kind, by Eye, only ...string) error {
	h, err := pdf.Layout(st, d.catalog, kind, pdf.Options{Lang: d.words.Lang(), Only: only})
	if err != nil {
		return err
	}
	for i := range h.Len() {
		d.scene(by, h.Page(i))
	}
	return nil
}

// sum is who saw what. Of the keys that a group chooses from, a text that was seen of
// some only is seen if that key is chosen.
func (d *day) sum() map[string]Eye {
	keys := d.pack.ItemsOf(workshop.ItemKey)
	for _, text := range workshop.ItemKey.Texts() {
		for n := range max(1, text.Lines) {
			name := "." + text.Name
			if text.Lines > 0 {
				name += "." + strconv.Itoa(n+1)
			}
			d.family(keys, name)
		}
	}
	return d.by
}

// family looks at one text of each of the keys that has it.
func (d *day) family(keys []workshop.ItemDef, name string) {
	least, most, all := Room, Nobody, []string{}
	for _, it := range keys {
		if key := "item." + it.ID + name; d.pack.Has(d.words.Lang(), key) {
			all = append(all, key)
			least, most = min(least, d.by[key]), max(most, d.by[key])
		}
	}
	if least == most || most == Nobody {
		return
	}
	for _, key := range all {
		d.by[key] = max(least, Chosen)
	}
}
