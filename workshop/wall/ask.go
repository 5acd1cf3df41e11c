package wall

import (
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/result"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// ask is the page on which a step begins.
func (b board) ask(def workshop.StepDef) page {
	title := b.Text("step." + def.ID + ".wall")
	return openingOf(def).draw(b, def, title)
}

// question shows what will be voted on: the cards, the obstacles, else the
// question alone.
func (b board) question(def workshop.StepDef, title string) page {
	if def.Vote == nil {
		return page{body: figure.Hero{Text: title}}
	}
	if lines := b.Pack.Lines(b.Lang(), "write."+def.ID); len(lines) > 0 {
		return page{body: figure.Template{Sentences: blanks(lines), Under: b.blanksUnder("write." + def.ID)}}
	}
	items := b.sheetItems(def)
	if len(items) < 2 {
		return page{body: figure.Hero{Text: title, Small: b.hint(def)}}
	}
	f := figure.Frame{Title: title, Footer: askingOf(def.Vote.Kind).method(b, len(items))}
	return page{f, figure.List{Items: b.part(items, listRowsOn(b.State, def))}}
}

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

// blank stands for a line to write on.
const blank = "____"

// sheetItems lists what a vote's questions are about, where a list helps: cards,
// keys and obstacles. Pairs are long and stand on the ballot.
func (b board) sheetItems(def workshop.StepDef) []figure.ListItem {
	if !askingOf(def.Vote.Kind).lists() {
		return nil
	}
	if def.Vote.Source == "obstacles" || def.Vote.Source == "ideas" {
		return b.collected(def.Vote.Source)
	}
	ids := def.Vote.Items[b.Now().Length]
	var out []figure.ListItem
	for i, id := range ids {
		if name := b.LabelOf(nil, id); name != "" && len(ids) > 1 {
			out = append(out, figure.ListItem{Number: strconv.Itoa(i + 1), Name: name})
		}
	}
	return out
}

// hint tells what a single question may be answered: its options, or what the ends
// of its scale mean.
func (b board) hint(def workshop.StepDef) string {
	if len(def.Vote.Items[b.Now().Length]) > 1 {
		return ""
	}
	return askingOf(def.Vote.Kind).hint(b, def)
}

func (b board) rules() []figure.ListItem {
	var out []figure.ListItem
	for i := range b.Pack.Lines(b.Lang(), "rule") {
		out = append(out, figure.ListItem{Number: strconv.Itoa(i + 1), Name: b.Text("rule." + strconv.Itoa(i+1))})
	}
	return out
}

func (b board) keys() []figure.ListItem {
	var out []figure.ListItem
	for i, it := range b.Pack.ItemsOf("key") {
		out = append(out, figure.ListItem{Number: strconv.Itoa(i + 1), Name: b.Text("item." + it.ID + ".name"), Text: b.Text("item." + it.ID + ".def")})
	}
	return out
}

// collected lists what the group said, with the wordings that were merged.
func (b board) collected(list string) []figure.ListItem {
	var out []figure.ListItem
	for i, it := range b.ItemsIn(list) {
		out = append(out, figure.ListItem{Number: strconv.Itoa(i + 1), Name: it.Text, Text: strings.Join(it.Merged, " / ")})
	}
	return out
}

// collect shows the list as it grows; its last page while it is typed.
func (b board) collect(def workshop.StepDef) page {
	title := b.Text("step." + def.ID + ".wall")
	items := b.collected(def.Collects)
	if len(items) == 0 {
		return page{body: figure.Hero{Text: title}}
	}
	return page{figure.Frame{Title: title}, figure.List{Items: b.part(items, figure.ListRows)}}
}

// part is what goes on the present page.
func (b board) part(items []figure.ListItem, rows int) []figure.ListItem {
	return slicePage(items, b.Pos.Page, rows)
}

// slicePage cuts a page out of rows; pages are about equally full.
func slicePage[T any](rows []T, page, most int) []T {
	each := perPage(len(rows), most)
	from := min(page*each, len(rows))
	return rows[from:min(from+each, len(rows))]
}

func (b board) pyramid(def workshop.StepDef, title string) page {
	f := figure.Frame{Title: title}
	if b.Pos.Flipped {
		f.Title = b.Text("step." + def.ID + ".after")
	}
	return page{f, flipped{figure.Pyramid{Tiles: b.tiles()}, b.Pos.Flipped}}
}

// tiles are the group's names, or the pack's in the words' language.
func (b board) tiles() []string {
	out := b.TileNames()
	for i, d := range b.Pack.ItemsOf("tile") {
		if i >= len(b.Tiles) || b.Tiles[i] == "" {
			out[i] = b.Text("item." + d.ID + ".name")
		}
	}
	return out
}

// flipped is a pyramid that turns only once it was asked to.
type flipped struct {
	figure.Pyramid
	on bool
}

// Scene draws the pyramid before, during or after the turn.
func (f flipped) Scene(w, h float64, st figure.Style, t float64) figure.Scene {
	if !f.on {
		t = 0
	}
	return f.Pyramid.Scene(w, h, st, t)
}

// write shows sentences to complete, one to a line.
func (b board) write(def workshop.StepDef, title string) page {
	if !strings.Contains(title, blank) {
		return page{body: figure.Hero{Text: title}}
	}
	first, second := figure.Languages(title)
	t := figure.Template{Sentences: strings.SplitAfter(first, ". "), Under: second}
	t.Small = result.Glue("\n", b.Lines("step."+def.ID+".example")...)
	return page{body: t}
}

// Actions is the table of who does what by when.
func (b board) Actions() figure.Actions {
	field := func(name string) string { return b.TextOrNone("step." + b.Def(b.Now()).ID + ".field." + name) }
	f := figure.Actions{First: field("first"), Owner: field("owner"), Due: field("due"), Notice: field("notice")}
	var rows []figure.ActionRow
	for _, a := range agreed(b.State) {
		rows = append(rows, figure.ActionRow{Item: b.itemText(a.Item), First: a.First, Owner: a.Owner, Due: a.Due, Notice: a.Notice})
	}
	f.Slots = actionRowsOn(b.State)
	f.Rows = slicePage(rows, b.Pos.Page, actionRowsOn(b.State))
	return f
}

// agreed lists the actions; before there are any, the obstacles that got most
// dots stand there with empty places.
func agreed(st workshop.State) []workshop.Action {
	if len(st.Actions) > 0 {
		return st.Actions
	}
	var out []workshop.Action
	for _, id := range topItems(st) {
		out = append(out, workshop.Action{Item: id})
	}
	return out
}

// topItems are the obstacles that the latest dot vote on them put on top.
func topItems(st workshop.State) []string {
	var ids []string
	for _, r := range st.Rounds {
		if r.Tally == nil || !r.Tally.Shown() || len(r.Tally.Spec.Labels) == 0 || !r.Tally.Spec.Questions[0].Kind.Traits().Budget {
			continue
		}
		ids = nil
		for _, p := range tally.Rank(r.Tally.Counts, result.TopMost) {
			if p.Top {
				ids = append(ids, p.Item)
			}
		}
	}
	return ids
}

func (b board) itemText(id string) string {
	for _, it := range b.Items {
		if it.ID == id {
			return it.Text
		}
	}
	return id
}
