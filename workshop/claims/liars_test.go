package claims

import (
	"slices"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/claims/oracle"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/pdf"
)

const (
	report = pdf.KindReport
	tables = pdf.KindTables
	leaf   = pdf.KindLeaf
	sheet  = pdf.KindTakeHome
	card   = pdf.KindCard
)

func lies() []lie {
	return slices.Concat(liesOnTheWall(), liesOnPaper(), liesInTheExport())
}

// on tells a lie only on pages with a picture of some kind.
func on(kind workshop.FigureKind, change func(*figure.Scene, shot) bool) func(*figure.Scene, shot) bool {
	return func(s *figure.Scene, at shot) bool {
		figures := at.st.Def(at.st.Now()).Figures
		return at.st.Pos.View < len(figures) && figures[at.st.Pos.View] == kind && change(s, at)
	}
}

func liesOnTheWall() []lie {
	const divided, close = "The group is divided: the answers form two camps with a gap between them", "The answers are close to one another"
	return []lie{
		{"more took part than did", onWall(text(`Respondents: (\d+)/`, more))},
		{"more were there than were", onWall(text(`Respondents: \d+/(\d+)`, func(m []string) string {
			i := strings.LastIndex(m[0], "/")
			return m[0][:i+1] + more([]string{m[1], m[1]})
		}))},
		{"more could not say", onWall(text(`Can’t say: (\d+)`, more))},
		{"nobody could not say", onWall(on(workshop.FigDotVote, func(s *figure.Scene, at shot) bool {
			// Where nobody could say, a sentence of its own says so as well.
			return !strings.Contains(s.Alt, "Everyone answered “Can’t say”") && text(` · Can’t say: \d+(/\d+)?`, is(""))(s, at)
		}))},
		{"another way of voting", onWall(text(`· Paper ballots$`, is("· Open vote by show of cards")))},
		{"a wrong median in a sentence", onWall(text(`\(median\) is (\d+)`, more))},
		{"a wrong end of a range", onWall(text(`and (\d+)\.`, more))},
		{"divided where they are not", onWall(text(close, is(divided)))},
		{"close where they are divided", onWall(func(s *figure.Scene, _ shot) bool {
			was := s.Alt
			s.Alt = strings.Replace(was, divided, close, 1)
			return s.Alt != was
		})},
		{"more chose an option", onWall(text(`^(\d+)/\d+$`, more))},
		{"more dots", onWall(on(workshop.FigDotVote, text(`^([1-9]\d*)$`, more)))},
		{"more points of a ranking", onWall(on(workshop.FigRanking, text(`^(\d{2,})$`, more)))},
		{"a higher mean", onWall(on(workshop.FigShares, text(`^(\d+)\.\d$`, more)))},
		{"a wider gap", onWall(on(workshop.FigGap, func(s *figure.Scene, at shot) bool {
			return text(`^(\d)$`, more)(&figure.Scene{Items: s.Items[len(s.Items)-1:]}, at) && text(`^(\d)\.5$`, more)(s, at)
		}))},
		{"a wrong cell of a table", onWall(on(workshop.FigTable, text(`^(\d+)–\d`, more)))},
		{"a wrong median in a picture", onWall(on(workshop.FigBeliefs, func(s *figure.Scene, at shot) bool {
			for i, it := range s.Items {
				if x, ok := it.(figure.Text); ok && x.Bold && numeric.MatchString(x.S) && x.Anchor == figure.Middle {
					x.S = "0"
					s.Items[i] = x
					return true
				}
			}
			return false
		}))},
		{"a wrong mark where one points at a row", onWall(func(s *figure.Scene, _ shot) bool {
			for i, h := range s.Hits {
				if lied := strings.Replace(h.Text, "(1×)", "(2×)", 1); lied != h.Text {
					s.Hits[i].Text = lied
					return true
				}
			}
			return false
		})},
		{"an answer that was given more often", onWall(on(workshop.FigCards, text(`^×(\d)$`, more)))},
		{"an answer that nobody gave", func(w *world) (bool, []Fault) {
			for _, s := range w.wall {
				of := s.st.Def(s.st.Now())
				if i := slices.IndexFunc(s.st.Items, func(it workshop.Item) bool { return it.List == workshop.ListWords+of.ID && len(it.Merged) > 0 }); i >= 0 && s.st.Pos.Phase == workshop.PhaseResult {
					st := s.st
					st.Items = slices.Clone(st.Items)
					st.Items[i].Merged = append(slices.Clone(st.Items[i].Merged), st.Items[i].Text+" as well")
					return true, since(w.c.WallPage(s.st, s.votes, nil, s.scene), w.c.WallPage(st, s.votes, nil, s.scene))
				}
			}
			return false, nil
		}},
		{"another in the alternative text", onWall(func(s *figure.Scene, _ shot) bool {
			was := s.Alt
			s.Alt = strings.NewReplacer("edian 2", "edian 3", "edian 3", "edian 4", "edian 4", "edian 5", "edian 5", "edian 6").Replace(was)
			return s.Alt != was
		})},
		{"the names of two rows changed places", onWall(on(workshop.FigDotVote, func(s *figure.Scene, _ shot) bool {
			if len(s.Hits) < 2 {
				return false
			}
			a, b := strings.Split(s.Hits[0].Text, "\n")[0], strings.Split(s.Hits[1].Text, "\n")[0]
			n := 0
			for i, it := range s.Items {
				if x, ok := it.(figure.Text); ok && (x.S == a || x.S == b) {
					n++
					x.S = map[string]string{a: b, b: a}[x.S]
					s.Items[i] = x
				}
			}
			return n == 2
		}))},
		{"a sentence that nobody knows", onWall(text(`^Respondents: \d+/\d+`, is("The group is happy")))},
		{"a key in the place of a text", onWall(text(`^Respondents: .*`, is("[aspect.Q1.answer]")))},
		{"the result of another vote", func(w *world) (bool, []Fault) {
			for i, s := range w.wall {
				for _, o := range w.wall[:i] {
					if s.st.Subject(s.st.Def(s.st.Now())) != o.st.Subject(o.st.Def(o.st.Now())) && len(o.scene.Hits) > 1 && len(s.scene.Hits) > 1 {
						return true, since(w.c.WallPage(s.st, s.votes, nil, s.scene), w.c.WallPage(s.st, s.votes, nil, o.scene))
					}
				}
			}
			return false, nil
		}},
	}
}

