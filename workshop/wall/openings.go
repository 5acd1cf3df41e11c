package wall

import (
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/result"
)

// openings makes the pages on which each kind of step begins.
var openings = map[workshop.StepKind]func(board, workshop.StepDef) []page{
	workshop.StepSay:     board.question,
	workshop.StepList:    board.rules,
	workshop.StepKeys:    board.keys,
	workshop.StepVote:    board.question,
	workshop.StepReveal:  board.unheld,
	workshop.StepPyramid: board.pyramid,
	workshop.StepCollect: board.question,
	workshop.StepActions: board.actions,
	workshop.StepWrite:   board.write,
	workshop.StepBreak:   board.pause,
	workshop.StepCheck:   board.promises,
}

// ask makes the pages on which a step begins; one of a later version is at least named.
func (b board) ask(def workshop.StepDef) []page {
	if pages, ok := openings[def.Kind]; ok {
		return pages(b, def)
	}
	return b.question(def)
}

// unheld stands where a step shows a vote that was not held: the question of that vote,
// and nothing that looks like a result.
func (b board) unheld(def workshop.StepDef) []page {
	if voted, ok := b.Pack.Step(def.Shows); ok {
		def = voted
	}
	return b.question(def)
}

// title is what the wall says of a step.
func (b board) title(def workshop.StepDef) figure.Bilingual {
	return b.Text("step." + def.ID + ".wall")
}

// rows is how many rows go on a page: fewer where each has two languages. It depends
// on the state only, so that next and back mean the same on every wall.
func (b board) rows(r figure.Rows) int { return r.PerPage(result.Mixed(b.State)) }

func (b board) rules(def workshop.StepDef) []page {
	var items []figure.ListItem
	for i := range b.Pack.Lines(b.Lang(), "rule") {
		items = append(items, figure.ListItem{Number: strconv.Itoa(i + 1), Name: b.Text("rule." + strconv.Itoa(i+1))})
	}
	return b.lists(figure.Frame{Title: b.title(def)}, items, b.listRows(def))
}

func (b board) keys(def workshop.StepDef) []page {
	var items []figure.ListItem
	for i, it := range b.Pack.ItemsOf("key") {
		items = append(items, figure.ListItem{
			Number: strconv.Itoa(i + 1), Pictogram: figure.Pictogram(it.Pictogram),
			Name: b.Text("item." + it.ID + ".name"), Text: b.keyMeans(it.ID),
		})
	}
	return b.lists(figure.Frame{Title: b.title(def)}, items, b.rows(figure.DefinedRows))
}

// keyMeans is what a key means, and what it is not.
func (b board) keyMeans(id string) figure.Bilingual {
	not := b.TextOrNone("item." + id + ".not")
	if !not.Empty() {
		not = figure.Glue(" ", b.Word("wall.not_this"), not)
	}
	return figure.Glue("\n", b.Text("item."+id+".def"), not)
}

// collect shows the list as it grows; its last page while it is typed.
func (b board) collect(def workshop.StepDef) []page {
	items := b.collected(def.Collects)
	if len(items) == 0 {
		return alone(figure.Frame{}, figure.Hero{Text: b.title(def)})
	}
	if pages := grouped(b, def.Collects, figure.Frame{Title: b.title(def)}); pages != nil {
		return pages
	}
	return b.lists(figure.Frame{Title: b.title(def)}, items, figure.ListRows.PerPage(false))
}

// collected lists what the group said, with the wordings that were merged.
func (b board) collected(list string) []figure.ListItem {
	var out []figure.ListItem
	for i, it := range b.ItemsIn(list) {
		out = append(out, figure.ListItem{Number: strconv.Itoa(i + 1), Name: figure.Only(it.Text), Text: figure.Only(strings.Join(it.Merged, " / "))})
	}
	return out
}

// write shows sentences to complete, one to a line.
func (b board) write(def workshop.StepDef) []page {
	title := b.title(def)
	if !strings.Contains(title.First, blank) {
		return alone(figure.Frame{}, figure.Hero{Text: title})
	}
	t := figure.Template{Sentences: strings.SplitAfter(title.First, ". "), Under: title.Second}
	t.Small = figure.Glue("\n", b.Lines("step."+def.ID+".example")...)
	return alone(figure.Frame{}, t)
}

// blank stands for a line to write on.
const blank = "____"

// blanks puts a line to write on after each sentence.
func blanks(lines []string) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = l + " " + blank
	}
	return out
}

// blanksUnder are sentences to complete in the group's other language.
func (b board) blanksUnder(key string) string {
	if b.Second() == "" {
		return ""
	}
	return strings.Join(blanks(b.Pack.Lines(b.Second(), key)), "\n")
}
