package claims

import (
	"fmt"
	"slices"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/claims/oracle"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/pdf"
)

// Paper judges a handout of a workshop that is over.
func (c *Checker) Paper(st workshop.State, votes []*oracle.Vote, kind pdf.Kind, opts pdf.Options) ([]Fault, error) {
	h, err := pdf.Layout(st, c.catalog, kind, opts)
	if err != nil {
		return nil, err
	}
	var pages []figure.Scene
	var alts [][]pdf.Alt
	for i := range h.Len() {
		pages, alts = append(pages, h.Page(i)), append(alts, h.Alts(i))
	}
	return c.PaperPages(st, votes, kind, opts, pages, alts...), nil
}

// PaperPages is Paper of pages that are there, and of the words for the pictures of each.
func (c *Checker) PaperPages(st workshop.State, votes []*oracle.Vote, kind pdf.Kind, opts pdf.Options, pages []figure.Scene, alts ...[]pdf.Alt) (faults []Fault) {
	langs := strings.Split(opts.Lang, "+")
	if opts.Lang == "" {
		langs = []string{st.Info.Lang}
	}
	d := c.desk(st, votes, langs...)
	d.results, d.tables = true, kind == pdf.KindTables
	d.summary = kind != pdf.KindReport && kind != pdf.KindTables
	drawn := 0 // without the empty ones that begin the next part on a leaf of its own
	for _, scene := range pages {
		if len(scene.Items) > 0 {
			drawn++
		}
	}
	for i, scene := range pages {
		d.folio = fmt.Sprintf("%d/%d", i+1, drawn)
		where := fmt.Sprintf("%s %s, page %d", kind, strings.Join(langs, "+"), i+1)
		p := readPage(scene)
		if i < len(alts) {
			p.alts = alts[i]
		}
		_, found := c.leaf(d, where, p)
		faults = d.joined(faults, found)
	}
	where := fmt.Sprintf("%s %s", kind, strings.Join(langs, "+"))
	faults = append(faults, statusesWrong(d, where, kind)...)
	switch kind {
	case pdf.KindReport:
		faults = append(faults, d.votesLacking(where)...)
		faults = append(append(faults, d.promisesLacking(where)...), d.keysLacking(where, "report.chosen")...)
	case pdf.KindTables:
		faults = append(faults, d.votesLacking(where)...)
	case pdf.KindLeaf:
		faults = append(append(faults, d.promisesLacking(where)...), d.decisionLacking(where)...)
	case pdf.KindTakeHome:
		faults = append(append(faults, d.promisesLacking(where)...), d.keysLacking(where, "sheet.start", "sheet.front")...)
		faults = append(faults, d.headlineWrong(where)...)
	case pdf.KindCard:
		faults = append(faults, d.keysLacking(where, "report.chosen", "sheet.keys")...)
	}
	return faults
}

// joined adds the faults of a page to those of the pages before, but for texts that go
// on from page to page, one in each language: they can be read as a whole only.
func (d *desk) joined(before, found []Fault) []Fault {
	for i := 0; i < len(before); i++ {
		on := slices.IndexFunc(found, func(b Fault) bool {
			if !strings.HasPrefix(before[i].Why, "text") || !strings.HasPrefix(b.Why, "text") {
				return false
			}
			_, _, ok := explain(d.lexes, []string{before[i].Text, b.Text}, talk{}, d.follow)
			return ok
		})
		if on >= 0 {
			before, found = slices.Delete(before, i, i+1), slices.Delete(found, on, on+1)
			i--
		}
	}
	return append(before, found...)
}

// leaf judges a page of paper, on which one vote comes after the other.
func (c *Checker) leaf(d *desk, where string, p page) (all []said, faults []Fault) {
	t, heads, of, size, done := talk{}, d.headings(p), d.v, 0.0, map[int]bool{}
	say := func(what string, lines []string, t talk) (talk, []Fault) {
		out, t, fault := c.say(d, where, what, lines, t)
		all = append(all, out...)
		if !d.listing(out, size) {
			d.turn(out)
			for _, s := range out { // the aspect that it names is one of that vote
				t, _ = d.follow(t, s)
			}
		}
		return t, fault
	}
	for _, x := range p.all {
		faults = append(faults, c.spoken(d, where, &p, x.at)...)
		if size = x.Size; size >= d.contents { // a heading
			d.contents = 0
		}
		if d.v != of {
			heads, of = d.headings(p), d.v
		}
		switch {
		case x.row >= 0 && !done[x.row]:
			done[x.row] = true
			faults = append(faults, d.orAgain(func() []Fault {
				return c.row(d, where, d.headings(p), p.rows[x.row], say)
			})...)
		case x.row >= 0, x.String() == "·", x.String() == d.folio: // between two languages, and at the foot
		case !numeric.MatchString(x.String()):
			before := t
			faults = append(faults, d.orAgain(func() (found []Fault) {
				t, found = say("text", x.lines, d.inRow(p, heads, x, before))
				return found
			})...)
			if n := len(faults); n > 0 && faults[n-1].Text == x.String() {
				if rest, ok := d.announced(x.String()); ok {
					faults = append(faults[:n-1], d.orAgain(func() []Fault {
						_, found := say("text", []string{rest}, talk{})
						return found
					})...)
				}
			}
		case d.v != nil && d.contents == 0 && !d.loose(p, heads, x) && !c.day(d, x):
			faults = append(faults, Fault{where, x.String(), fmt.Sprintf("number at %.0f, %.0f is untrue", x.X, x.Y)})
		}
	}
	return all, faults
}

// day reports whether a text is the day of the workshop, which a page begins with.
func (c *Checker) day(d *desk, x para) bool {
	return slices.ContainsFunc(d.lexes, func(l *lexicon) bool { return x.String() == c.catalog.DateShort(l.lang, d.st.Info.When) })
}

