package claims

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/claims/oracle"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

// Fault is a sentence that is untrue, one that nobody can judge, or one that lacks.
type Fault struct {
	Where string // the page
	Text  string // as it stands there
	Why   string
}

func (f Fault) String() string { return f.Where + ": " + f.Why + ": " + strconv.Quote(f.Text) }

// Checker reads back what the program says of workshops.
type Checker struct {
	catalog  *pack.Catalog
	base     *workshop.Pack
	lexes    map[string]*lexicon // of the program and the exercises that come with it
	Read     int                 // texts that were judged
	Said     map[string]int      // how often each sentence was, by its key
	reckoned changes             // is worked out once: it takes long
}

// New makes a checker.
func New() (*Checker, error) {
	c, err := pack.LoadCatalog()
	if err != nil {
		return nil, err
	}
	p, err := pack.Builtin()
	if err != nil {
		return nil, err
	}
	out := &Checker{catalog: c, base: p, lexes: map[string]*lexicon{}, Said: map[string]int{}, reckoned: changes{}}
	for _, lang := range p.Languages {
		out.lexes[lang] = newLexicon(c, p, lang)
	}
	return out, nil
}

// desk is where pages of a workshop are judged, in its languages or in others.
func (c *Checker) desk(st workshop.State, votes []*oracle.Vote, langs ...string) *desk {
	d := &desk{voices: voices{facts: facts{st: st, votes: votes, reckoned: c.reckoned}}}
	own := c.ownWords(st)
	for _, lang := range langs {
		if base := c.lexes[lang]; base != nil {
			d.lexes = append(d.lexes, base, &lexicon{lang: lang, decimal: base.decimal, fixed: own, seen: map[string][]claim{}})
		}
	}
	return d
}

// ownWords are what the group itself said, and what was made up on the spot.
func (c *Checker) ownWords(st workshop.State) map[string][]string {
	out := map[string][]string{}
	add := func(key, text string) {
		if text = flat(text); text != "" {
			out[text] = append(out[text], key)
			if t := strings.TrimSuffix(text, "."); t != text {
				out[t] = append(out[t], key)
			}
		}
	}
	for _, it := range st.Items {
		add("own."+it.ID+".text", it.Text)
		for _, m := range it.Merged {
			add("own.merged", m)
		}
		add("own.merged", strings.Join(it.Merged, " / "))
	}
	ownGroups(st, add)
	for _, r := range st.Rounds {
		for id, text := range r.Spec.Labels {
			add("own."+id+".text", text)
		}
	}
	for _, a := range st.Actions {
		for _, text := range []string{a.First, a.Owner, a.Due, a.Notice} {
			add("own.action", text)
		}
	}
	ownNotes(st, add)
	ownPromises(st, add)
	c.ownDays(st, add)
	for i, it := range st.Pack.ItemsOf("key") {
		for _, lang := range st.Pack.Languages {
			add("own."+it.ID+".numbered", strconv.Itoa(i+1)+" "+st.Pack.Text(lang, "item."+it.ID+".name"))
		}
	}
	add("own.title", st.Info.Title)
	add("own.group", st.Info.Group)
	for _, lang := range st.Pack.Languages {
		for key, text := range st.Pack.Texts[lang] {
			if _, known := c.base.Texts[c.base.Languages[0]][key]; !known {
				add(key, text)
			}
		}
	}
	return out
}

// ownDays are the day of the workshop, the one a month later, and the one on which the
// group comes back.
func (c *Checker) ownDays(st workshop.State, add func(key, text string)) {
	back := comesBack(st.Info)
	for _, lang := range st.Pack.Languages {
		add("own.day", c.catalog.DateShort(lang, st.Info.When))
		add("own.day", c.catalog.DateShort(lang, st.Info.When.AddDate(0, 0, 30)))
		add("own.return", c.catalog.DateShort(lang, back))
		if a := st.Info.After; a != nil {
			add("own.first_day", c.catalog.DateShort(lang, a.Held))
		}
	}
}

