package claims

import (
	"slices"
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/claims/oracle"
)

// facts are what is known of a workshop: how it stands, its ballots, and the vote that is
// spoken of.
type facts struct {
	st       workshop.State
	votes    []*oracle.Vote // that were counted
	v        *oracle.Vote   // that is spoken of; nil = none, or not one alone
	before   *oracle.Vote   // the vote that it repeats, where that may be shown
	reckoned changes        // what is known of changes; nil = it is worked out each time
}

// changes is which rows of two votes differ clearly.
type changes map[[2]*oracle.Vote][]bool

// voices are facts with the languages in which they are spoken of.
type voices struct {
	facts
	lexes []*lexicon
}

// desk is where pages of a workshop are judged.
type desk struct {
	voices
	exercise string       // whose part of the report it is
	open     *oracle.Vote // that is being held
	heard    []hearing    // what was said so far
	section  string       // under which heading
	order    []string     // the questions or items of the page's rows, from the top
	drawn    []drawnRow   // the rows of the pictures so far
	begun    int          // of them, those of pictures before the last one
	folio    string       // the page's number and how many there are, as the page may say it
	contents float64      // what is read says where things stand, under a heading of this size; 0 = it does not
	results  bool         // the page shows a result
	tables   bool         // the page has numbers in tables only, and no picture
	summary  bool         // the page tells of several votes at once: how many voted, and how
}

// last finds the latest counted vote of a step; nil where there is none.
func (d *facts) last(step string, again bool) *oracle.Vote {
	for _, v := range slices.Backward(d.votes) {
		if v.Spec.Step == step && v.Spec.Revote == again {
			return v
		}
	}
	return nil
}

// about puts a vote on the desk.
func (d *facts) about(v *oracle.Vote) {
	d.v, d.before = v, nil
	if v == nil {
		return
	}
	source := ""
	if def, ok := d.st.Pack.Step(v.Spec.Step); ok && def.Vote != nil {
		_, source, _ = strings.Cut(def.Vote.Source, ":")
	}
	if v.Spec.Revote {
		source = v.Spec.Step
	}
	if was := d.last(source, false); was != nil && was.Enough() {
		d.before = was
	}
	for _, was := range slices.Backward(v.Then) { // the first vote goes before the one after the discussion
		if !v.Spec.Revote && was.Spec.Step == v.Spec.Step && was.Enough() && !was.Voided {
			d.before = was
		}
	}
}

// talkedOver are the votes after the discussion on rows of the one that is spoken of, one
// of which a sheet shows beside it.
func (d *desk) talkedOver() (out []*oracle.Vote) {
	if !d.summary || d.v == nil || d.v.Spec.Revote {
		return nil
	}
	if again := d.last(d.v.Spec.Step, true); again != nil && again.Enough() {
		out = append(out, again)
	}
	if def, _ := d.st.Pack.StepFor(workshop.RoleBeliefs, d.st.Agenda); def.ID == d.v.Spec.Step {
		if v := d.byRole(workshop.RoleRevote); v != nil {
			out = append(out, v)
			out = append(out, instead(&d.facts, v)...)
		}
	}
	return out
}

// instead is the vote before one that was held anew, for the rows of which that one has too few
// answers: what was known of them stays.
func instead(d *facts, v *oracle.Vote) []*oracle.Vote {
	few := slices.ContainsFunc(v.Rows(false), func(r oracle.Row) bool { _, known := r.Median(); return !known || r.N() < v.MinShow })
	if first := d.last(v.Spec.Step, false); v.Spec.Revote && few && first != nil && first.Enough() {
		return []*oracle.Vote{first}
	}
	return nil
}

// legendOfTalk judges what the marks of a picture stand for that shows the answers before
// and after the discussion.
func legendOfTalk(d *desk, _ talk, _ said) bool { return len(d.talkedOver()) > 0 }

// kind is what the vote that is spoken of asks.
func (d *facts) kind() workshop.KindTraits { return d.v.Spec.Questions[0].Kind.Traits() }

// rows are the answers that a sentence is about: those named, else all.
func (d *facts) rows(t talk) []oracle.Row {
	if t.first {
		if len(t.ids) == 0 {
			t.ids = d.asks()
		}
		return rowsIn(d.before, t)
	}
	return rowsIn(d.v, t)
}

func rowsIn(v *oracle.Vote, t talk) []oracle.Row {
	if v == nil {
		return nil
	}
	return slices.DeleteFunc(v.Rows(t.aspect != ""), func(r oracle.Row) bool {
		named := len(t.ids) == 0 || slices.Contains(t.ids, r.Question.ID) || slices.Contains(t.ids, r.Part)
		return !named || r.Hidden || t.aspect != "" && t.aspect != r.Part
	})
}

