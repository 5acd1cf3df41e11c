package programme

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/export"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// Along is what goes to a database only where somebody says so.
type Along struct {
	Names bool // of groups that were told so, of sites and of waves
	Texts bool // of the questions, in all their languages

	Without string // code of a group that is left out as if it were withdrawn; "" = none
}

// Leaving is what of a programme goes to a database: of released waves, and nothing else. Nobody
// but this package makes one. Its tables have the names and columns of the database.
type Leaving struct {
	id     string
	folder *Folder
	tables []export.Table
}

// Arrived is what a database has taken.
type Arrived struct {
	Same                     bool // all of it was there
	Groups, Meetings, Counts int  // that are there now
}

// leaver makes the rows of a programme.
type leaver struct {
	*Programme
	along Along
	keys  map[*view]string
}

// ID is that of the programme, the same for as long as its folder lasts.
func (l *Leaving) ID() string { return l.id }

// Tables are the rows, in an order in which each finds there what it refers to.
func (l *Leaving) Tables() []export.Table { return slices.Clone(l.tables) }

// Table is one of them.
func (l *Leaving) Table(name string) export.Table {
	for _, t := range l.tables {
		if t.Name == name {
			return t
		}
	}
	return export.Table{Name: name}
}

// Leave reads what of the programme may go to a database. It writes nothing. Groups that were
// withdrawn are not there, and nor is what their absence would tell.
func (f *Folder) Leave(along Along) (*Leaving, error) {
	b, err := readBook(f.dir)
	if err != nil {
		return nil, err
	}
	if along.Without != "" && b.group(along.Without) == nil {
		return nil, noGroup(along.Without)
	}
	b.Entries = slices.DeleteFunc(b.Entries, func(e entry) bool { g := b.group(e.Group); return e.Group == along.Without || g != nil && g.Withdrawn })
	p := leaver{f.readFrom(b), along, nil}
	if err := p.Sound(); err != nil { // without it the database would lose what was told there
		return nil, err
	}
	p.keys = keysOfViews(p.views)
	l := &Leaving{id: cmp.Or(b.ID, newID()), folder: f}
	l.tables = []export.Table{p.programme(), p.releaseList(), p.waves(), p.groups(), p.met()}
	l.tables = append(l.tables, p.questions())
	if along.Texts {
		l.tables = append(l.tables, p.texts())
	} else {
		l.tables = append(l.tables, export.Table{Name: "question_text", Columns: textColumns})
	}
	l.tables = append(l.tables, p.answers(), p.totals())
	return l, nil
}

// Keep writes into the folder as which programme its rows are sent, where it does not say so yet:
// folders of earlier versions do not. Whoever sends does it first, for the same folder has to be
// the same programme the next time.
func (l *Leaving) Keep() error {
	b, err := readBook(l.folder.dir)
	if err != nil || b.ID == l.id {
		return err
	}
	return l.folder.change(func(b *book) error {
		if b.ID != "" && b.ID != l.id { // somebody else has sent it in the meantime
			return workshop.Errorf(workshop.EBusy, nil, "what", "programme", "folder", l.folder.dir)
		}
		b.ID = l.id
		return nil
	})
}

// Withdraw says that nothing of a group goes to a database any more. What went there is taken
// away with the next sending.
func (f *Folder) Withdraw(code string) error {
	return f.change(func(b *book) error {
		g := b.group(code)
		if g == nil {
			return noGroup(code)
		}
		g.Withdrawn = true
		return nil
	})
}

func noGroup(code string) error {
	return workshop.Errorf(workshop.ENotFound, nil, "what", "group", "group", code)
}

func (p leaver) programme() export.Table {
	return export.Table{Name: "programme", Columns: []string{"name", "least"}, Rows: [][]export.Cell{{p.Name(), p.Least()}}}
}

// releaseList is of what tells two copies of a folder apart that went on in different ways. Their sums are
// of names that nobody can guess.
func (p leaver) releaseList() export.Table {
	t := export.Table{Name: "release", Columns: []string{"n", "wave", "released_on", "digest"}}
	for i, r := range p.Releases {
		data, err := json.Marshal([]any{r.Wave, r.On, r.Rounds})
		if err != nil { // plain data always becomes JSON
			panic(err)
		}
		sum := sha256.Sum256(data)
		t.Rows = append(t.Rows, []export.Cell{i + 1, r.Wave, r.On, hex.EncodeToString(sum[:16])})
	}
	return t
}

func (p leaver) waves() export.Table {
	t := export.Table{Name: "wave", Columns: []string{"wave", "name"}}
	for _, w := range p.Waves {
		if len(p.released(w.N)) > 0 {
			t.Rows = append(t.Rows, []export.Cell{w.N, onlyIf(p.along.Names, p.WaveName(w.N))})
		}
	}
	return t
}

func onlyIf(goes bool, name string) export.Cell {
	if !goes || name == "" {
		return nil
	}
	return name
}