// judge reads a page and lists what is wrong with it; all are the claims that hold.
func (c *Checker) judge(d *desk, where string, p page) (all []said, faults []Fault) {
	say := func(what string, lines []string, t talk) (talk, []Fault) {
		out, t, fault := c.say(d, where, what, lines, t)
		if strings.HasPrefix(what, "text") { // that all can see
			all = append(all, out...)
		}
		return t, fault
	}
	if p.alt != "" {
		lines := []string{p.alt}
		for _, x := range p.loose { // the title, which need not end with a full stop
			if title := x.String() + " "; strings.HasPrefix(flat(p.alt), title) {
				lines = []string{title, strings.TrimPrefix(flat(p.alt), title)}
				break
			}
		}
		for _, l := range d.lexes { // which may be the step's, where a finding is the title of the page
			if title := flat(d.st.Pack.Text(l.lang, "step."+d.st.Now().ID+".wall")) + " "; len(lines) == 1 && strings.HasPrefix(flat(p.alt), title) {
				lines = []string{title, strings.TrimPrefix(flat(p.alt), title)}
			}
		}
		_, fault := say("alternative text", lines, talk{})
		faults = append(faults, fault...)
	}
	heads := d.headings(p)
	for _, r := range p.rows {
		faults = append(faults, c.row(d, where, heads, r, say)...)
	}
	t := talk{}
	for _, x := range p.loose {
		switch {
		case timesMark.MatchString(x.String()):
			if !oftenGiven(d, p, x) {
				faults = append(faults, Fault{where, x.String(), "so often this was not written"})
			}
		case !numeric.MatchString(x.String()):
			now, fault := say("text", x.lines, d.inRow(p, heads, x, t))
			t, faults = talk{label: now.label, aspect: now.aspect, first: now.first}, append(faults, fault...)
		case d.results && !d.loose(p, heads, x):
			faults = append(faults, Fault{where, x.String(), fmt.Sprintf("number at %.0f, %.0f is untrue", x.X, x.Y)})
		}
	}
	return all, faults
}

// say judges a text: it tells what it says, and what is spoken of after it.
func (c *Checker) say(d *desk, where, what string, lines []string, t talk) ([]said, talk, []Fault) {
	out, upto, ok := explain(d.lexes, lines, t, d.follow)
	c.Read++
	if !ok {
		return nil, t, []Fault{{where, flat(strings.Join(lines, " ")), what + " is untrue, or says what nobody can judge, at " + strconv.Quote(upto)}}
	}
	for _, s := range out {
		c.Said[s.key]++
		t, _ = d.follow(t, s)
		d.heard = append(d.heard, hearing{s, d.v, d.section, c.Read})
	}
	return out, t, nil
}

// row judges a row of a picture: its name, what it tells of itself, and what stands in it.
func (c *Checker) row(d *desk, where string, heads []heading, r row, say func(string, []string, talk) (talk, []Fault)) (faults []Fault) {
	t := talk{}
	if d.v != nil {
		for i, line := range r.tip {
			was := t
			if i == 0 {
				_, line, _ = cutNumber(line)
			}
			now, fault := say("what a row tells", []string{line}, t)
			if faults = append(faults, fault...); i == 0 || len(now.ids) > 0 && now.aspect == "" {
				t = now
			} else {
				t = was
			}
		}
	}
	t.first = false
	if len(t.ids) > 0 {
		d.draws(t.ids[0])
	}
	for _, x := range r.paras {
		if !numeric.MatchString(x.String()) {
			now, fault := say("text in a row", x.lines, t)
			if faults = append(faults, fault...); len(t.ids) > 0 && len(now.ids) > 0 && !slices.Contains(t.ids, now.ids[0]) {
				faults = append(faults, Fault{where, x.String(), "this stands in the row of " + strconv.Quote(r.tip[0])})
			}
			continue
		}
		holds := d.cell(heads, x, t) || d.mark(x, t)
		if h, ok := d.optionAt(r, x); ok && !holds {
			holds = d.under(h, x.String(), t)
		}
		if !holds && !d.toMark(r, x) {
			faults = append(faults, Fault{where, x.String(), "number in the row of " + strconv.Quote(r.tip[0]) + " is untrue"})
		}
	}
	return faults
}

// mostKeys is how many keys a group looks for.
const mostKeys = 3

// toMark reports whether a number stands under an empty scale in a row, or in its rings, on which who
// reads it marks a place.
func (d *desk) toMark(r row, x para) bool {
	n, err := strconv.Atoi(x.String())
	if err != nil || x.Bold || d.v == nil {
		return false
	}
	q := d.v.Spec.Questions[0]
	return n >= q.Lo && n <= q.Hi && slices.ContainsFunc(r.paras, func(p para) bool {
		return p.Y < x.Y+x.Size && slices.ContainsFunc(d.lexes, func(l *lexicon) bool {
			return slices.ContainsFunc(l.read(p.String()), func(c claim) bool { return c.key == "sheet.stand" })
		})
	})
}

// cutNumber parts a row's number from its name.
func cutNumber(s string) (n int, rest string, ok bool) {
	first, rest, ok := strings.Cut(s, " ")
	n, err := strconv.Atoi(first)
	if !ok || err != nil {
		return 0, s, false
	}
	return n, rest, true
}