func liesOnPaper() []lie {
	scale := func(q workshop.Question) bool { return q.Kind.Traits().Numbers }
	dots := func(q workshop.Question) bool {
		return q.Kind.Traits().Budget && !q.Kind.Traits().Shares && len(q.Items) > 0 && q.ID == "C6"
	}
	promised := func(share workshop.Share, programme string) func(st *workshop.State, w *world) bool {
		return func(st *workshop.State, _ *world) bool {
			is := st.Info.Share != share || st.Info.Programme != programme
			st.Info.Share, st.Info.Programme = share, programme
			return is
		}
	}
	return []lie{
		{"a programme that is not the one that was told, in the report", fromState(report, promised(workshop.ShareProgramme, "Elsewhere"))},
		{"the group's name on it, on the sheet", fromState(sheet, promised(workshop.ShareNamed, "Elsewhere"))},
		{"a room that is none, in the report", fromState(report, func(st *workshop.State, w *world) bool {
			return st.Info.Programme != "" && promised("", "")(st, w)
		})},
		{"a tally counted wrong, in the report", fromState(report, func(st *workshop.State, _ *world) bool { return miscounted(st, scale) })},
		{"a vote with dots counted wrong, in the report", fromState(report, func(st *workshop.State, _ *world) bool { return miscounted(st, dots) })},
		{"middle half over lowest and highest", onPaper(tables, everywhere(`^Lowest–highest$`, is("Middle half")))},
		{"lowest and highest over middle half", onPaper(tables, func(pages []figure.Scene, w *world) bool {
			return slices.ContainsFunc(w.votes, halfIsLess) && everywhere(`^Middle half$`, is("Lowest–highest"))(pages, w)
		})},
		{"a wrong number in a table", onPaper(tables, anyPage(`^(\d\d)$`, more))},
		{"a tally counted wrong, in a table", fromState(tables, func(st *workshop.State, _ *world) bool { return miscounted(st, scale) })},
		{"a vote with dots counted wrong, in a table", fromState(tables, func(st *workshop.State, _ *world) bool { return miscounted(st, dots) })},
		{"another number over a column of a table", onPaper(tables, anyPage(`^(7)$`, more))},
		{"another day of return", onPaper(leaf, anyPage(`Keep (\d+) `, more))},
		{"more were there, on the leaf", onPaper(leaf, anyPage(`People present: (\d+)`, more))},
		{"an obstacle that somebody took is called open", fromState(leaf, func(st *workshop.State, w *world) bool {
			for i, a := range st.Actions {
				if w.isIn(a.Item) {
					st.Actions[i].Item = "O0"
					return true
				}
			}
			return false
		})},
		{"a promise is missing on the leaf", fromState(leaf, func(st *workshop.State, _ *world) bool {
			if len(st.Actions) == 0 {
				return false
			}
			st.Actions = st.Actions[1:]
			return true
		})},
		{"a wrong spread in a table", onPaper(tables, anyPage(`^(\d+)–\d`, more))},
		{"agreement called division", onPaper(tables, anyPage(`^Answers close to one another, or a clear answer$`, is("The group is divided")))},
		{"an open vote not called open", onPaper(report, anyPage(` This vote was open, so the answers were not anonymous\.`, is("")))},
		{"too few are not mentioned", fromState(report, without(func(w *world, r workshop.Round) bool {
			def, _ := w.st.Pack.Step(r.Spec.Step)
			return !r.Tally.Shown() && def.Role != workshop.RolePractice && w.latest(r)
		}))},
		{"the second vote is missing", fromState(report, without(func(w *world, r workshop.Round) bool {
			def, _ := w.st.Pack.Step(r.Spec.Step)
			return r.Spec.Revote && def.Role != workshop.RolePractice
		}))},
		{"a vote on the spot is missing", fromState(report, without(func(w *world, r workshop.Round) bool {
			return strings.HasPrefix(r.Spec.Step, "Q") && w.latest(r)
		}))},
		{"an obstacle with more dots", onPaper(tables, func(pages []figure.Scene, w *world) bool {
			for i, p := range pages {
				if !slices.Contains(words(pages[i:i+1]), "All obstacles") || i == 0 {
					continue
				}
				for k, it := range slices.Backward(p.Items) {
					if x, ok := it.(figure.Text); ok && len(x.S) == 1 && x.S >= "1" && x.S <= "8" && x.Anchor == figure.End {
						x.S = more([]string{x.S, x.S})
						p.Items[k] = x
						return true
					}
				}
			}
			return false
		})},
		{"a promise is missing on the sheet", fromState(sheet, func(st *workshop.State, _ *world) bool {
			if len(st.Actions) == 0 {
				return false
			}
			st.Actions = st.Actions[1:]
			return true
		})},
		{"a promise is missing in the report", fromState(report, func(st *workshop.State, _ *world) bool {
			if len(st.Actions) == 0 {
				return false
			}
			st.Actions = st.Actions[1:]
			return true
		})},
		{"a key is dropped on the sheet", onPaper(sheet, dropKey)},
		{"more dots read aloud", aloud(report, `dots (\d+)`, more)},
		{"a wrong median read aloud", aloud(report, `\(median\) is (\d+)`, more)},
		{"a wrong mean read aloud", aloud(report, `mean (\d+)`, more)},
		{"more points read aloud", aloud(report, `points (\d+), places`, more)},
		{"another place read aloud", aloud(report, `places (\d+)`, more)},
		{"more chose an option, read aloud", aloud(report, `Need (\d+)`, more)},
		{"a wrong median of the sheet read aloud", aloud(sheet, `\(median\) is (\d+)`, more)},
		{"a key is dropped on the card", onPaper(card, func(pages []figure.Scene, w *world) bool { return dropKey(pages[1:], w) })},
		{"a wrong median on the sheet", onPaper(sheet, anyPage(`\(median\) is (\d+)|Median (\d+)`, func(m []string) string { return strings.Replace(m[0], " ", " 9", 1) }))},
		{"a wrong today on the sheet", onPaper(sheet, anyPage(`Median: today (\d)`, more))},
		{"a wrong weight on the sheet", onPaper(sheet, anyPage(`(\d+) of \d+ chose it`, more))},
		{"a wrong n on the sheet", onPaper(sheet, anyPage(`Respondents: (\d+)/`, more))},
		{"a tally counted wrong, on the sheet", fromState(sheet, func(st *workshop.State, _ *world) bool {
			return miscounted(st, func(q workshop.Question) bool { return q.ID == "B1" })
		})},
	}
}