// told are the meetings of which something is told.
func (p leaver) told() map[where]bool {
	out := map[where]bool{}
	for _, c := range p.Cells() {
		out[where{c.at.Group, c.at.Wave}] = true
	}
	return out
}

func (p leaver) groups() export.Table {
	t := export.Table{Name: "grp", Columns: []string{"grp", "name", "site", "promises_made", "promises_kept"}}
	told := p.told()
	for _, r := range p.Rows() {
		if !slices.ContainsFunc(p.Waves, func(w wave) bool { return told[where{r.Code, w.N}] }) {
			continue
		}
		row := []export.Cell{r.Code, onlyIf(p.along.Names, r.Name), onlyIf(p.along.Names, r.Site), r.Promises.Made, nil}
		if r.Promises.Told {
			row[4] = r.Promises.Kept
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func (p leaver) met() export.Table {
	t := export.Table{Name: "meeting", Columns: []string{"grp", "wave", "workshop", "held", "present"}}
	told := p.told()
	for _, g := range p.Groups {
		for _, w := range p.Waves {
			if m := p.meets[where{g.Code, w.N}]; m != nil && told[where{g.Code, w.N}] {
				t.Rows = append(t.Rows, []export.Cell{g.Code, w.N, m.ID, export.DayOf(m.held), m.people})
			}
		}
	}
	return t
}

// keys name the questions: "C2.K1.practice.all", and with a number behind where other words were
// asked under the same name.
func keysOfViews(all []*view) map[*view]string {
	out, seen := map[*view]string{}, map[string]int{}
	for _, v := range all {
		a := v.asked
		key := strings.Join([]string{a.Step, a.Question, a.Part, a.Population}, ".")
		if seen[key]++; seen[key] > 1 {
			key += fmt.Sprintf(".%d", seen[key])
		}
		out[v] = key
	}
	return out
}

func (p leaver) questions() export.Table {
	t := export.Table{Name: "question", Columns: []string{"question", "place", "step", "item", "part", "population", "kind", "lo", "hi", "marks"}}
	for _, q := range p.Questions() {
		a := q.v.asked
		t.Rows = append(t.Rows, []export.Cell{p.keys[q.v], q.v.place + 1, a.Step, a.Question, a.Part, a.Population, string(a.Kind), a.Lo, a.Hi, q.Marks()})
	}
	return t
}

var textColumns = []string{"question", "lang", "text", "aspect"}

func (p leaver) texts() export.Table {
	t := export.Table{Name: "question_text", Columns: textColumns}
	for _, q := range p.Questions() {
		for _, lang := range q.Langs() {
			t.Rows = append(t.Rows, []export.Cell{p.keys[q.v], lang, q.Text(lang), q.Aspect(lang)})
		}
	}
	return t
}

// measured are the columns of counts, and what is worked out of them. There is no median where it
// says nothing, and no middle half of few answers.
var measured = []string{"people", "answers", "cant_say", "median", "lower", "upper"}

func (q Question) measured(c workshop.Count) []export.Cell {
	row := []export.Cell{slices.Clone(c.N), c.Answers(), c.CantSay, nil, nil, nil}
	if !q.Numbers() {
		return row
	}
	row[3], _ = tally.Median(c)
	if tally.SpreadOf(c) == tally.MiddleHalf {
		row[4], row[5], _ = tally.Quartiles(c)
	}
	return row
}

func (p leaver) answers() export.Table {
	t := export.Table{Name: "cell", Columns: append([]string{"grp", "wave", "question"}, measured...)}
	for _, c := range p.Cells() {
		t.Rows = append(t.Rows, append([]export.Cell{c.at.Group, c.at.Wave, p.keys[c.view]}, c.Question().measured(c.count)...))
	}
	slices.SortStableFunc(t.Rows, func(x, y []export.Cell) int { // by group, so that each goes as a whole
		return cmp.Or(byCode(x[0].(string), y[0].(string)), x[1].(int)-y[1].(int))
	})
	return t
}

func (p leaver) totals() export.Table {
	t := export.Table{Name: "total", Columns: append([]string{"wave", "question", "groups", "kept_back"}, measured...)}
	for _, q := range p.Questions() {
		for _, c := range p.Compare(q) {
			t.Rows = append(t.Rows, append([]export.Cell{c.wave, p.keys[q.v], c.groups, c.unsaid}, q.measured(c.total)...))
		}
	}
	slices.SortStableFunc(t.Rows, func(x, y []export.Cell) int { return x[0].(int) - y[0].(int) }) // by wave, likewise
	return t
}

// InWords are the values of a row as they can be shown; a dash where there is nothing.
func InWords(row []export.Cell) []string {
	out := make([]string, len(row))
	for i, c := range row {
		switch c := c.(type) {
		case nil:
			out[i] = "–"
		case []int:
			out[i] = strings.Trim(strings.ReplaceAll(fmt.Sprint(c), " ", ", "), "[]")
		case []string:
			out[i] = strings.Join(c, ", ")
		default:
			out[i] = fmt.Sprint(c)
		}
	}
	return out
}
