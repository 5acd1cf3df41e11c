package claims

import (
	"slices"
	"strings"
)

// silent reports whether a text states nothing about a result: what the group said, and
// what a pack has of exercises; and of the rest only what is listed, so that a new sentence
// is judged by nobody until somebody has thought about it.
func silent(key string) bool {
	content := []string{
		"step.", "aspect.", "option.", "anchor.", "exercise.", "rule.", "write.", "credits.", "slide.", "item.", "own.", "key.", "pack.", "moment.", "spot.",
		"handout.kind.", "wall.rhythm",
	}
	return slices.Contains(silence, key) || slices.ContainsFunc(content, func(c string) bool { return strings.HasPrefix(key, c) })
}

// silence are texts of the program, and general ones of a pack, that state nothing about a
// result: headings, rules that hold everywhere, what to do.
var silence = strings.Fields(`
cover.bare
handout.notes handout.page handout.alt_more handout.alt_pyramid
honest.cause honest.ceiling honest.data honest.followup honest.nocompare honest.noperson honest.notvalid honest.what
method.label method.median method.quartiles method.range method.modes method.mean method.variance method.agreement method.consensus
method.r_wg method.interval_95 method.rank method.points method.pairs method.path_ranks method.concordance method.cliffs_delta
method.earth_mover method.clear method.superiority method.ways method.at_least_moved method.gap
report.about report.about_few report.about_median report.actions report.agreement report.chosen report.contents report.credits
report.summary report.sum_decided report.sum_seen report.sum_open report.sum_needed report.open report.decides report.by_group report.by_leaders
report.read report.read_marks report.option report.date report.decided report.spot report.frame report.exercises report.facilitator report.follow report.follow_1 report.follow_2 report.follow_3
report.labels report.length report.minutes report.obstacles report.present report.prompt report.purpose report.reading report.row report.title report
sheet.back sheet.belief sheet.front sheet.keys sheet.obstacles sheet.peer sheet.promise sheet.pulse sheet.idea.1 sheet.idea.2 sheet.idea.3 sheet.joy sheet.paradigm sheet.rehearsal sheet.row sheet.rows
vote.first vote.second vote.dots
wall.not_this wall.break_over wall.marks wall.meanwhile wall.medians wall.minutes wall.range_of wall.before wall.closed wall.guess_one wall.guess_rows wall.hidden wall.rehearsal wall.team wall.timer_up wall.voted
sheet.start sheet.own_words sheet.will sheet.scales sheet.me sheet.stand sheet.customer sheet.name sheet.did sheet.weeks sheet.fold sheet.my_key sheet.my_ask
sheet.hard sheet.ask sheet.again sheet.noticed sheet.next sheet.seen sheet.caveat
sheet.week worksheet.done worksheet.going worksheet.notyet
`)
