package result

import (
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// fewAnswers is how many answers a question needs for one of them not to move its median
// by itself: with fewer, the wall says so.
const fewAnswers = 8

// Then finds the first counts of a vote of a follow-up, where they may be laid beside it:
// some of them are shown, and the same people were asked. A vote after the discussion is
// laid beside the one before it, not beside the first day.
func Then(b Texts, now workshop.Tally) (workshop.Tally, bool) {
	then, ok := workshop.Before(b.State, now.Spec.Step)
	if !ok || now.Spec.Revote || !then.Shown() || !now.Shown() || !now.Comparable(then) {
		return workshop.Tally{}, false
	}
	return then, true
}

// thenNow is a row of both votes with the word for how they differ.
type thenNow struct {
	twice
	known, clear bool
}

// thenNows are the rows of a follow-up's vote that stand beside first counts. Whether a row
// has changed clearly is told of all of them together.
func thenNows(b reader, then, now workshop.Tally) []thenNow {
	pairs := Pairs(then, now)
	clear := tally.ClearlyApart(pairs)
	var out []thenNow
	for i, p := range pairs {
		_, known := tally.Step(p.Was, p.Is)
		r := thenNow{twice{was: p.Was, is: p.Is}, known, clear[i]}
		if len(pairs) > 1 {
			r.name = asked(b, now, now.Counts[i])
		}
		out = append(out, r)
	}
	return out
}

// Days is a question of a follow-up beside the first day. It is known where both have a median.
type Days struct {
	tally.Pair
	Known, Clear bool
}

// TwoDays are the questions of a vote of a follow-up beside the first day, with what wall and
// paper say of their change; none where the days are not compared.
func TwoDays(b Texts, now workshop.Tally) (out []Days) {
	then, ok := Then(b, now)
	if !ok {
		return nil
	}
	for _, r := range thenNows(reader{b}, then, now) {
		out = append(out, Days{tally.Pair{Was: r.was, Is: r.is}, r.known, r.clear})
	}
	return out
}

// ThenNow lays the votes of two days around one scale, question by question; false where
// there are no first counts to lay beside.
func ThenNow(b Figures, now workshop.Tally) (figure.ThenNow, bool) {
	then, ok := Then(b.Texts, now)
	if !ok {
		return figure.ThenNow{}, false
	}
	q := now.Spec.Questions[0]
	fig := figure.ThenNow{Lo: q.Lo, Hi: q.Hi, Num: b.w.Num}
	if len(now.Counts) > 0 {
		fig.Scale = b.scaleWords("anchor."+now.Spec.Step+"."+now.Counts[0].Part, q.Lo, q.Hi)
	}
	how := spreadOfBoth(then, now)
	for _, r := range thenNows(reader(b), then, now) {
		row := figure.ThenNowRow{Then: series(r.was, how), Now: series(r.is, how), ThenN: answered(b.Texts, r.was), NowN: answered(b.Texts, r.is), Clear: r.clear}
		if len(now.Counts) > 1 {
			row.Name, _ = b.ends(now, r.is)
		}
		row.Tip = tip(row.Name.First, "", b.numbers(b.w.T("wall.then"), r.was), b.numbers(b.w.T("wall.now"), r.is))
		switch {
		case r.clear:
			row.Word = b.Word("wall.clear_change")
		case r.known:
			row.Word = b.Word("wall.no_clear_change")
		case r.was.Hidden:
			row.Word = b.withheld(r.was)
		default:
			row.Word = b.withheld(r.is)
		}
		fig.Rows = append(fig.Rows, row)
	}
	return fig, true
}

// answered tells how many answered a question. Where that is kept back, the word of the row
// says why: here is no room for it.
func answered(b Texts, c workshop.Count) figure.Bilingual {
	if c.Hidden {
		return figure.Only("–")
	}
	return b.inEach(func(b Texts) string { return b.w.T("wall.head_n") + " " + strconv.Itoa(c.Answers()) })
}

// readThenNow says which rows have changed clearly since the first day, and what can be said
// at all: few answers, or other numbers than then, leave little.
func readThenNow(b reader, now workshop.Tally) []Line {
	then, ok := Then(b.Texts, now)
	if !ok {
		return standsAlone(b, now)
	}
	var clear, other []thenNow
	few := false
	for _, r := range thenNows(b, then, now) {
		switch {
		case !r.known:
			continue
		case r.clear:
			clear = append(clear, r)
		default:
			other = append(other, r)
		}
		few = few || min(r.was.Answers(), r.is.Answers()) < fewAnswers
	}
	if len(clear)+len(other) == 0 {
		return []Line{b.says("then_none")}
	}
	out := changes(b, clear, other)
	if uneven(then.Cast, now.Cast) {
		out = append(out, b.says("then_uneven", "then", strconv.Itoa(then.Cast), "now", strconv.Itoa(now.Cast)))
	}
	if few {
		out = append(out, b.says("then_few"))
	}
	return out
}

// changes says which rows have changed clearly, and of the others that nothing can be said.
func changes(b reader, clear, other []thenNow) (out []Line) {
	names := func(rows []thenNow) string {
		var all []string
		for _, r := range rows {
			all = append(all, r.name)
		}
		return some(b, all, "reading.then_rows") // they share no value
	}
	switch len(clear) {
	case 0:
		return []Line{b.says("then_no_change")}
	case 1:
		from, to := clear[0].medians(b)
		if len(other) == 0 && clear[0].name == "" {
			return []Line{b.says("then_clear", "from", from, "to", to)}
		}
		out = append(out, b.shortly("then_clear_on", "name", clear[0].name, "from", from, "to", to))
	default:
		out = append(out, b.says("then_clear_several", "list", names(clear)))
	}
	if len(other) > 0 {
		out = append(out, b.says("then_no_change_on", "list", names(other)))
	}
	return out
}

// ThenNowRest is what is to be said of two days beside the first of it, which is the title.
func ThenNowRest(b Figures, now workshop.Tally) string {
	lines := readThenNow(reader(b), now)
	return Sentences(lines[min(1, len(lines)):])
}

// uneven reports whether one vote has half as many answers again as the other.
func uneven(then, now int) bool { return 2*max(then, now) >= 3*min(then, now) }

// standsAlone says why a vote of a follow-up stands alone; nothing where it is none, or was not
// held on the first day.
func standsAlone(b reader, now workshop.Tally) []Line {
	then, ok := workshop.Before(b.State, now.Spec.Step)
	switch {
	case !ok || now.Spec.Revote || !now.Shown():
		return nil
	case !then.Shown():
		return []Line{b.says("then_hidden")}
	}
	return []Line{b.says("then_others")}
}
