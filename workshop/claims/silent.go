package claims

import (
	"slices"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
)

// silent reports whether a text states nothing about a result: what the group said, and
// what a pack has of exercises; and of the rest only what is listed, so that a new sentence
// is judged by nobody until somebody has thought about it.
func silent(key string) bool {
	content := []string{
		"step.", "aspect.", "option.", "anchor.", "exercise.", "rule.", "write.", "credits.", "slide.", "item.", "own.", "key.", "pack.", "moment.", "spot.",
		"handout.kind.", "wall.rhythm", "wall.join.",
	}
	return slices.Contains(silence, key) || slices.ContainsFunc(content, func(c string) bool { return strings.HasPrefix(key, c) })
}

// silence are texts of the program, and general ones of a pack, that state nothing about a
// result: headings, rules that hold everywhere, what to do.
var silence = strings.Fields(`
cover.bare
sheet.became report.follows report.became report.how_far report.first_step report.then_now handout.notes handout.page handout.alt_more handout.alt_pyramid
honest.cause honest.ceiling honest.followup honest.noperson honest.notvalid honest.what
method.label method.median method.quartiles method.range method.modes method.mean method.variance method.agreement method.consensus
method.r_wg method.interval_95 method.rank method.points method.pairs method.path_ranks method.concordance method.cliffs_delta
method.earth_mover method.clear method.superiority method.ways method.at_least_moved method.gap method.then method.change method.status
report.about report.about_few report.about_median report.actions report.agreement report.chosen report.contents report.credits
report.summary report.sum_decided report.sum_seen report.sum_open report.sum_needed report.open report.decides report.by_group report.by_leaders
report.read report.read_marks report.option report.date report.decided report.spot report.frame report.exercises report.facilitator report.follow report.follow_1 report.follow_2 report.follow_3
report.labels report.length report.minutes report.obstacles report.present report.prompt report.purpose report.reading report.row report.title report
sheet.back sheet.belief sheet.front sheet.keys sheet.obstacles sheet.peer sheet.promise sheet.pulse sheet.idea.1 sheet.idea.2 sheet.idea.3 sheet.joy sheet.paradigm sheet.rehearsal sheet.row sheet.rows
vote.first vote.second vote.dots wall.then wall.now wall.promises status.open status.done status.moving status.stuck status.dropped
wall.not_this wall.break_over wall.break_left wall.break_on wall.break_next wall.marks wall.meanwhile wall.medians wall.minutes wall.range_of wall.before wall.closed wall.guess_one wall.guess_rows wall.hidden wall.rehearsal wall.team wall.timer_up wall.voted wall.words_lot wall.words_none wall.ungrouped handout.ungrouped
sheet.start sheet.own_words sheet.will sheet.scales sheet.me sheet.stand sheet.customer sheet.name sheet.did sheet.weeks sheet.fold sheet.my_key sheet.my_ask
sheet.hard sheet.ask sheet.again sheet.noticed sheet.next sheet.seen
sheet.week
`)

// promises are sentences about where the answers go: what stays with the group, and what
// may go to a programme, and to which.
var promises = promised()

func promised() map[string]judge {
	out := map[string]judge{"honest.data": staying, "honest.nocompare": staying, "sheet.caveat": staying}
	for _, what := range []string{"data", "nocompare", "caveat", "ballot", "say", "words", "see"} {
		for _, s := range workshop.Shares() {
			out["consent."+what+"."+strings.ReplaceAll(string(s), "+", "_")] = going(s)
		}
	}
	return out
}

// staying judges what is said of numbers that nobody but the group gets.
func staying(d *desk, _ talk, _ said) bool { return d.st.Info.Programme == "" }

// going judges what is said of numbers that may go somewhere.
func going(s workshop.Share) judge {
	return func(d *desk, _ talk, it said) bool {
		is := d.st.Info.Share
		if is == "" {
			is = workshop.ShareRoom
		}
		name, names := it.args["programme"]
		return is == s && (!names || name == flat(d.st.Info.Programme))
	}
}
