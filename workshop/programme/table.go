package programme

import (
	"slices"
	"strconv"
	"time"
)

func itoa(n int) string { return strconv.Itoa(n) }

// Row is what a group has done: when it met, how many came, and what became of what it
// promised. It has no answer in it.
type Row struct {
	Code, Site string
	Name       string   // where the group was told that it stands there
	Overlaps   []string // codes of groups with people of this one: then it stands in no total
	Met        []Met    // one for each wave; the zero value where it did not meet
	Promises   Promises
}

// Label is how the row is called.
func (r Row) Label() string {
	if r.Name != "" {
		return r.Name
	}
	return r.Code
}

// Met is a meeting of a group.
type Met struct {
	Held   time.Time
	People int
}

// Promises are what groups agreed on.
type Promises struct {
	Made int
	Told bool // in a follow-up: then Kept says something
	Kept int
}

// Name is that of the programme.
func (p *Programme) Name() string { return p.book.Name }

// Least is how many answers a count needs.
func (p *Programme) Least() int { return p.book.Least }

// AllWaves are the numbers of the waves, in their order.
func (p *Programme) AllWaves() (out []int) {
	for _, w := range p.Waves {
		out = append(out, w.N)
	}
	return out
}

// Released is the day on which a wave was told last; "" = not yet.
func (p *Programme) Released(wave int) string {
	all := p.released(wave)
	if len(all) == 0 {
		return ""
	}
	return all[len(all)-1].On
}

// Waiting is how many workshops of a wave have come in since it was told last.
func (p *Programme) Waiting(wave int) (n int) {
	var told map[string][]int64
	if all := p.released(wave); len(all) > 0 {
		told = all[len(all)-1].Rounds
	}
	for id, m := range p.meetings {
		if m.Wave == wave && !p.overlapping(m) && p.tells(id) && !slices.Equal(told[id], m.rounds) {
			n++
		}
	}
	return n
}

// Rows are the groups, by their codes (P10).
func (p *Programme) Rows() (out []Row) {
	for _, g := range p.Groups {
		row := Row{Code: g.Code, Site: g.Site, Overlaps: slices.Clone(g.Overlaps), Met: make([]Met, len(p.Waves))}
		var all []*meeting
		for i, w := range p.Waves {
			m := p.meets[where{g.Code, w.N}]
			if m == nil {
				continue
			}
			row.Met[i] = Met{m.held, m.people}
			all = append(all, m)
		}
		if len(all) == 0 {
			continue
		}
		if !slices.ContainsFunc(all, func(m *meeting) bool { return m.name == "" }) { // told so each time
			row.Name = all[len(all)-1].name
		}
		row.Promises = promisesOf(all)
		out = append(out, row)
	}
	return out
}

// Together are the promises of all groups of which a follow-up told of some, and how many groups
// these are.
func (p *Programme) Together() (all Promises, groups int) {
	for _, r := range p.Rows() {
		if r.Promises.Told && r.Promises.Made > 0 {
			all.Made, all.Kept, all.Told = all.Made+r.Promises.Made, all.Kept+r.Promises.Kept, true
			groups++
		}
	}
	return all, groups
}

// promisesOf counts what a group has promised: what its follow-ups asked about, each once, or
// where none was held what was agreed on.
func promisesOf(all []*meeting) (out Promises) {
	type promise struct {
		item string
		step uint8
	}
	kept := map[promise]bool{}
	for _, m := range all {
		if !m.followUp {
			continue
		}
		out.Told = true
		for _, a := range m.kept {
			key := promise{a.Item, a.Step}
			kept[key] = kept[key] || a.Done
		}
	}
	if !out.Told {
		out.Made = all[len(all)-1].made
		return out
	}
	for _, done := range kept {
		if done {
			out.Kept++
		}
	}
	out.Made = len(kept)
	return out
}
