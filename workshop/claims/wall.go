package claims

import (
	"fmt"
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/claims/oracle"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// Wall judges what the room sees in a state. votes were counted so far, open is being
// held.
func (c *Checker) Wall(st workshop.State, votes []*oracle.Vote, open *oracle.Vote) []Fault {
	scene := wall.Scene(st, c.catalog.In(st.Info.Lang), figure.Size{W: 1280, H: 720}, 1)
	return c.WallPage(st, votes, open, scene)
}

// WallPage is Wall of a page that is there.
func (c *Checker) WallPage(st workshop.State, votes []*oracle.Vote, open *oracle.Vote, scene figure.Scene) []Fault {
	if st.Pos.Phase != workshop.PhaseResult && st.Pos.Phase != workshop.PhaseVote || st.Blank {
		return nil // nothing is said of answers
	}
	d := c.desk(st, votes, st.Info.Lang, st.Info.Second)
	def := st.Def(st.Now())
	if d.open = open; st.Pos.Phase == workshop.PhaseResult {
		step := st.Subject(def)
		v, again := d.last(step, false), d.last(step, true)
		if v != nil && again != nil && v.Enough() && again.Enough() && st.Pos.View == 0 {
			v = again
		}
		d.about(v)
		d.results = true
	}
	where := fmt.Sprintf("wall, %s, %s, view %d, page %d", st.Now().ID, st.Pos.Phase, st.Pos.View, st.Pos.Page)
	if st.Pos.Phase == workshop.PhaseVote {
		return d.counted(where, readPage(scene))
	}
	all, faults := c.judge(d, where, readPage(scene))
	return slices.Concat(faults, d.lacking(where, all), foreign(d, where))
}

// lacking are sentences without which a page with a result deceives.
func (d *desk) lacking(where string, all []said) (faults []Fault) {
	has := func(keys ...string) {
		for _, s := range all {
			for _, key := range keys {
				if s.key == key {
					return
				}
			}
		}
		faults = append(faults, Fault{where, keys[0], "this is not said"})
	}
	switch {
	case d.v == nil:
		has("wall.not_held")
	case !d.v.Enough():
		has("honest.few", "wall.apart")
		has("wall.n", "honest.n")
	default:
		has("wall.n", "honest.n", "wall.vote_n", "wall.vote_n_on", "wall.n_views")
		for _, r := range d.rows(talk{}) {
			if r.CantSay > 0 && d.before == nil && !d.said(nil, "wall.n_views") {
				has("wall.cantsay", "wall.cantsay_of", "wall.cantsay_parts", "vote.cantsay", "wall.nobody")
				break
			}
		}
	}
	return faults
}

// counted judges what the wall tells while people vote: how many have, and nothing else.
func (d *desk) counted(where string, p page) (faults []Fault) {
	for _, x := range p.loose {
		for _, lex := range d.lexes {
			for _, c := range lex.read(x.String()) {
				if s := (said{c, lex, x.String()}); c.key == "wall.count" && !judges[c.key](d, talk{}, s) {
					faults = append(faults, Fault{where, x.String(), "so many have not voted"})
				}
			}
		}
	}
	return faults
}
