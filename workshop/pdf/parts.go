package pdf

import (
	"slices"
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// needs is the 0–10 vote: whose needs come first.
func (s *sheet) needs() (part, bool) {
	t, ok := s.result("B2", false)
	if !ok || len(t.Counts) != 1 || hidden(t) {
		return part{}, false
	}
	c := t.Counts[0]
	tallest := float64(min(max(2, slices.Max(c.N)), 4))
	fig := figure.DotRows{Lo: c.Lo, Hi: c.Lo + len(c.N) - 1, Num: s.num, Rows: []figure.DotRow{{Answers: series(c)}}}
	fig.Anchors = s.scaleTexts("anchor.B2", c)
	return s.figurePart(figureBlock{
		title: s.pack("aspect.B2.answer"), note: s.reading(c), least: 68, most: 66 + 10*tallest,
		scene: func(w, h float64) figure.Scene { return fig.Scene(w, h, figure.PaperStyle(), 1) },
	}, t), true
}

// rows are the beliefs that the group talked about.
func (s *sheet) rows() (part, bool) {
	t, ok := s.result("A4", false)
	if !ok {
		return part{}, false
	}
	today, goal := s.pack("aspect.A4.today.short"), s.pack("aspect.A4.goal.short")
	fig := figure.Beliefs{Num: s.num}
	for _, id := range tally.Discussed(t) {
		a, okA := t.Find(id, "today")
		b, okB := t.Find(id, "goal")
		if !okA || !okB || a.Hidden || b.Hidden {
			continue
		}
		fig.Lo, fig.Hi = a.Lo, a.Lo+len(a.N)-1
		fig.Rows = append(fig.Rows, figure.BeliefRow{
			Left: s.pack("item." + id + ".left"), Right: s.pack("item." + id + ".right"),
			Today: series(a), Goal: series(b), Note: s.rowNote(a, b),
		})
	}
	if len(fig.Rows) == 0 {
		return part{}, false
	}
	fig.Slots = len(fig.Rows)
	least := 20 + 68*float64(fig.Slots)
	return s.figurePart(figureBlock{
		title:  s.pack("sheet.rows"),
		legend: []figure.Key{{Shape: figure.Hollow, Label: today}, {Shape: figure.Filled, Label: goal}},
		least:  least, most: least + 20*float64(fig.Slots),
		scene: func(w, h float64) figure.Scene { return fig.Scene(w, h, figure.PaperStyle(), 1) },
	}, t), true
}

// rowNote is the line under a row: that the group is divided, or where it
// stands and wants to be.
func (s *sheet) rowNote(today, goal workshop.Count) string {
	said := ""
	a, okA := tally.Median(today)
	b, okB := tally.Median(goal)
	if okA && okB {
		said = s.t("sheet.medians", "from", s.num(a), "to", s.num(b),
			"today", s.pack("aspect.A4.today.short"), "goal", s.pack("aspect.A4.goal.short"))
	}
	if tally.OfScale(today) == tally.Divided {
		said = s.pack("honest.divided")
	}
	return join(" ", said, s.cantSay(today))
}

// chain is how well each link holds between those who serve one another.
func (s *sheet) chain() (part, bool) {
	t, ok := s.result("B3", false)
	if !ok || len(t.Counts) == 0 || hidden(t) {
		return part{}, false
	}
	fig := figure.Chain{Tiles: s.st.Pack.Lines(s.lang, "step.B3.chain"), Lo: t.Counts[0].Lo, Hi: t.Counts[0].Lo + len(t.Counts[0].N) - 1, Num: s.num}
	fig.Anchors = s.scaleTexts("anchor.B3", t.Counts[0])
	weakest := tally.Weakest(t.Counts)
	for i, c := range t.Counts {
		fig.Links = append(fig.Links, figure.ChainLink{Answers: series(c), Weakest: i == weakest})
	}
	if len(fig.Tiles) != len(fig.Links)+1 {
		return part{}, false
	}
	return s.figurePart(figureBlock{
		title: s.pack("step.B3.title"), least: 165, most: 200,
		scene: func(w, h float64) figure.Scene { return fig.Scene(w, h, figure.PaperStyle(), 1) },
	}, t), true
}

// keysChart is practice against importance of the ten keys, or practice alone.
func (s *sheet) keysChart() (part, bool) {
	t, ok := s.result("C2", false)
	if !ok {
		return part{}, false
	}
	fig, title := s.gap(t)
	if len(fig.Rows) == 0 {
		return part{}, false
	}
	least := 34 + 19.5*float64(len(fig.Rows))
	return s.figurePart(figureBlock{
		title: title, least: least, most: least * 1.2,
		scene: func(w, h float64) figure.Scene { return fig.Scene(w, h, figure.PaperStyle(), 1) },
	}, t), true
}

// gap sorts the keys by how far importance lies above practice, or by practice
// where importance was not asked.
func (s *sheet) gap(t workshop.Tally) (figure.Gap, string) {
	var practice, importance []workshop.Count
	var keys []string
	for _, q := range t.Spec.Questions {
		p, ok := t.Find(q.ID, "practice")
		if !ok || p.Hidden {
			continue
		}
		keys, practice = append(keys, q.ID), append(practice, p)
		if i, ok := t.Find(q.ID, "importance"); ok && !i.Hidden {
			importance = append(importance, i)
		}
	}
	if len(keys) == 0 {
		return figure.Gap{}, ""
	}
	both := len(importance) == len(keys)
	fig := figure.Gap{
		Lo: practice[0].Lo, Hi: practice[0].Lo + len(practice[0].N) - 1, Num: s.num, Slots: len(keys),
		Practice: s.pack("aspect.C2.practice.short"), PracticeScale: s.anchors("anchor.C2.practice", practice[0]),
		ValueLabel: s.t("sheet.median"),
	}
	order, title := tally.ByMedian(practice), s.pack("step.C4.compact")
	if both {
		order, title = tally.ByGap(practice, importance), s.pack("step.C4.wall")
		fig.Importance, fig.ImportanceScale = s.pack("aspect.C2.importance.short"), s.anchors("anchor.C2.importance", importance[0])
		fig.ValueLabel = s.t("sheet.gap")
	}
	var gaps []float64
	for _, i := range order {
		row := figure.GapRow{Number: keyNumber(keys[i]), Name: s.pack("item." + keys[i] + ".name"), Practice: series(practice[i])}
		if row.Value, row.Known = tally.Median(practice[i]); both {
			row.Importance = series(importance[i])
			row.Value, row.Known = tally.Step(practice[i], importance[i])
			gaps = append(gaps, row.Value)
		}
		fig.Rows = append(fig.Rows, row)
	}
	for i := range tally.Widest(gaps) {
		fig.Rows[i].Bold = true
	}
	return fig, title
}

// anchors are the words at the numbers of a scale; "" where there is none.
func (s *sheet) anchors(key string, c workshop.Count) []string {
	out := make([]string, len(c.N))
	for i := range out {
		if k := key + "." + strconv.Itoa(c.Lo+i); s.st.Pack.Has(s.lang, k) {
			out[i] = s.pack(k)
		}
	}
	return out
}

// scaleTexts are the words at the numbers of a scale that have some.
func (s *sheet) scaleTexts(key string, c workshop.Count) []figure.ScaleText {
	var out []figure.ScaleText
	for i, text := range s.anchors(key, c) {
		if text != "" {
			out = append(out, figure.ScaleText{At: c.Lo + i, Text: text})
		}
	}
	return out
}

// keyNumber is the number of a key as people know it: "3" of "K3".
func keyNumber(id string) string { return strings.TrimLeft(id, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") }

// keysVote is which keys the group chose.
func (s *sheet) keysVote() (part, bool) {
	places, t, ok := s.keyPlaces()
	if !ok {
		return part{}, false
	}
	fig := figure.DotVote{DotsLabel: s.t("sheet.dots"), PeopleLabel: s.t("sheet.people"), TieWord: s.t("sheet.tie"), Num: s.num}
	for _, p := range places {
		if p.Dots == 0 {
			continue
		}
		row := figure.DotVoteRow{Text: join("  ", keyNumber(p.Item), s.pack("item."+p.Item+".name")), Dots: p.Dots, People: p.Givers, Top: p.Top}
		if p.Tie {
			row.Tie = p.Rank
		}
		fig.Rows = append(fig.Rows, row)
	}
	least := 20 + 19*float64(len(fig.Rows))
	return s.figurePart(figureBlock{
		title: s.pack("step.C6.title"), least: least, most: least * 1.2,
		scene: func(w, h float64) figure.Scene { return fig.Scene(w, h, figure.PaperStyle(), 1) },
	}, t), true
}

// keyPlaces ranks the keys by the last vote on them that the room has seen.
func (s *sheet) keyPlaces() ([]tally.Place, workshop.Tally, bool) {
	t, ok := s.result("C6", true)
	if !ok {
		t, ok = s.result("C6", false)
	}
	if !ok {
		return nil, t, false
	}
	places := tally.Rank(t.Counts, 3)
	for _, p := range places {
		if p.Top {
			return places, t, true
		}
	}
	return nil, t, false
}
