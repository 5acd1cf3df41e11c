// Package export writes a workshop's results for other programs: tallies with
// their questions, never a ballot, never who.
package export

import (
	"bytes"
	"encoding/json"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/result"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// format is the version of the JSON document. Fields are only ever added.
const format = 1

type document struct {
	Format    int      `json:"format"`
	Program   string   `json:"program"`
	Workshop  string   `json:"workshop,omitempty"` // its ID, the same in all copies of its file
	Revision  int      `json:"revision"`           // of two copies the one with more closed votes goes before
	Rehearsal bool     `json:"rehearsal,omitempty"`
	Share     string   `json:"share"`               // where the counts may go: room, programme, programme+name
	Programme string   `json:"programme,omitempty"` // who gets them
	Title     string   `json:"title"`
	Group     string   `json:"group"`
	Date      string   `json:"date"` // YYYY-MM-DD
	Present   int      `json:"present"`
	Lang      string   `json:"lang"`
	Pack      packName `json:"pack"`

	Follows *follows `json:"follows,omitempty"` // the workshop that this one goes back to

	Sentence string   `json:"sentence"` // what the group says in its own words
	Needed   []string `json:"needed"`   // what it needs from who ordered the workshop
	Votes    []vote   `json:"votes"`

	Promises []promise `json:"promises,omitempty"` // only where they are asked for

	Methods []method `json:"methods"` // what the measures mean
}

type packName struct {
	ID      string `json:"id"`
	Version int    `json:"version"`           // of the format of packs
	Edition int    `json:"edition,omitempty"` // of its words and steps; none = the pack does not say
}

type vote struct {
	Step      string     `json:"step"`
	Title     string     `json:"title"`
	Question  string     `json:"question"`
	Way       string     `json:"way"`
	Ways      []string   `json:"ways,omitempty"` // all of them, where they were mixed
	Second    bool       `json:"second,omitempty"`
	Present   int        `json:"present"`
	N         int        `json:"n"`
	MinShow   int        `json:"least_to_show"`
	Withheld  bool       `json:"withheld,omitempty"`
	Reason    string     `json:"reason,omitempty"`  // why it is withheld, as wall and paper say it
	Who       string     `json:"who,omitempty"`     // which part of the group answered what, as paper says it
	Reading   []string   `json:"reading,omitempty"` // the result in words, as wall and paper say it
	Questions []question `json:"questions,omitempty"`
}

type question struct {
	ID     string  `json:"id"`
	Kind   string  `json:"kind"`
	Text   string  `json:"text,omitempty"`
	Counts []count `json:"counts"`
	Gap    *gap    `json:"gap,omitempty"`   // between two ratings of a key
	Pairs  *orders `json:"pairs,omitempty"` // of a ranking
}

type count struct {
	Part    string   `json:"part"`
	Text    string   `json:"text,omitempty"`
	Group   string   `json:"group,omitempty"`      // into which the room has put it
	Marks   []string `json:"marks"`                // what each number of people stands for
	MarkIDs []string `json:"mark_ids,omitempty"`   // the same in no language
	Asked   string   `json:"population,omitempty"` // who was asked it: all, the team without its leaders, or some

	TextHash map[string]string `json:"text_hash,omitempty"` // by language: of the words that were asked

	People   []int     `json:"people"`
	CantSay  int       `json:"cant_say"`
	NotAsked int       `json:"not_asked,omitempty"`
	Withheld bool      `json:"withheld,omitempty"`
	Reason   string    `json:"reason,omitempty"`  // why it is withheld, as wall and paper say it
	Reading  string    `json:"reading,omitempty"` // of answers on a scale
	Measures *measures `json:"measures,omitempty"`

	Then   *then        `json:"then,omitempty"`   // of a follow-up: the first day's, where both days may be shown
	Change *changeSince `json:"change,omitempty"` // since then
}

// JSON writes the closed rounds of a workshop. The same state gives the same
// bytes. An open round is left out: nothing of it may leave the box. The words are
// those of the workshop's language.
func JSON(st workshop.State, w result.Words) ([]byte, error) {
	return newDocument(st, w).write()
}

// JSONWith is JSON, and along with it what is asked for.
func JSONWith(st workshop.State, w result.Words, read Reader, with With) ([]byte, error) {
	doc := newDocument(st, w)
	if with.Actions {
		doc.Promises = promises(st, read, with)
		doc.Follows.tell(st, read, with)
	}
	return doc.write()
}

func (d document) write() ([]byte, error) {
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(d); err != nil {
		return nil, workshop.Errorf(workshop.EBug, err)
	}
	return buf.Bytes(), nil
}

func newDocument(st workshop.State, w result.Words) document {
	figs := result.NewFigures(st, w)
	doc := document{
		Format: format, Program: "Upturn", Workshop: st.ID, Revision: workshop.Revision(st), Rehearsal: st.Info.Rehearsal,
		Share: string(st.Info.Sharing()), Programme: st.Info.Programme,
		Title: st.Info.Title, Group: st.Info.Group, Date: st.Info.When.Format("2006-01-02"),
		Present: st.Info.People, Lang: st.Info.Lang,
		Pack: packName{st.Pack.ID, st.Pack.Version, st.Pack.Edition}, Needed: []string{}, Votes: []vote{}, Methods: methods(w),
	}
	doc.Follows = newFollows(st)
	doc.Sentence = st.Notes[workshop.NoteSentence]
	if needed := st.Notes[workshop.NoteNeeded]; needed != "" {
		doc.Needed = strings.Split(needed, "\n")
	}
	for _, r := range st.Rounds {
		if r.Tally != nil && (r.State == workshop.RoundCounted || r.State == workshop.RoundShown) {
			doc.Votes = append(doc.Votes, newVote(st, figs, *r.Tally))
		}
	}
	return doc
}

// newVote tells of a vote what paper tells: of the leaders' own view nothing.
func newVote(st workshop.State, figs result.Figures, all workshop.Tally) vote {
	t := st.Team(all)
	v := vote{
		Step: t.Spec.Step, Title: st.T("step." + t.Spec.Step + ".title"), Question: st.T("step." + t.Spec.Step + ".wall"),
		Second:  t.Spec.Revote,
		Present: t.Seats, N: t.Cast, MinShow: t.MinShow, Withheld: !t.Shown(),
	}
	ways := st.Ways(t)
	if v.Way = string(ways[0]); len(ways) > 1 {
		for _, w := range ways {
			v.Ways = append(v.Ways, string(w))
		}
	}
	if v.Withheld {
		v.Reason = reason(result.KeptBack(t))
		return v
	}
	v.Who = figs.WhoAnswered(all)
	for _, l := range figs.Findings(t) {
		v.Reading = append(v.Reading, l.String())
	}
	beside := newOthers(figs, t)
	for _, q := range t.Spec.Questions {
		v.Questions = append(v.Questions, newQuestion(st, figs, all, q, beside))
	}
	return v
}

// Why something is withheld. Wall and report say as much, so an export tells no more by it:
// what is kept back would tell what somebody answered who came or left since an earlier vote,
// and how many came or left everybody has seen.
const (
	tooFew   = "too_few_answers"
	keptBack = "kept_back"
)

func reason(apart bool) string {
	if apart {
		return keptBack
	}
	return tooFew
}

// cell is a part of a question.
type cell struct{ question, part string }

// others are the votes that stand beside the present one, and what is told of all its rows
// together: of the first vote of the day, and in a follow-up of the first day.
type others struct {
	figs  result.Figures
	first workshop.Tally
	again bool
	clear map[cell]bool // whether a row differs clearly from the first vote
	days  map[cell]result.Days
}

// newOthers compares a vote without the leaders' own views: these are compared with nothing.
func newOthers(figs result.Figures, t workshop.Tally) others {
	out := others{figs: figs, clear: map[cell]bool{}, days: newDays(figs, t)}
	if out.first, out.again = figs.Before(t); out.again && len(t.Spec.Questions) > 0 && t.Spec.Questions[0].Kind.Traits().Numbers {
		apart := tally.ClearlyApart(result.Pairs(out.first, t))
		for i, c := range t.Counts {
			out.clear[cell{c.Question, c.Part}] = apart[i]
		}
	}
	return out
}

func newQuestion(st workshop.State, figs result.Figures, all workshop.Tally, q workshop.Question, beside others) question {
	t := st.Team(all)
	out := question{ID: q.ID, Kind: string(q.Kind), Text: words(st, t.Spec, q.ID), Gap: newGap(figs, t, q), Pairs: newOrders(t, q)}
	for _, c := range t.Counts {
		if c.Question != q.ID {
			continue
		}
		n := count{Part: c.Part, Marks: marks(st, q, c), MarkIDs: markIDs(q, c), Asked: population(st, all, c), TextHash: hashes(st, t, q, c.Part), CantSay: c.CantSay, NotAsked: c.NotAsked, People: c.N, Withheld: c.Hidden}
		if q.OfItems() {
			n.Text = words(st, t.Spec, c.Part)
			n.Group = groupOf(st, c.Part)
		}
		if q.Kind.Traits().Numbers {
			n.Reading = figs.Sentence(c)
		}
		if n.Measures = newMeasures(q, t, c, n.Marks); n.Measures != nil && beside.again {
			n.Measures.SinceFirst = since(q, beside.first, c, t.Spec.Turnover == beside.first.Spec.Turnover)
			if is, told := beside.clear[cell{q.ID, c.Part}]; told && n.Measures.SinceFirst != nil {
				n.Measures.SinceFirst.Clear = &is
			}
		}
		if n.Measures != nil && q.Kind.Traits().Budget {
			n.Measures.stand(figs.Given(t), c)
		}
		n.Then, n.Change = beside.of(c)
		if c.Hidden {
			n.Reading, n.Reason = "", reason(c.Apart)
			n.Marks, n.MarkIDs, n.Asked, n.People, n.CantSay, n.NotAsked = []string{}, nil, "", []int{}, 0, 0
		}
		out.Counts = append(out.Counts, n)
	}
	return out
}
