package claims

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/claims/oracle"
)

// orders are sentences about who comes first.
var orders = map[string]judge{
	"wall.tie": of(func(d *desk, r oracle.Row, _ said) bool { return d.beside(r) }),
	"wall.rows": func(d *desk, _ talk, s said) bool {
		from, _ := strconv.Atoi(s.args["from"])
		to, _ := strconv.Atoi(s.args["to"])
		of, _ := strconv.Atoi(s.args["of"])
		return from >= 1 && from <= to && to <= of && (of == len(d.v.Spec.Questions) || of == len(d.aspects(0)) || of <= len(d.v.Spec.Questions[0].Items))
	},
	"wall.rows_few": func(d *desk, _ talk, s said) bool {
		n := len(d.v.Spec.Questions)
		return s.counts("n", n) && s.counts("k", n-len(d.aspects(0)))
	},
	"wall.by_step": func(d *desk, _ talk, _ said) bool {
		steps := d.steps()
		return d.falling(func(id string) float64 { return steps[id] })
	},
	"wall.by_apart": func(d *desk, _ talk, _ said) bool { return d.kind().Statements },
	"wall.by_sheet": func(d *desk, _ talk, _ said) bool {
		return d.falling(func(id string) float64 {
			return -float64(slices.IndexFunc(d.v.Spec.Questions, func(q workshop.Question) bool { return q.ID == id }))
		})
	},
	"wall.by_division": func(d *desk, _ talk, _ said) bool {
		return d.falling(func(id string) float64 {
			r := d.at(id, 0)
			share := float64(r.Most()) / float64(max(1, r.N()))
			switch {
			case r.N() == 0:
				return -10
			case r.N() < 5: // too few for a word come last
				return -2 - share
			case !r.Split():
				return -1 - share
			}
			return -share
		})
	},
	"wall.rank_method": func(d *desk, _ talk, s said) bool {
		var points []string
		for p := len(d.v.Spec.Questions[0].Items) - 1; p >= 0; p-- {
			points = append(points, strconv.Itoa(p))
		}
		return s.args["points"] == strings.Join(points, ", ")
	},
	"reading.place_votes":    never, // these stand in lists
	"reading.places_in_1":    places(oracle.In, 2),
	"reading.places_in_2":    places(oracle.In, 1),
	"reading.places_in_3":    places(oracle.In, 0),
	"reading.places_clear_1": clearly(1),
	"reading.places_clear_2": clearly(2),
	"reading.places_clear_3": clearly(3),
	"reading.place_open_1":   places(oracle.Open, 1),
	"reading.place_open_2":   places(oracle.Open, 1),
	"reading.place_open_3":   places(oracle.Open, 1),
	"reading.places_open_2":  places(oracle.Open, 2),
	"reading.places_open_3":  places(oracle.Open, 3),
	"places.in":              func(d *desk, _ talk, _ said) bool { return len(d.fated(oracle.In)) > 0 }, // beside a bracket over several rows
	"places.out":             func(d *desk, _ talk, _ said) bool { return len(d.fated(oracle.Out)) > 0 },
	"places.for_third":       stands(1),
	"places.for_1":           stands(1),
	"places.for_2":           stands(2),
	"places.for_3":           stands(3),
	"places.nothing":         func(d *desk, _ talk, _ said) bool { return len(d.fated(oracle.In))+len(d.fated(oracle.Open)) == 0 },
	"places.lead":            func(d *desk, _ talk, _ said) bool { return d.kind().Budget },
	"places.again": func(d *desk, _ talk, s said) bool {
		return same(d.ids(s.args["in"]), d.fated(oracle.In)) && d.lists(s, d.all())
	},
	"places.again_open": func(d *desk, _ talk, s said) bool {
		return len(d.fated(oracle.In)) == 0 && d.lists(s, d.fated(oracle.Open))
	},
	"reading.rank_first": func(d *desk, _ talk, s said) bool {
		o := d.v.Order()
		return len(o) > 0 && d.ranked(s, func(st oracle.Standing) bool { return o[0].Score-st.Score <= 1 })
	},
	"reading.rank_tie": func(d *desk, _ talk, s said) bool {
		o := d.v.Order()
		return len(o) > 1 && o[0].Score == o[1].Score && d.ranked(s, func(st oracle.Standing) bool { return st.Score == o[0].Score })
	},
	"reading.rank_close": func(d *desk, _ talk, _ said) bool {
		o := d.v.Order()
		return len(o) > 1 && o[0].Score-o[1].Score <= 1
	},
	"reading.rank_pairs_none":  func(d *desk, _ talk, _ said) bool { return d.v.Ahead() == "" },
	"reading.rank_pairs_same":  func(d *desk, _ talk, _ said) bool { return d.v.Ahead() == d.v.Order()[0].Item },
	"reading.rank_pairs_place": func(d *desk, _ talk, s said) bool { return s.counts("n", d.standing(d.v.Ahead()).Rank) },
	"reading.rank_pairs_other": func(d *desk, _ talk, s said) bool {
		return slices.Equal(d.ids(s.args["name"]), []string{d.v.Ahead()})
	},
	"reading.points_most": func(d *desk, _ talk, s said) bool {
		means := d.means()
		if len(means) == 0 || !s.says("m", rounded(means[most(means)])) {
			return false
		}
		ids := d.ids(s.args["list"])
		return len(ids) > 0 && alike(means, ids, most) || len(ids) == 0 && d.manyAlike(s, means)
	},
	"reading.points_apart": func(d *desk, _ talk, s said) bool {
		widths := map[string]float64{}
		for _, r := range d.rows(talk{}) {
			lo, hi := r.Range()
			widths[r.Part] = hi - lo
		}
		ids, ok := d.numbered(s.args["list"], "reading.points_range", func(item string, part said) bool {
			r, ok := d.row(talk{ids: []string{item}})
			lo, hi := r.Range()
			return ok && slices.Contains(s.lex.between(lo, hi), part.args["range"])
		})
		return ok && alike(widths, ids, most)
	},
}