// withheld reports whether nothing may be told of a row that was just named, or of the same
// in the vote before.
func (d *facts) withheld(t talk, why func(oracle.Row) bool) bool {
	if d.v != nil && len(t.ids) == 0 && len(d.v.Spec.Questions) == 1 { // the picture of one question need not name it
		t.ids = []string{d.v.Spec.Questions[0].ID}
	}
	return len(t.ids) > 0 && slices.ContainsFunc([]*oracle.Vote{d.v, d.before}, func(v *oracle.Vote) bool {
		return v != nil && slices.ContainsFunc(v.Rows(true), func(r oracle.Row) bool {
			return why(r) && (slices.Contains(t.ids, r.Question.ID) || slices.Contains(t.ids, r.Part)) && (t.aspect == "" || t.aspect == r.Part)
		})
	})
}

// few and apart are the two reasons for hiding a row, hidden is both.
func few(r oracle.Row) bool    { return r.Hidden && !r.Apart }
func apart(r oracle.Row) bool  { return r.Apart }
func hidden(r oracle.Row) bool { return r.Hidden }

// row is the one that a sentence is about. Where a question has several aspects and none
// was named it is the first: how things are today.
func (d *facts) row(t talk) (oracle.Row, bool) {
	rows := d.rows(t)
	if len(rows) == 0 {
		return oracle.Row{}, false
	}
	for _, r := range rows {
		if r.Question.ID != rows[0].Question.ID || r.Question.OfItems() && r.Part != rows[0].Part {
			return oracle.Row{}, false // nobody knows which
		}
	}
	return rows[0], true
}

// was is the answers to the same in the vote before.
func (d *facts) was(r oracle.Row) (oracle.Row, bool) {
	if d.before == nil {
		return oracle.Row{}, false
	}
	was, ok := d.before.Row(r.Question.ID, r.Part)
	return was, ok && !was.Hidden
}

// aspect lists the answers to one aspect, or to the first or second: 0 or 1.
func (d *facts) aspects(n int) []oracle.Row {
	var out []oracle.Row
	for _, q := range d.v.Spec.Questions {
		aspects := slices.DeleteFunc(slices.Clone(q.Aspects), func(a string) bool {
			return d.v.Spec.Views != nil && a == d.v.Spec.Views.Leaders
		})
		if n >= len(aspects) {
			continue
		}
		torn := q.Kind.Traits().Statements && slices.ContainsFunc(aspects, func(a string) bool { // drawn with both, or not
			r, ok := d.v.Row(q.ID, a)
			return ok && r.Hidden
		})
		if r, ok := d.v.Row(q.ID, aspects[n]); ok && !r.Hidden && !torn {
			out = append(out, r)
		}
	}
	return out
}

// number writes a number as a language does.
func (l *lexicon) number(v float64) string {
	s := strconv.FormatFloat(v, 'f', -1, 64)
	return strings.Replace(strings.Replace(s, "-", "–", 1), ".", l.decimal, 1)
}

// between writes a range; one number where both ends are the same.
func (l *lexicon) between(lo, hi float64) []string {
	both := l.number(lo) + "–" + l.number(hi)
	if lo == hi {
		return []string{both, l.number(lo)}
	}
	return []string{both}
}

// says reports whether a place of a sentence holds this number.
func (s said) says(name string, v float64) bool {
	got := strings.Replace(s.args[name], "-", "–", 1)
	return got == s.lex.number(v)
}

// counts is says of a whole number.
func (s said) counts(name string, n int) bool { return s.args[name] == strconv.Itoa(n) }

// nameOf is the question or item that a text names.
func (d *voices) nameOf(s said) (string, bool) {
	if s.key == "reading.answer_pair" { // two statements at the ends of a row
		for _, q := range d.asks() {
			if d.is(s, "left", "item."+q+".left") && d.is(s, "right", "item."+q+".right") {
				return q, true
			}
		}
		return "", false
	}
	parts := strings.Split(s.key, ".")
	if len(parts) < 3 || parts[0] != "item" && parts[0] != "own" {
		return "", false
	}
	return parts[1], len(parts) == 3 && d.has(parts[1])
}

// asks lists the questions of the vote that is spoken of.
func (d *facts) asks() (ids []string) {
	if d.v != nil {
		for _, q := range d.v.Spec.Questions {
			ids = append(ids, q.ID)
		}
	}
	return ids
}

// has reports whether the vote that is spoken of asks about a question or item.
func (d *facts) has(id string) bool {
	return d.v != nil && slices.ContainsFunc(d.v.Spec.Questions, func(q workshop.Question) bool {
		return q.ID == id || slices.Contains(q.Items, id)
	})
}

// hearing is a thing said, and what it is about.
type hearing struct {
	said
	vote    *oracle.Vote
	section string
	at      int // which of all texts that were read
}
