package readback

import (
	"fmt"
	"strings"
)

// Faults lists what those would stumble over who have the document read to them.
func (f *File) Faults() (out []string) {
	say := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	f.checkDocument(say)
	tree := f.tree()
	tree.walk(func(n *Node) { f.checkNode(n, say) })
	checkHeadings(tree, say)
	leaves := map[Ref][]*Node{}
	tree.walk(func(n *Node) {
		if len(n.Marks) > 0 {
			leaves[n.Page] = append(leaves[n.Page], n)
		}
	})
	for i, page := range f.Pages() {
		on := func(format string, args ...any) { say("page %d: "+format, append([]any{i + 1}, args...)...) }
		f.checkFonts(f.Dict(page), on)
		marks, faults := f.page(page)
		for _, fault := range faults {
			on("%s", fault)
		}
		found := f.checkOrphans(page, marks, leaves[page], on)
		checkOrder(leaves[page], found, on)
	}
	f.checkLinks(tree, say)
	return out
}

type saying func(format string, args ...any)

// checkDocument looks at what holds for the whole document.
func (f *File) checkDocument(say saying) {
	c := f.Catalog()
	lang, _ := c["Lang"].(String)
	title, _ := f.Dict(f.Trailer["Info"])["Title"].(String)
	xmp, _ := f.Get(c["Metadata"]).(Stream)
	marked := f.Dict(c["MarkInfo"])["Marked"]
	shown := f.Dict(c["ViewerPreferences"])["DisplayDocTitle"]
	for what, ok := range map[string]bool{
		"no language": len(lang) > 0, "no title": title.Text() != "", "is not tagged": marked == true, "does not show its title": shown == true,
		"the title is not in the metadata":                strings.Contains(string(xmp.Data), "<dc:title>") && strings.Contains(string(xmp.Data), "<rdf:li>"+lang.Text()+"</rdf:li>"),
		"no labels of pages":                              len(f.Array(f.Dict(c["PageLabels"])["Nums"])) > 0,
		"no structure, or one that is not one document's": len(f.Array(f.Dict(c["StructTreeRoot"])["K"])) == 1,
	} {
		if !ok {
			say("%s", what)
		}
	}
}

// holds says what may be in what; "" is any.
var holds = map[Name][]Name{"Table": {"TR"}, "TR": {"TH", "TD"}, "L": {"LI"}, "LI": {"LBody"}}

// checkNode looks at one thing and what it holds.
func (f *File) checkNode(n *Node, say saying) {
	switch {
	case n.Tag == "Figure" && strings.TrimSpace(n.Alt) == "":
		say("a picture has no words")
	case n.Tag == "TH" && n.Scope != "Column" && n.Scope != "Row":
		say("a head does not say what it stands over")
	case n.Tag == "Table":
		for _, row := range n.Kids[min(1, len(n.Kids)):] {
			if len(row.Kids) != len(n.Kids[0].Kids) {
				say("a row of %d cells under one of %d", len(row.Kids), len(n.Kids[0].Kids))
			}
		}
	}
	for _, kid := range n.Kids {
		ok := holds[n.Tag] == nil
		for _, tag := range holds[n.Tag] {
			ok = ok || tag == kid.Tag
		}
		if !ok {
			say("a %s in a %s", kid.Tag, n.Tag)
		}
	}
	if holds[n.Tag] != nil && len(n.Kids) == 0 || n.Tag == "Sect" && len(n.Kids) == 0 {
		say("a %s of nothing", n.Tag)
	}
}

// checkHeadings looks for headings that skip a level.
func checkHeadings(tree *Node, say saying) {
	level := 0
	tree.walk(func(n *Node) {
		if n.Tag == "Sect" {
			level = 0
		}
		if len(n.Tag) == 2 && n.Tag[0] == 'H' && n.Tag[1] >= '1' && n.Tag[1] <= '6' {
			now := int(n.Tag[1] - '0')
			if now > level+1 {
				say("a heading %s under one of level %d", n.Tag, level)
			}
			level = now
		}
	})
	if level == 0 {
		say("no heading")
	}
}

// checkOrphans looks for what is drawn and not told, or told and not drawn, and gives
// where all is.
func (f *File) checkOrphans(page Ref, marks []Mark, leaves []*Node, say saying) map[int]Mark {
	parents, err := f.parents(f.Dict(page))
	if err != nil {
		say("%v", err)
	}
	found, told := map[int]Mark{}, map[int]int{}
	for _, n := range leaves {
		for _, id := range n.Marks {
			told[id]++
			if id >= len(parents) || parents[id] != any(n.number) {
				say("mark %d does not lead back to what it is", id)
			}
		}
	}
	for _, m := range marks {
		if m.ID < 0 {
			continue
		}
		if _, twice := found[m.ID]; twice || told[m.ID] != 1 {
			say("%q is told %d times", m.Texts, told[m.ID])
		}
		found[m.ID] = m
	}
	if len(found) != len(told) {
		say("%d marks are told, %d drawn", len(told), len(found))
	}
	return found
}

// checkOrder looks for things that are read after what stands under them, or in the same
// line behind them.
func checkOrder(leaves []*Node, marks map[int]Mark, say saying) {
	var seen []Mark
	for _, n := range leaves {
		for _, id := range n.Marks {
			m, ok := marks[id]
			if !ok || m.Box == nowhere {
				continue
			}
			for _, before := range seen {
				if how := wrong(before.Box, m.Box); how != "" {
					say("%s %q is read before %s %q, which stands %s it", before.Tag, before.Texts, m.Tag, m.Texts, how)
				}
			}
			seen = append(seen, m)
		}
	}
}

// wrong tells how a stands to b that is read after it, where it should be before.
func wrong(a, b Box) string {
	const hair = 1
	across := min(a.X2, b.X2) - max(a.X1, b.X1)
	down := min(a.Y2, b.Y2) - max(a.Y1, b.Y1)
	switch {
	case b.Y1 >= a.Y2-hair && across > hair:
		return "over"
	case b.X2 <= a.X1+hair && down > 0.5*min(a.Y2-a.Y1, b.Y2-b.Y1):
		return "left of"
	}
	return ""
}

// checkLinks looks for links of which nobody is told, or that lead nowhere.
func (f *File) checkLinks(tree *Node, say saying) {
	told := map[Ref]bool{}
	tree.walk(func(n *Node) {
		if (n.Tag == "Link") != (len(n.Links) > 0) {
			say("a %s with %d links", n.Tag, len(n.Links))
		}
		for _, link := range n.Links {
			told[link] = true
		}
	})
	pages := map[Ref]bool{}
	for _, p := range f.Pages() {
		pages[p] = true
	}
	for _, p := range f.Pages() {
		for _, link := range f.Array(f.Dict(p)["Annots"]) {
			n, _ := link.(Ref)
			d := f.Dict(link)
			if dest := f.Array(d["Dest"]); !told[n] || d["Contents"] == nil || d["StructParent"] == nil || len(dest) == 0 || dest[0] == nil {
				say("a link of which nobody is told")
			} else if to, ok := dest[0].(Ref); !ok || !pages[to] {
				say("a link that leads nowhere")
			}
		}
	}
}