// isIn reports whether an obstacle has a place for certain in the last vote on them, and is
// the only thing agreed on about it.
func (w *world) isIn(item string) bool {
	d := facts{st: w.st, votes: w.votes}
	v := d.byRole(workshop.RolePriorities)
	n := 0
	for _, a := range w.st.Actions {
		if a.Item == item {
			n++
		}
	}
	return n == 1 && v != nil && slices.ContainsFunc(v.Dots(), func(o oracle.Standing) bool { return o.Item == item && o.Fate == oracle.In })
}

// latest reports whether a round is the last of its kind on its step.
func (w *world) latest(r workshop.Round) bool {
	last, _ := w.st.Round(r.Spec.Step, r.Spec.Revote)
	return last.ID == r.ID
}

// halfIsLess reports whether the middle half of some answers on one scale is less than all:
// else nobody could be deceived about which of them stands there.
func halfIsLess(v *oracle.Vote) bool {
	rows := v.Rows(true)
	return v.Enough() && oracle.Halves(rows) && slices.ContainsFunc(rows, func(r oracle.Row) bool {
		lo, hi := r.Range()
		q1, q3 := r.Half()
		return !r.Hidden && r.N() > 0 && len(r.Question.Aspects) == 1 && !r.Question.OfItems() && r.Question.Hi > r.Question.Lo && (q1 > lo || q3 < hi)
	})
}

