package programme

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"hash/fnv"
	"io"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// Seal makes of some bytes what only the same workshop, or a copy of it, makes of them again: who
// has no file of the workshop cannot try out what they were.
type Seal = func(data []byte) []byte

// leafEnding is that of what the folder keeps of a workshop.
const leafEnding = ".json"

// mostLeaf is how large it may be, in bytes.
const mostLeaf = 4 << 20

// leaf is what the folder keeps of a workshop: what may be told of it, and what tells two copies
// of it apart. Of the group's own words, of names, ballots, and of counts that may not be told
// there is nothing in it.
type leaf struct {
	Format    int            `json:"format"`
	ID        string         `json:"id"`
	Share     workshop.Share `json:"share"`
	Programme string         `json:"programme"`
	Name      string         `json:"name,omitempty"` // of the group, where it may stand beside numbers
	Held      time.Time      `json:"held"`
	People    int            `json:"people"`
	Leaders   int            `json:"leaders"`
	Lang      string         `json:"lang"`
	FollowUp  bool           `json:"follow_up"` // somebody has told what became of promises
	Made      int            `json:"made"`      // promises
	Kept      []kept         `json:"kept,omitempty"`
	Went      went           `json:"went"`
	Rounds    []int64        `json:"rounds"` // votes with results
	Pieces    []piece        `json:"pieces"`
	Pack      words          `json:"pack"`
}

// kept is what became of a promise. Its words are not there: eight bits of them tell two first
// steps on one obstacle apart, and nobody which sentence they were.
type kept struct {
	Item string `json:"item"`
	Step uint8  `json:"step"`
	Done bool   `json:"done"`
}

// words are the texts of the questions, as the exercises have them.
type words struct {
	Langs []string                     `json:"langs"`
	Texts map[string]map[string]string `json:"texts"` // by language and key
}

// leafOf makes of a workshop what the folder keeps of it.
func leafOf(st workshop.State, seal Seal, least int, asked asker) leaf {
	l := leaf{
		Format: format, ID: st.ID, Share: st.Info.Sharing(), Programme: st.Info.Programme, Held: st.Info.When, People: st.Info.People,
		Leaders: st.Info.Leaders, Lang: st.Info.Lang, Made: len(st.Actions), Went: howFar(st, seal), Pieces: pieces(st, least, asked),
	}
	if st.Info.Sharing().Traits().Named {
		l.Name = workshop.Clean(st.Info.Group)
	}
	for _, r := range st.Rounds {
		if r.Tally != nil {
			l.Rounds = append(l.Rounds, r.ID)
		}
	}
	if a := st.Info.After; a != nil {
		l.FollowUp, l.Made = len(st.Checks) > 0 || len(l.Rounds) > 0, len(a.Promises)
		for _, p := range a.Promises {
			l.Kept = append(l.Kept, kept{p.Item, eightBits(p.First), workshop.Checked(st, p.Item).Status == workshop.StatusDone})
		}
	}
	l.Pack = wordsOf(st.Pack, l.Pieces)
	return l
}

func eightBits(text string) uint8 {
	h := fnv.New32a()
	_, _ = io.WriteString(h, text) // a hash takes whatever comes
	sum := h.Sum32()
	return uint8(sum ^ sum>>8 ^ sum>>16 ^ sum>>24)
}

// wordsOf are those that the questions of pieces need, and no others.
func wordsOf(p *workshop.Pack, all []piece) words {
	w := words{Langs: p.Langs(), Texts: map[string]map[string]string{}}
	for _, lang := range w.Langs {
		w.Texts[lang] = map[string]string{}
		for _, piece := range all {
			for _, key := range keysOf(piece.Asked) {
				if p.Has(lang, key) {
					w.Texts[lang][key] = p.Text(lang, key)
				}
			}
		}
	}
	return w
}

// pack gives the words as exercises of which nothing else is known.
func (w words) pack() *workshop.Pack {
	return &workshop.Pack{Languages: w.Langs, Texts: w.Texts}
}

// info is what a workshop said of where its counts go.
func (l leaf) info() workshop.Info { return workshop.Info{Share: l.Share, Programme: l.Programme} }

// bytes are what stands in the file.
func (l leaf) bytes() ([]byte, error) {
	data, err := json.MarshalIndent(l, "", " ")
	if err != nil {
		return nil, workshop.Errorf(workshop.EBug, err)
	}
	return append(data, '\n'), nil
}

var errUnsound = errors.New("numbers that cannot be")

// parseLeaf reads one. Whoever changes a file and the sum in the book gets no further than to
// numbers that could be.
func parseLeaf(data []byte) (l leaf, err error) {
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(&l); err != nil {
		return l, err
	}
	if l.Format > format {
		return l, workshop.Errorf(workshop.ENewer, nil)
	}
	for _, p := range l.Pieces {
		if !p.sound() {
			return l, errUnsound
		}
	}
	if l.Format < 2 || !isID.MatchString(l.ID) || l.People < 0 || l.People > workshop.MaxSeats || l.Made < 0 || len(l.Pack.Langs) == 0 || workshop.Clean(l.Name) != l.Name {
		return l, errUnsound
	}
	return l, nil
}

// sound reports whether a piece can be one that may leave a room.
func (p piece) sound() bool {
	n := p.Count.Answers()
	for _, k := range p.Count.N {
		if k < 0 {
			return false
		}
	}
	return p.Asked.Kind.Known() && len(p.Count.N) == len(p.Asked.Marks) && p.Count.CantSay >= 0 && n > 0 && n+p.Count.CantSay <= workshop.MaxSeats &&
		p.Asked.Lo == p.Count.Lo && p.Asked.Hi == p.Asked.Lo+len(p.Count.N)-1 && tellable(p.Count)
}

// sealed makes text of what a seal makes of a value.
func sealed(seal Seal, v any) string {
	data, err := json.Marshal(v)
	if err != nil { // plain data always becomes JSON
		panic(err)
	}
	return base64.RawStdEncoding.EncodeToString(seal(data))
}