// spoken judges the words for the pictures that are drawn before an item, which say of
// each row what it shows.
func (c *Checker) spoken(d *desk, where string, p *page, item int) (faults []Fault) {
	heard := len(d.heard)
	for ; len(p.alts) > 0 && p.alts[0].At <= item; p.alts = p.alts[1:] {
		begins(d)
		for line := range strings.Lines(p.alts[0].Text) {
			faults = append(faults, d.orAgain(func() []Fault {
				_, _, found := c.say(d, where, "alternative text", []string{line}, talk{})
				return found
			})...)
		}
	}
	d.heard = d.heard[:heard] // what is not printed is missed by those who read
	return faults
}

// listing reports whether what was said last, in a size, is part of the contents: from
// their heading to the next one, be it on another page.
func (d *desk) listing(out []said, size float64) bool {
	if slices.ContainsFunc(out, func(s said) bool { return s.key == "report.contents" }) {
		d.contents = size
	}
	return d.contents > 0
}

// orAgain judges by the vote that is spoken of, and where that fails by the other one of
// its step or the one after the discussion: a sheet shows one of these without naming it.
func (d *desk) orAgain(judge func() []Fault) []Fault {
	faults := judge()
	if len(faults) == 0 || d.v == nil {
		return faults
	}
	v, before := d.v, d.before
	others := d.talkedOver()
	if o := d.last(v.Spec.Step, !v.Spec.Revote); o != nil {
		others = append(others, o)
		d.about(o)
		others = append(others, d.talkedOver()...)
		d.v, d.before = v, before
	}
	for _, other := range others {
		if !other.Enough() {
			continue
		}
		d.about(other)
		told := len(judge()) == 0
		if d.v, d.before = v, before; told {
			return nil
		}
	}
	return faults
}

// announced puts the vote on the desk with whose question, or title, a text begins; rest is
// what it says after it.
func (d *desk) announced(text string) (rest string, ok bool) {
	for _, step := range d.st.Agenda {
		v := d.last(step.ID, false)
		if v == nil {
			continue
		}
		for _, l := range d.lexes {
			question := flat(d.st.Pack.Text(l.lang, "step."+step.ID+".wall"))
			if after, found := strings.CutPrefix(text, question+" "); found {
				d.about(v)
				return strings.TrimPrefix(after, "– "), true
			}
			title := flat(d.st.Pack.Text(l.lang, "step."+step.ID+".title"))
			after, found := strings.CutPrefix(text, title+" – ")
			if again := d.last(step.ID, true); found && again != nil {
				if rest, second := strings.CutPrefix(after, flat(d.st.Pack.Text(l.lang, "vote.second"))+" – "); second {
					d.about(again)
					return rest, true
				}
			}
			if found {
				d.about(v)
				return after, true
			}
		}
	}
	return "", false
}

// headings begin a part of a document.
var headings = map[string]bool{
	"report.decided": true, "report.actions": true, "report.chosen": true, "report.purpose": true, "sheet.back": true, "sheet.keys": true, "sheet.front": true, "sheet.start": true,
	"report.agreement": true, "report.obstacles": true, "report.follow": true, "report.summary": true, "report.sum_decided": true,
	"report.sum_seen": true, "report.sum_open": true, "report.sum_needed": true, "report.open": true, "report.read": true,
}

// turn puts the vote on the desk that a heading announces.
func (d *desk) turn(out []said) {
	again := false
	for _, s := range out {
		again = again || s.key == "vote.second"
	}
	for _, s := range out {
		if headings[s.key] {
			d.section = s.key
		}
		if s.key == "report.decided" { // a leaf begins, perhaps in another language
			d.drawn, d.begun = nil, 0
		}
		parts := strings.Split(s.key, ".")
		switch {
		case s.key == "report.obstacles":
			d.about(d.byRole(workshop.RolePriorities))
			return
		case s.key == "sheet.keys", s.key == "report.contents", s.key == "report.decided", s.key == "sheet.back", s.key == "report.follow", s.key == "sheet.front",
			s.key == "report.summary", s.key == "report.open", s.key == "report.read", strings.HasPrefix(s.key, "report.sum_"):
			d.about(nil)
			return
		case s.key == "sheet.scales":
			def, _ := d.st.Pack.StepFor(workshop.RoleBeliefs, d.st.Agenda)
			d.about(d.last(def.ID, false))
			return
		case s.key == "sheet.start":
			d.about(d.focus())
			return
		case parts[0] == "exercise" && len(parts) == 3 && parts[2] == "title":
			d.exercise = parts[1]
		case s.key == "sheet.rows", s.key == "sheet.row":
			d.about(d.byRole(workshop.RoleBeliefs))
			return
		case d.v != nil && !again && d.speaksOf(s.text):
			return // several votes may ask the same
		case parts[0] == "step" && len(parts) > 2, parts[0] == "aspect" && len(parts) == 3:
			def, ok := d.st.Pack.Step(parts[1])
			if v := d.last(d.st.Subject(def), again); ok && v != nil {
				if d.v == nil || d.v.Spec.Step != v.Spec.Step || again {
					d.about(v)
				}
				return
			}
		}
	}
}

// speaksOf reports whether a text is the title or the question of the vote that is spoken
// of.
func (d *desk) speaksOf(text string) bool {
	return slices.ContainsFunc(d.lexes, func(l *lexicon) bool {
		return slices.ContainsFunc(l.read(text), func(c claim) bool {
			parts := strings.Split(c.key, ".")
			return len(parts) == 3 && (parts[0] == "step" || parts[0] == "aspect") && parts[1] == d.v.Spec.Step
		})
	})
}