// mark reports whether a number in a row is its median in some aspect, or its place on
// the ballot.
func (d *desk) mark(x para, t talk) bool {
	if d.v == nil {
		return false
	}
	for _, v := range append(d.talkedOver(), d.v, d.before) {
		for _, r := range rowsIn(v, talk{ids: t.ids}) {
			if m, ok := r.Median(); ok && slices.ContainsFunc(d.lexes, func(l *lexicon) bool { return l.number(m) == x.String() }) {
				return true
			}
		}
	}
	if x.String() == nothing[0] && d.withheld(t, hidden) {
		return true
	}
	for n := range 2 {
		if rows := rowsIn(d.v, talk{ids: t.ids}); x.String() == "–" && n < len(rows) && rows[n].N() == 0 {
			return true
		}
	}
	for i, q := range d.v.Spec.Questions {
		if slices.Contains(t.ids, q.ID) && x.String() == strconv.Itoa(i+1) {
			return true
		}
	}
	return false
}

// loose reports whether a number that stands in no row is one of a scale, or of a table.
func (d *desk) loose(p page, heads []heading, x para) bool {
	if d.v == nil {
		return false
	}
	if slices.ContainsFunc(heads, func(h heading) bool { return h.Y == x.Y && h.X == x.X && len(h.columns) > 0 }) {
		return true // it names a column
	}
	if n, err := strconv.Atoi(x.String()); err == nil && !d.tables {
		for _, q := range d.v.Spec.Questions {
			if q.Hi > q.Lo && n >= q.Lo && n <= q.Hi || q.Kind.Traits().Places && n <= len(q.Items) ||
				q.Kind.Traits().Written && n >= 1 && n <= kept(&d.facts) { // of an answer, by lot
				return true
			}
		}
		if n >= 1 && n <= len(d.v.Spec.Questions) { // the number of a question
			return true
		}
		if d.section == "sheet.start" && !x.Bold && n > 1 && n <= mostKeys { // of a line to write a key on
			return true
		}
	}
	for _, t := range d.rowOf(p, heads, x) {
		if d.cell(heads, x, t) {
			return true
		}
	}
	if _, ok := over(heads, x); !ok && x.Bold && d.mark(x, talk{}) { // a median beside its mark
		return true
	}
	return false
}

// rowOf is what the texts at the left of another one name, the nearest first: the row in
// which it stands. Of two votes under each other the name is that of the first.
func (d *desk) rowOf(p page, heads []heading, x para) (out []talk) {
	if d.v == nil {
		return nil
	}
	label, found := d.labelOf(p, heads, x)
	if !found {
		return nil
	}
	t, second := d.names(label)
	t.aspect = ""
	if second { // the name stands over it
		for _, l := range p.loose {
			if over, again := d.names(l); l.X == label.X && l.Y < label.Y && !again && len(over.ids) > 0 {
				t.ids = over.ids
			}
		}
	}
	if len(t.ids) == 0 && len(d.v.Spec.Questions) > 1 {
		return nil
	}
	t.first = false
	if out = append(out, t); d.before != nil && !second {
		t.first = true
		out = append(out, t)
	}
	return out
}

// labelOf is the text at the left of another one that says in which row it stands: where
// there are as many of them as rows of numbers, the one in its order, else the nearest.
// What stands over the heading of its column belongs to another picture.
func (d *desk) labelOf(p page, heads []heading, x para) (label para, found bool) {
	var labels []para
	var rows []float64
	away := func(l para) float64 { return math.Abs((l.Y+l.last)/2 - x.Y) }
	head, headed := over(heads, x)
	for _, l := range p.loose {
		if headed && l.Y < head.last+1 {
			continue
		}
		if numeric.MatchString(l.String()) {
			if l.Anchor == x.Anchor && !slices.Contains(rows, l.Y) {
				rows = append(rows, l.Y)
			}
			continue
		}
		if l.X >= x.X || l.Anchor != figure.Start {
			continue
		}
		if t, second := d.names(l); len(t.ids) > 0 || second || t.first {
			labels = append(labels, l)
		}
		if !found || away(l) < away(label) {
			label, found = l, true
		}
	}
	slices.Sort(rows)
	slices.SortFunc(labels, func(a, b para) int { return cmp.Compare(a.Y, b.Y) })
	if i := slices.Index(rows, x.Y); i >= 0 && len(rows) == len(labels) {
		return labels[i], true
	}
	return label, found && away(label) <= 6*x.Size
}

// inRow is what a short text at the right of a picture's row is about, where nothing else
// was named: a word such as "divided".
func (d *desk) inRow(p page, heads []heading, x para, t talk) talk {
	if _, _, ok := explain(d.lexes, x.lines, t, d.follow); ok || len(t.ids) > 0 {
		return t
	}
	for _, r := range d.rowOf(p, heads, x) {
		r.label = t.label
		if _, _, ok := explain(d.lexes, x.lines, r, d.follow); ok {
			return r
		}
	}
	return t
}
