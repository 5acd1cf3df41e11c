package programme

import (
	"cmp"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/export"
)

// Programme is what a folder holds, as far as it may be told.
type Programme struct {
	book
	views    []*view
	cells    []Cell // by view, then by group and wave
	meetings map[string]*meeting
	meets    map[where]*meeting
	intact   map[int]bool // by release, as far as somebody has asked
	problems []Problem
}

// meeting is a workshop that was held.
type meeting struct {
	entry
	name     string // of the group, where it may stand beside numbers
	held     time.Time
	people   int
	lang     string
	rounds   []int64 // votes with results
	made     int     // promises
	kept     []kept
	followUp bool
}

// where is a place in the table.
type where struct {
	group string
	wave  int
}

// view is a part of a question as it was put to people of one kind.
type view struct {
	asked export.Asked
	pack  *workshop.Pack
	step  int
	place int
}

// Cell is one group's answers to one part of a question in one wave, which may be told.
// Nobody but this package makes one.
type Cell struct {
	view  *view
	at    *meeting
	round int64
	count workshop.Count
}

// Read reads the whole programme. Copies that are not what was taken in are left out, and
// named as problems.
func (f *Folder) Read() (*Programme, error) {
	b, err := readBook(f.dir)
	if err != nil {
		return nil, err
	}
	return f.readFrom(b), nil
}

func (f *Folder) readFrom(b book) *Programme {
	b.sort()
	p := &Programme{book: b, meetings: map[string]*meeting{}, meets: map[where]*meeting{}, intact: map[int]bool{}}
	known := index{}
	for _, e := range b.Entries {
		l, err := f.held(b, e, known.asked)
		if err != nil {
			p.problems = append(p.problems, Problem{e.File, err})
			continue
		}
		m := meetingOf(e, l)
		if l.Leaders == 1 && !e.Leader { // P8
			p.problems = append(p.problems, Problem{e.File, workshop.Errorf(workshop.EState, nil, "what", "one_leader", "file", e.File)})
			continue
		}
		p.meetings[e.ID], p.meets[where{e.Group, e.Wave}] = m, m
		pack := known.pack(l.Pack)
		for _, piece := range l.Pieces {
			if slices.Contains(e.Otherwise, piece.Round) || piece.Count.Answers() < b.Least { // P2
				continue
			}
			v := known.find(piece, pack)
			c := piece.Count
			c.Question, c.Part = v.asked.Question, v.asked.Part // no second copy of each in memory
			p.cells = append(p.cells, Cell{v, m, piece.Round, c})
		}
	}
	p.views = known.all
	slices.SortStableFunc(p.views, func(x, y *view) int { return cmp.Or(x.step-y.step, x.place-y.place) })
	for i, v := range p.views {
		v.place = i
	}
	slices.SortStableFunc(p.cells, func(x, y Cell) int { return x.view.place - y.view.place })
	p.keepApart()
	return p
}

// Problems are the copies that are not what was taken in, as one error; nil where all are.
func (p *Programme) Problems() []Problem { return p.problems }

// Sound is what is wrong with the copies, as one error; nil where nothing is.
func (p *Programme) Sound() (err error) {
	for _, o := range p.problems {
		err = errors.Join(err, o.Err)
	}
	return err
}

func meetingOf(e entry, l leaf) *meeting {
	m := &meeting{entry: e, held: l.Held, people: l.People, lang: l.Lang, made: l.Made, kept: l.Kept, followUp: l.FollowUp}
	if l.Share.Traits().Named {
		m.name = l.Name
	}
	m.rounds = slices.DeleteFunc(l.Rounds, func(n int64) bool { return slices.Contains(e.Otherwise, n) })
	return m
}

// index finds the view of a piece.
type index struct {
	all   []*view
	parts map[part][]*view
	packs map[packed]*view
	words map[[sha256.Size]byte]*workshop.Pack
	said  map[saying]export.Asked
}

// pack gives the words of a leaf: the same ones for all that have the same.
func (x *index) pack(w words) *workshop.Pack {
	data, err := json.Marshal(w)
	if err != nil { // plain data always becomes JSON
		panic(err)
	}
	sum := sha256.Sum256(data)
	if x.words == nil {
		x.words = map[[sha256.Size]byte]*workshop.Pack{}
	}
	if x.words[sum] == nil {
		x.words[sum] = w.pack()
	}
	return x.words[sum]
}

// saying is what the words of a question depend on.
type saying struct {
	pack                          *workshop.Pack
	step, question, part, options string
	kind                          workshop.Kind
	lo, marks                     int
	apart, some                   bool
}

// asked says what a count counts. Most files have the same exercises, whose words are read once.
func (x *index) asked(st workshop.State, t workshop.Tally, q workshop.Question, c workshop.Count) export.Asked {
	key := saying{st.Pack, t.Spec.Step, q.ID, c.Part, strings.Join(q.Options, "\x00"), q.Kind, c.Lo, len(c.N), t.Spec.Views != nil, c.NotAsked > 0}
	a, has := x.said[key]
	if !has {
		if x.said == nil {
			x.said = map[saying]export.Asked{}
		}
		a = export.AskedOf(st, t, q, c)
		x.said[key] = a
	}
	return a
}

// part is what two views have in common whatever their words are.
type part struct {
	step, question, part, population string
	kind                             workshop.Kind
	lo, hi                           int
	marks                            string
}

// packed is a part of the exercises of one file: most have the same, word for word.
type packed struct {
	pack *workshop.Pack
	part
}

func partOf(a export.Asked) part {
	return part{a.Step, a.Question, a.Part, a.Population, a.Kind, a.Lo, a.Hi, strings.Join(a.Marks, "\x00")}
}

// find gives the view of a piece: the one with the same words in each language that both have.
// Equal names with other words were another question.
func (x *index) find(p piece, pack *workshop.Pack) *view {
	if x.parts == nil {
		x.parts, x.packs = map[part][]*view{}, map[packed]*view{}
	}
	key := partOf(p.Asked)
	if v := x.packs[packed{pack, key}]; v != nil && sameWords(v.asked.Hash, p.Asked.Hash) {
		return v
	}
	for _, v := range x.parts[key] {
		if sameWords(v.asked.Hash, p.Asked.Hash) {
			x.packs[packed{pack, key}] = v
			return v
		}
	}
	v := &view{asked: p.Asked, pack: pack, step: p.Step, place: len(x.all)}
	x.all, x.parts[key] = append(x.all, v), append(x.parts[key], v)
	x.packs[packed{pack, key}] = v
	return v
}

// sameWords reports whether two hashes share a language, and differ in none that they share.
func sameWords(a, b map[string]string) bool {
	shared := false
	for lang, sum := range a {
		if other, has := b[lang]; has {
			if other != sum {
				return false
			}
			shared = true
		}
	}
	return shared
}