// ranked reports whether a list has all options of a ranking that belong in it, with their
// points; or says how many they are.
func (d *voices) ranked(s said, belongs func(oracle.Standing) bool) bool {
	var want []string
	for _, o := range d.v.Order() {
		if belongs(o) {
			want = append(want, o.Item)
		}
	}
	ids, ok := d.numbered(s.args["list"], "reading.rank_points", func(item string, part said) bool {
		return part.counts("p", d.standing(item).Score)
	})
	if !ok {
		for _, c := range s.lex.read(s.args["list"]) {
			if in := (said{claim: c}); c.key == "reading.rank_many" && in.counts("n", len(want)) {
				return true
			}
		}
	}
	return ok && same(ids, want)
}

// same reports whether two lists have the same entries, in any order.
func same(a, b []string) bool {
	a, b = slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b))
	return slices.Equal(a, b)
}

// fated are the items with a fate, all are all of them.
func (d *facts) fated(f oracle.Fate) (ids []string) {
	for _, s := range d.dots() {
		if s.Fate == f {
			ids = append(ids, s.Item)
		}
	}
	return ids
}

func (d *facts) all() (ids []string) {
	for _, s := range d.v.Dots() {
		ids = append(ids, s.Item)
	}
	return ids
}

// dots are the items of a dot vote with what becomes of them: of one more vote between
// those that stood for the last places, for those places.
func (d *facts) dots() []oracle.Standing {
	if d.before != nil && d.v.Spec.Revote {
		return oracle.RunOff(d.before, d.v)
	}
	return d.v.Dots()
}

// lists reports whether a list has some items with their votes; or says how many they are,
// with how many.
func (d *voices) lists(s said, want []string) bool {
	ids, ok := d.numbered(s.args["list"], "reading.place_votes", func(item string, part said) bool {
		r, _ := d.v.Row(d.v.Spec.Questions[0].ID, item)
		return part.counts("n", r.Sum())
	})
	if ok {
		return same(ids, want)
	}
	lo, hi := -1, 0
	for _, item := range want {
		r, _ := d.v.Row(d.v.Spec.Questions[0].ID, item)
		if hi = max(hi, r.Sum()); lo < 0 || r.Sum() < lo {
			lo = r.Sum()
		}
	}
	for _, c := range s.lex.read(s.args["list"]) {
		in := said{claim: c}
		if in.counts("n", len(want)) && in.counts("hi", hi) && (c.key == "places.several_alike" && lo == hi || c.key == "places.several" && in.counts("lo", lo)) {
			return true
		}
	}
	return false
}

// clearly judges that so many have a place.
func clearly(n int) judge {
	return func(d *desk, _ talk, _ said) bool { return len(d.fated(oracle.In)) == n }
}

// stands judges that some stand for the places that are left, so many.
func stands(left int) judge {
	return func(d *desk, _ talk, _ said) bool {
		return len(d.fated(oracle.Open)) > 0 && oracle.Left(d.dots()) == left
	}
}

// places judges a sentence that lists who has a place, or who stands for those that are
// left: so many.
func places(fate oracle.Fate, left int) judge {
	return func(d *desk, _ talk, s said) bool {
		spoken := []*oracle.Vote{d.v}
		if d.v == nil || !d.kind().Budget || d.summary {
			spoken = []*oracle.Vote{d.focus(), d.byRole(workshop.RolePriorities)}
		}
		return slices.ContainsFunc(spoken, func(v *oracle.Vote) bool {
			if v == nil {
				return false
			}
			o := *d
			o.about(v)
			return o.placed(s, fate, left)
		})
	}
}

// placed reports whether a list has all items with a fate, and no others, and so many
// places are left.
func (d *desk) placed(s said, fate oracle.Fate, left int) bool {
	if oracle.Left(d.dots()) != left {
		return false
	}
	if fate == oracle.In {
		return same(d.ids(s.args["list"]), d.fated(fate))
	}
	return d.lists(s, d.fated(fate))
}

// falling reports whether the rows of the page stand in an order: a value falls from each
// to the next.
func (d *desk) falling(value func(id string) float64) bool {
	for i := range d.order {
		if i > 0 && value(d.order[i]) > value(d.order[i-1]) {
			return false
		}
	}
	return true
}

// standing is where an item stands.
func (d *facts) standing(item string) oracle.Standing {
	all := d.dots()
	if d.kind().Places {
		all = d.v.Order()
	}
	for _, s := range all {
		if s.Item == item {
			return s
		}
	}
	return oracle.Standing{}
}

// means are what each option got on average.
func (d *facts) means() map[string]float64 {
	out := map[string]float64{}
	for _, r := range d.rows(talk{}) {
		out[r.Part] = r.Mean()
	}
	return out
}

// rounded is a number with one decimal, as people read it.
func rounded(v float64) float64 { return math.Round(v*10) / 10 }
