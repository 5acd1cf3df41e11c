package export

import (
	"slices"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/result"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// follows names the workshop that a follow-up goes back to, and tells where they are asked for
// how far its promises have come.
type follows struct {
	Workshop string `json:"workshop"`
	Title    string `json:"title,omitempty"`
	Date     string `json:"date"` // YYYY-MM-DD
	Wave     int    `json:"wave"` // 1 = the first follow-up

	Promises []kept `json:"promises,omitempty"`

	held time.Time
}

func newFollows(st workshop.State) *follows {
	a := st.Info.After
	if a == nil {
		return nil
	}
	return &follows{Workshop: a.ID, Title: a.Title, Date: a.Held.Format(time.DateOnly), Wave: a.Wave, held: a.Held}
}

// kept is a promise of an earlier day, and how far it has come: open, done, moving, stuck or
// dropped, as its owner has said. About one that is stuck there may be a new first step.
type kept struct {
	promise
	Status string   `json:"status"`
	Note   string   `json:"status_note,omitempty"`
	New    *promise `json:"new,omitempty"`
}

// tell adds the promises that were come back to.
func (f *follows) tell(st workshop.State, read Reader, with With) {
	if f == nil {
		return
	}
	for _, a := range st.Info.After.Promises {
		told := workshop.Checked(st, a.Item)
		k := kept{promise: newPromise(st, a, f.held, read, with), Status: string(told.Status), Note: told.Note}
		if i := slices.IndexFunc(st.Actions, func(now workshop.Action) bool { return now.Item == a.Item }); i >= 0 {
			p := newPromise(st, st.Actions[i], st.Info.When, read, with)
			k.New = &p
		}
		f.Promises = append(f.Promises, k)
	}
}

// then is what was counted of a question on the first day.
type then struct {
	N       int      `json:"n"`
	People  []int    `json:"people"` // for the same marks
	CantSay int      `json:"cant_say"`
	Median  *float64 `json:"median,omitempty"`
}

// The words for how a question of a follow-up differs from the first day, as on wall and paper:
// of what is not clear nothing can be said, not even that it is the same.
const (
	clearChange   = "clear"
	noClearChange = "no_clear"
)

// changeSince is how a question of a follow-up differs from the first day. Who answered what is
// not known, so it says nothing of how many people changed their minds.
type changeSince struct {
	Word          string    `json:"word"` // clear, no_clear
	Text          string    `json:"text"` // the same as the room read it
	ThenN         int       `json:"then_n"`
	N             int       `json:"n"`
	ThenMedian    *float64  `json:"then_median"`
	Median        *float64  `json:"median"`
	MedianShift   *float64  `json:"median_shift"`
	Superiority   *float64  `json:"superiority,omitempty"`
	Superiority95 *interval `json:"superiority_95,omitempty"`
	CliffsDelta   *float64  `json:"cliffs_delta,omitempty"`
}

// newDays gives the parts of questions of which both days may be shown.
func newDays(figs result.Figures, t workshop.Tally) map[cell]result.Days {
	out := map[cell]result.Days{}
	for _, d := range result.TwoDays(figs.Texts, t) {
		if d.Known && !d.Was.Hidden && !d.Is.Hidden {
			out[cell{d.Is.Question, d.Is.Part}] = d
		}
	}
	return out
}

// of is what is told of a part, beside its own count.
func (b others) of(c workshop.Count) (*then, *changeSince) {
	d, ok := b.days[cell{c.Question, c.Part}]
	if !ok {
		return nil, nil
	}
	was := &then{N: d.Was.Answers(), People: d.Was.N, CantSay: d.Was.CantSay, Median: rounded(tally.Median(d.Was))}
	ch := &changeSince{
		Word: noClearChange, ThenN: was.N, N: d.Is.Answers(), ThenMedian: was.Median, Median: rounded(tally.Median(d.Is)),
		MedianShift: rounded(tally.Step(d.Was, d.Is)), Superiority: rounded(tally.Superiority(d.Was, d.Is)), CliffsDelta: rounded(tally.Cliff(d.Was, d.Is)),
	}
	if d.Clear {
		ch.Word = clearChange
	}
	ch.Text = b.figs.Word("wall." + ch.Word + "_change").First
	if lo, hi, ok := tally.SuperiorityInterval(d.Was, d.Is); ok {
		ch.Superiority95 = &interval{places(lo), places(hi)}
	}
	return was, ch
}

// row is the change of two days in the list of changes.
func (ch *changeSince) row() []Cell {
	lo, hi := pair((*[2]float64)(ch.Superiority95))
	return []Cell{
		ch.ThenN, ch.N, value(ch.MedianShift), yes(ch.Word == clearChange), value(ch.Superiority), lo, hi, nil, nil, nil, nil, nil, value(ch.CliffsDelta), nil,
		sinceDay, ch.Word, ch.Text, value(ch.ThenMedian), value(ch.Median),
	}
}

// What a row of the list of changes is beside: the first vote of the same day, or the first day.
const (
	sinceVote = "first_vote"
	sinceDay  = "first_day"
)

// kept are the promises that were come back to, a row each, with the new first step about those
// that are stuck.
func (b builder) kept(read Reader, with With) Table {
	t := Table{Name: "kept", Columns: columns("workshop first_workshop wave item obstacle first_step due due_on notice status status_note new_first_step new_due new_due_on new_notice")}
	if with.Names {
		t.Columns = append(t.Columns, "owner", "new_owner")
	}
	f := newFollows(b.st)
	f.tell(b.st, read, with)
	for _, k := range f.Promises {
		step := promise{}
		if k.New != nil {
			step = *k.New
		}
		row := []Cell{b.doc.Workshop, f.Workshop, f.Wave, k.Item, k.Obstacle, k.First, k.Due, k.day, k.Notice, k.Status, k.Note, step.First, step.Due, step.day, step.Notice}
		if with.Names {
			row = append(row, k.Owner, step.Owner)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}