// dropKey takes a key that was chosen off some pages.
func dropKey(pages []figure.Scene, w *world) bool {
	d := w.c.desk(w.st, w.votes, "en")
	chosen := d.chosen()
	if len(chosen) == 0 {
		return false
	}
	name, n := w.st.T("item."+chosen[0]+".name"), 0
	for i := range pages {
		pages[i].Items = slices.DeleteFunc(pages[i].Items, func(it figure.Item) bool {
			x, ok := it.(figure.Text)
			gone := ok && strings.HasSuffix(x.S, name)
			if gone {
				n++
			}
			return gone
		})
	}
	return n > 0
}

func liesInTheExport() []lie {
	return []lie{
		{"a wrong n in the export", inExport(`"n": (\d+)`, more)},
		{"a wrong count in the export", inExport(`"cant_say": (\d+)`, more)},
		{"a wrong median in the export", inExport(`"median": (\d+)`, more)},
		{"a wrong label in the export", inExport(`"label": "close"`, is(`"label": "divided"`))},
		{"a wrong place in the export", inExport(`"place": "open"`, is(`"place": "in"`))},
		{"a wrong sentence in the export", inExport(`(edian \d)`, func(m []string) string { return m[1] + "7" })},
		{"another winner in the export", inExport(`"winner": "[^"]+"`, is(`"winner": "none"`))},
	}
}
